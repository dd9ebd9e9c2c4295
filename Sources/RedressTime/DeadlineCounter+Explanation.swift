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
      let moved = max(due, try resumed(rest, at: end))
      let first = rule.endsAtEndOfDay ? zone.dayByMidnights(at: end) : zone.day(of: end).adding(days: 1)
      let used = rest.unit == .businessDays ? calendar : nil
      let unrolled = try withoutRoll?.resumed(rest, at: end)
      let count = try met(from: end, to: moved, dates: first, by: used, unrolled: unrolled.map(lastDate))
      return .init(cause: .stood(from: start, until: end, rest, count), due: moved)
    case .extended(let more, let other):
      let moved = try extended(due, by: more, calendar: other)
      let used = more.unit == .businessDays ? other ?? calendar : nil
      let first = lastDate(of: due).adding(days: 1)
      let unrolled = try withoutRoll?.extended(due, by: more, calendar: other)
      let count = try met(from: due, to: moved, dates: first, by: used, unrolled: unrolled.map(lastDate))
      return .init(cause: .extended(by: more, calendar: used?.id, count), due: moved)
    }
  }

  private func counted(from anchor: Instant, _ amount: Amount) throws(DeadlineError) -> DeadlineExplanation.Step {
    let due = try deadline(from: anchor, amount)
    let unrolled = try withoutRoll?.deadline(from: anchor, amount)
    let first = zone.day(of: anchor).adding(days: rule.firstDayCounts ? 0 : rule.backwards ? -1 : 1)
    let used = amount.unit == .businessDays ? calendar : nil
    let count = try met(
      from: anchor, to: due, dates: first, by: used, unrolled: unrolled.map(lastDate), backwards: rule.backwards)
    return .init(cause: .counted(from: anchor, amount, count), due: due)
  }

  /// The same counter with no roll; nil where there is none anyway.
  private var withoutRoll: DeadlineCounter? {
    if rule.roll == .none { return nil }
    var plain = self
    plain.rule.roll = .none
    return plain
  }

  /// The last date of a window.
  private func lastDate(of due: Instant) -> Day {
    rule.endsAtEndOfDay ? lastDay(endingAt: due) : zone.day(of: due)
  }

  /// What lies between two instants: named days from a first date on, if a calendar lists them, those passed by a
  /// roll, and changes of the clock.
  private func met(
    from start: Instant, to due: Instant, dates first: Day, by calendar: WorkingCalendar?, unrolled: Day? = nil,
    backwards: Bool = false
  ) throws(DeadlineError) -> DeadlineExplanation.Count {
    let last = lastDate(of: due)
    let counted = unrolled ?? last
    let (low, high) = backwards ? (counted, first) : (first, counted)
    var named: (off: [DeadlineExplanation.NamedDay], extra: [DeadlineExplanation.NamedDay]) = ([], [])
    if let calendar { named = try namedDays(of: calendar, from: low, to: high) }
    var rolledOver: [DeadlineExplanation.NamedDay] = []
    if let unrolled, let calendar = self.calendar {
      rolledOver = try namedDays(of: calendar, from: min(unrolled, last), to: max(unrolled, last)).off
    }
    return .init(
      skipped: named.off, extra: named.extra, rolledOver: rolledOver,
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

  /// The days from one to another, both included, that a calendar has off or has added, with their names.
  private func namedDays(
    of calendar: WorkingCalendar, from first: Day, to last: Day
  ) throws(DeadlineError) -> (off: [DeadlineExplanation.NamedDay], extra: [DeadlineExplanation.NamedDay]) {
    var (off, extra) = ([DeadlineExplanation.NamedDay](), [DeadlineExplanation.NamedDay]())
    let (low, high) = (max(first, calendar.valid.lowerBound), min(last, calendar.valid.upperBound))
    guard low <= high else { return (off, extra) }
    for number in low.number...high.number {
      let day = Day(number: number)
      let status = try calendar.status(of: day)
      guard let name = status.name else { continue }
      if status.isWorking { extra.append(.init(day: day, name: name)) } else { off.append(.init(day: day, name: name)) }
    }
    return (off, extra)
  }
}
