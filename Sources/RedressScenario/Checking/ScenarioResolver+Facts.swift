import RedressChance
import RedressDiagnostics
import RedressMoney
import RedressSimulation
import RedressWorkflow

extension ScenarioResolver {
  /// Facts given by somebody, each with its cases, in the order of their first cases.
  mutating func findings(_ drafts: [FactDraft]) -> [FactModel] {
    models(drafts, from: .finding, wanted: "that a neutral finds")
  }

  /// Facts from one source.
  mutating func models(_ drafts: [FactDraft], from source: FactSources, wanted: String) -> [FactModel] {
    grouped(drafts).compactMap { cases in
      guard let fact = fact(cases[0].fact) else { return nil }
      guard workflow.facts[fact.index].sources.contains(source) else {
        report(ScenarioProblem.wrongSource(cases[0].fact, wanted: wanted))
        return nil
      }
      guard let form = form(cases[0]), let spread = spread(of: cases, at: .acting) else { return nil }
      return FactModel(LinkedFact(fact, form), spread: spread)
    }
  }

  /// The cases of each fact together.
  func grouped(_ drafts: [FactDraft]) -> [[FactDraft]] {
    var groups: [[FactDraft]] = []
    for draft in drafts {
      if let index = groups.firstIndex(where: { $0[0].fact.value == draft.fact.value }) {
        groups[index].append(draft)
      } else {
        groups.append([draft])
      }
    }
    return groups
  }

  /// How the number of a fact becomes its value.
  mutating func form(_ draft: FactDraft) -> ValueForm? {
    guard let id = fact(draft.fact) else { return nil }
    switch workflow.facts[id.index].type {
    case .flag: return .flag
    case .choice, .reason: return .choice
    case .number, .percent: return .number(decimals: 2)
    case .money: return .money
    case .instant: return .hoursFromOpening
    case .text:
      report(
        ScenarioProblem.wrongQuantity(
          draft.fact, at: draft.quantity.span, wanted: "no number, being words; leave it out"))
      return nil
    }
  }

  /// How a fact is spread in each of its cases.
  mutating func spread(of cases: [FactDraft], at moment: Moment) -> Depending<Spread>? {
    let guarded = cases.map { Guarded(content: $0, condition: $0.condition, span: $0.fact.span) }
    return depending(guarded, at: moment) { resolver, draft in resolver.spread(draft) }
  }

  private mutating func spread(_ draft: FactDraft) -> Spread? {
    guard let id = fact(draft.fact) else { return nil }
    let fact = workflow.facts[id.index]
    switch fact.type {
    case .flag: return flag(draft)
    case .choice, .reason: return choice(draft, valueNames(of: fact))
    case .number, .percent, .money: return number(draft, fact)
    case .instant: return instant(draft)
    case .text: return nil
    }
  }

  private mutating func flag(_ draft: FactDraft) -> Spread? {
    if case .yes(let p) = draft.quantity.value { return .shares([1 - p, p]) }
    report(ScenarioProblem.wrongQuantity(draft.fact, at: draft.quantity.span, wanted: "'<yes>', being yes or no"))
    return nil
  }

  private mutating func choice(_ draft: FactDraft, _ names: [String]) -> Spread? {
    guard case .values(let shares) = draft.quantity.value else {
      report(ScenarioProblem.wrongQuantity(draft.fact, at: draft.quantity.span, wanted: "'<value>', being a choice"))
      return nil
    }
    for share in shares where !names.contains(share.name.value) {
      report(ScenarioProblem.unknownValue(share.name, of: draft.fact.value, among: names))
    }
    return .shares(names.map { name in shares.first { $0.name.value == name }?.p ?? 0 })
  }

  private mutating func number(_ draft: FactDraft, _ fact: Fact) -> Spread? {
    guard case .shape(let shape, isTime: false) = draft.quantity.value else {
      report(
        ScenarioProblem.wrongQuantity(
          draft.fact, at: draft.quantity.span, wanted: "a distribution without units, being a number"))
      return nil
    }
    let isNumber = fact.type == .number
    let least = bound(fact.least) ?? (isNumber ? -Double.infinity : 0)
    return .shape(shape, least: least, most: bound(fact.most) ?? (fact.type == .percent ? 100 : .infinity))
  }

  private func bound(_ value: Value) -> Double? {
    switch value {
    case .number(let number): Double(number.numerator) / Double(number.denominator)
    case .money(let units):
      (workflow.currency ?? draft.currency?.value).map { currency in
        (0..<currency.exponent).reduce(Double(units)) { amount, _ in amount / 10 }
      }
    case .unknown, .flag, .choice, .instant, .text: nil
    }
  }

  /// Hours from the opening, below zero before it.
  private mutating func instant(_ draft: FactDraft) -> Spread? {
    guard case .shape(let shape, isTime: true) = draft.quantity.value else {
      report(
        ScenarioProblem.wrongQuantity(
          draft.fact, at: draft.quantity.span, wanted: "a time with a unit, being an instant"))
      return nil
    }
    guard let isBefore = draft.isBefore else {
      report(ScenarioProblem.whichSide(draft.fact))
      return nil
    }
    guard isBefore.value else { return .shape(shape) }
    switch shape {
    case .constant(let hours): return .shape(.constant(-hours))
    case .uniform(let low, let high): return .shape(.uniform(low: -high, high: -low))
    case .exponential, .normal, .lognormal, .gamma, .beta:
      report(ScenarioProblem.beforeOpening(draft.fact, at: draft.quantity.span))
      return nil
    }
  }
}
