public import RedressMoney
public import RedressWorkflow

/// An element of a remedy with its amounts fixed.
public enum RemedyTerm: Hashable, Sendable {
  /// Money back.
  case refund(RefundTerm)
  /// Taken off the refunds.
  case deduction(RefundTerm)
  /// Goods that go back.
  case returned(ReturnTerm)
  /// Other goods that are sent.
  case replacement(ReplacementTerm)
}

/// A claimed line, or some pieces of it.
public struct LinePart: Hashable, Sendable {
  /// The line's id in the order: untrusted.
  public var line: String
  /// How many pieces of it; nil for all that are claimed.
  public var quantity: Int?

  /// A line, or some pieces of it.
  public init(line: String, quantity: Int? = nil) {
    self.line = line
    self.quantity = quantity
  }
}

/// What a share is taken of.
@frozen public enum RemedyBasis: UInt8, Hashable, Sendable {
  /// What was claimed, or what was paid for a line.
  case claim
  /// Of that, what was paid for the goods themselves.
  case goods
  /// Of that, what was paid for shipping.
  case shipping
  /// Another amount.
  case other
}

/// A refund, or what is taken off the refunds, in minor units.
public struct RefundTerm: Hashable, Sendable {
  /// A share of a whole.
  public struct Share: Hashable, Sendable {
    /// How many per cent.
    public var percent: Rational
    /// Of what.
    public var basis: RemedyBasis
    /// What that was, in minor units.
    public var whole: Int64
    /// For how many pieces of how many; nil for all of them.
    public var pieces: Pieces?

    /// A share of `whole`.
    public init(percent: Rational, basis: RemedyBasis, whole: Int64, pieces: Pieces? = nil) {
      self.percent = percent
      self.basis = basis
      self.whole = whole
      self.pieces = pieces
    }
  }

  /// Some pieces of all that are claimed.
  public struct Pieces: Hashable, Sendable {
    /// How many.
    public var count: Rational
    /// Of how many.
    public var of: Int

    /// Pieces out of `of`.
    public init(_ count: Rational, of: Int) {
      self.count = count
      self.of = of
    }
  }

  /// What it comes to, never below nothing.
  public var amount: Int64
  /// What it is a share of; nil for an amount by itself.
  public var share: Share?
  /// The line that it is for; nil for the whole claim.
  public var part: LinePart?
  /// Whether a cap, or what there was to take from, made it less.
  public var isCapped: Bool
  /// What it is for, in words: untrusted.
  public var words: String?

  /// A refund or a deduction of `amount`.
  public init(
    amount: Int64, share: Share? = nil, part: LinePart? = nil, isCapped: Bool = false, words: String? = nil
  ) {
    self.amount = amount
    self.share = share
    self.part = part
    self.isCapped = isCapped
    self.words = words
  }
}

/// Goods that go back.
public struct ReturnTerm: Hashable, Sendable {
  /// Which; nil for all that are claimed.
  public var part: LinePart?
  /// Who pays the freight, where it is said.
  public var freight: ID<Party>?
  /// Within how many days, where it is said.
  public var days: Int?

  /// Goods that go back.
  public init(part: LinePart? = nil, freight: ID<Party>? = nil, days: Int? = nil) {
    self.part = part
    self.freight = freight
    self.days = days
  }
}

/// Other goods that are sent.
public struct ReplacementTerm: Hashable, Sendable {
  /// In place of which; nil for all that are claimed.
  public var part: LinePart?
  /// Within how many days, where it is said.
  public var days: Int?
  /// What the claimant pays on top, in minor units; below nothing, what the respondent gives back.
  public var difference: Int64
  /// The refunds that take its place when it is given up.
  public var instead: [RefundTerm]

  /// Other goods that are sent.
  public init(part: LinePart? = nil, days: Int? = nil, difference: Int64 = 0, instead: [RefundTerm] = []) {
    self.part = part
    self.days = days
    self.difference = difference
    self.instead = instead
  }
}

extension Remedy {
  /// What it comes to, for a claim of so much: by its refunds and replacements alone.
  public func outcome(claimed: Int64) -> RemedyOutcome {
    switch (refund > 0, kinds.contains(.replacement)) {
    case (true, true): .mixed
    case (false, true): .replacement
    case (true, false): refund < claimed ? .partial : .full
    case (false, false): .none
    }
  }

  /// What goes back at most: its refund, with all that it says instead of replacements.
  public var mostRefund: Int64 {
    if isPlain { return refund }
    return terms.reduce(refund) { sum, term in
      guard case .replacement(let replacement) = term else { return sum }
      return replacement.instead.reduce(sum) { $0.addingSaturating($1.amount) }
    }
  }

  /// The longest of the days that its returns, or its replacements, have; nil where none says any.
  func days(for sort: RemedyKinds) -> Int? {
    terms.compactMap { term -> Int? in
      switch term {
      case .returned(let goods): sort.contains(.return) ? goods.days : nil
      case .replacement(let other): sort.contains(.replacement) ? other.days : nil
      case .refund, .deduction: nil
      }
    }.max()
  }
}

extension RefundTerm {
  /// Whether it says no more than a share of the claim, or an amount.
  var isPlain: Bool {
    part == nil && words == nil && !isCapped && (share.map { $0.basis == .claim && $0.pieces == nil } ?? true)
  }
}

extension RemedyTerm {
  /// Whether the plain fields of a remedy tell all of it, where it is the only one of its sort.
  var isPlain: Bool {
    switch self {
    case .refund(let refund): refund.isPlain
    case .deduction: false
    case .returned(let goods): goods.part == nil && goods.days == nil
    case .replacement(let other):
      other.part == nil && other.days == nil && other.difference == 0 && other.instead.isEmpty
    }
  }

  /// The sort of its element; a deduction is of that of the refund.
  var sort: RemedyKinds {
    switch self {
    case .refund, .deduction: .refund
    case .returned: .return
    case .replacement: .replacement
    }
  }
}
