import Foundation
import GRDB
import RedressStore
import RedressStoreLaws
import Testing

@testable import RedressSQLite

/// A folder for one desk; it goes away with its test.
final class TemporaryDesk {
  let folder: String
  var path: String { folder + "/desk.sqlite" }

  init() throws {
    // Memory keeps the many small commits of tests quick; what a disk does to them is not what is tested.
    let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm/" : NSTemporaryDirectory()
    folder = place + "redress-desk-" + UUID().uuidString
    guard mkdir(folder, 0o700) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Makes the desk with the sample workflow on it.
  func create(_ desk: DeskRow = StoreLaw.desk) throws -> SQLiteStore {
    let store = try SQLiteStore.create(at: path, desk: desk)
    try store.putDefinition(Sample.definition)
    return store
  }

  /// Opens the file behind the store's back.
  func raw<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(body)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

@Suite struct `The store in SQLite` {
  @Test(arguments: StoreLaw.allCases)
  func `keeps every promise`(law: StoreLaw) throws {
    let desk = try TemporaryDesk()
    try law.check(on: try SQLiteStore.create(at: desk.path, desk: StoreLaw.desk))
  }

  @Test func `still holds everything when it is opened again`() throws {
    let desk = try TemporaryDesk()
    var step = Sample.step("c-1")
    step.timers = [PendingTimer(id: "t", dueAt: 5, kind: "expiry")]
    step.evidence = [Sample.item("e-1")]
    _ = try desk.create().append(step)
    let before = try SQLiteStore.open(at: desk.path).file(of: step.caseID, eventsAfter: 0)
    let after = try SQLiteStore.open(at: desk.path, mode: .readOnly).file(of: step.caseID, eventsAfter: 0)
    #expect(before != nil && before == after)
  }

  @Test func `P6: does each command once, however often and by whomever it is repeated`() throws {
    let desk = try TemporaryDesk()
    var stores = [try desk.create(), try SQLiteStore.open(at: desk.path)]
    for number in 0..<100 {
      let step = Sample.step("c-\(number % 7)", after: Int64(number / 7), command: "command-\(number)")
      guard case .appended(let events) = try stores[number % 2].append(step) else {
        Issue.record("command \(number) was not done")
        return
      }
      if number % 25 == 0 { stores[0] = try SQLiteStore.open(at: desk.path) }
      for repetition in 0..<(number % 4) + 1 {
        guard case .repeated(let answer) = try stores[repetition % 2].append(step) else {
          Issue.record("command \(number) was done twice")
          return
        }
        #expect(answer.firstPosition == events[0].position)
      }
      var other = step
      other.command.digest = .zero
      #expect(throws: StoreError.commandReused(step.command.id, stored: step.command.digest)) {
        try stores[0].append(other)
      }
    }
    #expect(try stores[1].desk().position == 100)
    #expect(try stores[1].auditLog() == [])
  }

  @Test func `S23: refuses a payload that names a key twice, and keeps the order of others`() throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    var step = Sample.step("c-1")
    step.events = [Sample.event(payload: #"{"b":1,"a":2}"#), Sample.event(payload: #"{"a":2,"b":1}"#)]
    guard case .appended(let events) = try store.append(step) else {
      Issue.record("not appended")
      return
    }
    #expect(events[0].payload != events[1].payload)
    step = Sample.step("c-2")
    step.events = [Sample.event(payload: #"{"a":1,"a":1}"#)]
    #expect(throws: StoreError.malformed("the payload of 'noted' names a key twice in one object at byte 10")) {
      try store.append(step)
    }
  }
}

@Suite struct `A list of ten thousand cases` {
  @Test func `is read through its index alone`() throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    _ = try store.append(Sample.step("c-1"))
    try desk.raw { db in try Self.fill(db) }
    let queries = [
      InboxQuery(), InboxQuery(phase: "rare"), InboxQuery(turn: "mediator", dueBy: 9_999_999),
      InboxQuery(reason: "none"),
    ]
    #expect(try queries.map { try store.rows($0).count } == [50, 10, 50, 0])
    #expect(try store.count(InboxQuery()) == 10_001)
    var fastest = Duration.seconds(1)
    for _ in 0..<20 {
      let start = ContinuousClock.now
      for query in queries { _ = try store.rows(query) }
      fastest = min(fastest, ContinuousClock.now - start)
    }
    #expect(fastest < .milliseconds(40), "four lists took \(fastest)")
    let plan = try desk.raw { db in
      try String.fetchAll(db.makeStatement(sql: Self.explained), adapter: SuffixRowAdapter(fromIndex: 3))
    }
    #expect(plan == ["SEARCH cases USING INDEX cases_inbox (status=?)"])
  }

  private static let explained = """
    EXPLAIN QUERY PLAN SELECT case_id, parties FROM cases WHERE status = 'open' AND phase = 'x'
    ORDER BY next_due, case_id LIMIT 50
    """

  private static func fill(_ db: Database) throws {
    try db.execute(
      sql: """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
        INSERT INTO cases SELECT 'd-' || i, 1, hash, 1000, workflow_digest, workflow_id,
          CASE WHEN i % 1000 = 0 THEN 'rare' ELSE 'evidence' END, 'open',
          CASE WHEN i % 3 = 0 THEN 'mediator' ELSE 'claimant' END, 6000 + i * 7919 % 10007, reason, claimed, currency,
          opened_at, order_id, parties FROM n, cases WHERE case_id = 'c-1'
        """)
  }
}
