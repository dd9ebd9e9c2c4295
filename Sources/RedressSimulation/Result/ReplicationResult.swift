public import RedressChance
import RedressWorkflow

/// What one replication of one arm came to, counted exactly.
///
/// Sums are of microseconds and minor units. Two results of one scenario merge into what one run over both would have counted.
/// Only cases that opened after the warm-up are counted, except in ``balances``.
public struct ReplicationResult: Sendable, Hashable, Codable {
  /// Cases that opened and were counted.
  public internal(set) var cases: Int64 = 0
  /// Cases that the workflow refused to open.
  public internal(set) var refusedOpenings: Int64 = 0
  /// Cases in which a step broke off, which only a defect of the workflow or a calendar that is too short can cause.
  public internal(set) var brokenOff: Int64 = 0
  /// How long cases took, in microseconds.
  public internal(set) var durations = Tally()
  /// What is claimed, in minor units.
  public internal(set) var claimed = Tally()
  /// What went to the claimant, in minor units.
  public internal(set) var refunds = Tally()
  /// The same, case by case.
  public internal(set) var refundSizes = Histogram()
  /// What went to the respondent, in minor units.
  public internal(set) var released = Tally()
  /// What is owed beside what was held, in minor units.
  public internal(set) var owed = Tally()
  /// Each end, in the workflow's order.
  public internal(set) var ends: [EndResult]
  /// Each sort of outcome, in the order of ``Outcome/allCases``.
  public internal(set) var outcomes: [EndResult]
  /// Each window.
  public internal(set) var windows: [WindowResult]
  /// Each place.
  public internal(set) var places: [PlaceResult]
  /// Each responder.
  public internal(set) var responders: [ResponderResult]
  /// Each piece of work.
  public internal(set) var works: [ResponderResult]
  /// Each team.
  public internal(set) var teams: [TeamResult]
  /// What came of the cases of each of ``stretchCount`` parts of the run, of those of the warm-up too.
  public internal(set) var stretches = Array(repeating: StretchResult(), count: stretchCount)
  /// What must come out even.
  public internal(set) var balances = Balances()

  /// Into how many parts a run is cut.
  public static let stretchCount = 40

  init(_ plan: Plan) {
    ends = Array(repeating: EndResult(), count: plan.workflow.ends.count)
    outcomes = Array(repeating: EndResult(), count: Outcome.allCases.count)
    windows = Array(repeating: WindowResult(), count: plan.workflow.windows.count)
    places = Array(repeating: PlaceResult(), count: plan.workflow.places.count)
    responders = Array(repeating: ResponderResult(), count: plan.responders.count)
    works = Array(repeating: ResponderResult(), count: plan.works.count)
    teams = Array(repeating: TeamResult(), count: plan.teams.count)
  }
}

/// What a case came to for the claimant.
public enum Outcome: Int, Sendable, Hashable, CaseIterable {
  /// All that was claimed, and no goods.
  case full
  /// Some of what was claimed, and no goods.
  case partial
  /// Other goods, and no money.
  case replacement
  /// Other goods and money.
  case mixed
  /// Nothing.
  case nothing
}

/// Cases that ended in one way.
public struct EndResult: Sendable, Hashable, Codable {
  /// How long they took, in microseconds; its count is that of the cases.
  public internal(set) var durations = Tally()
  /// The same, in whole seconds: with the other ends it gives the cumulative incidence.
  public internal(set) var histogram = Histogram()
  /// What went to the claimant, in minor units.
  public internal(set) var refunds = Tally()
}

/// The runs of a window.
public struct WindowResult: Sendable, Hashable, Codable {
  /// Runs that an act ended, and how long each took, in microseconds.
  public internal(set) var answered = Tally()
  /// How much of the window an answer took, in thousandths.
  public internal(set) var answeredParts = Histogram()
  /// Runs that ended in silence.
  public internal(set) var missed: Int64 = 0
  /// Runs that another clock cut off.
  public internal(set) var cutOff: Int64 = 0
}

/// Visits of a place.
public struct PlaceResult: Sendable, Hashable, Codable {
  /// Cases that came there.
  public internal(set) var cases: Int64 = 0
  /// How long each visit took, in microseconds, without the time in which it was suspended; its count is that of the visits.
  public internal(set) var visits = Tally()
  /// Cases that came to their end from there.
  public internal(set) var ended: Int64 = 0
}

/// What simulated people did, by the element of the scenario that says so.
public struct ResponderResult: Sendable, Hashable, Codable {
  /// How often it began.
  public internal(set) var begun: Int64 = 0
  /// Acts that took effect or were recorded.
  public internal(set) var acted: Int64 = 0
  /// Decisions to do nothing, never to answer among them.
  public internal(set) var silent: Int64 = 0
  /// Acts that the workflow refused: what the scenario says does not fit the workflow there.
  public internal(set) var refused: Int64 = 0
}

/// What a team did.
public struct TeamResult: Sendable, Hashable, Codable {
  /// The wait of each work that was begun, in microseconds, from joining the queue.
  public internal(set) var waits = Tally()
  /// The part of it in which the team was off shift.
  public internal(set) var offShift: Int128 = 0
  /// The waits, in whole seconds.
  public internal(set) var histogram = Histogram()
  /// Works that had to wait at all.
  public internal(set) var waited: Int64 = 0
  /// Works that left the queue or broke off, since the case went elsewhere.
  public internal(set) var abandoned: Int64 = 0
  /// The waits of works that left the queue before they were begun, in microseconds.
  public internal(set) var givenUp: Int128 = 0
  /// How long counted cases were worked on, by the clock on the wall: off shift is included.
  public internal(set) var engaged: Int128 = 0
  /// Work done on counted cases, in microseconds of one person.
  public internal(set) var work: Int128 = 0
  /// Work done between the warm-up and the last arrival.
  public internal(set) var busy: Int128 = 0
  /// How long people were on shift between the warm-up and the last arrival.
  public internal(set) var presence: Int128 = 0
  /// The same for each hour of the week in the scenario's zone, Monday's first.
  public internal(set) var week = Array(repeating: HourResult(), count: WeekClock.hours)
}

/// What a team did in one hour of the week, between the warm-up and the last arrival, in microseconds.
public struct HourResult: Sendable, Hashable, Codable {
  /// How long this hour of the week lasted in all.
  public internal(set) var length: Int128 = 0
  /// How many waited, by time.
  public internal(set) var queued: Int128 = 0
  /// How many worked, by time.
  public internal(set) var busy: Int128 = 0
  /// How many were on shift, by time.
  public internal(set) var presence: Int128 = 0

  /// Counts a span in which all stayed as it was.
  mutating func add(_ span: Int64, waiting: Int128, engaged: Int128, present: Int) {
    length += Int128(span)
    queued += waiting * Int128(span)
    busy += engaged * Int128(span)
    presence += Int128(present) * Int128(span)
  }
}

/// Cases that came in one part of the run, of equally many arrivals each: how a run settles, and whether it stays so.
public struct StretchResult: Sendable, Hashable, Codable {
  /// Cases that ended.
  public internal(set) var cases: Int64 = 0
  /// How long they took, in microseconds.
  public internal(set) var durations: Int128 = 0
  /// What went to the claimant, in minor units.
  public internal(set) var refunds: Int128 = 0
  /// Works begun on them.
  public internal(set) var works: Int64 = 0
  /// How long these had waited, in microseconds.
  public internal(set) var waits: Int128 = 0

  mutating func count(_ taken: Int64, _ refund: Int64) {
    cases += 1
    durations += Int128(taken)
    refunds += Int128(refund)
  }

  mutating func countWait(_ wait: Int64) {
    works += 1
    waits += Int128(wait)
  }
}

/// Sums that were counted in two ways, over all cases, and must come out even.
public struct Balances: Sendable, Hashable, Codable {
  /// Cases opened and cases ended or broken off.
  public internal(set) var opened: Int64 = 0
  /// See ``opened``.
  public internal(set) var closed: Int64 = 0
  /// Open cases by time, in microseconds, and the durations of all cases: Little's law.
  public internal(set) var openTime: Int128 = 0
  /// See ``openTime``.
  public internal(set) var durations: Int128 = 0
  /// Works in queues by time, and the waits of all works, those that were given up included.
  public internal(set) var queueTime: Int128 = 0
  /// See ``queueTime``.
  public internal(set) var waits: Int128 = 0
  /// People engaged by time, off shift included, and what all works engaged.
  public internal(set) var engagedTime: Int128 = 0
  /// See ``engagedTime``.
  public internal(set) var engagements: Int128 = 0
  /// Money taken into escrow, in minor units, and what became of it.
  public internal(set) var taken: Int128 = 0
  /// See ``taken``.
  public internal(set) var disbursed: Int128 = 0

  /// Whether everything comes out even.
  public var isEven: Bool {
    opened == closed && openTime == durations && queueTime == waits && engagedTime == engagements && taken == disbursed
  }
}
