/// One step of a case, to be stored whole or not at all.
///
/// Events, timers, money, notices, evidence, projection and clock move in one transaction, so that a reader never sees
/// half a step.
public struct Append: Sendable {
  /// The case that the step belongs to.
  public var caseID: CaseID
  /// The number of events that the decision was made on; 0 opens the case.
  public var expectedSeq: Int64
  /// The command that caused the step.
  public var command: Command
  /// What happened, in order; at least one event.
  public var events: [NewEvent]
  /// Every timer that is pending after the step; those not named are gone.
  public var timers: [PendingTimer]
  /// Money moved by the step; each currency sums to zero.
  public var postings: [Posting]
  /// What whoever pays is to move because of the step: all that leaves escrow but what was paid elsewhere, and every debt.
  public var payments: [DuePayment]
  /// How the step changes what the case takes of its order; nil leaves it.
  public var claim: ClaimChange?
  /// What is to be sent once the step is stored.
  public var notices: [Notice]
  /// Evidence whose bytes already lie synced in the vault.
  public var evidence: [EvidenceRow]
  /// How much evidence the case and its parties may hold after the step.
  public var limits: EvidenceLimits
  /// How the case stands after the step.
  public var projection: CaseProjection
  /// The folded state after the step, so that a reader need not fold from the start.
  public var snapshot: [UInt8]?
  /// Where a rehearsal clock stands after the step; nil leaves it.
  public var rehearsalClock: Int64?

  /// Makes a step that moves no money, sends nothing and holds no evidence unless told.
  public init(
    caseID: CaseID, expectedSeq: Int64, command: Command, events: [NewEvent], timers: [PendingTimer] = [],
    postings: [Posting] = [], payments: [DuePayment] = [], notices: [Notice] = [], evidence: [EvidenceRow] = [],
    limits: EvidenceLimits = .none, projection: CaseProjection, snapshot: [UInt8]? = nil, rehearsalClock: Int64? = nil
  ) {
    self.caseID = caseID
    self.expectedSeq = expectedSeq
    self.command = command
    self.events = events
    self.timers = timers
    self.postings = postings
    self.payments = payments
    self.notices = notices
    self.evidence = evidence
    self.limits = limits
    self.projection = projection
    self.snapshot = snapshot
    self.rehearsalClock = rehearsalClock
  }
}

/// What makes a repeat of a step harmless: its name, a digest of what it asked, and the answer that it was given.
public struct Command: Sendable, Hashable {
  /// The name that a repeat carries again.
  public var id: CommandID
  /// The digest of the command's body; the same name over another body is refused.
  public var digest: Digest
  /// The wall clock at the deciding desk, in microseconds since 1970 UTC; the store never records less than it did before.
  public var wallClock: Int64
  /// What to tell a caller that repeats the command; kept byte for byte.
  public var answer: [UInt8]

  /// Makes a command with an answer that may be empty.
  public init(id: CommandID, digest: Digest, wallClock: Int64, answer: [UInt8] = []) {
    self.id = id
    self.digest = digest
    self.wallClock = wallClock
    self.answer = answer
  }
}

/// What became of a step.
public enum AppendOutcome: Sendable, Hashable {
  /// The step is durable; its events as they were stored.
  case appended([StoredEvent])
  /// Somebody else was first: the head now, and the events that the decision did not know.
  case conflict(headSeq: Int64, winners: [StoredEvent])
  /// The same command was stored before; nothing changed.
  case repeated(StoredAnswer)
}

/// What the store remembers of a command.
public struct StoredAnswer: Sendable, Hashable {
  /// The command's name.
  public var commandID: CommandID
  /// The digest of the body that was carried out.
  public var digest: Digest
  /// The case it acted on, or nil for a command of the desk.
  public var caseID: CaseID?
  /// The first of its events within the case, or 0 for a command without events.
  public var firstSeq: Int64
  /// The first of its events within the log, or 0.
  public var firstPosition: Int64
  /// How many events it caused.
  public var eventCount: Int
  /// The instant of writing, in microseconds since 1970 UTC.
  public var recordedAt: Int64
  /// What the caller was told.
  public var answer: [UInt8]

  /// Makes an answer from the fields that a store has read.
  public init(
    commandID: CommandID, digest: Digest, caseID: CaseID?, firstSeq: Int64, firstPosition: Int64, eventCount: Int,
    recordedAt: Int64, answer: [UInt8]
  ) {
    self.commandID = commandID
    self.digest = digest
    self.caseID = caseID
    self.firstSeq = firstSeq
    self.firstPosition = firstPosition
    self.eventCount = eventCount
    self.recordedAt = recordedAt
    self.answer = answer
  }
}
