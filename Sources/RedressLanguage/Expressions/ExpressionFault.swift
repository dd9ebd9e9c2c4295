import RedressDiagnostics
import RedressMoney

/// The first thing that is wrong in an expression.
struct ExpressionFault: Error {
  let diagnostic: Diagnostic

  private init(
    _ code: DiagnosticCode, _ message: String, _ span: Span, _ label: String, related: [Label] = [],
    cause: String? = nil, fix: String? = nil
  ) {
    diagnostic = Diagnostic(.error, code, message, at: Label(span, label), related: related, cause: cause, fix: fix)
  }
}

// The words: one function a case.
extension ExpressionFault {
  static func emptyExpression(_ span: Span) -> Self {
    Self(501, "an expression is empty", span, "nothing is written here", fix: "write one, or delete the attribute")
  }

  static func strangeCharacter(_ character: String, _ meant: String?, _ span: Span) -> Self {
    Self(
      502, "'\(character)' has no meaning in an expression", span, "this is no part of the language",
      cause: "an expression holds numbers, amounts, texts in single quotes, names, operators, commas and parentheses",
      fix: meant.map { $0.contains(" ") ? "write \($0)" : "write '\($0)'" })
  }

  static func foreignOperator(_ found: String, _ meant: String?, _ span: Span) -> Self {
    Self(
      503, "'\(found)' is not written like this here", span, "this belongs to another language",
      cause: "the operators are = != lt le gt ge and or not in + - * div, and the flags are yes and no",
      fix: meant.map { "write '\($0)'" })
  }

  static func wrongQuotes(_ words: String, _ span: Span) -> Self {
    Self(
      504, "a text in an expression stands between single quotes", span, "these quotes are others",
      fix: words.contains("'") ? nil : "write '\(shortened(words))' with straight single quotes")
  }

  static func unclosedText(_ span: Span) -> Self {
    Self(
      505, "a text has no closing quote", span, "the text begins here and does not end",
      cause: "a text ends at the next single quote, so it cannot hold one itself", fix: "add ' after the text")
  }

  static func badNumber(_ text: String, _ span: Span, _ error: MoneyError) -> Self {
    Self(
      506, "'\(shortened(text))' is no number", span, "this cannot be read",
      cause: "\(error.description); digits and one point, no grouping, no exponent, no unit")
  }

  static func unclearMinus(_ span: Span, left: String, right: String?) -> Self {
    Self(
      507, "a minus between two names has a space on each side", span, "this minus touches a name",
      cause: "a hyphen may stand in a name, so '\(shortened(left))-…' without spaces is one name",
      fix: "write '\(shortened(left)) - \(shortened(right ?? "…"))'")
  }

  static func chainedComparison(_ sign: String, _ span: Span, first: Span) -> Self {
    Self(
      508, "comparisons cannot be chained", span, "'\(sign)' would compare a yes or no",
      related: [Label(first, "the first comparison")],
      cause: "a comparison gives yes or no, which is not compared again", fix: "join two comparisons with 'and'")
  }

  static func unclosedParenthesis(_ span: Span, opened: Span) -> Self {
    Self(
      509, "a closing parenthesis is missing", span, "')' is expected here", related: [Label(opened, "opened here")],
      fix: "add ')'")
  }

  static func unopenedParenthesis(_ span: Span) -> Self {
    Self(510, "this ')' closes nothing", span, "no '(' stands before it", fix: "delete it, or add '(' where it begins")
  }

  static func operandMissing(_ span: Span, after: Span?) -> Self {
    Self(
      511, "the expression ends where a value should follow", after ?? span, "nothing follows this",
      cause: "an operator stands between two values")
  }

  static func operandExpected(_ found: String, _ span: Span) -> Self {
    Self(
      511, "a value is expected before '\(found)'", span, "a number, a text or a name should stand here",
      cause: found == "not" ? "'not' binds less than a comparison or a sum" : "an operator stands between two values",
      fix: found == "not" ? "put parentheses around it: (not …)" : nil)
  }

  static func operatorExpected(_ found: String, _ span: Span, before: Span?) -> Self {
    Self(
      512, "an operator is missing before '\(shortened(found))'", span, "this does not continue the expression",
      related: before.map { [Label($0, "a value ends here")] } ?? [],
      cause: "between two values stands one of = != lt le gt ge and or in + - * div; a text stands in single quotes")
  }

  static func notAName(_ word: String, _ span: Span) -> Self {
    if let keyword = Keyword(rawValue: word.lowercased()) { return foreignOperator(word, keyword.rawValue, span) }
    return Self(
      513, "'\(shortened(word))' is no name", span, "a name has small letters, digits and hyphens only",
      cause: "names of facts and settings stand bare, and all other words stand in single quotes",
      fix: Self.properName(word) ?? "if it is a text, put it in quotes: '\(shortened(word))'")
  }

  static func listExpected(_ span: Span) -> Self {
    Self(
      514, "'in' is followed by a list in parentheses", span, "'(' is expected here",
      fix: "write it like: in ('a', 'b')")
  }

  static func listItem(_ span: Span) -> Self {
    Self(
      514, "a list after 'in' holds literals with commas between", span, "a literal is expected here",
      cause: "only texts, numbers, amounts, yes and no may stand in the list",
      fix: "compare with names by '=' and join the comparisons with 'or'")
  }

  static func tooDeep(_ span: Span) -> Self {
    Self(
      515, "operands may stand \(ExpressionParser.depthLimit) deep in each other", span, "this one stands deeper",
      fix: "give a part a name, as a derived fact")
  }

  static func tooLong(_ span: Span, length: Int) -> Self {
    Self(
      516, "an expression may have \(ExpressionParser.lengthLimit) characters, and this one has \(length)", span,
      "this is too long", fix: "give parts of it names, as derived facts")
  }

  static func badMoney(_ text: String, _ span: Span, _ error: MoneyError) -> Self {
    Self(517, "'\(shortened(text))' is no amount of money", span, "this cannot be read", cause: error.description)
  }

  static func smallCurrency(_ code: String, _ span: Span) -> Self {
    Self(
      517, "the code of a currency is written in capitals", span, "'\(code)' is none",
      fix: "write '\(code.uppercased())'")
  }

  static func percentSign(_ number: String, _ span: Span) -> Self {
    Self(
      518, "a percentage is written as a plain number", span, "a percent sign follows this",
      cause: "a percentage is a number from 0 to 100", fix: "write '\(shortened(number))'")
  }

  /// A word with capitals or underscores as the name that was perhaps meant.
  private static func properName(_ word: String) -> String? {
    guard word.contains("_") else { return nil }
    let name = word.lowercased().replacing("_", with: "-")
    return isID(name) ? "write \(name) if it is a name, '\(shortened(word))' if it is a text" : nil
  }
}

/// A text of the file short enough for a message.
func shortened(_ text: String, to limit: Int = 60) -> String {
  let scalars = text.unicodeScalars
  return scalars.count <= limit ? text : String(String.UnicodeScalarView(scalars.prefix(limit))) + "…"
}
