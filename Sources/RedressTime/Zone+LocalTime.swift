extension Zone {
  /// Seconds that local time is ahead of UTC at an instant; negative to the west.
  public func offset(at instant: Instant) -> Int {
    Int(table.seconds(at: instant.second))
  }

  /// The local date at an instant.
  public func day(of instant: Instant) -> Day { local(instant).day }

  /// The local time of day at an instant, in microseconds since midnight by the clock on the wall.
  public func timeOfDay(of instant: Instant) -> Int64 { local(instant).timeOfDay }

  /// The local date and the time of day in microseconds, by the clock on the wall.
  public func local(_ instant: Instant) -> (day: Day, timeOfDay: Int64) {
    let utc = instant.second
    let second = utc + table.seconds(at: utc)
    let day = Int(second).flooredQuotient(86_400)
    let rest = second - Int64(day) * 86_400
    let micro = instant.microseconds &- utc &* Microseconds.second
    return (Day(number: Int32(clamping: day)), rest * Microseconds.second + micro)
  }

  /// The instant at which the local clock shows a time of day, in microseconds since midnight.
  ///
  ///     gap      a clock that jumps over the time: later by what it jumps, 02:30 becomes 03:30
  ///     overlap  a clock that shows the time twice: the later instant
  ///     skipped  a date that never was: as a gap, so the same time on the date after it
  ///
  /// All three favour whoever has to act before the instant.
  public func instant(of day: Day, timeOfDay: Int64) -> Instant {
    let wallSecond = Int64(day.number) * 86_400 + Int(timeOfDay).flooredQuotient(1_000_000).int64
    let second = second(ofWall: wallSecond)
    let (whole, overflow) = second.multipliedReportingOverflow(by: Microseconds.second)
    let micro = Int(timeOfDay).flooredRemainder(1_000_000).int64
    let (sum, carried) = whole.addingReportingOverflow(micro)
    return Instant(microseconds: overflow || carried ? (second < 0 ? .min : .max) : sum)
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

  /// The second at which the wall shows so many seconds since 1970-01-01 00:00.
  private func second(ofWall wall: Int64) -> Int64 {
    // No zone is more than 26 hours from UTC, so the latest offset that can matter is in force by then.
    var offset = table.offset(at: wall + 26 * 3600)
    while let since = offset.since, wall - offset.seconds < since {
      let earlier = table.offset(at: since - 1)
      // In a gap the wall time comes after the old offset ends: count on by the old one.
      guard wall - earlier.seconds < since else { return wall - earlier.seconds }
      offset = earlier
    }
    return wall - offset.seconds
  }
}

extension Instant {
  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  var second: Int64 { Int(microseconds).flooredQuotient(1_000_000).int64 }
}

extension Int {
  /// The same number; `Int` has 64 bits on every platform of this package.
  var int64: Int64 { Int64(self) }
}
