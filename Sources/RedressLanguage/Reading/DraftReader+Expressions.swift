import RedressDiagnostics
import RedressMoney
import RedressWorkflow
import RedressXML

extension DraftReader {
  /// The expression in an attribute; nil when the attribute is not there.
  mutating func expression(_ node: Node, _ attribute: String) -> DraftCondition? {
    guard let attribute = node.attribute(attribute) else { return nil }
    let text = Name(singleSpaced(attribute.value), attribute.valueSpan)
    return DraftCondition(text: text, expression: parse(source(of: attribute)))
  }

  /// The expression in a required attribute; a broken one where it is missing, which has been said.
  mutating func requiredExpression(_ node: Node, _ attribute: String) -> DraftCondition {
    expression(node, attribute) ?? DraftCondition(text: Name("", node.span), expression: .broken(node.span))
  }

  private mutating func parse(_ source: ExpressionSource) -> DraftExpression {
    do {
      return try ExpressionParser.parse(source)
    } catch {
      report(error.diagnostic)
      return .broken(source.span)
    }
  }

  /// A percentage: an expression, but where it is a plain number that number must be one.
  mutating func percent(_ node: Node, _ attribute: String) -> DraftCondition? {
    guard var condition = expression(node, attribute) else { return nil }
    guard case .number(_, let span) = condition.expression else { return condition }
    do {
      _ = try Percent(parsing: condition.text.value)
    } catch {
      report(.badPercent(Name(condition.text.value, span), error))
      condition.expression = .broken(span)
    }
    return condition
  }

  /// `all`, `majority` or a number.
  mutating func needs(_ node: Node) -> Located<DraftNeeds>? {
    guard let text = node.value("needs") else { return nil }
    switch text.value {
    case "all": return Located(.all, text.span)
    case "majority": return Located(.majority, text.span)
    default: return expression(node, "needs").map { Located(.count($0), text.span) }
    }
  }
}
