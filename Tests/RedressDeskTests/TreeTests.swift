import RedressDesk
import RedressEngine
import RedressStore
import RedressTime
import RedressWorkflow
import Testing

@Suite struct `A case with children, on a desk` {
  /// Two lines of an order, each with a claim of its own; the first comes to a return leg.
  private func opened() throws -> Rehearsal {
    let rehearsal = try Rehearsal()
    var request = OpenRequest(
      workflow: "\(repository)/workflows/order-lines.xml",
      order: "\(repository)/evidence-samples/two-of-three-lines/order.xml", party: "buyer")
    request.caseID = CaseID("lamp")
    request.lines = ["1", "3"]
    _ = try rehearsal.desk.open(request)
    return rehearsal
  }

  private func act(
    _ action: String, in address: String, by party: String, on rehearsal: Rehearsal,
    _ change: (inout ActRequest) -> Void = { _ in }
  ) throws -> Outcome {
    var request = ActRequest(caseName: "la\(address)", action: action, party: party)
    change(&request)
    return try rehearsal.desk.act(request)
  }

  private func returning() throws -> Rehearsal {
    let rehearsal = try opened()
    _ = try act("propose", in: "/claims.1", by: "buyer", on: rehearsal) {
      ($0.remedy, $0.facts) = (["refund=100%", "return"], ["pieces=6"])
    }
    _ = try act("accept", in: "/claims.1", by: "seller", on: rehearsal) { $0.version = 1 }
    return rehearsal
  }

  private func settled() throws -> Rehearsal {
    let rehearsal = try returning()
    _ = try act("ship-back", in: "/claims.1/return-leg", by: "buyer", on: rehearsal) {
      ($0.facts, $0.attachments) = (["return-tracking=1Z 99"], [rehearsal.photo])
    }
    _ = try act("confirm-return", in: "/claims.1/return-leg", by: "seller", on: rehearsal)
    try rehearsal.wait(hours: 24 * 10)
    return rehearsal
  }

  @Test func `is opened, acted in and attached to by its addresses`() throws {
    let rehearsal = try returning()
    let root = try rehearsal.desk.load("lamp")
    #expect(
      (1..<root.tree.nodes.count).map(root.name) == ["lamp/claims.1", "lamp/claims.3", "lamp/claims.1/return-leg"])
    _ = try rehearsal.desk.attach([rehearsal.photo], to: "lamp/claims.3", party: "buyer")
    let child = try rehearsal.desk.load("lamp/claims.3")
    #expect(child.workflow.name == "line-claim" && child.placeName == "wish" && child.name == "lamp/claims.3")
    #expect(child.state.items.count == 1 && child.history.count < child.events.count)
    #expect(child.file.evidence.map(\.item) == ["2/1"])
    #expect(try rehearsal.desk.load("lamp/2").node == 2)
  }

  @Test(arguments: [
    ("lamp/claims.2", "case 'lamp' has no child 'claims.2'; it has: claims.1, claims.3, claims.1/return-leg"),
    ("lamp/", "case 'lamp' has no child ''; it has: claims.1, claims.3, claims.1/return-leg"),
    ("lamp/claims.1/9", "case 'lamp' has no child 'claims.1/9'; it has: claims.1, claims.3, claims.1/return-leg"),
  ])
  func `names its children instead of one that is not there`(_ name: String, _ words: String) throws {
    let rehearsal = try returning()
    #expect {
      try rehearsal.desk.load(name)
    } throws: { error in
      if case .request(let said)? = error as? DeskError { said == words } else { false }
    }
  }

  @Test func `is listed with whom its children await, and with their next deadline`() throws {
    let rehearsal = try returning()
    let row = try rehearsal.desk.load("lamp").file.row.projection
    #expect((row.phase, row.turn, row.status) == ("lines", "buyer", .open))
    let due = try rehearsal.desk.load("lamp/claims.3").state.runningClocks.first?.due
    #expect(row.nextDue == due?.microseconds)
    let timers = try rehearsal.desk.load("lamp").file.timers
    #expect(timers.count == 1 && (timers.first?.dueAt ?? .max) < (due?.microseconds ?? 0))
  }

  @Test func `ends when its last child has, and balances at every event`() throws {
    let rehearsal = try settled()
    let loaded = try rehearsal.desk.load("lamp")
    #expect(loaded.placeName == "settled")
    #expect(loaded.tree.nodes.map(\.state.isOpen) == [false, false, false, false])
    var balances: [String: Int64] = [:]
    for event in loaded.file.events {
      for posting in loaded.file.postings where posting.seq == event.seq {
        balances[posting.account, default: 0] += posting.minorUnits
      }
      #expect(balances.values.reduce(0, +) == 0)
      #expect(!balances.contains { $0.key.hasPrefix("held") && $0.value < 0 })
    }
    let escrow = balances.filter { $0.key.hasPrefix("held") }
    #expect(escrow.keys.sorted() == ["held", "held/1", "held/2", "held/3"])
    #expect(escrow.values.allSatisfy { $0 == 0 })
    let claimed = loaded.tree.nodes[1].state.pinned.claimed
    #expect(balances["paid-to-claimant"] == claimed)
    #expect(loaded.file.payments.filter { $0.payment.payee == "buyer" }.map(\.payment.minorUnits) == [claimed])
  }

  @Test func `is audited without a finding`() throws {
    let rehearsal = try settled()
    let report = try rehearsal.desk.audit()
    #expect(report.findings == [] && report.cases == 1 && report.files == 1)
    #expect(report.events == (try rehearsal.desk.load("lamp").events.count))
  }

  @Test func `reads back from its stored events, of which those of children name their case`() throws {
    let loaded = try settled().desk.load("lamp")
    var codec = TreeCodec(root: loaded.tree.root.workflow)
    let writer = TreeCodec(loaded.tree)
    for (event, stored) in zip(loaded.events, loaded.file.events) {
      #expect(try codec.decode(stored) == event)
      #expect(try writer.encode(event, actor: stored.actor).payload == stored.payload)
      #expect(String(decoding: stored.payload, as: UTF8.self).contains("\"node\":") == (event.node != 0))
    }
    let types = Set(loaded.file.events.map(\.type))
    #expect(types.isSuperset(of: ["child-ended", "opened", "money-moved"]))
  }

  @Test func `whose stored events name a case that is not there is damaged`() throws {
    let loaded = try returning().desk.load("lamp")
    var codec = TreeCodec(root: loaded.tree.root.workflow)
    let stored = try #require(loaded.file.events.last)
    #expect(throws: StoredEventError.malformed(type: stored.type)) { try codec.decode(stored) }
  }

  @Test func `tells the parties of its children, and where`() throws {
    let rehearsal = try settled()
    let notices = try rehearsal.desk.store.notices(of: try #require(CaseID("lamp")))
    let bodies = notices.map { String(decoding: $0.notice.payload, as: UTF8.self) }
    #expect(bodies.contains { $0.contains("\"child\":\"claims.1/return-leg\"") && $0.contains("\"about\":\"turn\"") })
    #expect(bodies.contains { $0.contains("\"child\":\"claims.3\"") && $0.contains("\"about\":\"end\"") })
    #expect(bodies.contains { !$0.contains("\"child\"") && $0.contains("\"about\":\"end\"") })
  }

  @Test func `cancels its children with itself`() throws {
    let rehearsal = try returning()
    _ = try act("chargeback", in: "mp", by: "platform", on: rehearsal)
    let loaded = try rehearsal.desk.load("lamp")
    #expect(loaded.tree.nodes.map(\.state.isCancelled) == [false, true, true, true])
    #expect(loaded.tree.held == loaded.tree.root.state.ledger.held)
    #expect(loaded.file.timers.isEmpty && loaded.file.row.projection.turn == "")
    #expect(try rehearsal.desk.audit().findings == [])
    #expect(throws: DeskError.self) {
      try act("ship-back", in: "/claims.1/return-leg", by: "buyer", on: rehearsal) { $0.facts = ["return-tracking=1"] }
    }
  }

  @Test func `answers a repeated command with the child that it was about`() throws {
    let rehearsal = try opened()
    let id = CommandID("wish-1")
    var outcomes: [Outcome] = []
    for _ in 0..<2 {
      outcomes.append(
        try act("propose", in: "mp/claims.1", by: "buyer", on: rehearsal) {
          ($0.remedy, $0.facts, $0.commandID) = (["refund=10%"], ["pieces=1"], id)
        })
    }
    #expect(outcomes.map(\.wasRepeated) == [false, true])
    #expect(outcomes.map(\.loaded.node) == [1, 1])
  }
}
