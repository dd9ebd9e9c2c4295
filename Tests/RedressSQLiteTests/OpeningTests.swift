import Foundation
import GRDB
import RedressStore
import RedressStoreLaws
import Testing

@testable import RedressSQLite

@Suite struct `Opening a desk` {
  @Test(
    arguments: [
      (3_006_023, "truncate"), (3_040_001, "truncate"), (3_044_005, "truncate"), (3_044_006, "wal"),
      (3_045_000, "truncate"),
      (3_050_006, "truncate"), (3_050_007, "wal"), (3_051_000, "truncate"), (3_051_002, "truncate"), (3_051_003, "wal"),
      (3_052_000, "wal"), (4_000_000, "wal"),
    ])
  func `S8: chooses the journal by the SQLite that runs`(version: Int, mode: String) {
    #expect(JournalPlan.choose(version: version).mode == mode)
  }

  @Test(arguments: [SQLiteStore.Mode.readWrite, .readOnly])
  func `sets what safety rests on, on every connection`(mode: SQLiteStore.Mode) throws {
    let desk = try TemporaryDesk()
    _ = try desk.create()
    let store = try SQLiteStore.open(at: desk.path, mode: mode)
    let names = ["synchronous", "foreign_keys", "trusted_schema", "cell_size_check", "busy_timeout"]
    let values = try store.readOnce { db in try names.map { try Int.fetchOne(db, sql: "PRAGMA \($0)") } }
    #expect(values == [2, 1, 0, 1, 5000])
    guard mode == .readWrite else { return }
    let journal = try store.readOnce { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") }
    #expect(journal == JournalPlan.choose(version: Connection(busySeconds: 1).version).mode)
  }

  @Test func `S8: turns a write-ahead log back where it is unsafe`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create()
    #expect(try desk.raw { db in try String.fetchOne(db, sql: "PRAGMA journal_mode = wal") } == "wal")
    let unsafe = Connection(busySeconds: 1, version: 3_040_001)
    let reader = try SQLiteStore.open(at: desk.path, mode: .readOnly, writer: 1, connection: unsafe)
    #expect(try reader.desk() == StoreLaw.desk)
    let store = try SQLiteStore.open(at: desk.path, mode: .readWrite, writer: 1, connection: unsafe)
    #expect(try store.readOnce { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") } == "truncate")
  }

  @Test func `L13: makes files and folders that belong to their owner alone, whatever the umask`() throws {
    let desk = try TemporaryDesk()
    let path = desk.folder + "/new/desk.sqlite"
    let before = umask(0)
    defer { umask(before) }
    _ = try SQLiteStore.create(at: path, desk: StoreLaw.desk)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(desk.folder + "/new", &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test func `L13: refuses a file or a folder that everybody may change`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create()
    #expect(chmod(desk.path, 0o602) == 0)
    expect(.worldWritable(path: desk.path), at: desk.path)
    #expect(chmod(desk.path, 0o600) == 0 && chmod(desk.folder, 0o777) == 0)
    expect(.worldWritable(path: desk.folder), at: desk.path)
  }

  @Test func `names a file that is not there, and does not make it`() throws {
    let desk = try TemporaryDesk()
    expect(.missing(path: desk.path), at: desk.path)
    #expect(access(desk.path, F_OK) != 0)
  }

  @Test func `never writes over a file that is there`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create().append(Sample.step("c-1"))
    #expect(throws: StoreError.cannotOpen(.exists(path: desk.path))) { try desk.create() }
    #expect(try SQLiteStore.open(at: desk.path).desk().position == 1)
  }

  @Test func `S10: takes an empty file that a crash left behind for none`() throws {
    let desk = try TemporaryDesk()
    try Data().write(to: URL(fileURLWithPath: desk.path))
    #expect(chmod(desk.path, 0o600) == 0)
    #expect(throws: StoreError.self) { try SQLiteStore.open(at: desk.path) }
    #expect(try desk.create().desk() == StoreLaw.desk)
  }

  @Test func `S10: refuses what a newer or an older program made`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create()
    try desk.raw { db in try db.execute(sql: "PRAGMA user_version = 5") }
    expect(.newer(path: desk.path, found: 5, known: 4), at: desk.path)
    try desk.raw { db in try db.execute(sql: "PRAGMA user_version = 0") }
    expect(.older(path: desk.path, found: 0, known: 4), at: desk.path)
  }

  @Test func `refuses another program's file`() throws {
    let desk = try TemporaryDesk()
    try desk.raw { db in try db.execute(sql: "CREATE TABLE t (x)") }
    #expect(chmod(desk.path, 0o600) == 0)
    expect(.foreign(path: desk.path, detail: "it is marked 0, not 1380209235"), at: desk.path)
    try Data(repeating: 0x41, count: 9000).write(to: URL(fileURLWithPath: desk.path))
    expect(.foreign(path: desk.path, detail: "it is not an SQLite database"), at: desk.path)
    expect(.foreign(path: desk.folder, detail: "it is not a regular file"), at: desk.folder)
  }

  @Test func `S9: is not disturbed by a journal that belongs to nothing`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create().append(Sample.step("c-1"))
    try Data(repeating: 0x5A, count: 5000).write(to: URL(fileURLWithPath: desk.path + "-journal"))
    let store = try SQLiteStore.open(at: desk.path)
    #expect(try store.audit(Sample.caseID("c-1")) == [] && store.auditLog() == [])
  }

  @Test(
    arguments: [
      ("36 35 0:44 / /home rw - nfs4 server:/home rw", "nfs4"),
      ("36 35 0:44 / /home rw shared:1 master:2 - cifs //s/h rw", "cifs"),
      ("36 35 0:44 / / rw - ext4 /dev/vda rw", nil), ("36 35 0:45 / / rw - nfs s:/ rw", nil), ("", nil),
      ("36 35 0:44 / /", nil),
    ])
  func `S7: knows a network file system by the kernel's table`(line: String, kind: String?) {
    #expect(Mounts.networkKind(major: 0, minor: 44, in: "1 2 8:1 / / rw - ext4 a rw\n\(line)\n") == kind)
  }

  private func expect(_ fault: OpenFault, at path: String) {
    for mode in [SQLiteStore.Mode.readWrite, .readOnly] {
      #expect(throws: StoreError.cannotOpen(fault)) { try SQLiteStore.open(at: path, mode: mode) }
    }
  }
}
