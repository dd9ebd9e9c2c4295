/// An active currency of ISO 4217 with the number of digits of its minor unit.
///
/// The value holds its three letters and its exponent, not a place in a table: a case that began under one
/// edition of the table keeps the exponent it began with, whatever a later edition says.
@frozen public struct Currency: Sendable, Hashable {
  /// Three letters in the upper bytes, the exponent in the lowest.
  @usableFromInline let packed: UInt32

  @usableFromInline init(packed: UInt32) { self.packed = packed }

  /// How many decimal digits the minor unit has: 2 for EUR, 0 for JPY, 3 for KWD.
  @inlinable public var exponent: Int { Int(packed & 0xFF) }

  /// The three capital letters, such as `EUR`.
  public var code: String {
    String(decoding: [UInt8(packed >> 24), UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF)], as: UTF8.self)
  }

  /// How many minor units make one unit: 100 for EUR, 1 for JPY.
  public var minorUnitsPerUnit: Int64 { Self.powersOfTen[exponent] }

  static let powersOfTen: [Int64] = [1, 10, 100, 1_000, 10_000]
}

extension Currency {
  /// Finds an active currency by its code; nil for anything else, lower case included.
  ///
  /// Withdrawn codes, codes for tests (`XTS`), for metals (`XAU`) and for units that are not money are not in the table.
  public init?(_ code: some StringProtocol) {
    guard let letters = Self.pack(code.utf8), let found = Self.active.first(where: { $0.packed & ~0xFF == letters })
    else { return nil }
    self = found
  }

  /// Restores a currency that was recorded with its exponent; nil unless three capitals and an exponent from 0 to 4.
  ///
  /// Records outlive editions of the table: this reads what was written, and asks the table nothing.
  public init?(recorded code: some StringProtocol, exponent: Int) {
    guard let letters = Self.pack(code.utf8), Self.powersOfTen.indices.contains(exponent) else { return nil }
    self.init(packed: letters | UInt32(exponent))
  }

  /// Finds an active currency by its code, or tells which one was probably meant.
  public init(parsing code: some StringProtocol) throws(MoneyError) {
    guard let found = Self(code) else { throw .unknownCurrency(nearest: Self.nearest(to: code)) }
    self = found
  }

  /// Packs three capital letters into the upper bytes; nil for any other text.
  static func pack(_ bytes: some Sequence<UInt8>) -> UInt32? {
    var packed: UInt32 = 0
    var count = 0
    for byte in bytes {
      guard count < 3, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { return nil }
      packed |= UInt32(byte) << (24 - 8 * UInt32(count))
      count += 1
    }
    return count == 3 ? packed : nil
  }
}

extension Currency: CustomStringConvertible {
  /// The code alone.
  public var description: String { code }
}
