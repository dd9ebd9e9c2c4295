public import RedressMoney
public import RedressTime

/// A value of a fact or an expression: small, trivial to copy, and never a binary float.
@frozen public enum Value: Hashable, Sendable {
  /// Not known: neither yes nor no.
  case unknown
  /// Yes or no.
  case flag(Bool)
  /// The value at this position of a choice fact (or the reason at this position, for `reason`).
  case choice(UInt16)
  /// An exact number; a percent is a number from 0 to 100.
  case number(Rational)
  /// An amount in minor units of the case's one currency.
  case money(Int64)
  /// A point in time.
  case instant(Instant)
  /// A text, as an index: literals of the workflow first, then the texts that the case has taken in.
  case text(Int32)
}

/// The type of a fact, a setting or an expression.
public enum ValueType: Hashable, Sendable {
  /// Yes or no.
  case flag
  /// One value of the choice fact with this index.
  case choice(ID<Fact>)
  /// One of the workflow's reasons.
  case reason
  /// An exact number.
  case number
  /// A number from 0 to 100.
  case percent
  /// An amount of money.
  case money
  /// A point in time.
  case instant
  /// Words.
  case text
}
