extension ElementRule {
  /// Phases, their clocks and their transitions.
  static let placeRules: [ElementKind: ElementRule] = [
    .phase:
      ElementRule(
        name: "phase",
        attributes: [.must("id", .id), .may("awaits", .ids), .may("pays", pays), .may("seen-by", .ids)],
        children: inPlaces, single: [.title, .enter]),
    .interlude:
      ElementRule(
        name: "interlude", attributes: [.must("id", .id), .may("awaits", .ids), .may("seen-by", .ids)],
        children: inPlaces, single: [.title, .enter]),
    .evidence:
      ElementRule(
        name: "evidence", attributes: [.must("from", .ids), .may("seen-by", .ids), .may("late", .word(["mark"]))]),
    .threshold: ElementRule(name: "threshold", attributes: [.must("by", .ids), .may("seen-by", .ids)]),
    .enter: ElementRule(name: "enter", children: effects),
    .on:
      ElementRule(
        name: "on",
        attributes: [
          .may("action", .ids), .may("by", .ids), .may("end", .ids), .may("run", .id), .may("whose", .ids),
          .may("not-who", .ids), .may("if", .expression), .may("needs", .needs), .may("approval-above", .expression),
          .may("approved-by", .ids), .may("times", .expression), .may("at-least", .expression),
          .may("at-most", .expression), .may("no-retreat", .word(["yes"])), .may("goto", .id),
        ], children: [.notBefore, .notAfter] + effects),
    .run:
      ElementRule(
        name: "run",
        attributes: [.must("href", .path), .may("id", .id), .may("each", .word(["line"])), .may("takes", .ids)],
        children: [.set]),
  ]

  static let clockRules: [ElementKind: ElementRule] = [
    .window:
      ElementRule(
        name: "window", attributes: [.may("id", .id)] + deadline + [.may("if", .expression)],
        children: [.notBefore, .notAfter, .remind, .expires]),
    .notBefore: ElementRule(name: "not-before", attributes: deadline + [.may("if", .expression)]),
    .notAfter: ElementRule(name: "not-after", attributes: deadline + [.may("if", .expression)]),
    .remind:
      ElementRule(
        name: "remind", attributes: [.must("party", .ids), .may("hours-left", .decimal), .may("days-left", .whole)]),
    .expires:
      ElementRule(name: "expires", attributes: [.may("if", .expression), .may("goto", .id)], children: effects),
  ]

  /// The units of an amount of time.
  static let units = ["days", "business-days", "hours", "minutes", "weeks", "months"]

  static let pays: AttributeKind = .word(["remedy", "claimant", "respondent", "nothing"])

  private static let inPlaces: [ElementKind] = [
    .title, .window, .on, .evidence, .threshold, .enter, .phase, .interlude, .run,
  ]

  /// An amount of time with all that says how it is counted.
  private static let deadline =
    units.map { AttributeRule.may($0, .expression) } + [
      .may("until", .expression), .may("from", .expression), .may("before", .expression), .may("calendar", .id),
      .may("first-day", .word(["counts"])), .may("ends", .word(["end-of-day"])),
      .may("rolls", .word(["next", "previous"])),
    ]
}
