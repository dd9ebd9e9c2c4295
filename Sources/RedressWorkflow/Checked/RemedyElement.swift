/// One element of a remedy as the workflow writes it; its amounts are fixed when it is proposed, awarded or decided.
@frozen public enum RemedyElement: Hashable, Sendable {
  /// Money back.
  case refund(SumRule)
  /// Taken off the refunds, never below nothing.
  case deduct(SumRule)
  /// The goods go back: who pays the freight, and within how many days, where it is said.
  case returnGoods(freight: ID<Party>?, days: ExpressionID?)
  /// Other goods are sent.
  case replacement(ReplacementRule)
  /// Money from one party to another, with words for it among the workflow's texts.
  case pay(to: ID<Party>, from: ID<Party>, amount: ExpressionID, text: Int32?)
  /// An obligation of a party in words, an index into the workflow's texts.
  case perform(by: ID<Party>, text: Int32)
  /// Nothing.
  case noRemedy
}

/// How a refund or a deduction is computed.
@frozen public struct SumRule: Hashable, Sendable {
  /// What it is computed from.
  @frozen public enum Measure: Hashable, Sendable {
    /// A share of an amount, or of what was claimed; for some of the claimed pieces, their part of that.
    case percent(ExpressionID, of: ExpressionID?, pieces: ExpressionID?)
    /// An amount.
    case amount(ExpressionID)
  }

  /// What it is computed from.
  public let measure: Measure
  /// What it comes to at most.
  public let atMost: ExpressionID?
  /// The words for it, an index into the workflow's texts.
  public let text: Int32?

  package init(measure: Measure, atMost: ExpressionID?, text: Int32?) {
    self.measure = measure
    self.atMost = atMost
    self.text = text
  }
}

/// A replacement as the workflow writes it.
@frozen public struct ReplacementRule: Hashable, Sendable {
  /// Within how many days it is to be sent.
  public let days: ExpressionID?
  /// What the claimant pays on top; below nothing, what the respondent gives back.
  public let difference: ExpressionID?
  /// The refunds that take its place when it is given up.
  public let instead: Run<RemedyElement>

  package init(days: ExpressionID?, difference: ExpressionID?, instead: Run<RemedyElement>) {
    self.days = days
    self.difference = difference
    self.instead = instead
  }
}

/// What a remedy comes to, by its refunds and replacements alone.
@frozen public enum RemedyOutcome: UInt8, Hashable, Sendable, CaseIterable {
  /// Neither a refund nor a replacement.
  case none
  /// Refunds that equal what was claimed.
  case full
  /// Refunds of less than what was claimed.
  case partial
  /// A replacement and no refund.
  case replacement
  /// A replacement and a refund.
  case mixed

  /// The name in the language.
  public var name: String {
    switch self {
    case .none: "none"
    case .full: "full"
    case .partial: "partial"
    case .replacement: "replacement"
    case .mixed: "mixed"
    }
  }
}
