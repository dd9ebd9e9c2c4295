extension ElementRule {
  /// What a file that other workflows include may hold.
  static let declarations: [ElementKind] = [
    .party, .setting, .calendar, .reason, .evidenceKind, .fact, .action, .route, .end, .ruling,
  ]

  /// The workflow itself and what it declares, facts aside.
  static let declarationRules: [ElementKind: ElementRule] = [
    .workflow: workflow,
    .fragment: ElementRule(name: "fragment", children: declarations + [.include]),
    .include: ElementRule(name: "include", attributes: [.must("href", .path)]),
    .title: ElementRule(name: "title", text: .required(limit: TextRule.titleLimit)),
    .party:
      ElementRule(
        name: "party",
        attributes: [
          .must("id", .id), .must("side", .word(["claimant", "respondent", "neutral", "other"])),
          .may("seats", .expression), .may("calendar", .id),
        ], children: [.title], single: [.title]),
    .setting:
      ElementRule(
        name: "setting",
        attributes: [
          .must("id", .id), .may("type", .word(["number", "money"])), .must("value", .literal), .may("min", .literal),
          .may("max", .literal),
        ]),
    .reason:
      ElementRule(name: "reason", attributes: [.must("id", .id)], children: [.title, .expects], single: [.title]),
    .expects:
      ElementRule(
        name: "expects", attributes: [.must("kind", .id), .must("from", .ids), .may("at-least", .whole)]),
    .evidenceKind:
      ElementRule(
        name: "evidence-kind",
        attributes: [.must("id", .id), .may("media", .mediaTypes), .may("max-size", .whole), .may("limit", .whole)],
        children: [.title], single: [.title]),
    .action:
      ElementRule(
        name: "action", attributes: [.must("id", .id), .may("proposes", .words(remedyNames))],
        children: [.title, .input], single: [.title]),
    .input:
      ElementRule(name: "input", attributes: [.must("fact", .id), .may("required", .word(["yes", "no"]))]),
  ]

  private static let workflow = ElementRule(
    name: "workflow",
    attributes: [
      .must("id", .id), .must("version", .whole), .must("time-zone", .zone), .may("currency", .currency),
      .may("money", .word(["none"])),
    ],
    children: [.title, .include] + declarations
      + [.window, .on, .evidence, .threshold, .enter, .phase, .interlude, .guarantees],
    single: [.title, .enter, .guarantees])

  static let calendarRules: [ElementKind: ElementRule] = [
    .calendar:
      ElementRule(
        name: "calendar",
        attributes: [
          .must("id", .id), .may("zone", .zone), .may("weekend", .words(weekdays)), .must("valid", .dates),
        ], children: [.title, .holiday, .workingDay, .hours], single: [.title]),
    .holiday:
      ElementRule(
        name: "holiday", attributes: [.must("date", .date), .may("to", .date), .must("name", .text)]),
    .workingDay:
      ElementRule(name: "working-day", attributes: [.must("date", .date), .must("name", .text)]),
    .hours:
      ElementRule(
        name: "hours", attributes: [.must("days", .words(weekdays)), .must("from", .time), .must("to", .time)]),
  ]

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  private static let remedyNames = ["refund", "return", "replacement", "pay", "perform", "no-remedy"]
}
