public import RedressDiagnostics

/// Child cases that run as long as a phase or an interlude lasts (`run`).
public struct ChildRun: Sendable {
  /// The author's id; that of its place where it has none.
  public let name: String
  /// The place that lasts while the children run.
  public let place: ID<Place>
  /// The path of the child's file as it is written, from the folder of the file that names it.
  public let href: String
  /// The checked workflow of the children.
  public let child: Workflow
  /// Whether there is one child for each line of the claim (`each="line"`), rather than one for all.
  public let isPerLine: Bool
  /// For each party of the child, the party here whose people it takes over.
  public let parties: [ID<Party>]
  /// The facts that a child gets copies of when it opens, in the child's order; those that a `set` overrides are left out.
  public let facts: [HandedFact]
  /// The facts that a `set` in the `run` gives the child, in document order; read in the case here when the place is entered.
  public let sets: [ChildSetting]
  /// Where the child's reason comes from.
  public let reason: ChildReason
  /// The facts that come back when a child ends, in document order; of several children the last one's hold.
  public let takes: [HandedFact]
  /// What follows when children end, in document order.
  public let endings: Run<RunEnding>
  /// Where it stands in the file.
  public let origin: Span

  package init(
    name: String, place: ID<Place>, href: String, child: Workflow, isPerLine: Bool, parties: [ID<Party>],
    facts: [HandedFact], sets: [ChildSetting], reason: ChildReason, takes: [HandedFact], endings: Run<RunEnding>,
    origin: Span
  ) {
    self.name = name
    self.place = place
    self.href = href
    self.child = child
    self.isPerLine = isPerLine
    self.parties = parties
    self.facts = facts
    self.sets = sets
    self.reason = reason
    self.takes = takes
    self.endings = endings
    self.origin = origin
  }
}

extension ChildRun {
  /// Whether a child is opened by an act that leads into the place, because its workflow has an `on action="open"`.
  ///
  /// The party of that act then opens the child: its inputs are handed down as facts, and its proposal is the child's. Else
  /// nobody opens the child, and it begins in its first phase.
  public var isOpenedByAct: Bool { !child.openings.isEmpty }
}

/// A fact of a child and the fact here that has the same id and type.
@frozen public struct HandedFact: Hashable, Sendable {
  /// The fact in the child's workflow.
  public let child: ID<Fact>
  /// The fact in this workflow.
  public let parent: ID<Fact>

  package init(child: ID<Fact>, parent: ID<Fact>) {
    self.child = child
    self.parent = parent
  }
}

/// A fact of a child and the expression that gives its value.
@frozen public struct ChildSetting: Hashable, Sendable {
  /// The fact in the child's workflow.
  public let child: ID<Fact>
  /// The value, an expression of this workflow; a choice comes as an index that holds for the child's fact too.
  public let value: ExpressionID

  package init(child: ID<Fact>, value: ExpressionID) {
    self.child = child
    self.value = value
  }
}

/// Where the reason of a child case comes from.
@frozen public enum ChildReason: Hashable, Sendable {
  /// The child's workflow declares no reasons.
  case none
  /// From here: for each reason of this workflow the child's reason of the same id.
  case handed([ID<Reason>])
  /// From a `set`: an expression of this workflow that gives the position of one of the child's reasons.
  case set(ExpressionID)
}

/// Which ends of a child something follows on.
@frozen public enum RunEnds: Hashable, Sendable {
  /// Each time a child comes to one of these ends of its workflow.
  case some([ID<End>])
  /// Once the last child has ended, whatever the ends.
  case all

  /// Whether one of the ends named is this one; false for ``all``.
  public func has(_ end: ID<End>) -> Bool {
    switch self {
    case .some(let ends): ends.contains(end)
    case .all: false
    }
  }
}

/// What follows when a child ends (`on end`).
public struct RunEnding: Sendable {
  /// The run that it belongs to.
  public let run: ID<ChildRun>
  /// The ends that it follows on.
  public let ends: RunEnds
  /// When it is taken; nil for always.
  public let condition: ExpressionID?
  /// What happens.
  public let effects: Run<Effect>
  /// Where it leads; nil when the place stays.
  public let target: Target?
  /// The text of the condition.
  public let conditionText: String?
  /// Where it stands in the file.
  public let origin: Span

  package init(
    run: ID<ChildRun>, ends: RunEnds, condition: ExpressionID?, effects: Run<Effect>, target: Target?,
    conditionText: String?, origin: Span
  ) {
    self.run = run
    self.ends = ends
    self.condition = condition
    self.effects = effects
    self.target = target
    self.conditionText = conditionText
    self.origin = origin
  }
}
