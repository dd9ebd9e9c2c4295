/// A reader that accepts exactly the JSON that can mean only one thing.
///
/// The log keeps payloads byte for byte and never re-encodes them, so two readers must not be able to understand one
/// payload differently: keys are unique in their object, text is UTF-8 without lone surrogates, nesting is bounded.
package enum StrictJSON {
  /// Says what is wrong with bytes that should be one JSON object, or nil if nothing is.
  package static func problem(in bytes: [UInt8]) -> String? {
    guard bytes.count <= 1 << 20 else { return "is longer than 1 MiB" }
    guard String(validating: bytes, as: UTF8.self) != nil else { return "is not UTF-8" }
    var reader = JSONReader(bytes: bytes)
    do {
      try reader.readDocument()
      return nil
    } catch {
      return "\(error.words) at byte \(reader.offset)"
    }
  }
}

/// What keeps bytes from being strict JSON.
private struct JSONFault: Error {
  var words: String
  init(_ words: String) { self.words = words }
}

private struct JSONReader {
  var bytes: [UInt8]
  var offset = 0
  private var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func readDocument() throws(JSONFault) {
    skipBlanks()
    guard next == UInt8(ascii: "{") else { throw JSONFault("is not a JSON object") }
    try readValue()
    skipBlanks()
    guard next == nil else { throw JSONFault("goes on after its end") }
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func readValue() throws(JSONFault) {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): try nested { (reader) throws(JSONFault) in try reader.readObject() }
    case UInt8(ascii: "["): try nested { (reader) throws(JSONFault) in try reader.readArray() }
    case UInt8(ascii: "\""): _ = try readText()
    case UInt8(ascii: "t"): try readWord("true")
    case UInt8(ascii: "f"): try readWord("false")
    case UInt8(ascii: "n"): try readWord("null")
    case _: try readNumber()
    }
  }

  private mutating func nested(_ read: (inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    guard depth < 32 else { throw JSONFault("nests deeper than 32 levels") }
    depth += 1
    offset += 1
    try read(&self)
    depth -= 1
  }

  private mutating func readObject() throws(JSONFault) {
    var keys: Set<[UInt8]> = []
    skipBlanks()
    if accept(UInt8(ascii: "}")) { return }
    while true {
      skipBlanks()
      guard keys.insert(try readText()).inserted else { throw JSONFault("names a key twice in one object") }
      skipBlanks()
      guard accept(UInt8(ascii: ":")) else { throw JSONFault("lacks a ':'") }
      try readValue()
      skipBlanks()
      if accept(UInt8(ascii: "}")) { return }
      guard accept(UInt8(ascii: ",")) else { throw JSONFault("lacks a ',' or '}'") }
    }
  }

  private mutating func readArray() throws(JSONFault) {
    skipBlanks()
    if accept(UInt8(ascii: "]")) { return }
    while true {
      try readValue()
      skipBlanks()
      if accept(UInt8(ascii: "]")) { return }
      guard accept(UInt8(ascii: ",")) else { throw JSONFault("lacks a ',' or ']'") }
    }
  }

  private mutating func readWord(_ word: StaticString) throws(JSONFault) {
    for index in 0..<word.utf8CodeUnitCount {
      guard accept(word.utf8Start[index]) else { throw JSONFault("holds an unknown word") }
    }
  }

  private mutating func readDigits() throws(JSONFault) {
    let start = offset
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    guard offset > start else { throw JSONFault("is not JSON") }
  }

  /// Money and time are whole numbers, so fractions and exponents have no business in a payload.
  private mutating func readNumber() throws(JSONFault) {
    _ = accept(UInt8(ascii: "-"))
    let start = offset
    try readDigits()
    if bytes[start] == UInt8(ascii: "0"), offset > start + 1 { throw JSONFault("has a number with a leading zero") }
    switch next {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): throw JSONFault("has a number that is not whole")
    case _: return
    }
  }
}

extension JSONReader {
  /// Returns the text's bytes with its escapes resolved, so that two spellings of one key count as the same.
  fileprivate mutating func readText() throws(JSONFault) -> [UInt8] {
    guard accept(UInt8(ascii: "\"")) else { throw JSONFault("lacks a '\"'") }
    var text: [UInt8] = []
    while let byte = next {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return text
      case UInt8(ascii: "\\"): text.append(contentsOf: try readEscape())
      case 0..<0x20: throw JSONFault("holds a control character")
      case _: text.append(byte)
      }
    }
    throw JSONFault("ends inside a text")
  }

  private mutating func readEscape() throws(JSONFault) -> [UInt8] {
    guard let byte = next else { throw JSONFault("ends inside a text") }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): return try readScalar()
    case _: throw JSONFault("holds an unknown escape")
    }
  }

  private mutating func readScalar() throws(JSONFault) -> [UInt8] {
    let first = try readUnit()
    guard (0xD800..<0xE000).contains(first) else { return try encoded(first) }
    guard first < 0xDC00, accept(UInt8(ascii: "\\")), accept(UInt8(ascii: "u")) else {
      throw JSONFault("holds a lone surrogate")
    }
    let second = try readUnit()
    guard (0xDC00..<0xE000).contains(second) else { throw JSONFault("holds a lone surrogate") }
    return try encoded(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private func encoded(_ value: UInt32) throws(JSONFault) -> [UInt8] {
    guard let scalar = Unicode.Scalar(value) else { throw JSONFault("holds a lone surrogate") }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func readUnit() throws(JSONFault) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw JSONFault("ends inside an escape") }
    let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let unit = UInt32(digits, radix: 16)
    else { throw JSONFault("holds an unknown escape") }
    offset += 4
    return unit
  }
}
