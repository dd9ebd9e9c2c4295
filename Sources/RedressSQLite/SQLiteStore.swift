import GRDB
public import RedressStore

/// A store in one SQLite file: a desk on one machine, shared by its processes.
///
///     command ──▶ BEGIN IMMEDIATE ─ head? ─ events, timers, money, notices, row ─ COMMIT ──▶ answer
///                      │                                                          │
///                      └─ busy: nothing done                                      └─ failed: reopen, ask for the command
public final class SQLiteStore: CaseStore {
  /// What a caller may do with an open store.
  public enum Mode: Sendable {
    /// Read and write.
    case readWrite
    /// Read, without a lock that a writer would notice between calls.
    case readOnly
  }

  let path: String
  let mode: Mode
  let writer: Int
  let connection: Connection
  private var queue: DatabaseQueue?
  /// Set by a failed synchronisation: what the system then says of the file's bytes can no longer be believed.
  private var isSuspect = false

  private init(path: String, mode: Mode, writer: Int, connection: Connection) {
    self.path = path
    self.mode = mode
    self.writer = writer
    self.connection = connection
  }

  /// Opens the store in a file that ``create(at:desk:busySeconds:writer:)`` made.
  ///
  /// Refuses a file that is not a store, that another schema made, that everybody may change, or that lies on a network.
  public static func open(
    at path: String, mode: Mode = .readWrite, busySeconds: Double = 5, writer: Int = StoreFormat.writer
  ) throws(StoreError) -> SQLiteStore {
    try open(at: path, mode: mode, writer: writer, connection: Connection(busySeconds: busySeconds))
  }

  static func open(
    at path: String, mode: Mode, writer: Int, connection: Connection
  ) throws(StoreError) -> SQLiteStore {
    let store = SQLiteStore(path: path, mode: mode, writer: writer, connection: connection)
    store.queue = try store.opened()
    return store
  }

  /// Makes a file that holds an empty store and opens it; file and folder belong to their owner alone.
  public static func create(
    at path: String, desk: DeskRow, busySeconds: Double = 5, writer: Int = StoreFormat.writer
  ) throws(StoreError) -> SQLiteStore {
    try DeskFile.create(at: path)
    let connection = Connection(busySeconds: busySeconds)
    let queue = try connection.writable(path)
    do {
      try queue.writeWithoutTransaction { db in try Self.fill(db, with: desk) }
      try queue.close()
    } catch {
      throw Fault.opening(error, path: path, busySeconds: busySeconds)
    }
    try DeskFile.sync(folderOf: path)
    return try open(at: path, mode: .readWrite, writer: writer, connection: connection)
  }

  private static func fill(_ db: Database, with desk: DeskRow) throws {
    try db.inTransaction(.immediate) {
      try db.execute(sql: Schema.creation)
      try db.run(
        "INSERT INTO desk VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
        [
          desk.kind.rawValue, desk.rehearsalClock, desk.zoneData, desk.minimumWriter, desk.createdAt, desk.position,
          desk.recordedAt,
        ])
      return .commit
    }
  }

  private func opened() throws(StoreError) -> DatabaseQueue {
    try DeskFile.check(path)
    let queue: DatabaseQueue
    switch mode {
    case .readWrite: queue = try connection.writable(path)
    case .readOnly: queue = try connection.readable(path)
    }
    try checkMarks(of: queue)
    return queue
  }

  private func checkMarks(of queue: DatabaseQueue) throws(StoreError) {
    let application = try mark("application_id", of: queue)
    guard application == Schema.applicationID else {
      throw .cannotOpen(.foreign(path: path, detail: "it is marked \(application), not \(Schema.applicationID)"))
    }
    var version = try mark("user_version", of: queue)
    if Schema.earlierVersions.contains(version), mode == .readWrite {
      try Self.upgrade(queue, path: path, busySeconds: connection.busySeconds)
      version = try mark("user_version", of: queue)
    }
    guard version >= Schema.version else {
      throw .cannotOpen(.older(path: path, found: Int(version), known: Int(Schema.version)))
    }
    guard version == Schema.version else {
      throw .cannotOpen(.newer(path: path, found: Int(version), known: Int(Schema.version)))
    }
  }

  private func mark(_ name: String, of queue: DatabaseQueue) throws(StoreError) -> Int64 {
    do {
      return try queue.unsafeRead { db in try Int64.fetchOne(db, sql: "PRAGMA \(name)") ?? 0 }
    } catch {
      throw Fault.opening(error, path: path, busySeconds: connection.busySeconds)
    }
  }
}

extension SQLiteStore {
  /// Whether a transaction is to be kept.
  enum Ending<Answer> {
    case keep(Answer)
    case drop(Answer)
  }

  /// Reads with one or more statements that see the store at one moment.
  func read<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do {
      return try reopenedIfNeeded().unsafeRead { db in
        var answer: Answer?
        try db.inTransaction(.deferred) {
          answer = try body(db)
          return .commit
        }
        guard let answer else { preconditionFailure("a transaction that committed has an answer") }
        return answer
      }
    } catch {
      throw Fault.reading(error, busySeconds: connection.busySeconds)
    }
  }

  /// Reads with a single statement, which sees the store at one moment by itself.
  func readOnce<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do {
      return try reopenedIfNeeded().unsafeRead(body)
    } catch {
      throw Fault.reading(error, busySeconds: connection.busySeconds)
    }
  }

  /// Writes in one transaction; when the disk fails, `settle` finds out what became of it.
  func write<Answer>(
    _ body: (Database) throws -> Ending<Answer>, settle: (String) throws(StoreError) -> Answer
  ) throws(StoreError) -> Answer {
    guard mode == .readWrite else { throw .readOnly }
    guard !isSuspect else { throw .suspect }
    do {
      return try reopenedIfNeeded().writeWithoutTransaction { db in try Self.transact(db, body) }
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      if let plain = Self.plain(error, busySeconds: connection.busySeconds) { throw plain }
      abandonConnection(after: error)
      return try settle(Fault.words(error))
    } catch {
      throw .notDone(detail: "\(error)")
    }
  }

  private static func transact<Answer>(_ db: Database, _ body: (Database) throws -> Ending<Answer>) throws -> Answer {
    var ending: Ending<Answer>?
    try db.inTransaction(.immediate) {
      let decided = try body(db)
      ending = decided
      switch decided {
      case .keep: return .commit
      case .drop: return .rollback
      }
    }
    switch ending {
    case .keep(let answer), .drop(let answer): return answer
    case nil: preconditionFailure("a transaction that ended has an ending")
    }
  }

  /// Returns what an error means when it is certain that nothing was stored.
  private static func plain(_ error: DatabaseError, busySeconds: Double) -> StoreError? {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(seconds: busySeconds)
    case .SQLITE_CONSTRAINT: .malformed("a rule of the tables is broken, \(Fault.words(error))")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(Fault.words(error))
    case _: nil
    }
  }

  /// Drops a handle that may show another state than the file has.
  private func abandonConnection(after error: DatabaseError) {
    try? queue?.close()
    queue = nil
    switch error.extendedResultCode {
    case .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC: isSuspect = true
    case _: break
    }
  }

  private func reopenedIfNeeded() throws(StoreError) -> DatabaseQueue {
    if let queue { return queue }
    let queue = try opened()
    self.queue = queue
    return queue
  }
}
