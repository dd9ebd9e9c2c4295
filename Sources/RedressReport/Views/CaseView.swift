public import RedressDiagnostics
public import RedressMoney
public import RedressTime

/// A case as its screens and its JSON show it, by names.
///
/// Everything a viewer may not see is left out when it is made, so no screen has to think of it.
public struct CaseView: Sendable {
  /// The case's name.
  public var id: String
  /// The workflow that it is pinned to.
  public var workflow: WorkflowName
  /// Writes its instants: by the workflow's zone, seen from now.
  public var time: TimeText
  /// For whose eyes it is; nil for the desk itself, which sees everything.
  public var viewer: String?
  /// The order in dispute: untrusted.
  public var order: Untrusted
  /// When it opened.
  public var openedAt: Instant
  /// Why the claim is made.
  public var reason: Named?
  /// The phases that it stands in, outer before inner; the end alone where it has ended.
  public var places: [Named]
  /// How it ended; nil while it is open.
  public var ending: EndingView?
  /// Whose turn it is.
  public var awaits: [String]
  /// When the next window expires, and what it is.
  public var clocks: [ClockView]
  /// Who takes part.
  public var parties: [PartyView]
  /// The claimed lines.
  public var lines: [LineView]
  /// Its money; nil where none is held.
  public var money: MoneyView?
  /// What is to be paid, and how far that has come.
  public var payments: [PaymentView] = []
  /// The live proposals.
  public var proposals: [ProposalView]
  /// All proposals that were made, in order, with their differences.
  public var rounds: [RoundView] = []
  /// The evidence, by number.
  public var evidence: [EvidenceView]
  /// Facts and findings that are known.
  public var facts: [FactView]
  /// The remedy that holds.
  public var remedy: RemedyView?
  /// The ruling that waits for approval; nil for none, and for parties that take a side.
  public var pending: PendingView?
  /// What parties accept without being asked; only for those who may see it.
  public var thresholds: [ThresholdView] = []
  /// What each party may do, now or later.
  public var acts: [ActView]
  /// What happened.
  public var timeline: [TimelineEntry]
  /// The child cases below it, each after its parent.
  public var children: [ChildView] = []
  /// The case that it is a child of; nil for a case of its own.
  public var partOf: String?
  /// Whether it is a child that stands still with the phase that runs it.
  public var isSuspended = false
  /// How many of the newest events have come due and are not stored yet.
  public var notStored = 0

  /// A case with nothing in it yet but its name, its workflow and its clock.
  public init(id: String, workflow: WorkflowName, time: TimeText) {
    self.id = id
    self.workflow = workflow
    self.time = time
    order = Untrusted("")
    openedAt = time.now
    places = []
    awaits = []
    clocks = []
    parties = []
    lines = []
    proposals = []
    evidence = []
    facts = []
    acts = []
    timeline = []
  }

  /// The next instant at which silence has a consequence, in it or in a child.
  public var due: Instant? {
    (clocks.filter(\.isRunning).map(\.due) + children.map(\.due)).compactMap { $0 }.min()
  }
}

/// A thing of a workflow: its id and the words for it.
public struct Named: Sendable, Hashable {
  /// The author's id.
  public var name: String
  /// The words shown to people.
  public var title: String

  /// Pairs the two.
  public init(_ name: String, _ title: String) {
    self.name = name
    self.title = title
  }

  /// The title with the id behind it where the two differ.
  var shown: String {
    let (name, title) = (safe(name), safe(title))
    return name == title ? name : "\(title) (\(name))"
  }
}

/// A workflow as a case names it.
public struct WorkflowName: Sendable, Hashable {
  /// The author's id and title.
  public var name: Named
  /// The author's version.
  public var version: Int
  /// SHA-256 over its files, in hexadecimal.
  public var digest: String

  /// Names a workflow.
  public init(_ name: Named, version: Int, digest: String) {
    self.name = name
    self.version = version
    self.digest = digest
  }
}

/// How a case ended.
public struct EndingView: Sendable, Hashable {
  /// The end.
  public var end: Named
  /// When.
  public var at: Instant
  /// By whom or what, in words.
  public var cause: String

  /// An ending.
  public init(end: Named, at: Instant, cause: String) {
    self.end = end
    self.at = at
    self.cause = cause
  }
}

/// A clock of a case.
public struct ClockView: Sendable, Hashable {
  /// The window's id, or that of its phase.
  public var window: String
  /// The phase that it is a clock of.
  public var phase: String
  /// Whether it runs.
  public var isRunning: Bool
  /// When it expires; nil while it stands or waits.
  public var due: Instant?
  /// What it does, in words: what is left while it stands, what it waits for.
  public var state: String
  /// What silence leads to, in words.
  public var silence: String

  /// A clock.
  public init(window: String, phase: String, isRunning: Bool, due: Instant?, state: String, silence: String) {
    self.window = window
    self.phase = phase
    self.isRunning = isRunning
    self.due = due
    self.state = state
    self.silence = silence
  }
}

/// A party of a case.
public struct PartyView: Sendable, Hashable {
  /// Its id and title.
  public var party: Named
  /// The side it stands on.
  public var side: String
  /// Who stands for it: untrusted.
  public var person: Untrusted?

  /// A party.
  public init(party: Named, side: String, person: Untrusted?) {
    self.party = party
    self.side = side
    self.person = person
  }
}

/// A claimed line of the order.
public struct LineView: Sendable, Hashable {
  /// Its id in the order: untrusted.
  public var line: Untrusted
  /// What it is: untrusted.
  public var title: Untrusted
  /// How many pieces are claimed.
  public var quantity: Int
  /// What was paid for them.
  public var paid: Money?

  /// A claimed line.
  public init(line: Untrusted, title: Untrusted, quantity: Int, paid: Money?) {
    self.line = line
    self.title = title
    self.quantity = quantity
    self.paid = paid
  }
}

/// The text made harmless for a terminal.
func safe(_ text: String) -> String { Untrusted(text).forTerminal() }
