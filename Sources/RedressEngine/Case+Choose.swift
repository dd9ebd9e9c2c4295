import RedressMoney
import RedressTime
import RedressWorkflow

extension Case {
  /// Whether some `on` around the present place answers to an action by a party, whatever its bounds and condition.
  mutating func answers(to action: ID<Action>, by party: ID<Party>, _ workflow: Workflow) -> Bool {
    var candidate: ID<Place>? = place
    while let place = candidate {
      for on in workflow.places[place.index].transitions where workflow.answers(on, to: action, by: party) {
        return true
      }
      candidate = workflow.places[place.index].parent
    }
    return false
  }

  /// The first `on` that an act matches: innermost place first, then outwards, in each in document order.
  mutating func choose(for act: Act, _ step: inout Step) throws(Rejection) -> ID<Transition> {
    var first: RejectionReason?
    var candidate: ID<Place>? = place
    while let place = candidate {
      for on in step.workflow.places[place.index].transitions
      where step.workflow.answers(on, to: act.action, by: act.party) {
        guard let reason = refusal(of: act, on, &step) else { return on }
        first = first ?? reason
      }
      candidate = step.workflow.places[place.index].parent
    }
    throw Rejection(first ?? .notOpenHere(act.action, act.party))
  }

  /// Why an `on` does not match an act; nil when it does.
  mutating func refusal(of act: Act, _ on: ID<Transition>, _ step: inout Step) -> RejectionReason? {
    if act.action == .accept, let reason = refusal(ofAccepting: act, whose: step.workflow.transitions[on.index].whose) {
      return reason
    }
    if act.action == .refuse, let version = act.version, let reason = refusal(ofNaming: version, by: act.party) {
      return reason
    }
    // What does not hold need not wait: an instant at which it opens would promise too much.
    var holds = Value.flag(true)
    if let condition = step.workflow.transitions[on.index].condition { holds = value(of: condition, &step) }
    if holds != .flag(true), !holds.isUnknown { return .conditionFails(act.action, on) }
    if let limits = step.workflow.transitions[on.index].limits, let reason = refusal(of: act, limits, on, &step) {
      return reason
    }
    if !step.workflow.transitions[on.index].bounds.isEmpty,
      let reason = opening(of: on, &step).refusal(of: act.action, at: step.now)
    {
      return reason
    }
    if !doers.isEmpty, let done = keptOut(act.person, of: on, step.workflow) {
      return .keptOut(pinned.bindings[act.person.index].person, act.action, by: done)
    }
    guard holds.isUnknown, let condition = step.workflow.transitions[on.index].condition else { return nil }
    return .conditionUnknown(act.action, on, missing: missing(in: condition, &step))
  }

  private mutating func refusal(ofAccepting act: Act, whose: PartySet?) -> RejectionReason? {
    guard let version = act.version else { return .versionNotLive(nil, live: proposals.map(\.version)) }
    if let reason = refusal(ofNaming: version, by: act.party) { return reason }
    guard let whose, let maker = maker(of: version) else { return nil }
    return whose.has(maker) ? nil : .versionNotForYou(version)
  }

  private mutating func refusal(ofNaming version: Int, by party: ID<Party>) -> RejectionReason? {
    guard let maker = maker(of: version) else {
      return .versionNotLive(version, live: proposals.map(\.version))
    }
    return maker == party ? .ownProposal(version) : nil
  }

  /// Who made a live proposal.
  private mutating func maker(of version: Int) -> ID<Party>? {
    index(ofVersion: version).map { proposals[$0].party }
  }

  /// Where a live proposal stands; found without a copy of any.
  mutating func index(ofVersion version: Int) -> Int? {
    for index in proposals.indices where proposals[index].version == version { return index }
    return nil
  }
}

/// Since when and until when the bounds of an `on` let an act through.
struct OpeningTimes {
  var from: Instant?
  var until: Instant?
  /// The facts for whose want a bound cannot be placed.
  var missing: [ID<Fact>] = []
  var isUnknown = false
  /// Why a bound cannot be counted, though what it counts from is known.
  var fault: RejectionReason?

  /// Whether its cap lies at or before its floor.
  var isNever: Bool {
    if let from, let until { return until <= from }
    return false
  }

  func refusal(of action: ID<Action>, at now: Instant) -> RejectionReason? {
    if let fault { return fault }
    if isUnknown { return .anchorUnknown(action, missing) }
    if let until, now >= until { return .tooLate(action, closed: until) }
    if let from, let until, isNever { return .neverOpen(action, opens: from, closed: until) }
    if let from, now < from { return .tooEarly(action, opens: from) }
    return nil
  }
}

extension Case {
  /// An `on` is open from its latest floor until its earliest cap.
  mutating func opening(of on: ID<Transition>, _ step: inout Step) -> OpeningTimes {
    var times = OpeningTimes()
    for bound in step.workflow.transitions[on.index].bounds {
      if let condition = step.workflow.bounds[bound.index].condition {
        let applies = value(of: condition, &step)
        if applies == .flag(false) { continue }
        if applies == .unknown { times.lack(missing(in: condition, &step)) }
      }
      let rule = step.workflow.bounds[bound.index].deadline
      guard let anchor = anchor(of: rule, at: step.workflow.transitions[on.index].place, &step) else {
        times.lack(rule.anchor.map { missing(in: $0, &step) } ?? [])
        continue
      }
      guard let instant = instant(of: rule, from: anchor, &times, &step) else { continue }
      if step.workflow.bounds[bound.index].isCap {
        times.until = min(times.until ?? instant, instant)
      } else {
        times.from = max(times.from ?? instant, instant)
      }
    }
    return times
  }

  /// Where a bound of an `on` lies; nil where that cannot be counted, and the times then say why.
  private mutating func instant(
    of rule: DeadlineRule, from anchor: Instant, _ times: inout OpeningTimes, _ step: inout Step
  ) -> Instant? {
    do throws(Rejection) {
      var length: Amount?
      if let expression = rule.amount { length = try amount(expression, of: nil, &step) }
      return try instant(of: rule, from: anchor, length, window: nil, &step)
    } catch {
      (times.isUnknown, times.fault) = (true, times.fault ?? error.reason)
      return nil
    }
  }
}

extension OpeningTimes {
  fileprivate mutating func lack(_ facts: [ID<Fact>]) {
    isUnknown = true
    for fact in facts where !missing.contains(fact) { missing.append(fact) }
  }
}

extension Workflow {
  /// Whether an `on` is for an action by a party: two tests of bits, before anything is evaluated.
  func answers(_ on: ID<Transition>, to action: ID<Action>, by party: ID<Party>) -> Bool {
    transitions[on.index].actions.has(action) && transitions[on.index].parties.has(party)
  }
}
