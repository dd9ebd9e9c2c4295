/// An attribute that an element may have.
struct AttributeRule: Sendable {
  /// Its name.
  let name: String
  /// What may stand in it.
  let kind: AttributeKind
  /// Whether the element is wrong without it.
  let isRequired: Bool

  /// An attribute that may be left out.
  static func may(_ name: String, _ kind: AttributeKind) -> AttributeRule {
    AttributeRule(name: name, kind: kind, isRequired: false)
  }

  /// An attribute that must be there.
  static func must(_ name: String, _ kind: AttributeKind) -> AttributeRule {
    AttributeRule(name: name, kind: kind, isRequired: true)
  }
}

/// What may stand in an attribute.
enum AttributeKind: Sendable, Hashable {
  /// An id: of the element itself or of another one.
  case id
  /// Ids with spaces between.
  case ids
  /// One of some words.
  case word([String])
  /// Some of some words, with spaces between.
  case words([String])
  /// A condition or a computed value.
  case expression
  /// `all`, `majority` or a computed number.
  case needs
  /// Words for people.
  case text
  /// A whole number.
  case whole
  /// A number, or an amount of money where the element says so.
  case literal
  /// A number of hours or days that may have digits behind the point.
  case decimal
  /// A currency's three letters.
  case currency
  /// The name of a time zone.
  case zone
  /// A date.
  case date
  /// Two dates with a stroke between.
  case dates
  /// A time of day.
  case time
  /// Media types with spaces between.
  case mediaTypes
  /// The path of a file below the workflow's folder.
  case path
}
