import GRDB
import RedressStore

extension SQLiteStore {
  /// Brings the tables of an older program up to those of this one, all in one transaction or not at all.
  ///
  /// Of several programs that open the file at once, the first does it and the others find it done.
  static func upgrade(_ queue: DatabaseQueue, path: String, busySeconds: Double) throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          let found = try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0
          guard Schema.earlierVersions.contains(found) else { return .rollback }
          try db.execute(sql: Schema.upgrade(from: found))
          return .commit
        }
      }
    } catch {
      throw Fault.opening(error, path: path, busySeconds: busySeconds)
    }
  }
}
