package import RedressDiagnostics

/// `run`.
package struct DraftRun: Sendable {
  package var element: Span
  /// The path of the child's file.
  package var href: Name
  package var id: Name?
  /// Whether it has `each="line"`.
  package var isPerLine: Bool
  package var takes: [Name]
  package var sets: [DraftChildSet]

  package init(
    element: Span, href: Name, id: Name? = nil, isPerLine: Bool = false, takes: [Name] = [], sets: [DraftChildSet] = []
  ) {
    self.element = element
    self.href = href
    self.id = id
    self.isPerLine = isPerLine
    self.takes = takes
    self.sets = sets
  }
}

/// `set` in a `run`: a fact of the child, and its value.
package struct DraftChildSet: Sendable {
  package var fact: Name
  package var value: DraftCondition

  package init(fact: Name, value: DraftCondition) {
    self.fact = fact
    self.value = value
  }
}

/// `on end`.
package struct DraftEnding: Sendable {
  package var element: Span
  /// The ends, or `all`.
  package var ends: [Name]
  package var run: Name?
  package var condition: DraftCondition?
  package var effects: [DraftEffect]
  package var goto: Name?

  package init(
    element: Span, ends: [Name], run: Name? = nil, condition: DraftCondition? = nil, effects: [DraftEffect] = [],
    goto: Name? = nil
  ) {
    self.element = element
    self.ends = ends
    self.run = run
    self.condition = condition
    self.effects = effects
    self.goto = goto
  }

  /// Where `all` stands; nil where ends are named.
  package var all: Name? { ends.first { $0.value == "all" } }
}
