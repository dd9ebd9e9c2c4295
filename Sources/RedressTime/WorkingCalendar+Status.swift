/// What a calendar says of a day.
public enum DayStatus: Sendable, Hashable {
  case working
  /// A working day by its own name, whatever else the calendar says of it.
  case extraWorking(String)
  case weekend(Weekday)
  case holiday(String)

  /// Whether it is a working day.
  public var isWorking: Bool {
    switch self {
    case .working, .extraWorking: true
    case .weekend, .holiday: false
    }
  }

  /// The name of the day where it has one: "Christmas Day", "Saturday".
  public var name: String? {
    switch self {
    case .working: nil
    case .extraWorking(let name), .holiday(let name): name
    case .weekend(let weekday): weekday.title
    }
  }
}

extension WorkingCalendar {
  /// Says what a day is, and by which name; throws outside the validity.
  ///
  /// This walks the lists of names. Where only the yes or no matters, ``isWorking(_:)`` is faster.
  public func status(of day: Day) throws(DeadlineError) -> DayStatus {
    guard valid.contains(day) else { throw .outsideCalendar(day, calendar: id) }
    if let extra = workingDays.first(where: { $0.contains(day) }) { return .extraWorking(extra.name) }
    if let holiday = holidays.first(where: { $0.contains(day) }) { return .holiday(holiday.name) }
    return weekend.contains(day.weekday) ? .weekend(day.weekday) : .working
  }

  /// Returns when an office is open on a day, in minutes after midnight, in the order given.
  ///
  /// Empty on a day that is no working day; throws outside the validity. For simulated people: no deadline
  /// reads it.
  public func openMinutes(on day: Day) throws(DeadlineError) -> [Range<Int>] {
    guard try isWorking(day) else { return [] }
    return hours.filter { $0.days.contains(day.weekday) }.map { $0.from..<$0.to }
  }
}
