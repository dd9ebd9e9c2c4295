import Foundation
import GRDB
import RedressStore
import RedressStoreLaws
import Testing

@testable import RedressSQLite

@Suite struct `A store that is in trouble` {
  @Test func `S4: comes back without the step that a killed writer left half done`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create().append(Sample.step("c-1"))
    let copy = desk.folder + "/copy.sqlite"
    try desk.raw { db in
      // A cache this small makes SQLite write pages before the commit, as a large step would.
      try db.execute(sql: "PRAGMA cache_size = 2; PRAGMA journal_mode = truncate; BEGIN IMMEDIATE")
      let big = Data(repeating: 7, count: 2_000_000)
      try db.execute(sql: "UPDATE cases SET phase = 'half', parties = ?", arguments: [big])
      try db.execute(sql: "INSERT INTO definitions VALUES (randomblob(32))")
      for suffix in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: desk.path + suffix, toPath: copy + suffix)
      }
      try db.execute(sql: "ROLLBACK")
    }
    #expect(FileManager.default.contents(atPath: copy)?.range(of: Data(repeating: 7, count: 4000)) != nil)
    let reader = try SQLiteStore.open(at: copy, mode: .readOnly)
    #expect(try reader.row(of: Sample.caseID("c-1"))?.projection == Sample.projection())
    #expect(try reader.audit(Sample.caseID("c-1")) == [])
    _ = try SQLiteStore.open(at: copy).append(Sample.step("c-1", after: 1))
  }

  @Test func `S5: says that nothing was done on a full disk, and goes on when there is room again`() throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    _ = try store.append(Sample.step("c-1"))
    try store.readOnce { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    var step = Sample.step("c-1", after: 1)
    step.snapshot = [UInt8](repeating: 1, count: 500_000)
    #expect(throws: StoreError.notDone(detail: "SQLite error 13, database or disk is full")) { try store.append(step) }
    #expect(try store.answer(to: step.command.id) == nil && store.audit(step.caseID) == [])
    guard case .appended = try store.append(step) else {
      Issue.record("not done with room again")
      return
    }
  }

  @Test func `S6: writes no more once a synchronisation failed, but still reads`() throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    let observer = FailingCommit()
    try store.readOnce { db in db.add(transactionObserver: observer, extent: .databaseLifetime) }
    let step = Sample.step("c-1")
    #expect(throws: StoreError.notDone(detail: "SQLite error 1034, fsync")) { try store.append(step) }
    #expect(throws: StoreError.suspect) { try store.append(step) }
    #expect(try store.desk().position == 0)
    #expect(try SQLiteStore.open(at: desk.path).append(step) != .conflict(headSeq: 0, winners: []))
  }

  @Test func `P4: finds out what became of a step whose commit failed`() throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    let step = Sample.step("c-1")
    #expect(throws: StoreError.notDone(detail: "gone")) { try store.settle(step, detail: "gone") }
    let outcome = try store.append(step)
    #expect(try store.settle(step, detail: "gone") == outcome)
  }

  @Test func `P4: admits that it does not know when it cannot look`() throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    let observer = FailingCommit { unlink(desk.path) }
    try store.readOnce { db in db.add(transactionObserver: observer, extent: .databaseLifetime) }
    let step = Sample.step("c-1")
    #expect(throws: StoreError.unknown(step.command.id, detail: "SQLite error 1034, fsync")) { try store.append(step) }
  }

  @Test func `S13: gives up after a bounded wait while another holds the file`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create()
    let store = try SQLiteStore.open(at: desk.path, busySeconds: 0.2)
    try desk.raw { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let start = ContinuousClock.now
      #expect(throws: StoreError.busy(seconds: 0.2)) { try store.append(Sample.step("c-1")) }
      #expect(ContinuousClock.now - start < .seconds(3))
      #expect(try store.desk().position == 0)
      try db.execute(sql: "ROLLBACK; BEGIN EXCLUSIVE")
      #expect(throws: StoreError.busy(seconds: 0.2)) { try store.desk() }
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try store.append(Sample.step("c-1")) != .conflict(headSeq: 0, winners: []))
  }

  @Test func `a reader never writes`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create()
    let before = try Data(contentsOf: URL(fileURLWithPath: desk.path))
    let reader = try SQLiteStore.open(at: desk.path, mode: .readOnly)
    #expect(throws: StoreError.readOnly) { try reader.append(Sample.step("c-1")) }
    #expect(throws: StoreError.readOnly) { try reader.markSent(["k"], at: 1) }
    // Another's lock for writing does not stop it.
    try desk.raw { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(try SQLiteStore.open(at: desk.path, mode: .readOnly).rows(InboxQuery()) == [])
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: desk.path)) == before)
  }
}

/// Stands for a disk that fails when a transaction is to be made durable.
private final class FailingCommit: TransactionObserver {
  private let first: () -> Void

  init(first: @escaping () -> Void = {}) { self.first = first }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) {}

  func databaseWillCommit() throws {
    first()
    throw DatabaseError(resultCode: .SQLITE_IOERR_FSYNC, message: "fsync")
  }
}
