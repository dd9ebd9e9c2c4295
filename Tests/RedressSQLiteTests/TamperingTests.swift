import GRDB
import RedressSQLite
import RedressStore
import RedressStoreLaws
import Testing

/// One way of changing a desk behind its back, and what an audit says of it.
struct Tampering: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var sql: String
  var finding: ChainFault?
  var log: [StoreFinding] = []
}

private let wrongs = [
  Tampering(
    testDescription: "an amount in a payload",
    sql: "UPDATE events SET payload = '{\"n\":2}' WHERE case_id = 'c-1' AND seq = 3",
    finding: ChainFault(seq: 3, kind: .altered)),
  Tampering(
    testDescription: "a time",
    sql: "UPDATE events SET effective_at = effective_at + 1 WHERE case_id = 'c-1' AND seq = 1",
    finding: ChainFault(seq: 1, kind: .altered)),
  Tampering(
    testDescription: "an actor and the hash with it",
    sql: "UPDATE events SET hash = zeroblob(32) WHERE case_id = 'c-1' AND seq = 4",
    finding: ChainFault(seq: 4, kind: .altered)),
  Tampering(
    testDescription: "a deleted event", sql: "DELETE FROM events WHERE case_id = 'c-1' AND seq = 2",
    finding: ChainFault(seq: 2, kind: .misplaced), log: [.position(3)]),
  Tampering(
    testDescription: "a deleted last event", sql: "DELETE FROM events WHERE case_id = 'c-1' AND seq = 5",
    finding: ChainFault(seq: 5, kind: .wrongEnd), log: [.position(9)]),
  Tampering(
    testDescription: "two events swapped",
    sql: """
      UPDATE events SET seq = 99 WHERE case_id = 'c-1' AND seq = 2;
      UPDATE events SET seq = 2 WHERE case_id = 'c-1' AND seq = 3;
      UPDATE events SET seq = 3 WHERE case_id = 'c-1' AND seq = 99
      """, finding: ChainFault(seq: 2, kind: .altered)),
  Tampering(
    testDescription: "a doubled event",
    sql: """
      INSERT INTO events SELECT 11, case_id, 6, type, version, effective_at, recorded_at, actor, payload, command_id,
        9, writer, prev_hash, hash FROM events WHERE case_id = 'c-1' AND seq = 5
      """, finding: ChainFault(seq: 6, kind: .altered), log: [.logEnd(kept: 10, found: 11)]),
  Tampering(
    testDescription: "an event moved to another case",
    sql: """
      UPDATE events SET case_id = 'c-2', seq = 6 WHERE case_id = 'c-1' AND seq = 5
      """, finding: ChainFault(seq: 5, kind: .wrongEnd)),
  Tampering(
    testDescription: "the head of a case", sql: "UPDATE cases SET hash = zeroblob(32) WHERE case_id = 'c-1'",
    finding: ChainFault(seq: 6, kind: .wrongEnd)),
  Tampering(
    testDescription: "the end of the log", sql: "UPDATE desk SET position = 12", log: [.logEnd(kept: 12, found: 10)]),
]

@Suite struct `An audit` {
  private func history() throws -> TemporaryDesk {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    for seq in 0..<5 {
      for name in ["c-1", "c-2"] { _ = try store.append(Sample.step(name, after: Int64(seq))) }
    }
    try desk.raw { db in try db.execute(sql: "DROP TRIGGER events_stay; DROP TRIGGER events_remain") }
    return desk
  }

  @Test(arguments: wrongs)
  func `S11: names the case and the event where history was changed`(wrong: Tampering) throws {
    let desk = try history()
    let store = try SQLiteStore.open(at: desk.path)
    #expect(try store.audit(Sample.caseID("c-1")) == [] && store.auditLog() == [])
    try desk.raw { db in
      try db.execute(sql: wrong.sql.replacing("'{\"n\":2}'", with: "CAST('{\"n\":2}' AS BLOB)"))
    }
    let findings = try store.audit(Sample.caseID("c-1"))
    #expect(findings == wrong.finding.map { [.chain(Sample.caseID("c-1"), $0)] } ?? [])
    #expect(try store.auditLog() == wrong.log)
  }

  @Test func `S11: finds money that was changed by hand`() throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    var step = Sample.step("c-1")
    step.postings = [("captured", -500), ("held", 500)].map {
      Posting(seq: 1, account: $0.0, minorUnits: $0.1, currency: "EUR", memo: "taken into escrow")
    }
    _ = try store.append(step)
    try desk.raw { db in
      try db.execute(sql: "DROP TRIGGER postings_stay; UPDATE postings SET minor_units = 600 WHERE account = 'held'")
    }
    #expect(try store.audit(step.caseID) == [.money(step.caseID, currency: "EUR", sum: "100")])
  }

  @Test func `S11: finds a payment that was changed by hand, and one that is gone`() throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    _ = try store.append(Sample.captured("c-1", 500))
    _ = try store.append(Sample.paid("c-1", after: 1, 300))
    #expect(try store.audit(Sample.caseID("c-1")) == [])
    try desk.raw { db in
      try db.execute(sql: "DROP TRIGGER payments_stay; UPDATE payments SET minor_units = 299")
    }
    let words = "what leaves escrow in EUR and its payments differ by"
    #expect(try store.audit(Sample.caseID("c-1")) == [.payments(Sample.caseID("c-1"), seq: 2, "\(words) 1")])
    try desk.raw { db in try db.execute(sql: "DROP TRIGGER payments_remain; DELETE FROM payments") }
    #expect(try store.audit(Sample.caseID("c-1")) == [.payments(Sample.caseID("c-1"), seq: 2, "\(words) 300")])
  }

  @Test(arguments: [
    "UPDATE payments SET minor_units = 1", "UPDATE payments SET payee = 'x', key = 'c-1/2/x'", "DELETE FROM payments",
    "UPDATE payments SET state = 'confirmed', attempts = 1", "UPDATE payments SET state = 'paid'",
    "UPDATE postings SET minor_units = 0", "DELETE FROM postings",
    "INSERT INTO postings VALUES ('c-1', 2, 9, 'held', -201, 'EUR', '')",
    """
    INSERT INTO payments (key, case_id, seq, kind, payer, payee, minor_units, currency, state, decided_at, attempts,
      reference, because) VALUES ('c-1/1/x', 'c-1', 1, 'escrow', '', 'x', 201, 'EUR', 'decided', 0, 0, '', '')
    """,
  ])
  func `M11: payments and postings are held by the tables, whatever program writes`(sql: String) throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    _ = try store.append(Sample.captured("c-1", 500))
    _ = try store.append(Sample.paid("c-1", after: 1, 300))
    let before = try store.file(of: Sample.caseID("c-1"), eventsAfter: 0)
    #expect(throws: DatabaseError.self) { try desk.raw { db in try db.execute(sql: sql) } }
    #expect(try store.file(of: Sample.caseID("c-1"), eventsAfter: 0) == before)
    try desk.raw { db in
      try db.execute(sql: "INSERT INTO postings VALUES ('c-1', 2, 9, 'held', -200, 'EUR', '')")
    }
  }

  @Test func `S11: finds a workflow whose bytes were changed`() throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    try desk.raw { db in try db.execute(sql: "UPDATE definition_files SET bytes = zeroblob(3) WHERE ordinal = 1") }
    let digest = Sample.definition.digest
    let damage = "workflow \(digest.hex) has other bytes than it was given"
    #expect(throws: StoreError.damaged(damage)) { try store.definition(digest) }
    _ = try store.append(Sample.step("c-1"))
    #expect(try store.audit(Sample.caseID("c-1")) == [.damaged(Sample.caseID("c-1"), damage)])
  }

  @Test func `events cannot be edited or deleted by mistake`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create().append(Sample.step("c-1"))
    for sql in [
      "UPDATE events SET actor = 'x'", "DELETE FROM events", "INSERT OR REPLACE INTO events SELECT * FROM events",
    ] {
      #expect(throws: DatabaseError.self) {
        try desk.raw { db in try db.execute(sql: "PRAGMA recursive_triggers = ON; \(sql)") }
      }
    }
  }

  @Test func `text that is no longer text is damage, not a crash`() throws {
    let desk = try history()
    let store = try SQLiteStore.open(at: desk.path)
    let wrongs = [
      "UPDATE events SET type = CAST(x'FF41' AS TEXT)", "UPDATE events SET command_id = '' WHERE position = 1",
      "UPDATE cases SET case_id = 'C 1' WHERE case_id = 'c-2'",
    ]
    for sql in wrongs { try desk.raw { db in try db.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)") } }
    let caseID = Sample.caseID("c-1")
    let damage = "column 'command_id' does not hold the name of a command"
    #expect(try store.audit(caseID) == [.damaged(caseID, damage)])
    #expect(throws: StoreError.damaged(damage)) { try store.auditLog() }
    #expect(throws: StoreError.damaged("column 'case_id' does not hold the name of a case")) {
      try store.rows(InboxQuery())
    }
  }
}
