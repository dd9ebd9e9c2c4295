/// What is left of a window while its clock stands, in the window's own unit.
///
/// - Hours and minutes: the time left.
/// - Days, weeks, months: the whole days that still fit, then the rest as time.
/// - Business days: the whole business days that still fit, then the rest as time on working days. A working
///   day counts from midnight to midnight; office hours do not matter, as they do not for the deadline itself.
///   So a rest of four hours stays four hours, even late in the evening.
/// - With an end of day: the number of (business) days up to the last one, today included.
///
/// Stored fields make the same remainder again, so a case keeps it as numbers.
@frozen
public struct Remainder: Sendable, Hashable {
  /// The unit it is kept in: the window's, with weeks and months broken down to days; minutes for ``nothing``.
  public let unit: CountingUnit

  /// Whether the window ends at the end of a day, so that the days include the one on which it stands still.
  public let endsAtEndOfDay: Bool

  /// Whole days or business days that are left.
  public let days: Int32

  /// The rest as time, in microseconds.
  public let microseconds: Int64

  /// What lies behind the last working day, where a window in business days was moved to end on a day that is
  /// none: days with an end of day, else microseconds.
  public let trailing: Int64

  /// Makes a remainder from stored fields.
  @inlinable
  public init(
    unit: CountingUnit, endsAtEndOfDay: Bool = false, days: Int32 = 0, microseconds: Int64 = 0, trailing: Int64 = 0
  ) {
    self.unit = unit
    self.endsAtEndOfDay = endsAtEndOfDay
    self.days = days
    self.microseconds = microseconds
    self.trailing = trailing
  }

  /// What is left of a window that has ended: it ends again at the instant its clock runs.
  ///
  /// Kept as no minutes. No business days and no time is something else: it is what is left on a Saturday of a
  /// window that ends as Monday begins.
  @inlinable public static var nothing: Remainder { Remainder(unit: .minutes) }

  /// Whether the window had ended before its clock stood.
  @inlinable public var isNothing: Bool { self == .nothing }
}
