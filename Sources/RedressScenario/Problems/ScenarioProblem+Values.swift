import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressXML

extension ScenarioProblem {
  static func notAName(_ attribute: String, _ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 720, "'\(attribute)' is a name of 1 to \(ScenarioLimit.idLength) plain characters",
      at: Label(span, "not written like one"), cause: "it has small letters, digits and '-', with a letter first")
  }

  static func empty(_ attribute: String, at span: Span) -> Diagnostic {
    Diagnostic(.error, 721, "'\(attribute)' says nothing", at: Label(span, "nothing is written here"))
  }

  static func tooLong(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 721, "'\(name)' has at most \(ScenarioLimit.titleScalars) characters", at: Label(span, "longer than that")
    )
  }

  static func notAWord(_ attribute: XMLAttribute, among words: [String]) -> Diagnostic {
    Diagnostic(
      .error, 722, "'\(attribute.name)' is one of \(words.joined(separator: ", "))",
      at: Label(attribute.valueSpan, "none of them"), fix: didYouMean(attribute.value, among: words))
  }

  static func notANumber(_ attribute: String, _ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 723, "'\(quoted(text))' is not a number", at: Label(span, "'\(attribute)' is a decimal number"),
      cause: "a number is written in digits with at most one point: 0.35, 12, 1.5",
      fix: text.hasSuffix("%") ? "write a share of 1: 0.35 for 35 %" : nil)
  }

  static func notWhole(_ attribute: XMLAttribute, in range: ClosedRange<Int>) -> Diagnostic {
    let reach =
      range.upperBound == Int.max
      ? "from \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
    return Diagnostic(
      .error, 724, "'\(attribute.name)' is a whole number \(reach)",
      at: Label(attribute.valueSpan, "'\(quoted(attribute.value))' is none"))
  }

  static func notAShare(_ attribute: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 725, "'\(attribute)' lies between 0 and 1", at: Label(span, "outside"),
      cause: "probabilities, shares and elasticities are parts of 1")
  }

  static func wrongSum(
    _ sum: Rational, in parent: XMLElement, last: XMLElement, isWhole: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error, 726,
      isWhole
        ? "the probabilities in '<\(parent.name)>' add up to 1"
        : "the probabilities in '<\(parent.name)>' add up to 1 at most",
      at: Label(last.attribute("p")?.valueSpan ?? last.nameSpan, "with this they come to \(sum)"),
      cause: isWhole ? "one of the values holds in every case" : "what is left of 1 is the share that does nothing")
  }

  static func notPositive(_ attribute: String, at span: Span) -> Diagnostic {
    Diagnostic(.error, 727, "'\(attribute)' is above zero", at: Label(span, "not above zero"))
  }

  static func negative(_ attribute: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 728, "'\(attribute)' is no time and no quantity that can be",
      at: Label(span, "too small"), cause: "times and quantities are not below zero; a mean and a median are above it")
  }

  static func noSpread(_ attribute: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 729, "'\(attribute)' is above zero", at: Label(span, "no spread at all"),
      cause: "'sigma' and 'cv' say how far values lie apart", fix: "write '<constant>' for a value that never varies")
  }

  static func notAPercent(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 730, "'percent' is above 0 and at most 100", at: Label(span, "outside"),
      cause: "a refund is a share of what is claimed, in percent")
  }

  static func wrongCount(of count: Int, wanted: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 731, "there are \(wanted) weights", at: Label(span, "these are \(count)"),
      cause: wanted == 7 ? "one for each day from Monday" : "one for each hour from midnight")
  }

  static func badWeights(_ rule: String, at span: Span) -> Diagnostic {
    Diagnostic(.error, 732, rule, at: Label(span, "not so here"), cause: "only the proportions of weights matter")
  }

  static func notAnInstant(_ attribute: XMLAttribute, _ error: InstantSyntaxError) -> Diagnostic {
    Diagnostic(
      .error, 733, "'\(quoted(attribute.value))' is not an instant",
      at: Label(attribute.valueSpan, error.description),
      cause: "an instant is a day, a time and an offset from UTC: 2026-01-05T00:00:00Z")
  }

  static func unknownZone(_ attribute: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 734, "no time zone is named '\(quoted(attribute.value))'",
      at: Label(attribute.valueSpan, "no such zone"), cause: "zones have the names of the IANA database",
      fix: didYouMean(attribute.value, among: Zone.names))
  }

  static func unknownCurrency(_ attribute: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 735, "no active currency has the code '\(quoted(attribute.value))'",
      at: Label(attribute.valueSpan, "not an active currency"),
      cause: "a currency is named by its three capital letters of ISO 4217",
      fix: Currency.nearest(to: attribute.value).map { guess($0.code) })
  }

  static func notAnAmount(_ attribute: XMLAttribute, _ currency: Currency, _ error: MoneyError) -> Diagnostic {
    Diagnostic(
      .error, 736, "'\(quoted(attribute.value))' is not an amount in \(currency.code)",
      at: Label(attribute.valueSpan, error.description),
      cause: "an amount is written in digits with a point, without a sign and without a code: 38.00")
  }

  static func amountWithoutCurrency(_ attribute: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 736, "an amount needs a currency", at: Label(attribute.valueSpan, "of which currency"),
      fix: "add currency=\"EUR\" to '<scenario>'")
  }
}
