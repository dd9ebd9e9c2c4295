import RedressDiagnostics

// Duties that one person may not hold together: ruling and ruling on the appeal, ruling and approving.
extension Checker {
  /// What keeps people out, or asks others to approve, must be able to do so.
  mutating func inspectSeparation() {
    guard unresolved.isDisjoint(with: [.party, .action]) else { return }
    let drafts = layout.flatMap(\.draft.transitions)
    for (draft, transition) in zip(drafts, parts.transitions) {
      for name in draft.notWho ?? [] where !isDone(name, by: transition.parties) {
        report(.keepsNobodyOut(name, by: draft.by))
      }
      if let approval = draft.approval { inspect(approval, draft, transition) }
    }
  }

  /// Whether some party of a set does an action somewhere.
  private func isDone(_ name: Name, by parties: PartySet) -> Bool {
    guard case .action(let action) = names[name.value] else { return true }
    return parts.transitions.contains { transition in
      let approves =
        (action == .approve || action == .reject) && !(transition.approval?.by.isDisjoint(with: parties) ?? true)
      return approves || (transition.actions.has(action) && !transition.parties.isDisjoint(with: parties))
    }
  }

  private mutating func inspect(_ approval: DraftApproval, _ draft: DraftTransition, _ transition: Transition) {
    if decided(by: transition.effects).isEmpty { report(.approvesNothing(approval.above, transition: draft.element)) }
    for name in approval.by {
      guard case .party(let id) = names[name.value], let side = self.draft.parties[id.index].side else { continue }
      if side.value != .neutral { report(.approvalByParty(name, side: side)) }
    }
    guard let by = transition.approval?.by, let first = approval.by.first else { return }
    for ruling in transition.parties.members where by.subtracting(PartySet(ruling)).isEmpty && !hasSeats(ruling) {
      report(.approvesOwn(first, rules: draft.by))
      return
    }
  }
}

extension Diagnostic {
  static func keepsNobodyOut(_ action: Name, by parties: [Name]) -> Diagnostic {
    let names = parties.map { "'\($0.value)'" }.joined(separator: " or ")
    return Diagnostic(
      .error, 360, "'\(action.value)' is never done by \(names), so 'not-who' keeps nobody out",
      at: Label(action.span, "nobody who may act here does this"),
      related: parties.first.map { [Label($0.span, "who may act here")] } ?? [],
      fix: "name an action that the same party does before, such as 'rule'")
  }

  static func approvesNothing(_ above: DraftCondition, transition: Span) -> Diagnostic {
    Diagnostic(
      .error, 361, "nothing is decided here that could be approved", at: Label(above.text.span, "above this amount"),
      related: [Label(transition, "this 'on' holds no 'decide'")],
      fix: "put it on the 'on' that holds the 'decide'")
  }

  static func approvalByParty(_ name: Name, side: Located<Side>) -> Diagnostic {
    Diagnostic(
      .error, 362, "'\(name.value)' is not neutral and cannot approve a ruling",
      at: Label(name.span, "this party takes a side"), related: [Label(side.span, "declared here")],
      fix: "let a party of side=\"neutral\" approve")
  }

  static func approvesOwn(_ name: Name, rules: [Name]) -> Diagnostic {
    Diagnostic(
      .error, 363, "nobody but who rules could approve", at: Label(name.span, "one person stands for this party"),
      related: rules.first.map { [Label($0.span, "and rules")] } ?? [],
      cause: "a ruling is approved by another person than the one who made it",
      fix: "name another neutral party, or give this one several 'seats'")
  }
}
