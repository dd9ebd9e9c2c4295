public import RedressTime
public import RedressWorkflow

extension Case {
  /// What a party may do now, and what later, with the instants; for a case that is caught up to `now`.
  ///
  /// An act whose condition waits for what the act itself brings is open.
  public func openActs(
    for party: ID<Party>, at now: Instant, under workflow: Workflow
  ) -> (now: [OpenAct], later: [OpenAct]) {
    var step = Step(workflow, at: now)
    var open: [OpenAct] = []
    var later: [OpenAct] = []
    guard isOpen else { return (open, later) }
    var reading = self
    if reading.mayAnswer(party, workflow), let pending = reading.answerable(workflow) {
      let until = reading.until(nil, around: workflow.transitions[pending.on.index].place, workflow)
      open = [.approve, .reject].map { OpenAct(action: $0, on: pending.on, until: until) }
    }
    reading.visitOns(of: party, &step) { reading, on, action, step in
      guard !open.contains(where: { $0.action == action }), reading.canTake(action, party, on, &step) else {
        return true
      }
      let times = reading.opening(of: on, &step)
      guard !times.isUnknown, !times.isNever, times.until.map({ now < $0 }) ?? true else { return true }
      let act = OpenAct(
        action: action, on: on, from: times.from,
        until: reading.until(times.until, around: workflow.transitions[on.index].place, workflow))
      if let from = times.from, now < from {
        if !later.contains(where: { $0.action == action }) { later.append(act) }
      } else {
        open.append(act)
      }
      return true
    }
    later.removeAll { act in open.contains { $0.action == act.action } }
    return (open, later)
  }

  /// Whether, and until when, a party may attach evidence where the case stands; what comes late is not among it.
  public func gate(for party: ID<Party>, under workflow: Workflow) -> OpenGate? {
    var candidate: ID<Place>? = isOpen ? place : nil
    while let here = candidate {
      if workflow.places[here.index].gates.contains(where: { workflow.gates[$0.index].from.has(party) }) {
        var reading = self
        return OpenGate(until: reading.until(nil, around: here, workflow))
      }
      candidate = workflow.places[here.index].parent
    }
    return nil
  }

  /// Whose turn it is: the parties that the innermost place with a say awaits, as far as they have an act open.
  public func awaited(at now: Instant, under workflow: Workflow) -> PartySet {
    guard isOpen else { return [] }
    if !pending.isEmpty, let approvers = awaitedApprovers(workflow) { return approvers }
    var candidate: ID<Place>? = place
    while let place = candidate, workflow.places[place.index].awaits.isEmpty {
      candidate = workflow.places[place.index].parent
    }
    guard let place = candidate else { return [] }
    var step = Step(workflow, at: now)
    var reading = self
    var awaited = PartySet()
    for party in workflow.places[place.index].awaits.members where reading.canAct(party, &step) {
      awaited.insert(PartySet(party))
    }
    return awaited
  }

  /// While a ruling waits it is the turn of who may approve it; nil where nobody may here.
  private func awaitedApprovers(_ workflow: Workflow) -> PartySet? {
    var reading = self
    var approvers = PartySet()
    for index in workflow.parties.indices where reading.mayAnswer(ID(index), workflow) {
      approvers.insert(PartySet(ID(index)))
    }
    return approvers.isEmpty ? nil : approvers
  }

  /// Whether a party has an act open now; it allocates nothing, as every reminder asks.
  mutating func canAct(_ party: ID<Party>, _ step: inout Step) -> Bool {
    if !pending.isEmpty, mayAnswer(party, step.workflow) { return true }
    return !visitOns(of: party, &step) { reading, on, action, step in
      guard reading.canTake(action, party, on, &step) else { return true }
      if step.workflow.transitions[on.index].bounds.isEmpty { return false }
      return reading.opening(of: on, &step).refusal(of: action, at: step.now) != nil
    }
  }

  /// Visits every `on` around the present place with each of its actions, innermost first, until `body` says no.
  @discardableResult
  private mutating func visitOns(
    of party: ID<Party>, _ step: inout Step, _ body: (inout Case, ID<Transition>, ID<Action>, inout Step) -> Bool
  ) -> Bool {
    var candidate: ID<Place>? = place
    while let place = candidate {
      for on in step.workflow.places[place.index].transitions
      where step.workflow.transitions[on.index].parties.has(party) {
        for action in step.workflow.transitions[on.index].actions.subtracting(ActionSet(.open)).members {
          guard body(&self, on, action, &step) else { return false }
        }
      }
      candidate = step.workflow.places[place.index].parent
    }
    return true
  }

  /// Whether the condition lets an act through, as far as can be said before it is brought.
  private mutating func canTake(
    _ action: ID<Action>, _ party: ID<Party>, _ on: ID<Transition>, _ step: inout Step
  ) -> Bool {
    let whose = step.workflow.transitions[on.index].whose ?? .everyone
    if action == .accept, !hasProposal(of: whose.subtracting(PartySet(party))) { return false }
    if !concurrences.isEmpty, hasConcurred(party, on) { return false }
    if let limits = step.workflow.transitions[on.index].limits, isUsedUp(limits, action, party, &step) { return false }
    guard let condition = step.workflow.transitions[on.index].condition else { return true }
    switch value(of: condition, &step) {
    case .flag(true): return true
    case .unknown: return !lacksMore(than: action, in: condition, &step)
    case .flag(false): return step.workflow.readsWhatIsBrought(condition, with: action)
    case .choice, .number, .money, .instant, .text: return false
    }
  }

  private mutating func hasProposal(of parties: PartySet) -> Bool {
    for index in proposals.indices where parties.has(proposals[index].party) { return true }
    return false
  }

  /// Whether a condition waits for something that an action does not bring.
  private mutating func lacksMore(
    than action: ID<Action>, in condition: ExpressionID, _ step: inout Step
  ) -> Bool {
    let workflow = step.workflow
    return lacks(in: condition, &step) { node in
      if case .fact(let fact) = node { return !workflow.brings(fact, with: action) }
      return node != .builtIn(.proposed) || workflow.actions[action.index].proposes == nil
    }
  }

  /// Until when an `on` or a gate of a place is open: its cap, and the running clocks around it that lead elsewhere.
  private mutating func until(_ cap: Instant?, around place: ID<Place>, _ workflow: Workflow) -> Instant? {
    var until = cap ?? .never
    var candidate: ID<Place>? = place
    while let place = candidate {
      for window in workflow.places[place.index].windows where timers[workflow.timer(of: window)] < until {
        let leads = workflow.windows[window.index].expiries.contains { workflow.expiries[$0.index].target != nil }
        if leads { until = timers[workflow.timer(of: window)] }
      }
      candidate = workflow.places[place.index].parent
    }
    return until == .never ? nil : until
  }
}

extension Workflow {
  fileprivate func brings(_ fact: ID<Fact>, with action: ID<Action>) -> Bool {
    if actions[action.index].inputs.contains(where: { $0.fact == fact }) { return true }
    return (action == .find || action == .rule) && facts[fact.index].sources.contains(.finding)
  }

  /// Whether an act may still turn a condition that does not hold: by an input, or by evidence handed in with it.
  fileprivate func readsWhatIsBrought(_ condition: ExpressionID, with action: ID<Action>) -> Bool {
    facts.indices.contains { brings(ID($0), with: action) && mentions(ID($0), in: condition) }
      || countsEvidence(condition)
  }
}
