extension Zone {
  /// Returns the instant at which a window ends that no calendar counts, as ``DeadlineCounter/deadline(from:_:)`` does.
  ///
  /// Most windows are such. Refused are business days and a roll, which need a calendar.
  public func deadline(
    from anchor: Instant, _ amount: Amount, by rule: CountingRule
  ) throws(DeadlineError) -> Instant {
    guard anchor.isInRange else { throw .outOfRange }
    let isElapsed = amount.unit.isElapsed
    let start = isElapsed ? try rule.elapsed(from: anchor, amount) : anchor
    let isDone = isElapsed ? !rule.endsAtEndOfDay && rule.roll == .none : amount.quantity == 0 && rule == CountingRule()
    if isDone { return start }
    guard amount.unit != .businessDays, rule.roll == .none else { throw .withoutCalendar }
    let offset = table.offset(at: start)
    let wall = rule.wall(at: start.microseconds + offset.ahead, after: amount)
    // Most windows end before the next change of the offset, which is then looked up once.
    let due = offset.covers(wall: wall) ? offset.instant(ofWall: wall) : instant(ofWall: wall)
    guard due.isInRange else { throw .outOfRange }
    return due
  }
}

extension CountingRule {
  /// What the wall shows at the end of an amount that needs no calendar, in microseconds as at its start; elapsed time is past.
  fileprivate func wall(at start: Int64, after amount: Amount) -> Int64 {
    let dates = amount.unit.isElapsed ? 0 : dates(in: amount)
    // Nearly all windows are so many days until the same time.
    if let dates, !endsAtEndOfDay { return start + Int64(dates) * Microseconds.day }
    let day = Day(number: Int32(clamping: Int(start).flooredQuotient(Int(Microseconds.day))))
    let last = dates.map { day.adding(days: $0) } ?? lastDay(from: day, amount)
    let time = start - Int64(day.number) * Microseconds.day
    return Zone.wall(on: endsAtEndOfDay ? last.adding(days: 1) : last, timeOfDay: endsAtEndOfDay ? 0 : time)
  }

  /// The last day of an amount of dates that needs no calendar.
  func lastDay(from day: Day, _ amount: Amount) -> Day {
    if let dates = dates(in: amount) { return day.adding(days: dates) }
    return day.adding(months: Int(backwards ? -amount.quantity : amount.quantity)).adding(days: ownDate)
  }

  /// How many dates on an amount ends; nil for months, which are not of one length.
  private func dates(in amount: Amount) -> Int? {
    let count = Int(backwards ? -amount.quantity : amount.quantity)
    return switch amount.unit {
    case .months: nil
    case .weeks: count * 7 + ownDate
    case .days, .businessDays, .hours, .minutes: count + ownDate
    }
  }

  /// What the first date changes where it counts.
  private var ownDate: Int { firstDayCounts ? (backwards ? 1 : -1) : 0 }

  /// The instant so much time later, or earlier where it counts backwards.
  func elapsed(from anchor: Instant, _ amount: Amount) throws(DeadlineError) -> Instant {
    guard let due = anchor.adding(microseconds: backwards ? -amount.quantity : amount.quantity)
    else { throw .outOfRange }
    return due
  }
}
