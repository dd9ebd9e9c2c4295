import RedressDiagnostics
import RedressMoney
import RedressWorkflow
import RedressXML

extension DraftReader {
  /// `fact`, given or derived.
  mutating func fact(_ node: Node) -> DraftFact {
    let type = choice(node, "type", Self.factTypes)
    let isMoney = type?.value == .money
    return DraftFact(
      element: node.span, id: id(node), type: type, sources: sources(node), isOptional: isYes(node, "optional"),
      min: literal(node, "min", isMoney: isMoney), max: literal(node, "max", isMoney: isMoney), ask: words(node, .ask),
      tie: optionalID(node, "tie"), values: values(node), derivation: derivation(node), isIncluded: isIncluded)
  }

  private static let factTypes: [String: DraftFactType] = [
    "flag": .flag, "choice": .choice, "number": .number, "percent": .percent, "money": .money, "instant": .instant,
    "text": .text,
  ]

  private mutating func sources(_ node: Node) -> Located<FactSources>? {
    guard let span = node.attribute("from")?.valueSpan else { return nil }
    let sources: [String: FactSources] = [
      "opening": .opening, "action": .action, "finding": .finding, "set": .set, "child": .child,
    ]
    return Located(FactSources(words(node, "from").compactMap { sources[$0.value] }), span)
  }

  private mutating func values(_ node: Node) -> [(id: Name, title: String)] {
    node.children(.value).map { value in
      let id = id(value)
      return (id: id, title: value.text?.value ?? id.value)
    }
  }

  private mutating func derivation(
    _ node: Node
  ) -> (cases: [(condition: DraftCondition, value: DraftCondition)], otherwise: DraftCondition?)? {
    let cases = node.children(.factCase)
    let otherwise = node.child(.factOtherwise)
    if let single = expression(node, "is") {
      if let other = cases.first ?? otherwise { refuseBoth(node, and: other) }
      return (cases: [], otherwise: single)
    }
    if cases.isEmpty, otherwise == nil { return nil }
    return (
      cases: cases.map { (condition: requiredExpression($0, "if"), value: requiredExpression($0, "is")) },
      otherwise: otherwise.map { requiredExpression($0, "is") }
    )
  }

  private mutating func refuseBoth(_ node: Node, and other: Node) {
    report(
      .doesNotGo(
        Name(other.kind.name, other.span), with: node.attributeName("is"),
        because: "a fact is derived by one expression or by cases"))
  }
}
