/// Why a text is no instant, and at which byte of it.
public struct InstantSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The rule that the text breaks.
  public enum Problem: Sendable, Hashable {
    /// Not of the form of "2026-03-14T09:00:00+01:00".
    case form
    /// The 'T' between date and time, or the 'Z', in lower case.
    case lowerCase
    /// Outside 1970 to 2199, counted in UTC.
    case yearOutOfRange
    case noSuchDay
    case noSuchTime
    /// 24:00, which other readers take for the next day.
    case endOfDay
    /// Second 60: there are no leap seconds in POSIX time.
    case leapSecond
    case commaFraction
    /// A fraction with none, or over six digits.
    case fractionDigits
    case missingOffset
    /// Beyond fourteen hours from UTC, or "-00:00", which says that the offset is not known.
    case noSuchOffset
  }

  /// The rule that the text breaks.
  public let problem: Problem

  /// The byte of the text at which it does, from 0.
  public let offset: Int

  /// One line that says what to write.
  public var description: String {
    switch problem {
    case .form: "an instant is written as '2026-03-14T09:00:00+01:00'"
    case .lowerCase: "the 'T' and the 'Z' of an instant are capital letters"
    case .yearOutOfRange: "the year of an instant is from 1970 to 2199, counted in UTC"
    case .noSuchDay: "the calendar has no such day; check the month and the day"
    case .noSuchTime: "the clock has no such time; it goes from 00:00:00 to 23:59:59"
    case .endOfDay: "write the end of a day as 00:00:00 of the next one, not as 24:00:00"
    case .leapSecond: "leap seconds do not exist here; write second 59, or 00 of the next minute"
    case .commaFraction: "write the fraction of a second with a full stop, not with a comma"
    case .fractionDigits: "the fraction of a second has one to six digits"
    case .missingOffset: "say how far the time is from UTC: end with 'Z', or an offset such as '+01:00'"
    case .noSuchOffset: "an offset from UTC is from -14:00 to +14:00; for UTC itself write 'Z' or '+00:00'"
    }
  }
}
