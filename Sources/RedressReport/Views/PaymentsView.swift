public import RedressDiagnostics
public import RedressMoney
public import RedressTime

/// A payment as lists and screens show it.
public struct PaymentView: Sendable, Hashable {
  /// The name by which whoever pays knows a repeat.
  public var key: String
  /// The case that it came from.
  public var id: String
  /// The address of the child of the case that it came from; nil for the case itself, or where the list does not tell.
  public var child: String?
  /// Why it has to move: `escrow`, `credit`, `take-back`, `debt` or `reversal`.
  public var kind: String
  /// The party that pays; nil for money that is held.
  public var payer: String?
  /// The party that is paid; `escrow` for a `take-back`.
  public var payee: String
  /// How much; nil where the currency is not known.
  public var amount: Money?
  /// How far it has come.
  public var state: String
  /// When it was decided.
  public var decidedAt: Instant
  /// When whoever pays was last told.
  public var instructedAt: Instant?
  /// When the last answer came.
  public var answeredAt: Instant?
  /// How often it was instructed.
  public var attempts: Int
  /// The payer's own name for it: untrusted.
  public var reference: Untrusted?
  /// Why it failed: untrusted.
  public var because: Untrusted?
  /// The amount of an answer that says something else.
  public var reported: Money?
  /// The payer's name in that answer: untrusted.
  public var reportedReference: Untrusted?

  /// A payment that nobody was told of yet.
  public init(
    key: String, id: String, kind: String, payer: String?, payee: String, amount: Money?, state: String,
    decidedAt: Instant, attempts: Int = 0
  ) {
    self.key = key
    self.id = id
    self.kind = kind
    self.payer = payer
    self.payee = payee
    self.amount = amount
    self.state = state
    self.decidedAt = decidedAt
    self.attempts = attempts
  }

  /// Whether a person has to compare it with what the payer says.
  public var needsReconciling: Bool { reported != nil }
}

/// A list of payments.
public struct PaymentsView: Sendable {
  /// The payments, oldest first.
  public var payments: [PaymentView]
  /// Writes instants.
  public var time: TimeText

  /// A list of payments.
  public init(payments: [PaymentView], time: TimeText) {
    self.payments = payments
    self.time = time
  }
}

/// How a payer's list differs from what it was told.
public struct ReconciliationView: Sendable {
  /// A difference: which payment, of what sort, in words.
  public struct Difference: Sendable, Hashable {
    /// The key: untrusted, as it may come from the list.
    public var key: Untrusted
    /// `unknownKey`, `twice`, `anotherAmount`, `notExpected` or `missing`.
    public var kind: String
    /// What differs.
    public var words: String

    /// A difference.
    public init(key: Untrusted, kind: String, words: String) {
      self.key = key
      self.kind = kind
      self.words = words
    }
  }

  /// How many lines the list has.
  public var entries: Int
  /// The differences, those of the list's lines first.
  public var differences: [Difference]

  /// A comparison.
  public init(entries: Int, differences: [Difference]) {
    self.entries = entries
    self.differences = differences
  }
}
