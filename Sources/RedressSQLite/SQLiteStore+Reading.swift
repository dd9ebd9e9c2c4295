import GRDB
public import RedressStore

extension SQLiteStore {
  /// Returns what the store says about itself.
  public func desk() throws(StoreError) -> DeskRow { try readOnce { db in try db.desk() } }

  /// Returns what is remembered of a command.
  public func answer(to command: CommandID) throws(StoreError) -> StoredAnswer? {
    try readOnce { db in try db.answer(to: command) }
  }

  /// Returns events of a case after event `seq`.
  public func events(of caseID: CaseID, after seq: Int64, limit: Int) throws(StoreError) -> [StoredEvent] {
    try readOnce { db in try db.events(of: caseID, after: seq, limit: limit) }
  }

  /// Returns events of the log after this position.
  public func events(afterPosition position: Int64, limit: Int) throws(StoreError) -> [StoredEvent] {
    try readOnce { db in try db.events(afterPosition: position, limit: limit) }
  }

  /// Returns timers due at or before an instant, soonest first.
  public func due(atOrBefore instant: Int64, limit: Int) throws(StoreError) -> [DueTimer] {
    try readOnce { db in
      try db.rows(
        """
        SELECT case_id, timer_id, due_at, kind FROM timers WHERE due_at <= ?
        ORDER BY due_at, case_id, timer_id LIMIT ?
        """, [instant, limit]
      ) { columns in
        DueTimer(
          caseID: try columns.caseID(),
          timer: PendingTimer(id: try columns.text(), dueAt: try columns.int64(), kind: try columns.text()))
      }
    }
  }

  /// Returns the instant of the soonest pending timer of all.
  public func nextDue() throws(StoreError) -> Int64? {
    try readOnce { db in try db.rows("SELECT min(due_at) FROM timers") { try $0.optionalInt64() }.first ?? nil }
  }

  /// Returns a whole case as it was at one moment, with the events after `seq`.
  public func file(of caseID: CaseID, eventsAfter seq: Int64) throws(StoreError) -> CaseFile? {
    try read { db in
      guard let row = try db.caseRow(caseID) else { return nil }
      return CaseFile(
        row: row, snapshot: try db.snapshot(of: caseID),
        events: try db.events(of: caseID, after: seq, limit: .max), timers: try db.timers(of: caseID),
        postings: try db.postings(of: caseID), payments: try db.payments(of: caseID),
        evidence: try db.evidence(of: caseID))
    }
  }
}

extension Database {
  fileprivate func snapshot(of caseID: CaseID) throws -> CaseSnapshot? {
    try rows("SELECT seq, state FROM snapshots WHERE case_id = ?", [caseID.text]) { columns in
      CaseSnapshot(seq: try columns.int64(), state: try columns.blob())
    }.first
  }
}
