/// What an element is called and what it may hold: the one description that the reader and the schema's test share.
struct ElementRule: Sendable {
  /// Its name in a file.
  let name: String
  /// Its attributes, in the order in which messages list them.
  var attributes: [AttributeRule] = []
  /// The elements that may stand in it, as often as they like.
  var children: [ElementKind] = []
  /// The elements that may stand in it once.
  var single: Set<ElementKind> = []
  /// Whether words for people may stand in it, and how many.
  var text: TextRule = .none

  /// The rule of each kind, at its raw value.
  static let table: [ElementRule] = ElementKind.allCases.map { kind in
    guard let rule = groups.lazy.compactMap({ $0[kind] }).first else {
      preconditionFailure("no table describes the element kind \(kind)")
    }
    return rule
  }

  private static let groups = [
    declarationRules, calendarRules, factRules, placeRules, clockRules, effectRules, remedyRules, outcomeRules,
    guaranteeRules,
  ]

  /// The kind of a child by its name.
  func child(named name: String) -> ElementKind? { children.first { $0.name == name } }

  /// The rule of an attribute by its name.
  func attribute(named name: String) -> AttributeRule? { attributes.first { $0.name == name } }
}

/// Whether words stand in an element.
enum TextRule: Sendable, Hashable {
  /// None may.
  case none
  /// Some may, up to this number of Unicode scalars.
  case optional(limit: Int)
  /// Some must, up to this number of Unicode scalars.
  case required(limit: Int)

  /// The most Unicode scalars of a title.
  static let titleLimit = 200
  /// The most Unicode scalars of a question, a reason or an obligation.
  static let proseLimit = 2_000

  /// The most Unicode scalars; nil where no words may stand.
  var limit: Int? {
    switch self {
    case .none: nil
    case .optional(let limit), .required(let limit): limit
    }
  }
}
