import RedressDiagnostics

extension Checker {
  /// Compiles every decision table.
  mutating func compileRulings() {
    for (index, ruling) in draft.rulings.enumerated() {
      let scope = Scope(ID(0), .ruling(ID(index)))
      inspectRules(ruling)
      var rules: [Rule] = []
      for rule in ruling.rules + [ruling.otherwise].compactMap({ $0 }) { rules.append(compile(rule, scope)) }
      inspectReached(ruling, rules)
      parts.rulings.append(
        Ruling(
          name: ruling.id.value, title: ruling.title?.value ?? ruling.id.value, rules: rules,
          findings: findings(readBy: ruling.expressions), origin: ruling.element))
    }
  }

  private mutating func compile(_ rule: DraftRule, _ scope: Scope) -> Rule {
    let holder = rule.id.map { "rule '\($0.value)'" } ?? "this 'rule'"
    let condition = compileCondition(rule.condition, scope, of: holder)
    return Rule(
      name: rule.id?.value ?? "otherwise", condition: condition,
      remedy: compile(rule.remedies, scope, element: rule.element), because: rule.because?.value,
      conditionText: rule.condition?.text.value)
  }

  private mutating func inspectRules(_ ruling: DraftRuling) {
    if ruling.rules.isEmpty, ruling.otherwise == nil { return report(.rulingWithoutRules(ruling)) }
    if ruling.otherwise == nil, ruling.rules.last?.condition != nil { report(.rulingWithoutOtherwise(ruling)) }
    var seen: [String: Span] = [:]
    for id in ruling.rules.compactMap(\.id) {
      if let first = seen[id.value] {
        report(.localDuplicate(id, first: first, "rule", of: ruling.id.value))
      } else {
        seen[id.value] = id.span
      }
    }
  }

  /// A rule after one that always holds never gives the remedy.
  private mutating func inspectReached(_ ruling: DraftRuling, _ rules: [Rule]) {
    let drafts = ruling.rules + [ruling.otherwise].compactMap { $0 }
    for (index, rule) in rules.dropLast().enumerated() {
      let always = drafts[index].condition == nil || rule.condition.map { constant($0) == .flag(true) } ?? false
      guard always else { continue }
      let next = drafts[index + 1]
      return report(
        .neverReached(
          next.id.map { "rule '\($0.value)'" } ?? "'otherwise'", next.id?.span ?? next.element,
          after: drafts[index].condition?.text.span ?? drafts[index].element))
    }
  }

  /// Compiles the promises; they are proved elsewhere.
  mutating func compileGuarantees() {
    for guarantee in draft.guarantees {
      if let compiled = compile(guarantee) { parts.guarantees.append(compiled) }
    }
  }

  private mutating func compile(_ guarantee: DraftGuarantee) -> Guarantee? {
    switch guarantee {
    case .endsWithin(let days): return .endsWithin(days: days.value)
    case .hears(let name, let days, let before):
      let party = party(name)
      let ruling = ruling(before)
      guard let party, let ruling else { return nil }
      return .hears(party, days: days.value, before: ruling)
    case .never(let name, let condition):
      let target = target(named: name)
      let id = condition.flatMap { compile($0, as: .flag, Scope(ID(0), .guarantee)) }
      guard let target, condition == nil || id != nil else { return nil }
      return .never(target, condition: id)
    }
  }
}

extension DraftRuling {
  /// Every expression in it.
  var expressions: [DraftExpression] {
    (rules + [otherwise].compactMap { $0 }).flatMap { rule in
      [rule.condition].compactMap { $0?.expression } + rule.remedies.flatMap(\.expressions)
    }
  }
}
