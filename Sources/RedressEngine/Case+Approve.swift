import RedressMoney
public import RedressTime
public import RedressWorkflow

/// A ruling that takes effect only once somebody else has approved it.
public struct PendingRuling: Sendable, Hashable {
  /// The `on` by which it was made.
  public var on: ID<Transition>
  /// The action.
  public var action: ID<Action>
  /// Who ruled: the party.
  public var party: ID<Party>
  /// Who ruled: the person, who never approves.
  public var person: Person
  /// What it gives, its amounts fixed.
  public var remedy: Remedy
  /// The rule or the departure that gives it.
  public var source: RemedySource

  /// A ruling that waits.
  public init(
    on: ID<Transition>, action: ID<Action>, party: ID<Party>, person: Person, remedy: Remedy, source: RemedySource
  ) {
    self.on = on
    self.action = action
    self.party = party
    self.person = person
    self.remedy = remedy
    self.source = source
  }
}

extension Remedy {
  /// All the money that it moves: the refund and every payment.
  public var total: Int64 { payments.reduce(refund) { $0.addingSaturating($1.amount) } }
}

extension Case {
  /// The ruling that waits for approval; nil for none.
  public var pendingRuling: PendingRuling? { pending.first }

  /// Who would have to approve a remedy that an `on` decides; nil where it takes effect at once.
  public func approvers(
    of remedy: Remedy, by on: ID<Transition>, at now: Instant, under workflow: Workflow
  ) -> PartySet? {
    var step = Step(workflow, at: now)
    var reading = self
    return reading.approvers(of: remedy, on, &step)
  }

  /// An amount that cannot be told asks for approval: what nobody can compare is looked at.
  private mutating func approvers(of remedy: Remedy, _ on: ID<Transition>, _ step: inout Step) -> PartySet? {
    guard let approval = step.workflow.transitions[on.index].approval else { return nil }
    if case .money(let limit) = value(of: approval.above, &step), remedy.total <= limit { return nil }
    return approval.by
  }

  /// What an act would decide, where somebody else has to approve it; tried on a copy.
  mutating func pending(
    by act: Act, _ on: ID<Transition>, _ departing: Departing, _ admission: Admission?, _ step: inout Step
  ) throws(Rejection) -> PendingRuling? {
    var (trial, stage) = (self, step)
    (stage.brought, stage.proposed) = (nil, .unknown)
    stage.events = []
    (stage.doer, stage.departing) = (act.party, departing)
    try trial.take(
      act.facts, by: act.party, votedBy: votes(for: act.party, step.workflow) ? act.person : nil, &stage)
    if let admission { trial.attach(act.attachments, by: act.party, act.person, admission, &stage) }
    try trial.perform(step.workflow.transitions[on.index].effects, &stage)
    for recorded in stage.events.reversed() {
      guard case .remedied(let remedy, let source) = recorded.event, source.ruling != nil else { continue }
      guard trial.approvers(of: remedy, on, &stage) != nil else { return nil }
      return PendingRuling(
        on: on, action: act.action, party: act.party, person: act.person, remedy: remedy, source: source)
    }
    return nil
  }

  /// The ruling that somebody may approve or reject where the case stands.
  mutating func answerable(_ workflow: Workflow) -> PendingRuling? {
    guard let pending = pending.first else { return nil }
    let home = workflow.transitions[pending.on.index].place
    return workflow.places[home.index].contains(place, own: home) ? pending : nil
  }

  /// Whether somebody of a party may approve or reject what waits.
  mutating func mayAnswer(_ party: ID<Party>, _ workflow: Workflow) -> Bool {
    guard let pending = answerable(workflow),
      workflow.transitions[pending.on.index].approval?.by.has(party) ?? false
    else { return false }
    for (index, binding) in pinned.bindings.enumerated() where binding.stands(for: party) {
      if index != pending.person.index { return true }
    }
    return false
  }

  /// Approves a ruling, which then takes effect as if it had been made now, or rejects it.
  mutating func answer(_ pending: PendingRuling, _ act: Act, _ step: inout Step) throws(Rejection) {
    guard let approval = step.workflow.transitions[pending.on.index].approval, approval.by.has(act.party) else {
      throw Rejection(.notOpenHere(act.action, act.party))
    }
    guard act.person != pending.person else {
      throw Rejection(.ownRuling(act.action, pinned.bindings[act.person.index].person))
    }
    if act.action == .reject, !(act.words?.contains { !$0.isWhitespace } ?? false) {
      throw Rejection(.reasonWanted(.reject))
    }
    _ = try proposal(of: act, step.workflow)
    try checkInputs(of: act, isOpening: false, step.workflow)
    let admission = try admit(act.attachments, by: act.party, step.workflow)
    emit(
      .acted(action: act.action, party: act.party, person: act.person, on: pending.on, words: act.words), &step)
    try take(act.facts, by: act.party, &step)
    if let admission { attach(act.attachments, by: act.party, act.person, admission, &step) }
    guard act.action == .approve else { return }
    let ruled = Act(pending.action, by: pending.party, person: pending.person)
    emit(
      .acted(action: ruled.action, party: ruled.party, person: ruled.person, on: pending.on, words: nil), &step)
    try follow(pending.on, ruled, .decided(pending.remedy, pending.source), &step)
  }
}
