import RedressDiagnostics
import RedressMoney
import RedressXML

extension OrderDraft {
  /// Compares what was paid with the sum of the parts, and with the payments.
  mutating func addsUp(_ order: Order, _ root: XMLElement) -> Bool {
    guard let paid = root.attribute("paid") else { return false }
    do {
      let lines = try Money.sum(order.lines.map(\.price), in: order.currency)
      let taxes = try Money.sum([order.tax] + order.lines.map(\.tax), in: order.currency)
      let fees = try Money.sum(order.fees.map(\.amount), in: order.currency)
      let sum = try lines + order.shipping + taxes + fees - order.discount
      if sum != order.paid {
        report(OrderProblem.doesNotAddUp(order, terms: (lines, taxes, fees), sum: sum, at: paid))
        return false
      }
      return try arePaid(order, root)
    } catch {
      report(OrderProblem.tooLargeToAdd(root))
      return false
    }
  }

  private mutating func arePaid(_ order: Order, _ root: XMLElement) throws(MoneyError) -> Bool {
    guard let first = root.children.first(where: { $0.name == "payment" }) else { return true }
    let sum = try Money.sum(order.payments.map(\.amount), in: order.currency)
    if sum == order.paid { return true }
    report(OrderProblem.paymentsDiffer(first, sum: sum, paid: order.paid))
    return false
  }

  /// Checks that nothing takes off more than there is, so that no share of a line falls below zero.
  mutating func isCovered(_ order: Order, _ root: XMLElement) -> Bool {
    let elements = root.children.filter { $0.name == "discount" || $0.name == "coupon" }
    var left = order.lines.map { $0.price.minorUnits + $0.tax.minorUnits }
    for (reduction, element) in zip(order.reductions, elements) {
      guard let covered = reduction.lines else { continue }
      let there = covered.reduce(Int64(0)) { $0 + left[$1] }
      guard reduction.amount.minorUnits <= there else {
        report(OrderProblem.takesOffTooMuch(element, reduction, of: Money(minorUnits: there, currency: order.currency)))
        return false
      }
      left = left.adding(-reduction.amount.minorUnits, to: covered)
    }
    let there = left.reduce(Int64(0), +) + order.onTop
    if there >= 0 { return true }
    let last = elements.last { $0.attribute("lines") == nil && $0.attribute("skus") == nil }
    report(OrderProblem.takesOffMoreThanPaid(last ?? root, by: Money(minorUnits: -there, currency: order.currency)))
    return false
  }

  /// Checks that no more was sent or given back than there was, and nothing before the order was placed.
  mutating func isSaidRight(_ order: Order, _ root: XMLElement) -> Bool {
    let before = diagnostics.count
    for (element, shipment) in zip(root.children.filter({ $0.name == "shipment" }), order.shipments)
    where shipment.at < order.placed {
      report(OrderProblem.tooEarly(element))
    }
    checkSent(order, root)
    checkRefunds(order, root)
    return diagnostics.count == before
  }

  private mutating func checkSent(_ order: Order, _ root: XMLElement) {
    var sent = order.lines.map { _ in Int64(0) }
    let elements = root.children.filter { $0.name == "shipment" }.flatMap(\.children)
    for (element, item) in zip(elements, order.shipments.flatMap(\.items)) {
      sent[item.line] += item.quantity
      let line = order.lines[item.line]
      if sent[item.line] > line.quantity {
        report(OrderProblem.tooManyPieces(element, line, sent[item.line], "sent"))
      }
    }
  }

  private mutating func checkRefunds(_ order: Order, _ root: XMLElement) {
    var rest = zip(order.lines, order.shares()).map { LineRest(pieces: $0.quantity, minorUnits: $1.minorUnits) }
    for (element, refund) in zip(root.children.filter({ $0.name == "refund" }), order.refunds) {
      if refund.at < order.placed { report(OrderProblem.tooEarly(element)) }
      guard isCovered(refund, element, order, rest) else { return }
      rest = rest.less(refund)
    }
  }

  private mutating func isCovered(
    _ refund: OrderRefund, _ element: XMLElement, _ order: Order, _ rest: [LineRest]
  ) -> Bool {
    let there = Money(minorUnits: rest.reduce(0) { $0 + $1.minorUnits }, currency: order.currency)
    guard refund.amount.minorUnits <= there.minorUnits else {
      report(OrderProblem.refundsTooMuch(element, refund.amount, of: there))
      return false
    }
    for (child, part) in zip(element.children, refund.parts) {
      let line = order.lines[part.line]
      let left = Money(minorUnits: rest[part.line].minorUnits, currency: order.currency)
      if part.amount.minorUnits > left.minorUnits {
        report(OrderProblem.refundsTooMuch(child, part.amount, of: left))
        return false
      }
      if part.quantity > rest[part.line].pieces {
        report(
          OrderProblem.tooManyPieces(child, line, line.quantity - rest[part.line].pieces + part.quantity, "done with"))
        return false
      }
    }
    let sum = refund.parts.reduce(Int128(0)) { $0 + Int128($1.amount.minorUnits) }
    if refund.parts.isEmpty || sum == Int128(refund.amount.minorUnits) { return true }
    report(OrderProblem.partsDiffer(element, refund.amount))
    return false
  }
}
