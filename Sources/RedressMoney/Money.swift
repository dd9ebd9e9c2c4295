/// An amount in whole minor units of one currency.
///
/// A plain value without references: 12.50 EUR is 1250 minor units of EUR. All arithmetic is checked and throws; there
/// is no rounding but where a method's name says so, no conversion, and no floating point.
@frozen public struct Money: Sendable, Hashable {
  /// The amount in the smallest unit of the currency; negative only in corrections, never in what is read.
  public var minorUnits: Int64
  /// The currency, with the exponent it began with.
  public var currency: Currency

  /// Makes an amount of whole minor units.
  @inlinable public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// No money, of a currency all the same.
  @inlinable public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency: currency) }

  /// Says whether nothing is left.
  @inlinable public var isZero: Bool { minorUnits == 0 }
}
