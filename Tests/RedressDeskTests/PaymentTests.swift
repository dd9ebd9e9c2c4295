import RedressDesk
import RedressEngine
import RedressStore
import Testing

@Suite struct `The payments of a desk` {
  /// A case that ended by agreement, with money for both sides.
  private func settled() throws -> Rehearsal {
    let rehearsal = try Rehearsal()
    _ = try rehearsal.open()
    try rehearsal.wait(hours: 48)
    _ = try rehearsal.act("propose", by: "seller") { $0.remedy = ["refund=25%"] }
    _ = try rehearsal.act("accept", by: "buyer") { ($0.version, $0.commandID) = (2, CommandID("accept-1")) }
    return rehearsal
  }

  @Test func `M18: come with the event that decides them, and add up to what was held`() throws {
    let rehearsal = try settled()
    let loaded = try rehearsal.desk.load("lamp")
    let payments = loaded.file.payments
    #expect(payments.map(\.payment.payee) == ["buyer", "seller"])
    #expect(payments.map(\.payment.minorUnits) == [2318, 6954])
    #expect(payments.allSatisfy { $0.state == .decided && $0.payment.kind == .escrow })
    #expect(payments.allSatisfy { $0.key == "lamp/\($0.payment.seq)/\($0.payment.payee)" })
    #expect(try rehearsal.desk.audit().findings == [])
  }

  @Test func `M13: are as many when the command that decided them is repeated`() throws {
    let rehearsal = try settled()
    let before = try rehearsal.desk.payments()
    for _ in 0..<4 {
      let again = try rehearsal.act("accept", by: "buyer") { ($0.version, $0.commandID) = (2, CommandID("accept-1")) }
      #expect(again.wasRepeated)
    }
    #expect(try rehearsal.desk.payments() == before && before.count == 2)
  }

  @Test func `are told once to whoever pays, with who stands for whom`() throws {
    let rehearsal = try settled()
    let told = try rehearsal.desk.instruct()
    #expect(told.map(\.payment.payment.payee) == ["buyer", "seller"])
    #expect(told.allSatisfy { $0.payment.state == .instructed && $0.payee?.isEmpty == false && $0.payer == nil })
    #expect(try rehearsal.desk.instruct().isEmpty)
    #expect(try rehearsal.desk.payments(state: .decided).isEmpty)
    #expect(try rehearsal.desk.payments(state: .instructed, case: "lam").count == 2)
  }

  @Test func `M19: of which nothing is known are told again only by their key, under which they were told`() throws {
    let rehearsal = try settled()
    let keys = try rehearsal.desk.instruct().map(\.payment.key)
    let key = try #require(keys.first)
    _ = try rehearsal.desk.answer(key, .unknown)
    #expect(try rehearsal.desk.instruct().isEmpty, "nothing that may have been paid goes out by itself")
    let again = try rehearsal.desk.instruct([key])
    #expect(again.map(\.payment.key) == [key] && again.map(\.payment.attempts) == [2])
    #expect(try rehearsal.desk.instruct([key]).isEmpty)
  }

  @Test func `M17: keep their state when the payer says another amount, or pays twice`() throws {
    let rehearsal = try settled()
    let key = try #require(try rehearsal.desk.instruct().first?.payment.key)
    guard case .reconcile(let noted) = try rehearsal.desk.answer(key, .confirmed(minorUnits: 2317, reference: "a"))
    else {
      Issue.record("another amount was taken")
      return
    }
    #expect(noted.state == .instructed && noted.discrepancy?.minorUnits == 2317)
    let answer = PaymentAnswer.confirmed(minorUnits: 2318, reference: "a")
    guard case .moved = try rehearsal.desk.answer(key, answer), case .repeated = try rehearsal.desk.answer(key, answer)
    else {
      Issue.record("the right amount was not taken once")
      return
    }
    guard case .reconcile(let twice) = try rehearsal.desk.answer(key, .confirmed(minorUnits: 2318, reference: "b"))
    else {
      Issue.record("a second payment was not noticed")
      return
    }
    #expect(twice.state == .confirmed && twice.reference == "a")
    #expect(try rehearsal.desk.load("lamp").state.ledger.paidToClaimant == 2318)
  }

  @Test func `compare with a payer's list by key`() throws {
    let rehearsal = try settled()
    let told = try rehearsal.desk.instruct().map(\.payment)
    let (first, second) = (try #require(told.first), try #require(told.last))
    func differences(_ entries: [(String, String, String)]) throws -> [PaymentList.Difference] {
      PaymentList(entries: entries.map { .init(key: $0.0, amount: $0.1, currency: $0.2) })
        .differences(from: try rehearsal.desk.payments())
    }
    #expect(try differences([(first.key, "23.18", "USD"), (second.key, "69.54", "")]) == [])
    let wrong = [(first.key, "23.19", ""), (first.key, "23.18", ""), ("lamp/999/buyer", "1.00", "")]
    let entries = wrong.map { PaymentList.Entry(key: $0.0, amount: $0.1, currency: $0.2) }
    #expect(
      try differences(wrong) == [
        .anotherAmount(entries[0], first), .twice(entries[1], first), .unknownKey(entries[2]), .missing(second),
      ])
    for amount in ["23,18", "2318", "", "23.180", "-23.18"] {
      #expect(try differences([(first.key, amount, ""), (second.key, "69.54", "")]).count == 1)
    }
    #expect(try differences([(first.key, "23.18", "EUR"), (second.key, "69.54", "")]).count == 1)
    _ = try rehearsal.desk.answer(first.key, .failed(because: "closed account"))
    let failed = try #require(try rehearsal.desk.payment(first.key))
    #expect(try differences([(first.key, "23.18", ""), (second.key, "69.54", "")]) == [.notExpected(failed)])
    #expect(try differences([(second.key, "69.54", "")]) == [])
  }
}
