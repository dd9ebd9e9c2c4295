import RedressMoney

/// A word of an expression, with its offsets in the text.
struct Token {
  let kind: TokenKind
  let range: Range<Int>
}

/// What a word of an expression is.
enum TokenKind: Equatable {
  case number(Rational)
  case money(Money)
  /// Without its quotes.
  case text(String)
  case name(String)
  case keyword(Keyword)
  /// A sign that compares.
  case sign(String)
  case plus, minus, times
  case open, close, comma
  case end

  /// Whether an operand can end with it, so that what follows should be an operator.
  var endsOperand: Bool {
    switch self {
    case .number, .money, .text, .name, .close, .keyword(.yes), .keyword(.no): true
    case .keyword, .sign, .plus, .minus, .times, .open, .comma, .end: false
    }
  }
}

/// A name that the condition language keeps for itself.
enum Keyword: String, CaseIterable {
  case and, or, not, `in`, div, lt, le, gt, ge, yes, no
}
