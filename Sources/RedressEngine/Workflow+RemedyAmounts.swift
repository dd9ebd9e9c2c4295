import RedressWorkflow

extension Workflow {
  /// The expressions that an element of a remedy is computed from, in the order in which it reads them.
  func amounts(of element: RemedyElement) -> [ExpressionID] {
    switch element {
    case .refund(let sum), .deduct(let sum): amounts(of: sum)
    case .pay(_, _, let amount, _): [amount]
    case .returnGoods(_, let days): [days].compactMap { $0 }
    case .replacement(let rule):
      [rule.days, rule.difference].compactMap { $0 } + rule.instead.flatMap { amounts(of: remedyElements[$0.index]) }
    case .perform, .noRemedy: []
    }
  }

  private func amounts(of sum: SumRule) -> [ExpressionID] {
    switch sum.measure {
    case .amount(let amount): [amount, sum.atMost].compactMap { $0 }
    case .percent(let percent, let base, let pieces): [percent, base, pieces, sum.atMost].compactMap { $0 }
    }
  }

  /// Whether an element, or one inside it, takes a share of what was claimed.
  func sharesClaim(_ element: RemedyElement) -> Bool {
    switch element {
    case .refund(let sum), .deduct(let sum): if case .percent(_, of: nil, _) = sum.measure { true } else { false }
    case .replacement(let rule): rule.instead.contains { sharesClaim(remedyElements[$0.index]) }
    case .pay, .returnGoods, .perform, .noRemedy: false
    }
  }
}
