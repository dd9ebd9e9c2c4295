import Foundation
import GRDB
public import RedressStore

extension SQLiteStore {
  /// Stores a step whole, or says why not; when it returns `appended`, the step survives a loss of power.
  public func append(_ step: Append) throws(StoreError) -> AppendOutcome {
    try step.check()
    return try write(
      { db in try Step(step: step, writer: self.writer, db: db).run() },
      settle: { detail throws(StoreError) in try self.settle(step, detail: detail) })
  }

  /// Moves the rehearsal clock by a command of its own.
  public func moveClock(to instant: Int64, by command: Command) throws(StoreError) -> StoredAnswer {
    try write(
      { db in
        if let known = try db.answer(to: command.id) { return .drop(try known.answering(command)) }
        let desk = try db.desk()
        try desk.admit(writer: self.writer)
        let clock = try desk.movingClock(to: instant)
        let recordedAt = max(desk.recordedAt, command.wallClock)
        try db.moveHead(position: desk.position, recordedAt: recordedAt, clock: clock)
        return .keep(try db.remember(command, caseID: nil, events: [], recordedAt: recordedAt))
      },
      settle: { detail throws(StoreError) in try self.settledAnswer(command, detail: detail) })
  }

  /// Finds out on a fresh connection whether a step whose COMMIT failed is stored after all.
  func settle(_ step: Append, detail: String) throws(StoreError) -> AppendOutcome {
    let answer = try settledAnswer(step.command, detail: detail)
    do {
      return .appended(try events(of: step.caseID, after: answer.firstSeq - 1, limit: answer.eventCount))
    } catch {
      throw .unknown(step.command.id, detail: detail)
    }
  }

  private func settledAnswer(_ command: Command, detail: String) throws(StoreError) -> StoredAnswer {
    let found: StoredAnswer?
    do {
      found = try answer(to: command.id)
    } catch {
      throw .unknown(command.id, detail: detail)
    }
    guard let found else { throw .notDone(detail: detail) }
    return try found.answering(command)
  }
}

/// One step on its way into the tables, inside a transaction that has the write lock.
private struct Step {
  let step: Append
  let writer: Int
  let db: Database

  /// Refuses before it writes, so that what is dropped has touched nothing.
  func run() throws -> SQLiteStore.Ending<AppendOutcome> {
    if let known = try db.answer(to: step.command.id) { return .drop(.repeated(try known.answering(step.command))) }
    let desk = try db.desk()
    try desk.admit(writer: writer)
    let head = try db.head(of: step.caseID)
    guard head.seq == step.expectedSeq else {
      let winners = try db.events(of: step.caseID, after: step.expectedSeq, limit: .max)
      return .drop(.conflict(headSeq: head.seq, winners: winners))
    }
    return .keep(.appended(try write(onto: head, of: desk)))
  }

  private func write(onto head: ChainHead, of desk: DeskRow) throws -> [StoredEvent] {
    let clock = try step.rehearsalClock.map { instant in try desk.movingClock(to: instant) } ?? desk.rehearsalClock
    let recordedAt = max(desk.recordedAt, step.command.wallClock)
    let events = step.chained(onto: head, after: desk.position, recordedAt: recordedAt, writer: writer)
    guard let last = events.last else { preconditionFailure("a checked step has an event") }
    try db.moveHead(position: last.position, recordedAt: recordedAt, clock: clock)
    try writeRow(last)
    for event in events { try write(event) }
    try writeTimers()
    if let claim = step.claim { try db.take(claim, of: step.caseID) }
    for (line, posting) in step.postings.enumerated() { try write(posting, line: line) }
    for payment in step.storedPayments(events) { try db.insert(payment) }
    for notice in step.notices { try write(notice) }
    if !step.evidence.isEmpty { try writeEvidence() }
    if let state = step.snapshot { try writeSnapshot(state, seq: last.seq) }
    _ = try db.remember(step.command, caseID: step.caseID, events: events, recordedAt: recordedAt)
    return events
  }

  private func write(_ event: StoredEvent) throws {
    try db.run(
      "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        event.position, event.caseID.text, event.seq, event.type, event.version, event.effectiveAt, event.recordedAt,
        event.actor, Data(event.payload), event.commandID.text, event.part, event.writer, event.prevHash.data,
        event.hash.data,
      ])
  }

  private func writeRow(_ last: StoredEvent) throws {
    let row = step.projection
    do {
      try db.run(
        SQL.upsertCase,
        [
          step.caseID.text, last.seq, last.hash.data, last.recordedAt, row.workflowDigest.data, row.workflowID,
          row.phase, row.status.rawValue, row.turn, row.nextDue ?? Schema.noDeadline, row.reason,
          row.claimedMinorUnits, row.currency, row.openedAt, row.orderID, Data(row.parties),
        ])
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY {
      throw StoreError.missingDefinition(row.workflowDigest)
    }
  }

  /// Most steps leave most timers alone, and a row left alone is a page that need not be synced.
  private func writeTimers() throws {
    let held = try db.timers(of: step.caseID)
    guard Set(held) != Set(step.timers) else { return }
    for timer in held where !step.timers.contains(timer) {
      try db.run("DELETE FROM timers WHERE case_id = ? AND timer_id = ?", [step.caseID.text, timer.id])
    }
    for timer in step.timers where !held.contains(timer) {
      try db.run("INSERT INTO timers VALUES (?, ?, ?, ?)", [step.caseID.text, timer.id, timer.dueAt, timer.kind])
    }
  }

  private func write(_ posting: Posting, line: Int) throws {
    try db.run(
      "INSERT INTO postings VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        step.caseID.text, posting.seq, line, posting.account, posting.minorUnits, posting.currency, posting.memo,
      ])
  }

  private func write(_ notice: Notice) throws {
    do {
      try db.run(
        "INSERT INTO outbox (key, case_id, kind, recipient, payload) VALUES (?, ?, ?, ?, ?)",
        [notice.key, step.caseID.text, notice.kind, notice.recipient, Data(notice.payload)])
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
      throw StoreError.malformed("notice '\(notice.key)' was queued before")
    }
  }

  private func writeEvidence() throws {
    let held = try db.evidence(of: step.caseID)
    if let breach = step.limits.breach(items: held, adding: step.evidence) { throw StoreError.quota(breach) }
    let names = Set(held.map(\.item))
    for item in step.evidence {
      guard !names.contains(item.item) else {
        throw StoreError.malformed("item of evidence '\(item.item)' is already in the case")
      }
      try db.run(
        SQL.insertEvidence,
        [
          step.caseID.text, item.item, item.digest.data, item.size, item.kind, item.party, Data(item.label),
          item.mediaType, item.flags.joined(separator: " "),
        ])
    }
  }

  private func writeSnapshot(_ state: [UInt8], seq: Int64) throws {
    try db.run(
      """
      INSERT INTO snapshots VALUES (?, ?, ?)
      ON CONFLICT (case_id) DO UPDATE SET seq = excluded.seq, state = excluded.state
      """, [step.caseID.text, seq, Data(state)])
  }
}

private enum SQL {
  static let upsertCase = """
    INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (case_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, recorded_at = excluded.recorded_at,
      workflow_digest = excluded.workflow_digest, workflow_id = excluded.workflow_id, phase = excluded.phase,
      status = excluded.status, turn = excluded.turn, next_due = excluded.next_due, reason = excluded.reason,
      claimed = excluded.claimed, currency = excluded.currency, opened_at = excluded.opened_at,
      order_id = excluded.order_id, parties = excluded.parties
    """
  static let insertEvidence = """
    INSERT INTO evidence (case_id, item, digest, size, kind, party, label, media_type, flags)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}
