import Foundation
import GRDB
import RedressStore

/// The questions that reading and writing have in common.
extension Database {
  func desk() throws -> DeskRow {
    let desks = try rows(
      """
      SELECT kind, rehearsal_clock, zone_data, minimum_writer, created_at, position, recorded_at FROM desk
      """
    ) { columns in
      DeskRow(
        kind: try columns.choice(DeskKind.self), rehearsalClock: try columns.optionalInt64(),
        zoneData: try columns.text(), minimumWriter: try columns.int(), createdAt: try columns.int64(),
        position: try columns.int64(), recordedAt: try columns.int64())
    }
    guard let desk = desks.first else { throw StoreError.damaged("the table 'desk' is empty") }
    return desk
  }

  func moveHead(position: Int64, recordedAt: Int64, clock: Int64?) throws {
    try run("UPDATE desk SET position = ?, recorded_at = ?, rehearsal_clock = ?", [position, recordedAt, clock])
  }

  func head(of caseID: CaseID) throws -> ChainHead {
    try rows("SELECT seq, hash FROM cases WHERE case_id = ?", [caseID.text]) { columns in
      ChainHead(seq: try columns.int64(), hash: try columns.digest())
    }.first ?? .none
  }

  func answer(to command: CommandID) throws -> StoredAnswer? {
    try rows(
      """
      SELECT digest, case_id, first_seq, first_position, event_count, recorded_at, answer FROM commands
      WHERE command_id = ?
      """, [command.text]
    ) { columns in
      StoredAnswer(
        commandID: command, digest: try columns.digest(), caseID: try columns.optionalCaseID(),
        firstSeq: try columns.int64(), firstPosition: try columns.int64(), eventCount: try columns.int(),
        recordedAt: try columns.int64(), answer: try columns.blob())
    }.first
  }

  func remember(
    _ command: Command, caseID: CaseID?, events: [StoredEvent], recordedAt: Int64
  ) throws -> StoredAnswer {
    let answer = StoredAnswer(
      commandID: command.id, digest: command.digest, caseID: caseID, firstSeq: events.first?.seq ?? 0,
      firstPosition: events.first?.position ?? 0, eventCount: events.count, recordedAt: recordedAt,
      answer: command.answer)
    try run(
      "INSERT INTO commands VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      [
        command.id.text, command.digest.data, caseID?.text, answer.firstSeq, answer.firstPosition, answer.eventCount,
        recordedAt, Data(command.answer),
      ])
    return answer
  }

  func events(of caseID: CaseID, after seq: Int64, limit: Int) throws -> [StoredEvent] {
    try rows(
      "SELECT \(eventColumns) FROM events WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?",
      [caseID.text, seq, limit], event)
  }

  func events(afterPosition position: Int64, limit: Int) throws -> [StoredEvent] {
    try rows(
      "SELECT \(eventColumns) FROM events WHERE position > ? ORDER BY position LIMIT ?", [position, limit], event)
  }

  private var eventColumns: String {
    """
    position, case_id, seq, type, version, effective_at, recorded_at, actor, payload, command_id, part, writer, \
    prev_hash, hash
    """
  }

  private func event(_ columns: inout Columns) throws -> StoredEvent {
    let position = try columns.int64()
    return StoredEvent(
      caseID: try columns.caseID(), seq: try columns.int64(), position: position, type: try columns.text(),
      version: try columns.int(), effectiveAt: try columns.int64(), recordedAt: try columns.int64(),
      actor: try columns.text(), payload: try columns.blob(), commandID: try columns.commandID(),
      part: try columns.int(), writer: try columns.int(), prevHash: try columns.digest(), hash: try columns.digest())
  }

  func timers(of caseID: CaseID) throws -> [PendingTimer] {
    try rows(
      "SELECT timer_id, due_at, kind FROM timers WHERE case_id = ? ORDER BY due_at, timer_id", [caseID.text]
    ) { columns in
      PendingTimer(id: try columns.text(), dueAt: try columns.int64(), kind: try columns.text())
    }
  }

  func postings(of caseID: CaseID) throws -> [Posting] {
    try rows(
      "SELECT seq, account, minor_units, currency, memo FROM postings WHERE case_id = ? ORDER BY seq, line",
      [caseID.text]
    ) { columns in
      Posting(
        seq: try columns.int64(), account: try columns.text(), minorUnits: try columns.int64(),
        currency: try columns.text(), memo: try columns.text())
    }
  }

  func evidence(of caseID: CaseID) throws -> [EvidenceRow] {
    try rows(
      """
      SELECT item, digest, size, kind, party, label, media_type, flags FROM evidence WHERE case_id = ? ORDER BY id
      """, [caseID.text]
    ) { columns in
      EvidenceRow(
        item: try columns.text(), digest: try columns.digest(), size: try columns.int64(), kind: try columns.text(),
        party: try columns.text(), label: try columns.blob(), mediaType: try columns.text(),
        flags: try columns.text().split(separator: " ").map(String.init))
    }
  }
}
