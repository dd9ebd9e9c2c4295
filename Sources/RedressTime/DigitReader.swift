/// Reads fixed numbers of digits and single characters from the bytes of a text.
struct DigitReader<Bytes: Collection<UInt8>> {
  private var rest: Bytes.SubSequence

  /// How many bytes have been read.
  private(set) var offset = 0

  init(_ bytes: Bytes) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// The next byte, left where it is.
  var next: UInt8? { rest.first }

  /// Reads just so many digits; reads nothing and returns nil where there are fewer.
  mutating func digits(_ count: Int) -> Int? {
    var ahead = rest
    var value = 0
    for _ in 0..<count {
      guard let byte = ahead.popFirst(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    rest = ahead
    offset += count
    return value
  }

  /// Reads one character if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == character.value else { return false }
    rest = rest.dropFirst()
    offset += 1
    return true
  }
}
