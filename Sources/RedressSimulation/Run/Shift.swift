import RedressTime

/// When a team works, as sorted spans of time with the working time before each.
///
/// What lies after the last span counts as always open: a calendar says nothing of days outside its validity.
struct Shift: Sendable {
  /// Spans from a microsecond up to another, and how much working time lies before.
  private struct Span {
    var from: Int64
    var to: Int64
    var before: Int64
  }

  private var spans: ContiguousArray<Span> = []
  private var end = Int64.min
  private var whole: Int64 = 0

  /// Always open.
  init() {}

  /// The office hours of a calendar from a day on; its working days as a whole where it has none.
  init(_ calendar: WorkingCalendar, from start: Instant) {
    let zone = calendar.zone
    var day = max(zone.day(of: start).adding(days: -1), calendar.valid.lowerBound)
    let last = min(calendar.valid.upperBound, day.adding(days: 20 * 366))
    while day <= last {
      for (from, to) in Self.open(calendar, on: day) {
        append(zone.instant(of: day, timeOfDay: from).microseconds, zone.instant(of: day, timeOfDay: to).microseconds)
      }
      day = day.adding(days: 1)
    }
    end = calendar.zone.end(of: last).microseconds
  }

  private static func open(_ calendar: WorkingCalendar, on day: Day) -> [(Int64, Int64)] {
    guard (try? calendar.isWorking(day)) == true else { return [] }
    if calendar.hours.isEmpty { return [(0, 86_400_000_000)] }
    let minutes = (try? calendar.openMinutes(on: day)) ?? []
    return minutes.sorted { $0.lowerBound < $1.lowerBound }.map {
      (Int64($0.lowerBound) * 60_000_000, Int64($0.upperBound) * 60_000_000)
    }
  }

  private mutating func append(_ from: Int64, _ to: Int64) {
    let from = max(from, spans.last?.to ?? from)
    guard to > from else { return }
    spans.append(Span(from: from, to: to, before: whole))
    whole += to - from
  }

  /// The first open microsecond at or after one.
  func opening(from at: Int64) -> Int64 {
    guard at < end, let index = span(endingAfter: at) else { return max(at, spans.isEmpty ? at : end) }
    return max(at, spans[index].from)
  }

  /// Whether a microsecond is open, and up to when that stays so.
  func state(at: Int64) -> (isOpen: Bool, until: Int64) {
    guard !spans.isEmpty, at < end else { return (true, .max) }
    guard let index = span(endingAfter: at) else { return (false, end) }
    return at < spans[index].from ? (false, spans[index].from) : (true, spans[index].to)
  }

  /// How much working time lies before a microsecond.
  func worked(until at: Int64) -> Int64 {
    guard !spans.isEmpty else { return at }
    if at >= end { return whole + (at - end) }
    guard let index = span(endingAfter: at) else { return whole }
    return spans[index].before + max(0, at - spans[index].from)
  }

  /// When so much work is done that begins at an open microsecond.
  func finish(of work: Int64, from start: Int64) -> Int64 {
    guard !spans.isEmpty, work > 0 else { return start + max(0, work) }
    let wanted = worked(until: start) + work
    if wanted > whole { return end + (wanted - whole) }
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].before < wanted { low = middle + 1 } else { high = middle }
    }
    let span = spans[low - 1]
    return span.from + (wanted - span.before)
  }

  /// The first span that ends after a microsecond.
  private func span(endingAfter at: Int64) -> Int? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].to <= at { low = middle + 1 } else { high = middle }
    }
    return low < spans.count ? low : nil
  }
}
