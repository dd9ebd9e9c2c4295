import GRDB
public import RedressStore

extension SQLiteStore {
  /// Lists payments, oldest first.
  public func payments(_ query: PaymentQuery) throws(StoreError) -> [StoredPayment] {
    var (terms, arguments): ([String], StatementArguments) = (["1 = 1"], [])
    if let state = query.state { (terms, arguments) = (terms + ["state = ?"], arguments + [state.rawValue]) }
    if let caseID = query.caseID { (terms, arguments) = (terms + ["case_id = ?"], arguments + [caseID.text]) }
    // Written out, so that the index of this kind serves.
    if let kind = query.kind { terms.append("kind = '\(kind.rawValue)'") }
    if let after = query.after {
      terms.append("id > coalesce((SELECT id FROM payments WHERE key = ?), 0)")
      arguments += [after]
    }
    let clause = terms.joined(separator: " AND ") + " ORDER BY id LIMIT ?"
    return try readOnce { db in try db.payments(where: clause, arguments + [query.limit]) }
  }

  /// Returns the payment of this key.
  public func payment(_ key: String) throws(StoreError) -> StoredPayment? {
    try readOnce { db in try db.payments(where: "key = ?", [key]).first }
  }

  /// Marks payments as instructed.
  public func instruct(_ keys: [String], at instant: Int64) throws(StoreError) -> [PaymentOutcome] {
    try changePayments(
      { db in try keys.map { key in try db.changePayment(key) { $0.instructed(at: instant) } } },
      settle: { () throws(StoreError) in
        var outcomes: [PaymentOutcome] = []
        for key in keys {
          let found = try self.payment(key)
          guard let found else {
            outcomes.append(.missing)
            continue
          }
          outcomes.append(found.state == .instructed && found.instructedAt == instant ? .moved(found) : .refused(found))
        }
        return outcomes.contains { $0.changed != nil } ? outcomes : nil
      })
  }

  /// Notes what whoever pays says of a payment.
  public func answer(_ key: String, _ answer: PaymentAnswer, at instant: Int64) throws(StoreError) -> PaymentOutcome {
    try changePayments(
      { db in try db.changePayment(key) { $0.taking(answer, at: instant) } },
      settle: { () throws(StoreError) in
        guard let found = try self.payment(key) else { return nil }
        switch found.taking(answer, at: instant) {
        case .repeated: return .moved(found)
        case .reconcile(let same) where same == found: return .reconcile(found)
        case .moved, .reconcile, .refused, .missing: return nil
        }
      })
  }

  /// Changes payments in one transaction; when its COMMIT failed, `settle` looks on a fresh connection whether it is there.
  private func changePayments<Answer>(
    _ body: (Database) throws -> Answer, settle: () throws(StoreError) -> Answer?
  ) throws(StoreError) -> Answer {
    try write(
      { db in
        try db.desk().admit(writer: self.writer)
        return .keep(try body(db))
      },
      settle: { detail throws(StoreError) in
        guard let found = try settle() else { throw .notDone(detail: detail) }
        return found
      })
  }
}

extension Database {
  func insert(_ payment: StoredPayment) throws {
    try run(
      """
      INSERT INTO payments (key, case_id, seq, kind, payer, payee, minor_units, currency, state, decided_at, attempts,
        reference, because)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', '')
      """,
      [
        payment.key, payment.caseID.text, payment.payment.seq, payment.payment.kind.rawValue, payment.payment.payer,
        payment.payment.payee, payment.payment.minorUnits, payment.payment.currency, payment.state.rawValue,
        payment.decidedAt,
      ])
  }

  func payments(of caseID: CaseID) throws -> [StoredPayment] {
    try payments(where: "case_id = ? ORDER BY id", [caseID.text])
  }

  fileprivate func changePayment(
    _ key: String, _ step: (StoredPayment) -> PaymentOutcome
  ) throws -> PaymentOutcome {
    guard let held = try payments(where: "key = ?", [key]).first else { return .missing }
    let outcome = step(held)
    if let payment = outcome.changed {
      try run(
        """
        UPDATE payments SET state = ?, instructed_at = ?, answered_at = ?, attempts = ?, reference = ?, because = ?,
          reported = ?, reported_reference = ? WHERE key = ?
        """,
        [
          payment.state.rawValue, payment.instructedAt, payment.answeredAt, payment.attempts, payment.reference,
          payment.because, payment.discrepancy?.minorUnits, payment.discrepancy?.reference, key,
        ])
    }
    return outcome
  }

  fileprivate func payments(where clause: String, _ arguments: StatementArguments) throws -> [StoredPayment] {
    try rows(
      """
      SELECT case_id, seq, kind, payer, payee, minor_units, currency, decided_at, state, instructed_at, answered_at,
        attempts, reference, because, reported, reported_reference
      FROM payments WHERE \(clause)
      """, arguments, readPayment)
  }
}

private func readPayment(_ columns: inout Columns) throws -> StoredPayment {
  let caseID = try columns.caseID()
  let payment = DuePayment(
    seq: try columns.int64(), kind: try columns.choice(DuePayment.Kind.self), payer: try columns.text(),
    payee: try columns.text(), minorUnits: try columns.int64(), currency: try columns.text())
  var stored = StoredPayment(caseID: caseID, payment: payment, decidedAt: try columns.int64())
  stored.state = try columns.choice(PaymentState.self)
  stored.instructedAt = try columns.optionalInt64()
  stored.answeredAt = try columns.optionalInt64()
  stored.attempts = try columns.int()
  stored.reference = try columns.text()
  stored.because = try columns.text()
  if let reported = try columns.optionalInt64() {
    stored.discrepancy = StoredPayment.Discrepancy(minorUnits: reported, reference: try columns.text())
  }
  return stored
}
