public import RedressTime
public import RedressWorkflow

extension CaseTree {
  /// The name of a child under its parent: that of its run, with `each` and the line that it is about.
  ///
  ///     return-leg    claims.2
  public func label(of node: Int) -> String {
    guard let origin = nodes[node].origin, let run = nodes[node].run(in: self) else { return "" }
    return run.name + (origin.line.map { ".\($0)" } ?? "")
  }

  /// How a case is addressed from the root: the names on the way to it; empty for the root.
  ///
  /// Of several children of one name it is the last one that opened; an earlier one is addressed by its number.
  public func address(of node: Int) -> String {
    guard let parent = nodes[node].origin?.parent else { return "" }
    let around = address(of: parent)
    let path = around.isEmpty ? label(of: node) : "\(around)/\(label(of: node))"
    return self.node(at: path) == node ? path : "\(node)"
  }

  /// The case of an address: empty for the root, names on the way, or its number; nil for none.
  public func node(at address: String) -> Int? {
    if address.isEmpty { return 0 }
    if let number = Int(address) { return nodes.indices.contains(number) ? number : nil }
    var node = 0
    for part in address.split(separator: "/", omittingEmptySubsequences: false) {
      guard let next = children(of: node).last(where: { label(of: $0) == part }) else { return nil }
      node = next
    }
    return node
  }

  /// A case and those around it, the innermost first.
  public func lineage(of node: Int) -> [Int] {
    nodes[node].origin.map { [node] + lineage(of: $0.parent) } ?? [node]
  }

  /// What a party of a case may do now in it, and what later; nothing while it stands still.
  public func openActs(for party: ID<Party>, in node: Int, at now: Instant) -> (now: [OpenAct], later: [OpenAct]) {
    isSuspended(node) ? ([], []) : nodes[node].state.openActs(for: party, at: now, under: nodes[node].workflow)
  }

  /// Whose turn it is in one case; nobody's while it stands still.
  public func awaited(in node: Int, at now: Instant) -> PartySet {
    isSuspended(node) ? [] : nodes[node].state.awaited(at: now, under: nodes[node].workflow)
  }

  /// Whose turn it is in a case or any below it, as its own parties: it awaits whom its children await.
  public func awaitedWithin(_ node: Int, at now: Instant) -> PartySet {
    var awaited = awaited(in: node, at: now)
    for child in children(of: node) where nodes[child].state.isOpen {
      guard let run = nodes[child].run(in: self) else { continue }
      for party in awaitedWithin(child, at: now).members { awaited.insert(PartySet(run.parties[party.index])) }
    }
    return awaited
  }

  /// The evidence that a party of a case may see there: its own, after that of the cases around it, the outermost first.
  public func visibleItems(for party: ID<Party>, in node: Int) -> [(node: Int, item: AttachedItem)] {
    let own = nodes[node].state.visibleItems(for: party).map { (node: node, item: $0) }
    guard let origin = nodes[node].origin, let run = nodes[node].run(in: self) else { return own }
    return visibleItems(for: run.parties[party.index], in: origin.parent) + own
  }

  /// The instant at which the next window of any of its cases ends; reminders are no deadline of anybody.
  public var nextExpiry: Instant? { nodes.compactMap { $0.state.runningClocks.first?.due }.min() }

  /// What all its cases together hold, in minor units.
  public var held: Int64 { nodes.reduce(0) { $0 &+ $1.state.ledger.held } }
}

extension [TreeEvent] {
  /// The events of one case of a tree.
  public func history(of node: Int) -> [Recorded] { compactMap { $0.node == node ? $0.recorded : nil } }
}
