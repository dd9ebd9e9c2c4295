extension DeadlineCounter {
  /// Tells how the deadline of an amount came about, with all that has moved it since, in order.
  ///
  /// The instants are computed by the same functions that compute deadlines, so an explanation cannot say
  /// anything else than what was done. It allocates; it is for people.
  public func explanation(
    from anchor: Instant, _ amount: Amount, changes: [DeadlineChange] = []
  ) throws(DeadlineError) -> DeadlineExplanation {
    var steps = [try counted(from: anchor, amount)]
    var due = steps[0].due
    for change in changes {
      let step = try self.step(change, of: due, amount)
      steps.append(step)
      due = step.due
    }
    return DeadlineExplanation(zone: zone, calendar: calendar?.id, rule: rule, steps: steps, due: due)
  }

  private func step(
    _ change: DeadlineChange, of due: Instant, _ amount: Amount
  ) throws(DeadlineError) -> DeadlineExplanation.Step {
    switch change {
    case .restarted(let instant): return try counted(from: instant, amount)
    case .moved(let instant, let words): return .init(cause: .moved(because: words), due: instant)
    case .stood(let start, let end):
      let rest = try remainder(of: due, at: start, unit: amount.unit)
      let moved = try resumed(rest, at: end)
      let count = try count(from: end, to: moved, unrolled: nil, listing: rest.unit == .businessDays ? calendar : nil)
      return .init(cause: .stood(from: start, until: end, rest, count), due: moved)
    case .extended(let more, let other):
      let moved = try extended(due, by: more, calendar: other)
      let used = more.unit == .businessDays ? other ?? calendar : nil
      let count = try count(from: due, to: moved, unrolled: nil, listing: used)
      return .init(cause: .extended(by: more, calendar: used?.id, count), due: moved)
    }
  }

  private func counted(from anchor: Instant, _ amount: Amount) throws(DeadlineError) -> DeadlineExplanation.Step {
    let due = try deadline(from: anchor, amount)
    let unrolled = try rule.roll == .none ? nil : lastDayBeforeRoll(from: anchor, amount)
    let used = amount.unit == .businessDays ? calendar : nil
    return .init(
      cause: .counted(from: anchor, amount, try count(from: anchor, to: due, unrolled: unrolled, listing: used)),
      due: due)
  }

  private func lastDayBeforeRoll(from anchor: Instant, _ amount: Amount) throws(DeadlineError) -> Day {
    guard amount.unit.isElapsed else { return try lastDay(from: zone.day(of: anchor), amount) }
    let shift = rule.backwards ? -amount.quantity : amount.quantity
    return zone.day(of: anchor.addingSaturating(microseconds: shift))
  }

  /// What lies between two instants: named days, if a calendar is given to list them, and changes of the clock.
  private func count(
    from start: Instant, to due: Instant, unrolled: Day?, listing calendar: WorkingCalendar?
  ) throws(DeadlineError) -> DeadlineExplanation.Count {
    let last = rule.endsAtEndOfDay ? lastDay(endingAt: due) : zone.day(of: due)
    let span = try calendar.map { calendar throws(DeadlineError) in
      try namedDays(of: calendar, from: zone.day(of: start), to: unrolled ?? last)
    }
    var rolledFrom: DeadlineExplanation.NamedDay?
    if let unrolled, try rolled(unrolled) != unrolled {
      rolledFrom = .init(day: unrolled, name: try self.calendar?.status(of: unrolled).name ?? unrolled.weekday.title)
    }
    return .init(
      skipped: span?.skipped ?? [], extra: span?.extra ?? [], rolledFrom: rolledFrom,
      wallClock: wallClock(of: due, from: start, last: last),
      clockChange: zone.offset(at: due) - zone.offset(at: start))
  }

  /// How often the clock shows the time for which a deadline stands, on its last day.
  private func wallClock(of due: Instant, from start: Instant, last: Day) -> WallClock {
    if rule.endsAtEndOfDay { return zone.wallClock(on: last.adding(days: 1), timeOfDay: 0) }
    let time = zone.timeOfDay(of: start)
    if zone.instant(of: last, timeOfDay: time) == due { return zone.wallClock(on: last, timeOfDay: time) }
    return .once
  }

  /// The days from one to another, both included, that a calendar skips or has added.
  private func namedDays(
    of calendar: WorkingCalendar, from start: Day, to end: Day
  ) throws(DeadlineError) -> (skipped: [DeadlineExplanation.NamedDay], extra: [DeadlineExplanation.NamedDay]) {
    var (skipped, extra) = ([DeadlineExplanation.NamedDay](), [DeadlineExplanation.NamedDay]())
    let (low, high) = (max(min(start, end), calendar.valid.lowerBound), min(max(start, end), calendar.valid.upperBound))
    guard low <= high else { return ([], []) }
    for number in low.number...high.number where Day(number: number) != start || rule.firstDayCounts {
      let day = Day(number: number)
      let status = try calendar.status(of: day)
      guard let name = status.name else { continue }
      if status.isWorking {
        extra.append(.init(day: day, name: name))
      } else {
        skipped.append(.init(day: day, name: name))
      }
    }
    return (skipped, extra)
  }
}
