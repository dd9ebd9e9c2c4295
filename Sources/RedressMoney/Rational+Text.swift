extension Rational {
  /// How many digits a number may be written with, both sides of the point together.
  public static let digitsAtMost = 18

  /// Reads a decimal such as `-12.50`: at most 18 ASCII digits, a minus only before what is not zero.
  public init(decimal text: some StringProtocol) throws(MoneyError) {
    let negative = text.utf8.first == UInt8(ascii: "-")
    guard let decimal = PlainDecimal(text.utf8.dropFirst(negative ? 1 : 0)) else { throw .malformed(example: "12.50") }
    guard decimal.count <= Self.digitsAtMost, let digits = decimal.digits else { throw .amountOverflow }
    guard !negative || digits != 0 else { throw .malformed(example: "12.50") }
    var power: Int64 = 1
    for _ in 0..<decimal.fractionDigits { power *= 10 }
    guard let value = Rational(negative ? -digits : digits, power) else { throw .amountOverflow }
    self = value
  }
}

extension Rational: LosslessStringConvertible {
  /// Reads what ``description`` writes: a decimal, or two whole numbers with a stroke between, in lowest terms.
  public init?(_ description: String) {
    let parts = description.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      guard let value = try? Rational(decimal: description) else { return nil }
      self = value
      return
    }
    guard let numerator = Int64(parts[0]), let denominator = Int64(parts[1]), denominator > 0,
      let value = Rational(numerator, denominator), value.description == description
    else { return nil }
    self = value
  }

  /// A decimal where it is finite within 18 digits, else numerator and denominator with a stroke between.
  public var description: String { decimalText ?? "\(numerator)/\(denominator)" }

  /// The finite decimal within 18 digits, if there is one.
  private var decimalText: String? {
    var power: Int128 = 1
    for fractionDigits in 0..<Self.digitsAtMost {
      if power % denominator.wide == 0 {
        guard let units = Int64(exactly: numerator.wide * (power / denominator.wide)) else { return nil }
        let text = pointed(units, fractionDigits: fractionDigits)
        return text.utf8.count(where: { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }) <= Self.digitsAtMost
          ? text : nil
      }
      power *= 10
    }
    return nil
  }
}
