/// What happens to a last day that is no working day.
@frozen
public enum Roll: UInt8, Sendable, Hashable, CaseIterable {
  /// It stays.
  case none
  /// It becomes the next working day.
  case next
  /// It becomes the working day before.
  case previous
}

/// How a window counts, apart from its amount.
@frozen
public struct CountingRule: Sendable, Hashable {
  /// Whether the anchor's own date is day 1 (for business days only if it is a working day).
  ///
  /// It has no meaning for hours and minutes, and is passed over there.
  public var firstDayCounts: Bool

  /// Whether the window ends at the local midnight after its last day, and not at the anchor's wall time.
  public var endsAtEndOfDay: Bool

  /// What happens to a last day that is no working day.
  public var roll: Roll

  /// Whether the amount is counted back from the anchor; an end of day stays the midnight after the day found.
  public var backwards: Bool

  /// Makes a rule; without arguments the plain one: same wall time, anchor's date not counted, no roll, forwards.
  @inlinable
  public init(
    firstDayCounts: Bool = false, endsAtEndOfDay: Bool = false, roll: Roll = .none, backwards: Bool = false
  ) {
    self.firstDayCounts = firstDayCounts
    self.endsAtEndOfDay = endsAtEndOfDay
    self.roll = roll
    self.backwards = backwards
  }
}
