import RedressTime
import Testing

@Suite struct `A working calendar` {
  @Test(arguments: ["us", "germany", "china", "israel", "havana", "newfoundland", "samoa", "never"])
  func `agrees with a count one day at a time`(name: String) throws {
    let calendar = try calendar(name)
    let days = (calendar.valid.lowerBound.number...calendar.valid.upperBound.number).map { Day(number: $0) }
    let working = try days.filter { try calendar.status(of: $0).isWorking }
    let set = Set(working)
    #expect(calendar.count == working.count)
    for day in days { #expect(try calendar.isWorking(day) == set.contains(day)) }
    for (place, day) in working.enumerated() where place.isMultiple(of: 7) {
      for count in [1, 2, 9] where place + count < working.count {
        #expect(try calendar.workingDay(count, after: day) == working[place + count])
        #expect(try calendar.workingDay(count, before: working[place + count]) == day)
        #expect(try calendar.workingDays(after: day, through: working[place + count]) == count)
      }
    }
  }

  @Test func `names the days it skips and those it adds`() throws {
    let china = try calendar("china")
    #expect(try china.status(of: day("2025-10-03")) == .holiday("National Day"))
    #expect(try china.status(of: day("2025-10-11")) == .extraWorking("Working Saturday"))
    #expect(try china.status(of: day("2025-10-12")) == .weekend(.sunday))
    #expect(try china.status(of: day("2025-10-13")) == .working)
    #expect(try china.status(of: day("2025-10-12")).name == "Sunday")
  }

  @Test func `lets an extra working day win over weekend and holiday`() throws {
    let monday = try day("2025-06-02")
    let calendar = try WorkingCalendar(
      id: "c", zone: .utc, weekend: [.monday], valid: monday...monday.adding(days: 6),
      holidays: [NamedDays("Fair", monday, through: monday.adding(days: 6))],
      workingDays: [NamedDays("Stocktaking", monday)])
    #expect(try calendar.isWorking(monday))
    #expect(calendar.count == 1)
  }

  @Test func `T14 three business days from a Saturday end on Wednesday`() throws {
    let german = try calendar("germany")
    #expect(try german.workingDay(3, after: day("2025-06-14")) == day("2025-06-18"))
    #expect(
      try DeadlineCounter.by(german).due(3, .businessDays, from: "2025-06-14T12:00:00+02:00").hasPrefix("2025-06-18"))
    // A last day that is a Sunday or a holiday moves on; the first day being a holiday changes nothing.
    let rolls = DeadlineCounter.by(german, CountingRule(roll: .next))
    #expect(try rolls.due(3, .days, from: "2025-06-12T12:00:00+02:00") == "2025-06-16T12:00:00+02:00")
    #expect(try rolls.due(1, .days, from: "2025-04-17T12:00:00+02:00") == "2025-04-22T12:00:00+02:00")
    #expect(
      try DeadlineCounter.by(german).due(1, .businessDays, from: "2025-05-01T08:00:00+02:00").hasPrefix("2025-05-02"))
    let rollsBack = DeadlineCounter.by(german, CountingRule(roll: .previous))
    #expect(try rollsBack.due(3, .days, from: "2025-06-12T12:00:00+02:00") == "2025-06-13T12:00:00+02:00")
  }

  @Test func `T15 with no working day at all says so, and outside its validity is not guessed`() throws {
    let never = try calendar("never")
    let anchor = try at("2025-06-01T00:00:00Z")
    #expect(throws: DeadlineError.noBusinessDay(calendar: "never")) {
      try DeadlineCounter.by(never).deadline(from: anchor, Amount(1, .businessDays))
    }
    #expect(throws: DeadlineError.noBusinessDay(calendar: "never")) {
      try DeadlineCounter.by(never, CountingRule(roll: .next)).deadline(from: anchor, Amount(1, .days))
    }
    let us = try calendar("us")
    #expect(throws: DeadlineError.outsideCalendar(try day("2028-01-01"), calendar: "us")) {
      try DeadlineCounter.by(us).deadline(from: at("2027-12-20T12:00:00Z"), Amount(30, .businessDays))
    }
    #expect(throws: DeadlineError.outsideCalendar(try day("2030-01-02"), calendar: "us")) {
      try DeadlineCounter.by(us).deadline(from: at("2030-01-01T12:00:00Z"), Amount(1, .businessDays))
    }
    #expect(throws: DeadlineError.outsideCalendar(try day("2023-12-31"), calendar: "us")) {
      try us.status(of: day("2023-12-31"))
    }
    #expect(
      DeadlineError.outsideCalendar(try day("2028-01-01"), calendar: "us").description
        == "2028-01-01 is outside what calendar 'us' is valid for; extend the calendar to that date")
  }

  @Test func `is refused where its days or hours contradict themselves`() throws {
    let (first, last) = (try day("2025-01-01"), try day("2025-12-31"))
    let backwards = NamedDays("Fair", last, through: first)
    #expect(throws: CalendarError.endsBeforeItBegins(backwards)) {
      try WorkingCalendar(id: "c", zone: .utc, valid: first...last, holidays: [backwards])
    }
    #expect(throws: CalendarError.validOutsideRange) {
      try WorkingCalendar(id: "c", zone: .utc, valid: Day(number: -1)...last)
    }
    for (from, to) in [(540, 540), (-1, 60), (0, 1441), (600, 540)] {
      let hours = OfficeHours(days: [.monday], from: from, to: to)
      #expect(throws: CalendarError.noHours(hours)) {
        try WorkingCalendar(id: "c", zone: .utc, valid: first...last, hours: [hours])
      }
    }
  }

  @Test func `tells when an office is open, and that changes no deadline`() throws {
    let (first, last) = (try day("2025-01-01"), try day("2025-12-31"))
    let plain = try WorkingCalendar(id: "c", zone: .utc, valid: first...last)
    let nineToFive = OfficeHours(days: [.monday, .tuesday], from: 540, to: 1020)
    let office = try WorkingCalendar(id: "c", zone: .utc, valid: first...last, hours: [nineToFive])
    #expect(try office.openMinutes(on: day("2025-06-02")) == [540..<1020])
    #expect(try office.openMinutes(on: day("2025-06-04")) == [])
    #expect(try office.openMinutes(on: day("2025-06-01")) == [])
    // Four hours are left on Friday at six in the evening, and they are four on any other evening.
    let due = try at("2025-06-06T22:00:00Z")
    for calendar in [plain, office] {
      let counter = DeadlineCounter.by(calendar)
      let left = try counter.remainder(of: due, at: at("2025-06-06T18:00:00Z"), unit: .businessDays)
      #expect(try counter.resumed(left, at: at("2025-06-10T18:30:00Z")).formattedUTC == "2025-06-10T22:30:00Z")
    }
  }
}
