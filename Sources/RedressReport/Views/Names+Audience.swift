public import RedressEngine
public import RedressWorkflow

extension Names {
  /// Who may see an event, where not all parties may: what neutral parties still settle among themselves is theirs.
  func audience(of event: Event) -> PartySet? {
    switch event {
    case .pended: neutrals
    case .acted(.reject, let party, _, let on, _):
      workflow.transitions[on.index].approval.map { $0.by.has(party) ? neutrals : nil } ?? nil
    case .thresholdSet(let threshold): threshold.seenBy.union(PartySet(threshold.party))
    case .thresholdWithdrawn(let party, _, let seenBy): seenBy.union(PartySet(party))
    case .thresholdMet, .opened, .acted, .recorded, .assigned, .reached, .factGiven, .balloted, .reasonGiven,
      .textTaken, .attached,
      .proposed, .refused, .accepted, .remedied, .left, .suspended, .resumed, .unwound, .entered, .routed, .boundRead,
      .clockStarted, .clockRestarted, .clockMoved, .clockStood, .reminderSet, .reminded, .reminderDropped, .expired,
      .notified, .moneyMoved, .childEnded, .cancelled, .ended:
      nil
    }
  }

  /// Whether a party may see an event; evidence has audiences of its own.
  public func sees(_ event: Event, _ viewer: ID<Party>) -> Bool { audience(of: event)?.has(viewer) ?? true }

  /// The parties that take no side.
  var neutrals: PartySet {
    workflow.parties.indices.reduce(into: PartySet()) { set, index in
      if workflow.parties[index].side == .neutral { set.insert(PartySet(ID(index))) }
    }
  }

  /// The ruling that waits for approval, for a neutral party or the desk.
  func pending(of state: Case, viewer: ID<Party>?, known: [FactView]) -> PendingView? {
    guard let ruling = state.pendingRuling, viewer.map({ neutrals.has($0) }) ?? true else { return nil }
    return PendingView(
      party: workflow.parties[ruling.party.index].name, person: person(ruling.person),
      approvers: workflow.transitions[ruling.on.index].approval.map { names($0.by) } ?? [],
      remedy: remedy(ruling.remedy, from: ruling.source, known: known))
  }

  /// Who is kept from an act by what they have done, in words; empty where nobody is.
  func keptOut(_ act: OpenAct, of party: ID<Party>?, _ state: Case?) -> String {
    guard let party, let state else { return "" }
    let people = state.keptOut(of: act.on, standingFor: party, under: workflow).map { person($0) }
    return people.isEmpty ? "" : "somebody else than \(people.joined(separator: ", "))"
  }
}
