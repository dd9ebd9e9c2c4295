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
    case .fallBack: .fallBack
    case .hold: .hold(amount: requiredExpression(node, "amount"))
    case .net: .net(amount: requiredExpression(node, "amount"))
    case .credit: .credit(to: id(node, "to"), amount: requiredExpression(node, "amount"))
    case .takeBack: .takeBack(from: id(node, "from"))
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
}
