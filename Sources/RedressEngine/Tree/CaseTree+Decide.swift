public import RedressTime
public import RedressWorkflow

/// What bringing an input to a tree of cases comes to.
public struct TreeDecision: Sendable {
  /// What happened, in order: what was due and fired, then the input, then what it made due.
  public var events: [TreeEvent]
  /// The tree after these events.
  public var after: CaseTree
  /// Why the input was not taken, in the words of the case that it was brought to; what was due has fired all the same.
  public var rejection: Rejection?
}

extension CaseTree {
  /// Opens a case, with the children that it comes to at once.
  ///
  /// Refused as by ``Case/open(_:under:at:)``, and where a child refuses the opening that leads to it.
  public static func open(
    _ opening: Opening, under workflow: Workflow, at now: Instant
  ) throws(Rejection) -> (tree: CaseTree, events: [TreeEvent]) {
    guard !workflow.runs.isEmpty else {
      let opened = try Case.open(opening, under: workflow, at: now)
      return (CaseTree(opened.case, under: workflow), opened.events.map { TreeEvent($0) })
    }
    var kin = Kin(CaseTree(for: workflow), at: now)
    do throws(Rejection) {
      kin.opener = Opener(opening.act)
      try kin.step(0) { (state, step) throws(Rejection) in try state.begin(opening, &step) }
      kin.opener = nil
      try kin.settle()
      try kin.catchUp(to: now)
    } catch {
      var refusal = error
      refusal.currency = opening.currency
      throw refusal
    }
    return (kin.tree, kin.events)
  }

  /// Says what bringing an input to one of the cases at an instant comes to; the tree itself stays as it is.
  ///
  /// As ``Case/decide(_:at:under:)``, over all its cases: every clock of any of them due at or before `now` fires first, the
  /// earliest first; at one instant reminders before expiries, parents before children, and children in their order.
  public func decide(_ input: Input, to node: Int = 0, at now: Instant) -> TreeDecision {
    if nodes.count == 1, node == 0, nodes[0].workflow.runs.isEmpty {
      let decision = nodes[0].state.decide(input, at: now, under: nodes[0].workflow)
      return TreeDecision(
        events: decision.events.map { TreeEvent($0) }, after: CaseTree(decision.after, under: nodes[0].workflow),
        rejection: decision.rejection)
    }
    var kin = Kin(self, at: now)
    do throws(Rejection) {
      if now < lastAt { throw Rejection(.timeGoesBack(last: lastAt)) }
      try kin.catchUp(to: now)
      try kin.attempt { (kin) throws(Rejection) in try kin.take(input, to: node) }
    } catch {
      return decision(kin, refusing: kin.tree.advised(error, input, to: node, at: now))
    }
    do throws(Rejection) { try kin.catchUp(to: now) } catch {
      return decision(kin, refusing: error.reason == .doesNotRest ? error : nil)
    }
    return decision(kin, refusing: nil)
  }

  /// What the steps came to; clocks that fire without end leave no trace at all.
  private func decision(_ kin: Kin, refusing rejection: Rejection?) -> TreeDecision {
    if rejection?.reason == .doesNotRest { return TreeDecision(events: [], after: self, rejection: rejection) }
    return TreeDecision(events: kin.events, after: kin.tree, rejection: rejection)
  }

  private func advised(_ rejection: Rejection, _ input: Input, to node: Int, at now: Instant) -> Rejection {
    guard nodes.indices.contains(node) else { return rejection }
    var advised = nodes[node].state.advised(rejection, input.party, now, nodes[node].workflow)
    if isSuspended(node) { (advised.now, advised.later, advised.gate) = ([], [], nil) }
    return advised
  }
}

extension Kin {
  /// Does something whole or not at all.
  fileprivate mutating func attempt(_ body: (inout Kin) throws(Rejection) -> Void) throws(Rejection) {
    let before = self
    do throws(Rejection) {
      try body(&self)
    } catch {
      self = before
      throw error
    }
  }

  /// Brings an input to a case; what is refused after its first event has broken off, unless a child refuses it.
  fileprivate mutating func take(_ input: Input, to node: Int) throws(Rejection) {
    let count = events.count
    do throws(Rejection) {
      if case .time = input { return }
      try requireAwake(node)
      if case .act(let act) = input { opener = Opener(act) }
      try step(node) { (state, step) throws(Rejection) in
        try state.take(input, &step)
        try state.moveChangedAnchors(&step)
        state.meetThresholds(&step)
      }
      opener = nil
      if case .assign(let assignment) = input { try handDown(assignment, from: node) }
      try settle()
    } catch {
      if case .childRefuses = error.reason { throw error }
      guard events.count == count else { throw Rejection(brokenOff: error.reason) }
      throw error
    }
  }

  private func requireAwake(_ node: Int) throws(Rejection) {
    guard tree.nodes.indices.contains(node) else { throw Rejection(.cancelled) }
    if tree.nodes[node].state.isCancelled { throw Rejection(.cancelled) }
    if tree.nodes[node].state.isOpen, tree.isSuspended(node) { throw Rejection(.suspended) }
  }

  /// Fires everything due at or before an instant in any of the cases, each at its own.
  fileprivate mutating func catchUp(to instant: Instant) throws(Rejection) {
    while let (at, node, firing) = due(upTo: instant) {
      try attempt { (kin) throws(Rejection) in try kin.fire(firing, of: node, at: at) }
    }
    if now != instant { firings = 0 }
    now = instant
  }

  /// What fires next: the earliest; at one instant reminders first, then the case that opened first.
  private func due(upTo instant: Instant) -> (Instant, Int, Firing)? {
    guard let next = tree.nextDue, next <= instant else { return nil }
    var found: (Instant, Int, Firing)?
    for node in tree.nodes.indices where tree.nodes[node].state.nextDue == next {
      var state = tree.nodes[node].state
      guard let (at, firing) = state.firing(upTo: next, tree.nodes[node].workflow) else { continue }
      if case .reminder = firing { return (at, node, firing) }
      found = found ?? (at, node, firing)
    }
    return found
  }

  private mutating func fire(_ firing: Firing, of node: Int, at instant: Instant) throws(Rejection) {
    firings = now == instant ? firings + 1 : 1
    now = instant
    guard firings <= Step.firingsMost else { throw Rejection(brokenOff: .doesNotRest) }
    do throws(Rejection) {
      if case .reminder(let reminder) = firing, tree.isSuspended(node) {
        emit(.reminderDropped(reminder), of: node)
      } else {
        try step(node) { (state, step) throws(Rejection) in try state.fire(firing, at: instant, &step) }
      }
      try settle()
    } catch {
      throw Rejection(brokenOff: error.reason)
    }
  }
}

extension Opener {
  init(_ act: Act) {
    self.init(party: act.party, person: act.person, proposal: act.proposal, words: act.words)
  }
}
