import RedressMoney
import RedressTime
import RedressWorkflow

extension Case {
  /// Takes an act: checks what it brings, chooses its `on`, records it, and performs what follows.
  ///
  /// Everything that can be refused is refused before the first event.
  mutating func take(_ act: Act, _ step: inout Step) throws(Rejection) {
    try requireOpen(act.person, for: act.party)
    if act.action == .approve || act.action == .reject, let pending = answerable(step.workflow) {
      return try answer(pending, act, &step)
    }
    // The `on` of the opening stands around every place, and has had its act.
    guard act.action != .open else { throw Rejection(.notOpenHere(act.action, act.party)) }
    let (remedy, admission) = try checked(act, step.workflow)
    let (on, departing, adds) = try accept(act, remedy, &step)
    if step.workflow.transitions[on.index].approval != nil,
      let pending = try pending(by: act, on, departing, admission, &step)
    {
      return try pend(pending, act, admission, &step)
    }
    try record(act, on, adds, remedy, admission, &step)
    guard adds != .waits else { return }
    try follow(on, act, departing, &step)
  }

  /// What an act proposes, and how its evidence is let in; what is not open at all is refused as such.
  private mutating func checked(_ act: Act, _ workflow: Workflow) throws(Rejection) -> (Remedy?, Admission?) {
    do throws(Rejection) {
      let remedy = try proposal(of: act, workflow)
      if let remedy { try requireHeld(remedy) }
      try checkInputs(of: act, isOpening: false, workflow)
      return (remedy, try admit(act.attachments, by: act.party, workflow))
    } catch {
      guard answers(to: act.action, by: act.party, workflow) else {
        throw Rejection(.notOpenHere(act.action, act.party))
      }
      throw error
    }
  }

  /// Finds the `on` of an act while what it brings counts with what is known.
  private mutating func accept(
    _ act: Act, _ remedy: Remedy?, _ step: inout Step
  ) throws(Rejection) -> (ID<Transition>, Departing, Concurring) {
    step.proposed = remedy.map { .money($0.refund) } ?? .unknown
    if !act.facts.isEmpty || !act.attachments.isEmpty {
      step.brought = Brought(act)
      if votes(for: act.party, step.workflow) { step.brought?.voter = act.person }
    }
    defer { (step.brought, step.proposed) = (nil, .unknown) }
    let on = try choose(for: act, &step)
    let departing = try departure(of: act, on, step.workflow)
    try requireFindings(for: act, on, &step)
    guard let needs = step.workflow.transitions[on.index].needs else { return (on, departing, .alone) }
    return (on, departing, try concurrence(of: act, on, needs, &step))
  }

  /// Refuses what is brought to an ended case, or by somebody who does not stand for the party.
  @inline(__always) mutating func requireOpen(_ person: Person, for party: ID<Party>) throws(Rejection) {
    if let end { throw Rejection(.ended(end)) }
    try requireBound(person, to: party)
  }

  /// Records what a ruling brings, and that it waits.
  private mutating func pend(
    _ pending: PendingRuling, _ act: Act, _ admission: Admission?, _ step: inout Step
  ) throws(Rejection) {
    try take(act.facts, by: act.party, votedBy: votes(for: act.party, step.workflow) ? act.person : nil, &step)
    if let admission { attach(act.attachments, by: act.party, act.person, admission, &step) }
    emit(.pended(pending, words: act.words), &step)
  }

  /// Performs the effects of an `on` and goes where it leads; who acts is who decides, also in a route on the way.
  mutating func follow(
    _ on: ID<Transition>, _ act: Act, _ departing: Departing, _ step: inout Step
  ) throws(Rejection) {
    (step.doer, step.departing) = (act.party, departing)
    defer { (step.doer, step.departing) = (nil, .no) }
    try perform(step.workflow.transitions[on.index].effects, &step)
    guard let target = step.workflow.transitions[on.index].target else { return }
    try go(to: target, because: .act(act.action, act.party, on), &step)
  }

  /// Records the act and what it brings; a proposal in an act that waits for others is not made.
  private mutating func record(
    _ act: Act, _ on: ID<Transition>, _ adds: Concurring, _ remedy: Remedy?, _ admission: Admission?,
    _ step: inout Step
  ) throws(Rejection) {
    if adds == .waits {
      let version = act.action == .accept ? act.version ?? 0 : 0
      emit(
        .recorded(
          action: act.action, party: act.party, person: act.person, on: on, version: version, words: act.words), &step)
    } else {
      emit(.acted(action: act.action, party: act.party, person: act.person, on: on, words: act.words), &step)
      if adds == .reaches { emit(.reached(on: on), &step) }
    }
    if !act.facts.isEmpty {
      try take(act.facts, by: act.party, votedBy: votes(for: act.party, step.workflow) ? act.person : nil, &step)
    }
    if let admission { attach(act.attachments, by: act.party, act.person, admission, &step) }
    guard adds != .waits else { return }
    conclude(act, remedy, &step)
  }

  /// What a proposal, an acceptance or a refusal does by itself.
  mutating func conclude(_ act: Act, _ remedy: Remedy?, _ step: inout Step) {
    if let remedy { emit(.proposed(version: lastVersion + 1, party: act.party, remedy), &step) }
    if act.action == .refuse { emit(.refused(party: act.party, version: act.version), &step) }
    if act.action == .accept, let version = act.version, let index = index(ofVersion: version) {
      let remedy = proposals[index].remedy
      emit(.accepted(version: version, by: act.party), &step)
      emit(.remedied(remedy, .acceptance(version: version, by: act.party)), &step)
    }
  }

  /// Takes the facts that an act brings, then moves the clocks that name them, once all are known.
  ///
  /// What one of several people of a party brings is that person's ballot.
  mutating func take(
    _ facts: [GivenFact], by party: ID<Party>, votedBy voter: Person? = nil, _ step: inout Step
  ) throws(Rejection) {
    for given in facts {
      let value = taken(given.value, &step)
      if let voter {
        emit(.balloted(given.fact, value, by: party, person: voter), &step)
      } else {
        emit(.factGiven(given.fact, value, by: party), &step)
      }
    }
    for given in facts { try moveAnchors(naming: given.fact, &step) }
  }

  /// A value that was brought; a text is taken into the case.
  mutating func taken(_ given: GivenValue, _ step: inout Step) -> Value {
    switch given {
    case .value(let value): return value
    case .text(let text):
      let index = step.workflow.texts.count + texts.count
      emit(.textTaken(text), &step)
      return .text(Int32(clamping: index))
    }
  }
}

extension Case {
  /// The departure of an act with its amounts fixed.
  private mutating func departure(
    of act: Act, _ on: ID<Transition>, _ workflow: Workflow
  ) throws(Rejection) -> Departing {
    guard let departure = act.departure else { return .no }
    let decides = workflow.transitions[on.index].effects.contains { workflow.decidedRuling(by: $0) != nil }
    guard decides, departure.because.contains(where: { !$0.isWhitespace }), !departure.remedy.isEmpty else {
      throw Rejection(.departureRefused)
    }
    let remedy = try fixed(departure.remedy, allowed: .everything, for: act.action, workflow)
    return .to(remedy, because: departure.because)
  }

  /// Refuses an act that decides a ruling while findings are missing.
  private mutating func requireFindings(
    for act: Act, _ on: ID<Transition>, _ step: inout Step
  ) throws(Rejection) {
    for effect in step.workflow.transitions[on.index].effects {
      guard let ruling = step.workflow.decidedRuling(by: effect) else { continue }
      step.reader = act.party
      defer { step.reader = nil }
      guard case .missing(let facts) = verdict(of: ruling, &step), !areSet(by: on, act, step) else { continue }
      throw Rejection(.findingsMissing(ruling, facts))
    }
  }

  /// Whether the effects of an `on` give what its ruling lacks before they decide it; tried on a copy.
  private func areSet(by on: ID<Transition>, _ act: Act, _ step: Step) -> Bool {
    var (trial, stage) = (self, step)
    stage.brought?.facts.removeAll()
    stage.doer = act.party
    do throws(Rejection) {
      try trial.take(act.facts, by: act.party, &stage)
      try trial.perform(step.workflow.transitions[on.index].effects, &stage)
      return true
    } catch {
      return false
    }
  }

  /// What an act adds under `needs`.
  private mutating func concurrence(
    of act: Act, _ on: ID<Transition>, _ needs: Needs, _ step: inout Step
  ) throws(Rejection) -> Concurring {
    let version = act.action == .accept ? act.version ?? 0 : 0
    let people = concurrences.first { $0.on == on && $0.version == version }?.people ?? 0
    if people & act.person.bit != 0 {
      // Until the others have acted, who votes may vote otherwise.
      guard votes(for: act.party, step.workflow), !act.facts.isEmpty else {
        throw Rejection(.alreadyRecorded(act.action))
      }
      return .waits
    }
    let needed = count(of: needs, among: step.workflow.transitions[on.index].parties, &step)
    return people.nonzeroBitCount + 1 >= needed ? .reaches : .waits
  }

  private mutating func count(of needs: Needs, among parties: PartySet, _ step: inout Step) -> Int {
    let people = pinned.bindings.reduce(0) { $0 + (parties.has($1.party) && !$1.hasLeft ? 1 : 0) }
    switch needs {
    case .all: return people
    case .majority: return people / 2 + 1
    case .count(let expression):
      guard case .number(let number) = value(of: expression, &step) else { return people }
      return min(Int(clamping: number.floor), people)
    }
  }
}

/// What an act is among those that its `on` needs.
enum Concurring {
  /// The `on` needs nobody else.
  case alone
  /// Others must act as well.
  case waits
  /// With it enough have acted.
  case reaches
}

extension Workflow {
  /// The ruling that an effect decides; nil for any other effect.
  func decidedRuling(by effect: ID<Effect>) -> ID<Ruling>? {
    if case .decide(let ruling) = effects[effect.index] { return ruling }
    return nil
  }
}
