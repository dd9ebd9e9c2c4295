internal import RedressDiagnostics

extension Scanner {
  /// Reads `<?xml version="1.0" encoding="UTF-8"?>` if the file begins with it.
  mutating func readDeclaration() throws(Refusal) {
    guard matches("<?xml", at: at), let after = byte(at + 5), after.isSpace || after == .question else { return }
    let start = at
    guard let end = find([.question, .greater], from: at, limit: 512) else {
      throw .brokenXMLDeclaration(span(start..<start + 5))
    }
    at += 5
    let whole = span(start..<end + 2)
    var places = ["version", "encoding", "standalone"][...]
    var hasVersion = false
    while let (name, value) = try readSetting(before: end, whole: whole) {
      guard let place = places.firstIndex(of: name) else { throw .brokenXMLDeclaration(whole) }
      places = places[(place + 1)...]
      hasVersion = hasVersion || name == "version"
      try checkSetting(name, value, whole: whole)
    }
    guard hasVersion else { throw .brokenXMLDeclaration(whole) }
    at = end + 2
  }

  private mutating func readSetting(before end: Int, whole: Span) throws(Refusal) -> (String, Range<Int>)? {
    let start = at
    skipSpace()
    guard at < end else { return nil }
    let name = nameRange(from: at)
    guard start < at, !name.isEmpty else { throw .brokenXMLDeclaration(whole) }
    at = name.upperBound
    skipSpace()
    guard byte(at) == .equals else { throw .brokenXMLDeclaration(whole) }
    at += 1
    skipSpace()
    guard let quote = byte(at), quote == .doubleQuote || quote == .singleQuote,
      let close = find([quote], from: at + 1, limit: max(0, end - at - 1))
    else { throw .brokenXMLDeclaration(whole) }
    defer { at = close + 1 }
    return (text(name), at + 1..<close)
  }

  private func checkSetting(_ name: String, _ value: Range<Int>, whole: Span) throws(Refusal) {
    let found = text(value)
    let isGood =
      switch name {
      case "version": found == "1.0"
      case "standalone": found == "yes" || found == "no"
      default: true
      }
    guard isGood else { throw .brokenXMLDeclaration(span(value)) }
    if name == "encoding", found.lowercased() != "utf-8" {
      throw .declaredEncoding(span(value), shown(value))
    }
  }
}
