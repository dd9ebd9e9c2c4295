import RedressDiagnostics
import RedressWorkflow

/// Parses one expression by recursive descent; the first fault ends it, so one expression gives one diagnostic.
struct ExpressionParser {
  /// How deep operands may stand in each other.
  static let depthLimit = 64
  /// The most Unicode scalars of an expression.
  static let lengthLimit = 2_000

  let source: ExpressionSource
  let tokens: [Token]
  var index = 0
  private var depth = 0

  private init(_ source: ExpressionSource) throws(ExpressionFault) {
    self.source = source
    tokens = try Tokenizer.tokens(of: source)
  }

  /// Parses the whole of a text.
  static func parse(_ source: ExpressionSource) throws(ExpressionFault) -> DraftExpression {
    let length = source.text(0..<source.bytes.count).unicodeScalars.count
    guard length <= lengthLimit else { throw .tooLong(source.span, length: length) }
    guard !source.bytes.allSatisfy(isSpace) else { throw .emptyExpression(source.span) }
    var parser = try ExpressionParser(source)
    let expression = try parser.disjunction()
    guard parser.token.kind == .end else { throw parser.operatorExpected() }
    return expression
  }

  /// The token that is next.
  var token: Token { tokens[min(index, tokens.count - 1)] }

  /// Where a token stands.
  func span(_ token: Token) -> Span { source.span(token.range) }

  /// Takes the next token when it is of this kind.
  mutating func take(_ kind: TokenKind) -> Token? {
    let token = token
    guard token.kind == kind else { return nil }
    index += 1
    return token
  }

  /// Goes one deeper, within the limit.
  mutating func deeper<Result>(
    _ parse: (inout ExpressionParser) throws(ExpressionFault) -> Result
  ) throws(ExpressionFault) -> Result {
    guard depth < Self.depthLimit else { throw .tooDeep(span(token)) }
    depth += 1
    let result = try parse(&self)
    depth -= 1
    return result
  }

  /// Parses `a or b`.
  mutating func disjunction() throws(ExpressionFault) -> DraftExpression {
    var left = try conjunction()
    while let token = take(.keyword(.or)) { left = .binary(.or, left, try conjunction(), span(token)) }
    return left
  }

  private mutating func conjunction() throws(ExpressionFault) -> DraftExpression {
    var left = try negation()
    while let token = take(.keyword(.and)) { left = .binary(.and, left, try negation(), span(token)) }
    return left
  }

  private mutating func negation() throws(ExpressionFault) -> DraftExpression {
    guard let token = take(.keyword(.not)) else { return try comparison() }
    let operand = try deeper { parser throws(ExpressionFault) in try parser.negation() }
    return .not(operand, span(from: token))
  }

  /// The span from a token to the last one taken.
  func span(from first: Token) -> Span {
    source.span(first.range.lowerBound..<tokens[index - 1].range.upperBound)
  }
}
