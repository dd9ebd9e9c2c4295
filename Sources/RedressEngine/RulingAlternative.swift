public import RedressWorkflow

/// One thing alone that would have changed what a table gives, and what it would have given.
public struct RulingAlternative: Sendable, Hashable {
  /// What is supposed instead of what was so.
  public enum Change: Sendable, Hashable {
    /// A finding with another value.
    case finding(ID<Fact>, Value)
    /// Another number of items of a party, or of one kind only, that whoever rules may see.
    case evidence(ID<Party>, kind: ID<EvidenceKind>?, count: Int)
  }

  /// What comes of it.
  public enum Outcome: Sendable, Hashable {
    /// Another rule, or the same one with another remedy.
    case rule(Int, Remedy)
    /// These findings would have been needed as well.
    case missing([ID<Fact>])
  }

  /// What is supposed.
  public var change: Change
  /// What comes of it.
  public var outcome: Outcome
}

/// What the rules of a ruling read, up to the one that holds.
public struct RulingGrounds: Sendable, Hashable {
  /// The numbers of the evidence that they count.
  public var counted: [Int] = []
  /// The amounts that they read from the case itself: what was claimed, paid or is held.
  public var amounts: [Amount] = []

  /// An amount with what it is.
  public struct Amount: Sendable, Hashable {
    /// What it is.
    public var fact: BuiltInFact
    /// In minor units.
    public var units: Int64
  }
}

/// A number of items to be counted instead of those that are there.
struct SupposedItems {
  var party: ID<Party>
  var kind: ID<EvidenceKind>?
  /// How many more are there, or fewer.
  var more: Int

  /// How many more a count finds.
  func more(by party: ID<Party>, kind counted: ID<EvidenceKind>?) -> Int {
    party == self.party && (counted == nil || counted == kind) ? more : 0
  }
}
