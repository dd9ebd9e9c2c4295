extension DeadlineCounter {
  /// Returns the end of a window moved later by an amount.
  ///
  /// The amount counts by its own unit and by its own calendar where it has one; first day and direction of
  /// the window do not matter. Of a window with an end of day the last day moves, and hours move it to the
  /// end of the date that they reach. The window's roll holds for the new end too.
  public func extended(
    _ due: Instant, by amount: Amount, calendar: WorkingCalendar? = nil
  ) throws(DeadlineError) -> Instant {
    if amount.unit.isElapsed {
      guard let moved = due.adding(microseconds: amount.quantity) else { throw .outOfRange }
      guard rule.endsAtEndOfDay else { return try rolledEnd(moved) }
      let lastMoment = Instant(microseconds: moved.microseconds - 1)
      return try end(of: zone.dayByMidnights(at: lastMoment), timeOfDay: 0)
    }
    var plain = self
    plain.rule = CountingRule()
    plain.calendar = calendar ?? self.calendar
    if rule.endsAtEndOfDay { return try end(of: plain.lastDay(from: lastDay(endingAt: due), amount), timeOfDay: 0) }
    return try rolledEnd(plain.deadline(from: due, amount))
  }

  /// The last day of a window that ends at the midnight after it.
  func lastDay(endingAt due: Instant) -> Day { zone.day(of: due).adding(days: -1) }

  /// An end of a window without an end of day, moved off a day that is no working day if the rule says so.
  func rolledEnd(_ due: Instant?) throws(DeadlineError) -> Instant {
    guard let due else { throw .outOfRange }
    if rule.roll == .none { return try inRange(due) }
    let (day, time) = zone.local(due)
    let rolled = try rolled(day)
    return rolled == day ? try inRange(due) : try end(of: rolled, timeOfDay: time)
  }
}
