extension DeadlineCounter {
  /// The time from one instant to a later one that lies on working days, in microseconds.
  ///
  /// Called for spans that hold no whole business day, so the loop passes one run of days off at most.
  func workingTime(from start: Instant, to end: Instant) throws(DeadlineError) -> Int64 {
    guard let calendar else { throw .withoutCalendar }
    var (here, day, sum) = (start, zone.dayByMidnights(at: start), Int64(0))
    while here < end {
      let midnight = zone.end(of: day)
      if try calendar.isWorking(day) { sum += min(midnight, end).microseconds(since: here) }
      (here, day) = (max(here, midnight), day.adding(days: 1))
    }
    return sum
  }

  /// The instant by which so much time on working days has passed.
  ///
  /// Time that is used up with a working day ends at that midnight, or else at the start of the next working
  /// day: the two are one moment to somebody who works on working days only. The search ends with the calendar.
  func adding(
    workingTime: Int64, to start: Instant, stopsAtMidnight: Bool
  ) throws(DeadlineError) -> Instant {
    guard let calendar else { throw .withoutCalendar }
    var (here, day, rest) = (start, zone.dayByMidnights(at: start), workingTime)
    if rest <= 0, stopsAtMidnight { return start }
    while true {
      let midnight = zone.end(of: day)
      if try calendar.isWorking(day) {
        let left = midnight.microseconds(since: here)
        if rest < left || (rest == left && stopsAtMidnight) { return here.addingSaturating(microseconds: rest) }
        rest -= left
      }
      (here, day) = (max(here, midnight), day.adding(days: 1))
    }
  }
}
