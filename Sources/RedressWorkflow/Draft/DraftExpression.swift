package import RedressDiagnostics
package import RedressMoney

/// An expression as written: parsed, not yet resolved or typed.
package indirect enum DraftExpression: Sendable {
  /// A number such as `12.50`.
  case number(Rational, Span)
  /// An amount such as `250.00 USD`.
  case money(Money, Span)
  /// A text in single quotes, without them.
  case text(String, Span)
  /// `yes` or `no`.
  case flag(Bool, Span)
  /// A bare name: a fact, a setting or a built-in fact.
  case name(String, Span)
  /// A call; the span of the name, then of the whole.
  case call(Name, [DraftExpression], Span)
  /// `not x`; the span of the whole.
  case not(DraftExpression, Span)
  /// `-x`; the span of the whole.
  case negate(DraftExpression, Span)
  /// Two operands and an operator, which has the span.
  case binary(DraftOperator, DraftExpression, DraftExpression, Span)
  /// `x in (…)`; the span of `in`.
  case isOneOf(DraftExpression, [DraftExpression], Span)
  /// What could not be parsed; its diagnostic is already there, and nothing more is said of it.
  case broken(Span)
}

/// An operator between two operands.
package enum DraftOperator: Sendable, Hashable {
  /// Three-valued and.
  case and
  /// Three-valued or.
  case or
  /// A comparison.
  case compare(Comparison)
  /// `+`
  case add
  /// `-`
  case subtract
  /// `*`
  case multiply
  /// `div`
  case divide
}

/// The text of an expression beside its parsed form, for explanations.
package struct DraftCondition: Sendable {
  /// As written.
  package var text: Name
  /// As parsed.
  package var expression: DraftExpression

  /// Pairs the two.
  package init(text: Name, expression: DraftExpression) {
    self.text = text
    self.expression = expression
  }
}
