/// A timer that is set and has not fired.
public struct PendingTimer: Sendable, Hashable {
  /// The timer's name, unique within its case.
  public var id: String
  /// When it fires, in microseconds since 1970 UTC.
  public var dueAt: Int64
  /// What it is for, such as `expiry` or `reminder`.
  public var kind: String

  /// Makes a timer.
  public init(id: String, dueAt: Int64, kind: String) {
    self.id = id
    self.dueAt = dueAt
    self.kind = kind
  }
}

/// A timer that is due, with its case; only a hint that the case wants catching up.
public struct DueTimer: Sendable, Hashable {
  /// The case that waits for it.
  public var caseID: CaseID
  /// The timer.
  public var timer: PendingTimer

  /// Makes a due timer.
  public init(caseID: CaseID, timer: PendingTimer) {
    self.caseID = caseID
    self.timer = timer
  }
}

/// One line of the ledger: the lines of a step sum to zero in each currency.
public struct Posting: Sendable, Hashable {
  /// The event that moved the money.
  public var seq: Int64
  /// The ledger account.
  public var account: String
  /// What the account gains, in minor units; negative when it gives.
  public var minorUnits: Int64
  /// The ISO 4217 code.
  public var currency: String
  /// What it was for, in plain words.
  public var memo: String

  /// Makes a posting.
  public init(seq: Int64, account: String, minorUnits: Int64, currency: String, memo: String) {
    self.seq = seq
    self.account = account
    self.minorUnits = minorUnits
    self.currency = currency
    self.memo = memo
  }
}

/// Something to be sent after a step; it may be sent twice, always under the same key.
public struct Notice: Sendable, Hashable {
  /// The name by which a receiver knows a repeat; unique in the store.
  public var key: String
  /// What sort of notice it is.
  public var kind: String
  /// Who it is for.
  public var recipient: String
  /// What it says, kept byte for byte.
  public var payload: [UInt8]

  /// Makes a notice.
  public init(key: String, kind: String, recipient: String, payload: [UInt8]) {
    self.key = key
    self.kind = kind
    self.recipient = recipient
    self.payload = payload
  }
}

/// A notice with its place in the outbox.
public struct StoredNotice: Sendable, Hashable {
  /// The case that it came from.
  public var caseID: CaseID
  /// The notice.
  public var notice: Notice
  /// When it was sent, in microseconds since 1970 UTC; nil while it waits.
  public var sentAt: Int64?

  /// Makes a notice from what a store has read.
  public init(caseID: CaseID, notice: Notice, sentAt: Int64?) {
    self.caseID = caseID
    self.notice = notice
    self.sentAt = sentAt
  }
}

/// An item of evidence; its bytes lie in the vault under ``digest``.
public struct EvidenceRow: Sendable, Hashable {
  /// The item's name, unique within its case.
  public var item: String
  /// The digest of the bytes.
  public var digest: Digest
  /// The number of bytes.
  public var size: Int64
  /// What the workflow takes it for.
  public var kind: String
  /// Who gave it.
  public var party: String
  /// The file name that the giver used, byte for byte; never a path in the vault.
  public var label: [UInt8]
  /// The media type found in the bytes.
  public var mediaType: String
  /// What a reader should know, such as `archive` or `deceptiveName`.
  public var flags: [String]

  /// Makes an item.
  public init(
    item: String, digest: Digest, size: Int64, kind: String, party: String, label: [UInt8], mediaType: String = "",
    flags: [String] = []
  ) {
    self.item = item
    self.digest = digest
    self.size = size
    self.kind = kind
    self.party = party
    self.label = label
    self.mediaType = mediaType
    self.flags = flags
  }
}

/// How much evidence a case may hold; counted in the transaction that adds it, so that concurrent uploads cannot slip by.
public struct EvidenceLimits: Sendable, Hashable {
  /// The most bytes in the case.
  public var caseBytes: Int64
  /// The most items in the case.
  public var caseItems: Int
  /// The most bytes of one party in the case.
  public var partyBytes: Int64
  /// The most items of one party in the case.
  public var partyItems: Int

  /// Makes a set of limits.
  public init(caseBytes: Int64 = .max, caseItems: Int = .max, partyBytes: Int64 = .max, partyItems: Int = .max) {
    self.caseBytes = caseBytes
    self.caseItems = caseItems
    self.partyBytes = partyBytes
    self.partyItems = partyItems
  }

  /// Refuses nothing.
  public static let none = EvidenceLimits()
}
