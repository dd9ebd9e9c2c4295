/// How often a local clock shows a time on a day.
public enum WallClock: Sendable, Hashable {
  case once
  /// Never: the clock jumps over it, by so many seconds.
  case never(jump: Int)
  /// Twice: the clock is set back, by so many seconds, and the later instant is meant.
  case twice(setBack: Int)
}

extension Zone {
  /// Says how often the local clock shows a time of day, in microseconds since midnight, on a day.
  ///
  /// A workflow that names a fixed time should be warned of a day that has it never or twice.
  public func wallClock(on day: Day, timeOfDay: Int64) -> WallClock {
    let instant = instant(of: day, timeOfDay: timeOfDay)
    let offset = table.offset(at: instant)
    guard let earlier = table.offset(before: offset) else { return .once }
    let change = offset.ahead - earlier.ahead
    let shown = local(instant)
    let seconds = Int(change / Microseconds.second)
    if shown.day != day || shown.timeOfDay != timeOfDay { return .never(jump: seconds) }
    let isBefore = instant.microseconds + change < offset.since.microseconds
    return change < 0 && isBefore ? .twice(setBack: -seconds) : .once
  }
}
