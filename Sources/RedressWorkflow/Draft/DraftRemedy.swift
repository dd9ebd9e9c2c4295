package import RedressDiagnostics

/// A remedy element, as written.
package struct DraftRemedy: Sendable {
  package var element: Span
  package var kind: DraftRemedyKind

  package init(
    element: Span, kind: DraftRemedyKind
  ) {
    self.element = element
    self.kind = kind
  }
}

/// What a remedy element is.
package indirect enum DraftRemedyKind: Sendable {
  case refund(DraftSum)
  case deduct(DraftSum)
  case returnGoods(freight: Name?, days: DraftCondition? = nil)
  case replacement(DraftReplacement = DraftReplacement())
  case pay(to: Name, from: Name, amount: DraftCondition, words: Name? = nil)
  case perform(by: Name, words: Name)
  case noRemedy

  /// A plain share of an amount, or of what was claimed.
  package static func refundPercent(_ percent: DraftCondition, of: DraftCondition?) -> DraftRemedyKind {
    .refund(DraftSum(measure: .percent(percent), of: of))
  }

  /// A plain amount.
  package static func refundAmount(_ amount: DraftCondition) -> DraftRemedyKind {
    .refund(DraftSum(measure: .amount(amount)))
  }
}

/// How a refund or a deduction is computed, as written.
package struct DraftSum: Sendable {
  /// What it is computed from.
  package enum Measure: Sendable {
    case percent(DraftCondition)
    case amount(DraftCondition)
  }

  package var measure: Measure
  package var of: DraftCondition?
  package var quantity: DraftCondition?
  package var atMost: DraftCondition?
  package var words: Name?

  package init(
    measure: Measure, of: DraftCondition? = nil, quantity: DraftCondition? = nil, atMost: DraftCondition? = nil,
    words: Name? = nil
  ) {
    self.measure = measure
    self.of = of
    self.quantity = quantity
    self.atMost = atMost
    self.words = words
  }
}

/// A replacement, as written.
package struct DraftReplacement: Sendable {
  package var days: DraftCondition?
  package var difference: DraftCondition?
  /// Where its `instead` stands; nil without one.
  package var insteadElement: Span?
  package var instead: [DraftRemedy]

  package init(
    days: DraftCondition? = nil, difference: DraftCondition? = nil, insteadElement: Span? = nil,
    instead: [DraftRemedy] = []
  ) {
    self.days = days
    self.difference = difference
    self.insteadElement = insteadElement
    self.instead = instead
  }
}

extension DraftRemedy {
  /// Every expression in it.
  var expressions: [DraftExpression] {
    switch kind {
    case .refund(let sum), .deduct(let sum): sum.expressions
    case .returnGoods(_, let days): [days].compactMap { $0?.expression }
    case .replacement(let other):
      [other.days, other.difference].compactMap { $0?.expression } + other.instead.flatMap(\.expressions)
    case .pay(_, _, let amount, _): [amount.expression]
    case .perform, .noRemedy: []
    }
  }
}

extension DraftSum {
  fileprivate var expressions: [DraftExpression] {
    let first: DraftCondition
    switch measure {
    case .percent(let percent): first = percent
    case .amount(let amount): first = amount
    }
    return [first, of, quantity, atMost].compactMap { $0?.expression }
  }
}
