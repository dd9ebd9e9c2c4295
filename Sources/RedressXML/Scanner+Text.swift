internal import RedressDiagnostics

extension Scanner {
  /// Reads character data up to the next `<`.
  mutating func readText() throws(Refusal) {
    let start = at
    while at < bytes.count, bytes[at] != .less {
      switch bytes[at] {
      case .ampersand where !open.isEmpty: try readReference()
      case .closingBracket where matches("]]>", at: at): throw .cdataEndInText(span(at..<at + 3))
      case let byte where open.isEmpty && !byte.isSpace: throw outside(character(at: at))
      default: at += 1
      }
    }
    note(text: start..<at)
  }

  /// Remembers where the text of the innermost element begins and ends, white space apart.
  private mutating func note(text range: Range<Int>) {
    guard let element = open.last else { return }
    guard let first = bytes[range].firstIndex(where: { !$0.isSpace }),
      let last = bytes[range].lastIndex(where: { !$0.isSpace })
    else { return }
    tags[element].text = (tags[element].text?.lowerBound ?? first)..<last + 1
  }

  private func outside(_ place: Span) -> Refusal {
    guard let root = tags.first else { return .textBeforeRoot(place) }
    return .contentAfterRoot(place, root: shown(root.name), opened: opening(0))
  }

  /// Reads what begins with `<!`: a comment, a CDATA section, or a declaration, which is refused.
  mutating func readBang() throws(Refusal) {
    if matches("<!--", at: at) { return try readComment() }
    if matches("<![CDATA[", at: at) { return try readCDATA() }
    var end = at + 2
    while let byte = byte(end), byte.isASCIILetter || byte == 0x5B { end += 1 }
    throw .declaration(span(at..<end))
  }

  private mutating func readComment() throws(Refusal) {
    let opened = span(at..<at + 4)
    guard let hyphens = find([.hyphen, .hyphen], from: at + 4, limit: bytes.count) else {
      throw .endsInside(endOfFile, "a comment", since: opened)
    }
    guard hyphens + 2 < bytes.count else { throw .endsInside(endOfFile, "a comment", since: opened) }
    guard bytes[hyphens + 2] == .greater else {
      throw .hyphensInComment(span(hyphens..<hyphens + 2), since: opened)
    }
    at = hyphens + 3
  }

  private mutating func readCDATA() throws(Refusal) {
    let opened = span(at..<at + 9)
    guard !open.isEmpty else { throw outside(opened) }
    guard let end = find([.closingBracket, .closingBracket, .greater], from: at + 9, limit: bytes.count) else {
      throw .endsInside(endOfFile, "a CDATA section", since: opened)
    }
    note(text: at + 9..<end)
    at = end + 3
  }

  /// Reads `&name;`, `&#160;` or `&#xA0;`.
  mutating func readReference() throws(Refusal) {
    let start = at
    if byte(start + 1) == .hash { return try readNumber() }
    let name = nameRange(from: start + 1)
    guard !name.isEmpty, byte(name.upperBound) == .semicolon else { throw .bareAmpersand(span(start..<start + 1)) }
    at = name.upperBound + 1
    guard builtInEntities.contains(text(name)) else { throw .undefinedEntity(span(start..<at), shown(name)) }
  }

  private mutating func readNumber() throws(Refusal) {
    let start = at
    let isHex = byte(start + 2) == UInt8(ascii: "x")
    let digits = start + (isHex ? 3 : 2)
    var value: UInt32 = 0
    at = digits
    while let digit = byte(at).flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }), isHex || digit < 10 {
      value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x110000)
      at += 1
    }
    guard at > digits, byte(at) == .semicolon else {
      throw .numberNotReadable(span(start..<at), shown(start..<at))
    }
    at += 1
    guard isAllowed(value) else { throw .forbiddenReference(span(start..<at), shown(start..<at)) }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
