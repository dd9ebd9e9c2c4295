extension DeadlineCounter {
  /// Returns what is left, at an instant, of a window that ends at `due` and counts in a unit.
  ///
  /// Nothing is left of a window that has ended. Standing and resuming at one instant changes nothing, but for
  /// a window in business days that was moved to end at the very midnight after a working day: it comes back
  /// as the start of the next one.
  public func remainder(of due: Instant, at now: Instant, unit: CountingUnit) throws(DeadlineError) -> Remainder {
    let kept: CountingUnit =
      switch unit {
      case .businessDays: .businessDays
      case .hours, .minutes: rule.endsAtEndOfDay ? .days : unit
      case .days, .weeks, .months: .days
      }
    if now >= due { return .nothing }
    switch (kept, rule.endsAtEndOfDay) {
    case (.businessDays, true): return try businessDaysToTheLast(until: due, at: now)
    case (.businessDays, false): return try businessDaysAndRest(until: due, at: now)
    case (_, true): return daysToTheLast(until: due, at: now)
    case (.hours, false), (.minutes, false):
      return Remainder(unit: kept, microseconds: due.microseconds(since: now))
    case (.days, false), (.weeks, false), (.months, false): return daysAndRest(until: due, at: now)
    }
  }

  /// Returns when a window ends whose clock runs again, with what was left of it, from an instant.
  ///
  /// The window's roll holds for the new end too. Business days left on a day off are counted from the wall time
  /// at which the clock runs again, as from any anchor: for one that stood over part of one weekend only this may be
  /// an earlier hour of the same day. Who lets a clock run again takes the later of this and of its end before.
  public func resumed(_ remainder: Remainder, at now: Instant) throws(DeadlineError) -> Instant {
    if remainder.isNothing { return try inRange(now) }
    let isBusiness = remainder.unit == .businessDays
    if remainder.endsAtEndOfDay {
      return try end(of: lastDay(of: remainder, from: zone.dayByMidnights(at: now)), timeOfDay: 0)
    }
    if !isBusiness {
      let base = stepped(Int(remainder.days), from: now)
      return try rolledEnd(base.adding(microseconds: remainder.microseconds))
    }
    let base = try businessStepped(Int(remainder.days), from: now)
    let isTrailing = remainder.trailing > 0
    let end = try adding(workingTime: remainder.microseconds, to: base, stopsAtMidnight: isTrailing)
    return try rolledEnd(end.adding(microseconds: remainder.trailing))
  }

  /// The instant so many dates later at the same wall time; the instant itself for none.
  private func stepped(_ days: Int, from now: Instant) -> Instant {
    if days == 0 { return now }
    let (day, time) = zone.local(now)
    return zone.instant(of: day.adding(days: days), timeOfDay: time)
  }

  /// The instant so many business days later at the same wall time; the instant itself for none.
  private func businessStepped(_ days: Int, from now: Instant) throws(DeadlineError) -> Instant {
    if days == 0 { return now }
    guard let calendar else { throw .withoutCalendar }
    let (day, time) = zone.local(now)
    return zone.instant(of: try calendar.workingDay(days, after: day), timeOfDay: time)
  }

  private func daysAndRest(until due: Instant, at now: Instant) -> Remainder {
    // The dates between may be one too few where the clock is set back over midnight.
    var days = max(0, Int(zone.day(of: due).number) - Int(zone.day(of: now).number) + 1)
    while days > 0, stepped(days, from: now) > due { days -= 1 }
    let rest = due.microseconds(since: stepped(days, from: now))
    return Remainder(unit: .days, days: Int32(clamping: days), microseconds: rest)
  }

  private func businessDaysAndRest(until due: Instant, at now: Instant) throws(DeadlineError) -> Remainder {
    guard let calendar else { throw .withoutCalendar }
    var days = try calendar.workingDays(after: zone.day(of: now), through: zone.day(of: due))
    while days > 0, try businessStepped(days, from: now) > due { days -= 1 }
    let base = try businessStepped(days, from: now)
    let rest = try workingTime(from: base, to: due)
    var trailing: Int64 = 0
    if try !calendar.isWorking(zone.dayByMidnights(at: due)) {
      trailing = due.microseconds(since: try adding(workingTime: rest, to: base, stopsAtMidnight: true))
    }
    return Remainder(unit: .businessDays, days: Int32(clamping: days), microseconds: rest, trailing: trailing)
  }

  private func daysToTheLast(until due: Instant, at now: Instant) -> Remainder {
    let days = Int(lastDay(endingAt: due).number) - Int(zone.dayByMidnights(at: now).number) + 1
    return Remainder(unit: .days, endsAtEndOfDay: true, days: Int32(clamping: days))
  }

  private func businessDaysToTheLast(until due: Instant, at now: Instant) throws(DeadlineError) -> Remainder {
    guard let calendar else { throw .withoutCalendar }
    let last = lastDay(endingAt: due)
    let yesterday = zone.dayByMidnights(at: now).adding(days: -1)
    let days = try calendar.workingDays(after: yesterday, through: last)
    let trailing = Int64(last.number) - Int64(try calendar.workingDay(days, after: yesterday).number)
    return Remainder(
      unit: .businessDays, endsAtEndOfDay: true, days: Int32(clamping: days), trailing: trailing)
  }

  /// The last day of a remainder that counts today as its first.
  private func lastDay(of remainder: Remainder, from today: Day) throws(DeadlineError) -> Day {
    let yesterday = today.adding(days: -1)
    guard remainder.unit == .businessDays else { return yesterday.adding(days: Int(remainder.days)) }
    guard let calendar else { throw .withoutCalendar }
    return try calendar.workingDay(Int(remainder.days), after: yesterday).adding(days: Int(remainder.trailing))
  }
}
