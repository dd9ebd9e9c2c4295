public import RedressChance
public import RedressWorkflow

/// Neutrals who share a queue: first come, first served.
public struct Team: Sendable, Hashable {
  /// Its id.
  public var name: String
  /// How many people it has, at least 1.
  public var size: Int
  /// When they work: the office hours of this calendar, on its working days; nil for always.
  ///
  /// Without office hours a calendar's working days are worked from midnight to midnight. Work that a shift does not finish
  /// goes on with the next.
  public var calendar: ID<CalendarEntry>?
  /// What an hour of work costs, in minor units.
  public var costPerHour: Int64

  /// A team.
  public init(_ name: String, size: Int, calendar: ID<CalendarEntry>? = nil, costPerHour: Int64 = 0) {
    (self.name, self.size, self.calendar, self.costPerHour) = (name, size, calendar, costPerHour)
  }
}

/// What a neutral does with a case that comes to a place.
public struct Work: Sendable, Hashable {
  /// Its id and its chance.
  public var stream: Stream
  /// For which party.
  public var party: ID<Party>
  /// Where: the case joins the queue when it comes here or back here, and leaves it when it goes elsewhere.
  public var place: ID<Place>
  /// In which cases; nil for all.
  public var when: Condition?
  /// Who does it.
  public var team: ID<Team>
  /// How much work it is, in hours of one person.
  public var effort: Depending<Shape>
  /// What is found when the work is done, given with whatever is then done.
  public var findings: [FactModel]
  /// What is done then, in document order.
  ///
  /// Where the deed leaves the case in the place, such as `find`, the same person goes on with the next occurrence at once.
  public var choices: [Choice]

  /// A piece of work.
  public init(
    _ stream: Stream, party: ID<Party>, place: ID<Place>, when: Condition? = nil, team: ID<Team>,
    effort: Depending<Shape>, findings: [FactModel] = [], choices: [Choice]
  ) {
    (self.stream, self.party, self.place, self.when) = (stream, party, place, when)
    (self.team, self.effort, self.findings, self.choices) = (team, effort, findings, choices)
  }
}
