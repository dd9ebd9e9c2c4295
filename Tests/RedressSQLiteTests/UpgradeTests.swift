import GRDB
import RedressStore
import RedressStoreLaws
import Testing

@testable import RedressSQLite

@Suite struct `A desk of schema 1` {
  /// Takes away all that schema 2 added, as an older program would have left the file.
  private func downgrade(_ desk: TemporaryDesk) throws {
    try desk.raw { db in
      let triggers = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name NOT LIKE 'events_%'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
      try db.execute(
        sql: """
          DROP TABLE payments; DROP TABLE order_claim_lines; DROP TABLE order_claims; PRAGMA user_version = 1
          """)
    }
  }

  private func filled() throws -> TemporaryDesk {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    _ = try store.append(Sample.captured("c-1", 500))
    _ = try store.append(Sample.paid("c-1", after: 1, 300))
    _ = try store.append(Sample.owed("c-1", after: 2, 40))
    _ = try store.append(Sample.owed("c-1", after: 3, -15))
    _ = try store.append(Sample.step("c-2"))
    return desk
  }

  private func schema(of desk: TemporaryDesk) throws -> [String] {
    try desk.raw { db in
      try String.fetchAll(db, sql: "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name")
    }
  }

  @Test func `comes to the tables of a new one, and keeps its cases`() throws {
    let desk = try filled()
    let (fresh, before) = (try schema(of: desk), try SQLiteStore.open(at: desk.path).events(afterPosition: 0, limit: 9))
    try downgrade(desk)
    #expect(try schema(of: desk) != fresh)
    let store = try SQLiteStore.open(at: desk.path)
    #expect(try schema(of: desk) == fresh)
    #expect(try store.events(afterPosition: 0, limit: 9) == before && before.count == 5)
    #expect(try store.audit(Sample.caseID("c-1")) == [] && store.auditLog() == [])
  }

  @Test func `has its earlier movements as payments of which nothing is known, so that none is paid twice`() throws {
    let desk = try filled()
    try downgrade(desk)
    let payments = try SQLiteStore.open(at: desk.path).payments(PaymentQuery())
    #expect(payments.map(\.key) == ["c-1/2/claimant", "c-1/3/buyer", "c-1/4/seller"])
    #expect(payments.map(\.payment.kind) == [.escrow, .debt, .reversal])
    #expect(payments.map(\.payment.payer) == ["", "seller", "buyer"])
    #expect(payments.map(\.payment.minorUnits) == [300, 40, 15])
    #expect(payments.allSatisfy { $0.state == .unknown && $0.attempts == 0 && $0.decidedAt == 900 })
  }

  @Test func `is not half brought up when that fails, and is not touched by a reader`() throws {
    let desk = try filled()
    try downgrade(desk)
    #expect(throws: StoreError.cannotOpen(.older(path: desk.path, found: 1, known: 4))) {
      try SQLiteStore.open(at: desk.path, mode: .readOnly)
    }
    // A table in the way of the last trigger lets everything before it succeed first.
    try desk.raw { db in
      try db.execute(sql: "CREATE TRIGGER postings_remain BEFORE DELETE ON postings BEGIN SELECT 1; END")
    }
    let old = try schema(of: desk)
    #expect(throws: StoreError.self) { try SQLiteStore.open(at: desk.path) }
    #expect(try schema(of: desk) == old)
    #expect(try desk.raw { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == 1)
  }
}

@Suite struct `A desk of schema 2` {
  @Test func `keeps for each case what it claims, or what an ended one gave, and limits later cases by it`() throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    _ = try store.append(Sample.captured("c-1", 500))
    _ = try store.append(Sample.captured("c-2", 500))
    var ended = Sample.paid("c-2", after: 1, 300)
    ended.projection = Sample.projection(status: .ended)
    _ = try store.append(ended)
    try desk.raw { db in
      let triggers = try String.fetchAll(
        db,
        sql:
          """
          SELECT name FROM sqlite_schema WHERE type = 'trigger' AND (name LIKE 'order_%'
            OR name IN ('postings_allotted', 'credits_covered'))
          """
      )
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
      try db.execute(sql: "DROP TABLE order_claim_lines; DROP TABLE order_claims; PRAGMA user_version = 2")
    }
    let upgraded = try SQLiteStore.open(at: desk.path)
    let claims = try upgraded.claims(on: "A-17")
    #expect(claims.map(\.caseID.text) == ["c-1", "c-2"])
    #expect(claims.map(\.claim.claimed) == [12_000, 500])
    #expect(claims.map(\.claim.held) == [500, 500])
    let breach = ClaimBreach(orderID: "A-17", cases: claims.map(\.caseID), line: nil)
    #expect(throws: StoreError.orderTaken(breach)) {
      try upgraded.append(Sample.claims("c-3", [("1", 1)], on: "A-17"))
    }
    // A case of then may still take in what its workflow says.
    var more = Sample.step("c-1", after: 1)
    more.postings = Sample.pair(seq: 2, "captured", "held", 600)
    _ = try upgraded.append(more)
  }
}
