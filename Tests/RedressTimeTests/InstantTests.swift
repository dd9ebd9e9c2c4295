import RedressTime
import Testing

@Suite struct `An instant` {
  typealias Problem = InstantSyntaxError.Problem

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-03-14T09:00:00+01:00", 1_773_475_200_000_000),
    ("2026-03-14T08:00:00.25Z", 1_773_475_200_250_000), ("2026-03-14T08:00:00.000001Z", 1_773_475_200_000_001),
    ("1969-12-31T16:00:00-08:00", 0), ("2200-01-01T13:59:59.999999+14:00", 7_258_118_399_999_999),
    ("2024-02-29T23:59:59Z", 1_709_251_199_000_000),
  ])
  func `is read from its text`(text: String, microseconds: Int64) throws {
    #expect(try Instant.parse(text).microseconds == microseconds)
  }

  @Test(arguments: [
    ("2026-02-30T00:00:00Z", Problem.noSuchDay, 5), ("2026-13-01T00:00:00Z", .noSuchDay, 5),
    ("2026-02-28T24:00:00Z", .endOfDay, 11), ("2026-02-28T25:00:00Z", .noSuchTime, 11),
    ("2026-02-28T23:60:00Z", .noSuchTime, 11), ("0000-01-01T00:00:00Z", .yearOutOfRange, 0),
    ("1969-12-31T23:59:59Z", .yearOutOfRange, 0), ("2200-01-01T00:00:00Z", .yearOutOfRange, 0),
    ("10000-01-01T00:00:00Z", .form, 4), ("2026-02-28T00:00:00+14:01", .noSuchOffset, 19),
    ("2026-02-28T00:00:00-00:00", .noSuchOffset, 19), ("2026-02-28T00:00:00+01:60", .noSuchOffset, 19),
    ("2026-02-28T00:00:00", .missingOffset, 19), ("2026-02-28T00:00:00 +01:00", .missingOffset, 19),
    ("2026-02-28T00:00:00z", .lowerCase, 19), ("2026-02-28t00:00:00Z", .lowerCase, 10),
    ("2026-02-28T00:00:00,5Z", .commaFraction, 19), ("2026-02-28T00:00:00.1234567890Z", .fractionDigits, 26),
    ("2026-02-28T00:00:00.Z", .fractionDigits, 20), ("2026-02-28", .form, 10), ("2026-02-28 00:00:00Z", .form, 10),
    ("2026-02-28T00:00Z", .form, 16), ("2026-02-28T00:00:00+0100", .form, 22), ("2026-02-28T00:00:00Z ", .form, 20),
    ("20260228T000000Z", .form, 4), ("", .form, 0), ("2026-02-28T00:00:00+01", .form, 22),
    ("2026-02-28T00:00:00.٣Z", .fractionDigits, 20), ("1000000000000000000", .form, 4), ("-1", .form, 0),
    ("9223372036854775807", .form, 4),
  ])
  func `T11 T27 is not read from a text that breaks a rule`(text: String, problem: Problem, offset: Int) {
    let error = #expect(throws: InstantSyntaxError.self) { try Instant.parse(text) }
    #expect(error?.problem == problem)
    #expect(error?.offset == offset)
  }

  @Test func `T10 has no leap second, and says what to write`() {
    let error = #expect(throws: InstantSyntaxError.self) { try Instant.parse("2016-12-31T23:59:60Z") }
    #expect(error?.problem == .leapSecond)
    #expect(error?.description == "leap seconds do not exist here; write second 59, or 00 of the next minute")
  }

  @Test func `reads back what it writes, in every zone, for random instants`() throws {
    let seed: UInt64 = 20_260_314
    var generator = SeededGenerator(seed: seed)
    for zone in try AllZones.get() {
      for _ in 0..<20 {
        let instant = Instant(microseconds: Int64.random(in: 0...Instant.latest.microseconds, using: &generator))
        let text = instant.formatted(in: zone)
        #expect(try Instant.parse(text) == instant, "\(zone.identifier), seed \(seed)")
      }
      #expect(try Instant.parse(Instant.earliest.formatted(in: zone)) == .earliest)
      #expect(try Instant.parse(Instant.latest.formatted(in: zone)) == .latest)
    }
  }

  @Test func `is written with a fraction only where there is one`() throws {
    #expect(try at("2026-03-14T08:00:00.250000Z").formattedUTC == "2026-03-14T08:00:00.25Z")
    #expect(try at("2026-03-14T08:00:00.000000Z").formattedUTC == "2026-03-14T08:00:00Z")
    #expect(try at("2026-03-14T08:00:00Z").formatted(in: .named("Europe/Berlin")) == "2026-03-14T09:00:00+01:00")
    #expect(try at("2026-03-14T08:00:00Z").formatted(in: .utc) == "2026-03-14T08:00:00+00:00")
    #expect(try at("1971-01-01T00:00:00Z").formatted(in: .named("Africa/Monrovia")) == "1970-12-31T23:15:30-00:44:30")
  }

  @Test func `moves by microseconds within its years, and never traps`() {
    #expect(Instant.earliest.adding(microseconds: -1) == nil)
    #expect(Instant.latest.adding(microseconds: 1) == nil)
    #expect(Instant.latest.adding(microseconds: .max) == nil)
    #expect(Instant.earliest.adding(microseconds: 5) == Instant(microseconds: 5))
    #expect(Instant.latest.addingSaturating(microseconds: .max) == .latest)
    #expect(Instant.latest.addingSaturating(microseconds: .min) == .earliest)
    #expect(Instant(microseconds: .max).microseconds(since: Instant(microseconds: .min)) == .max)
    #expect(Instant(microseconds: .min).microseconds(since: Instant(microseconds: .max)) == .min)
  }

  @Test(arguments: [Int64.min, .min + 1, -1, 0, 1, .max - 1, .max])
  func `T27 at the ends of what a number can say is still written and has a date`(microseconds: Int64) throws {
    let instant = Instant(microseconds: microseconds)
    for zone in [Zone.utc, try .named("Pacific/Apia"), try .named("America/Los_Angeles")] {
      let (day, time) = zone.local(instant)
      #expect((0..<86_400_000_000).contains(time))
      #expect(instant.formatted(in: zone).hasPrefix(day.formatted))
      _ = zone.instant(of: Day(number: .max), timeOfDay: .max)
      #expect(zone.instant(of: Day(number: .min), timeOfDay: .min) < .earliest)
    }
  }

  @Test func `T12 is over at the very deadline and not a microsecond before`() throws {
    let due = try at("2026-03-14T09:00:00Z")
    #expect(due.isOver(at: due))
    #expect(!due.isOver(at: Instant(microseconds: due.microseconds - 1)))
    #expect(due.isOver(at: Instant(microseconds: due.microseconds + 1)))
  }

  @Test(arguments: [
    (273_600, "in 3 d 4 h"), (276_000, "in 3 d 4 h"), (-7200, "overdue by 2 h"), (720, "in 12 min"), (779, "in 12 min"),
    (0, "due now"), (59, "in 59 s"), (60, "in 1 min"), (3600, "in 1 h"), (5400, "in 1 h 30 min"),
    (86_399, "in 23 h 59 min"), (86_400, "in 1 d"), (-1, "overdue by 1 s"), (-8_640_000, "overdue by 100 d"),
  ])
  func `is told as far off in the two greatest units`(seconds: Int64, words: String) throws {
    let now = try at("2026-03-14T09:00:00Z")
    #expect(Instant(microseconds: now.microseconds + seconds * 1_000_000).countdown(from: now) == words)
  }

  @Test func `is told as far off even where no unit is full or no number is greater`() {
    #expect(Instant(microseconds: 1).countdown(from: .earliest) == "in under 1 s")
    #expect(Instant(microseconds: .min).countdown(from: Instant(microseconds: .max)) == "overdue by 106751991 d 4 h")
  }
}
