import RedressDesk
import RedressEngine
import RedressStore
import Testing

@Suite struct `A threshold at the desk` {
  private func opened() throws -> Rehearsal {
    let rehearsal = try Rehearsal(at: "2026-03-02T09:00:00Z")
    var request = OpenRequest(
      workflow: "\(repository)/workflows/blind-offers.xml",
      order: "\(repository)/evidence-samples/accepted-by-threshold/order.xml", party: "buyer")
    (request.reason, request.ask, request.caseID) = ("not-as-described", ["refund=100%"], CaseID("lamp"))
    _ = try rehearsal.desk.open(request)
    return rehearsal
  }

  private func set(_ atLeast: String?, _ rehearsal: Rehearsal, withReturn: Bool = false, id: String? = nil) throws
    -> Outcome
  {
    var request = ThresholdRequest(caseName: "lamp", party: "buyer")
    (request.atLeast, request.takesReturn) = (atLeast, withReturn)
    if atLeast != nil { request.until = "2026-03-05T09:00:00Z" }
    request.commandID = id.flatMap(CommandID.init)
    return try rehearsal.desk.setThreshold(request)
  }

  @Test func `is stored with its words, reads back, and its acceptance is by the party`() throws {
    let rehearsal = try opened()
    _ = try set("50.00", rehearsal)
    _ = try set(nil, rehearsal)
    _ = try set("33.3%", rehearsal, withReturn: true)
    _ = try rehearsal.act("propose", by: "seller") { $0.remedy = ["refund=40.00", "return=seller"] }
    let loaded = try rehearsal.desk.load("lamp")
    let codec = EventCodec(loaded.workflow)
    for (recorded, stored) in zip(loaded.history, loaded.file.events) {
      #expect(try codec.decode(stored) == recorded)
      #expect(try codec.encode(recorded, actor: stored.actor).payload == stored.payload)
    }
    let types = loaded.file.events.map { "\($0.type) \($0.actor)" }
    let met = try #require(types.firstIndex(of: "threshold-met buyer"))
    #expect(
      types[..<met].filter { $0.hasPrefix("threshold") } == [
        "threshold-set buyer", "threshold-withdrawn buyer", "threshold-set buyer",
      ])
    #expect(types[met - 2...met - 1] == ["acted seller", "proposed seller"])
    #expect(types[(met + 1)...].allSatisfy { $0.hasSuffix(" buyer") })
    #expect(types[met + 1] == "acted buyer")
    #expect(types.last == "ended buyer")
    #expect(loaded.state.ledger.paidToClaimant == 40_00)
    let notices = try rehearsal.desk.store.notices(of: try #require(CaseID("lamp"))).map(\.notice)
    #expect(notices.filter { $0.kind == "threshold" }.map(\.recipient) == ["buyer"])
    #expect(try rehearsal.desk.audit("lamp").findings.isEmpty)
  }

  @Test func `is set once however often the command is repeated`() throws {
    let rehearsal = try opened()
    let first = try set("50%", rehearsal, id: "once")
    let second = try set("50%", rehearsal, id: "once")
    #expect(first.newEvents == 1)
    #expect(second.wasRepeated)
    #expect(throws: DeskError.self) { try set("60%", rehearsal, id: "once") }
  }
}
