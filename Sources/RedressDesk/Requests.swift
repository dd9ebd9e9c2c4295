public import RedressStore

/// What somebody asks to do in a case, in the words of the command line.
public struct ActRequest: Sendable {
  /// The case, or an unambiguous beginning of its name.
  public var caseName: String
  /// The action.
  public var action: String
  /// For whom: a party.
  public var party: String
  /// Which of the people who stand for the party; nil where there is one.
  public var person: String?
  /// Facts, each `fact=value`.
  public var facts: [String] = []
  /// Elements of a proposal, or of the remedy of a departure.
  public var remedy: [String] = []
  /// The version that is accepted or refused.
  public var version: Int?
  /// Words that go with it; for a departure, its reason.
  public var words: String?
  /// Whether `remedy` departs from what the table gives.
  public var departs = false
  /// Evidence handed in with it.
  public var attachments: [AttachmentRequest] = []
  /// The last event that the asker has seen: a case that went on meanwhile is a conflict; nil to act on it as it stands.
  public var seenSeq: Int64?
  /// The id under which a repeat is harmless; a new one when nil.
  public var commandID: CommandID?

  /// Asks for an action of a party.
  public init(caseName: String, action: String, party: String) {
    self.caseName = caseName
    self.action = action
    self.party = party
  }
}

/// What somebody says beforehand that a party accepts, or takes back.
public struct ThresholdRequest: Sendable {
  /// The case, or an unambiguous beginning of its name.
  public var caseName: String
  /// For whom: a party.
  public var party: String
  /// Which of the people who stand for the party; nil where there is one.
  public var person: String?
  /// The least refund that a claimant takes, a share such as `60%` or an amount.
  public var atLeast: String?
  /// The most that a respondent gives; with neither of the two what was said before is taken back.
  public var atMost: String?
  /// Whether a proposal may ask for the goods back, at no cost of the party's.
  public var takesReturn = false
  /// Until when, an instant; nil for as long as the case is open.
  public var until: String?
  /// The id under which a repeat is harmless; a new one when nil.
  public var commandID: CommandID?

  /// Takes back what a party said beforehand, unless more is asked.
  public init(caseName: String, party: String) {
    self.caseName = caseName
    self.party = party
  }
}

/// What somebody asks for who binds another person to a neutral party.
public struct AssignRequest: Sendable {
  /// The case, or an unambiguous beginning of its name.
  public var caseName: String
  /// The party.
  public var party: String
  /// The new person.
  public var person: String
  /// Who leaves; where one person stands for the party it is that one.
  public var instead: String?
  /// Why.
  public var because: String
  /// The id under which a repeat is harmless; a new one when nil.
  public var commandID: CommandID?

  /// Asks to bind a person to a party.
  public init(caseName: String, party: String, person: String, because: String) {
    self.caseName = caseName
    self.party = party
    self.person = person
    self.because = because
  }
}

/// A file that somebody wants to attach.
public struct AttachmentRequest: Sendable {
  /// Where it lies.
  public var path: String
  /// Its kind.
  public var kind: String
  /// A note.
  public var note: String?

  /// Asks to attach the file at `path`.
  public init(path: String, kind: String, note: String?) {
    self.path = path
    self.kind = kind
    self.note = note
  }
}

/// What somebody asks to open.
public struct OpenRequest: Sendable {
  /// The workflow's file.
  public var workflow: String
  /// The order's file.
  public var order: String
  /// The reason.
  public var reason: String?
  /// What is asked for, as elements of a proposal.
  public var ask: [String] = []
  /// The claimed lines; empty for the whole order.
  ///
  /// `3` is all of line 3, `3x2` two pieces of it.
  public var lines: [String] = []
  /// The claimed amount, where it is not that of the lines.
  public var claim: String?
  /// For whom.
  public var party: String
  /// Which of the people who stand for the party; nil where there is one.
  public var person: String?
  /// Facts, each `fact=value`.
  public var facts: [String] = []
  /// Settings, each `setting=value`.
  public var settings: [String] = []
  /// Calendars of places, each `party=calendar`.
  public var calendars: [String] = []
  /// Evidence handed in with it.
  public var attachments: [AttachmentRequest] = []
  /// The name of the new case; a fresh one when nil.
  public var caseID: CaseID?
  /// The id under which a repeat is harmless; a new one when nil.
  public var commandID: CommandID?

  /// Asks to open a case of a workflow on an order.
  public init(workflow: String, order: String, party: String) {
    self.workflow = workflow
    self.order = order
    self.party = party
  }
}
