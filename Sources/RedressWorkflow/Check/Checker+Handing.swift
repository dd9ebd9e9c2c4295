import RedressDiagnostics

extension Checker {
  /// Whose people the parties of a child are: those of the party here that has the same id.
  mutating func parties(of run: DraftRun, _ child: Workflow) -> [ID<Party>] {
    child.parties.map { party in
      guard case .party(let id)? = names.referent(party.name, of: [.party]) else {
        report(.partyOfNobody(run.href, party: party.name, child: child.name))
        return ID(0)
      }
      used.insert(.party(id))
      let own = draft.parties[id.index]
      if let side = own.side, side.value != party.side {
        report(.partyOfOtherSide(run.href, party.name, child: child.name, own: side))
      } else if hasSeats(id), party.seats == nil {
        report(.partyWithFewerSeats(run.href, party.name, child: child.name, own: own.id))
      }
      return id
    }
  }

  /// The facts that a child gets copies of: those that it takes at its opening and no `set` gives.
  mutating func facts(of run: DraftRun, _ child: Workflow) -> [HandedFact] {
    let inputs = child.actions[ID<Action>.open.index].inputs
    return child.facts.indices.compactMap { index in
      let fact = child.facts[index]
      let input = inputs.first { $0.fact.index == index }
      guard fact.sources.contains(.opening) || input != nil, !run.sets.contains(where: { $0.fact.value == fact.name })
      else { return nil }
      guard case .fact(let own)? = names.referent(fact.name, of: [.fact]) else {
        let isNeeded = fact.sources.contains(.opening) ? !fact.isOptional : input?.isRequired ?? false
        if isNeeded { report(.childFactFromNowhere(run.href, fact.name, child: child.name)) }
        return nil
      }
      used.insert(.fact(own))
      guard isSame(fact, own) else {
        report(.handedTypesDiffer(run.href, fact.name, child: child.name, own: draft.facts[own.index].id))
        return nil
      }
      return HandedFact(child: ID(index), parent: own)
    }
  }

  /// The facts that come back.
  mutating func takes(of run: DraftRun, _ child: Workflow) -> [HandedFact] {
    var result: [HandedFact] = []
    for name in run.takes {
      guard let own = fact(name) else { continue }
      takenFacts.insert(own)
      inspectTaken(name, own)
      guard let taken = child.fact(named: name.value) else {
        report(.noSuchChildFact(name, child: child.name, candidates: child.facts.map(\.name)))
        continue
      }
      if !isSame(child.facts[taken.index], own) {
        report(.handedTypesDiffer(name, name.value, child: child.name, own: draft.facts[own.index].id))
      }
      if result.contains(where: { $0.parent == own }) { report(.repeated(name, kind: .fact)) }
      result.append(HandedFact(child: taken, parent: own))
    }
    return result
  }

  private mutating func inspectTaken(_ name: Name, _ id: ID<Fact>) {
    let fact = draft.facts[id.index]
    if fact.derivation != nil {
      report(.derivedTakesNone(name, by: "'takes'"))
    } else if let sources = fact.sources, !sources.value.isEmpty, !sources.value.contains(.child) {
      report(.sourceMissing(name, "child", taker: "what 'takes' brings", sources: sources.span))
    }
  }

  /// The facts of the child that the run sets.
  mutating func settings(of run: DraftRun, _ child: Workflow, _ scope: Scope) -> [ChildSetting] {
    var result: [ChildSetting] = []
    var seen: [String: Span] = [:]
    for item in run.sets {
      if let first = seen[item.fact.value] {
        report(.localDuplicate(item.fact, first: first, "the 'set' of", of: run.href.value))
      }
      seen[item.fact.value] = item.fact.span
      guard item.fact.value != "reason", let id = childFact(item.fact, child),
        let value = value(item.value, as: child.facts[id.index], scope)
      else { continue }
      result.append(ChildSetting(child: id, value: value))
    }
    return result
  }

  private mutating func childFact(_ name: Name, _ child: Workflow) -> ID<Fact>? {
    guard let id = child.fact(named: name.value) else {
      if NameTable.isID(name.value) {
        report(.noSuchChildFact(name, child: child.name, candidates: child.facts.map(\.name) + ["reason"]))
      }
      return nil
    }
    let isInput = child.actions[ID<Action>.open.index].inputs.contains { $0.fact == id }
    if child.facts[id.index].sources.contains(.opening) || isInput { return id }
    report(.childFactNotFromOpening(name, child: child.name))
    return nil
  }

  private mutating func value(_ condition: DraftCondition, as fact: Fact, _ scope: Scope) -> ExpressionID? {
    if case .choice = fact.type {
      return position(condition.expression, among: fact.values.map(\.name), of: "a value of '\(fact.name)'", scope) {
        guard case .choice(let own) = $1 else { return nil }
        return $0.draft.facts[own.index].values.map(\.id.value)
      }
    }
    let id = compile(condition, as: fact.type, scope)
    if let id { inspectPercent(id, fact.type, at: condition.text.span) }
    return id
  }

  /// Where the child's reason comes from; nil where that is wrong, which has been said.
  mutating func reason(of run: DraftRun, _ child: Workflow, _ scope: Scope) -> ChildReason? {
    let wanted = child.reasons.map(\.name)
    if let set = run.sets.first(where: { $0.fact.value == "reason" }) {
      return position(set.value.expression, among: wanted, of: "a reason of '\(child.name)'", scope) {
        $1 == .reason ? $0.draft.reasons.map(\.id.value) : nil
      }.map { .set($0) }
    }
    guard !wanted.isEmpty else { return ChildReason.none }
    let handed = draft.reasons.map { reason in wanted.firstIndex(of: reason.id.value).map { ID<Reason>($0) } }
    if !handed.isEmpty, !handed.contains(nil) { return .handed(handed.compactMap { $0 }) }
    let lacking = draft.reasons.map(\.id.value).filter { !wanted.contains($0) }
    report(.childReasonFromNowhere(run.href, child: child.name, lacking: lacking, known: wanted))
    return nil
  }

  /// One of some words of the child: its text, or a value here of a type that has the same words.
  private mutating func position(
    _ expression: DraftExpression, among names: [String], of what: String, _ scope: Scope,
    _ words: (Checker, ValueType) -> [String]?
  ) -> ExpressionID? {
    if case .text(let text, let span) = expression {
      guard let index = names.firstIndex(of: text) else {
        report(.noSuchValue(Name(text, span), of: what, candidates: names))
        return nil
      }
      return literal(.choice(UInt16(clamping: index)), .choice(ID(0))).id
    }
    guard let typed = compile(expression, scope) else { return nil }
    if words(self, typed.type) == names { return typed.id }
    report(.typeExpected(what, found: describe(typed.type), at: expression.span))
    return nil
  }

  /// Whether a fact of a child has the type of one here; two choices have the same values in the same order.
  private func isSame(_ fact: Fact, _ own: ID<Fact>) -> Bool {
    guard let type = factTypes[own.index] else { return true }
    switch (fact.type, type) {
    case (.choice, .choice): return fact.values.map(\.name) == draft.facts[own.index].values.map(\.id.value)
    default: return fact.type == type
    }
  }
}
