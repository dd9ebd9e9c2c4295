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
/// Arrays are as long as the workflow has things of the kind, so that a step looks things up by index. Inside this module even
/// what only reads is `mutating`: a case is some hundred bytes, and it is then handed on by its address instead of being copied
/// at every call. The public views read a copy.
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
  public internal(set) var clocks: ContiguousArray<Clock>
  /// Why the claim is made; a conversion may have changed it.
  public internal(set) var reason: ID<Reason>?

  /// When each reminder fires, then when each window expires; `never` for what does not run.
  ///
  /// Reminders come first and windows in document order, so of those due at one instant the first is the one to fire.
  var timers: ContiguousArray<Instant>
  /// The earliest of them, so that a step at which nothing is due looks at one.
  var soonest = Instant.never
  var bounds: ContiguousArray<BoundReading>
  /// When each place was last entered, when each action last took effect, when a child of each run last ended.
  var happened: ContiguousArray<Instant>
  var facts: ContiguousArray<Value>
  /// Effects of each action, its total and then one for each party; items of each party, one for each kind; and what each
  /// remembered count was when its place was entered.
  var counts: ContiguousArray<Int32>
  var concurrences: [Concurrence] = []
  /// The evidence of the cases around a child, which it counts too.
  var inherited: [InheritedItem] = []
  /// Whether it was cancelled, because the place of its run was left.
  public internal(set) var isCancelled = false
  /// Who has done what keeps people out of something else.
  var doers: [Doers] = []
  /// What few cases hold: one at most.
  var aside: [Aside] = []
  /// The ballots of the latest round of each fact that people of one party vote on.
  public internal(set) var ballots: [Ballot] = []

  /// Stands for a case that is elsewhere.
  static let vacant = Case()

  private init() {
    pinned = .nothing
    (clocks, timers, bounds, happened, facts, counts) = ([], [], [], [], [], [])
  }

  /// The case before its first event.
  public init(for workflow: Workflow) {
    self.init()
    reset(for: workflow)
  }

  /// Goes back to before the first event, in the memory that it has.
  mutating func reset(for workflow: Workflow) {
    (openedAt, lastAt, soonest) = (.none, .none, .never)
    (place, end, endCause, reason) = (ID(0), nil, nil, nil)
    (lastVersion, remedy, remedySource, ledger) = (0, nil, nil, Ledger())
    suspensions.clear()
    items.clear()
    proposals.clear()
    texts.clear()
    concurrences.clear()
    doers.clear()
    aside.clear()
    ballots.clear()
    inherited.clear()
    isCancelled = false
    clocks.fill(Clock(), count: workflow.windows.count)
    timers.fill(.never, count: workflow.reminders.count + workflow.windows.count)
    bounds.fill(BoundReading(), count: workflow.bounds.count)
    happened.fill(.none, count: workflow.places.count + workflow.actions.count + workflow.runs.count)
    facts.fill(.unknown, count: workflow.facts.count)
    counts.fill(0, count: workflow.firstHereCount + workflow.hereSlots.count)
  }
}

extension OpenedCase {
  /// What is pinned before a case opens.
  fileprivate static let nothing = OpenedCase(
    party: ID(0), person: Person(0), bindings: [], calendars: [], settings: [], reason: nil, currency: nil, paid: 0,
    claimed: 0, lines: [])
}

// Where the parts of the counted arrays begin; each array is one piece of memory, so that opening a case takes few.
extension Workflow {
  var firstItemCount: Int { actions.count * (parties.count + 1) }
  var firstHereCount: Int { firstItemCount + parties.count * evidenceKinds.count }

  func timer(of window: ID<Window>) -> Int { reminders.count + window.index }
  func place(ofDone action: ID<Action>) -> Int { places.count + action.index }
  func place(ofEnded run: ID<ChildRun>) -> Int { places.count + actions.count + run.index }
  func counter(of action: ID<Action>, by party: ID<Party>?) -> Int {
    action.index * (parties.count + 1) + (party.map { $0.index + 1 } ?? 0)
  }
  func counter(of kind: ID<EvidenceKind>, by party: ID<Party>) -> Int {
    firstItemCount + party.index * evidenceKinds.count + kind.index
  }
}

extension ContiguousArray {
  /// Holds so many times one element, in the memory that it has where that suffices.
  ///
  /// `init(repeating:count:)` asks the runtime for the type of its memory each time, which costs more than the memory does.
  fileprivate mutating func fill(_ element: Element, count: Int) {
    if self.count == count {
      for index in indices { self[index] = element }
    } else {
      removeAll(keepingCapacity: true)
      append(contentsOf: repeatElement(element, count: count))
    }
  }
}

extension Array {
  /// Drops all elements and keeps the memory.
  mutating func clear() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}

extension Instant {
  /// Stands for an instant that has not come about.
  static var none: Instant { Instant(microseconds: .min) }
  /// Stands for the due instant of what does not run.
  static var never: Instant { Instant(microseconds: .max) }
}
