public import RedressTime
public import RedressWorkflow

/// What bringing an input to a case comes to.
public struct Decision: Sendable {
  /// What happened, in order: what was due and fired, then the input, then what it made due.
  public var events: [Recorded]
  /// The case after these events.
  public var after: Case
  /// Why the input was not taken; what was due has fired all the same.
  public var rejection: Rejection?
}

extension Case {
  /// Says what bringing an input at an instant comes to; the case itself stays as it is.
  ///
  /// First every clock due at or before `now` fires, each at its own instant; then the input is taken or rejected. The events
  /// are to be appended in both cases: a rejected input changes nothing, but what was due has happened. A step that breaks off
  /// in the middle is taken back whole, and clocks that fire without end are taken back to the beginning.
  public func decide(_ input: Input, at now: Instant, under workflow: Workflow) -> Decision {
    var draft = Draft(self, workflow, at: now)
    do throws(Rejection) {
      try draft.state.requireForward(now)
      try draft.catchUp(to: now)
      try draft.attempt { (state, step) throws(Rejection) in try state.takeWhole(input, &step) }
    } catch {
      return draft.decision(refusing: draft.state.advised(error, input.party, now, workflow), unless: self)
    }
    do throws(Rejection) {
      try draft.catchUp(to: now)
    } catch {
      // The input was taken. A clock that cannot fire is tried again, and told, with the next one.
      return draft.decision(refusing: error.reason == .doesNotRest ? error : nil, unless: self)
    }
    return draft.decision(refusing: nil, unless: self)
  }

  /// Brings an input at an instant, in place: what simulations of many cases use.
  ///
  /// Events are appended to `events` as in ``decide(_:at:under:)``, also when the input is rejected. Only when the rejection
  /// says that a step broke off, the case and what was appended must be dropped.
  public mutating func bring(
    _ input: Input, at now: Instant, under workflow: Workflow, into events: inout [Recorded]
  ) throws(Rejection) {
    let party = input.party
    try requireForward(now)
    var step = Step(workflow, at: now)
    swap(&step.events, &events)
    defer { swap(&step.events, &events) }
    do throws(Rejection) {
      try catchUp(to: now, &step)
      step.advance(to: now)
      try takeWhole(input, &step)
      try catchUp(to: now, &step)
    } catch {
      throw advised(error, party, now, workflow)
    }
  }

  @inline(__always) fileprivate mutating func requireForward(_ now: Instant) throws(Rejection) {
    guard now >= lastAt else { throw Rejection(.timeGoesBack(last: lastAt)) }
  }

  /// Takes an input; what is refused after its first event has broken off.
  @inline(__always) fileprivate mutating func takeWhole(_ input: Input, _ step: inout Step) throws(Rejection) {
    let count = step.events.count
    do throws(Rejection) {
      try take(input, &step)
      try moveChangedAnchors(&step)
      // A mere look at the time changes nothing, and so meets nothing.
      if step.events.count > count { meetThresholds(&step) }
    } catch {
      guard step.events.count == count else { throw Rejection(brokenOff: error.reason) }
      throw error
    }
  }

  mutating func take(_ input: Input, _ step: inout Step) throws(Rejection) {
    switch input {
    case .time: return
    case .act(let act): try take(act, &step)
    case .attach(let attachments, let party, let person): try take(attachments, by: party, person, &step)
    case .assign(let assignment): try take(assignment, &step)
    case .threshold(let change): try take(change, &step)
    }
  }

  /// Adds to a rejection what the party may do instead.
  func advised(
    _ rejection: Rejection, _ party: ID<Party>?, _ now: Instant, _ workflow: Workflow
  ) -> Rejection {
    var advised = rejection
    advised.currency = pinned.currency
    guard !rejection.brokeOff, let party, workflow.parties.indices.contains(party.index)
    else { return advised }
    advised.party = party
    (advised.now, advised.later) = openActs(for: party, at: max(now, lastAt), under: workflow)
    advised.gate = gate(for: party, under: workflow)
    return advised
  }
}

/// A case on which steps are tried: one that breaks off leaves no trace.
private struct Draft {
  var state: Case
  var step: Step

  init(_ state: Case, _ workflow: Workflow, at now: Instant) {
    self.state = state
    step = Step(workflow, at: now)
  }

  /// What the steps came to; clocks that fire without end leave no trace at all.
  func decision(refusing rejection: Rejection?, unless before: Case) -> Decision {
    if rejection?.reason == .doesNotRest { return Decision(events: [], after: before, rejection: rejection) }
    return Decision(events: step.events, after: state, rejection: rejection)
  }

  mutating func attempt(_ body: (inout Case, inout Step) throws(Rejection) -> Void) throws(Rejection) {
    let (before, count) = (state, step.events.count)
    do throws(Rejection) {
      try body(&state, &step)
    } catch {
      state = before
      step.events.removeLast(step.events.count - count)
      throw error
    }
  }

  mutating func catchUp(to now: Instant) throws(Rejection) {
    while let (at, firing) = state.firing(upTo: now, step.workflow) {
      try attempt { (state, step) throws(Rejection) in try state.fire(firing, at: at, &step) }
    }
    step.advance(to: now)
  }
}

extension Step {
  /// Goes on to an instant at which no clock need have fired.
  mutating func advance(to instant: Instant) {
    if now != instant { firings = 0 }
    now = instant
  }
}

extension Input {
  /// Who brings it.
  var party: ID<Party>? {
    switch self {
    case .time, .assign: nil
    case .act(let act): act.party
    case .attach(_, let party, _): party
    case .threshold(let change): change.party
    }
  }
}
