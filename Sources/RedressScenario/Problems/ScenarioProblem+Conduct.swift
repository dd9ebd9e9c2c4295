import RedressDiagnostics
import RedressMoney
import RedressWorkflow

extension ScenarioProblem {
  static func workTwice(_ again: Name, first: Name, place: String) -> Diagnostic {
    Diagnostic(
      .error, 769, "two works wait for one case in '\(place)'", at: Label(again.span, "the second one"),
      related: [Label(first.span, "the first one")],
      cause: "a case waits in one queue; conditions may choose which", fix: "give the first a condition")
  }

  static func proposes(_ span: Span, action: String, kinds: [String]?, isMissing: Bool) -> Diagnostic {
    Diagnostic(
      .error, 770,
      isMissing
        ? "'\(action)' makes a proposal, and this one proposes nothing"
        : "'\(action)' \(kinds == nil ? "makes no proposal" : "may not propose this")",
      at: Label(span, isMissing ? "no remedy in here" : "not with '\(action)'"),
      cause: kinds.map { "it may propose \($0.joined(separator: ", "))" })
  }

  static func noInput(_ option: Span, action: String, fact: String) -> Diagnostic {
    Diagnostic(
      .error, 771, "'\(action)' needs '\(fact)'", at: Label(option, "does not say it"),
      fix: "add <input fact=\"\(fact)\">")
  }

  static func nothingToSay(_ option: Span) -> Diagnostic {
    Diagnostic(
      .error, 771, "an option without an action proposes nothing and says nothing", at: Label(option, "no action"),
      cause: "it may attach evidence, or do nothing", fix: "add an action")
  }

  static func unstable(_ team: TeamDraft, hundredths: Int) -> Diagnostic {
    let load = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    return Diagnostic(
      .warning, 772, "unstable: every case comes to '\(team.id.value)', which is \(load) of what it can do",
      at: Label(team.size.span, "too few"),
      cause: "arrivals times effort reach the hours of the team, so its queue grows for as long as the run lasts")
  }

  static func calendarEnds(_ start: Span, calendar: String, last: String) -> Diagnostic {
    Diagnostic(
      .error, 773, "the calendar '\(calendar)' does not cover the run", at: Label(start, "begins here"),
      cause: "it is valid until \(last), and the last cases arrive later than 90 days before, or before it begins")
  }

  static func otherCurrency(_ written: Located<Currency>, workflow: Currency) -> Diagnostic {
    Diagnostic(
      .error, 774, "the amounts of the workflow are in \(workflow.code)", at: Label(written.span, "another currency"),
      cause: "amounts of another currency are not converted", fix: "write '\(workflow.code)'")
  }

  static func noMoney(_ orders: Span, needs: String) -> Diagnostic {
    Diagnostic(
      .error, 775, "cases of this workflow hold money, and there is no \(needs)", at: Label(orders, "what was paid"),
      fix: needs == "currency" ? "add currency=\"EUR\" to '<scenario>'" : "add '<amount>' to '<orders>'")
  }

  static func warmUp(_ days: Located<Double>, run: Int) -> Diagnostic {
    Diagnostic(
      .error, 776, "the warm-up is shorter than the run", at: Label(days.span, "nothing is left to count"),
      cause: "at this rate all cases have come after about \(run) days")
  }

  static func metricSubject(_ metric: Name, wanted: String?) -> Diagnostic {
    Diagnostic(
      .error, 777,
      wanted.map { "'\(metric.value)' is the figure of one \($0), and 'of' says which" }
        ?? "'\(metric.value)' is a figure of the whole, so it has no 'of'",
      at: Label(metric.span, wanted == nil ? "of nothing" : "of which"))
  }

  static func knownLater(_ name: Span, attribute: String, context: String) -> Diagnostic {
    Diagnostic(
      .error, 778, "'\(attribute)' is not known yet", at: Label(name, "drawn later"),
      cause: context)
  }

  static func beforeOpening(_ fact: Name, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 779, "a time before the opening is '<constant>' or '<uniform>'", at: Label(span, "reaches any distance"),
      related: [Label(fact.span, "this fact")])
  }

  static func whichSide(_ fact: Name) -> Diagnostic {
    Diagnostic(
      .error, 780, "'\(fact.value)' is an instant, and nothing says on which side of the opening",
      at: Label(fact.span, "before or after"), fix: "add when=\"before\" or when=\"after\"")
  }

  static func sameChance(_ name: String, _ other: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 781, "'\(other)' and '\(name)' would draw the same chance", at: Label(span, "in this scenario"),
      cause: "the chance of an element follows from its id, and these two come to one number", fix: "rename one of them"
    )
  }
}
