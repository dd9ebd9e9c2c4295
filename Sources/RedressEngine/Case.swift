public import RedressTime
public import RedressWorkflow

/// A case: the fold of its events under a workflow.
///
/// It is a plain value. ``open(_:under:at:)`` makes one, ``bring(_:at:under:into:)`` carries it on, and
/// ``apply(_:under:)`` folds what was stored into the same value again.
///
///     input, instant ──▶ what was due fires ──▶ the act ──▶ what it made due fires
///                              │                   │                │
///                              └──── events, each applied as it is made ────▶ the case
///
/// Arrays are as long as the workflow has things of the kind, so that a step looks things up by index.
public struct Case: Sendable, Hashable {
  /// All that was pinned when it opened.
  public internal(set) var pinned: OpenedCase
  /// When it opened.
  public internal(set) var openedAt = Instant.none
  /// When its last event happened.
  public internal(set) var lastAt = Instant.none
  /// The innermost place that it stands in; meaningless once it has ended.
  public internal(set) var place = ID<Place>(0)
  /// Where it ended; nil while it is open.
  public internal(set) var end: ID<End>?
  /// Who or what ended it.
  public internal(set) var endCause: EndCause?
  /// What interludes have suspended, the innermost interlude last.
  public internal(set) var suspensions: [Suspension] = []
  /// The evidence, in the order of its numbers.
  public internal(set) var items: [AttachedItem] = []
  /// The live proposals, in the order in which their parties stand in the workflow.
  public internal(set) var proposals: [Proposal] = []
  /// How many proposals were made.
  public internal(set) var lastVersion = 0
  /// The remedy that holds now.
  public internal(set) var remedy: Remedy?
  /// What made it.
  public internal(set) var remedySource: RemedySource?
  /// Its money.
  public internal(set) var ledger = Ledger()
  /// The texts that it has taken in; values count them after the workflow's own.
  public internal(set) var texts: [String] = []
  /// The clock of each window.
  public internal(set) var clocks: [Clock]

  /// Why the claim is made; a conversion may have changed it.
  public internal(set) var reason: ID<Reason>?

  /// When each clock fires; `never` while it does not run.
  var due: [Instant]
  /// When each reminder fires; `never` while it is not set.
  var reminderDue: [Instant]
  var bounds: [BoundReading]
  /// When each place was last entered.
  var enteredAt: [Instant]
  /// When each action last took effect.
  var doneAt: [Instant]
  var facts: [Value]
  /// Effects of each action: for each its total, then one for each party.
  var times: [Int32]
  /// Items of each party, for each kind.
  var itemCounts: [Int32]
  /// What each remembered count was when its place was entered.
  var hereCounts: [Int32]
  var concurrences: [Concurrence] = []

  /// The case before its first event.
  public init(for workflow: Workflow) {
    pinned = OpenedCase(
      party: ID(0), person: Person(0), bindings: [], calendars: [], settings: [], reason: nil, currency: nil, paid: 0,
      claimed: 0, lines: [])
    clocks = Array(repeating: Clock(), count: workflow.windows.count)
    due = Array(repeating: .never, count: workflow.windows.count)
    reminderDue = Array(repeating: .never, count: workflow.reminders.count)
    bounds = Array(repeating: BoundReading(), count: workflow.bounds.count)
    enteredAt = Array(repeating: .none, count: workflow.places.count)
    doneAt = Array(repeating: .none, count: workflow.actions.count)
    facts = Array(repeating: .unknown, count: workflow.facts.count)
    times = Array(repeating: 0, count: workflow.actions.count * (workflow.parties.count + 1))
    itemCounts = Array(repeating: 0, count: workflow.parties.count * workflow.evidenceKinds.count)
    hereCounts = Array(repeating: 0, count: workflow.hereSlots.count)
  }
}

extension Instant {
  /// Stands for an instant that has not come about.
  static var none: Instant { Instant(microseconds: .min) }
  /// Stands for the due instant of what does not run.
  static var never: Instant { Instant(microseconds: .max) }
}
