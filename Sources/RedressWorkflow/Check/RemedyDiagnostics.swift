import RedressDiagnostics
import RedressMoney

/// The words of RD0420 to RD0425: what remedies are made of.
extension Diagnostic {
  static func deductsFromNothing(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 420, "'deduct' takes from a refund, and there is none beside it", at: Label(span, "nothing to take from"),
      cause: "a deduction lowers what goes back, never below nothing",
      fix: "add a 'refund' beside it; for money that a party owes write 'pay'")
  }

  static func fallsBackOnNothing(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 421, "no remedy of this workflow says what holds instead", at: Label(span, "falls back on nothing"),
      cause: "'fall-back' gives up a replacement for the refund in its 'instead'",
      fix: "write '<replacement><instead><refund percent=\"100\"/></instead></replacement>' where it is awarded")
  }

  static func nothingInstead(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 422, "'instead' holds no refund", at: Label(span, "a 'refund' is missing"),
      fix: "add '<refund percent=\"100\"/>' or another refund")
  }

  static func piecesBelowNothing(_ number: Rational, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 423, "a number of pieces is not negative, and this can be \(number)", at: Label(span, "less than none"))
  }

  static func wrongDays(_ number: Rational, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 424, "the days of a remedy are a whole number from 0 to 3650, and these can be \(number)",
      at: Label(span, "not a number of days"))
  }

  static func differenceOfNobody(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 425, "a difference in price is paid between a claimant and a respondent",
      at: Label(span, "one of the two is missing"),
      fix: "declare a party with side=\"claimant\" and one with side=\"respondent\"")
  }
}
