import RedressDiagnostics
import RedressWorkflow

extension ExpressionParser {
  /// Two sums with a sign between, a sum `in` a list, or a sum alone.
  mutating func comparison() throws(ExpressionFault) -> DraftExpression {
    let left = try sum()
    if let sign = take(.keyword(.in)) { return try membership(of: left, sign) }
    guard let comparison = Self.comparison(token.kind) else { return left }
    let sign = token
    index += 1
    let result = DraftExpression.binary(.compare(comparison), left, try sum(), span(sign))
    try refuseChain(after: sign)
    return result
  }

  private func refuseChain(after first: Token) throws(ExpressionFault) {
    guard Self.comparison(token.kind) != nil || token.kind == .keyword(.in) else { return }
    throw .chainedComparison(source.text(token.range), span(token), first: span(first))
  }

  private mutating func membership(
    of operand: DraftExpression, _ sign: Token
  ) throws(ExpressionFault) -> DraftExpression {
    guard take(.open) != nil else { throw .listExpected(span(token)) }
    var values = [try listItem()]
    while take(.comma) != nil { values.append(try listItem()) }
    guard take(.close) != nil else { throw unclosedList(sign) }
    try refuseChain(after: sign)
    return .isOneOf(operand, values, span(sign))
  }

  private func unclosedList(_ sign: Token) -> ExpressionFault {
    token.kind == .end ? .unclosedParenthesis(span(token), opened: span(sign)) : .listItem(span(token))
  }

  private mutating func listItem() throws(ExpressionFault) -> DraftExpression {
    guard let literal = literal() else { throw .listItem(span(token)) }
    return literal
  }

  private static func comparison(_ kind: TokenKind) -> Comparison? {
    switch kind {
    case .sign("="): .equal
    case .sign("!="): .notEqual
    case .sign("<"), .keyword(.lt): .less
    case .sign("<="), .keyword(.le): .lessOrEqual
    case .sign(">"), .keyword(.gt): .greater
    case .sign(">="), .keyword(.ge): .greaterOrEqual
    default: nil
    }
  }
}
