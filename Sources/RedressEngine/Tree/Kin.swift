import RedressTime
import RedressWorkflow

/// A tree while something happens in it: what a step of one of its cases carries along to reach the others.
///
/// While a case is being stepped it is out of the tree, and this value is in its step; whatever reaches other cases puts it
/// back for so long. So each part of the code sees one case that changes, or the whole tree.
struct Kin {
  var tree: CaseTree
  var events: [TreeEvent] = []
  /// The instant at which things happen.
  var now: Instant
  /// The case that is being stepped.
  var node = 0
  /// Who acts, while the act that they bring is under way: it opens the children that it leads to.
  var opener: Opener?
  /// Children that have ended and have not yet been answered by their parents, in the order of their ends.
  var ended: [Int] = []
  var firings = 0

  init(_ tree: CaseTree, at now: Instant) {
    self.tree = tree
    self.now = now
  }
}

/// What an act brings to the children that it opens.
struct Opener {
  var party: ID<Party>
  var person: Person
  var proposal: [RequestedRemedy]
  var words: String?
}

extension Kin {
  /// Lets one case do a part of a step; an end that it comes to is seen to at once.
  mutating func step(
    _ node: Int, _ body: (inout Case, inout Step) throws(Rejection) -> Void
  ) throws(Rejection) {
    var state = Case.vacant
    swap(&state, &tree.nodes[node].state)
    let (outer, wasOpen) = (self.node, state.isOpen)
    var step = Step(tree.nodes[node].workflow, at: now)
    self.node = node
    hand(to: &step)
    defer {
      takeBack(from: &step)
      swap(&state, &tree.nodes[node].state)
      self.node = outer
      if wasOpen, tree.nodes[node].state.end != nil { close(node) }
    }
    try body(&state, &step)
  }

  private mutating func hand(to step: inout Step) {
    var own = Kin(CaseTree.empty, at: now)
    swap(&own, &self)
    step.kin = consume own
  }

  private mutating func takeBack(from step: inout Step) {
    guard let own = step.kin else { preconditionFailure("a step hands back the tree that it was given") }
    step.kin = nil
    self = own
    take(&step.events, of: node)
  }

  /// Takes over the events that the case being stepped has made so far.
  mutating func take(_ made: inout [Recorded], of node: Int) {
    for recorded in made {
      events.append(TreeEvent(recorded, node: node))
      tree.spread(recorded.event, of: node)
    }
    made.removeAll(keepingCapacity: true)
  }

  /// The most that the case being stepped may take into escrow in all: what its root may, less what others took.
  func limit(of state: Case) -> Int64? {
    let limit = node == 0 ? state.pinned.holdable : tree.root.state.pinned.holdable
    return limit.map { tree.nodes.indices.reduce($0) { $1 == node ? $0 : $0 - tree.nodes[$1].state.ledger.taken } }
  }

  /// Appends an event of a case that is in the tree, and folds it.
  mutating func emit(_ event: Event, of node: Int) {
    let made = TreeEvent(Recorded(at: now, event), node: node)
    tree.apply(made)
    events.append(made)
  }
}

extension Case {
  /// Reaches the other cases of the tree in the middle of a step; a case that steps alone has none.
  mutating func reachKin<Failure: Error>(
    _ step: inout Step, _ body: (inout Kin) throws(Failure) -> Void
  ) throws(Failure) {
    guard var kin = step.kin else { return }
    step.kin = nil
    let node = kin.node
    swap(&self, &kin.tree.nodes[node].state)
    kin.take(&step.events, of: node)
    defer {
      swap(&self, &kin.tree.nodes[node].state)
      step.kin = kin
    }
    try body(&kin)
  }

  /// Opens the children that run as long as a place lasts, which was just entered.
  mutating func openChildren(of place: ID<Place>, _ step: inout Step) throws(Rejection) {
    try reachKin(&step) { (kin) throws(Rejection) in try kin.openChildren(of: place, in: kin.node) }
  }

  /// Cancels the children of a place that is being left; all of them for nil.
  mutating func cancelChildren(of place: ID<Place>?, _ step: inout Step) {
    reachKin(&step) { kin in kin.cancelChildren(of: place, in: kin.node) }
  }
}

extension CaseTree {
  /// Stands for a tree that is elsewhere.
  fileprivate static let empty = CaseTree(nodes: [])

  private init(nodes: [Node]) { self.nodes = nodes }
}
