extension ElementRule {
  /// Where cases go and what they come to: routes, ends, rulings, promises.
  static let outcomeRules: [ElementKind: ElementRule] = [
    .route:
      ElementRule(
        name: "route", attributes: [.must("id", .id)], children: [.routeCase, .routeOtherwise],
        single: [.routeOtherwise]),
    .routeCase:
      ElementRule(name: "case", attributes: [.must("if", .expression), .must("goto", .id)], children: effects),
    .routeOtherwise: ElementRule(name: "otherwise", attributes: [.must("goto", .id)], children: effects),
    .end:
      ElementRule(
        name: "end", attributes: [.must("id", .id), .may("pays", pays), .may("as-child", .word(["hands-back"]))],
        children: [.title], single: [.title]),
    .ruling:
      ElementRule(
        name: "ruling", attributes: [.must("id", .id)], children: [.title, .rule, .rulingOtherwise],
        single: [.title, .rulingOtherwise]),
    .rule:
      ElementRule(
        name: "rule", attributes: [.must("id", .id), .must("if", .expression)], children: remedies + [.because],
        single: [.because]),
    .rulingOtherwise: ElementRule(name: "otherwise", children: remedies + [.because], single: [.because]),
    .because: ElementRule(name: "because", text: .required(limit: TextRule.proseLimit)),
  ]

  static let guaranteeRules: [ElementKind: ElementRule] = [
    .guarantees: ElementRule(name: "guarantees", children: [.endsWithin, .hears, .never]),
    .endsWithin: ElementRule(name: "ends-within", attributes: [.must("days", .whole)]),
    .hears:
      ElementRule(name: "hears", attributes: [.must("party", .id), .must("days", .whole), .must("before", .id)]),
    .never: ElementRule(name: "never", attributes: [.must("place", .id), .may("if", .expression)]),
  ]
}
