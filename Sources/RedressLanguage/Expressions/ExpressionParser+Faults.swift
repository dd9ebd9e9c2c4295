import RedressDiagnostics
import RedressMoney

extension ExpressionParser {
  /// Something stands where an operator or the end should.
  func operatorExpected() -> ExpressionFault {
    let found = source.text(token.range)
    if token.kind == .close { return .unopenedParenthesis(span(token)) }
    if let meant = Self.foreignWords[found] { return .foreignOperator(found, meant, span(token)) }
    if index > 0, case .number = tokens[index - 1].kind, Currency(found.uppercased()) != nil {
      return .smallCurrency(found, span(token))
    }
    return .operatorExpected(found, span(token), before: index > 0 ? span(tokens[index - 1]) : nil)
  }

  /// Something stands where a value should.
  func operandExpected() -> ExpressionFault {
    if token.kind == .end { return .operandMissing(span(token), after: index > 0 ? span(tokens[index - 1]) : nil) }
    return .operandExpected(source.text(token.range), span(token))
  }

  /// Words that other languages compare with.
  private static let foreignWords = [
    "eq": "=", "ne": "!=", "equals": "=", "is": "=", "plus": "+", "minus": "-",
  ]
}
