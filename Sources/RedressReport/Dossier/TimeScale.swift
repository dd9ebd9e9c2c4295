internal import RedressTime

/// Places instants on a line of a drawing.
struct TimeScale {
  /// The first and the last instant of the line.
  let from: Instant
  let until: Instant
  /// Where the line begins, and how long it is.
  let left: Int
  let width: Int

  /// A scale that holds all that happened, and the ends of clocks unless they lie far beyond.
  ///
  /// A clock that somebody answered early may have had months to go; it is cut rather than press all else together.
  init(_ course: CourseView, left: Int, width: Int) {
    let runs = course.stays.flatMap { $0.windows.flatMap(\.runs) }
    // Where all was done at once there is nothing else to draw than the time that was given for it.
    let isBrief = course.last.microseconds(since: course.opened) < 10 * Self.minute
    let running = runs.filter { $0.fate == .open || isBrief }.compactMap(\.due)
    let shown = max(course.last, running.min() ?? course.last)
    let length = max(shown.microseconds(since: course.opened), 10 * Self.minute)
    let limit = course.opened.addingSaturating(microseconds: length + length / 3)
    let ends = runs.compactMap(\.due).filter { $0 <= limit }
    from = course.opened
    let last = max(ends.max() ?? shown, course.opened.addingSaturating(microseconds: length))
    until = last.addingSaturating(microseconds: last.microseconds(since: from) / 60)
    self.left = left
    self.width = width
  }

  /// Where an instant lies; the ends of the line for what is outside of it.
  func x(_ instant: Instant) -> Int {
    let held = min(max(instant, from), until)
    return left + Int(held.microseconds(since: from) * Int64(width) / until.microseconds(since: from))
  }

  /// Marks with round dates or times, so few that their words keep apart.
  func ticks(in zone: Zone) -> [(at: Instant, words: String)] {
    let length = until.microseconds(since: from)
    if let step = Self.clockSteps.first(where: { length / $0 < 5 }) { return clockTicks(step, zone) }
    let step = Self.daySteps.first { length / ($0 * Self.day) < 7 } ?? length / Self.day
    return dayTicks(Int(step), zone)
  }

  private static let minute: Int64 = 60_000_000
  private static let day: Int64 = 1440 * minute
  private static let clockSteps = [2, 5, 15, 30, 60, 180, 360, 720].map { $0 * minute }
  private static let daySteps: [Int64] = [1, 2, 4, 7, 14, 28, 61, 91, 182, 365, 730, 1461, 3652, 7305]

  private func dayTicks(_ days: Int, _ zone: Zone) -> [(at: Instant, words: String)] {
    var ticks: [(at: Instant, words: String)] = []
    var day = zone.day(of: from)
    if zone.localMidnight(of: day) < from { day = day.adding(days: 1) }
    while zone.localMidnight(of: day) <= until, ticks.count < 9 {
      ticks.append((zone.localMidnight(of: day), day.formatted))
      day = day.adding(days: days)
    }
    return ticks
  }

  private func clockTicks(_ step: Int64, _ zone: Zone) -> [(at: Instant, words: String)] {
    var ticks: [(at: Instant, words: String)] = []
    let midnight = zone.localMidnight(of: zone.day(of: from))
    let passed = from.microseconds(since: midnight)
    var tick = midnight.addingSaturating(microseconds: (passed + step - 1) / step * step)
    while tick <= until, ticks.count < 9 {
      ticks.append((tick, words(tick, isFirst: ticks.isEmpty, zone)))
      tick = tick.addingSaturating(microseconds: step)
    }
    return ticks
  }

  /// The date where a day begins, else the time; the first has both.
  private func words(_ tick: Instant, isFirst: Bool, _ zone: Zone) -> String {
    let (day, time) = zone.local(tick)
    let minutes = time / Self.minute
    if minutes == 0 { return day.formatted }
    let clock = "\(two(minutes / 60)):\(two(minutes % 60))"
    return isFirst ? "\(day.formatted) \(clock)" : clock
  }

  private func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
