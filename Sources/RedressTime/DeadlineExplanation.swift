/// How a deadline came about, step by step, so that a stranger can check it with a calendar in hand.
///
/// It is made of values; ``lines`` puts them in words.
public struct DeadlineExplanation: Sendable, Hashable {
  /// The zone whose dates and clock were used.
  public let zone: Zone

  /// The name of the calendar, where business days or rolls were counted by one.
  public let calendar: String?

  /// How the window counts.
  public let rule: CountingRule

  /// What made and moved the deadline, in order; the first is always a count.
  public let steps: [Step]

  /// The deadline: the window is over at this instant.
  public let due: Instant

  /// One thing that made or moved a deadline, and where the deadline then was.
  public struct Step: Sendable, Hashable {
    /// What happened.
    public let cause: Cause

    /// The deadline after it.
    public let due: Instant
  }

  /// What made or moved a deadline.
  public enum Cause: Sendable, Hashable {
    /// It was counted from an anchor, at first or anew.
    case counted(from: Instant, Amount, Count)
    /// The clock stood, and ran again with what was left.
    case stood(from: Instant, until: Instant, Remainder, Count)
    /// The end was moved by an amount, counted by a calendar of that name if it has one.
    case extended(by: Amount, calendar: String?, Count)
    /// Something else moved it, in the caller's words: a floor, a cap, a corrected fact.
    case moved(because: String)
  }

  /// What was met between two instants.
  public struct Count: Sendable, Hashable {
    /// The days that did not count, in order of time; empty where all dates count.
    public let skipped: [NamedDay]

    /// The days that counted although a weekend or a holiday would not have.
    public let extra: [NamedDay]

    /// The days that the roll passed, the first of them the last day as counted; empty where nothing rolled.
    public let rolledOver: [NamedDay]

    /// How often the wall clock shows the time of the deadline on its day.
    public let wallClock: WallClock

    /// How much later, in seconds, the clock at the end is set than at the start; negative after autumn.
    public let clockChange: Int
  }

  /// A day and the name under which it was met.
  public struct NamedDay: Sendable, Hashable {
    /// The date.
    public let day: Day

    /// "Saturday", "Christmas Day".
    public let name: String
  }
}

/// Something that moved a deadline after it was first counted.
public enum DeadlineChange: Sendable, Hashable {
  /// The window's clock stood from one instant until another.
  case stood(from: Instant, until: Instant)
  /// The window's end was moved, by the calendar given or else the window's own.
  case extended(by: Amount, calendar: WorkingCalendar? = nil)
  /// The window was counted anew from an instant; what came before no longer matters.
  case restarted(at: Instant)
  /// Something else moved the end: a floor, a cap, a corrected fact. The words say what.
  case moved(to: Instant, because: String)
}
