import RedressTime
import Testing

@Suite struct `A day` {
  /// Walks through the calendar one day at a time, as one would on paper.
  @Test func `agrees with a calendar on paper on every day of four hundred years`() throws {
    var (year, month, date, weekday) = (1800, 1, 1, 2)  // a Wednesday
    let first = try #require(Day(year: 1800, month: 1, day: 1))
    let last = try #require(Day(year: 2199, month: 12, day: 31))
    var wrong: [String] = []
    for number in first.number...last.number {
      let day = Day(number: number)
      let isRight =
        day.civil == (year, month, date) && Day(year: year, month: month, day: date) == day
        && Int(day.weekday.rawValue) == weekday
      if !isRight { wrong.append("\(day) should be \(year)-\(month)-\(date), weekday \(weekday)") }
      weekday = weekday == 6 ? 0 : weekday + 1
      date += 1
      if date > Self.lengths(year)[month - 1] { (month, date) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(wrong == [])
    #expect((year, month, date) == (2200, 1, 1))
  }

  private static func lengths(_ year: Int) -> [Int] {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  @Test(arguments: [(2025, 2, 29), (2100, 2, 29), (2025, 13, 1), (2025, 0, 1), (2025, 4, 31), (2025, 1, 0), (0, 1, 1)])
  func `is not made of fields that name no date`(year: Int, month: Int, date: Int) {
    #expect(Day(year: year, month: month, day: date) == nil)
  }

  @Test func `is read and written as a date`() throws {
    #expect(try day("2024-02-29").formatted == "2024-02-29")
    #expect(Day.parse("1970-01-01")?.number == 0)
  }

  @Test(arguments: [
    "2025-2-29", "2025-02-29", "20250228", "2025-02-28 ", " 2025-02-28", "1969-12-31", "2200-01-01", "2025/02/28", "",
    "2025-02-28T00:00:00Z", "+2025-02-28", "２０２５-02-28",
  ])
  func `is not read from anything else`(text: String) {
    #expect(Day.parse(text) == nil)
  }

  @Test func `counts on and back over any number of days without a trap`() throws {
    let start = try day("2025-12-30")
    #expect(start.adding(days: 3).formatted == "2026-01-02")
    #expect(start.adding(days: -365).formatted == "2024-12-30")
    #expect(start.adding(days: .max).number == .max)
    #expect(start.adding(days: .min).number == .min)
    #expect(start.adding(months: .max).number == .max)
    #expect(start.adding(months: .min).number == .min)
    for number in [Int32.min, .max] { #expect(Day(number: number).adding(months: 0).number == number) }
  }

  @Test func `T1 a month from 31 January is the last day of February, and two months are 31 March`() throws {
    #expect(try day("2026-01-31").adding(months: 1).formatted == "2026-02-28")
    #expect(try day("2028-01-31").adding(months: 1).formatted == "2028-02-29")
    #expect(try day("2026-01-31").adding(months: 2).formatted == "2026-03-31")
    #expect(try day("2026-01-31").adding(months: 1).adding(months: 1).formatted == "2026-03-28")
  }

  @Test func `T2 a month and a day from 30 January is 1 March`() throws {
    #expect(try day("2026-01-30").adding(months: 1).adding(days: 1).formatted == "2026-03-01")
  }

  @Test func `T3 twelve months from 29 February are 28 February`() throws {
    #expect(try day("2024-02-29").adding(months: 12).formatted == "2025-02-28")
    #expect(try day("2024-02-29").adding(months: 48).formatted == "2028-02-29")
  }
}
