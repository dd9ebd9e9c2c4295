import RedressDiagnostics
import RedressWorkflow

extension DraftReader {
  /// The effects that stand in an element, in document order.
  mutating func effects(_ node: Node) -> [DraftEffect] {
    node.children.compactMap { child in effectKind(child).map { DraftEffect(element: child.span, kind: $0) } }
  }

  private mutating func effectKind(_ node: Node) -> DraftEffectKind? {
    switch node.kind {
    case .set: .set(fact: id(node, "fact"), to: requiredExpression(node, "to"))
    case .adopt: .adopt(from: id(node, "from"))
    case .award: .award(remedies(node))
    case .decide: .decide(ruling: id(node, "ruling"))
    case .hold: .hold(amount: requiredExpression(node, "amount"))
    case .net: .net(amount: requiredExpression(node, "amount"))
    case .restart: .restart(window: id(node, "window"))
    case .extend: extending(node)
    case .notify: .notify(party: ids(node, "party"), text: node.text ?? Name("", node.span))
    default: nil
    }
  }

  private mutating func extending(_ node: Node) -> DraftEffectKind? {
    let window = id(node, "window")
    let units = units(of: node)
    guard let unit = units.first else {
      report(.noneOf(ElementRule.units, in: node.kind, at: node.span))
      return nil
    }
    guard units.count == 1 else {
      report(.severalOf(units, in: node.kind))
      return nil
    }
    return amount(node, unit: unit).map { .extend(window: window, by: $0) }
  }

  /// The remedy elements that stand in an element, in document order.
  mutating func remedies(_ node: Node) -> [DraftRemedy] {
    node.children.compactMap { child in remedyKind(child).map { DraftRemedy(element: child.span, kind: $0) } }
  }

  private mutating func remedyKind(_ node: Node) -> DraftRemedyKind? {
    switch node.kind {
    case .refund: refund(node)
    case .returnGoods: .returnGoods(freight: optionalID(node, "freight"))
    case .replacement: .replacement
    case .pay: .pay(to: id(node, "to"), from: id(node, "from"), amount: requiredExpression(node, "amount"))
    case .perform: .perform(by: id(node, "by"), words: node.text ?? Name("", node.span))
    case .noRemedy: .noRemedy
    default: nil
    }
  }

  /// A share of an amount, or an amount: one of them.
  private mutating func refund(_ node: Node) -> DraftRemedyKind? {
    let percent = percent(node, "percent")
    let of = expression(node, "of")
    let amount = expression(node, "amount")
    if percent != nil, amount != nil {
      report(.severalOf([node.attributeName("percent"), node.attributeName("amount")], in: node.kind))
      return nil
    }
    if let percent { return .refundPercent(percent, of: of) }
    if of != nil {
      report(
        .needsOther(node.attributeName("of"), other: "'percent'", because: "it says what the share is taken of"))
      return nil
    }
    if let amount { return .refundAmount(amount) }
    report(.noneOf(["percent", "amount"], in: node.kind, at: node.span))
    return nil
  }
}
