import RedressChance
import RedressEngine
import RedressTime
import RedressWorkflow

extension Runner {
  /// Counts what a step did, and marks who begins or stops because of it.
  mutating func digest(_ slot: Int) {
    // The list is taken out while it is read, and put back to be filled again.
    var batch: [Recorded] = []
    swap(&batch, &events)
    var isAct = true
    for index in batch.indices { note(batch[index], slot, &isAct) }
    batch.removeAll(keepingCapacity: true)
    swap(&batch, &events)
  }

  @inline(__always) private mutating func note(_ recorded: borrowing Recorded, _ slot: Int, _ isAct: inout Bool) {
    let at = recorded.at.microseconds
    switch recorded.event {
    case .acted(let action, let party, _, _, _):
      isAct = true
      trigger(action, party, slot)
    case .reached, .childEnded: isAct = true
    case .expired(let window, _):
      isAct = false
      missed(window, slot)
    case .clockStarted(let window, _, let span):
      if let span { begin(window, at, span.due, slot) }
    case .clockRestarted(let window, _, let span):
      end(window, at, slot, isAct: isAct)
      begin(window, at, span.due, slot)
    case .clockMoved(let window, _, let span):
      let index = slot * workflow.windows.count + window.index
      if runs[index].since == .never { runs[index].since = at }
      runs[index].due = span.due.microseconds
    case .entered(let place): enter(place, at, slot)
    case .left(let place): leave(place, at, slot, isAct: isAct)
    case .suspended(let inner, let base, _):
      holdVisits(from: inner, upTo: base, at, slot)
      suspend(slot)
    case .resumed(let inner):
      goOnWithVisits(from: inner, at, slot)
      resume(at, slot)
    case .reminded(let reminder, let window, _): remind(reminder, window, at, slot)
    case .ended: leaveAll(at, slot, isAct: isAct)
    case .recorded: isWaiting = true
    case .pended: (isWaiting, hasPended) = (true, true)
    case .opened, .factGiven, .balloted, .reasonGiven, .textTaken, .attached, .proposed, .refused, .accepted,
      .thresholdSet, .thresholdWithdrawn, .thresholdMet, .remedied, .cancelled, .assigned, .unwound, .routed,
      .boundRead, .clockStood, .reminderSet,
      .reminderDropped, .notified,
      .moneyMoved:
      return
    }
  }

  private mutating func begin(_ window: ID<Window>, _ at: Int64, _ due: Instant, _ slot: Int) {
    runs[slot * workflow.windows.count + window.index] = WindowRun(since: at, due: due.microseconds)
  }

  private mutating func missed(_ window: ID<Window>, _ slot: Int) {
    let index = slot * workflow.windows.count + window.index
    runs[index] = WindowRun()
    if slots[slot].isCounted { result.windows[window.index].missed += 1 }
  }

  private mutating func end(_ window: ID<Window>, _ at: Int64, _ slot: Int, isAct: Bool) {
    let index = slot * workflow.windows.count + window.index
    let run = runs[index]
    guard run.since != .never else { return }
    runs[index] = WindowRun()
    guard slots[slot].isCounted else { return }
    guard isAct else {
      result.windows[window.index].cutOff += 1
      return
    }
    result.windows[window.index].answered.add(at - run.since)
    // Thousandths, exact in whole numbers for windows of up to a hundred years.
    let span = max(1, run.due - run.since)
    result.windows[window.index].answeredParts.add(Int64(Int128(at - run.since) * 1000 / Int128(span)))
  }

  private mutating func enter(_ place: ID<Place>, _ at: Int64, _ slot: Int) {
    visits[slot * workflow.places.count + place.index] = at
    for index in plan.respondersOfPlace[place.index] where plan.responders[Int(index)].beginsOnEntry {
      mark(index, slot)
    }
    for index in plan.worksOfPlace[place.index] where !plan.approvals[Int(index)] {
      engagements[slot * plan.works.count + Int(index)].status = .beginning
      joining.append(index)
    }
  }

  private mutating func mark(_ responder: UInt16, _ slot: Int) {
    people[slot * plan.responders.count + Int(responder)].at = .never
    people[slot * plan.responders.count + Int(responder)].status = .beginning
    beginning.append(responder)
  }

  private mutating func leave(_ place: ID<Place>, _ at: Int64, _ slot: Int, isAct: Bool) {
    for window in workflow.places[place.index].windows { end(window, at, slot, isAct: isAct) }
    endVisit(place.index, at, slot)
    for index in plan.respondersOfPlace[place.index] { people[slot * plan.responders.count + Int(index)].stop() }
    for index in plan.worksOfPlace[place.index] { leave(Int(index), in: slot) }
  }

  private mutating func endVisit(_ place: Int, _ at: Int64, _ slot: Int) {
    let since = visits[slot * workflow.places.count + place]
    guard since != .never else { return }
    visits[slot * workflow.places.count + place] = .never
    if slots[slot].isCounted { result.places[place].visits.add(since < 0 ? ~since : at - since) }
  }

  /// A suspended place keeps how long its visit was so far, with its bits turned over, which makes it negative.
  private mutating func holdVisits(from inner: ID<Place>, upTo base: ID<Place>, _ at: Int64, _ slot: Int) {
    var place = inner
    while place != base, let around = workflow.places[place.index].parent {
      let visit = slot * workflow.places.count + place.index
      if visits[visit] != .never, visits[visit] >= 0 { visits[visit] = ~(at - visits[visit]) }
      place = around
    }
  }

  private mutating func goOnWithVisits(from inner: ID<Place>, _ at: Int64, _ slot: Int) {
    var place = inner
    while visits[slot * workflow.places.count + place.index] < 0 {
      let visit = slot * workflow.places.count + place.index
      visits[visit] = at - ~visits[visit]
      guard let around = workflow.places[place.index].parent else { return }
      place = around
    }
  }

  /// An end leaves every place at once.
  private mutating func leaveAll(_ at: Int64, _ slot: Int, isAct: Bool) {
    for window in workflow.windows.indices { end(ID(window), at, slot, isAct: isAct) }
    for place in workflow.places.indices { endVisit(place, at, slot) }
  }

  private mutating func trigger(_ action: ID<Action>, _ party: ID<Party>, _ slot: Int) {
    for index in plan.triggered[action.index] {
      let place = visits[slot * workflow.places.count + plan.responders[Int(index)].place.index]
      guard place != .never, plan.responders[Int(index)].begins(after: action, by: party) else { continue }
      mark(index, slot)
    }
  }

  /// Works stand while their place does; whoever answers then holds it until the place is resumed.
  private mutating func suspend(_ slot: Int) {
    for index in 0..<plan.works.count where engagements[slot * plan.works.count + index].status != .idle {
      if !stands(in: plan.works[index].place, slot) { leave(index, in: slot) }
    }
  }

  private mutating func resume(_ at: Int64, _ slot: Int) {
    for index in 0..<plan.responders.count where people[slot * plan.responders.count + index].status == .held {
      guard stands(in: plan.responders[index].place, slot) else { continue }
      people[slot * plan.responders.count + index].at = at
      people[slot * plan.responders.count + index].status = .waiting
    }
    for index in 0..<plan.works.count where stands(in: plan.works[index].place, slot) {
      if plan.approvals[index], states[slot].pendingRuling == nil { continue }
      guard engagements[slot * plan.works.count + index].status == .idle else { continue }
      engagements[slot * plan.works.count + index].status = .beginning
      joining.append(UInt16(index))
    }
  }

  /// Whether the case stands in a place now, and not in an interlude outside it.
  @inline(__always) mutating func stands(in place: ID<Place>, _ slot: Int) -> Bool {
    states[slot].end == nil && workflow.places[place.index].contains(states[slot].place, own: place)
  }
}

extension Responder {
  fileprivate func begins(after action: ID<Action>, by party: ID<Party>) -> Bool {
    triggers.contains { $0.action == action && ($0.party == nil || $0.party == party) }
  }
}
