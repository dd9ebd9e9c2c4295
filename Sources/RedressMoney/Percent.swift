/// A percentage as an author writes it: from 0 to 100, with at most four decimal digits, kept exactly.
///
/// 33.333 is 33.333, not a third; a percentage that is computed, and so may be a third, is a ``Rational``.
@frozen public struct Percent: Sendable, Hashable {
  /// Ten-thousandths of a percent, from 0 to 1,000,000.
  public let tenThousandths: Int32

  static let digits = 4
  static let scale: Int64 = 10_000
  static let whole: Int128 = 100

  /// Makes a percentage of whole ten-thousandths of a percent; nil outside 0 to 1,000,000.
  public init?(tenThousandths: Int32) {
    guard (0...1_000_000).contains(tenThousandths) else { return nil }
    self.tenThousandths = tenThousandths
  }

  /// Everything.
  public static let hundred = Percent(unchecked: 1_000_000)
  /// Nothing.
  public static let zero = Percent(unchecked: 0)

  /// The number before the percent sign: 12.5 for 12.5 %.
  public var rational: Rational {
    let divisor = greatestCommonDivisor(UInt128(tenThousandths), UInt128(Self.scale))
    return Rational(reduced: Int64(tenThousandths) / Int64(divisor), over: Self.scale / Int64(divisor))
  }

  private init(unchecked: Int32) { tenThousandths = unchecked }
}

extension Percent: Comparable {
  /// Compares two percentages.
  @inlinable public static func < (left: Percent, right: Percent) -> Bool { left.tenThousandths < right.tenThousandths }
}

extension Percent: CustomStringConvertible {
  /// Reads `33.333`: ASCII digits, at most four behind the point, no sign, no exponent, no percent sign, at most 100.
  public init(parsing text: some StringProtocol) throws(MoneyError) {
    guard let decimal = PlainDecimal(text.utf8) else { throw .malformed(example: "12.5") }
    guard decimal.fractionDigits <= Self.digits else { throw .tooManyDigits(allowed: Self.digits) }
    guard let scaled = decimal.scaled(to: Self.digits), scaled <= 1_000_000 else { throw .percentOutOfRange }
    self.init(unchecked: Int32(scaled))
  }

  /// The shortest decimal that reads back as the same percentage, without a sign.
  public var description: String { rational.description }
}
