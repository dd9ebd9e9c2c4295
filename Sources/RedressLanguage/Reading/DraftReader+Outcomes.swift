import RedressDiagnostics
import RedressWorkflow

extension DraftReader {
  /// Reads a `route`.
  mutating func route(_ node: Node) -> DraftRoute {
    DraftRoute(
      element: node.span, id: id(node), cases: node.children(.routeCase).map { routeCase($0) },
      otherwise: node.child(.routeOtherwise).map { routeCase($0) }, isIncluded: isIncluded)
  }

  private mutating func routeCase(_ node: Node) -> DraftRouteCase {
    DraftRouteCase(
      element: node.span, condition: expression(node, "if"), goto: optionalID(node, "goto"), effects: effects(node))
  }

  /// Reads an `end`.
  mutating func end(_ node: Node) -> DraftEnd {
    DraftEnd(
      element: node.span, id: id(node), title: words(node), pays: pays(node),
      handsBackAsChild: word(node, "as-child") != nil, isIncluded: isIncluded)
  }

  /// Reads a `ruling`.
  mutating func ruling(_ node: Node) -> DraftRuling {
    DraftRuling(
      element: node.span, id: id(node), title: words(node), rules: node.children(.rule).map { rule($0) },
      otherwise: node.child(.rulingOtherwise).map { rule($0) }, isIncluded: isIncluded)
  }

  private mutating func rule(_ node: Node) -> DraftRule {
    DraftRule(
      element: node.span, id: node.kind == .rule ? id(node) : nil, condition: expression(node, "if"),
      remedies: remedies(node), because: words(node, .because))
  }

  /// A child of `guarantees`; nil where its number was refused.
  mutating func guarantee(_ node: Node) -> DraftGuarantee? {
    switch node.kind {
    case .endsWithin: whole(node, "days", in: 1...36_525).map { .endsWithin(days: $0) }
    case .hears: hears(node)
    case .never: .never(place: id(node, "place"), condition: expression(node, "if"))
    default: nil
    }
  }

  private mutating func hears(_ node: Node) -> DraftGuarantee? {
    let party = id(node, "party")
    let ruling = id(node, "before")
    return whole(node, "days", in: 0...36_525).map { .hears(party: party, days: $0, before: ruling) }
  }
}
