import RedressDiagnostics

// What a party would accept, said beforehand.
extension Checker {
  mutating func compile(_ threshold: DraftThreshold) {
    parts.thresholds.append(ThresholdGate(by: parties(threshold.by), seenBy: parties(threshold.seenBy)))
    if !draft.holdsMoney { report(.moneyInMoneyless("'threshold'", at: threshold.element)) }
  }

  /// A threshold is of a side that can accept what the other side can propose, and is hidden from the other side.
  mutating func inspectThresholds() {
    guard unresolved.isDisjoint(with: [.party, .action]) else { return }
    for threshold in layout.flatMap(\.draft.thresholds) {
      for name in threshold.by { inspectSetter(name, in: threshold) }
      for name in threshold.seenBy {
        guard let (_, side) = sided(name), side.value != .neutral else { continue }
        report(.thresholdShown(name, side: side))
      }
    }
  }

  private mutating func inspectSetter(_ name: Name, in threshold: DraftThreshold) {
    guard let (party, side) = sided(name) else { return }
    guard side.value == .claimant || side.value == .respondent else {
      return report(.thresholdWithoutSide(name, side: side))
    }
    let accepts = parts.transitions.filter { $0.actions.has(.accept) && $0.parties.has(party) }
    if accepts.isEmpty { return report(.thresholdNeverAccepts(name)) }
    let makers = makersOfRefunds
    let isAnswered = accepts.contains { accept in
      makers.members.contains { maker in
        (accept.whose ?? .everyone).has(maker) && draft.parties[maker.index].side?.value != side.value
      }
    }
    if !isAnswered { report(.thresholdAnswersNobody(name, threshold: threshold.element)) }
  }

  /// Who can propose a refund, or to give nothing, somewhere.
  private var makersOfRefunds: PartySet {
    parts.transitions.reduce(into: []) { result, transition in
      let makes = transition.actions.members.contains { action in
        !(parts.actions[action.index].proposes ?? []).isDisjoint(with: [.refund, .noRemedy])
      }
      if makes { result.formUnion(transition.parties) }
    }
  }

  private func sided(_ name: Name) -> (ID<Party>, Located<Side>)? {
    guard case .party(let id) = names[name.value], let side = draft.parties[id.index].side else { return nil }
    return (id, side)
  }
}

extension Diagnostic {
  static func thresholdWithoutSide(_ name: Name, side: Located<Side>) -> Diagnostic {
    Diagnostic(
      .error, 364, "'\(name.value)' takes no side, so it has no threshold",
      at: Label(name.span, "neither claimant nor respondent"), related: [Label(side.span, "declared here")],
      cause: "a threshold is the least that a claimant takes, or the most that a respondent gives")
  }

  static func thresholdNeverAccepts(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, 365, "'\(name.value)' can accept nowhere, so its threshold does nothing",
      at: Label(name.span, "no 'on action=\"accept\"' is by this party"),
      cause: "a threshold accepts in the name of who set it, where that party could accept itself",
      fix: "add '<on action=\"accept\" by=\"\(name.value)\" goto=\"…\"/>', or leave the party out")
  }

  static func thresholdAnswersNobody(_ name: Name, threshold: Span) -> Diagnostic {
    Diagnostic(
      .error, 366, "nobody can propose a refund that '\(name.value)' accepts",
      at: Label(name.span, "the other side makes no such proposal"), related: [Label(threshold, "set here")],
      fix: "let the other side 'propose' with 'refund', or leave the party out")
  }

  static func thresholdShown(_ name: Name, side: Located<Side>) -> Diagnostic {
    Diagnostic(
      .error, 367, "'\(name.value)' is not neutral and sees no threshold of others",
      at: Label(name.span, "shown to this party"), related: [Label(side.span, "declared here")],
      cause: "who knows what the other side would take offers no more", fix: "name neutral parties only")
  }
}
