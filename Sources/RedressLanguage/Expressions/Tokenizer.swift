import RedressDiagnostics
import RedressMoney

/// Cuts the text of an expression into tokens, up to the first thing that is none.
struct Tokenizer {
  let source: ExpressionSource
  var position = 0
  private(set) var tokens: [Token] = []

  init(_ source: ExpressionSource) { self.source = source }

  /// All tokens, the last of them `end`.
  static func tokens(of source: ExpressionSource) throws(ExpressionFault) -> [Token] {
    var tokenizer = Tokenizer(source)
    while let byte = tokenizer.nextByte() { try tokenizer.take(byte) }
    tokenizer.append(.end, from: tokenizer.position)
    return tokenizer.tokens
  }

  /// The first byte after white space; nil at the end.
  private mutating func nextByte() -> UInt8? {
    while let byte = byte(at: position), isSpace(byte) { position += 1 }
    return byte(at: position)
  }

  func byte(at index: Int) -> UInt8? { index < source.bytes.count ? source.bytes[index] : nil }

  /// Adds what stands from an offset up to here.
  mutating func append(_ kind: TokenKind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<position))
  }

  private mutating func take(_ byte: UInt8) throws(ExpressionFault) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): try takeNumber()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): try takeWord()
    case UInt8(ascii: "'"): try takeText()
    case UInt8(ascii: "-"): try takeMinus()
    default: try takeSign(byte)
    }
  }

  private mutating func takeText() throws(ExpressionFault) {
    let start = position
    guard let end = source.bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "'")) else {
      throw .unclosedText(source.span(start..<source.bytes.count))
    }
    position = end + 1
    append(.text(source.text((start + 1)..<end)), from: start)
  }

  /// After a name and a space, a minus that touches the next name could belong to either side.
  private mutating func takeMinus() throws(ExpressionFault) {
    let start = position
    position += 1
    if case .name(let left)? = tokens.last?.kind, let next = byte(at: position), isNameByte(next) {
      var end = position
      while let byte = byte(at: end), isNameByte(byte) { end += 1 }
      throw .unclearMinus(source.span(start..<(start + 1)), left: left, right: source.text(position..<end))
    }
    append(.minus, from: start)
  }

  private mutating func takeSign(_ byte: UInt8) throws(ExpressionFault) {
    let start = position
    var end = start
    while let next = self.byte(at: end), Self.signBytes.contains(next) { end += 1 }
    guard end > start else { return try takeSingle(byte) }
    position = end
    let sign = source.text(start..<end)
    guard ["=", "!=", "<", "<=", ">", ">="].contains(sign) else {
      throw .foreignOperator(sign, Self.foreignSigns[sign], source.span(start..<end))
    }
    append(.sign(sign), from: start)
  }

  private mutating func takeSingle(_ byte: UInt8) throws(ExpressionFault) {
    let start = position
    let kind: TokenKind
    switch byte {
    case UInt8(ascii: "("): kind = .open
    case UInt8(ascii: ")"): kind = .close
    case UInt8(ascii: ","): kind = .comma
    case UInt8(ascii: "+"): kind = .plus
    case UInt8(ascii: "*"): kind = .times
    default: throw strangeCharacter(at: start)
    }
    position += 1
    append(kind, from: start)
  }

  /// Bytes that make comparisons here or operators elsewhere.
  private static let signBytes = Array("=!<>&|/%^~?:;".utf8)

  /// What stands for the operators of other languages.
  private static let foreignSigns = [
    "==": "=", "===": "=", ":=": "=", "<>": "!=", "!==": "!=", "=!": "!=", "=<": "<=", "=>": ">=", "&&": "and",
    "&": "and", "||": "or", "|": "or", "!": "not", "~": "not", "/": "div", "//": "div",
  ]
}

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

/// Whether a byte may stand in a name after its first letter.
func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
  default: false
  }
}

/// Whether a text is an id: a small letter, then small letters, digits and hyphens.
func isID(_ text: String) -> Bool {
  guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
  return text.utf8.allSatisfy(isNameByte)
}
