public import RedressChance
public import RedressWorkflow

/// How the values of a trait or a finding are spread.
public enum Spread: Sendable, Hashable {
  /// A quantity, held between a least and a greatest value.
  case shape(Shape, least: Double = -.infinity, most: Double = .infinity)
  /// A position, by the share of each in order; shares add up to 1. For a flag: no, then yes.
  case shares([Double])

  /// The value at a number between 0 and 1.
  public func value(at unit: Double) -> Double {
    switch self {
    case .shape(let shape, let least, let most): min(max(shape.quantile(unit), least), most)
    case .shares(let shares): Double(shares.position(of: unit) ?? shares.count - 1)
    }
  }
}

extension [Double] {
  /// The first position at which the sum of shares so far exceeds a number between 0 and 1; nil where none does.
  ///
  /// A share more at the end moves no other position.
  public func position(of unit: Double) -> Int? {
    var sum = 0.0
    for index in indices {
      sum += self[index]
      if unit < sum { return index }
    }
    return nil
  }
}

/// How a number of the scenario becomes a value of a fact.
public enum ValueForm: Sendable, Hashable {
  /// Yes from one half on.
  case flag
  /// The value, or the reason, at that position.
  case choice
  /// A number rounded to so many decimals, 0 to 6.
  case number(decimals: Int)
  /// An amount in units of the currency, rounded to its smallest.
  case money
  /// So many hours after the case's opening, or before it where negative; to the second.
  case hoursFromOpening
  /// Words, whatever the number.
  case text(String)
}

/// A quantity of a case that is drawn when it opens and stays.
public struct Trait: Sendable, Hashable {
  /// Whose it is.
  public enum Owner: Sendable, Hashable {
    /// The case's own.
    case order
    /// Of whoever of a population the case has; all of that member's cases share it.
    case member(ID<Population>)
    /// What is true and no party but the simulated knows; drawn after the reason.
    case truth
  }

  /// Its id and its chance.
  public var stream: Stream
  /// Whose it is.
  public var owner: Owner
  /// How it is spread.
  ///
  /// Conditions may name earlier traits, and the reason where it is truth; those of members nothing.
  public var spread: Depending<Spread>
  /// The fact that every opening takes from it, and how; nil for a trait that the workflow does not see.
  public var fact: LinkedFact?
  /// The ids of the values of a choice, in order; empty for a number.
  public var values: [String]

  /// A trait.
  public init(
    _ stream: Stream, owner: Owner, spread: Depending<Spread>, fact: LinkedFact? = nil, values: [String] = []
  ) {
    (self.stream, self.owner, self.spread, self.fact, self.values) = (stream, owner, spread, fact, values)
  }
}

/// A fact of the workflow and how a number becomes its value.
public struct LinkedFact: Sendable, Hashable {
  /// The fact.
  public var fact: ID<Fact>
  /// How a number becomes its value.
  public var form: ValueForm

  /// Pairs the two.
  public init(_ fact: ID<Fact>, _ form: ValueForm) { (self.fact, self.form) = (fact, form) }
}

/// People from whom each case draws one, such as the sellers of a market.
public struct Population: Sendable, Hashable {
  /// Its id and the chance of who is drawn.
  public var stream: Stream
  /// How many there are, at least 1.
  public var size: Int

  /// So many people.
  public init(_ stream: Stream, size: Int) { (self.stream, self.size) = (stream, size) }
}
