public import RedressEngine
public import RedressMoney
public import RedressTime
internal import RedressWorkflow

/// A child case as the screens of those around it show it, by names.
public struct ChildView: Sendable, Hashable {
  /// How far a child has come.
  public enum State: String, Sendable, Hashable {
    /// It runs.
    case open
    /// It stands still, because an interlude of a case around it has suspended the phase of its run.
    case suspended
    /// It has come to an end of its own.
    case ended
    /// The phase of its run was left before it came to one.
    case cancelled
  }

  /// How a command names it: the case's name, then the way to it.
  public var id: String
  /// What it is called under its parent.
  public var label: String
  /// How many cases are around it, the one that is shown excluded: 0 for its own children.
  public var depth: Int
  /// Its workflow.
  public var workflow: Named
  /// How far it has come.
  public var state: State
  /// The phase that it stands in, the end that it has come to, or the phase in which it was cancelled.
  public var place: Named
  /// Whose turn it is in it.
  public var awaits: [String]
  /// When its next window expires; nil where none runs.
  public var due: Instant?
  /// What it holds itself; nil where its cases hold no money.
  public var held: Money?
}

extension ChildView {
  /// The children of a case of a tree, and theirs, each after its parent, in the order in which they opened.
  public static func all(
    under node: Int, of tree: CaseTree, root: String, at now: Instant, depth: Int = 0
  ) -> [ChildView] {
    tree.children(of: node).flatMap { child in
      [ChildView(child, of: tree, root: root, at: now, depth: depth)]
        + all(under: child, of: tree, root: root, at: now, depth: depth + 1)
    }
  }

  private init(_ number: Int, of tree: CaseTree, root: String, at now: Instant, depth: Int) {
    let (workflow, state) = (tree.nodes[number].workflow, tree.nodes[number].state)
    let names = Names(state, under: workflow, time: TimeText(zone: workflow.zone, now: now))
    id = "\(root)/\(tree.address(of: number))"
    label = tree.label(of: number)
    self.depth = depth
    self.workflow = Named(workflow.name, workflow.title)
    let isRunning = state.isOpen && !tree.isSuspended(number)
    self.state = isRunning ? .open : state.isOpen ? .suspended : state.end == nil ? .cancelled : .ended
    place = state.end.map(names.named) ?? names.named(state.place)
    awaits = names.names(tree.awaited(in: number, at: now))
    due = isRunning ? state.runningClocks.first?.due : nil
    if let currency = state.pinned.currency, workflow.holdsMoney {
      held = Money(minorUnits: state.ledger.held, currency: currency)
    }
  }
}

extension CaseView {
  /// Adds the children of a case to what is shown of it, and whose turn it is in them.
  public mutating func add(childrenOf node: Int, of tree: CaseTree, root: String) {
    children = ChildView.all(under: node, of: tree, root: root, at: time.now)
    if let parent = tree.nodes[node].origin?.parent {
      partOf = parent == 0 ? root : "\(root)/\(tree.address(of: parent))"
      isSuspended = tree.isSuspended(node)
    }
    addMoney(of: node, in: tree)
    guard tree.nodes[node].state.isOpen else { return }
    let workflow = tree.nodes[node].workflow
    let within = tree.awaitedWithin(node, at: time.now)
    awaits = workflow.parties.indices.filter { within.has(ID($0)) }.map { workflow.parties[$0].name }
  }

  /// What children have paid counts as paid by the case; what they hold is no longer its own, and is told apart.
  private mutating func addMoney(of node: Int, in tree: CaseTree) {
    guard let money else { return }
    func sum(_ amount: (Ledger) -> Int64) -> Money {
      let units = tree.descendants(of: node).reduce(Int64(0)) { $0 &+ amount(tree.nodes[$1].state.ledger) }
      return Money(minorUnits: units, currency: money.paid.currency)
    }
    func add(_ more: Money, to amount: inout Money) {
      amount = Money(minorUnits: amount.minorUnits &+ more.minorUnits, currency: amount.currency)
    }
    var all = money
    add(sum(\.paidToClaimant), to: &all.toClaimant)
    add(sum(\.paidToRespondent), to: &all.toRespondent)
    let held = sum(\.held)
    if !held.isZero { all.others.append("held in child cases \(held)") }
    self.money = all
  }
}

extension CaseTree {
  /// What each case is called under its parent, by its number.
  public var labels: [Int: String] {
    nodes.indices.dropFirst().reduce(into: [:]) { $0[$1] = label(of: $1) }
  }

  /// The numbers of all cases below one.
  func descendants(of node: Int) -> [Int] {
    children(of: node).flatMap { [$0] + descendants(of: $0) }
  }
}
