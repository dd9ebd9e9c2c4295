import RedressTime

/// Tells the local hour of the week, and when it ends.
struct WeekClock: Sendable {
  private let zone: Zone

  /// How many hours a week has.
  static let hours = 168

  init(_ zone: Zone) { self.zone = zone }

  /// The hour around a microsecond, 0 for Monday's first, and when it ends.
  func hour(of at: Int64) -> (index: Int, end: Int64) {
    let offset = Int64(zone.offset(at: Instant(microseconds: at))) * 1_000_000
    let local = at + offset
    let hour = (local - Self.remainder(local, 3_600_000_000)) / 3_600_000_000
    // 1970-01-01 was a Thursday, 72 hours into its week.
    return (Int(Self.remainder(hour + 72, 168)), (hour + 1) * 3_600_000_000 - offset)
  }

  private static func remainder(_ value: Int64, _ divisor: Int64) -> Int64 {
    let rest = value % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
