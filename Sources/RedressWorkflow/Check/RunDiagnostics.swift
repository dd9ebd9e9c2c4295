import RedressDiagnostics
import RedressMoney

/// The words of RD034x and RD035x: child cases.
extension Diagnostic {
  static func endingWithoutRun(_ ending: DraftEnding, place: Name) -> Diagnostic {
    Diagnostic(
      .error, 342, "no child runs in '\(place.value)', so none can end there",
      at: Label(ending.element, "this follows on the end of a child"),
      cause: "an 'on end' stands in the phase that has the 'run', and holds as long as the phase lasts",
      fix: "move it beside its 'run', or add 'run' to this phase")
  }

  static func endingOfWhichRun(_ ending: DraftEnding, runs: [String]) -> Diagnostic {
    Diagnostic(
      .error, 342, "several children run here, and this 'on' does not say whose end it follows",
      at: Label(ending.element, "the end of which run"), cause: known(runs),
      fix: runs.first.map { "add run=\"\($0)\", for example" })
  }

  static func endingOfOtherPhase(_ name: Name, home: Name, place: Name) -> Diagnostic {
    Diagnostic(
      .error, 342, "run '\(name.value)' belongs to '\(home.value)', and this 'on' stands in '\(place.value)'",
      at: Label(name.span, "a run of another phase"), related: [Label(home.span, "the phase of the run")],
      cause: "an 'on end' stands in the phase that has the 'run'")
  }

  static func endsUnhandled(_ ends: [String], run: DraftRun, child: String, conditional: Span?) -> Diagnostic {
    let what = ends.count == 1 ? "end \(ends.listed) of" : "ends \(ends.listed) of"
    return Diagnostic(
      .error, 343, "nothing follows on \(what) '\(child)'", at: Label(run.href.span, "the child may end so"),
      related: conditional.map { [Label($0, "this follows only while its 'if' holds")] } ?? [],
      cause: "when a child ends its parent goes on, so every end needs an 'on end' without 'if'",
      fix: "add '<on end=\"\(ends[0])\" goto=\"…\"/>', or end=\"all\" for what has nothing of its own")
  }

  static func noSuchEnd(_ name: Name, child: String, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, 344, "'\(child)' has no end '\(name.value)'", at: Label(name.span, "the child never ends so"),
      cause: known(candidates), fix: guess(name.value, candidates + ["all"]))
  }

  static func allBesideEnds(_ all: Name, _ other: Name) -> Diagnostic {
    Diagnostic(
      .error, 344, "'all' stands alone in 'end'", at: Label(all.span, "every end"),
      related: [Label(other.span, "one end")],
      cause: "'all' is taken once, after the last child has ended; an end is taken each time a child ends so",
      fix: "write two elements")
  }

  static func runWithoutID(_ run: DraftRun, place: Name) -> Diagnostic {
    Diagnostic(
      .error, 345, "'\(place.value)' has several runs, and this one has no id",
      at: Label(run.element, "which one is it"), cause: "what follows on the end of a child names its run",
      fix: "add id=\"…\"")
  }

  static func handedTypesDiffer(_ at: Name, _ fact: String, child: String, own: Name) -> Diagnostic {
    Diagnostic(
      .error, 346, "fact '\(fact)' has one type here and another in '\(child)'",
      at: Label(at.span, "it is copied here"),
      related: [Label(own.span, "declared here")],
      cause: "facts of one id are handed over as they are; two choices have the same values in the same order",
      fix: "give one of them another id, or the same type")
  }

  static func childFactFromNowhere(_ href: Name, _ fact: String, child: String) -> Diagnostic {
    Diagnostic(
      .error, 347, "'\(child)' needs fact '\(fact)' at its opening, and nothing here gives it",
      at: Label(href.span, "opened from here"),
      cause: "a child gets the facts that have the same id in its parent, and those that its 'run' sets",
      fix: "declare fact '\(fact)', or add '<set fact=\"\(fact)\" to=\"…\"/>' to the 'run'")
  }

  static func childReasonFromNowhere(_ href: Name, child: String, lacking: [String], known reasons: [String])
    -> Diagnostic
  {
    Diagnostic(
      .error, 348, "'\(child)' needs a reason at its opening, and not every case here has one that it knows",
      at: Label(href.span, "opened from here"),
      cause: lacking.isEmpty
        ? "this workflow declares no reason; the child's are \(reasons.listed)"
        : "the child has no reason \(lacking.listed); its own are \(reasons.listed)",
      fix: "add '<set fact=\"reason\" to=\"'\(reasons[0])'\"/>' to the 'run', for example")
  }

  static func partyOfNobody(_ href: Name, party: String, child: String) -> Diagnostic {
    Diagnostic(
      .error, 349, "'\(child)' has a party '\(party)', and this workflow has none",
      at: Label(href.span, "nobody stands for it here"),
      cause: "a child's parties are those of the same id in its parent",
      fix: "declare party '\(party)'")
  }

  static func partyOfOtherSide(_ href: Name, _ party: String, child: String, own: Located<Side>) -> Diagnostic {
    Diagnostic(
      .error, 349, "party '\(party)' stands on one side here and on another in '\(child)'",
      at: Label(href.span, "the same people"), related: [Label(own.span, "its side here")],
      cause: "parent and child share one ledger, in which money goes to the claimant or to the respondent")
  }

  static func partyWithFewerSeats(_ href: Name, _ party: String, child: String, own: Name) -> Diagnostic {
    Diagnostic(
      .error, 349, "party '\(party)' has seats for several people here, and for one in '\(child)'",
      at: Label(href.span, "the same people"), related: [Label(own.span, "it has seats here")],
      fix: "give the child's party as many seats")
  }

  static func noSuchChildFact(_ name: Name, child: String, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, 350, "'\(child)' has no fact '\(name.value)'", at: Label(name.span, "unknown in the child"),
      cause: known(candidates), fix: guess(name.value, candidates))
  }

  static func childFactNotFromOpening(_ name: Name, child: String) -> Diagnostic {
    Diagnostic(
      .error, 350, "fact '\(name.value)' of '\(child)' is not given at its opening",
      at: Label(name.span, "set from outside"),
      cause: "a 'run' sets facts that are 'from=\"opening\"' in the child, or inputs of its 'open'")
  }

  static func childOfMoneyless(_ href: Name) -> Diagnostic {
    Diagnostic(
      .error, 351, "this workflow holds no money, and its child does", at: Label(href.span, "cases of this hold money"),
      cause: "a child holds what its parent hands it", fix: "delete money=\"none\", or write it in the child as well")
  }

  static func childInOtherCurrency(
    _ href: Name, _ currency: Currency, parent: Located<Currency>?, workflow: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, 351,
      parent.map { "the child counts in \(currency), and this workflow in \($0.value)" }
        ?? "the child counts in \(currency), and this workflow takes orders in any currency",
      at: Label(href.span, "in \(currency)"),
      related: [Label(parent?.span ?? workflow, parent.map { "in \($0.value)" } ?? "no 'currency' here")],
      cause: "parent and child share one ledger", fix: parent == nil ? "add currency=\"\(currency)\"" : nil)
  }

  static func childTakesMoney(_ href: Name) -> Diagnostic {
    Diagnostic(
      .error, 352, "the child takes money in with 'hold', which only a case of its own may",
      at: Label(href.span, "this workflow has a 'hold'"),
      cause: "a child holds what its parent hands it when it opens",
      fix: "move the 'hold' to the workflow that runs the child")
  }

  static func runEnteredByNobody(_ run: Span, child: String, way: Span?) -> Diagnostic {
    Diagnostic(
      .error, 353, "'\(child)' is opened by an act, and this run can begin without one",
      at: Label(run, "nobody acts here"),
      related: way.map { [Label($0, "this leads into its phase")] } ?? [],
      cause: "a workflow with 'on action=\"open\"' needs somebody who opens it, in every way into its 'run'",
      fix: "lead there by an 'on' only, or delete the 'on action=\"open\"' of the child")
  }

  static func runEnteredByOther(_ act: Span, _ party: String, _ run: ChildRun) -> Diagnostic {
    Diagnostic(
      .error, 353, "'\(party)' leads into run '\(run.name)' here, and may not open '\(run.child.name)'",
      at: Label(act, "this act opens the child"), related: [Label(run.origin, "the run")],
      cause: "who leads into the phase of a child opens it, and its 'on action=\"open\"' names who may")
  }

  static func runEnteredWithoutProposal(_ act: Span, _ action: String, _ run: ChildRun) -> Diagnostic {
    Diagnostic(
      .error, 354, "action '\(action)' makes no proposal, and '\(run.child.name)' is opened with one",
      at: Label(act, "this act opens the child"), related: [Label(run.origin, "the run")],
      cause: "the 'open' of the child has 'proposes', so whoever opens it brings a proposal",
      fix: "add 'proposes' to action '\(action)', or delete it from the child's 'open'")
  }
}
