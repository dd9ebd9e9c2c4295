/// Counts the deadlines of one kind of window: its rule, its zone, and its calendar if it has one.
///
/// Counting is a pure function of instants and amounts. Nothing is allocated.
///
///     anchor's date ── amount ──▶ last day ── roll ──▶ last day ── same wall time, or midnight after ──▶ due
public struct DeadlineCounter: Sendable, Hashable {
  /// How the window counts.
  public var rule: CountingRule

  /// The zone whose dates are counted: the calendar's where there is one.
  public var zone: Zone

  /// The calendar of business days and rolls.
  public var calendar: WorkingCalendar?

  /// Makes a counter; a calendar brings its own zone, and `zone` holds only where there is none.
  @inlinable
  public init(rule: CountingRule = CountingRule(), zone: Zone, calendar: WorkingCalendar? = nil) {
    self.rule = rule
    self.zone = calendar?.zone ?? zone
    self.calendar = calendar
  }
}
