import RedressChance
import RedressEngine
import RedressTime
import RedressWorkflow

/// One replication as it runs.
///
/// Cases live in slots, which are used again: memory grows with the cases that are open at once. Each open case has one good
/// entry in the heap, at the earliest of its clocks and of what its people are about to do.
struct Runner<Log: CaseLog> {
  let plan: Plan
  let workflow: Workflow
  let replication: UInt32
  let responderKeys: ContiguousArray<ChanceKey>
  let workKeys: ContiguousArray<ChanceKey>
  let traitKeys: ContiguousArray<ChanceKey>
  let populationKeys: ContiguousArray<ChanceKey>
  let reasonKey: ChanceKey
  let openerKey: ChanceKey
  let arrivals: ArrivalClock
  /// From when on cases are counted.
  let countedFrom: Int64
  var result: ReplicationResult
  var log: Log

  var now: Int64
  var heap = EventHeap()
  var slots: ContiguousArray<Slot> = []
  var states: ContiguousArray<Case> = []
  var free: ContiguousArray<UInt32> = []
  // For each slot one for each element of the scenario or the workflow.
  var people: ContiguousArray<Pending> = []
  var engagements: ContiguousArray<Engagement> = []
  var traits: ContiguousArray<Double> = []
  var members: ContiguousArray<UInt32> = []
  var runs: ContiguousArray<WindowRun> = []
  var visits: ContiguousArray<Int64> = []

  var events: [Recorded] = []
  /// Responders and works that begin once the step is over.
  var beginning: ContiguousArray<UInt16> = []
  var joining: ContiguousArray<UInt16> = []
  /// Whether the last act of a neutral waits for others, and whether it is a ruling that waits for approval.
  var isWaiting = false
  var hasPended = false
  /// What is brought next; kept, so that its lists keep their memory.
  var opening: Opening
  /// The traits of members seen so far, by trait.
  var memberTraits: ContiguousArray<ContiguousArray<Double>>

  var desks: ContiguousArray<Desk>
  var open: Int128 = 0
  /// When the last case arrived; `never` before.
  var lastArrival = Int64.never

  init(_ plan: Plan, replication: UInt32, log: Log) {
    let scenario = plan.scenario
    func key(_ stream: Stream) -> ChanceKey {
      ChanceKey(seed: scenario.seed, replication: replication, stream: stream)
    }
    self.plan = plan
    self.replication = replication
    self.log = log
    workflow = plan.workflow
    responderKeys = ContiguousArray(plan.responders.map { key($0.stream) })
    workKeys = ContiguousArray(plan.works.map { key($0.stream) })
    traitKeys = ContiguousArray(scenario.traits.map { key($0.stream) })
    populationKeys = ContiguousArray(scenario.populations.map { key($0.stream) })
    (reasonKey, openerKey) = (key(scenario.orders.reasonStream), key(scenario.orders.opener.stream))
    arrivals = ArrivalClock(
      scenario.arrivals, factor: plan.arrivalFactor, zone: scenario.zone, key: key(scenario.arrivals.stream))
    let start = scenario.run.start.microseconds
    (now, countedFrom) = (start, start + scenario.run.warmUp)
    result = ReplicationResult(plan)
    opening = plan.opening
    desks = ContiguousArray(plan.teams.map { Desk(free: $0.size, since: start) })
    memberTraits = ContiguousArray(repeating: [], count: scenario.traits.count)
    events.reserveCapacity(64)
  }

  /// Runs until every case has ended.
  mutating func run() {
    var left = plan.scenario.run.cases
    var number: UInt32 = 0
    var next = left > 0 ? arrivals.arrival(of: number, after: now) : Int64.never
    while true {
      if heap.first <= next {
        guard heap.first != .never else { break }
        look()
      } else {
        pass(to: next)
        openCase(number)
        left -= 1
        number &+= 1
        if left == 0 { count(presenceUntil: next) }
        next = left > 0 ? arrivals.arrival(of: number, after: next) : .never
      }
    }
    result.joinSeats(plan)
  }

  /// Lets the clock go on.
  @inline(__always) private mutating func pass(to instant: Int64) {
    result.balances.openTime += open * Int128(instant - now)
    now = instant
  }

  /// Takes the next entry of the heap and does what is due in its case.
  mutating func look() {
    let entry = heap.pop()
    let slot = Int(entry.slot)
    guard slots[slot].generation == entry.generation, slots[slot].number == entry.number else { return }
    pass(to: entry.at)
    if let due = states[slot].nextDue, due.microseconds <= now {
      step(slot, .time, by: nil)
      return
    }
    let base = slot * plan.responders.count
    for index in 0..<plan.responders.count where people[base + index].at <= now { return answer(index, in: slot) }
    let first = slot * plan.works.count
    for index in 0..<plan.works.count where engagements[first + index].at <= now { return finish(index, in: slot) }
    schedule(slot)
  }

  /// Enters a case in the heap at the next instant at which something of it is due.
  mutating func schedule(_ slot: Int) {
    var next = states[slot].nextDue?.microseconds ?? .never
    let base = slot * plan.responders.count
    for index in base..<base + plan.responders.count { next = min(next, people[index].at) }
    let first = slot * plan.works.count
    for index in first..<first + plan.works.count { next = min(next, engagements[index].at) }
    slots[slot].generation &+= 1
    guard next != .never else { return }
    heap.push(
      HeapEntry(
        at: max(next, now), number: slots[slot].number, slot: UInt32(slot), generation: slots[slot].generation))
  }

  /// Brings an input; says what became of it.
  @discardableResult
  mutating func step(_ slot: Int, _ input: Input, by responder: Int?) -> Answer {
    var answer = Answer.taken
    do throws(Rejection) {
      try states[slot].bring(input, at: Instant(microseconds: now), under: workflow, into: &events)
    } catch {
      if error.brokeOff {
        abandon(slot)
        return .broken
      }
      answer = error.isOfPerson ? .keptOut : .refused
      if case .tooEarly(_, let opens) = error.reason, let responder {
        answer = .early
        people[slot * plan.responders.count + responder].at = opens.microseconds
        people[slot * plan.responders.count + responder].status = .waiting
      }
    }
    settle(slot)
    return answer
  }

  /// Counts what happened, lets people begin, and sees to the case's end.
  mutating func settle(_ slot: Int) {
    log.stepped(slots[slot].number, in: slot, events)
    digest(slot)
    if states[slot].end != nil { return close(slot) }
    begin(slot)
    schedule(slot)
  }

  /// What became of an input.
  enum Answer {
    case taken
    case refused
    /// This person may not do it, for what that person did before.
    case keptOut
    case broken
    /// It is tried again when it opens.
    case early
  }
}

extension Rejection {
  /// Whether somebody else may do what this person may not.
  fileprivate var isOfPerson: Bool {
    switch reason {
    case .keptOut, .ownRuling: true
    case _: false
    }
  }
}

extension Runner: Sendable where Log: Sendable {}
