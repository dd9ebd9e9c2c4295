/// Where the value of a fact may come from.
@frozen public struct FactSources: OptionSet, Hashable, Sendable {
  /// One bit a source.
  public let rawValue: UInt8
  /// Wraps the bits.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// The order line, the parent case, the order or the opening act: the first that has it.
  public static let opening = Self(rawValue: 1)
  /// An input of an action; the last given holds.
  public static let action = Self(rawValue: 2)
  /// A finding of a neutral.
  public static let finding = Self(rawValue: 4)
  /// A `set` effect.
  public static let set = Self(rawValue: 8)
  /// A child case that hands it back.
  public static let child = Self(rawValue: 16)
}

/// One value that a choice fact may take.
public struct ChoiceValue: Sendable {
  /// The author's id.
  public let name: String
  /// The words shown to people.
  public let title: String

  package init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}

/// A typed value of a case.
public struct Fact: Sendable {
  /// The author's id.
  public let name: String
  /// Its type; a choice names itself.
  public let type: ValueType
  /// The values of a choice, in document order.
  public let values: [ChoiceValue]
  /// Where it may come from; empty for a derived fact.
  public let sources: FactSources
  /// Whether it may stay missing at opening.
  public let isOptional: Bool
  /// The least it may be: a number, an amount, or days from `opened` for an instant.
  public let least: Value
  /// The most it may be, likewise.
  public let most: Value
  /// The question put to the neutral who finds it.
  public let ask: String?
  /// How it is derived; nil for a given fact.
  public let derivation: Derivation?
  /// The value of a flag or choice when its ballots are equal in number, or there are none; nil where nobody votes on it.
  public let tie: Value?

  package init(
    name: String, type: ValueType, values: [ChoiceValue], sources: FactSources, isOptional: Bool, least: Value,
    most: Value, ask: String?, derivation: Derivation?, tie: Value? = nil
  ) {
    self.name = name
    self.type = type
    self.values = values
    self.sources = sources
    self.isOptional = isOptional
    self.least = least
    self.most = most
    self.ask = ask
    self.derivation = derivation
    self.tie = tie
  }
}

/// A fact read anew each time: the first case that holds, else the last expression.
public struct Derivation: Sendable {
  /// The cases in document order.
  ///
  /// An unknown condition makes the fact unknown; no case is skipped.
  public let cases: [(condition: ExpressionID, value: ExpressionID)]
  /// What holds when no case does.
  public let otherwise: ExpressionID

  /// One case; nil behind the last.
  @inlinable public func `case`(at index: Int) -> (condition: ExpressionID, value: ExpressionID)? {
    index < cases.count ? cases[index] : nil
  }

  package init(cases: [(condition: ExpressionID, value: ExpressionID)], otherwise: ExpressionID) {
    self.cases = cases
    self.otherwise = otherwise
  }
}

/// A number or an amount with a name, pinned when a case opens.
public struct Setting: Sendable {
  /// The author's id.
  public let name: String
  /// Number or money.
  public let type: ValueType
  /// The value unless a case, a test or a simulation overrides it.
  public let value: Value
  /// The least an override may be; nil when it may not be overridden at all.
  public let least: Value?
  /// The most an override may be.
  public let most: Value?

  package init(name: String, type: ValueType, value: Value, least: Value?, most: Value?) {
    self.name = name
    self.type = type
    self.value = value
    self.least = least
    self.most = most
  }
}
