public import RedressChance
public import RedressWorkflow

/// How a party behaves in a place: when it answers, and with what.
///
/// Each responder of a party and place is a decision of its own: several may race, such as an answer and an escalation.
public struct Responder: Sendable, Hashable {
  /// Its id and its chance.
  public var stream: Stream
  /// Who.
  public var party: ID<Party>
  /// Where: it begins when the case comes to this place, and ends when the case leaves it.
  public var place: ID<Place>
  /// In which cases it behaves so at all; nil for all.
  public var when: Condition?
  /// Acts after which it begins anew while the case stays in the place, such as the other side's proposal.
  public var triggers: [Trigger]
  /// Whether it begins when the place is entered.
  public var beginsOnEntry: Bool
  /// How probable it is that it never answers.
  public var never: Depending<Double>
  /// How long it takes.
  public var delay: Delay
  /// What it does, in document order; where shares add up to less than 1 the rest does nothing.
  public var choices: [Choice]
  /// What a reminder does to it.
  public var reminded: ReminderReaction?

  /// A behaviour.
  public init(
    _ stream: Stream, party: ID<Party>, place: ID<Place>, when: Condition? = nil, triggers: [Trigger] = [],
    beginsOnEntry: Bool = true, never: Depending<Double> = Depending(otherwise: 0), delay: Delay, choices: [Choice],
    reminded: ReminderReaction? = nil
  ) {
    (self.stream, self.party, self.place, self.when) = (stream, party, place, when)
    (self.triggers, self.beginsOnEntry, self.never, self.delay) = (triggers, beginsOnEntry, never, delay)
    (self.choices, self.reminded) = (choices, reminded)
  }
}

/// An act after which a responder begins anew.
public struct Trigger: Sendable, Hashable {
  /// The action.
  public var action: ID<Action>
  /// By whom; nil for anybody.
  public var party: ID<Party>?

  /// An act by a party.
  public init(_ action: ID<Action>, by party: ID<Party>? = nil) { (self.action, self.party) = (action, party) }
}

/// How long somebody takes to answer.
public struct Delay: Sendable, Hashable {
  /// The time, in hours, as it was seen in windows of ``observedHours``.
  public var hours: Depending<Shape>
  /// How long the window was in which it was seen, in hours; nil where the window does not matter.
  public var observedHours: Double?
  /// How far the time follows the window: `T' = T (W'/W)^e`, 0 for not at all, 1 for in proportion.
  public var elasticity: Double
  /// The least and greatest elasticity that one may believe in.
  public var elasticityRange: ClosedRange<Double>
  /// The window that is meant; nil for the clock of the place, or of the nearest place around it, that runs.
  public var window: ID<Window>?
  /// Which share answers in the last part of the window instead.
  public var rushShare: Double
  /// How great that last part is, as a share of the window.
  public var rushLast: Double

  /// A time to answer.
  public init(
    hours: Depending<Shape>, observedHours: Double? = nil, elasticity: Double = 0,
    elasticityRange: ClosedRange<Double> = 0...1, window: ID<Window>? = nil, rushShare: Double = 0, rushLast: Double = 0
  ) {
    (self.hours, self.observedHours, self.elasticity) = (hours, observedHours, elasticity)
    (self.elasticityRange, self.window, self.rushShare, self.rushLast) = (elasticityRange, window, rushShare, rushLast)
  }
}

/// One of the things that somebody may do.
public struct Choice: Sendable, Hashable {
  /// How probable it is; of all choices of an element the sum is at most 1 in every case.
  public var probability: Depending<Double>
  /// What is done.
  public var deed: Deed

  /// A deed with its probability.
  public init(_ probability: Depending<Double>, _ deed: Deed) { (self.probability, self.deed) = (probability, deed) }
}

/// What a simulated person brings to a case.
public struct Deed: Sendable, Hashable {
  /// The action; nil to attach evidence only, or to do nothing where there is none.
  ///
  /// `accept` and `refuse` name the latest live proposal of another party.
  public var action: ID<Action>?
  /// Inputs.
  public var facts: [FactModel]
  /// What is proposed, where the action proposes.
  public var proposal: [OfferedElement]
  /// Evidence handed in with it.
  public var attachments: [AttachmentModel]

  /// A deed.
  public init(
    _ action: ID<Action>?, facts: [FactModel] = [], proposal: [OfferedElement] = [],
    attachments: [AttachmentModel] = []
  ) {
    (self.action, self.facts, self.proposal, self.attachments) = (action, facts, proposal, attachments)
  }
}

/// The value of a fact that a simulated person gives: an input of an action, or a finding.
public struct FactModel: Sendable, Hashable {
  /// The fact and how a number becomes its value.
  public var fact: LinkedFact
  /// How the number is spread, also by what is true.
  public var spread: Depending<Spread>

  /// A fact that somebody gives.
  public init(_ fact: LinkedFact, spread: Depending<Spread>) { (self.fact, self.spread) = (fact, spread) }
}

/// What a reminder to somebody's party does.
public struct ReminderReaction: Sendable, Hashable {
  /// How probable it is that somebody who has not answered yet answers because of it, also one who never would.
  public var probability: Depending<Double>
  /// How long after the reminder, in hours; an earlier answer stays.
  public var hours: Depending<Shape>

  /// A reaction.
  public init(probability: Depending<Double>, hours: Depending<Shape>) {
    (self.probability, self.hours) = (probability, hours)
  }
}
