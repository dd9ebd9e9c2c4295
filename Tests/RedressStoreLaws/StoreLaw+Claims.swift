import RedressStore

extension StoreLaw {
  static func keepsClaims(_ store: some CaseStore) throws {
    _ = try store.append(Sample.claims("c-1", [("1", 2)], on: "A-1"))
    _ = try store.append(Sample.claims("c-2", [("1", 1), ("2", 1)], on: "A-1"))
    _ = try store.append(Sample.claims("c-3", [("1", 3)], on: "A-2"))
    let claims = try store.claims(on: "A-1")
    try expect(claims.map(\.caseID), is: [Sample.caseID("c-1"), Sample.caseID("c-2")], "cases in their order")
    try expect(claims.map(\.claim.claimed), is: [200, 200], "amounts")
    try expect(claims.map { $0.claim.lines.map(\.quantity) }, is: [[2], [1, 1]], "pieces")
    try expect(try store.claims(on: "A-3"), is: [], "an order without cases")
  }

  static func claimsNothingTwice(_ store: some CaseStore) throws {
    _ = try store.append(Sample.claims("c-1", [("1", 2)], on: "A-1"))
    func refused(_ line: String?, _ step: Append) throws {
      let breach = ClaimBreach(orderID: "A-1", cases: [Sample.caseID("c-1")], line: line)
      try expect(.orderTaken(breach)) { _ = try store.append(step) }
    }
    try refused("1", Sample.claims("c-2", [("1", 2)], on: "A-1"))
    try refused("1", Sample.claims("c-2", [("2", 1), ("1", 3)], on: "A-1"))
    var worth = Sample.claims("c-2", [("1", 1)], on: "A-1") { claim, _ in claim.lines[0].minorUnits = 101 }
    try refused("1", worth)
    worth = Sample.claims("c-2", [("2", 1)], on: "A-1") { claim, _ in claim.claimed = 301 }
    try refused(nil, worth)
    worth = Sample.claims("c-2", [("2", 1)], on: "A-1") { claim, _ in claim.held = 301 }
    try refused(nil, worth)
    let missing = ClaimBreach(orderID: "A-1", cases: [], line: "3")
    try expect(.orderTaken(missing)) { _ = try store.append(Sample.claims("c-2", [("3", 1)], on: "A-1")) }
    try expect(try store.desk().position, is: 1, "position")
    _ = try store.append(Sample.claims("c-2", [("1", 1), ("2", 1)], on: "A-1"))
    _ = try store.append(Sample.claims("c-3", [("1", 3)], on: "A-1") { claim, _ in claim.currency = "USD" })
  }

  static func freesWhatAnEndedCaseDoesNotKeep(_ store: some CaseStore) throws {
    _ = try store.append(Sample.claims("c-1", [("1", 3)], on: "A-1"))
    _ = try store.append(
      Sample.keeps("c-1", after: 1, claimed: 120, [OrderClaimLine(line: "1", quantity: 0, minorUnits: 120)]))
    try expect(try store.claims(on: "A-1").map(\.claim.claimed), is: [120], "what it keeps")
    let rest = Sample.claims("c-2", [("1", 3)], on: "A-1") { claim, _ in
      (claim.claimed, claim.held, claim.lines[0].minorUnits) = (180, 180, 180)
    }
    _ = try store.append(rest)
    let again = Sample.claims("c-3", [("1", 1)], on: "A-1") { claim, _ in claim.lines[0].minorUnits = 0 }
    try expect(
      .orderTaken(ClaimBreach(orderID: "A-1", cases: [Sample.caseID("c-1"), Sample.caseID("c-2")], line: "1"))
    ) {
      _ = try store.append(again)
    }
    try expectMalformed("a claim that grows") {
      _ = try store.append(
        Sample.keeps("c-1", after: 2, claimed: 121, [OrderClaimLine(line: "1", quantity: 0, minorUnits: 120)]))
    }
    try expectMalformed("pieces that come back") {
      _ = try store.append(
        Sample.keeps("c-1", after: 2, claimed: 120, [OrderClaimLine(line: "1", quantity: 1, minorUnits: 120)]))
    }
  }

  static func capturesNoMoreThanItsClaim(_ store: some CaseStore) throws {
    var step = Sample.claims("c-1", [("1", 1)], on: "A-1")
    step.postings = Sample.pair(seq: 1, "captured", "held", 101)
    try expectMalformed("101 of 100") { _ = try store.append(step) }
    step.postings = Sample.pair(seq: 1, "captured", "held", 60)
    _ = try store.append(step)
    var more = Sample.step("c-1", after: 1)
    more.postings = Sample.pair(seq: 2, "captured", "held", 41)
    try expectMalformed("60 and 41 of 100") { _ = try store.append(more) }
    more.postings = Sample.pair(seq: 2, "captured", "held", 40)
    _ = try store.append(more)
  }

  static func needsNoPaymentForWhatWasPaidElsewhere(_ store: some CaseStore) throws {
    _ = try store.append(Sample.captured("c-1", 500))
    var step = Sample.step("c-1", after: 1)
    step.postings = Sample.pair(seq: 2, "held", "paid-elsewhere", 200)
    _ = try store.append(step)
    try expectMalformed("301 of 300") { _ = try store.append(Sample.paid("c-1", after: 2, 301)) }
    _ = try store.append(Sample.paid("c-1", after: 2, 300, command: "the-rest"))
    try expect(try store.payments(PaymentQuery()).map(\.payment.minorUnits), is: [300], "payments")
    try expect(try store.audit(Sample.caseID("c-1")), is: [], "audit")
  }
}
