package import RedressDiagnostics
internal import RedressMoney
internal import RedressTime

extension PaymentView {
  /// A payment with how far it has come.
  package var json: JSONText {
    .object([
      ("key", .string(key)), ("case", .string(id)), ("child", .optional(child)), ("kind", .string(kind)),
      ("from", .optional(payer)),
      ("to", .string(payee)), ("amount", amount?.json ?? .null), ("state", .string(state)),
      ("decidedAt", decidedAt.json), ("instructedAt", instructedAt.json), ("answeredAt", answeredAt.json),
      ("attempts", .number(attempts)), ("reference", .optional(reference?.raw)),
      ("because", .optional(because?.raw)), ("reconcile", .bool(needsReconciling)),
      ("reported", reported?.json ?? .null),
    ])
  }
}

extension PaymentsView {
  /// The fields of the list.
  package var json: [(String, JSONText)] { [("now", time.now.json), ("payments", .array(payments.map(\.json)))] }
}

extension ReconciliationView {
  /// The fields of the comparison.
  package var json: [(String, JSONText)] {
    [
      ("entries", .number(entries)),
      (
        "differences",
        .array(
          differences.map {
            .object([("key", .string($0.key.raw)), ("kind", .string($0.kind)), ("words", .string($0.words))])
          })
      ),
    ]
  }
}
