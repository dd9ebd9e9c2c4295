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
  let workflow: Workflow
  let digest: Digest
  /// The case before the step; nil when the step opens it.
  let before: Case?
  let state: Case
  let events: [Recorded]
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
    let codec = EventCodec(workflow)
    var append = Append(
      caseID: id, expectedSeq: expectedSeq, command: command,
      events: try events.map { try codec.encode($0, actor: actor(of: $0.event)) }, timers: timers, postings: postings,
      payments: payments, notices: try notices(), evidence: evidence, projection: try projection())
    append.claim = claimChange
    return append
  }

  /// Who made an event: a timer made what no act led to.
  private func actor(of event: Event) -> String {
    switch event {
    case .expired, .reminded, .reminderDropped: "timer"
    case .opened, .acted, .recorded, .reached, .factGiven, .balloted, .reasonGiven, .textTaken, .attached, .proposed,
      .refused,
      .accepted,
      .remedied, .left, .suspended, .resumed, .unwound, .entered, .routed, .boundRead, .clockStarted, .clockRestarted,
      .clockMoved,
      .clockStood, .reminderSet, .notified, .moneyMoved, .ended:
      actor
    }
  }

  var timers: [PendingTimer] {
    guard let due = state.nextDue else { return [] }
    return [PendingTimer(id: "next", dueAt: due.microseconds, kind: "clock")]
  }

  /// The pieces of evidence that the events attach.
  private var evidence: [EvidenceRow] {
    events.compactMap { recorded in
      guard case .attached(let item) = recorded.event else { return nil }
      // One file may come twice under two names.
      let file = ingested.first {
        $0.digest.hex == item.attachment.digest && $0.label.display == item.attachment.label
      }
      return file?.row(
        item: "\(item.number)", kind: workflow.evidenceKinds[item.attachment.kind.index].name,
        party: workflow.parties[item.party.index].name)
    }
  }

  func projection() throws -> CaseProjection {
    let opened = state.pinned
    var people: [String: String] = [:]
    for binding in opened.bindings {
      let party = workflow.parties[binding.party.index].name
      people[party] = (people[party].map { $0 + ", " } ?? "") + binding.person
    }
    return CaseProjection(
      workflowDigest: digest, workflowID: workflow.name, phase: state.whereName(under: workflow),
      status: state.end == nil ? .open : .ended, turn: turn, nextDue: state.nextExpiry?.microseconds,
      reason: state.reason.map { workflow.reasons[$0.index].name } ?? "", claimedMinorUnits: opened.claimed,
      currency: opened.currency?.code ?? "", openedAt: state.openedAt.microseconds, orderID: orderID,
      parties: try Self.json(people))
  }

  private var turn: String {
    let awaited = state.awaited(at: state.lastAt, under: workflow)
    return workflow.parties.indices.map { ID<Party>($0) }.filter(awaited.has).map { workflow.parties[$0.index].name }
      .joined(separator: ", ")
  }

  static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value))
  }
}
