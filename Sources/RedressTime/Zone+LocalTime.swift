extension Zone {
  /// Seconds that local time is ahead of UTC at an instant; negative to the west.
  public func offset(at instant: Instant) -> Int {
    Int(table.offset(at: instant).ahead / Microseconds.second)
  }

  /// The local date at an instant.
  public func day(of instant: Instant) -> Day { local(instant).day }

  /// The local time of day at an instant, in microseconds since midnight by the clock on the wall.
  public func timeOfDay(of instant: Instant) -> Int64 { local(instant).timeOfDay }

  /// The local date and the time of day in microseconds, by the clock on the wall.
  public func local(_ instant: Instant) -> (day: Day, timeOfDay: Int64) {
    local(instant, under: table.offset(at: instant))
  }

  /// The same under an offset that is known.
  func local(_ instant: Instant, under offset: Offset) -> (day: Day, timeOfDay: Int64) {
    let wall = instant.microseconds.addingClamped(offset.ahead)
    let day = Int(wall).flooredQuotient(Int(Microseconds.day))
    return (Day(number: Int32(clamping: day)), wall &- Int64(day) &* Microseconds.day)
  }

  /// The instant at which the local clock shows a time of day, in microseconds since midnight.
  ///
  ///     gap      a clock that jumps over the time: later by what it jumps, 02:30 becomes 03:30
  ///     overlap  a clock that shows the time twice: the later instant
  ///     skipped  a date that never was: as a gap, so the same time on the date after it
  ///
  /// All three favour whoever has to act before the instant.
  public func instant(of day: Day, timeOfDay: Int64) -> Instant {
    instant(ofWall: Self.wall(on: day, timeOfDay: timeOfDay))
  }

  /// The first instant of a day, or its second midnight where the clock shows midnight twice.
  public func localMidnight(of day: Day) -> Instant { instant(of: day, timeOfDay: 0) }

  /// The instant at which a day is over, which is the midnight after it.
  ///
  /// A window "until 5 March" ends here, and people are told "before 6 March 00:00".
  public func end(of day: Day) -> Instant { localMidnight(of: day.adding(days: 1)) }

  /// The day that an instant belongs to when days are cut at ``localMidnight(of:)``.
  ///
  /// It is the local date, but for the hour before the second of two midnights, which belongs to the day before.
  func dayByMidnights(at instant: Instant) -> Day {
    let day = day(of: instant)
    return instant < localMidnight(of: day) ? day.adding(days: -1) : day
  }

  /// What the wall shows, in microseconds since 1970-01-01 00:00.
  static func wall(on day: Day, timeOfDay: Int64) -> Int64 {
    let (midnight, overflow) = Int64(day.number).multipliedReportingOverflow(by: Microseconds.day)
    return overflow ? (day.number < 0 ? .min : .max) : midnight.addingClamped(timeOfDay)
  }

  /// The instant at which the wall shows so many microseconds.
  func instant(ofWall wall: Int64) -> Instant {
    // The latest offset that can matter is in force by then.
    var offset = table.offset(at: Instant(microseconds: wall.addingClamped(Offset.most)))
    while true {
      let instant = offset.instant(ofWall: wall)
      guard instant < offset.since, let earlier = table.offset(before: offset) else { return instant }
      // In a gap the wall time comes after the old offset ends: count on by the old one.
      let counted = earlier.instant(ofWall: wall)
      guard counted < offset.since else { return counted }
      offset = earlier
    }
  }
}

extension Offset {
  /// No zone is more than 26 hours from UTC.
  static let most = 26 * Microseconds.hour

  /// The instant at which the wall shows so many microseconds, as long as this offset is in force.
  func instant(ofWall wall: Int64) -> Instant { Instant(microseconds: wall.addingClamped(-ahead)) }

  /// Whether what the wall shows is under this offset, and so long before the next that no other can matter.
  func covers(wall: Int64) -> Bool {
    instant(ofWall: wall) >= since && wall.addingClamped(Self.most) < until.microseconds
  }
}

extension ZoneTable {
  /// The offset in force before another one; nil where none is known.
  func offset(before other: Offset) -> Offset? {
    let since = other.since.microseconds
    return since == .min ? nil : offset(at: Instant(microseconds: since - 1))
  }
}

extension Int64 {
  /// The sum, or the number nearest to it that there is.
  func addingClamped(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}
