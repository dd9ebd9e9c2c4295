import RedressChance

extension ReplicationResult {
  /// Counts in what another replication of the same scenario and arm came to.
  public mutating func merge(_ other: Self) {
    cases += other.cases
    refusedOpenings += other.refusedOpenings
    brokenOff += other.brokenOff
    durations.merge(other.durations)
    claimed.merge(other.claimed)
    refunds.merge(other.refunds)
    refundSizes.merge(other.refundSizes)
    released.merge(other.released)
    owed.merge(other.owed)
    ends.merge(other.ends) { $0.merge($1) }
    outcomes.merge(other.outcomes) { $0.merge($1) }
    windows.merge(other.windows) { $0.merge($1) }
    places.merge(other.places) { $0.merge($1) }
    responders.merge(other.responders) { $0.merge($1) }
    works.merge(other.works) { $0.merge($1) }
    teams.merge(other.teams) { $0.merge($1) }
    stretches.merge(other.stretches) { $0.merge($1) }
    balances.merge(other.balances)
  }
}

extension Array {
  fileprivate mutating func merge(_ other: Self, by add: (inout Element, Element) -> Void) {
    precondition(count == other.count, "results of two scenarios do not merge")
    for index in indices { add(&self[index], other[index]) }
  }
}

extension EndResult {
  fileprivate mutating func merge(_ other: Self) {
    durations.merge(other.durations)
    histogram.merge(other.histogram)
    refunds.merge(other.refunds)
  }
}

extension WindowResult {
  fileprivate mutating func merge(_ other: Self) {
    answered.merge(other.answered)
    answeredParts.merge(other.answeredParts)
    missed += other.missed
    cutOff += other.cutOff
  }
}

extension PlaceResult {
  fileprivate mutating func merge(_ other: Self) {
    cases += other.cases
    visits.merge(other.visits)
    ended += other.ended
  }
}

extension ResponderResult {
  mutating func merge(_ other: Self) {
    begun += other.begun
    acted += other.acted
    silent += other.silent
    refused += other.refused
  }
}

extension TeamResult {
  fileprivate mutating func merge(_ other: Self) {
    waits.merge(other.waits)
    offShift += other.offShift
    histogram.merge(other.histogram)
    waited += other.waited
    abandoned += other.abandoned
    givenUp += other.givenUp
    engaged += other.engaged
    work += other.work
    busy += other.busy
    presence += other.presence
    week.merge(other.week) { $0.merge($1) }
  }
}

extension HourResult {
  fileprivate mutating func merge(_ other: Self) {
    length += other.length
    queued += other.queued
    busy += other.busy
    presence += other.presence
  }
}

extension StretchResult {
  fileprivate mutating func merge(_ other: Self) {
    cases += other.cases
    durations += other.durations
    refunds += other.refunds
    works += other.works
    waits += other.waits
  }
}

extension Balances {
  fileprivate mutating func merge(_ other: Self) {
    opened += other.opened
    closed += other.closed
    openTime += other.openTime
    durations += other.durations
    queueTime += other.queueTime
    waits += other.waits
    engagedTime += other.engagedTime
    engagements += other.engagements
    taken += other.taken
    disbursed += other.disbursed
  }
}
