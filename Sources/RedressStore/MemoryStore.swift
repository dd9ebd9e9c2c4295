/// A store that forgets everything when it goes, for trials, demonstrations and tests.
public final class MemoryStore: CaseStore {
  struct Contents {
    var desk: DeskRow
    var log: [StoredEvent] = []
    var cases: [CaseID: CaseFile] = [:]
    var answers: [CommandID: StoredAnswer] = [:]
    var notices: [StoredNotice] = []
    /// In the order in which their cases opened.
    var claims: [StoredClaim] = []
    /// In the order in which they were decided.
    var payments: [StoredPayment] = []
    var noticeKeys: Set<String> = []
    var definitions: [Digest: Definition] = [:]
  }

  var contents: Contents
  let writer: Int

  /// Makes an empty store; `writer` is the format version that its events carry.
  public init(desk: DeskRow, writer: Int = StoreFormat.writer) {
    contents = Contents(desk: desk)
    self.writer = writer
  }

  /// Returns what the store says about itself.
  public func desk() throws(StoreError) -> DeskRow { contents.desk }

  /// Notes that a live desk's clock was believed at this instant.
  public func noteClock(_ instant: Int64) throws(StoreError) {
    contents.desk.recordedAt = max(contents.desk.recordedAt, instant)
  }

  /// Notes which time-zone data deadlines are now computed with.
  public func recordZoneData(_ version: String) throws(StoreError) {
    try contents.desk.admit(writer: writer)
    contents.desk.zoneData = version
  }

  /// Refuses writers older than this from now on.
  public func raiseMinimumWriter(to version: Int) throws(StoreError) {
    try contents.desk.admit(writer: writer)
    contents.desk.minimumWriter = max(version, contents.desk.minimumWriter)
  }

  /// Keeps a definition.
  public func putDefinition(_ definition: Definition) throws(StoreError) {
    try contents.desk.admit(writer: writer)
    contents.definitions[definition.digest] = definition
  }

  /// Returns a definition by its digest.
  public func definition(_ digest: Digest) throws(StoreError) -> Definition? { contents.definitions[digest] }

  /// Returns what every case takes of an order, or keeps of it.
  public func claims(on orderID: String) throws(StoreError) -> [StoredClaim] {
    contents.claims.filter { $0.claim.orderID == orderID }
  }

  /// Returns what is remembered of a command.
  public func answer(to command: CommandID) throws(StoreError) -> StoredAnswer? { contents.answers[command] }
}
