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
    let (day, time) = local(start)
    let last = isElapsed ? day : rule.lastDay(from: day, amount)
    let due = rule.endsAtEndOfDay ? end(of: last) : instant(of: last, timeOfDay: time)
    guard due.isInRange else { throw .outOfRange }
    return due
  }
}

extension CountingRule {
  /// The last day of an amount of dates that needs no calendar.
  func lastDay(from day: Day, _ amount: Amount) -> Day {
    let count = Int(backwards ? -amount.quantity : amount.quantity)
    let first = firstDayCounts ? (backwards ? 1 : -1) : 0
    return switch amount.unit {
    case .months: day.adding(months: count).adding(days: first)
    case .weeks: day.adding(days: count * 7 + first)
    case .days, .businessDays, .hours, .minutes: day.adding(days: count + first)
    }
  }

  /// The instant so much time later, or earlier where it counts backwards.
  func elapsed(from anchor: Instant, _ amount: Amount) throws(DeadlineError) -> Instant {
    guard let due = anchor.adding(microseconds: backwards ? -amount.quantity : amount.quantity)
    else { throw .outOfRange }
    return due
  }
}
