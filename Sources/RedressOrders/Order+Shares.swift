public import RedressMoney

extension Order {
  /// What was paid for each line, in line order; the shares add up to `paid` exactly.
  ///
  /// A line's share is its price and its part of what comes on top: shipping and tax less discounts, split by price with
  /// the largest remainders first and equal ones in line order. These are split as one sum, so no share falls below zero.
  /// Lines that all cost nothing carry equal parts.
  ///
  ///     lines 10.00 and 20.00, shipping 3.10, discount 0.10    shares 11.00 and 22.00
  public func shares() -> [Money] {
    let prices = lines.map(\.price.minorUnits)
    let onTop = shipping.minorUnits + tax.minorUnits - discount.minorUnits
    let weights = prices.contains { $0 > 0 } ? prices : lines.map { _ in 1 }
    guard let parts = try? apportion(onTop, by: weights) else {
      preconditionFailure("an order has a line and no price below zero, so what comes on top can be split")
    }
    return zip(prices, parts).map { Money(minorUnits: $0 + $1, currency: currency) }
  }

  /// What was paid for some of the items of the line at a place, rounded half up to the minor unit.
  ///
  /// Nil when the line has fewer items, or when none are asked for.
  public func share(ofLine line: Int, quantity: Int64) -> Money? {
    guard lines.indices.contains(line), (1...lines[line].quantity).contains(quantity),
      let part = Rational(quantity, lines[line].quantity)
    else { return nil }
    return try? shares()[line].scaled(by: part)
  }
}
