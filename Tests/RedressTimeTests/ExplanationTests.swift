import RedressTime
import Testing

@Suite struct `An explanation of a deadline` {
  @Test func `names every day that did not count, every pause and every extension`() throws {
    let story = try DeadlineCounter.by(calendar("us")).explanation(
      from: at("2025-12-23T10:00:00-05:00"), Amount(5, .businessDays),
      changes: [
        .stood(from: at("2025-12-29T12:00:00-05:00"), until: at("2026-01-02T15:00:00-05:00")),
        .extended(by: Amount(2, .businessDays)),
        .moved(to: at("2026-02-01T05:00:00Z"), because: "not before the promised date"),
      ])
    #expect(
      story.lines == [
        "counted on from Tuesday 2025-12-23T10:00:00-05:00, by the clock of 'America/New_York' (zone rules 2025b)",
        "5 business days by the calendar 'us', the first date not counted, to the same time of day",
        "not counted: 2025-12-25 (Christmas Day), 2025-12-27 (Saturday), 2025-12-28 (Sunday)",
        "so far it ends Wednesday 2025-12-31T10:00:00-05:00",
        "the clock stood from Monday 2025-12-29T12:00:00-05:00 until Friday 2026-01-02T15:00:00-05:00",
        "left at that time: 1 business day and 22 h",
        "not counted: 2026-01-03 (Saturday), 2026-01-04 (Sunday)",
        "so far it ends Tuesday 2026-01-06T13:00:00-05:00",
        "moved later by 2 business days by the calendar 'us'",
        "so far it ends Thursday 2026-01-08T13:00:00-05:00",
        "moved: not before the promised date",
        "ends Sunday 2026-02-01T00:00:00-05:00; an act before that instant is in time, one at it is late",
      ])
    #expect(try story.due == at("2026-02-01T05:00:00Z"))
  }

  @Test func `names extra working days, and the days that a roll passes`() throws {
    let china = try calendar("china")
    let business = try DeadlineCounter.by(china).explanation(
      from: at("2025-09-30T02:30:00+08:00"), Amount(3, .businessDays))
    #expect(
      business.lines.dropFirst(2) == [
        "not counted: 2025-10-01 (National Day), 2025-10-02 (National Day), 2025-10-03 (National Day)",
        "not counted: 2025-10-04 (National Day), 2025-10-05 (National Day), 2025-10-06 (National Day)",
        "not counted: 2025-10-07 (National Day), 2025-10-08 (National Day)",
        "counted as working days: 2025-10-11 (Working Saturday)",
        "ends Saturday 2025-10-11T02:30:00+08:00; an act before that instant is in time, one at it is late",
      ])
    let rolls = DeadlineCounter.by(china, CountingRule(endsAtEndOfDay: true, roll: .next))
    let rolled = try rolls.explanation(
      from: at("2025-09-28T02:30:00+08:00"), Amount(9, .days),
      changes: [.stood(from: at("2025-09-29T00:00:00+08:00"), until: at("2025-09-30T12:00:00+08:00"))])
    #expect(
      rolled.lines.dropFirst() == [
        "9 days, the first date not counted, to the end of the last day",
        "no working day to end on: 2025-10-07 (National Day), 2025-10-08 (National Day)",
        "so it ends on the next working day",
        "so far it ends Friday 2025-10-10T00:00:00+08:00",
        "the clock stood from Monday 2025-09-29T00:00:00+08:00 until Tuesday 2025-09-30T12:00:00+08:00",
        "left at that time: 11 days, today included",
        "ends Saturday 2025-10-11T00:00:00+08:00; an act before that instant is in time, one at it is late",
      ])
  }

  @Test func `says when clocks are set in between, and when a time is missing or doubled`() throws {
    let counter = try DeadlineCounter.by("America/Los_Angeles")
    #expect(
      try counter.explanation(from: at("2025-03-07T02:30:00-08:00"), Amount(2, .days)).lines == [
        "counted on from Friday 2025-03-07T02:30:00-08:00, by the clock of 'America/Los_Angeles' (zone rules 2025b)",
        "2 days, the first date not counted, to the same time of day",
        "the clock jumps over that time, so it is later by 1 h",
        "between the two, clocks are set forward by 1 h",
        "ends Sunday 2025-03-09T03:30:00-07:00; an act before that instant is in time, one at it is late",
      ])
    let autumn = try counter.explanation(from: at("2025-11-01T01:30:00-07:00"), Amount(1, .days)).lines
    #expect(autumn.contains("the clock is set back by 1 h and shows that time twice: the later one"))
    #expect(autumn.contains("between the two, clocks are set back by 1 h"))
  }

  @Test func `says which way and from where it counts, and forgets nothing at a restart`() throws {
    let counter = try DeadlineCounter.by("Europe/Berlin", CountingRule(backwards: true))
    #expect(
      try counter.explanation(from: at("2025-09-26T02:30:00+02:00"), Amount(30, .hours)).lines == [
        "counted back from Friday 2025-09-26T02:30:00+02:00, by the clock of 'Europe/Berlin' (zone rules 2025b)",
        "30 hours of elapsed time",
        "ends Wednesday 2025-09-24T20:30:00+02:00; an act before that instant is in time, one at it is late",
      ])
    let firstDay = try DeadlineCounter.by("Europe/Berlin", .firstDayToEndOfDay)
    let again = try firstDay.explanation(
      from: at("2025-06-02T09:00:00+02:00"), Amount(1, .weeks),
      changes: [.restarted(at: at("2025-06-04T09:00:00+02:00"))])
    #expect(
      again.lines.filter { !$0.hasPrefix("counted on") } == [
        "1 week, the first date counted as day 1, to the end of the last day",
        "so far it ends Monday 2025-06-09T00:00:00+02:00",
        "1 week, the first date counted as day 1, to the end of the last day",
        "ends Wednesday 2025-06-11T00:00:00+02:00; an act before that instant is in time, one at it is late",
      ])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `ends at the deadline that is computed without it, with one name for every day off`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let counter = DeadlineCounter.by(
      try calendar("germany"),
      CountingRule(
        firstDayCounts: Bool.random(using: &generator), endsAtEndOfDay: true,
        roll: Roll.allCases.randomElement(using: &generator) ?? .none, backwards: Bool.random(using: &generator)))
    let anchor = Instant(
      microseconds: try at("2025-02-01T00:00:00Z").microseconds + .random(in: 0...20_000_000_000_000, using: &generator)
    )
    let amount = try Amount(.random(in: 1...20, using: &generator), .businessDays)
    let story = try counter.explanation(from: anchor, amount)
    #expect(try story.due == counter.deadline(from: anchor, amount), "seed \(seed)")
    guard case .counted(_, _, let count) = story.steps[0].cause else {
      Issue.record("the first step is a count")
      return
    }
    let last = counter.zone.day(of: story.due).adding(days: -1)
    let distance = Int(abs(last.number - counter.zone.day(of: anchor).number)) + (counter.rule.firstDayCounts ? 1 : 0)
    #expect(distance == Int(amount.quantity) + count.skipped.count, "seed \(seed)")
  }

  @Test func `tells what is left with nothing dropped`() {
    #expect(Remainder(unit: .days, days: 4, microseconds: 3_600_000_000).description == "4 days and 1 h")
    #expect(
      Remainder(unit: .businessDays, endsAtEndOfDay: true, days: 1).description == "1 business day, today included")
    #expect(Remainder(unit: .minutes, microseconds: 90_061_500_000).description == "1 d 1 h 1 min 1.5 s")
    #expect(
      Remainder(unit: .businessDays, microseconds: 5, trailing: 60_000_000).description == "0.000005 s and 1 min off")
    #expect(Remainder(unit: .businessDays).description == "0 business days")
    #expect(Remainder.nothing.description == "nothing")
  }
}
