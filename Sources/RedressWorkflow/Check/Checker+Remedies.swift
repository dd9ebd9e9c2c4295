import RedressDiagnostics
import RedressMoney

extension Checker {
  /// The elements of a remedy, one after the other.
  mutating func compile(_ remedies: [DraftRemedy], _ scope: Scope, element: Span) -> Run<RemedyElement> {
    let start = parts.remedyElements.count
    for remedy in remedies {
      if let compiled = compile(remedy, scope) { parts.remedyElements.append(compiled) }
    }
    inspectShares(remedies, parts.remedyElements[start...])
    inspectNothing(remedies)
    return Run(start..<parts.remedyElements.count)
  }

  private mutating func compile(_ remedy: DraftRemedy, _ scope: Scope) -> RemedyElement? {
    switch remedy.kind {
    case .refundPercent(let percent, let whole):
      inspectRefund(remedy)
      let share = compile(percent, as: .percent, scope)
      let of = whole.flatMap { compile($0, as: .money, scope) }
      if let share { inspectPercent(share, .percent, at: percent.text.span) }
      guard let share, whole == nil || of != nil else { return nil }
      return .refundPercent(share, of: of)
    case .refundAmount(let amount):
      inspectRefund(remedy)
      guard let id = compile(amount, as: .money, scope) else { return nil }
      inspectNotNegative(id, at: amount.text.span)
      return .refundAmount(id)
    case .returnGoods(let freight):
      return .returnGoods(freight: freight.flatMap { party($0) })
    case .replacement: return .replacement
    case .pay(let to, let from, let amount): return pay(to, from, amount, scope)
    case .perform(let by, let words): return party(by).map { .perform(by: $0, text: textIndex(words.value)) }
    case .noRemedy: return .noRemedy
    }
  }

  private mutating func pay(_ to: Name, _ from: Name, _ amount: DraftCondition, _ scope: Scope) -> RemedyElement? {
    let payee = party(to)
    let payer = party(from)
    if let payee, payee == payer { report(.paysItself(to)) }
    let id = compile(amount, as: .money, scope)
    if let id { inspectNotNegative(id, at: amount.text.span) }
    guard let payee, let payer, let id else { return nil }
    return .pay(to: payee, from: payer, amount: id)
  }

  private mutating func inspectRefund(_ remedy: DraftRemedy) {
    if !draft.holdsMoney { report(.moneyInMoneyless("'refund'", at: remedy.element)) }
  }

  private mutating func inspectNotNegative(_ id: ExpressionID, at span: Span) {
    guard case .money(let units)? = constant(id), units < 0 else { return }
    report(.negativeAmount(at: span))
  }

  /// Shares of what was claimed come to all of it at most.
  private mutating func inspectShares(_ remedies: [DraftRemedy], _ compiled: ArraySlice<RemedyElement>) {
    guard remedies.count == compiled.count else { return }
    var total = Rational.zero
    var earlier: [(percent: Rational, span: Span)] = []
    for (draft, element) in zip(remedies, compiled) {
      guard case .refundPercent(let id, of: nil) = element, case .refundPercent(let text, _) = draft.kind,
        case .number(let share)? = constant(id), !(.init(100) < share), let sum = total + share
      else { continue }
      total = sum
      if .init(100) < total { return report(.moreThanAll(total, share, at: text.text.span, earlier: earlier)) }
      earlier.append((share, text.text.span))
    }
  }

  /// `no-remedy` says that there is nothing else.
  private mutating func inspectNothing(_ remedies: [DraftRemedy]) {
    guard remedies.count > 1,
      let nothing = remedies.first(where: { if case .noRemedy = $0.kind { true } else { false } })
    else { return }
    report(.noRemedyBesideOthers(at: nothing.element))
  }
}
