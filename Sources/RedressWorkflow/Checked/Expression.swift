/// A node of an expression, by its index among the workflow's nodes.
public typealias ExpressionID = ID<ExpressionNode>

/// What two values of one type are compared by.
@frozen public enum Comparison: UInt8, Hashable, Sendable {
  /// Equal.
  case equal
  /// Not equal.
  case notEqual
  /// Less.
  case less
  /// Less or equal.
  case lessOrEqual
  /// Greater.
  case greater
  /// Greater or equal.
  case greaterOrEqual
}

/// A built-in fact.
@frozen public enum BuiltInFact: UInt8, Hashable, Sendable, CaseIterable {
  /// When the case opened.
  case opened
  /// The instant of this step.
  case now
  /// Why the claim is made.
  case reason
  /// What the opening act claims.
  case claimed
  /// What was paid for what the case is about.
  case paid
  /// What this case holds now.
  case held
  /// The money of the proposal being made; only in the `if` of an `on`.
  case proposed
  /// The part of what is claimed that was paid for the goods themselves.
  case goods
  /// The part of what is claimed that was paid for shipping.
  case shipping
  /// How many pieces are claimed.
  case pieces
}

/// A count that a case keeps.
@frozen public enum Counter: Hashable, Sendable {
  /// Items given by a party, or of one kind only.
  case evidence(ID<Party>, kind: ID<EvidenceKind>?)
  /// Effects of an action, or those by one party only.
  case times(ID<Action>, by: ID<Party>?)
}

/// One node of an expression; operands are earlier nodes.
///
/// Nodes are trivial and stand in one array, so that evaluating walks memory that is already there.
@frozen public enum ExpressionNode: Hashable, Sendable {
  /// A literal, or a constant that the checker folded.
  case literal(Value)
  /// The value of a fact, given or derived.
  case fact(ID<Fact>)
  /// The pinned value of a setting.
  case setting(ID<Setting>)
  /// A built-in fact.
  case builtIn(BuiltInFact)
  /// Yes when the operand is no.
  case not(ExpressionID)
  /// Three-valued and.
  case and(ExpressionID, ExpressionID)
  /// Three-valued or.
  case or(ExpressionID, ExpressionID)
  /// A comparison of two values of one type.
  case compare(Comparison, ExpressionID, ExpressionID)
  /// Whether the first operand equals one of the operands that follow.
  case isOneOf(ExpressionID, Run<OperandSlot>)
  /// A sum of numbers or amounts.
  case add(ExpressionID, ExpressionID)
  /// A difference.
  case subtract(ExpressionID, ExpressionID)
  /// A product; at most one operand is money, which is then rounded half up to the minor unit.
  case multiply(ExpressionID, ExpressionID)
  /// A quotient; unknown for a zero divisor. Money by money is a number, money by a number is money.
  case divide(ExpressionID, ExpressionID)
  /// The negative.
  case negate(ExpressionID)
  /// The least of two or more of one type.
  case least(Run<OperandSlot>)
  /// The greatest of two or more of one type.
  case greatest(Run<OperandSlot>)
  /// A count over the whole case.
  case count(Counter)
  /// The same count since the phase around the condition was last entered.
  case countHere(ID<HereSlot>)
  /// The ballots in the latest round of a fact, or those for one value only.
  case votes(ID<Fact>, for: ExpressionID?)
  /// The sum of refunds in a party's live proposal.
  case offer(ID<Party>)
  /// Whether the adopted remedy holds an element.
  case remedy(RemedyKinds)
  /// Whether the adopted remedy comes to this.
  case outcome(RemedyOutcome)
  /// The days within which the adopted remedy wants its return or replacement, else the operand.
  case daysFor(RemedyKinds, otherwise: ExpressionID)
  /// The instant a place was last entered.
  case entered(ID<Place>)
  /// The instant an action last took effect.
  case done(ID<Action>)
  /// The instant a child of a run last ended.
  case ended(ID<ChildRun>)
  /// Whether the operand is known.
  case known(ExpressionID)
  /// The latest of those operands that are known.
  case laterOf(Run<OperandSlot>)
  /// The earliest of those operands that are known.
  case earlierOf(Run<OperandSlot>)
  /// Local dates in the workflow's zone, second minus first.
  case daysBetween(ExpressionID, ExpressionID)
}

/// A place in the flat list of operands of functions that take many.
public struct OperandSlot: Sendable {
  /// The operand.
  public let operand: ExpressionID

  package init(_ operand: ExpressionID) { self.operand = operand }
}

/// A count that is remembered when a place is entered, so that `here(…)` is a difference.
public struct HereSlot: Sendable {
  /// The place whose entry starts the count anew.
  public let place: ID<Place>
  /// What is counted.
  public let counter: Counter

  package init(place: ID<Place>, counter: Counter) {
    self.place = place
    self.counter = counter
  }
}
