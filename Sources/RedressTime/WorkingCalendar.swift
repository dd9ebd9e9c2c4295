/// Which days are working days, for the dates that a calendar is good for.
///
/// A day of the weekend and a holiday are no working days; an extra working day is one, whatever else is
/// said of it. Outside ``valid`` a calendar says nothing, and asking is an error: a holiday of a year that
/// nobody has entered yet cannot be guessed. A copy costs one reference; a lookup allocates nothing.
public struct WorkingCalendar: Sendable {
  let table: CalendarTable

  /// Makes a calendar.
  ///
  /// Refused: a validity that ends before it begins or leaves the years 1970 to 2199, a span that ends
  /// before it begins, and hours that are no part of a day. Of holidays that overlap, the first names the day.
  public init(
    id: String, zone: Zone, weekend: Weekdays = .saturdayAndSunday, valid: ClosedRange<Day>,
    holidays: [NamedDays] = [], workingDays: [NamedDays] = [], hours: [OfficeHours] = []
  ) throws(CalendarError) {
    table = try CalendarTable(
      id: id, zone: zone, weekend: weekend, valid: valid, holidays: holidays, workingDays: workingDays, hours: hours)
  }

  /// The name by which the workflow knows it.
  public var id: String { table.id }

  /// The zone in which its days begin and end.
  public var zone: Zone { table.zone }

  /// The days of the week that are no working days.
  public var weekend: Weekdays { table.weekend }

  /// The first and last day it is good for.
  public var valid: ClosedRange<Day> { table.valid }

  /// The holidays, in the order given.
  public var holidays: [NamedDays] { table.holidays }

  /// The extra working days, in the order given.
  public var workingDays: [NamedDays] { table.workingDays }

  /// The office hours, in the order given; for simulated people, never for a deadline.
  public var hours: [OfficeHours] { table.hours }

  /// How many working days it has from first to last.
  public var count: Int { table.ordinals.count }
}

extension WorkingCalendar: Hashable {
  /// Says whether two calendars say the same of every day and have the same name.
  public static func == (one: WorkingCalendar, other: WorkingCalendar) -> Bool {
    one.table === other.table || one.table.isSame(as: other.table)
  }

  /// Feeds the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A day, or a span of days, with a name that people know: "Christmas Day".
public struct NamedDays: Sendable, Hashable {
  /// The first day.
  public var first: Day

  /// The last day, which belongs to the span.
  public var last: Day

  /// What the days are called.
  public var name: String

  /// Names one day, or the days from one to another.
  public init(_ name: String, _ first: Day, through last: Day? = nil) {
    self.name = name
    self.first = first
    self.last = last ?? first
  }

  /// Says whether a day is one of them.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}

/// A part of the day, on some days of the week, in which an office is open.
public struct OfficeHours: Sendable, Hashable {
  /// The days of the week on which it holds.
  public var days: Weekdays

  /// Minutes after midnight at which the office opens, from 0.
  public var from: Int

  /// Minutes after midnight at which it closes, at most 1440.
  public var to: Int

  /// Says when an office is open; minutes are of the clock on the wall.
  public init(days: Weekdays, from: Int, to: Int) {
    self.days = days
    self.from = from
    self.to = to
  }
}

/// Why some days make no calendar.
public enum CalendarError: Error, Sendable, Hashable, CustomStringConvertible {
  case validOutsideRange
  case endsBeforeItBegins(NamedDays)
  case noHours(OfficeHours)

  /// One line that says what to write.
  public var description: String {
    switch self {
    case .validOutsideRange: "a calendar is valid within the years 1970 to 2199; write dates of these years"
    case .endsBeforeItBegins(let days):
      "'\(days.name)' ends on \(days.last), before it begins on \(days.first); write the earlier date first"
    case .noHours(let hours):
      "office hours from minute \(hours.from) to minute \(hours.to) are no part of a day; "
        + "write a beginning before an end, within 00:00 and 24:00"
    }
  }
}
