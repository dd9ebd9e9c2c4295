public import RedressWorkflow
import RedressTime

extension Case {
  /// Folds one event into the case.
  ///
  /// It is total over histories that the engine made, in their order, and computes no deadline and no amount of money: both
  /// stand in the events. The live step and the replay of a stored history go through this one door.
  public mutating func apply(_ recorded: Recorded, under workflow: Workflow) {
    apply(recorded.event, at: recorded.at, under: workflow)
  }

  /// The same, in line: where the sort of the event is known, only what it changes is left.
  @inline(__always) mutating func apply(_ event: Event, at instant: Instant, under workflow: Workflow) {
    lastAt = instant
    switch event {
    case .opened(let opened): applyOpened(opened, at: instant)
    case .acted(let action, let party, let person, _, _):
      applyEffect(of: action, by: party, at: instant, workflow)
      if workflow.rememberedActions.has(action) { remember(person, doing: action) }
    case .recorded(let action, _, let person, let on, let version, _):
      applyRecorded(person, on, version)
      if workflow.rememberedActions.has(action) { remember(person, doing: action) }
    case .pended(let ruling, _): pending = [ruling]
    case .thresholdSet(let threshold): applyThreshold(threshold)
    case .thresholdWithdrawn(let party, _, _), .thresholdMet(let party, _, _, _): closeThreshold(of: party)
    case .assigned(let party, let person, let instead, _): applyAssigned(party, person, instead: instead, workflow)
    case .reached(let on): concurrences.removeAll { $0.on == on }
    case .factGiven(let fact, let value, _): facts[fact.index] = value
    case .balloted(let fact, let value, _, let person):
      applyBallot(Ballot(fact: fact, person: person, value: value), workflow)
    case .reasonGiven(let reason): self.reason = reason
    case .textTaken(let text): texts.append(text)
    case .attached(let item): applyItem(item, workflow)
    case .proposed(let version, let party, let remedy):
      applyProposal(Proposal(version: version, party: party, remedy: remedy))
    case .remedied(let remedy, let source): applyRemedy(remedy, source)
    case .refused, .accepted, .routed, .notified: break
    case .left(let place): applyLeft(place, workflow)
    case .suspended(let resume, let base, let interlude):
      suspensions.append(Suspension(interlude: interlude, resume: resume, base: base))
      place = base
    case .resumed(let resume):
      suspensions.removeLast()
      place = resume
    case .unwound: suspensions.removeLast()
    case .entered(let place): applyEntered(place, at: instant, workflow)
    case .boundRead(let bound, let amount, let at):
      bounds[bound.index] = BoundReading(applies: true, amount: amount, at: at)
    case .clockStarted(let window, let amount, let span):
      applyStart(of: window, amount, span, at: instant, workflow)
    case .clockRestarted(let window, let amount, let span):
      applyStart(of: window, amount, span, at: instant, workflow)
    case .clockMoved(let window, _, let span): run(window, span, from: instant, workflow)
    case .clockStood(let window, let remainder): halt(window, .standing(remainder), workflow)
    case .expired(let window, _): halt(window, .ended, workflow)
    case .reminderSet(let reminder, let at): set(reminder.index, at)
    case .reminded(let reminder, _, _), .reminderDropped(let reminder): set(reminder.index, .never)
    case .moneyMoved(let movement): ledger.apply(movement, workflow)
    case .childEnded(let run, _, _): happened[workflow.place(ofEnded: run)] = instant
    case .cancelled:
      isCancelled = true
      rest()
    case .ended(let end, let cause):
      self.end = end
      endCause = cause
      rest()
    }
  }

  private mutating func applyOpened(_ opened: OpenedCase, at instant: Instant) {
    reason = opened.reason
    pinned = opened
    openedAt = instant
  }

  private mutating func applyEffect(
    of action: ID<Action>, by party: ID<Party>, at instant: Instant, _ workflow: Workflow
  ) {
    counts[workflow.counter(of: action, by: nil)] &+= 1
    counts[workflow.counter(of: action, by: party)] &+= 1
    happened[workflow.place(ofDone: action)] = instant
    if action == .approve || action == .reject, !pending.isEmpty { pending = [] }
  }

  private mutating func applyRecorded(_ person: Person, _ on: ID<Transition>, _ version: Int) {
    let bit = person.bit
    if let place = concurrences.firstIndex(where: { $0.on == on && $0.version == version }) {
      concurrences[place].people |= bit
    } else {
      concurrences.append(Concurrence(on: on, version: version, people: bit))
    }
  }

  private mutating func applyItem(_ item: AttachedItem, _ workflow: Workflow) {
    items.append(item)
    counts[workflow.counter(of: item.attachment.kind, by: item.party)] &+= 1
  }

  private mutating func applyProposal(_ proposal: Proposal) {
    lastVersion = proposal.version
    for index in proposals.indices where proposals[index].party >= proposal.party {
      if proposals[index].party == proposal.party { return proposals[index] = proposal }
      return proposals.insert(proposal, at: index)
    }
    proposals.append(proposal)
  }

  private mutating func applyRemedy(_ remedy: Remedy, _ source: RemedySource) {
    self.remedy = remedy
    remedySource = source
    proposals.clear()
  }

  private mutating func applyEntered(_ place: ID<Place>, at instant: Instant, _ workflow: Workflow) {
    self.place = place
    // The workflow is entered with the opening, which counts as having come after it.
    let isOpening = happened[0] == .none
    happened[place.index] = instant
    if !isOpening, !workflow.places[place.index].hereSlots.isEmpty { beginCounts(at: place, workflow) }
    if !workflow.places[place.index].ballots.isEmpty { beginRounds(at: place, workflow) }
    if !concurrences.isEmpty { dropConcurrences(at: place, workflow) }
  }

  private mutating func beginCounts(at place: ID<Place>, _ workflow: Workflow) {
    for slot in workflow.places[place.index].hereSlots {
      counts[workflow.firstHereCount + slot.index] = count(workflow.hereSlots[slot.index].counter, workflow)
    }
  }

  private mutating func dropConcurrences(at place: ID<Place>, _ workflow: Workflow) {
    let own = workflow.places[place.index].transitions
    concurrences.removeAll { own.contains($0.on) }
  }

  private mutating func applyLeft(_ place: ID<Place>, _ workflow: Workflow) {
    for window in workflow.places[place.index].windows {
      if case .absent = clocks[window.index].state { continue }
      halt(window, .absent, workflow)
      for bound in workflow.windows[window.index].bounds { bounds[bound.index] = BoundReading() }
    }
    if !aside.isEmpty, let waits = pending.first, workflow.transitions[waits.on.index].place == place { pending = [] }
    if place == self.place, let around = workflow.places[place.index].parent { self.place = around }
  }

  /// Stops all that runs: nothing happens in the case any more.
  private mutating func rest() {
    suspensions.clear()
    proposals.clear()
    concurrences.clear()
    aside.clear()
    for index in timers.indices { timers[index] = .never }
    soonest = .never
    for index in clocks.indices { clocks[index].state = .absent }
    for index in bounds.indices { bounds[index] = BoundReading() }
  }
}

extension Case {
  private mutating func applyStart(
    of window: ID<Window>, _ amount: Amount?, _ span: ClockSpan?, at instant: Instant, _ workflow: Workflow
  ) {
    clocks[window.index].amount = amount
    if let span { run(window, span, from: instant, workflow) } else { halt(window, .waiting, workflow) }
  }

  private mutating func run(_ window: ID<Window>, _ span: ClockSpan, from instant: Instant, _ workflow: Workflow) {
    halt(window, .running, workflow)
    clocks[window.index].span = span
    // Nothing fires in the past: a deadline found to lie behind fires now.
    set(workflow.timer(of: window), max(span.due, instant))
  }

  @inline(__always) private mutating func halt(_ window: ID<Window>, _ state: Clock.State, _ workflow: Workflow) {
    // Only a clock that runs has timers.
    if case .running = clocks[window.index].state { unset(window, workflow) }
    clocks[window.index].state = state
  }

  /// Sets a timer and keeps the earliest of all.
  private mutating func set(_ timer: Int, _ instant: Instant) {
    let before = timers[timer]
    timers[timer] = instant
    if instant <= soonest { soonest = instant } else if before == soonest { findSoonest() }
  }

  /// Unsets the timers of a window, and looks for the earliest once, when all are unset.
  private mutating func unset(_ window: ID<Window>, _ workflow: Workflow) {
    let timer = workflow.timer(of: window)
    var least = timers[timer]
    timers[timer] = .never
    for reminder in workflow.windows[window.index].reminders where timers[reminder.index] != .never {
      least = min(least, timers[reminder.index])
      timers[reminder.index] = .never
    }
    if least == soonest, least != .never { findSoonest() }
  }

  private mutating func findSoonest() {
    soonest = .never
    for each in timers where each < soonest { soonest = each }
  }

  /// A count over the whole case.
  mutating func count(_ counter: Counter, _ workflow: Workflow) -> Int32 {
    switch counter {
    case .times(let action, let party):
      return counts[workflow.counter(of: action, by: party)]
    case .evidence(let party, let kind):
      var sum = inherited.isEmpty ? 0 : countInherited(party, kind)
      if let kind { return sum &+ counts[workflow.counter(of: kind, by: party)] }
      let first = workflow.counter(of: ID(0), by: party)
      for index in first..<(first + workflow.evidenceKinds.count) { sum &+= counts[index] }
      return sum
    }
  }
}

extension Case {
  private func countInherited(_ party: ID<Party>, _ kind: ID<EvidenceKind>?) -> Int32 {
    inherited.reduce(0) { $0 + ($1.party == party && (kind == nil || $1.kind == kind) ? 1 : 0) }
  }
}

extension Person {
  /// The person's bit in a set of people; a case binds at most 64 people.
  var bit: UInt64 { 1 << UInt64(index & 63) }
}

extension Ledger {
  mutating func apply(_ movement: MoneyMovement, _ workflow: Workflow) {
    switch movement {
    case .held(let amount):
      taken &+= amount
      held &+= amount
    case .paidToClaimant(let amount):
      held &-= amount
      paidToClaimant &+= amount
    case .paidToRespondent(let amount):
      held &-= amount
      paidToRespondent &+= amount
    case .paid(let party, let amount):
      if paidToParties.isEmpty { paidToParties = Array(repeating: 0, count: workflow.parties.count) }
      held &-= amount
      paidToParties[party.index] &+= amount
    case .paidElsewhere(let amount, let fromHeld):
      held &-= fromHeld
      setAside(workflow)
      asides[0].elsewhereFromHeld &+= fromHeld
      asides[0].paidElsewhere &+= amount
    case .credited(let party, let amount):
      held &-= amount
      credit(amount, to: party, workflow)
    case .creditKept(let party, let amount):
      credit(-amount, to: party, workflow)
      if workflow.isClaimant(party) { paidToClaimant &+= amount } else { paidToRespondent &+= amount }
    case .creditTakenBack(let party, let amount):
      credit(-amount, to: party, workflow)
      held &+= amount
    case .takenOver(let amount):
      received &+= amount
      held &+= amount
    case .handedBack(let amount):
      received &-= amount
      held &-= amount
    case .owed(let from, let to, let total): setDebt(Debt(from: from, to: to, amount: total))
    }
  }

  /// Notes what a child took over, or with a minus, handed back.
  mutating func handDown(_ amount: Int64) {
    held &-= amount
    handedDown &+= amount
  }

  private mutating func credit(_ amount: Int64, to party: ID<Party>, _ workflow: Workflow) {
    setAside(workflow)
    asides[0].credits[party.index] &+= amount
  }

  private mutating func setAside(_ workflow: Workflow) {
    if asides.isEmpty { asides = [LedgerAside(credits: Array(repeating: 0, count: workflow.parties.count))] }
  }

  private mutating func setDebt(_ debt: Debt) {
    debts.removeAll { $0.from == debt.from && $0.to == debt.to }
    if debt.amount != 0 { debts.append(debt) }
  }
}
