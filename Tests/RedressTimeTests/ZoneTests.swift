import Foundation
import RedressTime
import Testing

@Suite struct `A zone` {
  @Test func `is UTC without rules`() {
    #expect(Zone.utc.identifier == "UTC")
    #expect(Zone.utc.offset(at: .latest) == 0)
    #expect(Zone.utc.day(of: .latest).formatted == "2199-12-31")
  }

  @Test(arguments: [
    ("Europe/Berlinn", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"), ("Berlin", "Europe/Berlin"),
    ("America/New York", "America/New_York"), ("EST", "America/New_York"), ("US/Pacific", "America/Los_Angeles"),
    ("Europe/Kiev", "Europe/Kyiv"), ("Asia/Calcutta", "Asia/Kolkata"), ("GMT", "UTC"), ("utc", "UTC"),
    ("America/Los_Angles", "America/Los_Angeles"), ("Etc/UTC", "UTC"),
  ])
  func `is not made of a name that is not canonical, and the right one is proposed`(name: String, nearest: String) {
    let error = #expect(throws: UnknownZone.self) { try Zone.named(name) }
    #expect(error?.suggestion == nearest)
    #expect(error?.description == "no time zone is named '\(name)'; did you mean '\(nearest)'?")
  }

  @Test(arguments: ["", "GMT+1", "Etc/GMT+5", "+01:00", "Mars/Olympus_Mons", String(repeating: "x", count: 100_000)])
  func `is not made of a name that is none, and nothing is proposed`(name: String) {
    let error = #expect(throws: UnknownZone.self) { try Zone.named(name) }
    #expect(error?.suggestion == nil)
  }

  @Test func `has a table for every canonical name`() throws {
    #expect(Zone.names.count > 400)
    #expect(Zone.names.contains("Asia/Kolkata") && Zone.names.contains("UTC"))
    #expect(try AllZones.get().map(\.identifier) == Zone.names)
  }

  @Test(arguments: [
    "Africa/Cairo", "Africa/Casablanca", "America/Argentina/San_Luis", "Antarctica/Casey", "Antarctica/Troll",
    "Asia/Gaza",
  ])
  func `knows every change of a zone that changes often, however short it holds`(name: String) throws {
    let zone = try Zone.named(name)
    let rules = try #require(TimeZone(identifier: name))
    for day in 0..<(230 * 365) {
      let offset = rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(day) * 86_400))
      guard zone.offset(at: Instant(microseconds: Int64(day) * 86_400_000_000)) != offset else { continue }
      Issue.record("\(name) has another offset on day \(day)")
      return
    }
  }

  @Test func `equals another of its name`() throws {
    #expect(try Zone.named("Europe/Berlin") == Zone.named("Europe/Berlin"))
    #expect(try Zone.named("Europe/Berlin") != Zone.named("Europe/Paris"))
    #expect(Set([Zone.utc, .utc]).count == 1)
  }

  @Test func `T5 a time that the clock jumps over is later by the jump`() throws {
    let zone = try Zone.named("America/Los_Angeles")
    let spring = try day("2025-03-09")
    #expect(zone.instant(of: spring, timeOfDay: 9_000_000_000).formatted(in: zone) == "2025-03-09T03:30:00-07:00")
    #expect(zone.wallClock(on: spring, timeOfDay: 9_000_000_000) == .never(jump: 3600))
    #expect(zone.wallClock(on: spring, timeOfDay: 10_800_000_000) == .once)
    #expect(zone.wallClock(on: spring, timeOfDay: 7_199_999_999) == .once)
  }

  @Test func `T6 a time that the clock shows twice is the later instant`() throws {
    let zone = try Zone.named("America/Los_Angeles")
    let autumn = try day("2025-11-02")
    #expect(zone.instant(of: autumn, timeOfDay: 5_400_000_000).formatted(in: zone) == "2025-11-02T01:30:00-08:00")
    #expect(zone.wallClock(on: autumn, timeOfDay: 5_400_000_000) == .twice(setBack: 3600))
    #expect(zone.wallClock(on: autumn, timeOfDay: 7_200_000_000) == .once)
    #expect(zone.wallClock(on: autumn, timeOfDay: 3_599_999_999) == .once)
  }

  @Test func `T7 a date that never was is the same time of the next one`() throws {
    let zone = try Zone.named("Pacific/Apia")
    let skipped = try day("2011-12-30")
    #expect(zone.instant(of: skipped, timeOfDay: 36_000_000_000).formatted(in: zone) == "2011-12-31T10:00:00+14:00")
    #expect(zone.localMidnight(of: skipped) == zone.localMidnight(of: skipped.adding(days: 1)))
    #expect(zone.wallClock(on: skipped, timeOfDay: 0) == .never(jump: 86_400))
  }

  @Test func `knows a clock that is set back by half an hour`() throws {
    let zone = try Zone.named("Australia/Lord_Howe")
    let autumn = try day("2025-04-06")
    #expect(zone.wallClock(on: autumn, timeOfDay: 6_300_000_000) == .twice(setBack: 1800))
    #expect(zone.instant(of: autumn, timeOfDay: 6_300_000_000).formatted(in: zone) == "2025-04-06T01:45:00+10:30")
  }

  @Test func `ends a day at the second of two midnights`() throws {
    let havana = try Zone.named("America/Havana")
    #expect(havana.end(of: try day("2025-11-01")).formatted(in: havana) == "2025-11-02T00:00:00-05:00")
    let newfoundland = try Zone.named("America/St_Johns")
    let end = newfoundland.end(of: try day("2008-11-01"))
    #expect(end.formatted(in: newfoundland) == "2008-11-02T00:00:00-03:30")
  }

  @Test func `T13 until 5 March ends as 6 March begins`() throws {
    let zone = try Zone.named("Europe/Berlin")
    #expect(zone.end(of: try day("2026-03-05")).formatted(in: zone) == "2026-03-06T00:00:00+01:00")
    // Also on the days on which the clock is set, which have 23 and 25 hours.
    #expect(zone.end(of: try day("2026-03-29")).formatted(in: zone) == "2026-03-30T00:00:00+02:00")
    #expect(zone.end(of: try day("2026-10-25")).formatted(in: zone) == "2026-10-26T00:00:00+01:00")
  }

  @Test func `finds an instant again from its date and time, or its later twin`() throws {
    let seed: UInt64 = 4_711
    var generator = SeededGenerator(seed: seed)
    for zone in try AllZones.get() {
      for _ in 0..<50 {
        let instant = Instant(microseconds: Int64.random(in: 0...Instant.latest.microseconds, using: &generator))
        let (day, time) = zone.local(instant)
        let again = zone.instant(of: day, timeOfDay: time)
        let isTwin = again > instant && zone.local(again) == (day, time)
        #expect(again == instant || isTwin, "\(zone.identifier) at \(instant), seed \(seed)")
      }
    }
  }
}
