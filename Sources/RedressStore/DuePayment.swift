/// Money that somebody outside is to move because an event says so.
///
/// It is made with its event and never edited; what a later event takes back is a payment of its own.
public struct DuePayment: Sendable, Hashable {
  /// Why money has to move.
  public enum Kind: String, Sendable, CaseIterable {
    /// Out of the money that is held for the case.
    case escrow
    /// Out of the money that is held, provisionally: it is kept or taken back later.
    case credit
    /// Back into the money that is held, from who was credited.
    case takeBack = "take-back"
    /// From one party to another, because what is held does not cover it.
    case debt
    /// Back between the same two, because a later event says that less is owed.
    case reversal
  }

  /// The event that moved the money.
  public var seq: Int64
  /// Why it has to move.
  public var kind: Kind
  /// The party that pays; empty where the money is held for the case.
  public var payer: String
  /// The party that is paid, or ``escrow`` for what is taken back.
  public var payee: String
  /// How much, above zero, in minor units of ``currency``.
  public var minorUnits: Int64
  /// The ISO 4217 code.
  public var currency: String

  /// Stands for the money that is held, as what is paid into.
  public static let escrow = "escrow"

  /// Makes a payment; what it holds is checked when it is appended.
  public init(seq: Int64, kind: Kind, payer: String, payee: String, minorUnits: Int64, currency: String) {
    self.seq = seq
    self.kind = kind
    self.payer = payer
    self.payee = payee
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The name by which whoever pays knows a repeat: case, event and payee.
  public func key(in caseID: CaseID) -> String { "\(caseID)/\(seq)/\(payee)" }
}

/// How far a payment has come.
public enum PaymentState: String, Sendable, CaseIterable {
  /// An event says that it is to be made; nobody was told yet.
  case decided
  /// Whoever pays was told.
  case instructed
  /// It was made.
  case confirmed
  /// It was not made and will not be.
  case failed
  /// Whoever pays did not say; it may be instructed again, under the same key.
  case unknown
}

/// What whoever pays says of a payment.
public enum PaymentAnswer: Sendable, Hashable {
  /// This much was moved, under a name that the payer gives, which may be empty.
  case confirmed(minorUnits: Int64, reference: String)
  /// Nothing was moved and nothing will be.
  case failed(because: String)
  /// Nothing is known.
  case unknown
}

/// A payment as the outbox holds it.
public struct StoredPayment: Sendable, Hashable {
  /// The case that it came from.
  public var caseID: CaseID
  /// What is to be moved.
  public var payment: DuePayment
  /// How far it has come.
  public var state = PaymentState.decided
  /// The instant of its event, in microseconds since 1970 UTC.
  public var decidedAt: Int64
  /// When it was last instructed, in microseconds since 1970 UTC.
  public var instructedAt: Int64?
  /// When the last answer came, in microseconds since 1970 UTC.
  public var answeredAt: Int64?
  /// How often it was instructed.
  public var attempts = 0
  /// The payer's own name for it; empty until one was given.
  public var reference = ""
  /// Why it failed; empty otherwise.
  public var because = ""
  /// An answer that says something else than the payment, and that a person has to look into.
  public var discrepancy: Discrepancy?

  /// What a payer said instead of what was instructed.
  public struct Discrepancy: Sendable, Hashable {
    /// The amount that was said to be moved, in minor units.
    public var minorUnits: Int64
    /// The payer's name for it; may be empty.
    public var reference: String

    /// Makes a discrepancy.
    public init(minorUnits: Int64, reference: String) {
      self.minorUnits = minorUnits
      self.reference = reference
    }
  }

  /// Makes a payment that was just decided.
  public init(caseID: CaseID, payment: DuePayment, decidedAt: Int64) {
    self.caseID = caseID
    self.payment = payment
    self.decidedAt = decidedAt
  }

  /// The name by which whoever pays knows a repeat.
  public var key: String { payment.key(in: caseID) }
}

/// Which payments to list; oldest first.
public struct PaymentQuery: Sendable, Hashable {
  /// Only those that have come this far.
  public var state: PaymentState?
  /// Only those of this case.
  public var caseID: CaseID?
  /// Only those that have to move for this.
  public var kind: DuePayment.Kind?
  /// Only those after this one in the order of the list: its key.
  public var after: String?
  /// The most to list.
  public var limit: Int

  /// Asks for payments; for all of them without a filter.
  public init(state: PaymentState? = nil, caseID: CaseID? = nil, after: String? = nil, limit: Int = 500) {
    self.state = state
    self.caseID = caseID
    self.after = after
    self.limit = limit
  }
}
