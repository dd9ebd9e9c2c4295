public import RedressMoney
public import RedressTime
public import RedressWorkflow

/// What a party would accept, as it says beforehand.
public struct RequestedThreshold: Hashable, Sendable {
  /// The least refund that a claimant takes, or the most that a respondent gives: a share of the claim, or an amount.
  public var measure: RequestedSum.Measure
  /// Which of the two it is.
  public var isLeast: Bool
  /// Whether a proposal may ask for the goods back, at no cost of the party's.
  public var takesReturn: Bool
  /// Until when it holds; nil for as long as the case is open.
  public var until: Instant?

  /// The least or the most that a party accepts.
  public init(_ measure: RequestedSum.Measure, isLeast: Bool, takesReturn: Bool = false, until: Instant? = nil) {
    self.measure = measure
    self.isLeast = isLeast
    self.takesReturn = takesReturn
    self.until = until
  }
}

/// A party that sets a threshold, or takes it back.
public struct ThresholdChange: Sendable {
  /// For whom.
  public var party: ID<Party>
  /// By whom.
  public var person: Person
  /// What it would accept from now on; nil to take back what it said.
  public var threshold: RequestedThreshold?

  /// A change by a person for a party.
  public init(_ threshold: RequestedThreshold?, by party: ID<Party>, person: Person) {
    self.threshold = threshold
    self.party = party
    self.person = person
  }
}

/// A threshold that a party has set: what it accepts without being asked.
public struct Threshold: Hashable, Sendable {
  /// Its number among those of the party, from 1.
  public var number: Int
  /// Whose it is.
  public var party: ID<Party>
  /// Who set it, and so accepts by it.
  public var person: Person
  /// When it was set.
  public var setAt: Instant
  /// The least or the most refund that is accepted, in minor units.
  public var amount: Int64
  /// The share of the claim that the amount was computed from; nil for an amount.
  public var percent: Rational?
  /// Whether it is the least; else it is the most.
  public var isLeast: Bool
  /// Whether a proposal may ask for the goods back, at no cost of the party's.
  public var takesReturn: Bool
  /// Until when it holds; nil for as long as the case is open.
  public var until: Instant?
  /// Who else sees it.
  public var seenBy: PartySet

  /// A threshold with all that was said.
  public init(
    number: Int, party: ID<Party>, person: Person, setAt: Instant, amount: Int64, percent: Rational?, isLeast: Bool,
    takesReturn: Bool, until: Instant?, seenBy: PartySet
  ) {
    self.number = number
    self.party = party
    self.person = person
    self.setAt = setAt
    self.amount = amount
    self.percent = percent
    self.isLeast = isLeast
    self.takesReturn = takesReturn
    self.until = until
    self.seenBy = seenBy
  }
}

extension Threshold {
  /// Whether a remedy is one that it accepts.
  ///
  /// It speaks of money alone: beside a refund a proposal may hold a return, where the party said so and does not pay its
  /// freight, and nothing else.
  func admits(_ remedy: Remedy) -> Bool {
    let kinds: RemedyKinds = takesReturn ? [.refund, .noRemedy, .return] : [.refund, .noRemedy]
    guard remedy.kinds.isSubset(of: kinds), isLeast ? remedy.refund >= amount : remedy.refund <= amount else {
      return false
    }
    if remedy.freight == party { return false }
    return !remedy.terms.contains { term in
      if case .returned(let goods) = term { goods.freight == party } else { false }
    }
  }
}

/// The latest threshold of a party, and whether it still accepts something.
struct StandingThreshold: Hashable, Sendable {
  var threshold: Threshold
  var isOpen = true
}

/// What few cases hold; it stands apart, so that the others are no larger for it.
struct Aside: Hashable, Sendable {
  /// The ruling that waits for approval: one at most.
  var pending: [PendingRuling] = []
  /// The latest threshold of each party, in the order in which they were first set.
  var thresholds: [StandingThreshold] = []
}

extension Case {
  /// The ruling that waits for approval: one at most.
  var pending: [PendingRuling] {
    get { aside.isEmpty ? [] : aside[0].pending }
    set {
      if aside.isEmpty { aside.append(Aside()) }
      aside[0].pending = newValue
    }
  }

  /// The threshold of a party that still accepts something; nil for none.
  public func threshold(of party: ID<Party>) -> Threshold? {
    guard let standing = aside.first?.thresholds.first(where: { $0.threshold.party == party }), standing.isOpen else {
      return nil
    }
    return standing.threshold
  }
}
