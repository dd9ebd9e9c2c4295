extension ElementRule {
  /// Facts, given and derived.
  static let factRules: [ElementKind: ElementRule] = [
    .fact:
      ElementRule(
        name: "fact",
        attributes: [
          .must("id", .id),
          .must("type", .word(["flag", "choice", "number", "percent", "money", "instant", "text"])),
          .may("from", .words(["opening", "action", "finding", "set", "child"])),
          .may("optional", .word(["yes", "no"])), .may("min", .literal), .may("max", .literal), .may("is", .expression),
          .may("tie", .id),
        ],
        children: [.ask, .value, .factCase, .factOtherwise], single: [.ask, .factOtherwise]),
    .ask: ElementRule(name: "ask", text: .required(limit: TextRule.proseLimit)),
    .value:
      ElementRule(name: "value", attributes: [.must("id", .id)], text: .required(limit: TextRule.titleLimit)),
    .factCase:
      ElementRule(name: "case", attributes: [.must("if", .expression), .must("is", .expression)]),
    .factOtherwise: ElementRule(name: "otherwise", attributes: [.must("is", .expression)]),
  ]
}
