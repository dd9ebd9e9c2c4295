import RedressDiagnostics

/// The words of RD038x: money that moves provisionally.
extension Diagnostic {
  static func creditToNoSide(_ name: Name, side: Located<Side>) -> Diagnostic {
    Diagnostic(
      .error, 380, "'\(name.value)' takes no side, so no outcome settles what it is credited",
      at: Label(name.span, "credited provisionally"), related: [Label(side.span, "declared here")],
      cause: "a credit is kept or taken back by what the claimant and the respondent get in the end",
      fix: "credit a party of side=\"claimant\" or side=\"respondent\"; for others write 'pay'")
  }

  static func creditNeverSettled(_ credit: WrittenCredit, end: DraftEnd) -> Diagnostic {
    Diagnostic(
      .error, 381, "a case that ends as '\(end.id.value)' leaves what '\(credit.to.value)' was credited unsettled",
      at: Label(credit.element, "credited here"), related: [Label(end.element, "this end moves no money")],
      cause: "a provisional credit is kept or taken back by a place with 'pays'",
      fix: "add '<take-back from=\"\(credit.to.value)\"/>' to every way to '\(end.id.value)', or let it pay")
  }

  static func creditOverAll(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 382, "this is always more than '\(name)', which is the most that can be credited",
      at: Label(span, "over all of it"),
      cause: "a credit comes out of what is held, which was captured once",
      fix: "write '\(name)' for all of it; more than that is a 'pay' of another party")
  }

  static func childCredits(_ href: Name) -> Diagnostic {
    Diagnostic(
      .error, 383, "the child credits money provisionally, which only a case of its own may",
      at: Label(href.span, "this workflow has a 'credit'"),
      cause: "a child that is cancelled hands its money back, and nothing would settle what it has credited",
      fix: "move the 'credit' to the workflow that runs the child")
  }

  static func creditBesideChildren(_ element: Span, _ run: ChildRun) -> Diagnostic {
    Diagnostic(
      .error, 383, "money is credited provisionally here, and child '\(run.child.name)' pays out of the same money",
      at: Label(element, "credited here"), related: [Label(run.origin, "the child holds money")],
      cause: "a child knows nothing of what its parent has credited, and would pay it a second time",
      fix: "write money=\"none\" in the child, or settle the matter without a credit")
  }

  static func takesBackNothing(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, 384, "'\(name.value)' is never credited, so there is nothing to take back",
      at: Label(name.span, "no 'credit' names this party"),
      fix: "name a party that a 'credit' names, or delete this")
  }

  static func creditSettledAtOnce(_ element: Span, _ end: Name) -> Diagnostic {
    Diagnostic(
      .warning, 385, "the case ends as '\(end.value)' at the same instant, which settles this credit at once",
      at: Label(element, "nothing is provisional about it"),
      cause: "a credit bridges the time until the outcome is known",
      fix: "delete it, or write 'award' for what the party is to have")
  }
}
