import RedressDiagnostics
import RedressWorkflow

extension DraftReader {
  /// Reads a `run`.
  mutating func run(_ node: Node) -> DraftRun {
    DraftRun(
      element: node.span, href: node.value("href") ?? Name("", node.span), id: optionalID(node, "id"),
      isPerLine: word(node, "each") != nil, takes: ids(node, "takes"),
      sets: node.children(.set).map { DraftChildSet(fact: id($0, "fact"), value: requiredExpression($0, "to")) })
  }

  /// Adds what an `on` follows: an act, or the end of a child.
  mutating func addTransition(_ node: Node, to place: inout DraftPlace) {
    if node.attribute("end") != nil {
      place.endings.append(ending(node))
    } else {
      place.transitions.append(transition(node))
    }
  }

  private mutating func ending(_ node: Node) -> DraftEnding {
    for name in ["action", "by", "whose", "needs", "not-who", "approval-above", "approved-by"] + Self.limits
    where node.attribute(name) != nil {
      report(
        .doesNotGo(
          node.attributeName(name), with: node.attributeName("end"),
          because: "an 'on' follows an act of somebody, or the end of a child"))
    }
    if let bound = node.child(.notBefore) ?? node.child(.notAfter) {
      report(
        .doesNotGo(
          Name(bound.kind.name, bound.span), with: node.attributeName("end"),
          because: "a child ends when it ends; bounds say when somebody may act"))
    }
    return DraftEnding(
      element: node.span, ends: ids(node, "end"), run: optionalID(node, "run"), condition: expression(node, "if"),
      effects: effects(node), goto: optionalID(node, "goto"))
  }

  private mutating func transition(_ node: Node) -> DraftTransition {
    for name in ["action", "by"] where node.attribute(name) == nil {
      report(.missingAttribute(name, of: node.kind, at: node.span))
    }
    if node.attribute("run") != nil {
      report(
        .needsOther(
          node.attributeName("run"), other: "'end'", because: "it says whose end an 'on' follows"))
    }
    var transition = DraftTransition(
      element: node.span, actions: ids(node, "action"), by: ids(node, "by"), whose: optionalIDs(node, "whose"),
      condition: expression(node, "if"), bounds: bounds(node), needs: needs(node), effects: effects(node),
      goto: optionalID(node, "goto"))
    transition.notWho = optionalIDs(node, "not-who")
    transition.approval = approval(node)
    transition.limits = limits(node)
    return transition
  }

  private static var limits: [String] { ["times", "at-least", "at-most", "no-retreat"] }

  private mutating func limits(_ node: Node) -> DraftLimits {
    var limits = DraftLimits()
    limits.times = expression(node, "times")
    limits.atLeast = expression(node, "at-least")
    limits.atMost = expression(node, "at-most")
    limits.noRetreat = word(node, "no-retreat")?.span
    return limits
  }
}
