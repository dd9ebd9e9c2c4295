import RedressDiagnostics
import RedressSimulation
import RedressWorkflow

/// What has been drawn when a condition is looked at.
enum Moment: Sendable {
  /// The order: of the traits those of people only.
  case order
  /// The hidden truth: also the reason.
  case truth
  /// Facts of the order: also the truth.
  case facts
  /// While the case runs: everything.
  case acting
}

extension ScenarioResolver {
  /// Cases in a row, of which the last counts when none before it does; nil when there is none.
  mutating func depending<Draft, Content>(
    _ cases: [Guarded<Draft>], at moment: Moment, _ make: (inout ScenarioResolver, Draft) -> Content?
  ) -> Depending<Content>? {
    var rows: [Depending<Content>.Case] = []
    for one in cases.dropLast() {
      let when = condition(one.condition, at: moment)
      if let content = make(&self, one.content) { rows.append(.init(when: when, content)) }
    }
    guard let last = cases.last, let content = make(&self, last.content) else { return nil }
    return Depending(rows, otherwise: content)
  }

  /// A condition; one that says nothing always holds.
  mutating func condition(_ draft: ConditionDraft, at moment: Moment) -> Condition {
    var all: [Condition] = []
    if let first = draft.truths.first, isKnown(first, "if-truth", at: moment, since: [.facts, .acting]) {
      all.append(.any(draft.truths.compactMap { truth($0) }))
    }
    if let first = draft.reasons.first, isKnown(first, "if-reason", at: moment, since: [.truth, .facts, .acting]) {
      all.append(.any(draft.reasons.compactMap { reason($0).map { .compare(.reason, .equal, Double($0.index)) } }))
    }
    if let subject = draft.subject, isKnown(subject, at: moment) { all += comparisons(subject) }
    return all.count == 1 ? all[0] : .all(all)
  }

  private mutating func isKnown(_ subject: ConditionDraft.Subject, at moment: Moment) -> Bool {
    subject.attribute == "if-trait" || isKnown(subject.name, subject.attribute, at: moment, since: [.acting])
  }

  private mutating func isKnown(_ name: Name, _ attribute: String, at moment: Moment, since: [Moment]) -> Bool {
    if since.contains(moment) { return true }
    report(
      ScenarioProblem.knownLater(
        name.span, attribute: attribute,
        context: "people are drawn first, then amounts, the reason, the truth and facts; acts come last"))
    return false
  }

  private mutating func truth(_ name: Name) -> Condition? {
    guard let index = traits.firstIndex(where: { $0.stream.name == Self.truthStream }) else {
      report(ScenarioProblem.unknownHere(name, kind: "truth", among: []))
      return nil
    }
    guard let value = traits[index].values.firstIndex(of: name.value) else {
      report(ScenarioProblem.unknownHere(name, kind: "truth", among: traits[index].values))
      return nil
    }
    return .compare(.trait(ID(index)), .equal, Double(value))
  }

  static let truthStream = "orders.truth"

  private mutating func comparisons(_ subject: ConditionDraft.Subject) -> [Condition] {
    guard let quantity = quantity(subject) else { return [] }
    var found: [Condition] = []
    if !subject.values.isEmpty {
      found.append(.any(positions(subject).map { .compare(quantity, .equal, $0) }))
    }
    if let least = subject.atLeast { found.append(.compare(quantity, .greaterOrEqual, least)) }
    if let below = subject.below { found.append(.compare(quantity, .less, below)) }
    return found
  }

  private mutating func quantity(_ subject: ConditionDraft.Subject) -> Quantity? {
    switch subject.attribute {
    case "if-fact": fact(subject.name).map { .fact($0) }
    case "if-trait": trait(named: subject.name).map { .trait($0) }
    case "if-offer": party(subject.name).map { .offer($0) }
    case "if-evidence": party(subject.name).map { .evidence($0, kind: nil) }
    case _: action(subject.name).map { .times($0) }
    }
  }

  /// The numbers of values that a flag or a choice may have.
  private mutating func positions(_ subject: ConditionDraft.Subject) -> [Double] {
    guard subject.attribute == "if-fact", let fact = workflow.fact(named: subject.name.value) else {
      report(ScenarioProblem.wrongQuantity(subject.name, at: subject.values[0].span, wanted: "'at-least' or 'below'"))
      return []
    }
    let names = valueNames(of: workflow.facts[fact.index])
    if names.isEmpty {
      report(ScenarioProblem.wrongQuantity(subject.name, at: subject.values[0].span, wanted: "'at-least' or 'below'"))
    }
    return subject.values.compactMap { value in
      if let position = names.firstIndex(of: value.value) { return Double(position) }
      if !names.isEmpty { report(ScenarioProblem.unknownValue(value, of: subject.name.value, among: names)) }
      return nil
    }
  }

  /// The values of a flag or a choice by name, in order; none for other types.
  func valueNames(of fact: Fact) -> [String] {
    switch fact.type {
    case .flag: ["no", "yes"]
    case .choice: fact.values.map(\.name)
    case .reason: workflow.reasons.map(\.name)
    case .number, .percent, .money, .instant, .text: []
    }
  }
}
