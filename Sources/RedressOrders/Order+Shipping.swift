public import RedressMoney

extension Order {
  /// What of each line's share was paid for shipping, in line order; these add up to the shipping, or to all that was paid
  /// where discounts have left less than that.
  ///
  /// It is split by what was paid for each line, with the largest remainders first and equal ones in line order, so no line
  /// carries more than its share.
  public func shippingShares() -> [Money] {
    let weights = shares().map(\.minorUnits)
    let whole = weights.reduce(0, +)
    let parts = apportion(min(shipping.minorUnits, whole), byWorth: weights)
    return parts.map { Money(minorUnits: $0, currency: currency) }
  }

  /// What of the share of some of the items of a line was paid for shipping, rounded half up to the minor unit.
  public func shipping(ofLine line: Int, quantity: Int64) -> Money? {
    guard lines.indices.contains(line), let part = Rational(quantity, lines[line].quantity) else { return nil }
    return try? shippingShares()[line].scaled(by: part)
  }
}
