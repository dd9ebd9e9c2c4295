import RedressMoney
import RedressWorkflow

extension Case {
  /// Fixes the amounts of remedies as the workflow writes them; never below zero, never beyond what can be counted.
  mutating func fixed(_ elements: Run<RemedyElement>, _ step: inout Step) -> Remedy {
    var remedy = Remedy(kinds: [])
    for element in elements {
      switch step.workflow.remedyElements[element.index] {
      case .refundPercent(let percent, let base): remedy.add(refund: share(percent, of: base, &step))
      case .refundAmount(let amount): remedy.add(refund: money(amount, &step))
      case .returnGoods(let freight): remedy.addReturn(freight: freight)
      case .replacement: remedy.kinds.insert(.replacement)
      case .pay(let to, let from, let amount):
        remedy.add(Payment(to: to, from: from, amount: money(amount, &step)))
      case .perform(let party, let text):
        remedy.add(Performance(by: party, words: self.text(text, step.workflow)))
      case .noRemedy: remedy.kinds.insert(.noRemedy)
      }
    }
    return remedy
  }

  private mutating func share(_ percent: ExpressionID, of base: ExpressionID?, _ step: inout Step) -> Int64 {
    guard case .number(let number) = value(of: percent, &step) else { return 0 }
    var whole = pinned.claimed
    if let base { whole = money(base, &step) }
    return max(0, whole.percent(number, in: pinned.currency) ?? 0)
  }

  private mutating func money(_ expression: ExpressionID, _ step: inout Step) -> Int64 {
    guard case .money(let units) = value(of: expression, &step) else { return 0 }
    return max(0, units)
  }

  /// Fixes the amounts of a proposal or a departure.
  ///
  /// Refused: an amount not above zero, a share outside 0 to 100, an element that `allowed` does not hold.
  mutating func fixed(_ requested: [RequestedRemedy], allowed: RemedyKinds, for action: ID<Action>) throws(Rejection)
    -> Remedy
  {
    var remedy = Remedy(kinds: [])
    for element in requested {
      switch element {
      case .refundPercent(let percent): remedy.add(refund: try share(percent))
      case .refundAmount(let amount): remedy.add(refund: try amount.aboveZero())
      case .returnGoods(let freight): remedy.addReturn(freight: freight)
      case .replacement: remedy.kinds.insert(.replacement)
      case .pay(let to, let from, let amount): remedy.add(Payment(to: to, from: from, amount: try amount.aboveZero()))
      case .perform(let party, let words): remedy.add(Performance(by: party, words: words))
      case .noRemedy: remedy.kinds.insert(.noRemedy)
      }
    }
    guard remedy.kinds.isSubset(of: allowed) else {
      throw Rejection(.proposalNotTaken(action, remedy.kinds.subtracting(allowed)))
    }
    return remedy
  }

  private mutating func share(_ percent: Rational) throws(Rejection) -> Int64 {
    guard percent > .zero, percent <= Rational(100) else { throw Rejection(.amountRefused) }
    return try (pinned.claimed.percent(percent, in: pinned.currency) ?? 0).aboveZero()
  }
}

extension Remedy {
  mutating func add(refund amount: Int64) {
    kinds.insert(.refund)
    refund = refund.addingSaturating(amount)
  }

  mutating func addReturn(freight party: ID<Party>?) {
    kinds.insert(.return)
    freight = party ?? freight
  }

  mutating func add(_ payment: Payment) {
    kinds.insert(.pay)
    payments.append(payment)
  }

  mutating func add(_ performance: Performance) {
    kinds.insert(.perform)
    performances.append(performance)
  }
}

extension Int64 {
  fileprivate func aboveZero() throws(Rejection) -> Int64 {
    guard self > 0 else { throw Rejection(.amountRefused) }
    return self
  }

  /// The sum of two amounts that are not negative, held within what can be counted.
  func addingSaturating(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
