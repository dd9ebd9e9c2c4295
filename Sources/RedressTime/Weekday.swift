/// A day of the week.
@frozen
public enum Weekday: UInt8, Sendable, Hashable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The name in lower case, as workflows write it: "saturday".
  public var name: String {
    switch self {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }

  /// The name with a capital letter, as people write it: "Saturday".
  public var title: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// Finds the day of a name in lower case; nil for anything else.
  public init?(named name: String) {
    guard let day = Weekday.allCases.first(where: { $0.name == name }) else { return nil }
    self = day
  }
}

/// A set of days of the week.
@frozen
public struct Weekdays: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// One bit a day, Monday lowest.
  @usableFromInline var bits: UInt8

  /// Makes the set of some days.
  public init(_ days: some Sequence<Weekday>) {
    bits = days.reduce(0) { $0 | 1 << $1.rawValue }
  }

  /// Makes the set of the days listed.
  public init(arrayLiteral days: Weekday...) { self.init(days) }

  /// Says whether a day is in the set.
  @inlinable
  public func contains(_ day: Weekday) -> Bool { bits & (1 << day.rawValue) != 0 }

  /// Saturday and Sunday.
  public static var saturdayAndSunday: Weekdays { [.saturday, .sunday] }
}
