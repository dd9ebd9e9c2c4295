import GRDB
import GRDBSQLite
import RedressStore

/// A way to a desk's file on which every setting that safety rests on has been read back.
struct Connection {
  /// How long a call waits for others before it gives up.
  var busySeconds: Double
  /// The version of SQLite to choose the journal by; only tests name another than the one that runs.
  var version = Int(sqlite3_libversion_number())

  /// Opens the file for reading and writing.
  func writable(_ path: String) throws(StoreError) -> DatabaseQueue {
    try open(path, readOnly: false)
  }

  /// Opens the file for reading, which takes no lock that a writer would notice between calls.
  ///
  /// What a killed writer left half done must be rolled back first, and only a writer can do that.
  func readable(_ path: String) throws(StoreError) -> DatabaseQueue {
    do {
      return try open(path, readOnly: true)
    } catch StoreError.cannotOpen(.unsafeSetting), StoreError.notDone {
      try? open(path, readOnly: false).close()
      return try open(path, readOnly: true)
    }
  }

  private func open(_ path: String, readOnly: Bool) throws(StoreError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(busySeconds)
    let plan = JournalPlan.choose(version: version)
    configuration.prepareDatabase { db in try Self.prepare(db, plan: plan, readOnly: readOnly) }
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw Fault.opening(error, path: path, busySeconds: busySeconds)
    }
  }

  private static func prepare(_ db: Database, plan: JournalPlan, readOnly: Bool) throws {
    try set("synchronous", "FULL", reads: 2, in: db)
    try set("foreign_keys", "ON", reads: 1, in: db)
    try set("trusted_schema", "OFF", reads: 0, in: db)
    try set("cell_size_check", "ON", reads: 1, in: db)
    try set("mmap_size", "0", reads: 0, in: db)
    if readOnly {
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "none"
      guard mode != "wal" || plan == .wal else { throw unsafe("journal_mode", plan.mode, mode) }
    } else {
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = \(plan.mode)") ?? "none"
      guard mode == plan.mode else { throw unsafe("journal_mode", plan.mode, mode) }
      // A change of the journal mode is a good moment for a library to lower this one.
      try expect("synchronous", 2, in: db)
    }
  }

  private static func set(_ name: String, _ value: String, reads expected: Int64, in db: Database) throws {
    try db.execute(sql: "PRAGMA \(name) = \(value)")
    try expect(name, expected, in: db)
  }

  private static func expect(_ name: String, _ expected: Int64, in db: Database) throws {
    let got = try Int64.fetchOne(db, sql: "PRAGMA \(name)")
    // A library built without memory mapping answers this one with nothing.
    guard got != expected, !(name == "mmap_size" && got == nil) else { return }
    throw unsafe(name, String(expected), got.map(String.init) ?? "nothing")
  }

  private static func unsafe(_ name: String, _ wanted: String, _ got: String) -> StoreError {
    .cannotOpen(.unsafeSetting(name: name, wanted: wanted, got: got))
  }
}

/// What the errors of SQLite mean to a caller.
enum Fault {
  static func opening(_ error: any Error, path: String, busySeconds: Double) -> StoreError {
    if let error = error as? StoreError { return error }
    guard let error = error as? DatabaseError else { return .cannotOpen(.system(path: path, detail: "\(error)")) }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(seconds: busySeconds)
    case .SQLITE_NOTADB: return .cannotOpen(.foreign(path: path, detail: "it is not an SQLite database"))
    case .SQLITE_CORRUPT: return .damaged(words(error))
    case .SQLITE_READONLY: return .notDone(detail: words(error))
    case _: return .cannotOpen(.system(path: path, detail: words(error)))
    }
  }

  static func reading(_ error: any Error, busySeconds: Double) -> StoreError {
    if let error = error as? StoreError { return error }
    guard let error = error as? DatabaseError else { return .cannotRead(detail: "\(error)") }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(seconds: busySeconds)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: return .damaged(words(error))
    case _: return .cannotRead(detail: words(error))
    }
  }

  /// Says what SQLite says, without the statement or its arguments, which may hold what a party wrote.
  static func words(_ error: DatabaseError) -> String {
    "SQLite error \(error.extendedResultCode.rawValue), \(error.message ?? "without words")"
  }
}
