import RedressStore

extension StoreLaw {
  static func keepsPayments(_ store: some CaseStore) throws {
    _ = try store.append(Sample.captured("c-1", 500))
    let step = Sample.paid("c-1", after: 1, 300)
    for _ in 0..<3 { _ = try store.append(step) }
    _ = try store.append(Sample.owed("c-1", after: 2, 40))
    _ = try store.append(Sample.owed("c-1", after: 3, -15))
    let payments = try store.file(of: step.caseID, eventsAfter: 0)?.payments ?? []
    try expect(payments.map(\.key), is: ["c-1/2/buyer", "c-1/3/buyer", "c-1/4/seller"], "keys")
    try expect(payments.map(\.payment.kind), is: [.escrow, .debt, .reversal], "kinds")
    try expect(payments.map(\.payment.minorUnits), is: [300, 40, 15], "amounts")
    try expect(payments.allSatisfy { $0.state == .decided && $0.decidedAt == 900 && $0.attempts == 0 }, "decided")
    try expect(try store.payments(PaymentQuery()), is: payments, "the list")
    try expect(try store.payment("c-1/3/buyer"), is: payments[1], "by its key")
    try expect(try store.audit(step.caseID), is: [], "audit")
  }

  static func refusesUnpaid(_ store: some CaseStore) throws {
    _ = try store.append(Sample.captured("c-1", 500))
    let step = Sample.paid("c-1", after: 1, 300)
    let changes: [(String, (inout Append) -> Void)] = [
      ("no payment", { $0.payments = [] }), ("no posting", { $0.postings = [] }),
      ("another amount", { $0.payments[0].minorUnits = 299 }), ("nothing", { $0.payments[0].minorUnits = 0 }),
      ("another event", { $0.payments[0].seq = 3 }), ("another currency", { $0.payments[0].currency = "USD" }),
      ("nobody is paid", { $0.payments[0].payee = "" }), ("somebody pays for escrow", { $0.payments[0].payer = "x" }),
      ("a debt of nobody", { $0.payments[0].kind = .debt }), ("twice", { $0.payments += $0.payments }),
    ]
    for (words, change) in changes {
      var wrong = step
      change(&wrong)
      try expectMalformed(words) { _ = try store.append(wrong) }
    }
    try expect(try store.desk().position, is: 1, "position")
    try expect(try store.payments(PaymentQuery()), is: [], "payments")
  }

  static func coversPayments(_ store: some CaseStore) throws {
    _ = try store.append(Sample.captured("c-1", 100))
    _ = try store.append(Sample.captured("c-2", 500))
    _ = try store.append(Sample.paid("c-1", after: 1, 60))
    try expectMalformed("60 and 60 of 100") { _ = try store.append(Sample.paid("c-1", after: 2, 60)) }
    try expectMalformed("more than all") { _ = try store.append(Sample.paid("c-2", after: 1, 501)) }
    try expectMalformed("without any capture") { _ = try store.append(Sample.paid("c-3", after: 0, 1)) }
    _ = try store.append(Sample.paid("c-1", after: 2, 40, command: "the-rest"))
    try expectMalformed("one more") { _ = try store.append(Sample.paid("c-1", after: 3, 1)) }
    _ = try store.append(Sample.owed("c-1", after: 3, 1_000))
    try expect(
      try store.payments(PaymentQuery(caseID: Sample.caseID("c-1"))).map(\.payment.minorUnits), is: [60, 40, 1_000],
      "what escrow covers, and a debt beyond it")
  }

  static func keepsParts(_ store: some CaseStore) throws {
    _ = try store.append(Sample.captured("c-1", 100))
    _ = try store.append(Sample.moved("c-1", after: 1, 70, from: "held", to: "held/1"))
    try expectMalformed("31 of 30") { _ = try store.append(Sample.paid("c-1", after: 2, 31, command: "too-much")) }
    try expectMalformed("71 of 70") {
      _ = try store.append(Sample.moved("c-1", after: 2, 71, from: "held/1", to: "held", command: "too-much-back"))
    }
    var unpaid = Sample.moved("c-1", after: 2, 10, from: "held/1", to: "paid-to-claimant", command: "unpaid")
    try expectMalformed("out of a child's part without a payment") { _ = try store.append(unpaid) }
    unpaid.payments = [
      DuePayment(seq: 3, kind: .escrow, payer: "", payee: "buyer", minorUnits: 10, currency: "EUR")
    ]
    _ = try store.append(unpaid)
    _ = try store.append(Sample.moved("c-1", after: 3, 60, from: "held/1", to: "held"))
    try expect(try store.payments(PaymentQuery()).map(\.payment.minorUnits), is: [10], "payments")
    try expect(try store.audit(unpaid.caseID), is: [], "audit")
  }

  private static func onePayment(in store: some CaseStore) throws -> String {
    _ = try store.append(Sample.captured("c-1", 500))
    _ = try store.append(Sample.paid("c-1", after: 1, 300))
    return "c-1/2/buyer"
  }

  private static func state(_ key: String, in store: some CaseStore) throws -> PaymentState? {
    try store.payment(key)?.state
  }

  static func instructsOnce(_ store: some CaseStore) throws {
    let key = try onePayment(in: store)
    guard case .moved(let first) = try store.instruct([key, "c-1/9/buyer"], at: 50)[0] else {
      throw LawBroken(description: "not instructed")
    }
    try expect(first.state, is: .instructed, "state")
    try expect(first.attempts, is: 1, "attempts")
    try expect(first.instructedAt, is: 50, "instant")
    try expect(try store.instruct([key, "c-1/9/buyer"], at: 60), is: [.refused(first), .missing], "again")
    guard case .moved = try store.answer(key, .unknown, at: 70),
      case .moved(let again) = try store.instruct([key], at: 80)[0]
    else { throw LawBroken(description: "what is unknown was not instructed again") }
    try expect(again.key, is: key, "the same key")
    try expect([Int64(again.attempts), again.instructedAt ?? 0], is: [2, 80], "the second time")
  }

  static func answersOnce(_ store: some CaseStore) throws {
    let key = try onePayment(in: store)
    _ = try store.instruct([key], at: 50)
    let answer = PaymentAnswer.confirmed(minorUnits: 300, reference: "p-1")
    guard case .moved(let paid) = try store.answer(key, answer, at: 60) else {
      throw LawBroken(description: "not confirmed")
    }
    try expect(paid.state, is: .confirmed, "state")
    try expect(paid.reference, is: "p-1", "reference")
    for _ in 0..<3 { try expect(try store.answer(key, answer, at: 70), is: .repeated(paid), "said again") }
    try expect(try store.payment(key), is: paid, "stored")
    try expect(try store.answer("c-1/9/buyer", answer, at: 70), is: .missing, "a key that is not there")
  }

  static func notesAnotherAmount(_ store: some CaseStore) throws {
    let key = try onePayment(in: store)
    _ = try store.instruct([key], at: 50)
    guard case .reconcile(let noted) = try store.answer(key, .confirmed(minorUnits: 299, reference: "p-1"), at: 60)
    else {
      throw LawBroken(description: "another amount was taken")
    }
    try expect(noted.state, is: .instructed, "state")
    try expect(noted.discrepancy, is: .init(minorUnits: 299, reference: "p-1"), "what is noted")
    try expect(try store.payment(key), is: noted, "stored")
    guard case .moved(let paid) = try store.answer(key, .confirmed(minorUnits: 300, reference: "p-2"), at: 70) else {
      throw LawBroken(description: "the right amount was not taken")
    }
    try expect(paid.discrepancy, is: nil, "settled")
    guard case .reconcile(let twice) = try store.answer(key, .confirmed(minorUnits: 300, reference: "p-3"), at: 80)
    else {
      throw LawBroken(description: "a second payment was not noticed")
    }
    try expect(twice.state, is: .confirmed, "state after a second payment")
    try expect(twice.reference, is: "p-2", "reference after a second payment")
  }

  static func refusesWrongWays(_ store: some CaseStore) throws {
    let key = try onePayment(in: store)
    let answers = [
      PaymentAnswer.confirmed(minorUnits: 300, reference: ""), .failed(because: "closed account"), .unknown,
    ]
    func expectRefused(_ answers: [PaymentAnswer]) throws {
      for answer in answers {
        let before = try store.payment(key)
        guard case .refused = try store.answer(key, answer, at: 60) else {
          throw LawBroken(description: "\(String(describing: before?.state)) took \(answer)")
        }
        try expect(try store.payment(key), is: before, "\(answer)")
      }
    }
    try expectRefused(answers)
    _ = try store.instruct([key], at: 50)
    _ = try store.answer(key, .failed(because: "closed account"), at: 60)
    try expect(try state(key, in: store), is: .failed, "failed")
    try expectRefused([answers[0], answers[2]])
    guard case .refused = try store.instruct([key], at: 70)[0] else {
      throw LawBroken(description: "what failed was instructed again")
    }
    try expect(try store.payment(key)?.because, is: "closed account", "why")
  }

  static func listsPayments(_ store: some CaseStore) throws {
    for name in ["c-2", "c-1", "c-3"] {
      _ = try store.append(Sample.captured(name, 500))
      _ = try store.append(Sample.paid(name, after: 1, 300))
    }
    _ = try store.instruct(["c-1/2/buyer"], at: 50)
    func keys(_ query: PaymentQuery) throws -> [String] { try store.payments(query).map(\.key) }
    let all = ["c-2/2/buyer", "c-1/2/buyer", "c-3/2/buyer"]
    try expect(try keys(PaymentQuery()), is: all, "all")
    try expect(try keys(PaymentQuery(state: .decided)), is: [all[0], all[2]], "decided")
    try expect(try keys(PaymentQuery(state: .instructed)), is: [all[1]], "instructed")
    try expect(try keys(PaymentQuery(caseID: Sample.caseID("c-3"))), is: [all[2]], "of a case")
    try expect(try keys(PaymentQuery(limit: 2)), is: Array(all[..<2]), "limit")
    try expect(try keys(PaymentQuery(after: all[1])), is: [all[2]], "a page")
  }
}
