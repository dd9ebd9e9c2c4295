extension WorkingCalendar {
  /// Says whether a day is a working day; throws outside the validity.
  public func isWorking(_ day: Day) throws(DeadlineError) -> Bool {
    guard valid.contains(day), let rank = table.rank(day), let next = table.rank(day.adding(days: 1))
    else { throw .outsideCalendar(day, calendar: id) }
    return next > rank
  }

  /// Returns the n-th working day after a day; for n = 0 the day itself, whatever it is.
  ///
  /// Throws where a day that would be looked at is outside the validity, and says there is no working day
  /// where the whole validity has none.
  public func workingDay(_ count: Int, after day: Day) throws(DeadlineError) -> Day {
    if count <= 0 { return day }
    let next = day.adding(days: 1)
    guard valid.contains(next), let rank = table.rank(next) else { throw .outsideCalendar(next, calendar: id) }
    guard table.ordinals.indices.contains(rank + count - 1) else { throw beyond(valid.upperBound.adding(days: 1)) }
    return table.ordinals[rank + count - 1]
  }

  /// Returns the n-th working day before a day; for n = 0 the day itself, whatever it is.
  public func workingDay(_ count: Int, before day: Day) throws(DeadlineError) -> Day {
    if count <= 0 { return day }
    let previous = day.adding(days: -1)
    guard valid.contains(previous), let rank = table.rank(day) else { throw .outsideCalendar(previous, calendar: id) }
    guard rank - count >= 0 else { throw beyond(valid.lowerBound.adding(days: -1)) }
    return table.ordinals[rank - count]
  }

  /// Counts the working days after one day up to and with another; zero where the other is no later.
  public func workingDays(after day: Day, through last: Day) throws(DeadlineError) -> Int {
    if last <= day { return 0 }
    let next = day.adding(days: 1)
    guard valid.contains(next), let before = table.rank(next) else { throw .outsideCalendar(next, calendar: id) }
    guard valid.contains(last), let through = table.rank(last.adding(days: 1))
    else { throw .outsideCalendar(last, calendar: id) }
    return through - before
  }

  /// The error of a search that left the validity at a day.
  private func beyond(_ day: Day) -> DeadlineError {
    count == 0 ? .noBusinessDay(calendar: id) : .outsideCalendar(day, calendar: id)
  }
}
