public import RedressTime

/// Writes instants for people: by the clock of one zone, with how far off they are.
public struct TimeText: Sendable {
  /// The zone by whose clock instants are written.
  public let zone: Zone
  /// What time it is.
  public let now: Instant

  /// Writes instants in `zone`, seen from `now`.
  public init(zone: Zone, now: Instant) {
    self.zone = zone
    self.now = now
  }

  /// Date, time and offset: `2026-02-07 10:00 -08:00`; seconds where there are some, parts of a second never.
  public func absolute(_ instant: Instant) -> String {
    let (day, time) = zone.local(instant)
    let seconds = time / 1_000_000
    var clock = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    if seconds % 60 != 0 { clock += ":\(two(seconds % 60))" }
    return "\(day.formatted) \(clock) \(offset(zone.offset(at: instant)))"
  }

  /// How far off an instant is: `in 3 d 4 h`, `5 min ago`, `now`.
  public func relative(_ instant: Instant) -> String {
    if instant == now { return "now" }
    let length = Instant.words(forMicroseconds: instant.microseconds(since: now).magnitude)
    return instant > now ? "in \(length)" : "\(length) ago"
  }

  /// Both.
  public func both(_ instant: Instant) -> String { "\(absolute(instant)) (\(relative(instant)))" }

  /// Red for what is due within a day or is overdue.
  func urgency(_ due: Instant) -> Emphasis {
    due.microseconds(since: now) < 86_400_000_000 ? .red : .plain
  }

  private func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func offset(_ seconds: Int) -> String {
    let minutes = Int64(seconds.magnitude / 60)
    return "\(seconds < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
