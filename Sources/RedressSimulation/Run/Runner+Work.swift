import RedressChance
import RedressEngine
import RedressTime
import RedressWorkflow

/// The queue of a team.
struct Desk {
  /// A work that waits.
  struct Waiting {
    var slot: UInt32
    var work: UInt16
    var ticket: UInt32
  }

  /// How many people have nothing to do.
  var free: Int
  var queue: ContiguousArray<Waiting> = []
  /// Where the queue begins; what lies before has gone.
  var head = 0
  var lastTicket: UInt32 = 0
  /// How many wait and how many are engaged, and since when that is so.
  var waiting: Int128 = 0
  var engaged: Int128 = 0
  var since: Int64
  /// The hour of the week that was counted in last.
  var hour = 0
  /// Whether the team was on shift then.
  var isOpen = false
  /// When the hour ends, or the shift changes.
  var hourEnd = Int64.min

  init(free: Int, since: Int64) { (self.free, self.since) = (free, since) }

  mutating func next() -> Waiting? {
    guard head < queue.count else { return nil }
    defer {
      head += 1
      if head == queue.count || head > 4096 {
        queue.removeFirst(head)
        head = 0
      }
    }
    return queue[head]
  }
}

extension Runner {
  /// Counts how long the queue and the engagements of a team were as they are.
  private mutating func tally(_ team: Int) {
    let passed = Int128(now - desks[team].since)
    result.balances.queueTime += desks[team].waiting * passed
    result.balances.engagedTime += desks[team].engaged * passed
    if lastArrival == .never { countWeek(team, from: max(desks[team].since, countedFrom)) }
    desks[team].since = now
  }

  /// Counts the same by the hour of the week, until the last case has arrived.
  ///
  /// All of a team have one shift: whoever is engaged works whenever it is open.
  private mutating func countWeek(_ team: Int, from: Int64) {
    var at = from
    while at < now {
      if at >= desks[team].hourEnd {
        let (hour, end) = plan.week.hour(of: at)
        let (isOpen, until) = plan.shifts[team].state(at: at)
        desks[team].hour = hour
        desks[team].isOpen = isOpen
        desks[team].hourEnd = min(end, until)
      }
      let end = min(now, desks[team].hourEnd)
      result.teams[team].week[desks[team].hour].add(
        end - at, waiting: desks[team].waiting, engaged: desks[team].isOpen ? desks[team].engaged : 0,
        present: desks[team].isOpen ? plan.teams[team].size : 0)
      at = end
    }
  }

  /// Puts a case in the queue of a work, or hands it to somebody who is free.
  ///
  /// Whoever goes on with a case takes it ahead of those that wait.
  mutating func join(_ index: Int, in slot: Int, ahead: Bool = false) {
    let work = slot * plan.works.count + index
    guard engagements[work].status == .beginning else { return }
    engagements[work].status = .idle
    engagements[work].occurrence += 1
    guard plan.works[index].when == nil || holds(plan.works[index].when, slot, engagements[work].occurrence)
    else { return }
    if slots[slot].isCounted { result.works[index].begun += 1 }
    let team = plan.works[index].team.index
    tally(team)
    desks[team].lastTicket &+= 1
    engagements[work].ticket = desks[team].lastTicket
    engagements[work].joined = now
    engagements[work].status = .queued
    desks[team].waiting += 1
    if desks[team].free > 0, ahead || desks[team].waiting == 1 { return serve(index, in: slot) }
    desks[team].queue.append(
      Desk.Waiting(slot: UInt32(slot), work: UInt16(index), ticket: engagements[work].ticket))
  }

  /// Somebody takes a work that waits: at once, or when the shift begins.
  private mutating func serve(_ index: Int, in slot: Int) {
    let (work, team) = (slot * plan.works.count + index, plan.works[index].team.index)
    desks[team].free -= 1
    desks[team].waiting -= 1
    desks[team].engaged += 1
    let start = plan.shifts[team].opening(from: now)
    engagements[work].status = .served
    engagements[work].start = start
    engagements[work].takenAt = now
    engagements[work].at = plan.shifts[team].finish(of: effort(index, in: slot), from: start)
    result.balances.waits += Int128(now - engagements[work].joined)
    let wait = start - engagements[work].joined
    result.stretches[stretch(of: slot)].countWait(wait)
    guard slots[slot].isCounted else { return }
    result.teams[team].waits.add(wait)
    result.teams[team].histogram.add(wait / 1_000_000)
    if wait > 0 {
      result.teams[team].waited += 1
      let worked = plan.shifts[team].worked(until: start) - plan.shifts[team].worked(until: engagements[work].joined)
      result.teams[team].offShift += Int128(wait - worked)
    }
  }

  private mutating func effort(_ index: Int, in slot: Int) -> Int64 {
    let occurrence = engagements[slot * plan.works.count + index].occurrence
    let unit = drawn(workKeys[index], slot, occurrence, .zero).0
    return microseconds(hours: choose(plan.works[index].effort, slot, occurrence: occurrence).quantile(unit))
  }

  /// Does what a neutral has worked out, then looks for the next work.
  mutating func finish(_ index: Int, in slot: Int) {
    let (work, team) = (slot * plan.works.count + index, plan.works[index].team.index)
    let (number, occurrence) = (slots[slot].number, engagements[work].occurrence)
    let input = finding(index, in: slot, occurrence)
    disengage(index, in: slot)
    engagements[work].status = .idle
    engagements[work].at = .never
    let isCounted = slots[slot].isCounted
    if let input {
      let answer = bring(input, of: index, slot)
      if isCounted {
        if answer == .taken { result.works[index].acted += 1 } else { result.works[index].refused += 1 }
      }
      // The slot may be free by now, or another case's.
      if answer == .taken, slots[slot].number == number, goesOn(index, in: slot, after: occurrence) {
        engagements[work].status = .beginning
        join(index, in: slot, ahead: true)
        schedule(slot)
      }
    } else {
      if isCounted { result.works[index].silent += 1 }
      schedule(slot)
    }
    callNext(team)
  }

  /// What a neutral brings in the end; nil for nothing.
  private mutating func finding(_ index: Int, in slot: Int, _ occurrence: UInt32) -> Input? {
    let unit = drawn(workKeys[index], slot, occurrence, .choice).0
    guard let choice = pick(plan.works[index].choices, unit, slot, occurrence) else { return nil }
    return input(
      plan.works[index].choices[choice].deed, by: plan.works[index].party, worker(index, slot),
      plan.works[index].findings,
      slot, occurrence, workKeys[index])
  }

  /// Whether the same person goes on, since what was done leaves the case where it is.
  private mutating func goesOn(_ index: Int, in slot: Int, after occurrence: UInt32) -> Bool {
    let work = slot * plan.works.count + index
    if isWaiting || plan.approvals[index] { return false }
    return stands(in: plan.works[index].place, slot) && engagements[work].status == .idle
      && engagements[work].occurrence == occurrence && occurrence < 100
  }

  /// A case goes elsewhere: its work leaves the queue, or breaks off.
  mutating func leave(_ index: Int, in slot: Int) {
    let (work, team) = (slot * plan.works.count + index, plan.works[index].team.index)
    let status = engagements[work].status
    engagements[work].status = .idle
    engagements[work].at = .never
    switch status {
    case .idle, .beginning: return
    case .queued:
      tally(team)
      desks[team].waiting -= 1
      result.balances.waits += Int128(now - engagements[work].joined)
      if slots[slot].isCounted {
        result.teams[team].abandoned += 1
        result.teams[team].givenUp += Int128(now - engagements[work].joined)
      }
    case .served:
      if slots[slot].isCounted { result.teams[team].abandoned += 1 }
      disengage(index, in: slot)
      callNext(team)
    }
  }

  /// Counts what somebody has worked, who is then free.
  private mutating func disengage(_ index: Int, in slot: Int) {
    let (work, team) = (slot * plan.works.count + index, plan.works[index].team.index)
    tally(team)
    desks[team].engaged -= 1
    desks[team].free += 1
    // Engaged from when it was taken, which is before the start where the team was off shift.
    let taken = engagements[work].takenAt
    result.balances.engagements += Int128(now - taken)
    let start = engagements[work].start
    guard now > start else { return }
    let worked = plan.shifts[team].worked(until: now) - plan.shifts[team].worked(until: start)
    if slots[slot].isCounted {
      result.teams[team].work += Int128(worked)
      result.teams[team].engaged += Int128(now - start)
    }
    let (from, to) = (max(start, countedFrom), min(now, lastArrival))
    if to > from {
      result.teams[team].busy += Int128(plan.shifts[team].worked(until: to) - plan.shifts[team].worked(until: from))
    }
  }

  /// Hands the next of a queue to somebody who is free.
  private mutating func callNext(_ team: Int) {
    while desks[team].free > 0, let next = desks[team].next() {
      let (slot, index) = (Int(next.slot), Int(next.work))
      let work = slot * plan.works.count + index
      guard engagements[work].status == .queued, engagements[work].ticket == next.ticket else { continue }
      tally(team)
      serve(index, in: slot)
      schedule(slot)
    }
  }

  /// Says that the last case has arrived: people's presence is counted until then.
  mutating func count(presenceUntil last: Int64) {
    for team in plan.teams.indices { tally(team) }
    lastArrival = last
    guard last > countedFrom else { return }
    for team in plan.teams.indices {
      let span = plan.shifts[team].worked(until: last) - plan.shifts[team].worked(until: countedFrom)
      result.teams[team].presence = Int128(span) * Int128(plan.teams[team].size)
    }
  }
}
