/// The side on which a party stands.
public enum Side: UInt8, Sendable, Hashable, CaseIterable {
  /// The one who claims; money that is refunded goes there.
  case claimant
  /// The one claimed against; money that is released goes there.
  case respondent
  /// The one who finds and rules.
  case neutral
  /// A carrier, a bank, a registrar.
  case other
}

/// A role in a workflow, to which a case binds people.
public struct Party: Sendable {
  /// The author's id.
  public let name: String
  /// The words shown to people.
  public let title: String
  /// The side it stands on.
  public let side: Side
  /// The calendar of its place, which a case may bind to another.
  public let calendar: ID<CalendarEntry>?
  /// How many people it takes at most, a number over settings; nil for one person, whose word is the party's.
  public let seats: ExpressionID?

  package init(
    name: String, title: String, side: Side, calendar: ID<CalendarEntry>?, seats: ExpressionID? = nil
  ) {
    self.name = name
    self.title = title
    self.side = side
    self.calendar = calendar
    self.seats = seats
  }
}

/// A set of parties; a workflow has at most 32.
@frozen public struct PartySet: OptionSet, Hashable, Sendable {
  /// One bit a party.
  public let rawValue: UInt32
  /// Wraps the bits.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The set of one party.
  @inlinable public init(_ party: ID<Party>) { rawValue = 1 << UInt32(party.raw) }
  /// Whether the party is in it.
  @inlinable public func has(_ party: ID<Party>) -> Bool { rawValue & (1 << UInt32(party.raw)) != 0 }
  /// Its members in document order.
  @inlinable public var members: Members<Party> { Members(bits: UInt64(rawValue)) }
  /// Every party that there can be.
  public static let everyone = PartySet(rawValue: .max)
}

/// A set of actions; a workflow has at most 64, the built-in ones included.
@frozen public struct ActionSet: OptionSet, Hashable, Sendable {
  /// One bit an action.
  public let rawValue: UInt64
  /// Wraps the bits.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// The set of one action.
  @inlinable public init(_ action: ID<Action>) { rawValue = 1 << UInt64(action.raw) }
  /// Whether the action is in it.
  @inlinable public func has(_ action: ID<Action>) -> Bool { rawValue & (1 << UInt64(action.raw)) != 0 }
  /// Its members in document order.
  @inlinable public var members: Members<Action> { Members(bits: rawValue) }
}

/// The members of a set of parties or actions, in document order; walking them allocates nothing.
@frozen public struct Members<Subject>: Sequence, IteratorProtocol, Sendable {
  /// Those not yet walked, one bit each.
  @usableFromInline var bits: UInt64

  @inlinable init(bits: UInt64) { self.bits = bits }

  /// The first one not yet walked.
  @inlinable public mutating func next() -> ID<Subject>? {
    guard bits != 0 else { return nil }
    defer { bits &= bits &- 1 }
    return ID(bits.trailingZeroBitCount)
  }

  /// The first one; nil for none.
  @inlinable public var first: ID<Subject>? { bits == 0 ? nil : ID(bits.trailingZeroBitCount) }
}
