import RedressStore

extension StoreLaw {
  /// A credit and what undoes it are payments, and what came back may go out once more.
  static func settlesCredits(_ store: some CaseStore) throws {
    _ = try store.append(Sample.captured("c-1", 100))
    _ = try store.append(Sample.credited("c-1", after: 1, 80))
    try expectMalformed("30 of the 20 that are left") {
      _ = try store.append(Sample.paid("c-1", after: 2, 30, to: "seller", command: "too-much"))
    }
    try expectMalformed("81 back of 80") {
      _ = try store.append(Sample.takenBack("c-1", after: 2, 81, command: "too-much-back"))
    }
    var unpaid = Sample.takenBack("c-1", after: 2, 30, command: "unpaid")
    unpaid.payments = []
    try expectMalformed("what comes back without a payment") { _ = try store.append(unpaid) }
    var wrong = Sample.takenBack("c-1", after: 2, 30, command: "wrong-way")
    wrong.payments[0].kind = .credit
    wrong.payments[0].payer = ""
    try expectMalformed("what comes back as if it went out") { _ = try store.append(wrong) }
    _ = try store.append(Sample.moved("c-1", after: 2, 50, from: "credited-to-buyer", to: "paid-to-claimant"))
    _ = try store.append(Sample.takenBack("c-1", after: 3, 30))
    try expectMalformed("one more of nothing") {
      _ = try store.append(Sample.takenBack("c-1", after: 4, 1, command: "one-more"))
    }
    _ = try store.append(Sample.paid("c-1", after: 4, 50, to: "seller"))
    try expectMalformed("51 of 50") { _ = try store.append(Sample.paid("c-1", after: 5, 1, to: "seller")) }
    var query = PaymentQuery()
    try expect(try store.payments(query).map(\.payment.kind), is: [.credit, .takeBack, .escrow], "kinds")
    try expect(try store.payments(query).map(\.payment.minorUnits), is: [80, 30, 50], "amounts")
    query.kind = .takeBack
    try expect(try store.payments(query).map(\.key), is: ["c-1/4/escrow"], "of one kind")
    try expect(try store.audit(Sample.caseID("c-1")), is: [], "audit")
  }
}

extension Sample {
  /// Makes a step that credits the buyer provisionally.
  static func credited(_ name: String, after seq: Int64, _ amount: Int64) -> Append {
    var step = moved(name, after: seq, amount, from: "held", to: "credited-to-buyer")
    step.payments = [
      DuePayment(seq: seq + 1, kind: .credit, payer: "", payee: "buyer", minorUnits: amount, currency: "EUR")
    ]
    return step
  }

  /// Makes a step that takes back what the buyer was credited.
  static func takenBack(_ name: String, after seq: Int64, _ amount: Int64, command: String? = nil) -> Append {
    var step = moved(name, after: seq, amount, from: "credited-to-buyer", to: "held", command: command)
    step.payments = [
      DuePayment(
        seq: seq + 1, kind: .takeBack, payer: "buyer", payee: DuePayment.escrow, minorUnits: amount, currency: "EUR")
    ]
    return step
  }
}
