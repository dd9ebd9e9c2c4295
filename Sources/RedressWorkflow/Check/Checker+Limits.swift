import RedressDiagnostics
import RedressMoney

// How often an act is open, and which refunds may be proposed.
extension Checker {
  mutating func compile(_ limits: DraftLimits, _ scope: Scope) -> Limits? {
    let times = limits.times.flatMap { compile($0, as: .number, scope) }
    let atLeast = limits.atLeast.flatMap { compile(amount: $0, scope) }
    let atMost = limits.atMost.flatMap { compile(amount: $0, scope) }
    if times == nil, atLeast == nil, atMost == nil, limits.noRetreat == nil { return nil }
    return Limits(times: times, atLeast: atLeast, atMost: atMost, refusesRetreat: limits.noRetreat != nil)
  }

  mutating func inspect(
    _ written: DraftLimits, _ limits: Limits?, of transition: DraftTransition, makesProposal: Bool
  ) {
    guard let limits else { return }
    if let times = limits.times, let span = written.times?.text.span { inspectTimes(times, at: span) }
    let spans = [written.atLeast?.text.span, written.atMost?.text.span, written.noRetreat].compactMap { $0 }
    if let first = spans.first, !makesProposal, !transition.actions.isEmpty, !unresolved.contains(.action) {
      report(.limitsNoProposal(at: first, transition: transition.element))
    }
    if let least = limits.atLeast, let most = limits.atMost, let span = written.atLeast?.text.span,
      case .money(let low)? = constant(least), case .money(let high)? = constant(most), high < low
    {
      report(.limitsLeaveNothing(at: span, most: written.atMost?.text.span))
    }
    guard written.noRetreat != nil else { return }
    for name in transition.by {
      guard case .party(let id) = names[name.value], let side = draft.parties[id.index].side,
        side.value != .claimant, side.value != .respondent
      else { continue }
      report(.retreatWithoutSide(name, side: side))
    }
  }

  private mutating func inspectTimes(_ times: ExpressionID, at span: Span) {
    for number in possibleNumbers(times) where !number.isWhole || number < .one {
      return report(.timesNoNumber(number, at: span))
    }
  }
}

extension Diagnostic {
  static func limitsNoProposal(at span: Span, transition: Span) -> Diagnostic {
    Diagnostic(
      .error, 370, "this limits what is proposed, and nothing is proposed here", at: Label(span, "a limit of refunds"),
      related: [Label(transition, "no action of this 'on' makes a proposal")],
      fix: "put it on the 'on' of an action with 'proposes', such as 'propose'")
  }

  static func timesNoNumber(_ number: Rational, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 371, "'times' is a whole number from 1, not \(number)", at: Label(span, "how often it is open"),
      fix: "leave the 'on' out where the act is never open")
  }

  static func limitsLeaveNothing(at span: Span, most: Span?) -> Diagnostic {
    Diagnostic(
      .error, 372, "the least that may be proposed is more than the most", at: Label(span, "at least this"),
      related: most.map { [Label($0, "and at most this")] } ?? [], cause: "no refund is in between")
  }

  static func retreatWithoutSide(_ name: Name, side: Located<Side>) -> Diagnostic {
    Diagnostic(
      .error, 373, "'\(name.value)' takes no side, so it cannot go back behind its proposals",
      at: Label(name.span, "neither claimant nor respondent"), related: [Label(side.span, "declared here")],
      cause: "a claimant goes back by asking for more, a respondent by offering less")
  }
}
