import Foundation
import GRDB
public import RedressStore

/// What a desk keeps beside its cases; doing any of it again changes nothing.
extension SQLiteStore {
  /// Notes that a live desk's clock was believed at this instant.
  public func noteClock(_ instant: Int64) throws(StoreError) {
    try change { db in try db.run("UPDATE desk SET recorded_at = max(recorded_at, ?)", [instant]) }
  }

  /// Notes which time-zone data deadlines are now computed with.
  public func recordZoneData(_ version: String) throws(StoreError) {
    try change { db in try db.run("UPDATE desk SET zone_data = ?", [version]) }
  }

  /// Refuses writers older than this from now on; it is never lowered.
  public func raiseMinimumWriter(to version: Int) throws(StoreError) {
    try change { db in try db.run("UPDATE desk SET minimum_writer = max(minimum_writer, ?)", [version]) }
  }

  /// Keeps a definition.
  public func putDefinition(_ definition: Definition) throws(StoreError) {
    let digest = definition.digest.data
    try change { db in
      try db.run("INSERT INTO definitions VALUES (?) ON CONFLICT DO NOTHING", [digest])
      guard db.changesCount > 0 else { return }
      for (ordinal, file) in definition.files.enumerated() {
        try db.run("INSERT INTO definition_files VALUES (?, ?, ?, ?)", [digest, ordinal, file.path, Data(file.bytes)])
      }
    }
  }

  /// Returns a definition whose bytes still have the digest that was asked for.
  public func definition(_ digest: Digest) throws(StoreError) -> Definition? {
    let files = try readOnce { db in
      try db.rows("SELECT path, bytes FROM definition_files WHERE digest = ? ORDER BY ordinal", [digest.data]) {
        Definition.File(path: try $0.text(), bytes: try $0.blob())
      }
    }
    guard let main = files.first else { return nil }
    let definition = Definition(main: main, included: Array(files.dropFirst()))
    guard definition.digest == digest else {
      throw .damaged("workflow \(digest.hex) has other bytes than it was given")
    }
    return definition
  }

  /// Returns notices that wait to be sent, oldest first.
  public func pendingNotices(limit: Int) throws(StoreError) -> [StoredNotice] {
    try notices(where: "sent_at IS NULL ORDER BY id LIMIT ?", [limit])
  }

  /// Returns every notice of a case, oldest first.
  public func notices(of caseID: CaseID) throws(StoreError) -> [StoredNotice] {
    try notices(where: "case_id = ? ORDER BY id", [caseID.text])
  }

  /// Notes that notices were sent.
  public func markSent(_ keys: [String], at instant: Int64) throws(StoreError) {
    try change { db in
      for key in keys {
        try db.run("UPDATE outbox SET sent_at = ? WHERE key = ? AND sent_at IS NULL", [instant, key])
      }
    }
  }

  private func notices(where clause: String, _ arguments: StatementArguments) throws(StoreError) -> [StoredNotice] {
    try readOnce { db in
      try db.rows("SELECT case_id, key, kind, recipient, payload, sent_at FROM outbox WHERE \(clause)", arguments) {
        StoredNotice(
          caseID: try $0.caseID(),
          notice: Notice(
            key: try $0.text(), kind: try $0.text(), recipient: try $0.text(), payload: try $0.blob()),
          sentAt: try $0.optionalInt64())
      }
    }
  }

  private func change(_ body: (Database) throws -> Void) throws(StoreError) {
    try write(
      { db in
        try db.desk().admit(writer: self.writer)
        return .keep(try body(db))
      }, settle: { detail throws(StoreError) in throw .notDone(detail: detail) })
  }
}
