import RedressDiagnostics
import RedressMoney

/// The words of the remaining RD03xx: rulings, evidence, proposals and counts of people.
extension Diagnostic {
  static func rulingWithoutRules(_ ruling: DraftRuling) -> Diagnostic {
    Diagnostic(
      .error, 311, "ruling '\(ruling.id.value)' has no rules", at: Label(ruling.element, "a 'rule' is missing"),
      fix: "add a 'rule', or '<otherwise>' alone")
  }

  static func rulingWithoutOtherwise(_ ruling: DraftRuling) -> Diagnostic {
    Diagnostic(
      .error, 312, "ruling '\(ruling.id.value)' has no 'otherwise'",
      at: Label(ruling.element, "'otherwise' is missing"),
      cause: "when no rule holds there would be no remedy to decide",
      fix: "add '<otherwise><no-remedy/></otherwise>' or another remedy")
  }

  static func evidenceNeverLetIn(_ party: Name, _ span: Span) -> Diagnostic {
    Diagnostic(
      .error, 320, "evidence of '\(party.value)' is counted, and it can never give any",
      at: Label(span, "no 'evidence' is open to it"),
      cause: "no 'evidence' names it in 'from', and it does not open cases",
      fix: "add '<evidence from=\"\(party.value)\"/>' to a phase")
  }

  static func expectedNeverLetIn(_ name: Name, kind: String) -> Diagnostic {
    Diagnostic(
      .warning, 321, "'\(kind)' is expected of '\(name.value)', and it can never give any",
      at: Label(name.span, "no 'evidence' is open to it"),
      fix: "add '<evidence from=\"\(name.value)\"/>' to a phase")
  }

  static func evidenceUnseen(_ party: String, reader: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 328, "this ruling counts evidence that '\(reader)' may not see",
      at: Label(span, "evidence of '\(party)'"),
      cause: "whatever lets in evidence of '\(party)' is 'seen-by' others only",
      fix: "add '\(reader)' to 'seen-by'")
  }

  static func needsNoNumber(_ number: Rational, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 322, "'needs' is a whole number of people, and this can be \(number)",
      at: Label(span, "one person or more"))
  }

  static func needsTooMany(_ number: Rational, people: Int, seated: Bool, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 322, "\(number) people are needed where there \(people == 1 ? "is one" : "are \(people)")",
      at: Label(span, "more than can ever act"),
      cause: seated ? "that is how many seats 'by' has at least" : "each party of 'by' is one person",
      fix: "write needs=\"all\"")
  }

  static func adoptsNothing(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, 314, "'\(name.value)' never makes a proposal that could be adopted",
      at: Label(name.span, "no 'on' lets it propose"),
      cause: "proposals are made with 'propose', and with actions declared with 'proposes'",
      fix: "add '<on action=\"propose\" by=\"\(name.value)\"/>', or adopt from another party")
  }

  static func acceptsNothing(_ name: Name, accept: Name) -> Diagnostic {
    Diagnostic(
      .warning, 330, "'\(name.value)' never has a proposal of another party to accept",
      at: Label(name.span, "nobody else proposes"), related: [Label(accept.span, "accepts another party's proposal")])
  }
}

extension Diagnostic {
  static func neverOpen(_ transition: DraftTransition, floor: DraftBound, cap: DraftBound) -> Diagnostic {
    Diagnostic(
      .error, 329, "the bounds of this 'on' leave no time in which it is open",
      at: Label(cap.element, "it closes here"), related: [Label(floor.element, "it opens here, not before that")],
      cause: "an act is taken from its 'not-before' on, up to but not at its 'not-after'",
      fix: "exchange the two amounts, or make the second longer")
  }

  static func endsWithAnother(_ window: DraftWindow, _ earlier: DraftWindow) -> Diagnostic {
    Diagnostic(
      .warning, 331, "this window ends at the same instant as another of its phase",
      at: Label(window.id?.span ?? window.element, "this one never acts"),
      related: [Label(earlier.id?.span ?? earlier.element, "this one acts first")],
      cause: "of windows that end together the first one written acts, and the two lead to different places")
  }

  static func openAfterRuling(_ name: Name, ruled: Span, place: Name) -> Diagnostic {
    Diagnostic(
      .warning, 332, "'\(name.value)' is still open after a ruling",
      at: Label(name.span, "open in '\(place.value)' too"),
      related: [Label(ruled, "the ruling is decided here")],
      cause: "it would undo what was decided", fix: "move this 'on' into the phases before the ruling")
  }
}

/// The words of RD04xx: money.
extension Diagnostic {
  static func amountWithoutCurrency(_ money: Money, at span: Span, workflow: Span) -> Diagnostic {
    Diagnostic(
      .error, 410, "a workflow with amounts of money names its currency", at: Label(span, "an amount"),
      related: [Label(workflow, "'currency' is missing")],
      fix: "add currency=\"\(money.currency.code)\" to the workflow")
  }

  static func otherCurrency(_ money: Money, at span: Span, currency: Located<Currency>) -> Diagnostic {
    Diagnostic(
      .error, 411, "this amount is in \(money.currency.code), and the workflow is in \(currency.value.code)",
      at: Label(span, "another currency"), related: [Label(currency.span, "the workflow's currency")],
      cause: "amounts of two currencies are never compared or added")
  }

  static func moreThanAll(
    _ total: Rational, _ share: Rational, at span: Span, earlier: [(percent: Rational, span: Span)]
  ) -> Diagnostic {
    Diagnostic(
      .error, 412, "the refunds of this remedy come to \(total) %", at: Label(span, "\(share) % here makes \(total) %"),
      related: earlier.map { Label($0.span, "\($0.percent) % was already given") },
      cause: "each is a share of what was claimed, so together they are 100 % at most")
  }

  static func moneyInMoneyless(_ what: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 413, "\(what) has no place in a workflow with money=\"none\"", at: Label(span, "no money is held"),
      cause: "its cases hold nothing that could move", fix: "remove it, or remove money=\"none\"")
  }

  static func endPaysNothing(_ end: DraftEnd) -> Diagnostic {
    Diagnostic(
      .error, 414, "end '\(end.id.value)' leaves the money where it is", at: Label(end.element, "'pays' is missing"),
      cause: "a case holds what was paid from its opening, and at its end all of that goes somewhere",
      fix: "add pays=\"remedy\", \"claimant\", \"respondent\", or \"nothing\" when it is settled elsewhere")
  }

  static func percentOutside(_ number: Rational, at span: Span, isCertain: Bool) -> Diagnostic {
    Diagnostic(
      .error, 415, "a percentage is from 0 to 100, and this \(isCertain ? "is" : "can be") \(number)",
      at: Label(span, "outside 0 to 100"))
  }

  static func noRemedyBesideOthers(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 416, "'no-remedy' stands alone", at: Label(span, "there are other elements beside it"),
      fix: "remove it, or remove the others")
  }

  static func negativeAmount(at span: Span) -> Diagnostic {
    Diagnostic(.error, 417, "an amount of money that moves is not negative", at: Label(span, "less than nothing"))
  }

  static func paysItself(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, 418, "party '\(name.value)' cannot pay itself", at: Label(name.span, "the same party as in 'from'"))
  }
}
