extension ElementRule {
  /// What may happen on a transition.
  static let effects: [ElementKind] = [
    .set, .adopt, .award, .decide, .fallBack, .hold, .net, .credit, .takeBack, .restart, .extend, .notify,
  ]

  /// The elements of a remedy.
  static let remedies: [ElementKind] = [.refund, .deduct, .returnGoods, .replacement, .pay, .perform, .noRemedy]

  /// Effects and remedies.
  static let effectRules: [ElementKind: ElementRule] = [
    .set: ElementRule(name: "set", attributes: [.must("fact", .id), .must("to", .expression)]),
    .adopt: ElementRule(name: "adopt", attributes: [.must("from", .id)]),
    .award: ElementRule(name: "award", children: remedies),
    .decide: ElementRule(name: "decide", attributes: [.must("ruling", .id)]),
    .fallBack: ElementRule(name: "fall-back"),
    .hold: ElementRule(name: "hold", attributes: [.must("amount", .expression)]),
    .net: ElementRule(name: "net", attributes: [.must("amount", .expression)]),
    .credit: ElementRule(name: "credit", attributes: [.must("to", .id), .must("amount", .expression)]),
    .takeBack: ElementRule(name: "take-back", attributes: [.must("from", .id)]),
    .restart: ElementRule(name: "restart", attributes: [.must("window", .id)]),
    .extend:
      ElementRule(
        name: "extend",
        attributes: [.must("window", .id)] + units.map { .may($0, .expression) } + [.may("calendar", .id)]),
    .notify:
      ElementRule(
        name: "notify", attributes: [.must("party", .ids)], text: .optional(limit: TextRule.proseLimit)),
  ]

  /// What a refund or a deduction is computed from.
  private static let sum: [AttributeRule] = ["percent", "of", "quantity", "amount", "at-most"].map {
    .may($0, .expression)
  }

  static let remedyRules: [ElementKind: ElementRule] = [
    .refund: ElementRule(name: "refund", attributes: sum, text: .optional(limit: TextRule.proseLimit)),
    .deduct: ElementRule(name: "deduct", attributes: sum, text: .optional(limit: TextRule.proseLimit)),
    .returnGoods: ElementRule(name: "return", attributes: [.may("freight", .id), .may("days", .expression)]),
    .replacement:
      ElementRule(
        name: "replacement", attributes: [.may("days", .expression), .may("price-difference", .expression)],
        children: [.instead], single: [.instead]),
    .instead: ElementRule(name: "instead", children: [.refund]),
    .pay:
      ElementRule(
        name: "pay", attributes: [.must("to", .id), .must("from", .id), .must("amount", .expression)],
        text: .optional(limit: TextRule.proseLimit)),
    .perform:
      ElementRule(name: "perform", attributes: [.must("by", .id)], text: .required(limit: TextRule.proseLimit)),
    .noRemedy: ElementRule(name: "no-remedy"),
  ]
}
