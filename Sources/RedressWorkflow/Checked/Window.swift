public import RedressDiagnostics
public import RedressTime

/// A calendar of the workflow file, with its id.
public struct CalendarEntry: Sendable {
  /// The author's id.
  public let name: String
  /// The calendar.
  public let calendar: WorkingCalendar

  package init(name: String, calendar: WorkingCalendar) {
    self.name = name
    self.calendar = calendar
  }
}

/// Which calendar an amount counts by.
@frozen public enum CalendarChoice: Hashable, Sendable {
  /// None: the workflow's zone, and no working days.
  case none
  /// This calendar of the file.
  case calendar(ID<CalendarEntry>)
  /// The calendar of this party's place, as the case binds it.
  case party(ID<Party>)
}

/// A unit and how many of it, read when the place is entered.
@frozen public struct AmountExpression: Hashable, Sendable {
  /// What is counted.
  public let unit: CountingUnit
  /// How many: a number that is not negative, whole but for hours and minutes.
  public let quantity: ExpressionID
  /// By which calendar.
  public let calendar: CalendarChoice

  package init(unit: CountingUnit, quantity: ExpressionID, calendar: CalendarChoice) {
    self.unit = unit
    self.quantity = quantity
    self.calendar = calendar
  }
}

/// How an instant is found from an anchor.
@frozen public struct DeadlineRule: Hashable, Sendable {
  /// What is counted; nil for the anchor itself (`until`, or a bound without an amount).
  public let amount: AmountExpression?
  /// The instant counted from; nil for the entry of the place.
  public let anchor: ExpressionID?
  /// First day, end of day, roll and direction.
  public let rule: CountingRule

  package init(amount: AmountExpression?, anchor: ExpressionID?, rule: CountingRule) {
    self.amount = amount
    self.anchor = anchor
    self.rule = rule
  }
}

/// A floor or a cap of a window or of a transition.
public struct Bound: Sendable {
  /// Whether it is `not-after` (a cap) rather than `not-before` (a floor).
  public let isCap: Bool
  /// The instant.
  public let deadline: DeadlineRule
  /// When it applies; nil for always.
  public let condition: ExpressionID?
  /// Where it stands in the file.
  public let origin: Span

  package init(isCap: Bool, deadline: DeadlineRule, condition: ExpressionID?, origin: Span) {
    self.isCap = isCap
    self.deadline = deadline
    self.condition = condition
    self.origin = origin
  }
}

/// A notice while a window runs.
public struct Reminder: Sendable {
  /// Who is told.
  public let party: PartySet
  /// How long before the end.
  public let left: Amount

  package init(party: PartySet, left: Amount) {
    self.party = party
    self.left = left
  }
}

/// What silence means.
public struct Expiry: Sendable {
  /// When this one is meant; nil for the last.
  public let condition: ExpressionID?
  /// What happens.
  public let effects: Run<Effect>
  /// Where it leads; nil when the place stays.
  public let target: Target?
  /// Where it stands in the file.
  public let origin: Span

  package init(condition: ExpressionID?, effects: Run<Effect>, target: Target?, origin: Span) {
    self.condition = condition
    self.effects = effects
    self.target = target
    self.origin = origin
  }
}

/// A clock of a place, started when the place is entered.
public struct Window: Sendable {
  /// The author's id; nil when it has none.
  public let name: String?
  /// The place that it is a clock of.
  public let place: ID<Place>
  /// When it ends.
  public let deadline: DeadlineRule
  /// Whether the end is an `until`: it then runs on while its place is suspended.
  public let isUntil: Bool
  /// Read once at entry; nil for always.
  public let condition: ExpressionID?
  /// Floors and caps.
  public let bounds: Run<Bound>
  /// Notices before the end.
  public let reminders: Run<Reminder>
  /// What silence means; the last has no condition.
  public let expiries: Run<Expiry>
  /// Where it stands in the file.
  public let origin: Span

  package init(
    name: String?, place: ID<Place>, deadline: DeadlineRule, isUntil: Bool, condition: ExpressionID?,
    bounds: Run<Bound>, reminders: Run<Reminder>, expiries: Run<Expiry>, origin: Span
  ) {
    self.name = name
    self.place = place
    self.deadline = deadline
    self.isUntil = isUntil
    self.condition = condition
    self.bounds = bounds
    self.reminders = reminders
    self.expiries = expiries
    self.origin = origin
  }
}
