extension Money {
  /// Reads `1234.56` as an amount of the currency.
  ///
  /// ASCII digits and one point; no sign, no grouping, no leading zero, and never more digits behind the point than the
  /// currency has: reading does not round.
  public init(parsing text: some StringProtocol, in currency: Currency) throws(MoneyError) {
    guard let decimal = PlainDecimal(text.utf8) else { throw .malformed(example: Self.example(currency, coded: false)) }
    guard decimal.fractionDigits <= currency.exponent else { throw .tooManyDigits(allowed: currency.exponent) }
    guard let units = decimal.scaled(to: currency.exponent) else { throw .amountOverflow }
    self.init(minorUnits: units, currency: currency)
  }

  /// Reads `250.00 USD`: an amount, one space, the code of an active currency.
  public init(parsing text: some StringProtocol) throws(MoneyError) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { throw .malformed(example: "250.00 USD") }
    let currency = try Currency(parsing: parts[1])
    do {
      try self.init(parsing: parts[0], in: currency)
    } catch .malformed {
      throw .malformed(example: Self.example(currency, coded: true))
    }
  }

  private static func example(_ currency: Currency, coded: Bool) -> String {
    let example = Money(minorUnits: 250 * currency.minorUnitsPerUnit, currency: currency)
    return coded ? example.description : example.amountText
  }
}

extension Money: CustomStringConvertible {
  /// The one written form, for machines and for people: `1234.56 EUR`, whatever the locale.
  public var description: String { "\(amountText) \(currency.code)" }

  /// The amount without its currency, with all digits that the currency has: `1234.50`.
  public var amountText: String { pointed(minorUnits, fractionDigits: currency.exponent) }
}
