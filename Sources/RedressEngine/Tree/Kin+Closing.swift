import RedressWorkflow

extension Kin {
  /// Cancels what still runs in a place, or in any; the inner cases first, so that all money comes back.
  mutating func cancelChildren(of place: ID<Place>?, in parent: Int) {
    for node in tree.children(of: parent) where tree.nodes[node].state.isOpen {
      guard let run = tree.nodes[node].run(in: tree), place == nil || run.place == place else { continue }
      cancelChildren(of: nil, in: node)
      emit(.cancelled, of: node)
      handBack(from: node)
    }
  }

  /// Sees to a child that has just ended: its money goes back unless its end has paid, and its parent is to answer.
  mutating func close(_ node: Int) {
    guard tree.nodes[node].origin != nil, let end = tree.nodes[node].state.end else { return }
    let rules = tree.nodes[node].workflow.ends[end.index]
    if rules.pays == nil || rules.handsBackAsChild { handBack(from: node) }
    ended.append(node)
  }

  private mutating func handBack(from node: Int) {
    let held = tree.nodes[node].state.ledger.held
    guard held > 0, let parent = tree.nodes[node].origin?.parent else { return }
    emit(.moneyMoved(.handedBack(held)), of: node)
    // What was paid elsewhere while the child held the money has left escrow too.
    let ledger = tree.nodes[parent].state.ledger
    let gone = min(ledger.paidElsewhere - ledger.elsewhereFromHeld, ledger.held)
    if gone > 0 { emit(.moneyMoved(.paidElsewhere(0, fromHeld: gone)), of: parent) }
  }

  /// Lets parents answer the ends of their children until all have, then lets clocks stand or run as their places say.
  mutating func settle() throws(Rejection) {
    var answers = 0
    while !ended.isEmpty {
      answers += 1
      // A child that ends as it opens may be opened again by what follows.
      guard answers <= Step.firingsMost else { throw Rejection(brokenOff: .doesNotRest) }
      try answer(ended.removeFirst())
    }
    for node in tree.nodes.indices.dropFirst() where tree.nodes[node].state.isOpen {
      let isSuspended = tree.isSuspended(node)
      guard tree.nodes[node].state.hasClock(standing: !isSuspended, tree.nodes[node].workflow) else { continue }
      try step(node) { (state, step) throws(Rejection) in try state.setStanding(isSuspended, &step) }
    }
  }

  /// A child's end is a step of its parent at the same instant.
  private mutating func answer(_ child: Int) throws(Rejection) {
    guard tree.nodes[child].isCurrent, let origin = tree.nodes[child].origin, let end = tree.nodes[child].state.end
    else { return }
    let run = tree.nodes[origin.parent].workflow.runs[origin.run.index]
    emit(.childEnded(origin.run, node: child, end), of: origin.parent)
    let facts = try taken(by: run, from: child)
    let cause = EndCause.child(origin.run, node: child, end)
    try step(origin.parent) { (state, step) throws(Rejection) in
      try state.takeOver(facts, &step)
      try state.follow(run.endings, because: cause, &step) { $0.has(end) }
      try state.moveChangedAnchors(&step)
      state.meetThresholds(&step)
    }
    guard tree.nodes[child].isCurrent, !hasMore(origin) else { return }
    try step(origin.parent) { (state, step) throws(Rejection) in
      try state.follow(run.endings, because: cause, &step) { $0 == .all }
      try state.moveChangedAnchors(&step)
      state.meetThresholds(&step)
    }
  }

  /// Whether another child of the run goes on, or has its end yet to be answered.
  private func hasMore(_ origin: ChildOrigin) -> Bool {
    tree.children(of: origin.parent, in: origin.run).contains {
      tree.nodes[$0].isCurrent && (tree.nodes[$0].state.isOpen || ended.contains($0))
    }
  }

  /// The facts that come back from a child.
  private mutating func taken(by run: ChildRun, from child: Int) throws(Rejection) -> [GivenFact] {
    var facts: [GivenFact] = []
    try step(child) { (state, step) in
      for taken in run.takes {
        state.copy(state.value(ofFact: taken.child, &step), as: taken.parent, to: &facts, &step)
      }
    }
    return facts
  }
}

extension Case {
  /// Follows the first `on end` that fits: its effects, and where it leads.
  fileprivate mutating func follow(
    _ endings: Run<RunEnding>, because cause: EndCause, _ step: inout Step, where fits: (RunEnds) -> Bool
  ) throws(Rejection) {
    for ending in endings where fits(step.workflow.endings[ending.index].ends) {
      guard holds(step.workflow.endings[ending.index].condition, &step) else { continue }
      try perform(step.workflow.endings[ending.index].effects, &step)
      guard let target = step.workflow.endings[ending.index].target else { return }
      return try go(to: target, because: cause, &step)
    }
  }
}
