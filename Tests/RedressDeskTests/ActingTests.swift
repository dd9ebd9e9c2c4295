import RedressDesk
import RedressEngine
import RedressStore
import RedressTime
import RedressWorkflow
import Testing

@Suite struct `A desk` {
  @Test func `runs a dispute from its opening to its refund, and the audit finds nothing`() throws {
    let rehearsal = try Rehearsal()
    _ = try rehearsal.open()
    _ = try rehearsal.desk.attach([rehearsal.photo], to: "lamp", party: "buyer")
    try rehearsal.wait(hours: 48)
    _ = try rehearsal.act("propose", by: "seller") { $0.remedy = ["refund=25%"] }
    let outcome = try rehearsal.act("accept", by: "buyer") { $0.version = 2 }
    #expect(outcome.loaded.placeName == "settled")
    let ledger = outcome.loaded.state.ledger
    #expect((ledger.paidToClaimant, ledger.paidToRespondent, ledger.held) == (2318, 6954, 0))
    let report = try rehearsal.desk.audit()
    #expect(report.findings == [])
    #expect((report.cases, report.files) == (1, 1))
  }

  @Test func `keeps what was due when it rejects an act`() throws {
    let rehearsal = try Rehearsal()
    _ = try rehearsal.open()
    let store = rehearsal.desk.store
    let instant = try rehearsal.desk.now().addingSaturating(microseconds: 6 * 86_400_000_000)
    let before = try rehearsal.desk.load("lamp").history.count
    _ = try store.moveClock(to: instant.microseconds, by: Self.command("clock"))
    #expect(throws: DeskError.self) { try rehearsal.act("propose", by: "seller") { $0.remedy = ["refund=25%"] } }
    let after = try rehearsal.desk.load("lamp")
    #expect(after.history.count > before)
    #expect(after.placeName == "settled", "the silent seller lost to the buyer's plan at its own instant")
    #expect(try rehearsal.desk.audit().findings == [])
  }

  @Test func `does a command once, whatever is repeated`() throws {
    let rehearsal = try Rehearsal()
    _ = try rehearsal.open()
    let id = try #require(CommandID("offer-1"))
    let offer: (inout ActRequest) -> Void = {
      $0.remedy = ["refund=25%"]
      $0.commandID = id
    }
    let first = try rehearsal.act("propose", by: "seller", offer)
    for _ in 0..<4 {
      let again = try rehearsal.act("propose", by: "seller", offer)
      #expect(again.wasRepeated)
      #expect(again.receipt == first.receipt)
    }
    #expect(try rehearsal.desk.load("lamp").history.count == first.loaded.history.count)
  }

  @Test func `refuses another request under the id of an earlier command`() throws {
    let rehearsal = try Rehearsal()
    _ = try rehearsal.open()
    let id = try #require(CommandID("offer-1"))
    _ = try rehearsal.act("propose", by: "seller") { ($0.remedy, $0.commandID) = (["refund=25%"], id) }
    let error = #expect(throws: DeskError.self) {
      try rehearsal.act("propose", by: "seller") { ($0.remedy, $0.commandID) = (["refund=26%"], id) }
    }
    guard case .store(.commandReused) = error else {
      Issue.record("\(String(describing: error)) is not about the command's id")
      return
    }
  }

  @Test func `pins a case to the bytes of its workflow`() throws {
    let rehearsal = try Rehearsal()
    let outcome = try rehearsal.open()
    let digest = outcome.loaded.file.row.projection.workflowDigest
    let kept = try #require(try rehearsal.desk.store.definition(digest))
    #expect(kept.files.map(\.path).dropFirst() == ["shared/marketplace-reasons.xml", "shared/marketplace.xml"])
    #expect(outcome.loaded.workflow.digest == digest.hex)
  }

  private static func command(_ name: String) throws -> Command {
    Command(id: try #require(CommandID(name)), digest: .sha256(Array(name.utf8)), wallClock: 0)
  }
}

@Suite struct `A list of cases` {
  @Test func `shows when the next window ends, not when somebody is reminded of it`() throws {
    let rehearsal = try Rehearsal()
    let outcome = try rehearsal.open()
    let due = try Instant.parse("2026-02-07T18:00:00Z")
    #expect(outcome.loaded.file.row.projection.nextDue == due.microseconds)
    #expect(outcome.loaded.file.timers.map(\.dueAt) == [due.microseconds - 24 * 3_600_000_000])
  }

  @Test func `lets nobody act on a case that went on since it was looked at`() throws {
    let rehearsal = try Rehearsal()
    let seen = try rehearsal.open().loaded.file.row.head.seq
    let offer: (inout ActRequest) -> Void = { ($0.remedy, $0.seenSeq) = (["refund=25%"], seen) }
    _ = try rehearsal.act("propose", by: "seller", offer)
    let error = #expect(throws: DeskError.self) { try rehearsal.act("propose", by: "seller", offer) }
    guard case .conflict(_, let winners) = error else {
      Issue.record("\(String(describing: error)) is no conflict")
      return
    }
    #expect(winners.contains { $0.type == "proposed" })
  }
}
