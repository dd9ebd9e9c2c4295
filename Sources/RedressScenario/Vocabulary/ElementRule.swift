/// An element that a scenario file may hold: its attributes and the elements in it.
struct ElementRule: Sendable {
  /// Its name.
  let name: String
  /// The attributes that it is wrong without.
  let required: [String]
  /// The attributes that may be left out.
  let optional: [String]
  /// The elements that may stand in it.
  let children: [Child]
  /// Whether it holds words of its own.
  let holdsText: Bool

  init(
    _ name: String, required: [String] = [], optional: [String] = [], children: [Child] = [], holdsText: Bool = false
  ) {
    self.name = name
    self.required = required
    self.optional = optional
    self.children = children
    self.holdsText = holdsText
  }

  /// All its attributes, the required ones first.
  var attributes: [String] { required + optional }

  /// An element in another one, and how often it may stand there.
  struct Child: Sendable {
    let name: String
    let isRequired: Bool
    let isRepeated: Bool

    /// Exactly once.
    static func one(_ name: String) -> Child { Child(name: name, isRequired: true, isRepeated: false) }
    /// At most once.
    static func may(_ name: String) -> Child { Child(name: name, isRequired: false, isRepeated: false) }
    /// Once or more often.
    static func some(_ name: String) -> Child { Child(name: name, isRequired: true, isRepeated: true) }
    /// As often as it is wanted.
    static func any(_ name: String) -> Child { Child(name: name, isRequired: false, isRepeated: true) }
  }
}
