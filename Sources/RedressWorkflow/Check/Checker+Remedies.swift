import RedressDiagnostics
import RedressMoney

extension Checker {
  /// The elements of a remedy, one after the other; those inside another come before it.
  mutating func compile(_ remedies: [DraftRemedy], _ scope: Scope, element: Span) -> Run<RemedyElement> {
    var compiled: [RemedyElement] = []
    for remedy in remedies {
      if let element = compile(remedy, scope) { compiled.append(element) }
    }
    inspectShares(remedies, compiled)
    inspectNothing(remedies)
    inspectDeductions(remedies)
    let start = parts.remedyElements.count
    parts.remedyElements += compiled
    return Run(start..<parts.remedyElements.count)
  }

  private mutating func compile(_ remedy: DraftRemedy, _ scope: Scope) -> RemedyElement? {
    switch remedy.kind {
    case .refund(let sum):
      requireMoney(for: "'refund'", at: remedy.element)
      return compile(sum, scope).map { .refund($0) }
    case .deduct(let sum):
      requireMoney(for: "'deduct'", at: remedy.element)
      return compile(sum, scope).map { .deduct($0) }
    case .returnGoods(let freight, let days):
      let payer = freight.flatMap { party($0) }
      return .returnGoods(freight: payer, days: days.flatMap { compile(days: $0, scope) })
    case .replacement(let replacement): return compile(replacement, scope, at: remedy.element)
    case .pay(let to, let from, let amount, let words): return pay(to, from, amount, words, scope)
    case .perform(let by, let words): return party(by).map { .perform(by: $0, text: textIndex(words.value)) }
    case .noRemedy: return .noRemedy
    }
  }

  private mutating func pay(
    _ to: Name, _ from: Name, _ amount: DraftCondition, _ words: Name?, _ scope: Scope
  ) -> RemedyElement? {
    let payee = party(to)
    let payer = party(from)
    if let payee, payee == payer { report(.paysItself(to)) }
    let id = compile(amount: amount, scope)
    guard let payee, let payer, let id else { return nil }
    return .pay(to: payee, from: payer, amount: id, text: words.map { textIndex($0.value) })
  }

  private mutating func requireMoney(for what: String, at span: Span) {
    if !draft.holdsMoney { report(.moneyInMoneyless(what, at: span)) }
  }

  /// Shares of what was claimed come to all of it at most.
  private mutating func inspectShares(_ remedies: [DraftRemedy], _ compiled: [RemedyElement]) {
    guard remedies.count == compiled.count else { return }
    var total = Rational.zero
    var earlier: [(percent: Rational, span: Span)] = []
    for (draft, element) in zip(remedies, compiled) {
      guard let (id, text) = plainShare(draft, element), case .number(let share)? = constant(id),
        !(.init(100) < share), let sum = total + share
      else { continue }
      total = sum
      if .init(100) < total { return report(.moreThanAll(total, share, at: text.text.span, earlier: earlier)) }
      earlier.append((share, text.text.span))
    }
  }

  /// The share of a refund that is one of all that was claimed.
  private func plainShare(_ draft: DraftRemedy, _ element: RemedyElement) -> (ExpressionID, DraftCondition)? {
    guard case .refund(let sum) = element, case .percent(let id, of: nil, pieces: nil) = sum.measure,
      case .refund(let written) = draft.kind, case .percent(let text) = written.measure, sum.atMost == nil
    else { return nil }
    return (id, text)
  }

  /// `no-remedy` says that there is nothing else.
  private mutating func inspectNothing(_ remedies: [DraftRemedy]) {
    guard remedies.count > 1,
      let nothing = remedies.first(where: { if case .noRemedy = $0.kind { true } else { false } })
    else { return }
    report(.noRemedyBesideOthers(at: nothing.element))
  }

  /// A deduction is taken off the refunds beside it.
  private mutating func inspectDeductions(_ remedies: [DraftRemedy]) {
    let hasRefund = remedies.contains { if case .refund = $0.kind { true } else { false } }
    for remedy in remedies where !hasRefund {
      if case .deduct = remedy.kind { report(.deductsFromNothing(at: remedy.element)) }
    }
  }
}
