import RedressStore
import RedressDesk
import RedressDiagnostics
import RedressEngine
import RedressMoney
import RedressReport
import RedressTime
import RedressWorkflow

/// A case as it stands at an instant, or a child of one: what has come due by then is in it, stored or not.
struct Standing {
  let loaded: LoadedCase
  let now: Instant
  /// All the cases of the tree.
  let tree: CaseTree
  /// The case asked for.
  let state: Case
  let history: [Recorded]
  /// All events of the tree, those that have come due and are not stored among them.
  let events: [TreeEvent]
  let names: Names

  private init(
    _ loaded: LoadedCase, _ now: Instant, _ tree: CaseTree, _ state: Case, _ history: [Recorded], _ events: [TreeEvent]
  ) {
    self.loaded = loaded
    self.now = now
    self.tree = tree
    self.state = state
    self.history = history
    self.events = events
    var names = Names(state, under: loaded.workflow, time: TimeText(zone: loaded.workflow.zone, now: now))
    names.children = tree.labels
    self.names = names
  }

  init(_ loaded: LoadedCase, at now: Instant) {
    let isLate = loaded.tree.nextDue.map { $0 <= now } ?? false
    let decision = isLate ? loaded.tree.decide(.time, at: now) : nil
    let tree = decision?.after ?? loaded.tree
    self.init(
      loaded, max(now, loaded.tree.lastAt), tree, tree.nodes[loaded.node].state,
      loaded.history + (decision?.events.history(of: loaded.node) ?? []), loaded.events + (decision?.events ?? []))
  }

  /// The line of the timeline for an event of any of the cases; one of another case says which.
  func entry(_ event: TreeEvent) -> TimelineEntry {
    guard event.node != loaded.node else { return names.entry(event.recorded) }
    let node = tree.nodes[event.node]
    let time = TimeText(zone: node.workflow.zone, now: now)
    var names = Names(node.state, under: node.workflow, time: time)
    names.children = tree.labels
    var entry = names.entry(event.recorded)
    let place = event.node == 0 ? loaded.id.text : tree.address(of: event.node)
    entry.words = "\(Untrusted(place).forTerminal()): \(entry.words)"
    return entry
  }

  /// The case as it would stand if a party had found these facts; nothing of it is stored.
  func finding(_ facts: [String], by party: ID<Party>) throws -> Standing {
    var (state, history) = (state, history)
    func record(_ event: Event) {
      let recorded = Recorded(at: now, event)
      state.apply(recorded, under: loaded.workflow)
      history.append(recorded)
    }
    for text in facts {
      let given = try loaded.finding(text, at: now)
      switch given.value {
      case .value(let value): record(.factGiven(given.fact, value, by: party))
      case .text(let text):
        let taken = history.count { if case .textTaken = $0.event { true } else { false } }
        record(.textTaken(text))
        record(.factGiven(given.fact, .text(Int32(clamping: loaded.workflow.texts.count + taken)), by: party))
      }
    }
    return Standing(loaded, now, tree, state, history, events)
  }

  /// The case by names, for a viewer or for the desk.
  func view(for viewer: ID<Party>? = nil) -> CaseView {
    var view = CaseView(
      state, history: history, id: loaded.name, order: loaded.file.row.projection.orderID, names: names,
      viewer: viewer)
    view.notStored = history.count - loaded.history.count
    view.add(childrenOf: loaded.node, of: tree, root: loaded.id.text)
    // A tree has one ledger, and its payments are those of the root.
    guard loaded.node == 0 else { return view }
    let payments = PaymentView.all(of: loaded.asking(for: 0))
    view.payments = view.viewer.map { viewer in payments.compactMap { $0.seen(by: viewer) } } ?? payments
    return view
  }

  /// The open child cases in which it is somebody's turn, or that of the party of this name.
  func openChildren(awaiting party: String?) -> [ChildView] {
    ChildView.all(under: 0, of: tree, root: loaded.id.text, at: now).filter { child in
      child.state == .open && !child.awaits.isEmpty && (party.map(child.awaits.contains) ?? true)
    }
  }

  /// The party with this id.
  func party(_ name: String) throws -> ID<Party> {
    let workflow = loaded.workflow
    if let party = workflow.party(named: name) { return party }
    let names = workflow.parties.map(\.name)
    let near =
      nearestName(to: name, in: names).map { "did you mean '\($0)'?" } ?? "there are: \(names.joined(separator: ", "))"
    throw Failure(.usage, "no party is named '\(Untrusted(name).forTerminal())'; \(near)")
  }

  /// The party that may do an action now: the one named, else the first that has it open, a neutral before others.
  func party(_ name: String?, for action: ID<Action>) throws -> ID<Party> {
    if let name { return try party(name) }
    let workflow = loaded.workflow
    let all = workflow.parties.indices.map { ID<Party>($0) }
    let neutral = all.filter { workflow.parties[$0.index].side == .neutral }
    let open = (neutral + all).first { party in
      tree.openActs(for: party, in: loaded.node, at: now).now.contains { $0.action == action }
    }
    guard let found = open ?? neutral.first else {
      throw Failure(
        .usage, "say for whom with '--as PARTY'; there are: \(workflow.parties.map(\.name).joined(separator: ", "))")
    }
    return found
  }
}
