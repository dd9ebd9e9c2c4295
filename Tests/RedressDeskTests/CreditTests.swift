import RedressDesk
import RedressEngine
import RedressStore
import Testing

@Suite struct `A provisional credit, on a desk` {
  /// A transfer of 480.00 USD of which the holder has 430.00 provisionally, and keeps 300.00.
  private func settled() throws -> Rehearsal {
    let rehearsal = try Rehearsal(at: "2026-03-02T09:00:00Z")
    var request = OpenRequest(
      workflow: "\(repository)/workflows/transfer-error.xml",
      order: "\(repository)/evidence-samples/provisional-credit-in-part/order.xml", party: "holder")
    (request.caseID, request.reason, request.ask) = (CaseID("lamp"), "unauthorized", ["refund=100%"])
    _ = try rehearsal.desk.open(request)
    try rehearsal.wait(hours: 14 * 24)
    _ = try rehearsal.act("rule", by: "bank") { $0.facts = ["error-amount=300.00"] }
    try rehearsal.wait(hours: 9 * 24)
    return rehearsal
  }

  @Test func `is booked on an account of its own, and undone by compensating postings`() throws {
    let loaded = try settled().desk.load("lamp")
    var balances: [String: Int64] = [:]
    for posting in loaded.file.postings { balances[posting.account, default: 0] += posting.minorUnits }
    #expect(
      balances == [
        "captured": -480_00, "held": 0, "credited-to-holder": 0, "paid-to-claimant": 300_00,
        "paid-to-respondent": 180_00,
      ])
    let credits = loaded.file.postings.filter { $0.account == "credited-to-holder" }
    #expect(credits.map(\.minorUnits) == [430_00, -300_00, -130_00])
    #expect(credits.map(\.memo) == ["credited provisionally", "kept for good", "taken back"])
  }

  @Test func `is told as a payment, and what is taken back as another`() throws {
    let rehearsal = try settled()
    let payments = try rehearsal.desk.payments().map(\.payment)
    #expect(payments.map(\.kind) == [.credit, .takeBack, .escrow])
    #expect(payments.map(\.minorUnits) == [430_00, 130_00, 180_00])
    #expect(payments.map(\.payer) == ["", "holder", ""])
    #expect(payments.map(\.payee) == ["holder", "escrow", "payee"])
    #expect(try rehearsal.desk.audit().findings == [])
  }

  @Test func `holds back what is paid out of money that has not come back, unless its key is given`() throws {
    let rehearsal = try settled()
    let told = try rehearsal.desk.instruct()
    #expect(told.map(\.payment.payment.kind) == [.credit, .takeBack])
    #expect(told.map(\.payee) == ["h-lindqvist", nil] && told.map(\.payer) == [nil, "h-lindqvist"])
    let waiting = try rehearsal.desk.waiting()
    #expect(waiting.map(\.payment.payee) == ["payee"])
    #expect(try rehearsal.desk.instruct().isEmpty)
    let back = try #require(told.last).payment.key
    _ = try rehearsal.desk.answer(back, .confirmed(minorUnits: 130_00, reference: "b-1"))
    #expect(try rehearsal.desk.waiting().isEmpty)
    #expect(try rehearsal.desk.instruct().map(\.payment.payment.minorUnits) == [180_00])
    let other = try settled()
    let key = try #require(try other.desk.waiting().first).key
    #expect(try other.desk.instruct([key]).map(\.payment.key) == [key])
  }

  @Test func `reads back from its stored events`() throws {
    let loaded = try settled().desk.load("lamp")
    let movements = loaded.history.compactMap { recorded -> MoneyMovement? in
      if case .moneyMoved(let movement) = recorded.event { movement } else { nil }
    }
    #expect(movements.count == 5)
    var codec = TreeCodec(root: loaded.tree.root.workflow)
    for (event, stored) in zip(loaded.events, loaded.file.events) { #expect(try codec.decode(stored) == event) }
  }
}
