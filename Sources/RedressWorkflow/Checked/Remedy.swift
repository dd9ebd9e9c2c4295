public import RedressDiagnostics

/// The sorts of remedy element, as a set.
@frozen public struct RemedyKinds: OptionSet, Hashable, Sendable {
  /// One bit a sort.
  public let rawValue: UInt8
  /// Wraps the bits.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Money back.
  public static let refund = Self(rawValue: 1)
  /// The goods go back.
  public static let `return` = Self(rawValue: 2)
  /// Other goods are sent.
  public static let replacement = Self(rawValue: 4)
  /// Money from one party to another.
  public static let pay = Self(rawValue: 8)
  /// An obligation in words.
  public static let perform = Self(rawValue: 16)
  /// Nothing.
  public static let noRemedy = Self(rawValue: 32)
  /// The names in the language, in the order of the bits.
  public static let names = ["refund", "return", "replacement", "pay", "perform", "no-remedy"]
}

/// A decision table: the first rule that holds gives the remedy.
public struct Ruling: Sendable {
  /// The author's id.
  public let name: String
  /// The words shown to people.
  public let title: String
  /// The rules in document order; the last has no condition.
  public let rules: [Rule]
  /// The findings that some rule's condition or remedy reads.
  public let findings: [ID<Fact>]
  /// Where it stands in the file.
  public let origin: Span

  package init(name: String, title: String, rules: [Rule], findings: [ID<Fact>], origin: Span) {
    self.name = name
    self.title = title
    self.rules = rules
    self.findings = findings
    self.origin = origin
  }
}

/// One rule of a ruling.
public struct Rule: Sendable {
  /// The author's id, local to the ruling; `otherwise` for the last.
  public let name: String
  /// When it holds; nil for `otherwise`.
  public let condition: ExpressionID?
  /// The remedy.
  public let remedy: Run<RemedyElement>
  /// Why, in words.
  public let because: String?
  /// The text of its condition as written, for explanations.
  public let conditionText: String?

  package init(
    name: String, condition: ExpressionID?, remedy: Run<RemedyElement>, because: String?, conditionText: String?
  ) {
    self.name = name
    self.condition = condition
    self.remedy = remedy
    self.because = because
    self.conditionText = conditionText
  }
}
