internal import RedressDiagnostics

/// An attribute as the scanner found it: byte offsets, the value's without its quotes.
struct ScannedAttribute {
  let name: Range<Int>
  let value: Range<Int>
}

/// A start tag as the scanner found it, and where its element ends.
struct ScannedTag {
  let name: Range<Int>
  var tag: Range<Int>
  var attributes: [ScannedAttribute] = []
  var text: Range<Int>?
  var end: Int
}

/// The first reader of a file: it finds every place, and refuses what is not well-formed, too large or not wanted.
///
/// It knows the part of XML that files here may use (no DTD, no processing instructions, one namespace) and reads in
/// one pass, with a stated bound for everything that can grow. libxml2 reads after it, and both must agree.
///
///     bytes ──▶ encoding ──▶ declaration ──▶ ( tag │ end tag │ text │ comment │ CDATA )* ──▶ tags with places
struct Scanner {
  let bytes: [UInt8]
  let id: SourceID
  let namespaces: [String]
  /// The next byte to read.
  var at: Int
  /// All start tags so far, in document order.
  var tags: [ScannedTag] = []
  /// The elements open now, as indices of `tags`.
  var open: [Int] = []
  /// Elements and attributes so far.
  var items = 0

  /// Reads a whole file.
  static func scan(_ file: SourceFile, id: SourceID, namespaces: [String]) throws(Refusal) -> [ScannedTag] {
    var scanner = Scanner(bytes: file.bytes, id: id, namespaces: namespaces, at: 0)
    try scanner.checkEncoding()
    scanner.at = file.markLength
    try scanner.readDeclaration()
    while scanner.at < scanner.bytes.count { try scanner.readNext() }
    try scanner.checkEnd()
    return scanner.tags
  }

  private mutating func readNext() throws(Refusal) {
    guard bytes[at] == .less else { return try readText() }
    switch byte(at + 1) {
    case .slash: try readEndTag()
    case .bang: try readBang()
    case .question: throw .instruction(span(at..<endOfInstruction()), target: shown(nameRange(from: at + 2)))
    default: try readTag()
    }
  }

  private func checkEnd() throws(Refusal) {
    if let last = open.last {
      throw .endsBeforeClosing(endOfFile, name: shown(tags[last].name), opened: opening(last))
    }
    if tags.isEmpty { throw .noElement(endOfFile) }
  }

  private func endOfInstruction() -> Int {
    find([.question, .greater], from: at + 2, limit: ReaderLimits.tagBytes).map { $0 + 2 } ?? at + 2
  }
}

/// Looking at bytes.
extension Scanner {
  func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  func span(_ range: Range<Int>) -> Span { Span(id, range) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text for a message; a name may be thousands of characters long.
  func shown(_ range: Range<Int>) -> String {
    let whole = text(range)
    let scalars = whole.unicodeScalars
    return scalars.count > 60 ? String(scalars.prefix(60)) + "…" : whole
  }

  func matches(_ wanted: StaticString, at index: Int) -> Bool {
    let count = wanted.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return wanted.withUTF8Buffer { buffer in bytes[index..<index + count].elementsEqual(buffer) }
  }

  /// The start of the first place at which a sequence stands; nil when there is none before `limit` bytes or the end.
  func find(_ wanted: [UInt8], from start: Int, limit: Int) -> Int? {
    var index = start
    let last = min(bytes.count, start + limit) - wanted.count
    while index <= last {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }

  /// The span of the one character at an offset.
  func character(at index: Int) -> Span {
    var end = min(index + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return span(min(index, bytes.count)..<end)
  }

  /// `<name` of an open element.
  func opening(_ tag: Int) -> Span { span(tags[tag].tag.lowerBound..<tags[tag].name.upperBound) }

  /// The place after the last character that is not white space, where a file that is cut off seems to end.
  var endOfFile: Span {
    var end = bytes.count
    while end > 0, bytes[end - 1].isSpace { end -= 1 }
    return span(end..<end)
  }

  mutating func skipSpace() {
    while at < bytes.count, bytes[at].isSpace { at += 1 }
  }
}

extension UInt8 {
  static let less: UInt8 = 0x3C
  static let greater: UInt8 = 0x3E
  static let slash: UInt8 = 0x2F
  static let bang: UInt8 = 0x21
  static let question: UInt8 = 0x3F
  static let equals: UInt8 = 0x3D
  static let ampersand: UInt8 = 0x26
  static let semicolon: UInt8 = 0x3B
  static let colon: UInt8 = 0x3A
  static let hash: UInt8 = 0x23
  static let hyphen: UInt8 = 0x2D
  static let closingBracket: UInt8 = 0x5D
  static let doubleQuote: UInt8 = 0x22
  static let singleQuote: UInt8 = 0x27

  /// White space as XML has it.
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
