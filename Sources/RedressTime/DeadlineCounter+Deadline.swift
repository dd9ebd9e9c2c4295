extension DeadlineCounter {
  /// Returns the instant at which a window of an amount ends that is counted from an anchor.
  ///
  /// The window is half open: an act at this very instant is late. An amount of zero under the plain rule is
  /// the anchor itself. Anchors and deadlines outside 1970 to 2199 are refused.
  public func deadline(from anchor: Instant, _ amount: Amount) throws(DeadlineError) -> Instant {
    if calendar == nil { return try zone.deadline(from: anchor, amount, by: rule) }
    guard anchor.isInRange else { throw .outOfRange }
    if amount.unit.isElapsed { return try elapsed(from: anchor, amount) }
    if amount.quantity == 0, rule == CountingRule() { return anchor }
    let (day, time) = zone.local(anchor)
    return try end(of: lastDay(from: day, amount), timeOfDay: time)
  }

  /// The last day of an amount of dates, before any roll.
  func lastDay(from day: Day, _ amount: Amount) throws(DeadlineError) -> Day {
    switch amount.unit {
    case .businessDays: try businessDay(Int(rule.backwards ? -amount.quantity : amount.quantity), from: day)
    case .months, .weeks, .days, .hours, .minutes: rule.lastDay(from: day, amount)
    }
  }

  /// The n-th working day after a day, before it where n is negative, the day itself counting by the rule.
  private func businessDay(_ count: Int, from day: Day) throws(DeadlineError) -> Day {
    guard let calendar else { throw .withoutCalendar }
    if rule.backwards {
      return try calendar.workingDay(-count, before: rule.firstDayCounts ? day.adding(days: 1) : day)
    }
    return try calendar.workingDay(count, after: rule.firstDayCounts ? day.adding(days: -1) : day)
  }

  /// The instant at which a window ends whose last day is found: rolled, then at midnight or at the wall time.
  func end(of lastDay: Day, timeOfDay: Int64) throws(DeadlineError) -> Instant {
    let day = try rolled(lastDay)
    let due =
      rule.endsAtEndOfDay ? zone.end(of: day) : zone.instant(of: day, timeOfDay: timeOfDay)
    return try inRange(due)
  }

  /// The day that a last day becomes by the roll.
  func rolled(_ day: Day) throws(DeadlineError) -> Day {
    if rule.roll == .none { return day }
    guard let calendar else { throw .withoutCalendar }
    if try calendar.isWorking(day) { return day }
    return rule.roll == .next
      ? try calendar.workingDay(1, after: day) : try calendar.workingDay(1, before: day)
  }

  private func elapsed(from anchor: Instant, _ amount: Amount) throws(DeadlineError) -> Instant {
    let due = try rule.elapsed(from: anchor, amount)
    if !rule.endsAtEndOfDay, rule.roll == .none { return due }
    let (day, time) = zone.local(due)
    let rolled = try rolled(day)
    return rolled == day && !rule.endsAtEndOfDay ? due : try end(of: rolled, timeOfDay: time)
  }

  func inRange(_ due: Instant) throws(DeadlineError) -> Instant {
    guard due.isInRange else { throw .outOfRange }
    return due
  }
}
