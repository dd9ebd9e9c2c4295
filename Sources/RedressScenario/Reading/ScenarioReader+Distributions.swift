import RedressChance
import RedressDiagnostics
import RedressWorkflow
import RedressXML

/// What the number of a distribution measures.
enum Measure: Sendable {
  /// Hours; every parameter that carries a time has a unit.
  case time
  /// A number or an amount, without a unit.
  case plain
  /// Either, as the parameters say.
  case either
}

extension ScenarioReader {
  /// The one distribution in an element, as hours where it is a time.
  mutating func shape(_ parent: XMLElement, _ measure: Measure) -> (shape: Shape, isTime: Bool, span: Span)? {
    let names = ScenarioVocabulary.distributions.map(\.name)
    let found = parent.children.filter { names.contains($0.name) }
    guard let element = found.first else {
      report(ScenarioProblem.noDistribution(parent))
      return nil
    }
    if found.count > 1, found[1].name != element.name {
      report(ScenarioProblem.twoDistributions(found[1], first: element, in: parent))
    }
    guard let isTime = isTime(element, measure) else { return nil }
    return shape(of: element).map { ($0, isTime, element.nameSpan) }
  }

  /// Whether the parameters carry units; nil when they do not agree with what is wanted.
  private mutating func isTime(_ element: XMLElement, _ measure: Measure) -> Bool? {
    let carried = element.attributes.filter { !["sigma", "cv", "a", "b"].contains($0.name) }
    let timed = carried.filter { attribute in ScenarioVocabulary.units.contains { attribute.name.hasSuffix($0) } }
    let isTime = !timed.isEmpty
    switch measure {
    case .time where element.name == "beta":
      report(ScenarioProblem.notATime(element))
      return nil
    case .time:
      guard let plain = carried.first(where: { !timed.contains($0) }) else { return true }
      report(ScenarioProblem.noUnit(plain, in: element))
      return nil
    case .plain:
      guard let wrong = timed.first else { return false }
      report(ScenarioProblem.unitNotWanted(wrong, in: element))
      return nil
    case .either:
      guard isTime, let plain = carried.first(where: { !timed.contains($0) }) else { return isTime }
      report(ScenarioProblem.noUnit(plain, in: element))
      return nil
    }
  }

  private mutating func shape(of element: XMLElement) -> Shape? {
    switch element.name {
    case "constant": return constant(element)
    case "uniform": return uniform(element)
    case "exponential": return parameter(element, "mean").map { .exponential(mean: $0) }
    case "lognormal": return lognormal(element)
    case "gamma":
      guard let mean = parameter(element, "mean"), let cv = spread(element, "cv") else { return nil }
      return .gamma(mean: mean, variation: cv)
    case _:
      let (a, b) = (positive(element, "a"), positive(element, "b"))
      guard let a, let b else { return nil }
      return .beta(a.value, b.value)
    }
  }

  private mutating func constant(_ element: XMLElement) -> Shape? {
    let names = ["value"] + ScenarioVocabulary.units
    let given = element.attributes.filter { names.contains($0.name) }
    guard given.count == 1, let only = given.first else {
      reportParameter("value", of: element, given: given)
      return nil
    }
    guard let number = number(element, only.name) else { return nil }
    guard number.value >= 0 else {
      report(ScenarioProblem.negative(only.name, at: number.span))
      return nil
    }
    return .constant(only.name == "value" ? number.value : number.value * ScenarioVocabulary.hours(of: only.name))
  }

  private mutating func uniform(_ element: XMLElement) -> Shape? {
    guard let low = parameter(element, "low", orZero: true), let high = parameter(element, "high") else { return nil }
    if low < high { return .uniform(low: low, high: high) }
    report(ScenarioProblem.emptySpan(element))
    return nil
  }

  private mutating func lognormal(_ element: XMLElement) -> Shape? {
    if element.attributes.contains(where: { $0.name.hasPrefix("mean") }) {
      guard let mean = parameter(element, "mean"), let cv = spread(element, "cv") else { return nil }
      return .lognormal(mean: mean, variation: cv)
    }
    guard let median = parameter(element, "median"), let sigma = spread(element, "sigma") else { return nil }
    return .lognormal(median: median, sigma: sigma)
  }

  /// A parameter that carries the quantity, in hours where it has a unit; exactly one of its forms is there.
  private mutating func parameter(_ element: XMLElement, _ name: String, orZero: Bool = false) -> Double? {
    let names = ScenarioVocabulary.inUnits(name)
    let given = element.attributes.filter { names.contains($0.name) }
    guard given.count == 1, let only = given.first else {
      reportParameter(name, of: element, given: given)
      return nil
    }
    guard let number = number(element, only.name) else { return nil }
    guard number.value > 0 || (orZero && number.value == 0) else {
      report(ScenarioProblem.negative(only.name, at: number.span))
      return nil
    }
    return only.name == name ? number.value : number.value * ScenarioVocabulary.hours(of: only.name)
  }

  /// A measure of spread, above zero.
  private mutating func spread(_ element: XMLElement, _ name: String) -> Double? {
    guard element.attribute(name) != nil else {
      reportParameter(name, of: element, given: [])
      return nil
    }
    guard let number = number(element, name) else { return nil }
    if number.value > 0 { return number.value }
    report(ScenarioProblem.noSpread(name, at: number.span))
    return nil
  }

  /// What a parameter lacks; nothing where a name with a slip in it was reported.
  private mutating func reportParameter(_ name: String, of element: XMLElement, given: [XMLAttribute]) {
    if given.isEmpty && hasUnknown(element) { return }
    report(ScenarioProblem.parameter(name, of: element, given: given))
  }

  /// Whether an element has an attribute that its rule does not know.
  func hasUnknown(_ element: XMLElement) -> Bool {
    let known = ScenarioVocabulary.rule(element.name)?.attributes ?? []
    return element.attributes.contains { !known.contains($0.name) }
  }
}
