import Foundation
import GRDB
import RedressSQLite
import RedressStore
import RedressStoreLaws
import Synchronization
import Testing

@Suite struct `Several writers on one desk` {
  @Test func `S1: two decisions on one case have one winner, and the loser sees what won`() throws {
    let desk = try TemporaryDesk()
    let first = try desk.create()
    let second = try SQLiteStore.open(at: desk.path)
    _ = try first.append(Sample.step("c-1"))
    var ruling = Sample.step("c-1", after: 1, command: "ruling-a")
    ruling.events = [Sample.event("ruled", payload: #"{"remedy":"refund"}"#)]
    var other = Sample.step("c-1", after: 1, command: "ruling-b")
    other.events = [Sample.event("ruled", payload: #"{"remedy":"none"}"#), Sample.event("ended")]
    other.timers = [PendingTimer(id: "t", dueAt: 1, kind: "expiry")]
    guard case .appended(let winners) = try first.append(ruling) else {
      Issue.record("the first lost")
      return
    }
    #expect(try second.append(other) == .conflict(headSeq: 2, winners: winners))
    #expect(try second.nextDue() == nil)
    #expect(try second.desk().position == 2)
  }

  @Test func `S2: of eight workers on one due timer one fires it`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create().append(Sample.step("c-1"))
    let outcomes = Mutex<[Int: Bool]>([:])
    let path = desk.path
    try inParallel(8) { worker in
      let store = try SQLiteStore.open(at: path, busySeconds: 20)
      var firing = Sample.step("c-1", after: 1, command: "worker-\(worker)")
      firing.events = [Sample.event("timerFired")]
      guard case .appended = try store.append(firing) else { return }
      outcomes.withLock { $0[worker] = true }
    }
    #expect(outcomes.withLock { $0.count } == 1)
    #expect(try SQLiteStore.open(at: desk.path).desk().position == 2)
  }

  /// Half of the settlers decide anew each time they lose, as a mistaken program would: then the tables refuse them.
  @Test func `M11, M22: of eight settlers of one case through connections of their own one settles, every time`() throws
  {
    let rounds = Int(ProcessInfo.processInfo.environment["REDRESS_SETTLERS"] ?? "") ?? 20
    let desk = try TemporaryDesk()
    let store = try desk.create()
    for round in 0..<rounds { _ = try store.append(Sample.captured("c-\(round)", 500)) }
    let settled = Mutex<[Int: Int]>([:])
    let path = desk.path
    try inParallel(8) { worker in
      let store = try SQLiteStore.open(at: path, busySeconds: 60)
      for round in 0..<rounds {
        var seq: Int64 = 1
        while true {
          let step = Sample.paid("c-\(round)", after: seq, 300, command: "\(round)/\(worker)/\(seq)")
          guard let outcome = try? store.append(step) else { break }
          if case .appended = outcome { settled.withLock { $0[round, default: 0] += 1 } }
          guard case .conflict(let head, _) = outcome, worker.isMultiple(of: 2) else { break }
          seq = head
        }
      }
    }
    #expect(settled.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<rounds).map { ($0, 1) }))
    for round in 0..<rounds {
      let file = try #require(try store.file(of: Sample.caseID("c-\(round)"), eventsAfter: 0))
      #expect(file.payments.map(\.payment.minorUnits) == [300])
      #expect(try store.audit(file.row.caseID) == [])
    }
  }

  @Test func `of eight that claim one order at once as many get through as it has pieces, and never one more`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create()
    let got = Mutex<[Int: Int64]>([:])
    let path = desk.path
    try inParallel(8) { worker in
      let store = try SQLiteStore.open(at: path, busySeconds: 60)
      for round in 0..<20 {
        let step = Sample.claims("c-\(round)-\(worker)", [("1", 1)], on: "A-\(round)")
        guard case .appended? = try? store.append(step) else { continue }
        got.withLock { $0[round, default: 0] += 1 }
      }
    }
    #expect(got.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<20).map { ($0, 3) }))
    let sums = try desk.raw { db in
      try Int64.fetchAll(db, sql: "SELECT sum(claimed) FROM order_claims GROUP BY order_id")
    }
    #expect(sums == Array(repeating: 300, count: 20))
  }

  @Test func `M17: of eight payers that ask at once, each payment is handed to one`() throws {
    let desk = try TemporaryDesk()
    let store = try desk.create()
    for number in 0..<20 {
      _ = try store.append(Sample.captured("c-\(number)", 500))
      _ = try store.append(Sample.paid("c-\(number)", after: 1, 300))
    }
    let keys = try store.payments(PaymentQuery()).map(\.key)
    let handed = Mutex<[String]>([])
    let path = desk.path
    try inParallel(8) { worker in
      let store = try SQLiteStore.open(at: path, busySeconds: 60)
      for key in keys {
        for outcome in try store.instruct([key], at: Int64(worker)) {
          if case .moved(let payment) = outcome { handed.withLock { $0.append(payment.key) } }
        }
      }
    }
    #expect(handed.withLock { $0.sorted() } == keys.sorted() && keys.count == 20)
  }

  @Test func `S18: a reader that polls sees every position once, in order`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create()
    let seen = Mutex<[Int64]>([])
    let path = desk.path
    try inParallel(4) { worker in
      if worker == 0 {
        let reader = try SQLiteStore.open(at: path, mode: .readOnly, busySeconds: 20)
        var position: Int64 = 0
        while position < 90 {
          let page = try reader.events(afterPosition: position, limit: 7)
          seen.withLock { $0 += page.map(\.position) }
          position = page.last?.position ?? position
        }
      } else {
        let store = try SQLiteStore.open(at: path, busySeconds: 20)
        for seq in 0..<30 { _ = try store.append(Sample.step("w-\(worker)", after: Int64(seq))) }
      }
    }
    #expect(seen.withLock { $0 } == Array(1...90))
    let store = try SQLiteStore.open(at: desk.path)
    #expect(try store.auditLog() == [])
    for worker in 1..<4 { #expect(try store.audit(Sample.caseID("w-\(worker)")) == []) }
  }

  @Test func `E22: concurrent uploads together stay within the limit`() throws {
    let desk = try TemporaryDesk()
    _ = try desk.create().append(Sample.step("c-1"))
    let path = desk.path
    let refused = Mutex(0)
    try inParallel(8) { worker in
      let store = try SQLiteStore.open(at: path, busySeconds: 20)
      for attempt in 0..<50 {
        let seq = try store.row(of: Sample.caseID("c-1"))?.head.seq ?? 0
        var step = Sample.step("c-1", after: seq, command: "upload-\(worker)-\(attempt)")
        step.evidence = [Sample.item("e-\(worker)", size: 10)]
        step.limits = EvidenceLimits(partyBytes: 50)
        do {
          guard case .conflict = try store.append(step) else { return }
        } catch StoreError.quota {
          return refused.withLock { $0 += 1 }
        }
      }
    }
    let file = try SQLiteStore.open(at: desk.path).file(of: Sample.caseID("c-1"), eventsAfter: 0)
    #expect(file?.evidence.count == 5 && refused.withLock { $0 } == 3)
  }

  /// Runs `work` on threads of its own and throws what the first of them threw.
  private func inParallel(_ count: Int, _ work: @escaping @Sendable (Int) throws -> Void) throws {
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: count) { worker in
      do {
        try work(worker)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
