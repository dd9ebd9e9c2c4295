public import RedressDiagnostics

/// What sort of place a case can stand in.
public enum PlaceKind: UInt8, Sendable, Hashable {
  /// The workflow itself, the outermost phase.
  case workflow
  /// A state of the case.
  case phase
  /// A phase that suspends the phases it does not stand in.
  case interlude
}

/// How much a place or an end pays, in total over the life of the case.
public enum Pays: UInt8, Sendable, Hashable {
  /// What the remedy says; without a remedy all to the respondent.
  case remedy
  /// What was claimed, the rest to the respondent.
  case claimant
  /// All to the respondent.
  case respondent
  /// No instruction: settled elsewhere.
  case nothing
}

/// A phase, an interlude or the workflow itself.
///
/// Places are numbered in document order, outer before inner, so containment is a comparison of two indices.
public struct Place: Sendable {
  /// The author's id; that of the workflow for the outermost.
  public let name: String
  /// The words shown to people; the name where none are given.
  public let title: String
  /// Phase, interlude or the workflow itself.
  public let kind: PlaceKind
  /// The place around it; nil for the workflow.
  public let parent: ID<Place>?
  /// How many places are around it.
  public let depth: Int
  /// One past the last place inside it.
  public let insideEnd: Int
  /// The first inner phase, entered with it.
  public let initial: ID<Place>?
  /// Whose turn it is.
  public let awaits: PartySet
  /// What moves on entering; nil for nothing.
  public let pays: Pays?
  /// Who sees what is given here; nil to ask the place around.
  public let seenBy: PartySet?
  /// Its own windows.
  public let windows: Run<Window>
  /// Its own transitions.
  public let transitions: Run<Transition>
  /// Its own evidence gates.
  public let gates: Run<EvidenceGate>
  /// Who may set thresholds in it and inside it.
  public let thresholds: Run<ThresholdGate>
  /// What happens on entering it.
  public let enter: Run<Effect>
  /// The counts remembered at its entry.
  public let hereSlots: Run<HereSlot>
  /// The facts on which people of one party vote by its own transitions; entering it begins a round without ballots.
  public let ballots: [ID<Fact>]
  /// The child cases that run as long as it lasts.
  public let runs: Run<ChildRun>
  /// Where it stands in the file.
  public let origin: Span

  package init(
    name: String, title: String, kind: PlaceKind, parent: ID<Place>?, depth: Int, insideEnd: Int, initial: ID<Place>?,
    awaits: PartySet, pays: Pays?, seenBy: PartySet?, windows: Run<Window>, transitions: Run<Transition>,
    gates: Run<EvidenceGate>, thresholds: Run<ThresholdGate> = .none, enter: Run<Effect>, hereSlots: Run<HereSlot>,
    ballots: [ID<Fact>] = [],
    runs: Run<ChildRun> = .none, origin: Span
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.parent = parent
    self.depth = depth
    self.insideEnd = insideEnd
    self.initial = initial
    self.awaits = awaits
    self.pays = pays
    self.seenBy = seenBy
    self.windows = windows
    self.transitions = transitions
    self.gates = gates
    self.thresholds = thresholds
    self.enter = enter
    self.hereSlots = hereSlots
    self.ballots = ballots
    self.runs = runs
    self.origin = origin
  }
}

extension Place {
  /// Whether the place with index `other` is this one (with index `own`) or stands inside it.
  @inlinable public func contains(_ other: ID<Place>, own: ID<Place>) -> Bool {
    own.index <= other.index && other.index < insideEnd
  }
}

/// A final place, outside all phases.
public struct End: Sendable {
  /// The author's id: the machine-readable reason.
  public let name: String
  /// The words shown to people.
  public let title: String
  /// What it pays; nil in a workflow whose cases hold nothing.
  public let pays: Pays?
  /// Whether a child case that ends here hands what it holds back to its parent.
  public let handsBackAsChild: Bool
  /// Where it stands in the file.
  public let origin: Span

  package init(name: String, title: String, pays: Pays?, handsBackAsChild: Bool, origin: Span) {
    self.name = name
    self.title = title
    self.pays = pays
    self.handsBackAsChild = handsBackAsChild
    self.origin = origin
  }
}

/// Who may attach evidence in a place and inside it.
public struct EvidenceGate: Sendable {
  /// Who may give.
  public let from: PartySet
  /// Who sees it; nil to ask the places around.
  public let seenBy: PartySet?
  /// Whether items given after the gate's place is left are taken and marked, rather than refused.
  public let takesLate: Bool

  package init(from: PartySet, seenBy: PartySet?, takesLate: Bool) {
    self.from = from
    self.seenBy = seenBy
    self.takesLate = takesLate
  }
}

/// Who may say beforehand, in a place and inside it, which proposals it accepts.
public struct ThresholdGate: Sendable {
  /// Who may.
  public let by: PartySet
  /// Who else sees what is set.
  public let seenBy: PartySet

  package init(by: PartySet, seenBy: PartySet) {
    self.by = by
    self.seenBy = seenBy
  }
}

/// A place with no duration: the first case that holds says where to go on.
public struct Route: Sendable {
  /// The author's id.
  public let name: String
  /// The cases in document order; the last has no condition.
  public let cases: [RouteCase]

  package init(name: String, cases: [RouteCase]) {
    self.name = name
    self.cases = cases
  }
}

/// One way on from a route.
public struct RouteCase: Sendable {
  /// When it is taken; nil for `otherwise`.
  public let condition: ExpressionID?
  /// What happens on the way.
  public let effects: Run<Effect>
  /// Where it leads.
  public let target: Target

  package init(condition: ExpressionID?, effects: Run<Effect>, target: Target) {
    self.condition = condition
    self.effects = effects
    self.target = target
  }
}
