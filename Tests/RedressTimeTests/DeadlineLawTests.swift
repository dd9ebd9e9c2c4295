import RedressTime
import Testing

/// What holds for all deadlines, tried on random ones; a failure prints the seed that finds it again.
@Suite struct `Every deadline` {
  private static let seeds: [UInt64] = Array(1...64)
  /// A random window of dates, without and with a calendar.
  private struct Draw {
    var generator: SeededGenerator
    let calendar: WorkingCalendar
    let zone: Zone

    init(seed: UInt64) throws {
      generator = SeededGenerator(seed: seed)
      let names = ["us", "germany", "china", "israel", "havana", "newfoundland", "samoa", "lord-howe"]
      calendar = try GoldenTable.committed().calendar(names.randomElement(using: &generator) ?? "us")
      let zones = ["America/Los_Angeles", "Australia/Lord_Howe", "America/St_Johns", "America/Havana", "Pacific/Apia"]
      zone = try Zone.named(zones.randomElement(using: &generator) ?? "UTC")
    }

    mutating func anchor() -> Instant {
      Instant(microseconds: Int64.random(in: 0...4_000_000_000_000_000, using: &generator))
    }

    mutating func anchorInCalendar() -> Instant {
      let first = calendar.zone.localMidnight(of: calendar.valid.lowerBound).microseconds
      return Instant(microseconds: first + Int64.random(in: 0...20_000_000_000_000, using: &generator))
    }

    mutating func count(_ limit: Int64) -> Int64 { Int64.random(in: 0...limit, using: &generator) }
  }

  @Test(arguments: seeds)
  func `comes later with a greater amount and with a later anchor of dates`(seed: UInt64) throws {
    var draw = try Draw(seed: seed)
    let counter = DeadlineCounter(zone: draw.zone)
    for unit in CountingUnit.allCases where unit != .businessDays {
      let (anchor, count) = (draw.anchor(), draw.count(100))
      let due = try counter.deadline(from: anchor, Amount(count, unit))
      #expect(try counter.deadline(from: anchor, Amount(count + 1, unit)) >= due, "seed \(seed)")
      let later = Instant(microseconds: anchor.microseconds + 48 * 3_600_000_000)
      #expect(try counter.deadline(from: later, Amount(count, unit)) >= due, "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func `of n business days has n of them behind its anchor`(seed: UInt64) throws {
    var draw = try Draw(seed: seed)
    let counter = DeadlineCounter.by(draw.calendar)
    let (anchor, count) = (draw.anchorInCalendar(), draw.count(20) + 1)
    let end = counter.zone.day(of: try counter.deadline(from: anchor, Amount(count, .businessDays)))
    let start = counter.zone.day(of: anchor)
    let between = try draw.calendar.workingDays(after: start, through: end)
    // The clock may jump over a whole date, as it did once in Samoa.
    #expect(between == Int(count) || counter.zone.identifier == "Pacific/Apia", "seed \(seed)")
  }

  @Test(arguments: seeds)
  func `is unchanged by a clock that stands and runs again at once`(seed: UInt64) throws {
    var draw = try Draw(seed: seed)
    for unit in CountingUnit.allCases {
      for ends in [false, true] {
        let counter = DeadlineCounter.by(draw.calendar, CountingRule(endsAtEndOfDay: ends))
        let anchor = draw.anchorInCalendar()
        let due = try counter.deadline(from: anchor, Amount(draw.count(3) + 1, unit))
        let span = max(1, due.microseconds(since: anchor))
        let now = Instant(microseconds: anchor.microseconds + Int64.random(in: 0..<span, using: &draw.generator))
        let left = try counter.remainder(of: due, at: now, unit: unit)
        #expect(try counter.resumed(left, at: now) == due, "\(unit.name) from \(anchor) at \(now), seed \(seed)")
      }
    }
  }

  @Test(arguments: seeds)
  func `comes no earlier for a clock that stands for longer`(seed: UInt64) throws {
    var draw = try Draw(seed: seed)
    for unit in CountingUnit.allCases {
      for ends in [false, true] {
        let counter = DeadlineCounter.by(draw.calendar, CountingRule(endsAtEndOfDay: ends))
        let anchor = draw.anchorInCalendar()
        // On a day off, business days are counted from the wall time of a day that does not count itself.
        guard try unit != .businessDays || counter.isWorking(at: anchor) else { continue }
        var due = try counter.deadline(from: anchor, Amount(draw.count(5) + 2, unit))
        let left = try counter.remainder(of: due, at: anchor, unit: unit)
        for hours: Int64 in [1, 30, 100, 300] {
          let later = Instant(microseconds: anchor.microseconds + hours * 3_600_000_000)
          guard try unit != .businessDays || counter.isWorking(at: later) else { continue }
          let again = try counter.resumed(left, at: later)
          #expect(again >= due, "\(unit.name) from \(anchor), seed \(seed)")
          due = again
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `moves by two extensions as by their sum, and by none not at all`(seed: UInt64) throws {
    var draw = try Draw(seed: seed)
    let counter = DeadlineCounter(rule: .endOfDay, zone: draw.zone)
    let due = try counter.deadline(from: draw.anchor(), Amount(draw.count(9), .days))
    let (one, other) = (draw.count(20), draw.count(20))
    let twice = try counter.extended(counter.extended(due, by: Amount(one, .days)), by: Amount(other, .days))
    #expect(try counter.extended(due, by: Amount(one + other, .days)) == twice, "seed \(seed)")
    for unit in [CountingUnit.days, .hours, .weeks, .months] {
      #expect(try counter.extended(due, by: Amount(0, unit)) == due, "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func `counted back from a deadline of dates at noon is its anchor`(seed: UInt64) throws {
    var draw = try Draw(seed: seed)
    let day = draw.zone.day(of: draw.anchor())
    let noon = draw.zone.instant(of: day, timeOfDay: 43_200_000_000)
    let amount = try Amount(draw.count(400), .days)
    let due = try DeadlineCounter(zone: draw.zone).deadline(from: noon, amount)
    let back = try DeadlineCounter(rule: CountingRule(backwards: true), zone: draw.zone).deadline(from: due, amount)
    // No date that the clock jumped over lies at either end.
    let isWhole = draw.zone.wallClock(on: day, timeOfDay: 43_200_000_000) == .once
    #expect(back == noon || !isWhole, "seed \(seed)")
  }

  @Test func `T28 comes after its anchor, for every duration to 400 days from a thousand starts`() throws {
    let seed: UInt64 = 400
    var generator = SeededGenerator(seed: seed)
    let counter = try DeadlineCounter.by("America/St_Johns")
    let amounts =
      try (1...400).map { try Amount($0, .days) } + (1...24).map { try Amount($0, .hours) }
      + (1...60).map { try Amount(numerator: $0, denominator: 60, .minutes) }
    for _ in 0..<1000 {
      let anchor = Instant(microseconds: Int64.random(in: 0...4_000_000_000_000_000, using: &generator))
      var isLater = true
      for amount in amounts { isLater = try isLater && counter.deadline(from: anchor, amount) > anchor }
      #expect(isLater, "from \(anchor), seed \(seed)")
    }
  }

  @Test(arguments: CountingUnit.allCases)
  func `T27 is refused outside the years 1970 to 2199`(unit: CountingUnit) throws {
    for rule in [CountingRule(), .endOfDay, CountingRule(backwards: true)] {
      let counter = DeadlineCounter(rule: rule, zone: .utc, calendar: try calendar("every-day"))
      for microseconds in [Int64.min, -1, 7_258_118_400_000_000, .max] {
        #expect(throws: DeadlineError.self) {
          try counter.deadline(from: Instant(microseconds: microseconds), Amount(unit.limit, unit))
        }
      }
    }
    #expect(throws: DeadlineError.outOfRange) {
      try DeadlineCounter(zone: .utc).deadline(from: .latest, Amount(1, .days))
    }
  }

  @Test func `needs a calendar for business days and for a roll`() throws {
    let anchor = try at("2025-06-02T09:00:00Z")
    #expect(throws: DeadlineError.withoutCalendar) {
      try DeadlineCounter(zone: .utc).deadline(from: anchor, Amount(1, .businessDays))
    }
    #expect(throws: DeadlineError.withoutCalendar) {
      try DeadlineCounter(rule: CountingRule(roll: .next), zone: .utc).deadline(from: anchor, Amount(1, .hours))
    }
  }
}

extension DeadlineCounter {
  /// Whether the local date at an instant is a working day.
  fileprivate func isWorking(at instant: Instant) throws -> Bool {
    try calendar?.isWorking(zone.day(of: instant)) ?? false
  }
}
