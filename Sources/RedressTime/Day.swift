/// A date of the Gregorian calendar, as whole days since 1970-01-01.
///
/// A day has no zone: which instants it spans is for a ``Zone`` to say. Dates are made for the years
/// 1 to 9999; a count outside them is still a day, and its fields are those of the calendar carried on.
@frozen
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01, negative before.
  public var number: Int32

  /// Makes the day that many days after 1970-01-01.
  @inlinable
  public init(number: Int32) { self.number = number }

  /// Says whether one day lies before another.
  @inlinable
  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  /// Makes a date; returns nil where no such date exists, or outside the years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The day of fields already known to name a date.
  init(unchecked year: Int, _ month: Int, _ day: Int) {
    number = Int32(clamping: Day.count(year, month, day))
  }

  /// Days from 1970-01-01 to a date, by eras of 400 years whose years begin in March.
  private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.flooredQuotient(400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Day {
  /// The year, the month from 1 to 12 and the day of the month from 1.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted.flooredQuotient(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The year of the date.
  public var year: Int { civil.year }

  /// The month of the date, from 1 to 12.
  public var month: Int { civil.month }

  /// The day of the month, from 1.
  public var day: Int { civil.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    switch (Int(number) + 3).flooredRemainder(7) {
    case 0: .monday
    case 1: .tuesday
    case 2: .wednesday
    case 3: .thursday
    case 4: .friday
    case 5: .saturday
    default: .sunday
    }
  }

  /// How many days a month has, in a year.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// Returns the day so many days later, held within what a day can say.
  @inlinable
  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    guard !overflow else { return Day(number: days < 0 ? .min : .max) }
    return Day(number: Int32(clamping: sum))
  }

  /// Returns the same day of the month so many months later, or that month's last day where it has no such day.
  ///
  /// Counted from this day, never chained: 31 January and two months is 31 March, not 28.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return Day(number: months < 0 ? .min : .max) }
    let newYear = sum.flooredQuotient(12)
    let newMonth = sum - newYear * 12 + 1
    guard (-10_000_000...10_000_000).contains(newYear) else { return Day(number: months < 0 ? .min : .max) }
    return Day(unchecked: newYear, newMonth, min(day, Day.length(ofMonth: newMonth, in: newYear)))
  }
}

extension Int {
  /// The quotient rounded towards minus infinity; the divisor is positive.
  @usableFromInline @inline(__always)
  func flooredQuotient(_ divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-1 - self) / divisor) - 1
  }

  /// What the floored quotient leaves, from 0 to the divisor less one.
  @usableFromInline @inline(__always)
  func flooredRemainder(_ divisor: Int) -> Int {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
