public import RedressChance
public import RedressWorkflow

/// What a case is about when it opens.
public struct OrderModel: Sendable, Hashable {
  /// What was paid, in units of the currency: the number of this trait, rounded to the smallest unit and at least one of it.
  public var paid: ID<Trait>?
  /// The reasons, by the share of each in the workflow's order; empty where the workflow declares none.
  public var reasons: Depending<[Double]>
  /// The chance of the reason.
  public var reasonStream: Stream
  /// Among how many equal lines the order is split, all of them claimed: the number of this trait, at least 1; nil for none.
  public var lines: ID<Trait>?
  /// What is claimed, in percent of what was paid: the number of this trait; nil for all of it.
  public var claimedPercent: ID<Trait>?
  /// Who opens, and with what.
  public var opener: Opener

  /// What cases are about.
  public init(
    paid: ID<Trait>?, reasons: Depending<[Double]> = Depending(otherwise: []), reasonStream: Stream = Stream("reason"),
    lines: ID<Trait>? = nil, claimedPercent: ID<Trait>? = nil, opener: Opener
  ) {
    (self.paid, self.reasons, self.reasonStream, self.lines) = (paid, reasons, reasonStream, lines)
    (self.claimedPercent, self.opener) = (claimedPercent, opener)
  }
}

/// The act that opens a case.
public struct Opener: Sendable, Hashable {
  /// Who opens.
  public var party: ID<Party>
  /// Its id and the chance of what goes with it.
  public var stream: Stream
  /// What it asks for, where the workflow's opening makes a proposal.
  public var proposal: [OfferedElement]
  /// Evidence handed in with it.
  public var attachments: [AttachmentModel]

  /// An opening act.
  public init(
    party: ID<Party>, stream: Stream = Stream("opening"), proposal: [OfferedElement] = [],
    attachments: [AttachmentModel] = []
  ) {
    (self.party, self.stream, self.proposal, self.attachments) = (party, stream, proposal, attachments)
  }
}

/// An element of a simulated proposal.
public enum OfferedElement: Sendable, Hashable {
  /// A share of what is claimed, in percent; the number is rounded to four decimals and held between 0 and 100.
  case refundPercent(Shape)
  /// An amount in units of the currency, held between its smallest unit and what the case holds.
  case refundAmount(Shape)
  /// The goods go back.
  case returnGoods(freight: ID<Party>?)
  /// Other goods are sent.
  case replacement
  /// Nothing.
  case noRemedy
}

/// Evidence that somebody may hand in with an act.
public struct AttachmentModel: Sendable, Hashable {
  /// Its kind.
  public var kind: ID<EvidenceKind>
  /// How probable it is.
  public var probability: Depending<Double>

  /// Evidence with a probability.
  public init(_ kind: ID<EvidenceKind>, probability: Depending<Double>) {
    (self.kind, self.probability) = (kind, probability)
  }
}
