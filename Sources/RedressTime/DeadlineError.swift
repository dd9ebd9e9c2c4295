/// Why a deadline cannot be computed.
public enum DeadlineError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The count reached a day that the calendar says nothing about.
  case outsideCalendar(Day, calendar: String)
  /// The calendar has no working day at all.
  case noBusinessDay(calendar: String)
  /// Business days, or a roll, with no calendar to count them by.
  case withoutCalendar
  /// The deadline would lie before 1970 or after 2199.
  case outOfRange

  /// One line that says what is missing.
  public var description: String {
    switch self {
    case .outsideCalendar(let day, let calendar):
      "\(day) is outside what calendar '\(calendar)' is valid for; extend the calendar to that date"
    case .noBusinessDay(let calendar):
      "calendar '\(calendar)' has no working day; give it one, or count in days"
    case .withoutCalendar: "business days and rolls need a calendar; name one"
    case .outOfRange: "the deadline would lie outside the years 1970 to 2199; use an anchor within them"
    }
  }
}
