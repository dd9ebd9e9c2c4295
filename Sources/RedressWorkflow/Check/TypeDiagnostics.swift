import RedressDiagnostics
import RedressMoney
import RedressTime

/// The words of RD022x and RD023x: expressions.
extension Diagnostic {
  static func unknownValue(_ name: Name, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, 220, "no fact or setting is named '\(name.value)'", at: Label(name.span, "nothing has this name"),
      cause: known(candidates),
      fix: guess(name.value, candidates))
  }

  static func notAValue(_ name: Name, found: NameKind) -> Diagnostic {
    Diagnostic(
      .error, 221, "'\(name.value)' is \(found.article) \(found.noun) and has no value",
      at: Label(name.span, "this is \(found.article) \(found.noun)"),
      cause: "facts and settings stand bare in an expression; other ids stand in quotes, inside a function")
  }

  static func unknownFunction(_ name: Name, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, 222, "there is no function '\(name.value)'", at: Label(name.span, "no such function"),
      cause: known(candidates), fix: guess(name.value, candidates))
  }

  static func wrongArguments(_ name: Name, usage: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 223, "'\(name.value)' is written \(usage)", at: Label(span, "too few or too many between the brackets"))
  }

  static func quotesMissing(_ function: String, usage: String, bare: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 223, "'\(function)' takes an id in quotes", at: Label(span, "this is no id in quotes"),
      cause: "it is written \(usage)", fix: bare.map { "write '\($0)' in quotes" })
  }

  static func hereWithoutCount(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 223, "'here' takes a count", at: Label(span, "this is no 'evidence(…)' or 'times(…)'"),
      cause: "it is written \(Function.here.usage)")
  }

  static func twoTypes(_ left: String, at one: Span, _ right: String, at other: Span, hint: String? = nil) -> Diagnostic
  {
    Diagnostic(
      .error, 224, "\(left) cannot be held against \(right)", at: Label(other, "this is \(right)"),
      related: [Label(one, "this is \(left)")], cause: "both sides of an operator have one type", fix: hint)
  }

  static func noSuchValue(_ name: Name, of type: String, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, 225, "'\(name.value)' is never \(type)", at: Label(name.span, "it has no such value"),
      cause: known(candidates), fix: guess(name.value, candidates))
  }

  static func typeExpected(_ wanted: String, found: String, at span: Span) -> Diagnostic {
    Diagnostic(.error, 226, "\(wanted) is wanted here, and this is \(found)", at: Label(span, "this is \(found)"))
  }

  static func noOrder(_ type: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 227, "\(type) has no order", at: Label(span, "less and greater mean nothing here"),
      cause: "numbers, amounts of money and instants can be ordered; everything else is equal or not",
      fix: "use '=', '!=' or 'in (…)'")
  }

  static func noProposal(at span: Span, inAct: Bool) -> Diagnostic {
    Diagnostic(
      .error, 228, "'proposed' is the money of a proposal that is being made",
      at: Label(span, inAct ? "no action of this 'on' makes a proposal" : "no act is being looked at here"),
      cause: "it can be read only in the 'if' of an 'on' whose action is declared with 'proposes'",
      fix: inAct ? nil : "use offer('party') for a proposal that was made")
  }

  static func hereOutsidePhase(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 229, "'here' counts since the phase around it was entered", at: Label(span, "no phase is around this"),
      cause: "a fact, a ruling and a guarantee stand outside all phases")
  }

  static func nowInAnchor(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 230, "'now' cannot be what a window is counted from", at: Label(span, "this moves all the time"),
      cause: "anchors are read again whenever a fact changes, so they must stand still in between",
      fix: "leave 'from' out to count from the entry of the phase")
  }

  static func wrongAmount(_ value: Rational, _ unit: CountingUnit, _ error: AmountError, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 232, "'\(unit.name)' cannot be \(value)", at: Label(span, "this can be \(value)"),
      cause: error.description)
  }
}
