public import RedressStore

extension Sample {
  /// What may be taken of a sample order: three pieces of line 1 and one of each of line 2, at 1.00 each, and a fee of 1.00.
  public static let limits = OrderLimits(
    claimed: 400, held: 500,
    lines: [
      OrderClaimLine(line: "1", quantity: 3, minorUnits: 300), OrderClaimLine(line: "2", quantity: 1, minorUnits: 100),
    ])

  /// Makes the step that opens a case on pieces of lines of an order.
  public static func claims(
    _ name: String, _ lines: [(line: String, quantity: Int64)], on order: String,
    _ change: (inout OrderClaim, inout OrderLimits) -> Void = { _, _ in }
  ) -> Append {
    var step = step(name)
    let worth = lines.reduce(Int64(0)) { $0 + $1.quantity * 100 }
    var limits = limits
    var claim = OrderClaim(
      orderID: order, currency: "EUR", claimed: worth, held: worth,
      lines: lines.map { OrderClaimLine(line: $0.line, quantity: $0.quantity, minorUnits: $0.quantity * 100) })
    change(&claim, &limits)
    step.claim = .opens(claim, within: limits)
    return step
  }

  /// Makes the step that ends a case on order A-1, which keeps something.
  public static func keeps(_ name: String, after seq: Int64, claimed: Int64, _ lines: [OrderClaimLine]) -> Append {
    var step = step(name, after: seq)
    step.claim = .keeps(
      OrderClaim(orderID: "A-1", currency: "EUR", claimed: claimed, held: claimed, lines: lines))
    return step
  }
}
