import RedressTime
import RedressWorkflow

extension CaseTree {
  /// Folds one event into the case that it belongs to, and into those that it reaches.
  ///
  /// It is total over histories that the engine made, in their order.
  public mutating func apply(_ event: TreeEvent) {
    if event.node == nodes.count, case .opened(let opened) = event.recorded.event, let origin = opened.origin {
      append(origin)
    }
    nodes[event.node].state.apply(event.recorded, under: nodes[event.node].workflow)
    spread(event.recorded.event, of: event.node)
  }

  /// Whether an event can belong to a node: one that there is, or the next one, which it opens.
  public func admits(_ event: TreeEvent) -> Bool {
    if nodes.indices.contains(event.node) { return true }
    guard event.node == nodes.count, case .opened(let opened) = event.recorded.event, let origin = opened.origin
    else { return false }
    return nodes.indices.contains(origin.parent)
      && nodes[origin.parent].workflow.runs.indices.contains(origin.run.index)
  }

  private mutating func append(_ origin: ChildOrigin) {
    let workflow = nodes[origin.parent].workflow.runs[origin.run.index].child
    nodes.append(Node(Case(for: workflow), under: workflow, origin: origin))
    let node = nodes.count - 1
    let inherited = nodes[origin.parent].state.inherited
    for item in inherited { inherit(item, by: node) }
    for item in nodes[origin.parent].state.items { inherit(InheritedItem(item), by: node) }
  }

  /// What an event does to other cases than its own.
  mutating func spread(_ event: Event, of node: Int) {
    switch event {
    case .attached(let item): handDown(InheritedItem(item), from: node)
    case .left(let place): settle(childrenOf: node) { $0.place == place }
    case .ended, .cancelled: settle(childrenOf: node) { _ in true }
    case .moneyMoved(let movement): book(movement, of: node)
    case .opened, .acted, .recorded, .pended, .assigned, .reached, .factGiven, .balloted, .reasonGiven, .textTaken,
      .proposed, .refused, .thresholdSet, .thresholdWithdrawn, .thresholdMet,
      .accepted, .remedied, .suspended, .resumed, .unwound, .entered, .routed, .boundRead, .clockStarted,
      .clockRestarted, .clockMoved, .clockStood, .reminderSet, .reminded, .reminderDropped, .expired, .notified,
      .childEnded:
      break
    }
  }

  private mutating func settle(childrenOf node: Int, where isLeft: (ChildRun) -> Bool) {
    for index in nodes.indices where nodes[index].origin?.parent == node && nodes[index].isCurrent {
      if let run = nodes[index].run(in: self), isLeft(run) { nodes[index].isCurrent = false }
    }
  }

  /// What a child takes over its parent has no more, and gets back what it hands back.
  private mutating func book(_ movement: MoneyMovement, of node: Int) {
    guard let parent = nodes[node].origin?.parent else { return }
    switch movement {
    case .takenOver(let amount): nodes[parent].state.ledger.handDown(amount)
    case .handedBack(let amount): nodes[parent].state.ledger.handDown(-amount)
    case .held, .paidToClaimant, .paidToRespondent, .paid, .paidElsewhere, .credited, .creditKept, .creditTakenBack,
      .owed:
      break
    }
  }
}

extension CaseTree {
  /// The evidence of a case is seen and counted by its children too.
  private mutating func handDown(_ item: InheritedItem, from node: Int) {
    for child in children(of: node) where nodes[child].state.isOpen { inherit(item, by: child) }
  }

  private mutating func inherit(_ item: InheritedItem, by node: Int) {
    guard let origin = nodes[node].origin, let run = nodes[node].run(in: self),
      let party = run.parties.firstIndex(of: item.party)
    else { return }
    let (own, around) = (nodes[node].workflow, nodes[origin.parent].workflow)
    var seenBy = PartySet()
    for (index, named) in run.parties.enumerated() where item.seenBy.has(named) { seenBy.insert(PartySet(ID(index))) }
    let kind = item.kind.flatMap { own.evidenceKind(named: around.evidenceKinds[$0.index].name) }
    let inherited = InheritedItem(party: ID(party), kind: kind, seenBy: seenBy)
    nodes[node].state.inherited.append(inherited)
    handDown(inherited, from: node)
  }
}

/// A piece of evidence of a case around, in the terms of the case that counts it.
struct InheritedItem: Sendable, Hashable {
  var party: ID<Party>
  /// Its kind; nil where the workflow knows none of that name.
  var kind: ID<EvidenceKind>?
  var seenBy: PartySet

  init(party: ID<Party>, kind: ID<EvidenceKind>?, seenBy: PartySet) {
    self.party = party
    self.kind = kind
    self.seenBy = seenBy
  }

  init(_ item: AttachedItem) {
    self.init(party: item.party, kind: item.attachment.kind, seenBy: item.seenBy)
  }
}
