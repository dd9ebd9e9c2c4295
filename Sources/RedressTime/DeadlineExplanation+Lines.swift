extension DeadlineExplanation {
  /// The story of the deadline in plain lines, from the anchor to the instant.
  public var lines: [String] {
    let stages = steps.dropLast().flatMap { lines($0) + ["so far it ends \(words($0.due))"] }
    return stages + (steps.last.map(lines) ?? []) + [
      "ends \(words(due)); an act before that instant is in time, one at it is late"
    ]
  }

  private func lines(_ step: Step) -> [String] {
    switch step.cause {
    case .counted(let anchor, let amount, let count):
      let way = rule.backwards ? "back" : "on"
      return [
        "counted \(way) from \(words(anchor)), by the clock of '\(zone.identifier)' (zone rules \(Zone.dataVersion))",
        "\(amount)\(byCalendar(amount.unit, calendar))\(firstDayWords(amount.unit))\(endWords(amount.unit))",
      ] + lines(count)
    case .stood(let start, let end, let rest, let count):
      return [
        "the clock stood from \(words(start)) until \(words(end))", "left at that time: \(rest)",
      ] + lines(count)
    case .extended(let amount, let calendar, let count):
      return ["moved later by \(amount)\(byCalendar(amount.unit, calendar))"] + lines(count)
    case .moved(let reason): return ["moved: \(reason)"]
    }
  }

  private func lines(_ count: Count) -> [String] {
    var lines = count.skipped.inRows(of: 3).map { "not counted: \($0)" }
    lines += count.extra.inRows(of: 3).map { "counted as working days: \($0)" }
    if !count.rolledOver.isEmpty {
      let way = rule.roll == .previous ? "the working day before" : "the next working day"
      lines += count.rolledOver.inRows(of: 3).map { "no working day to end on: \($0)" }
      lines.append("so it ends on \(way)")
    }
    switch count.wallClock {
    case .once: break
    case .never(let jump): lines.append("the clock jumps over that time, so it is later by \(length(jump))")
    case .twice(let back):
      lines.append("the clock is set back by \(length(back)) and shows that time twice: the later one")
    }
    if count.clockChange != 0 {
      let way = count.clockChange > 0 ? "forward" : "back"
      lines.append("between the two, clocks are set \(way) by \(length(count.clockChange))")
    }
    return lines
  }

  private func byCalendar(_ unit: CountingUnit, _ calendar: String?) -> String {
    guard let calendar, unit == .businessDays else { return "" }
    return " by the calendar '\(calendar)'"
  }

  private func firstDayWords(_ unit: CountingUnit) -> String {
    if unit.isElapsed { return "" }
    return rule.firstDayCounts ? ", the first date counted as day 1" : ", the first date not counted"
  }

  private func endWords(_ unit: CountingUnit) -> String {
    if rule.endsAtEndOfDay { return ", to the end of the last day" }
    return unit.isElapsed ? " of elapsed time" : ", to the same time of day"
  }

  private func words(_ instant: Instant) -> String {
    "\(zone.day(of: instant).weekday.title) \(instant.formatted(in: zone))"
  }

  private func length(_ seconds: Int) -> String {
    Instant.exactWords(forMicroseconds: UInt64(seconds.magnitude) * 1_000_000)
  }
}

extension DeadlineExplanation.NamedDay {
  /// The date with its name: "2025-12-25 (Christmas Day)".
  public var words: String { "\(day) (\(name))" }
}

extension [DeadlineExplanation.NamedDay] {
  /// The days in words, some to a row.
  fileprivate func inRows(of width: Int) -> [String] {
    stride(from: 0, to: count, by: width).map { start in
      self[start..<Swift.min(start + width, count)].map(\.words).joined(separator: ", ")
    }
  }
}

extension Remainder: CustomStringConvertible {
  /// What is left as people say it: "2 business days and 3 h", "4 days, today included".
  public var description: String {
    if isNothing { return "nothing" }
    let unit = unit == .businessDays ? CountingUnit.businessDays : .days
    let whole =
      days > 0 || endsAtEndOfDay || (microseconds <= 0 && trailing <= 0)
      ? "\(days) \(unit.words(plural: days != 1))" : nil
    if endsAtEndOfDay { return (whole ?? "") + ", today included" + (trailing > 0 ? ", and \(trailing) d off" : "") }
    let time = microseconds > 0 ? Instant.exactWords(forMicroseconds: UInt64(microseconds.magnitude)) : nil
    let off = trailing > 0 ? Instant.exactWords(forMicroseconds: UInt64(trailing.magnitude)) + " off" : nil
    return [whole, time, off].compactMap(\.self).joined(separator: " and ")
  }
}
