import RedressDiagnostics
import RedressMoney

// The parts of a remedy's elements: sums, days, replacements.
extension Checker {
  /// A refund or a deduction.
  mutating func compile(_ sum: DraftSum, _ scope: Scope) -> SumRule? {
    let measure = compileMeasure(sum, scope)
    let atMost = sum.atMost.flatMap { compile(amount: $0, scope) }
    guard let measure, sum.atMost == nil || atMost != nil else { return nil }
    return SumRule(measure: measure, atMost: atMost, text: sum.words.map { textIndex($0.value) })
  }

  private mutating func compileMeasure(_ sum: DraftSum, _ scope: Scope) -> SumRule.Measure? {
    switch sum.measure {
    case .amount(let amount): return compile(amount: amount, scope).map { .amount($0) }
    case .percent(let percent):
      let share = compile(percent, as: .percent, scope)
      let of = sum.of.flatMap { compile($0, as: .money, scope) }
      let pieces = sum.quantity.flatMap { compile($0, as: .number, scope) }
      if let share { inspectPercent(share, .percent, at: percent.text.span) }
      if let pieces, let written = sum.quantity { inspectPieces(pieces, at: written.text.span) }
      guard let share, sum.of == nil || of != nil, sum.quantity == nil || pieces != nil else { return nil }
      return .percent(share, of: of, pieces: pieces)
    }
  }

  private mutating func inspectPieces(_ pieces: ExpressionID, at span: Span) {
    for number in possibleNumbers(pieces) where number < .zero {
      return report(.piecesBelowNothing(number, at: span))
    }
  }

  /// An amount of money that moves.
  mutating func compile(amount: DraftCondition, _ scope: Scope) -> ExpressionID? {
    guard let id = compile(amount, as: .money, scope) else { return nil }
    if case .money(let units)? = constant(id), units < 0 { report(.negativeAmount(at: amount.text.span)) }
    return id
  }

  /// Days that a remedy gives: whole and not negative, whatever a setting may be.
  mutating func compile(days: DraftCondition, _ scope: Scope) -> ExpressionID? {
    guard let id = compile(days, as: .number, scope) else { return nil }
    for number in possibleNumbers(id) where number.denominator != 1 || number < .zero || Rational(3_650) < number {
      report(.wrongDays(number, at: days.text.span))
      break
    }
    return id
  }

  /// A replacement, with what holds instead when it is given up.
  mutating func compile(_ replacement: DraftReplacement, _ scope: Scope, at span: Span) -> RemedyElement? {
    let days = replacement.days.flatMap { compile(days: $0, scope) }
    let difference = replacement.difference.flatMap { compile($0, as: .money, scope) }
    if let written = replacement.difference { inspectSides(at: written.text.span, in: span) }
    var instead = Run<RemedyElement>(0..<0)
    if let element = replacement.insteadElement {
      hasInstead = true
      if replacement.instead.isEmpty { report(.nothingInstead(at: element)) }
      instead = compile(replacement.instead, scope, element: element)
    }
    return .replacement(ReplacementRule(days: days, difference: difference, instead: instead))
  }

  /// A difference in price is between a claimant and a respondent, and is money.
  private mutating func inspectSides(at span: Span, in element: Span) {
    if !draft.holdsMoney { return report(.moneyInMoneyless("'price-difference'", at: span)) }
    let sides = draft.parties.map(\.side?.value)
    if !sides.contains(.claimant) || !sides.contains(.respondent) { report(.differenceOfNobody(at: span)) }
  }

  /// Falling back needs a replacement that could say what holds instead.
  mutating func inspectFallBacks() {
    guard !hasInstead else { return }
    let isProposed = parts.transitions.contains { on in
      on.actions.members.contains { parts.actions[$0.index].proposes?.contains(.replacement) ?? false }
    }
    guard !isProposed else { return }
    for span in fallBacks { report(.fallsBackOnNothing(at: span)) }
  }
}
