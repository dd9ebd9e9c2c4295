public import RedressDiagnostics
public import RedressMoney
public import RedressTime

/// A list of cases as the desk's rows tell it; no case is loaded for it.
public struct InboxView: Sendable {
  /// The cases, least time left first.
  public var rows: [InboxRow]
  /// How many there are with those that the list has no room for.
  public var total: Int
  /// How many of all open cases, by the same filters, are due within a day; overdue ones count.
  public var dueWithinDay: Int
  /// How many are overdue: their clocks have run out and wait to be fired.
  public var overdue: Int
  /// For whose turn it was asked; nil for everybody's.
  public var party: String?
  /// Whether ended cases are listed rather than open ones.
  public var isOfEnded: Bool
  /// Writes instants.
  public var time: TimeText
  /// What silence leads to in the phases of the list.
  public var silences: [PhaseSilence] = []

  /// A list of cases.
  public init(
    rows: [InboxRow], total: Int, dueWithinDay: Int, overdue: Int, party: String?, isOfEnded: Bool, time: TimeText
  ) {
    self.rows = rows
    self.total = total
    self.dueWithinDay = dueWithinDay
    self.overdue = overdue
    self.party = party
    self.isOfEnded = isOfEnded
    self.time = time
  }
}

/// A case in a list.
public struct InboxRow: Sendable, Hashable {
  /// Its name.
  public var id: String
  /// Its workflow's id.
  public var workflow: String
  /// The phase that it stands in, or its end.
  public var phase: String
  /// Whose turn it is; empty for nobody's.
  public var turn: String
  /// When its next clock runs out.
  public var due: Instant?
  /// Why the claim is made.
  public var reason: String
  /// What is claimed; nil where nothing is paid.
  public var claimed: Money?
  /// The order: untrusted.
  public var order: Untrusted
  /// When it opened.
  public var openedAt: Instant
  /// Its child cases that wait for somebody.
  public var children: [ChildView] = []

  /// A case in a list.
  public init(
    id: String, workflow: String, phase: String, turn: String, due: Instant?, reason: String, claimed: Money?,
    order: Untrusted, openedAt: Instant
  ) {
    self.id = id
    self.workflow = workflow
    self.phase = phase
    self.turn = turn
    self.due = due
    self.reason = reason
    self.claimed = claimed
    self.order = order
    self.openedAt = openedAt
  }
}

/// What silence leads to in a phase of a workflow.
public struct PhaseSilence: Sendable, Hashable {
  /// The workflow's id.
  public var workflow: String
  /// The phase.
  public var phase: String
  /// The window whose end it is.
  public var window: String
  /// What happens then, in words.
  public var silence: String

  /// What silence leads to.
  public init(workflow: String, phase: String, window: String, silence: String) {
    self.workflow = workflow
    self.phase = phase
    self.window = window
    self.silence = silence
  }
}
