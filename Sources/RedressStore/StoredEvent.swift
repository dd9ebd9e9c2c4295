/// An event that a caller asks the store to write.
public struct NewEvent: Hashable, Sendable {
  /// The stored form's name, such as `phaseEntered`.
  public var type: String
  /// The version of the stored form, from 1.
  public var version: Int
  /// The logical instant, in microseconds since 1970 UTC.
  public var effectiveAt: Int64
  /// Who caused it: a party, a timer or the desk.
  public var actor: String
  /// The rest of the event as one JSON object, kept byte for byte.
  public var payload: [UInt8]

  /// Makes an event; what it holds is checked when it is appended.
  public init(type: String, version: Int, effectiveAt: Int64, actor: String, payload: [UInt8]) {
    self.type = type
    self.version = version
    self.effectiveAt = effectiveAt
    self.actor = actor
    self.payload = payload
  }
}

/// An event as the log keeps it; it is written once and never edited.
public struct StoredEvent: Hashable, Sendable {
  /// The case that it belongs to.
  public var caseID: CaseID
  /// The place within its case, from 1 without a gap.
  public var seq: Int64
  /// The place within the whole log, from 1 without a gap.
  public var position: Int64
  /// The stored form's name.
  public var type: String
  /// The version of the stored form.
  public var version: Int
  /// The logical instant, in microseconds since 1970 UTC.
  public var effectiveAt: Int64
  /// The instant of writing, in microseconds since 1970 UTC; it never decreases along the log.
  public var recordedAt: Int64
  /// Who caused it.
  public var actor: String
  /// The JSON object exactly as it was given.
  public var payload: [UInt8]
  /// The command whose step this event is a part of.
  public var commandID: CommandID
  /// The place within that command's events, from 0.
  public var part: Int
  /// The format version of the program that wrote it.
  public var writer: Int
  /// The hash of the event before it in the case, or zeros before the first.
  public var prevHash: Digest
  /// The hash over everything above.
  public var hash: Digest

  /// Makes an event from the fields that a store has read.
  public init(
    caseID: CaseID, seq: Int64, position: Int64, type: String, version: Int, effectiveAt: Int64, recordedAt: Int64,
    actor: String, payload: [UInt8], commandID: CommandID, part: Int, writer: Int, prevHash: Digest, hash: Digest
  ) {
    self.caseID = caseID
    self.seq = seq
    self.position = position
    self.type = type
    self.version = version
    self.effectiveAt = effectiveAt
    self.recordedAt = recordedAt
    self.actor = actor
    self.payload = payload
    self.commandID = commandID
    self.part = part
    self.writer = writer
    self.prevHash = prevHash
    self.hash = hash
  }
}
