public import RedressWorkflow

/// What a condition of a scenario may look at.
///
/// Simulated people may know what the workflow cannot.
public enum Quantity: Sendable, Hashable {
  /// A trait: of the order, of somebody of a population, or of the hidden truth; a choice is the position of its value.
  case trait(ID<Trait>)
  /// The position of the claim's reason.
  case reason
  /// What was paid, in units of the currency.
  case paid
  /// A fact of the case as it stands: a number, an amount in units, 1 for yes and 0 for no, or the position of a choice's value.
  case fact(ID<Fact>)
  /// How many items a party has given, of all kinds or of one.
  case evidence(ID<Party>, kind: ID<EvidenceKind>?)
  /// How often an action took effect.
  case times(ID<Action>)
  /// The refund in a party's live proposal, in percent of what is claimed.
  case offer(ID<Party>)
  /// How often this very element came up in this case, the present time included: 1 for the first.
  case occurrence
}

/// A condition on a case, decided at once; there is no third value.
///
/// A comparison with something unknown does not hold, whatever it compares by; its `not` therefore holds.
public indirect enum Condition: Sendable, Hashable {
  /// A quantity compared with a number.
  case compare(Quantity, Comparison, Double)
  /// All of them hold; true of none.
  case all([Condition])
  /// One of them holds; false of none.
  case any([Condition])
  /// The condition does not hold.
  case not(Condition)
}

/// Something that depends on conditions: that of the first case whose condition holds, else the last.
public struct Depending<Content: Sendable & Hashable>: Sendable, Hashable {
  /// A condition and what goes with it.
  public struct Case: Sendable, Hashable {
    /// When it is meant.
    public var when: Condition
    /// What goes with it.
    public var content: Content

    /// Pairs the two.
    public init(when: Condition, _ content: Content) { (self.when, self.content) = (when, content) }
  }

  /// The cases, in document order.
  public var cases: [Case]
  /// What holds when no case does.
  public var otherwise: Content

  /// Cases and what holds else.
  public init(_ cases: [Case] = [], otherwise: Content) { (self.cases, self.otherwise) = (cases, otherwise) }

  /// Everything that may come of it, in document order.
  public var contents: [Content] { cases.map(\.content) + [otherwise] }
}
