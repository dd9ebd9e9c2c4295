import RedressChance
import RedressWorkflow

/// How somebody may have kept silent until now, and when the answer comes then.
///
/// A time is conditional by its quantile: where a share `p` of times lies before now, what is left is the quantile of
/// `p + u (1 - p)`.
struct Silence {
  private let thinker: Outset.Thinker
  private let now: Int64
  /// The share of people who never answer, and of those who rush and do not, and would not have answered by now.
  private var never = 0.0
  private var rushing = 0.0
  private var thinking = 0.0
  /// How much of each distribution of times lies before now.
  private var rushed = 0.0
  private var passed = 0.0
  /// The share of people who react to the reminder that came, and would not have done so by now; and how much lies before now.
  private var reacting = 0.0
  private var reacted = 0.0
  /// The share of people who do not react to it or not yet; 1 without a reminder.
  private var unmoved = 1.0

  /// How probable it is that somebody is silent until now.
  var probability: Double { (never + rushing + thinking) * unmoved }

  init(_ thinker: Outset.Thinker, _ runner: inout Runner<ContinuationLog>, until now: Int64) {
    (self.thinker, self.now) = (thinker, now)
    let (index, occurrence) = (thinker.responder, runner.people[thinker.responder].occurrence)
    runner.now = thinker.since
    never = runner.choose(runner.plan.responders[index].never, 0, occurrence: occurrence)
    let rush = runner.window(of: index, 0) == nil ? 0 : runner.plan.responders[index].delay.rushShare
    let elapsed = now - thinker.since
    passed = Self.share(before: elapsed) { runner.delay(of: index, 0, occurrence, 1, $0) }
    if rush > 0 { rushed = Self.share(before: elapsed) { runner.delay(of: index, 0, occurrence, 0, $0) } }
    rushing = (1 - never) * rush * (1 - rushed)
    thinking = (1 - never) * (1 - rush) * (1 - passed)
    guard let reaction = runner.plan.responders[index].reminded, let at = thinker.reminded else { return }
    let share = runner.choose(reaction.probability, 0, occurrence: occurrence)
    let hours = runner.choose(reaction.hours, 0, occurrence: occurrence)
    reacted = Self.share(before: now - at) { runner.microseconds(hours: hours.quantile($0)) }
    reacting = share * (1 - reacted)
    unmoved = 1 - share + reacting
  }

  /// Which share of times is no longer than one, found by halving; times grow with the share.
  private static func share(before elapsed: Int64, of time: (Double) -> Int64) -> Double {
    guard elapsed > 0 else { return 0 }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<44 {
      let middle = low + (high - low) / 2
      if time(middle) <= elapsed { low = middle } else { high = middle }
    }
    return high == 1 ? 1 : low
  }

  /// Draws when somebody answers who has not answered yet.
  func settle(_ runner: inout Runner<ContinuationLog>) {
    let (index, occurrence) = (thinker.responder, runner.people[thinker.responder].occurrence)
    let (first, second) = runner.drawn(runner.responderKeys[index], 0, occurrence, .zero)
    let place = first * (never + rushing + thinking)
    if never + rushing + thinking > 0, place < never {
      runner.people[index].status = .silent
    } else {
      answer(index, occurrence, second, isRushing: place < never + rushing, &runner)
    }
    react(index, occurrence, &runner)
  }

  /// By the scenario nobody may be silent any more; then the time begins anew.
  private func answer(
    _ index: Int, _ occurrence: UInt32, _ unit: Double, isRushing: Bool, _ runner: inout Runner<ContinuationLog>
  ) {
    let isLate = rushing + thinking <= 0
    let gone = isLate ? 0 : isRushing ? rushed : passed
    runner.now = isLate ? now : thinker.since
    let wait = runner.delay(of: index, 0, occurrence, isRushing ? 0 : 1, gone + unit * (1 - gone))
    runner.people[index].at = max(now, runner.now + wait)
    runner.people[index].status = .waiting
  }

  private func react(_ index: Int, _ occurrence: UInt32, _ runner: inout Runner<ContinuationLog>) {
    guard let reaction = runner.plan.responders[index].reminded, let at = thinker.reminded, unmoved > 0 else { return }
    let (first, second) = runner.drawn(runner.responderKeys[index], 0, occurrence, .reminder)
    guard first * unmoved < reacting else { return }
    let hours = runner.choose(reaction.hours, 0, occurrence: occurrence)
    let wait = runner.microseconds(hours: hours.quantile(reacted + second * (1 - reacted)))
    runner.people[index].at = min(runner.people[index].at, max(now, at + wait))
    runner.people[index].status = .waiting
  }
}
