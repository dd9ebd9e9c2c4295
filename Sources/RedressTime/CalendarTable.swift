/// What a working calendar knows, shared by all its copies and never changed.
final class CalendarTable: Sendable {
  let id: String
  let zone: Zone
  let weekend: Weekdays
  let valid: ClosedRange<Day>
  let holidays: [NamedDays]
  let workingDays: [NamedDays]
  let hours: [OfficeHours]

  /// For each day of the validity and the one after, how many working days come before it.
  let ranks: [Int32]

  /// The working days in ascending order.
  let ordinals: [Day]

  init(
    id: String, zone: Zone, weekend: Weekdays, valid: ClosedRange<Day>, holidays: [NamedDays],
    workingDays: [NamedDays], hours: [OfficeHours]
  ) throws(CalendarError) {
    guard let first = Day(year: 1970, month: 1, day: 1), let last = Day(year: 2199, month: 12, day: 31),
      first <= valid.lowerBound, valid.upperBound <= last
    else { throw .validOutsideRange }
    for days in holidays + workingDays where days.last < days.first { throw .endsBeforeItBegins(days) }
    for part in hours where !(0 <= part.from && part.from < part.to && part.to <= 1440) { throw .noHours(part) }
    (self.id, self.zone, self.weekend, self.valid) = (id, zone, weekend, valid)
    (self.holidays, self.workingDays, self.hours) = (holidays, workingDays, hours)
    let works = CalendarTable.workingFlags(weekend, valid, holidays, workingDays)
    ordinals = works.indices.filter { works[$0] }.map { valid.lowerBound.adding(days: $0) }
    var count: Int32 = 0
    ranks =
      [0]
      + works.map { works in
        count += works ? 1 : 0
        return count
      }
  }

  /// For each day of the validity, whether it is a working day.
  private static func workingFlags(
    _ weekend: Weekdays, _ valid: ClosedRange<Day>, _ holidays: [NamedDays], _ workingDays: [NamedDays]
  ) -> [Bool] {
    let first = valid.lowerBound.number
    var works = (first...valid.upperBound.number).map { !weekend.contains(Day(number: $0).weekday) }
    for (spans, value) in [(holidays, false), (workingDays, true)] {
      for days in spans {
        let from = max(days.first, valid.lowerBound).number
        let to = min(days.last, valid.upperBound).number
        guard from <= to else { continue }
        for number in from...to { works[Int(number - first)] = value }
      }
    }
    return works
  }

  /// Says whether two tables hold the same.
  func isSame(as other: CalendarTable) -> Bool {
    id == other.id && zone == other.zone && weekend == other.weekend && valid == other.valid
      && holidays == other.holidays && workingDays == other.workingDays && hours == other.hours
  }

  /// How many working days come before a day; nil unless the day, or the one before it, is in the validity.
  func rank(_ day: Day) -> Int? {
    let index = Int(day.number) - Int(valid.lowerBound.number)
    return ranks.indices.contains(index) ? Int(ranks[index]) : nil
  }
}
