/// Swift source with the insides of comments, texts and raw identifiers blanked, line for line.
///
/// A small scanner, not a parser: it knows nested comments, raw and multi-line texts, and code inside `\(…)`, which stays.
struct SwiftText {
  private let source: [UInt8]
  private var output: [UInt8]
  private var index = 0

  /// The code that is left, with as many lines and bytes as the source.
  static func code(of source: String) -> String {
    var scanner = SwiftText(source)
    scanner.takeCode(closing: nil)
    return String(decoding: scanner.output, as: UTF8.self)
  }

  private init(_ text: String) {
    source = Array(text.utf8)
    output = source
  }

  private func starts(_ text: StaticString, at offset: Int = 0) -> Bool {
    let start = index + offset
    guard start + text.utf8CodeUnitCount <= source.count else { return false }
    return text.withUTF8Buffer { bytes in bytes.indices.allSatisfy { source[start + $0] == bytes[$0] } }
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where index < source.count {
      if source[index] != UInt8(ascii: "\n") { output[index] = UInt8(ascii: " ") }
      index += 1
    }
  }

  /// Code up to the end, or up to the bracket that closes an interpolation.
  private mutating func takeCode(closing: UInt8?) {
    var depth = 0
    while index < source.count {
      if starts("//") {
        while index < source.count, source[index] != UInt8(ascii: "\n") { blank() }
      } else if starts("/*") {
        takeComment()
      } else if starts("`") {
        takeRawName()
      } else if let hashes = textBegins() {
        takeText(hashes: hashes)
      } else if let closing, source[index] == closing, depth == 0 {
        return blank()
      } else {
        if source[index] == UInt8(ascii: "(") { depth += 1 }
        if source[index] == UInt8(ascii: ")") { depth -= 1 }
        index += 1
      }
    }
  }

  private mutating func takeComment() {
    var depth = 0
    repeat {
      if starts("/*") { depth += 1 }
      let closes = starts("*/")
      if closes { depth -= 1 }
      blank(closes || starts("/*") ? 2 : 1)
    } while depth > 0 && index < source.count
  }

  private mutating func takeRawName() {
    blank()
    while index < source.count, source[index] != UInt8(ascii: "`"), source[index] != UInt8(ascii: "\n") { blank() }
    blank()
  }

  /// The number of `#` before a quote, if a text begins here.
  private func textBegins() -> Int? {
    var end = index
    while end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
    return end < source.count && source[end] == UInt8(ascii: "\"") ? end - index : nil
  }

  private mutating func takeText(hashes: Int) {
    blank(hashes)
    let isLong = starts("\"\"\"")
    blank(isLong ? 3 : 1)
    while index < source.count {
      if endsText(hashes: hashes, isLong: isLong) { return blank((isLong ? 3 : 1) + hashes) }
      if starts("\\"), isFollowed(byHashes: hashes, at: 1) {
        blank(1 + hashes)
        if starts("(") {
          blank()
          takeCode(closing: UInt8(ascii: ")"))
        } else {
          blank()
        }
      } else {
        blank()
      }
    }
  }

  private func endsText(hashes: Int, isLong: Bool) -> Bool {
    isLong
      ? starts("\"\"\"") && isFollowed(byHashes: hashes, at: 3) : starts("\"") && isFollowed(byHashes: hashes, at: 1)
  }

  private func isFollowed(byHashes count: Int, at offset: Int) -> Bool {
    (0..<count).allSatisfy { starts("#", at: offset + $0) }
  }
}

extension Repository {
  /// The code of each file below `Sources`.
  static let code: [File] = sources.map { File(path: $0.path, text: SwiftText.code(of: $0.text)) }
}
