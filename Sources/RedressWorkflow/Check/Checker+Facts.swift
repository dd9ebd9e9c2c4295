import RedressDiagnostics
import RedressMoney

extension Checker {
  /// The type of a fact, from its declaration alone.
  func type(ofFact index: Int) -> ValueType? {
    switch draft.facts[index].type?.value {
    case .flag: .flag
    case .choice: .choice(ID(index))
    case .number: .number
    case .percent: .percent
    case .money: .money
    case .instant: .instant
    case .text: .text
    case nil: nil
    }
  }

  /// Compiles every fact, given or derived.
  mutating func compileFacts() {
    for index in draft.facts.indices {
      let fact = draft.facts[index]
      inspectValues(fact)
      inspectSourcesAndDerivation(fact)
      inspectTie(fact)
      let range = compileRange(fact)
      let type = factTypes[index] ?? .text
      parts.facts.append(
        Fact(
          name: fact.id.value, type: type, values: fact.values.map { ChoiceValue(name: $0.id.value, title: $0.title) },
          sources: fact.sources?.value ?? [], isOptional: fact.isOptional, least: range.least, most: range.most,
          ask: fact.ask?.value, derivation: compileDerivation(fact, factTypes[index]), tie: tie(of: fact)))
    }
  }

  /// A choice has values, each once; nothing else has any.
  private mutating func inspectValues(_ fact: DraftFact) {
    guard let type = fact.type else { return }
    if type.value == .choice, fact.values.isEmpty { report(.choiceWithoutValues(fact.id, element: fact.element)) }
    if type.value != .choice, let first = fact.values.first { report(.valuesOfNoChoice(first.id, type: type)) }
    var seen: [String: Span] = [:]
    for value in fact.values {
      if let first = seen[value.id.value] {
        report(.localDuplicate(value.id, first: first, "value", of: fact.id.value))
      } else {
        seen[value.id.value] = value.id.span
      }
    }
  }

  /// A fact is either given, and says from where, or derived, and then comes from nowhere else.
  private mutating func inspectSourcesAndDerivation(_ fact: DraftFact) {
    if fact.derivation != nil {
      if let sources = fact.sources { report(.derivedWithSources(fact.id, at: sources.span)) }
      if fact.derivation?.otherwise == nil { report(.derivationWithoutOtherwise(fact.id, element: fact.element)) }
    } else if fact.sources == nil {
      report(.factFromNowhere(fact.id, element: fact.element))
    }
    if fact.sources?.value.contains(.finding) == true, fact.ask == nil {
      report(.findingWithoutAsk(fact.id, element: fact.element))
    }
  }

  private mutating func inspectTie(_ fact: DraftFact) {
    guard let tie = fact.tie, let type = fact.type?.value else { return }
    let values =
      switch type {
      case .flag: ["yes", "no"]
      case .choice: fact.values.map(\.id.value)
      case .number, .percent, .money, .instant, .text: [String]()
      }
    if values.isEmpty, type != .choice { return report(.tieOfNoBallot(fact.id, at: tie.span)) }
    if !values.contains(tie.value) {
      report(.noSuchValue(tie, of: "a value of '\(fact.id.value)'", candidates: values))
    }
  }

  /// The least and the most that a value may be.
  private mutating func compileRange(_ fact: DraftFact) -> (least: Value, most: Value) {
    guard let type = fact.type?.value else { return (.unknown, .unknown) }
    let bounds: ValueType
    switch type {
    case .number, .percent, .instant: bounds = .number
    case .money: bounds = .money
    case .flag, .choice, .text:
      if let first = fact.min ?? fact.max { report(.boundsOfNoNumber(fact.id, at: first.span)) }
      return (.unknown, .unknown)
    }
    inspectRange(fact.id, value: nil, min: fact.min, max: fact.max)
    let least = fact.min.flatMap { bound($0, bounds, of: fact.id) }
    let most = fact.max.flatMap { bound($0, bounds, of: fact.id) }
    guard type == .percent else { return (least ?? .unknown, most ?? .unknown) }
    return (least ?? .number(.zero), most ?? .number(Rational(100)))
  }

  private mutating func compileDerivation(_ fact: DraftFact, _ type: ValueType?) -> Derivation? {
    guard let derivation = fact.derivation, let type else { return nil }
    let scope = Scope(ID(0), .fact)
    var cases: [(condition: ExpressionID, value: ExpressionID)] = []
    for item in derivation.cases {
      let condition = compileCondition(item.condition, scope, of: "this 'case'")
      let value = compile(item.value, as: type, scope)
      if let value { inspectPercent(value, type, at: item.value.text.span) }
      if let condition, let value { cases.append((condition, value)) }
    }
    let otherwise = derivation.otherwise.flatMap { compile($0, as: type, scope) }
    if let otherwise, let text = derivation.otherwise?.text { inspectPercent(otherwise, type, at: text.span) }
    return otherwise.map { Derivation(cases: cases, otherwise: $0) }
  }

  /// A derived fact that is read to derive itself would never be known.
  mutating func inspectDerivations() {
    for ring in Ring.all(in: draft.facts.map(readsOfDerivation)) {
      report(.derivationCycle(ring.members.map { draft.facts[$0].id.value }, at: ring.closing))
    }
  }

  /// The facts that a derived fact reads, each where it is first read.
  private func readsOfDerivation(_ fact: DraftFact) -> [(to: Int, span: Span)] {
    var result: [(to: Int, span: Span)] = []
    var seen: Set<Int> = []
    for name in fact.derivationNames {
      guard case .fact(let id) = names[name.value], seen.insert(id.index).inserted else { continue }
      result.append((id.index, name.span))
    }
    return result
  }

  /// The findings that some expressions read, also through derived facts, in document order.
  func findings(readBy expressions: [DraftExpression]) -> [ID<Fact>] {
    var seen: Set<Int> = []
    var open = expressions.flatMap(\.bareNames).compactMap(factIndex)
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      open += readsOfDerivation(draft.facts[next]).map(\.to)
    }
    return seen.sorted().filter { draft.facts[$0].sources?.value.contains(.finding) == true }.map { ID($0) }
  }

  /// Whether a derived fact that an expression reads is another one at every instant.
  func derivesFromNow(_ expression: DraftExpression) -> Bool {
    var seen: Set<Int> = []
    var open = expression.bareNames.compactMap(factIndex)
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      let names = draft.facts[next].derivationNames
      if names.contains(where: { $0.value == "now" }) { return true }
      open += names.compactMap(factIndex)
    }
    return false
  }

  private func factIndex(_ name: Name) -> Int? {
    guard case .fact(let id) = names[name.value] else { return nil }
    return id.index
  }
}

extension DraftFact {
  /// The bare names that it is derived from, in reading order; none for a fact that is given.
  fileprivate var derivationNames: [Name] {
    guard let derivation else { return [] }
    let conditions = derivation.cases.flatMap { [$0.condition, $0.value] } + [derivation.otherwise].compactMap { $0 }
    return conditions.flatMap(\.expression.bareNames)
  }
}
