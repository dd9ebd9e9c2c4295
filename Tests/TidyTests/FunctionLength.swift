/// How many lines each function, initialiser and computed property with a body of its own has, signature included.
struct FunctionLength {
  let line: Int
  let count: Int

  /// Measures blanked code.
  static func measure(_ code: String) -> [FunctionLength] {
    let bytes = Array(code.utf8)
    return starts(in: bytes).compactMap { start in
      guard let open = body(from: start, in: bytes), let close = closing(open, in: bytes) else { return nil }
      let line = bytes[..<start].count { $0 == UInt8(ascii: "\n") } + 1
      return FunctionLength(line: line, count: bytes[start..<close].count { $0 == UInt8(ascii: "\n") } + 1)
    }
  }

  /// Where `func`, `init` and `subscript` stand as words at the head of a declaration.
  private static func starts(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var word: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if isWord(byte) {
        word.append(byte)
        continue
      }
      let begin = index - word.count
      if word == Array("func".utf8) || (isMaker(word) && !isMember(begin, in: bytes) && "(<?".utf8.contains(byte)) {
        found.append(begin)
      }
      word = []
    }
    return found
  }

  private static func isMaker(_ word: [UInt8]) -> Bool {
    word == Array("init".utf8) || word == Array("subscript".utf8)
  }

  /// Whether a point stands before it: `.init(` and `self.init(` are calls.
  private static func isMember(_ begin: Int, in bytes: [UInt8]) -> Bool {
    begin > 0 && bytes[begin - 1] == UInt8(ascii: ".")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }

  /// Where the body opens; nil for a requirement, which has none.
  private static func body(from start: Int, in bytes: [UInt8]) -> Int? {
    var depth = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "{") where depth == 0: return index
      case UInt8(ascii: "}") where depth == 0: return nil
      case UInt8(ascii: "\n") where depth == 0 && !continues(after: index, in: bytes): return nil
      default: break
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  /// Whether a signature goes on in the next line.
  private static func continues(after newline: Int, in bytes: [UInt8]) -> Bool {
    let rest = bytes[(newline + 1)...].drop { $0 == UInt8(ascii: " ") }
    return ["{", "->", "where ", "throws", "async"].contains { rest.starts(with: $0.utf8) }
  }

  private static func closing(_ open: Int, in bytes: [UInt8]) -> Int? {
    var depth = 0
    for index in open..<bytes.count {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
