import RedressTime
import Testing

/// Deadlines of published procedures, computed by hand from what their texts say.
@Suite struct `A deadline of a published procedure` {
  private let angeles = "America/Los_Angeles"

  @Test func `G1 five days over the start of summer time keep the wall time, and 120 hours do not`() throws {
    let counter = try DeadlineCounter.by(angeles)
    #expect(try counter.due(5, .days, from: "2025-03-06T18:30:00-08:00") == "2025-03-11T18:30:00-07:00")
    #expect(try counter.due(120, .hours, from: "2025-03-06T18:30:00-08:00") == "2025-03-11T19:30:00-07:00")
  }

  @Test func `T4 a day over a change of the clock has 23 or 25 hours, and 24 hours are 24`() throws {
    let counter = try DeadlineCounter.by("Europe/Berlin")
    #expect(try counter.due(1, .days, from: "2025-03-29T12:00:00+01:00") == "2025-03-30T12:00:00+02:00")
    #expect(try counter.due(24, .hours, from: "2025-03-29T12:00:00+01:00") == "2025-03-30T13:00:00+02:00")
    #expect(try counter.due(1, .days, from: "2025-10-25T12:00:00+02:00") == "2025-10-26T12:00:00+01:00")
    #expect(try counter.due(24, .hours, from: "2025-10-25T12:00:00+02:00") == "2025-10-26T11:00:00+01:00")
  }

  @Test func `G3 two days to a time that does not exist end an hour later`() throws {
    let due = try DeadlineCounter.by(angeles).due(2, .days, from: "2025-03-07T02:30:00-08:00")
    #expect(due == "2025-03-09T03:30:00-07:00")
    #expect(try at(due).microseconds(since: at("2025-03-07T02:30:00-08:00")) == 48 * 3_600_000_000)
  }

  @Test func `G4 a claim for a parcel opens as the promised days end and closes fifteen days later`() throws {
    let shipped = "2025-09-01T15:00:00-07:00"
    let toEndOfDay = try DeadlineCounter.by(angeles, .endOfDay)
    #expect(try toEndOfDay.due(60, .days, from: shipped) == "2025-11-01T00:00:00-07:00")
    let promised = "2025-10-31T12:00:00-07:00"
    #expect(try toEndOfDay.due(15, .days, from: promised) == "2025-11-16T00:00:00-08:00")
    // The eleventh day is 11 or 12 September, as the day of shipping counts or not.
    let counted = try DeadlineCounter.by(angeles, .firstDayToEndOfDay)
    #expect(try counted.due(11, .days, from: shipped) == "2025-09-12T00:00:00-07:00")
    #expect(try toEndOfDay.due(11, .days, from: shipped) == "2025-09-13T00:00:00-07:00")
  }

  @Test func `G5 the fourth and the sixteenth day depend on whether the opening day counts`() throws {
    let opened = "2015-06-01T09:00:00-07:00"
    let counted = try DeadlineCounter.by(angeles, .firstDayToEndOfDay)
    #expect(try counted.due(4, .days, from: opened) == "2015-06-05T00:00:00-07:00")
    #expect(try counted.due(16, .days, from: opened) == "2015-06-17T00:00:00-07:00")
    let plain = try DeadlineCounter.by(angeles)
    #expect(try plain.due(4, .days, from: opened) == "2015-06-05T09:00:00-07:00")
    #expect(try plain.due(16, .days, from: opened) == "2015-06-17T09:00:00-07:00")
  }

  @Test func `G6 three business days pass over Christmas and a weekend`() throws {
    let counter = try DeadlineCounter.by(calendar("us"))
    #expect(try counter.due(3, .businessDays, from: "2025-12-24T10:00:00-05:00") == "2025-12-30T10:00:00-05:00")
    #expect(try counter.due(3, .businessDays, from: "2025-12-27T10:00:00-05:00") == "2025-12-31T10:00:00-05:00")
  }

  @Test func `G8 twenty days from 10 February end on 2 March`() throws {
    let due = try DeadlineCounter.by(angeles).due(20, .days, from: "2025-02-10T08:00:00-08:00")
    #expect(due == "2025-03-02T08:00:00-08:00")
  }

  @Test func `G10 ninety days from 3 July end on 1 October, and with as many more on 30 December`() throws {
    let counter = try DeadlineCounter.by("Europe/Brussels")
    let due = try counter.deadline(from: at("2025-07-03T10:00:00+02:00"), Amount(90, .days))
    #expect(due.formatted(in: counter.zone) == "2025-10-01T10:00:00+02:00")
    let extended = try counter.extended(due, by: Amount(90, .days))
    #expect(extended.formatted(in: counter.zone) == "2025-12-30T10:00:00+01:00")
  }

  @Test func `G12 eight weeks and six months end where the month has such a day, or on its last`() throws {
    let counter = try DeadlineCounter.by("Europe/London")
    #expect(try counter.due(8, .weeks, from: "2025-01-20T09:00:00Z") == "2025-03-17T09:00:00+00:00")
    #expect(try counter.due(6, .months, from: "2025-08-31T09:00:00+01:00") == "2026-02-28T09:00:00+00:00")
  }

  @Test func `G15 a chain of windows counts each from the end of the one before`() throws {
    let counter = DeadlineCounter(zone: .utc)
    var (due, ends) = (try at("2025-01-10T12:00:00Z"), [String]())
    for days: Int64 in [30, 30, 30, 10] {
      due = try counter.deadline(from: due, Amount(days, .days))
      ends.append(counter.zone.day(of: due).formatted)
    }
    #expect(ends == ["2025-02-09", "2025-03-11", "2025-04-10", "2025-04-20"])
  }

  @Test func `G16 the earlier of 72 hours and six hours before another deadline`() throws {
    let counter = DeadlineCounter(zone: .utc)
    let outer = try at("2025-03-03T23:59:59Z")
    let own = try counter.deadline(from: at("2025-03-01T12:00:00Z"), Amount(72, .hours))
    let cap = try DeadlineCounter(rule: CountingRule(backwards: true), zone: .utc).deadline(
      from: outer, Amount(6, .hours))
    #expect(min(own, cap).formattedUTC == "2025-03-03T17:59:59Z")
  }

  @Test func `G17 five days that stand for six after two end on the eleventh`() throws {
    let counter = try DeadlineCounter.by("Europe/Berlin")
    let anchor = try at("2025-06-02T09:00:00+02:00")
    let due = try counter.deadline(from: anchor, Amount(5, .days))
    let left = try counter.remainder(of: due, at: at("2025-06-04T09:00:00+02:00"), unit: .days)
    #expect(left == Remainder(unit: .days, days: 3))
    let resumed = try counter.resumed(left, at: at("2025-06-10T09:00:00+02:00"))
    #expect(resumed.formatted(in: counter.zone) == "2025-06-13T09:00:00+02:00")
  }

  @Test func `G17 business days that stand are still business days`() throws {
    let counter = try DeadlineCounter.by(calendar("germany"))
    let due = try counter.deadline(from: at("2025-04-10T09:00:00+02:00"), Amount(5, .businessDays))
    #expect(due.formatted(in: counter.zone) == "2025-04-17T09:00:00+02:00")
    let left = try counter.remainder(of: due, at: at("2025-04-15T09:00:00+02:00"), unit: .businessDays)
    #expect(left == Remainder(unit: .businessDays, days: 2))
    // Good Friday, the weekend and Easter Monday do not count.
    let resumed = try counter.resumed(left, at: at("2025-04-17T12:00:00+02:00"))
    #expect(resumed.formatted(in: counter.zone) == "2025-04-23T12:00:00+02:00")
  }

  @Test func `G18 a business day from Friday afternoon ends on Monday, at that time or with the day`() throws {
    let office = try calendar("office")
    let friday = "2025-06-06T16:00:00-07:00"
    #expect(try DeadlineCounter.by(office).due(1, .businessDays, from: friday) == "2025-06-09T16:00:00-07:00")
    let toEndOfDay = DeadlineCounter.by(office, .endOfDay)
    #expect(try toEndOfDay.due(1, .businessDays, from: friday) == "2025-06-10T00:00:00-07:00")
  }

  @Test func `T16 is one instant by the clock of its calendar, whoever looks at it from where`() throws {
    let counter = DeadlineCounter(zone: try .named("Asia/Shanghai"), calendar: try calendar("us"))
    #expect(counter.zone.identifier == "America/New_York")
    let due = try counter.deadline(from: at("2025-06-06T23:00:00+08:00"), Amount(1, .businessDays))
    let seen = try ["Asia/Shanghai", "Europe/Berlin", "America/New_York"].map { try due.formatted(in: .named($0)) }
    #expect(seen == ["2025-06-09T23:00:00+08:00", "2025-06-09T17:00:00+02:00", "2025-06-09T11:00:00-04:00"])
    #expect(Set(try seen.map { try at($0) }).count == 1)
  }
}
