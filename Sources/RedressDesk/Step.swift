internal import Foundation
internal import RedressEngine
internal import RedressMoney
internal import RedressStore
internal import RedressTime
internal import RedressVault
internal import RedressWorkflow

/// Events of one step, on their way into the store with all that follows from them.
struct Step {
  let id: CaseID
  let digest: Digest
  /// The case with its children before the step; nil when the step opens it.
  let before: CaseTree?
  let tree: CaseTree
  let events: [TreeEvent]
  let actor: String
  let expectedSeq: Int64
  let orderID: String
  let command: Command
  /// The files that the vault took in for this step.
  var ingested: [Ingested] = []
  /// What a case that opens takes of its order, and within which limits; nil where it holds no money.
  var claim: (OrderClaim, within: OrderLimits)?

  /// The one transaction that stores it.
  func append() throws -> Append {
    let codec = TreeCodec(tree)
    var append = Append(
      caseID: id, expectedSeq: expectedSeq, command: command,
      events: try zip(events, actors).map { try codec.encode($0, actor: $1) }, timers: timers,
      postings: postings,
      payments: payments, notices: try notices(), evidence: evidence, projection: try projection())
    append.claim = claimChange
    return append
  }

  /// Who made each event; what a threshold accepts is an act of the party that set it, and so is what follows.
  private var actors: [String] {
    var acceptor: (node: Int, party: ID<Party>)?
    return events.map { event in
      switch event.recorded.event {
      case .thresholdMet(let party, _, _, _): acceptor = (event.node, party)
      case .acted(_, let party, _, _, _), .recorded(_, let party, _, _, _, _):
        if acceptor.map({ $0.party != party || $0.node != event.node }) ?? false { acceptor = nil }
      case _: break
      }
      let own = acceptor.map { tree.nodes[$0.node].workflow.parties[$0.party.index].name }
      return actor(of: event.recorded.event, unless: own)
    }
  }

  /// Who made an event: a timer made what no act led to.
  private func actor(of event: Event, unless acceptor: String?) -> String {
    switch event {
    case .expired, .reminded, .reminderDropped: "timer"
    case .opened, .acted, .recorded, .pended, .assigned, .reached, .factGiven, .balloted, .reasonGiven, .textTaken,
      .attached, .proposed,
      .refused,
      .accepted,
      .remedied, .left, .suspended, .resumed, .unwound, .entered, .routed, .boundRead, .clockStarted, .clockRestarted,
      .clockMoved,
      .clockStood, .reminderSet, .notified, .moneyMoved, .childEnded, .cancelled, .ended, .thresholdSet,
      .thresholdWithdrawn, .thresholdMet:
      acceptor ?? actor
    }
  }

  var timers: [PendingTimer] {
    guard let due = tree.nextDue else { return [] }
    return [PendingTimer(id: "next", dueAt: due.microseconds, kind: "clock")]
  }

  /// The pieces of evidence that the events attach.
  private var evidence: [EvidenceRow] {
    events.compactMap { event in
      guard case .attached(let item) = event.recorded.event else { return nil }
      let workflow = tree.nodes[event.node].workflow
      // One file may come twice under two names.
      let file = ingested.first {
        $0.digest.hex == item.attachment.digest && $0.label.display == item.attachment.label
      }
      return file?.row(
        item: event.item(item), kind: workflow.evidenceKinds[item.attachment.kind.index].name,
        party: workflow.parties[item.party.index].name)
    }
  }

  func projection() throws -> CaseProjection {
    let (state, workflow) = (tree.root.state, tree.root.workflow)
    let opened = state.pinned
    var people: [String: String] = [:]
    for binding in opened.bindings where !binding.hasLeft {
      let party = workflow.parties[binding.party.index].name
      people[party] = (people[party].map { $0 + ", " } ?? "") + binding.person
    }
    return CaseProjection(
      workflowDigest: digest, workflowID: workflow.name, phase: state.whereName(under: workflow),
      status: state.end == nil ? .open : .ended, turn: turn, nextDue: tree.nextExpiry?.microseconds,
      reason: state.reason.map { workflow.reasons[$0.index].name } ?? "", claimedMinorUnits: opened.claimed,
      currency: opened.currency?.code ?? "", openedAt: state.openedAt.microseconds, orderID: orderID,
      parties: try Self.json(people))
  }

  private var turn: String {
    let (awaited, workflow) = (tree.awaitedWithin(0, at: tree.lastAt), tree.root.workflow)
    return workflow.parties.indices.map { ID<Party>($0) }.filter(awaited.has).map { workflow.parties[$0.index].name }
      .joined(separator: ", ")
  }

  /// The workflow of an event's case.
  func workflow(of event: TreeEvent) -> Workflow { tree.nodes[event.node].workflow }

  static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value))
  }
}

extension TreeEvent {
  /// The name under which the store lists a piece of evidence: its number, after that of its case where it is a child's.
  func item(_ item: AttachedItem) -> String { node == 0 ? "\(item.number)" : "\(node)/\(item.number)" }
}
