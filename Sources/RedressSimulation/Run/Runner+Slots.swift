import RedressChance
import RedressEngine
import RedressWorkflow

extension Runner {
  /// A slot for a new case: one that is free, or one more.
  mutating func newSlot() -> Int {
    if let slot = free.popLast() { return Int(slot) }
    slots.append(Slot())
    states.append(Case(for: workflow))
    people.append(contentsOf: repeatElement(Pending(), count: plan.responders.count))
    engagements.append(contentsOf: repeatElement(Engagement(), count: plan.works.count))
    traits.append(contentsOf: repeatElement(0, count: plan.scenario.traits.count))
    members.append(contentsOf: repeatElement(0, count: plan.scenario.populations.count))
    runs.append(contentsOf: repeatElement(WindowRun(), count: workflow.windows.count))
    visits.append(contentsOf: repeatElement(.never, count: workflow.places.count))
    return slots.count - 1
  }

  /// Gives a slot back; what its people were about to do is forgotten.
  mutating func release(_ slot: Int) {
    for index in slot * plan.works.count..<(slot + 1) * plan.works.count {
      if engagements[index].status != .idle { leave(index - slot * plan.works.count, in: slot) }
      engagements[index].occurrence = 0
    }
    for index in slot * plan.responders.count..<(slot + 1) * plan.responders.count { people[index] = Pending() }
    beginning.removeAll(keepingCapacity: true)
    joining.removeAll(keepingCapacity: true)
    slots[slot].generation &+= 1
    open -= 1
    free.append(UInt32(slot))
  }

  /// Counts a case that has ended.
  mutating func close(_ slot: Int) {
    log.ended(slots[slot].number, in: slot, states[slot])
    let taken = now - slots[slot].openedAt
    result.balances.closed += 1
    result.balances.durations += Int128(taken)
    countMoney(slot)
    result.stretches[stretch(of: slot)].count(taken, states[slot].ledger.paidToClaimant)
    if slots[slot].isCounted, let end = states[slot].end {
      result.cases += 1
      result.durations.add(taken)
      let refund = states[slot].ledger.paidToClaimant
      result.ends[end.index].count(taken, refund)
      result.outcomes[states[slot].outcome.rawValue].count(taken, refund)
      result.places[states[slot].place.index].ended += 1
      for place in workflow.places.indices where states[slot].entered(ID(place)) != nil {
        result.places[place].cases += 1
      }
    }
    release(slot)
  }

  /// Drops a case in which a step broke off.
  mutating func abandon(_ slot: Int) {
    events.removeAll(keepingCapacity: true)
    for index in 0..<workflow.windows.count { runs[slot * workflow.windows.count + index] = WindowRun() }
    for index in 0..<workflow.places.count { visits[slot * workflow.places.count + index] = .never }
    result.balances.closed += 1
    result.balances.durations += Int128(now - slots[slot].openedAt)
    if slots[slot].isCounted { result.brokenOff += 1 }
    release(slot)
  }

  /// The part of the run in which a case came.
  @inline(__always) func stretch(of slot: Int) -> Int {
    Int(slots[slot].number) * ReplicationResult.stretchCount / plan.scenario.run.cases
  }

  private mutating func countMoney(_ slot: Int) {
    let others = states[slot].ledger.paidToParties.reduce(Int128(0)) { $0 + Int128($1) }
    let (claimant, respondent) = (states[slot].ledger.paidToClaimant, states[slot].ledger.paidToRespondent)
    let elsewhere = states[slot].ledger.elsewhereFromHeld + states[slot].ledger.handedDown
    result.balances.taken += Int128(states[slot].ledger.taken) + Int128(states[slot].ledger.received)
    result.balances.disbursed += Int128(claimant) + Int128(respondent) + others + Int128(elsewhere)
    result.balances.disbursed += Int128(states[slot].ledger.held) + Int128(states[slot].ledger.credited)
    guard slots[slot].isCounted else { return }
    result.claimed.add(states[slot].pinned.claimed)
    result.refunds.add(claimant)
    result.refundSizes.add(claimant)
    result.released.add(respondent)
    result.owed.add(states[slot].ledger.debts.reduce(0) { $0 + $1.amount })
  }
}

extension Case {
  /// What it came to for the claimant.
  fileprivate var outcome: Outcome {
    let refund = ledger.paidToClaimant
    if remedy?.kinds.contains(.replacement) == true { return refund > 0 ? .mixed : .replacement }
    return refund <= 0 ? .nothing : refund < pinned.claimed ? .partial : .full
  }
}

extension EndResult {
  /// Counts a case by its length in microseconds.
  fileprivate mutating func count(_ taken: Int64, _ refund: Int64) {
    durations.add(taken)
    histogram.add(taken / 1_000_000)
    refunds.add(refund)
  }
}
