/// How a case stands after its last step, for lists; always rebuilt from events when in doubt.
public struct CaseProjection: Sendable, Hashable {
  /// The definition that the case is pinned to; it must already be stored.
  public var workflowDigest: Digest
  /// The workflow's own name.
  public var workflowID: String
  /// The phase or the ending that the case is in.
  public var phase: String
  /// Whether anything can still happen.
  public var status: CaseStatus
  /// Whose turn it is, separated by a comma and a space; empty when it is nobody's.
  public var turn: String
  /// The next deadline, in microseconds since 1970 UTC.
  public var nextDue: Int64?
  /// The reason that the dispute was opened for.
  public var reason: String
  /// The amount in dispute, in minor units of ``currency``.
  public var claimedMinorUnits: Int64
  /// The ISO 4217 code of the case.
  public var currency: String
  /// The instant of opening, in microseconds since 1970 UTC.
  public var openedAt: Int64
  /// The order in dispute.
  public var orderID: String
  /// Who takes part, as one JSON object.
  public var parties: [UInt8]

  /// Makes a projection; what it holds is checked when it is appended.
  public init(
    workflowDigest: Digest, workflowID: String, phase: String, status: CaseStatus, turn: String, nextDue: Int64?,
    reason: String, claimedMinorUnits: Int64, currency: String, openedAt: Int64, orderID: String, parties: [UInt8]
  ) {
    self.workflowDigest = workflowDigest
    self.workflowID = workflowID
    self.phase = phase
    self.status = status
    self.turn = turn
    self.nextDue = nextDue
    self.reason = reason
    self.claimedMinorUnits = claimedMinorUnits
    self.currency = currency
    self.openedAt = openedAt
    self.orderID = orderID
    self.parties = parties
  }
}

extension CaseProjection {
  /// Whether it is this one's turn, alone or among others.
  func isTurn(of name: String) -> Bool { ", \(turn), ".contains(", \(name), ") }
}

/// Whether a case is still going on.
public enum CaseStatus: String, Sendable, CaseIterable {
  /// Something can still happen.
  case open
  /// The case has an ending.
  case ended
}

/// A case as lists show it.
public struct CaseRow: Sendable, Hashable {
  /// The case's name.
  public var caseID: CaseID
  /// Where its hash chain stands.
  public var head: ChainHead
  /// The instant of its last writing, in microseconds since 1970 UTC.
  public var recordedAt: Int64
  /// How it stands.
  public var projection: CaseProjection

  /// Makes a row from what a store has read.
  public init(caseID: CaseID, head: ChainHead, recordedAt: Int64, projection: CaseProjection) {
    self.caseID = caseID
    self.head = head
    self.recordedAt = recordedAt
    self.projection = projection
  }
}

/// A folded state and the event that it reaches to.
public struct CaseSnapshot: Sendable, Hashable {
  /// The last event that is folded in.
  public var seq: Int64
  /// The state's stored form, kept byte for byte.
  public var state: [UInt8]

  /// Makes a snapshot of the state after event `seq`.
  public init(seq: Int64, state: [UInt8]) {
    self.seq = seq
    self.state = state
  }
}

/// Everything the store holds of one case, read at one moment.
public struct CaseFile: Sendable, Hashable {
  /// How it stands.
  public var row: CaseRow
  /// The latest folded state, if one was stored.
  public var snapshot: CaseSnapshot?
  /// What happened, in order, after the event that was asked for.
  public var events: [StoredEvent]
  /// The pending timers, soonest first.
  public var timers: [PendingTimer]
  /// The money moved so far, in order.
  public var postings: [Posting]
  /// What whoever pays was or is to be told, in order.
  public var payments: [StoredPayment]
  /// The evidence, in order of arrival.
  public var evidence: [EvidenceRow]

  /// Makes a file from what a store has read.
  public init(
    row: CaseRow, snapshot: CaseSnapshot?, events: [StoredEvent], timers: [PendingTimer], postings: [Posting],
    payments: [StoredPayment], evidence: [EvidenceRow]
  ) {
    self.row = row
    self.snapshot = snapshot
    self.events = events
    self.timers = timers
    self.postings = postings
    self.payments = payments
    self.evidence = evidence
  }
}
