public import RedressTime
public import RedressWorkflow

/// A case with the child cases that its workflow runs, and theirs: one value, one history, one step at a time.
///
/// Its nodes are numbered in the order in which they opened; the root is number 0, and a parent comes before its children.
/// An act is brought to one node; clocks of all nodes fire in one order. A case without children is a tree of one node, and
/// is stepped as ``Case`` steps it.
///
///     parent enters a place with a 'run' ──▶ a child opens ──▶ … ──▶ the child ends ──▶ a step of the parent
///              money, people, facts ─────────────▲                       └──── facts that it takes, money left
public struct CaseTree: Sendable, Hashable {
  /// The cases, in the order of their opening; never empty.
  public internal(set) var nodes: [Node]

  /// A case of a tree.
  public struct Node: Sendable {
    /// The workflow that it is under.
    public let workflow: Workflow
    /// Where it stands.
    public internal(set) var state: Case
    /// What opened it; nil for the root.
    public let origin: ChildOrigin?
    /// Whether the place of its run has not been left since it opened, be it that the case itself has ended.
    public internal(set) var isCurrent = true

    init(_ state: Case, under workflow: Workflow, origin: ChildOrigin? = nil) {
      self.workflow = workflow
      self.state = state
      self.origin = origin
    }
  }

  /// The tree before its first event.
  public init(for workflow: Workflow) { nodes = [Node(Case(for: workflow), under: workflow)] }

  init(_ root: Case, under workflow: Workflow) { nodes = [Node(root, under: workflow)] }
}

/// What opened a child case.
public struct ChildOrigin: Sendable, Hashable {
  /// The number of its parent.
  public var parent: Int
  /// The run, of the parent's workflow.
  public var run: ID<ChildRun>
  /// The line of the claim that it is about; nil where it is about all of it.
  public var line: String?

  /// A child of a run.
  public init(parent: Int, run: ID<ChildRun>, line: String? = nil) {
    self.parent = parent
    self.run = run
    self.line = line
  }
}

/// An event of one case of a tree.
public struct TreeEvent: Sendable, Hashable {
  /// The number of the case.
  public var node: Int
  /// What happened, and when.
  public var recorded: Recorded

  /// An event of a node.
  public init(_ recorded: Recorded, node: Int = 0) {
    self.recorded = recorded
    self.node = node
  }
}

extension CaseTree.Node: Hashable {
  /// Compares all but the workflow, which follows from the origin.
  public static func == (left: Self, right: Self) -> Bool {
    left.state == right.state && left.origin == right.origin && left.isCurrent == right.isCurrent
  }

  /// Feeds what tells most cases apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(state)
    hasher.combine(origin)
  }
}

extension CaseTree.Node {
  /// The run that opened it, in the workflow of its parent; nil for the root.
  func run(in tree: CaseTree) -> ChildRun? {
    origin.map { tree.nodes[$0.parent].workflow.runs[$0.run.index] }
  }
}

extension CaseTree {
  /// The first case.
  public var root: Node { nodes[0] }

  /// The numbers of a case's children, in the order of their opening.
  public func children(of node: Int) -> [Int] { nodes.indices.filter { nodes[$0].origin?.parent == node } }

  /// The numbers of a case's children in one run.
  func children(of node: Int, in run: ID<ChildRun>) -> [Int] {
    nodes.indices.filter { nodes[$0].origin?.parent == node && nodes[$0].origin?.run == run }
  }

  /// Whether a case stands still because an interlude of one around it has suspended the place of its run.
  public func isSuspended(_ node: Int) -> Bool {
    guard let origin = nodes[node].origin, let run = nodes[node].run(in: self) else { return false }
    var parent = nodes[origin.parent].state
    return isSuspended(origin.parent) || parent.isSuspended(run.place, nodes[origin.parent].workflow)
  }

  /// When the last event of any of its cases happened.
  public var lastAt: Instant { nodes.map(\.state.lastAt).max() ?? .none }

  /// When something fires next in any of its cases, if nobody acts before; nil when nothing is running.
  public var nextDue: Instant? { nodes.compactMap(\.state.nextDue).min() }
}
