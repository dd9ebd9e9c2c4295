import RedressDiagnostics
import RedressWorkflow

extension DraftReader {
  /// The remedy elements that stand in an element, in document order.
  mutating func remedies(_ node: Node) -> [DraftRemedy] {
    node.children.compactMap { child in remedyKind(child).map { DraftRemedy(element: child.span, kind: $0) } }
  }

  private mutating func remedyKind(_ node: Node) -> DraftRemedyKind? {
    switch node.kind {
    case .refund: sum(node).map { .refund($0) }
    case .deduct: sum(node).map { .deduct($0) }
    case .returnGoods: .returnGoods(freight: optionalID(node, "freight"), days: expression(node, "days"))
    case .replacement: .replacement(replacement(node))
    case .pay:
      .pay(
        to: id(node, "to"), from: id(node, "from"), amount: requiredExpression(node, "amount"), words: spoken(node))
    case .perform: .perform(by: id(node, "by"), words: node.text ?? Name("", node.span))
    case .noRemedy: .noRemedy
    default: nil
    }
  }

  /// The words in an element; nil where there are none.
  private func spoken(_ node: Node) -> Name? {
    node.text.flatMap { $0.value.isEmpty ? nil : $0 }
  }

  /// A share of an amount, or an amount: one of them.
  private mutating func sum(_ node: Node) -> DraftSum? {
    let percent = percent(node, "percent")
    let of = expression(node, "of")
    let quantity = expression(node, "quantity")
    let amount = expression(node, "amount")
    let atMost = expression(node, "at-most")
    if percent != nil, amount != nil {
      report(.severalOf([node.attributeName("percent"), node.attributeName("amount")], in: node.kind))
      return nil
    }
    if let percent {
      return DraftSum(measure: .percent(percent), of: of, quantity: quantity, atMost: atMost, words: spoken(node))
    }
    guard of == nil, quantity == nil else {
      let name = node.attributeName(of == nil ? "quantity" : "of")
      let reason = of == nil ? "it says of how many pieces the share is" : "it says what the share is taken of"
      report(.needsOther(name, other: "'percent'", because: reason))
      return nil
    }
    if let amount { return DraftSum(measure: .amount(amount), atMost: atMost, words: spoken(node)) }
    report(.noneOf(["percent", "amount"], in: node.kind, at: node.span))
    return nil
  }

  private mutating func replacement(_ node: Node) -> DraftReplacement {
    let instead = node.child(.instead)
    return DraftReplacement(
      days: expression(node, "days"), difference: expression(node, "price-difference"), insteadElement: instead?.span,
      instead: instead.map { remedies($0) } ?? [])
  }
}
