import RedressDiagnostics
import RedressMoney

/// The words of RD024x and RD025x: declarations.
extension Diagnostic {
  static func factFromNowhere(_ name: Name, element: Span) -> Diagnostic {
    Diagnostic(
      .error, 240, "fact '\(name.value)' says neither where it comes from nor how it is derived",
      at: Label(element, "'from' or 'is' is missing"),
      cause: "a fact is given, with 'from', or derived, with 'is' or 'case's")
  }

  static func derivedWithSources(_ name: Name, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 241, "derived fact '\(name.value)' comes from nowhere else",
      at: Label(span, "this is for a fact that is given"),
      fix: "remove 'from', or remove 'is' and the 'case's")
  }

  static func derivationWithoutOtherwise(_ name: Name, element: Span) -> Diagnostic {
    Diagnostic(
      .error, 242, "derived fact '\(name.value)' has no 'otherwise'", at: Label(element, "'otherwise' is missing"),
      cause: "when no 'case' holds the fact still needs a value")
  }

  static func choiceWithoutValues(_ name: Name, element: Span) -> Diagnostic {
    Diagnostic(
      .error, 243, "choice '\(name.value)' has nothing to choose from", at: Label(element, "a 'value' is missing"),
      fix: "add '<value id=\"…\">' for each value that it may take")
  }

  static func valuesOfNoChoice(_ value: Name, type: Located<DraftFactType>) -> Diagnostic {
    Diagnostic(
      .error, 243, "only a choice has values", at: Label(value.span, "this is a value"),
      related: [Label(type.span, "this is no choice")], fix: "write type=\"choice\", or remove the values")
  }

  static func boundsOfNoNumber(_ name: Name, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 244, "'\(name.value)' has no least or greatest value", at: Label(span, "only numbers have bounds"),
      cause: "'min' and 'max' bound a number, a percentage, an amount of money, or an instant by days from 'opened'")
  }

  static func emptyRange(_ name: Name, min: Located<DraftLiteral>, max: Located<DraftLiteral>) -> Diagnostic {
    Diagnostic(
      .error, 245, "'min' of '\(name.value)' is over its 'max'",
      at: Label(max.span, "\(max.value.text) is less than \(min.value.text)"),
      related: [Label(min.span, "the least")], fix: "exchange the two")
  }

  static func outsideRange(
    _ name: Name, _ value: Located<DraftLiteral>, limit: Located<DraftLiteral>, isMax: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error, 245, "the value of '\(name.value)' is \(isMax ? "over its 'max'" : "under its 'min'")",
      at: Label(value.span, "\(value.value.text) is \(isMax ? "more" : "less") than \(limit.value.text)"),
      related: [Label(limit.span, isMax ? "the most" : "the least")])
  }

  static func findingWithoutAsk(_ name: Name, element: Span) -> Diagnostic {
    Diagnostic(
      .error, 246, "finding '\(name.value)' asks nothing", at: Label(element, "an 'ask' is missing"),
      cause: "a finding is the answer of a neutral to a question", fix: "add '<ask>…?</ask>'")
  }

  static func tieOfNoBallot(_ name: Name, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 247, "'\(name.value)' has no joint value that a tie could decide",
      at: Label(span, "only a flag or choice has a tie"),
      fix: "remove 'tie'")
  }

  static func ballotsWithoutTie(_ name: Name, element: Span, by party: Name) -> Diagnostic {
    Diagnostic(
      .error, 257, "'\(name.value)' is voted on and has no 'tie'",
      at: Label(element, "the value when votes are equal is missing"),
      related: [Label(party.span, "several people of '\(party.value)' give it")],
      cause: "with equal numbers of ballots, or none, the fact has no other value",
      fix: "add 'tie' with one of its values")
  }

  static func seatsOfNoNumber(_ number: Rational?, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 258, "'seats' is a whole number from 1 to 32\(number.map { ", and this can be \($0)" } ?? "")",
      at: Label(span, number == nil ? "not known before a case opens" : "so many people cannot sit"),
      fix: "write a number or the name of a setting")
  }

  static func votesOfNoBallot(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, 259, "nobody votes on '\(name.value)'", at: Label(name.span, "its votes are always none"),
      cause: "people vote on what a party of several 'seats' gives")
  }

  static func sourceMissing(_ name: Name, _ source: String, taker: String, sources: Span) -> Diagnostic {
    Diagnostic(
      .error, 248, "'\(name.value)' does not come from '\(source)'", at: Label(name.span, "this is \(taker)"),
      related: [Label(sources, "'from' leaves '\(source)' out")], fix: "add '\(source)' to its 'from'")
  }

  static func derivedTakesNone(_ name: Name, by giver: String) -> Diagnostic {
    Diagnostic(
      .error, 249, "derived fact '\(name.value)' cannot be given by \(giver)",
      at: Label(name.span, "this fact is derived"),
      cause: "a derived fact is read anew each time from the facts that its 'is' names")
  }

  static func derivationCycle(_ cycle: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 250, "fact '\(cycle.first ?? "")' is derived from itself", at: Label(span, "this closes the ring"),
      cause: ring(cycle, " reads "))
  }

  static func givenByNobody(_ name: Name, _ sources: Located<FactSources>) -> Diagnostic {
    Diagnostic(
      .error, 251, "nothing ever gives fact '\(name.value)'", at: Label(sources.span, "nothing does this"),
      cause: sources.value.contains(.action)
        ? "no action has it as an 'input'" : "no 'set' changes it")
  }

  static func foundByNobody(_ name: Name, _ sources: Located<FactSources>) -> Diagnostic {
    Diagnostic(
      .error, 252, "nobody can record finding '\(name.value)'", at: Label(sources.span, "no 'on' takes findings"),
      cause: "findings are brought with the actions 'find' and 'rule', and no 'on' takes either",
      fix: "add '<on action=\"find\" by=\"…\"/>' for a neutral party")
  }

  static func findingByParty(_ name: Name, side: Located<Side>) -> Diagnostic {
    Diagnostic(
      .error, 253, "'\(name.value)' is not neutral and cannot find or rule",
      at: Label(name.span, "this party takes a side"),
      related: [Label(side.span, "declared here")], fix: "let a party of side=\"neutral\" do it")
  }

  static func makesNoProposal(_ action: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 254, "action '\(action)' makes no proposal", at: Label(span, "'proposes' does not belong here"),
      fix: "remove 'proposes'")
  }

  static func whoseWithoutAccept(_ name: Name, transition: Span) -> Diagnostic {
    Diagnostic(
      .error, 255, "'whose' belongs to 'accept'", at: Label(name.span, "no proposal is accepted here"),
      related: [Label(transition, "this 'on' takes other actions")], fix: "remove 'whose'")
  }

  static func unused(_ name: Name, _ kind: NameKind) -> Diagnostic {
    Diagnostic(
      .warning, 256, "\(kind.noun) '\(name.value)' is used nowhere", at: Label(name.span, "declared and never used"),
      fix: "remove it, or use it")
  }
}
