import RedressDiagnostics
import RedressMoney
import RedressWorkflow

extension ExpressionParser {
  /// Parses `a + b - c`.
  mutating func sum() throws(ExpressionFault) -> DraftExpression {
    var left = try term()
    while true {
      if let token = take(.plus) {
        left = .binary(.add, left, try term(), span(token))
      } else if let token = take(.minus) {
        left = .binary(.subtract, left, try term(), span(token))
      } else {
        return left
      }
    }
  }

  private mutating func term() throws(ExpressionFault) -> DraftExpression {
    var left = try factor()
    while true {
      if let token = take(.times) {
        left = .binary(.multiply, left, try factor(), span(token))
      } else if let token = take(.keyword(.div)) {
        left = .binary(.divide, left, try factor(), span(token))
      } else {
        return left
      }
    }
  }

  private mutating func factor() throws(ExpressionFault) -> DraftExpression {
    if let literal = literal() { return literal }
    let first = token
    switch first.kind {
    case .name(let name):
      index += 1
      return token.kind == .open ? try call(name, first) : try plainName(name, first)
    case .open:
      return try deeper { parser throws(ExpressionFault) in try parser.parenthesised() }
    case .minus:
      index += 1
      let operand = try deeper { parser throws(ExpressionFault) in try parser.factor() }
      return .negate(operand, span(from: first))
    case .number, .money, .text, .keyword, .sign, .plus, .times, .close, .comma, .end:
      throw operandExpected()
    }
  }

  /// A number, an amount, a text, `yes` or `no`.
  mutating func literal() -> DraftExpression? {
    let span = span(token)
    let literal: DraftExpression
    switch token.kind {
    case .number(let number): literal = .number(number, span)
    case .money(let money): literal = .money(money, span)
    case .text(let text): literal = .text(text, span)
    case .keyword(.yes): literal = .flag(true, span)
    case .keyword(.no): literal = .flag(false, span)
    case .name, .keyword, .sign, .plus, .minus, .times, .open, .close, .comma, .end: return nil
    }
    index += 1
    return literal
  }

  /// `true` and `false` are no names here, because everybody would read them as values.
  private func plainName(_ name: String, _ token: Token) throws(ExpressionFault) -> DraftExpression {
    if let word = ["true": "yes", "false": "no"][name] { throw .foreignOperator(name, word, span(token)) }
    return .name(name, span(token))
  }

  private mutating func parenthesised() throws(ExpressionFault) -> DraftExpression {
    let opened = token
    index += 1
    let inner = try disjunction()
    try close(opened)
    return inner
  }

  private mutating func call(_ name: String, _ first: Token) throws(ExpressionFault) -> DraftExpression {
    let arguments = try deeper { parser throws(ExpressionFault) in try parser.arguments() }
    return .call(Name(name, span(first)), arguments, span(from: first))
  }

  private mutating func arguments() throws(ExpressionFault) -> [DraftExpression] {
    let opened = token
    index += 1
    if take(.close) != nil { return [] }
    var arguments = [try disjunction()]
    while take(.comma) != nil { arguments.append(try disjunction()) }
    try close(opened)
    return arguments
  }

  private mutating func close(_ opened: Token) throws(ExpressionFault) {
    if take(.close) != nil { return }
    throw token.kind == .end ? .unclosedParenthesis(span(token), opened: span(opened)) : operatorExpected()
  }
}
