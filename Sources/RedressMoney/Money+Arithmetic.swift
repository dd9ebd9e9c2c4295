extension Money {
  /// Adds two amounts of one currency; throws when the currencies differ or the sum does not fit.
  @inlinable public static func + (left: Money, right: Money) throws(MoneyError) -> Money {
    try left.requireSameCurrency(as: right)
    let (sum, overflow) = left.minorUnits.addingReportingOverflow(right.minorUnits)
    guard !overflow else { throw .amountOverflow }
    return Money(minorUnits: sum, currency: left.currency)
  }

  /// Subtracts an amount of the same currency; the result may be below zero.
  @inlinable public static func - (left: Money, right: Money) throws(MoneyError) -> Money {
    try left.requireSameCurrency(as: right)
    let (difference, overflow) = left.minorUnits.subtractingReportingOverflow(right.minorUnits)
    guard !overflow else { throw .amountOverflow }
    return Money(minorUnits: difference, currency: left.currency)
  }

  /// Multiplies by a count, of the items in a line say.
  @inlinable public func times(_ count: Int64) throws(MoneyError) -> Money {
    let (product, overflow) = minorUnits.multipliedReportingOverflow(by: count)
    guard !overflow else { throw .amountOverflow }
    return Money(minorUnits: product, currency: currency)
  }

  /// Compares two amounts of one currency; throws when the currencies differ.
  @inlinable public func isLess(than other: Money) throws(MoneyError) -> Bool {
    try requireSameCurrency(as: other)
    return minorUnits < other.minorUnits
  }

  /// The smaller of two amounts of one currency.
  @inlinable public static func lesser(_ left: Money, _ right: Money) throws(MoneyError) -> Money {
    try right.isLess(than: left) ? right : left
  }

  /// The larger of two amounts of one currency.
  @inlinable public static func greater(_ left: Money, _ right: Money) throws(MoneyError) -> Money {
    try left.isLess(than: right) ? right : left
  }

  /// Throws unless both amounts are of one currency, exponent included.
  @inlinable public func requireSameCurrency(as other: Money) throws(MoneyError) {
    guard currency == other.currency else { throw .currencyMismatch(expected: currency, found: other.currency) }
  }
}

extension Money {
  /// Takes a percentage, 30 meaning 30 %, rounded half up to the minor unit.
  ///
  /// The percentage is exact and may be computed, so one third of a hundred gives exactly a third before the rounding.
  public func percent(_ percentage: Rational) throws(MoneyError) -> Money {
    try rounding(numerator: percentage.numerator, denominator: Int128(percentage.denominator) * Percent.whole)
  }

  /// Takes a percentage as an author writes it, rounded half up to the minor unit.
  public func percent(_ percentage: Percent) throws(MoneyError) -> Money {
    try percent(percentage.rational)
  }

  /// Multiplies by an exact number, rounded half up to the minor unit.
  public func scaled(by factor: Rational) throws(MoneyError) -> Money {
    try rounding(numerator: factor.numerator, denominator: Int128(factor.denominator))
  }

  /// How many times the other amount fits into this one, exactly; nil when the other is zero or the result too large.
  public func ratio(to other: Money) throws(MoneyError) -> Rational? {
    try requireSameCurrency(as: other)
    return Rational(minorUnits, other.minorUnits)
  }

  private func rounding(numerator: Int64, denominator: Int128) throws(MoneyError) -> Money {
    let product = Int128(minorUnits) * Int128(numerator)
    // Division in 128 bits is a call, and most amounts do not need it.
    if let product = Int64(exactly: product), product != .min, let denominator = Int64(exactly: denominator) {
      return Money(minorUnits: roundHalfUp(product, denominator), currency: currency)
    }
    let rounded = roundHalfUp(product, denominator)
    guard let units = Int64(exactly: rounded) else { throw .amountOverflow }
    return Money(minorUnits: units, currency: currency)
  }
}

extension Money {
  /// Adds up amounts of one currency; throws at the first of another one, and sums to zero when there are none.
  public static func sum(_ amounts: some Sequence<Money>, in currency: Currency) throws(MoneyError) -> Money {
    var total = Money.zero(currency)
    for amount in amounts { total = try total + amount }
    return total
  }

  /// Adds up amounts currency by currency, one total each, in the order of the codes.
  public static func totals(_ amounts: some Sequence<Money>) throws(MoneyError) -> [Money] {
    var totals: [Money] = []
    for amount in amounts {
      if let place = totals.firstIndex(where: { $0.currency == amount.currency }) {
        totals[place] = try totals[place] + amount
      } else {
        totals.append(amount)
      }
    }
    return totals.sorted { $0.currency.packed < $1.currency.packed }
  }
}
