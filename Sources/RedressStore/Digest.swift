import Crypto

/// A SHA-256 digest: 32 bytes, the identity of whatever they were taken over.
public struct Digest: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The digest's 32 bytes.
  public let bytes: [UInt8]

  /// Returns nil unless there are exactly 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits of either case; anything else is nil.
  public init?(hex: String) {
    let nibbles = hex.utf8.compactMap(Self.nibble)
    guard nibbles.count == 64, hex.utf8.count == 64 else { return nil }
    bytes = (0..<32).map { nibbles[2 * $0] << 4 | nibbles[2 * $0 + 1] }
  }

  fileprivate init(whole bytes: [UInt8]) { self.bytes = bytes }

  /// Stands before the first event of every case.
  public static let zero = Digest(whole: [UInt8](repeating: 0, count: 32))

  /// Takes the digest of bytes held in memory.
  public static func sha256(_ bytes: [UInt8]) -> Digest { Digest(whole: [UInt8](SHA256.hash(data: bytes))) }

  /// The digest as 64 lower-case hexadecimal digits.
  public var hex: String {
    String(decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public var description: String { hex }

  /// Orders digests by their bytes.
  public static func < (left: Digest, right: Digest) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    case _: nil
    }
  }
}

/// A digest in the making, for bytes that come in pieces.
public struct DigestStream {
  private var hash = SHA256()

  /// Begins with no bytes.
  public init() {}

  /// Takes the next piece.
  public mutating func take(_ piece: UnsafeRawBufferPointer) { hash.update(bufferPointer: piece) }

  /// Returns the digest of everything taken so far.
  public func finish() -> Digest { Digest(whole: [UInt8](hash.finalize())) }
}
