import Foundation
import RedressDesk
import RedressEngine
import RedressStore
import RedressTime
import RedressVault
import RedressWorkflow
import Testing

/// A live desk in memory whose machine says what the test wants.
private final class LiveDesk {
  // One thread reads and writes it: that of its test.
  final class Machine: @unchecked Sendable { var time: Int64 = 0 }

  let machine = Machine()
  let desk: Desk
  private let folder = "\(NSTemporaryDirectory())/redress-clock-tests-\(UUID().uuidString)"

  init() throws {
    let start = try Instant.parse("2026-02-02T18:00:00Z").microseconds
    machine.time = start
    let row = DeskRow(kind: .live, rehearsalClock: nil, zoneData: Zone.dataVersion, createdAt: start)
    let machine = machine
    desk = try Desk(store: MemoryStore(desk: row), vault: Vault(at: folder), wallClock: { machine.time })
    var request = OpenRequest(
      workflow: "\(repository)/workflows/marketplace-dispute.xml",
      order: "\(repository)/evidence-samples/ruled-full-refund-with-return/order.xml", party: "buyer")
    (request.reason, request.ask, request.caseID) = ("damaged-goods", ["refund=100%"], CaseID("lamp"))
    _ = try desk.open(request)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func leap(days: Int64) { machine.time += days * 86_400_000_000 }
  func place() throws -> String { try desk.load("lamp").placeName }
}

@Suite struct `The clock of a live desk` {
  @Test func `T18: ends no window while it stands decades ahead, until somebody confirms it`() throws {
    let live = try LiveDesk()
    live.leap(days: 30 * 365)
    #expect(throws: DeskError.self) { try live.desk.tick() }
    #expect(throws: DeskError.self) {
      var offer = ActRequest(caseName: "lamp", action: "propose", party: "seller")
      offer.remedy = ["refund=25%"]
      _ = try live.desk.act(offer)
    }
    #expect(try live.place() == "seller-response")
    #expect(try live.desk.clock().isSuspect)
    #expect(try live.desk.now() == Instant.parse("2026-02-02T18:00:00Z"), "reading goes on, at the last writing")
    #expect(try live.desk.confirmClock().isSuspect == false)
    #expect(try live.desk.tick() == 1)
    #expect(try live.place() == "settled")
  }

  @Test(arguments: [1, 6, 399] as [Int64])
  func `T18: is believed after a leap that an idle desk may make`(days: Int64) throws {
    let live = try LiveDesk()
    live.leap(days: days)
    #expect(try live.desk.clock().isSuspect == false)
    #expect(try live.desk.tick() == (days >= 4 ? 1 : 0))
  }

  @Test(arguments: [-1, -365] as [Int64])
  func `T17: stands still when the machine's is set back, and nothing fires twice`(days: Int64) throws {
    let live = try LiveDesk()
    live.leap(days: 6)
    #expect(try live.desk.tick() == 1)
    let before = try live.desk.load("lamp").file.events
    live.leap(days: days)
    #expect(try live.desk.tick() == 0)
    #expect(try live.desk.load("lamp").file.events == before)
    #expect(try live.desk.now().microseconds >= before.map(\.effectiveAt).max() ?? 0)
  }

  @Test(arguments: [-500_000, 0, 500_000] as [Int64])
  func `T19: fires a window never early, and late only as the machine is`(step: Int64) throws {
    let live = try LiveDesk()
    live.leap(days: 5)
    live.machine.time += step
    try live.desk.tick()
    #expect(try live.place() == (step < 0 ? "seller-response" : "settled"))
    let last = try #require(try live.desk.load("lamp").history.last)
    let deadline = try Instant.parse("2026-02-07T18:00:00Z")
    #expect(step < 0 || last.at == deadline, "the instant is the deadline's, not the machine's")
  }

  @Test func `T21: fires very many clocks that are due at one instant, each case in a step of its own`() throws {
    let rehearsal = try Rehearsal()
    for number in 0..<600 { _ = try rehearsal.open("case-\(number)") }
    let instant = try rehearsal.desk.now().addingSaturating(microseconds: 5 * 86_400_000_000)
    // A reminder and the end: both in the one step of each case.
    #expect(try rehearsal.desk.advance(to: instant) == 600)
    #expect(try rehearsal.desk.load("case-599").placeName == "settled")
    #expect(try rehearsal.desk.tick() == 0)
  }
}

@Suite struct `A promised deadline` {
  @Test func `T8: stays what it was when the rules that made it have changed`() throws {
    let rehearsal = try Rehearsal()
    let loaded = try rehearsal.open().loaded
    let codec = EventCodec(loaded.workflow)
    var moved = 0
    var state = Case(for: loaded.workflow)
    for var stored in loaded.file.events {
      // As if the zone had stood an hour otherwise when the window began.
      if stored.type == "clock-started", let due = loaded.state.runningClocks.first?.due {
        let text = String(decoding: stored.payload, as: UTF8.self)
        let earlier = text.replacingOccurrences(of: "\(due.microseconds)", with: "\(due.microseconds - 3_600_000_000)")
        if earlier != text { moved += 1 }
        stored.payload = Array(earlier.utf8)
      }
      state.apply(try codec.decode(stored), under: loaded.workflow)
    }
    #expect(moved == 1)
    let due = try #require(loaded.state.runningClocks.first?.due)
    #expect(state.runningClocks.first?.due == due.addingSaturating(microseconds: -3_600_000_000))
  }
}
