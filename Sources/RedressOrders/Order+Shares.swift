public import RedressMoney

extension Order {
  /// What was paid for each line, in line order; the shares add up to `paid` less the fees that no refund gives back.
  ///
  /// A line costs its price and its own tax. A discount or coupon that names lines is taken off those, split by what is left
  /// of their cost, one after the other in document order. What concerns the whole order (shipping, tax, refundable fees,
  /// less the other discounts) is then split by what is left of all lines, as one sum, so no share falls below zero. A split
  /// gives the largest remainders first and equal ones in line order. Lines of which nothing is left carry equal parts.
  ///
  ///     lines 10.00 and 20.00, shipping 3.10, discount 0.10    shares 11.00 and 22.00
  public func shares() -> [Money] {
    costs().adding(onTop, to: Array(lines.indices)).map { Money(minorUnits: $0, currency: currency) }
  }

  /// What each line costs once the reductions that name lines are taken off, in minor units.
  func costs() -> [Int64] {
    var left = lines.map { $0.price.minorUnits + $0.tax.minorUnits }
    for reduction in reductions {
      guard let covered = reduction.lines else { continue }
      left = left.adding(-reduction.amount.minorUnits, to: covered)
    }
    return left
  }

  /// What is left of each line once earlier refunds are taken off, in line order.
  ///
  /// A refund that names no line is taken off all, split by what is left of them. Refunds that one of `cases` decided are
  /// left out: who knows the case counts them there.
  public func rest(without cases: Set<String> = []) -> [LineRest] {
    let whole = zip(lines, shares()).map { LineRest(pieces: $0.quantity, minorUnits: $1.minorUnits) }
    return refunds.filter { !($0.dispute.map(cases.contains) ?? false) }.reduce(whole) { $0.less($1) }
  }

  /// What was given back before, leaving out what one of `cases` decided, in minor units.
  public func refunded(without cases: Set<String> = []) -> Int64 {
    refunds.filter { !($0.dispute.map(cases.contains) ?? false) }.reduce(0) { $0 + $1.amount.minorUnits }
  }

  /// What was paid for some of the items of the line at a place, rounded half up to the minor unit.
  ///
  /// Nil when the line has fewer items, or when none are asked for. Earlier refunds are not looked at.
  public func share(ofLine line: Int, quantity: Int64) -> Money? {
    guard lines.indices.contains(line) else { return nil }
    let whole = LineRest(pieces: lines[line].quantity, minorUnits: shares()[line].minorUnits)
    return whole.worth(of: quantity).map { Money(minorUnits: $0, currency: currency) }
  }

  /// How many pieces of the line at a place were sent.
  public func sent(ofLine line: Int) -> Int64 {
    shipments.flatMap(\.items).reduce(0) { $0 + ($1.line == line ? $1.quantity : 0) }
  }

  /// What concerns the whole order, less the discounts that name no line.
  var onTop: Int64 {
    let fees = self.fees.filter(\.isRefundable).reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    let off = reductions.filter { $0.lines == nil }.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    return shipping.minorUnits + tax.minorUnits + fees - off
  }
}

extension [LineRest] {
  /// What is left after a refund: of its lines, or of all by what is left of them.
  func less(_ refund: OrderRefund) -> [LineRest] {
    var rest = self
    if refund.parts.isEmpty {
      let left = map(\.minorUnits).adding(-refund.amount.minorUnits, to: Array<Int>(indices))
      for (place, units) in left.enumerated() { rest[place].minorUnits = units }
    }
    for part in refund.parts {
      rest[part.line].minorUnits -= part.amount.minorUnits
      rest[part.line].pieces -= part.quantity
    }
    return rest
  }
}

extension [Int64] {
  /// With an amount split over some of the places by what stands there, or in equal parts where that is nothing.
  func adding(_ amount: Int64, to places: [Int]) -> [Int64] {
    let worth = places.map { self[$0] }
    precondition(!worth.isEmpty && worth.allSatisfy { $0 >= 0 }, "an order takes off no more than its lines cost")
    let parts = apportion(amount, byWorth: worth)
    var sums = self
    for (place, part) in zip(places, parts) { sums[place] += part }
    return sums
  }
}
