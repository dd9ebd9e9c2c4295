extension MemoryStore {
  /// Lists payments, oldest first.
  public func payments(_ query: PaymentQuery) throws(StoreError) -> [StoredPayment] {
    let start = query.after.flatMap { key in contents.payments.firstIndex { $0.key == key } }.map { $0 + 1 } ?? 0
    let found = contents.payments[start...].filter { payment in
      (query.state ?? payment.state) == payment.state && (query.caseID ?? payment.caseID) == payment.caseID
        && (query.kind ?? payment.payment.kind) == payment.payment.kind
    }
    return Array(found.prefix(query.limit))
  }

  /// Returns the payment of this key.
  public func payment(_ key: String) throws(StoreError) -> StoredPayment? {
    contents.payments.first { $0.key == key }
  }

  /// Marks payments as instructed.
  public func instruct(_ keys: [String], at instant: Int64) throws(StoreError) -> [PaymentOutcome] {
    try contents.desk.admit(writer: writer)
    return keys.map { key in change(key) { $0.instructed(at: instant) } }
  }

  /// Notes what whoever pays says of a payment.
  public func answer(_ key: String, _ answer: PaymentAnswer, at instant: Int64) throws(StoreError) -> PaymentOutcome {
    try contents.desk.admit(writer: writer)
    return change(key) { $0.taking(answer, at: instant) }
  }

  private func change(_ key: String, _ step: (StoredPayment) -> PaymentOutcome) -> PaymentOutcome {
    guard let index = contents.payments.firstIndex(where: { $0.key == key }) else { return .missing }
    let outcome = step(contents.payments[index])
    if let changed = outcome.changed { contents.payments[index] = changed }
    return outcome
  }
}

extension PaymentOutcome {
  /// The payment where it is not as it was before.
  package var changed: StoredPayment? {
    switch self {
    case .moved(let payment), .reconcile(let payment): payment
    case .repeated, .refused, .missing: nil
    }
  }
}

extension Append {
  /// The step's payments as they are stored with its events.
  package func storedPayments(_ events: [StoredEvent]) -> [StoredPayment] {
    payments.compactMap { payment in
      guard let event = events.first(where: { $0.seq == payment.seq }) else { return nil }
      return StoredPayment(caseID: caseID, payment: payment, decidedAt: event.effectiveAt)
    }
  }
}
