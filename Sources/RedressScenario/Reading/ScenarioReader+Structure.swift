import RedressDiagnostics
import RedressWorkflow
import RedressXML

extension ScenarioReader {
  /// Reports names that the rule of an element does not know, what is missing or stands twice, and stray text.
  ///
  /// A name that was guessed for an unknown one is not reported as missing: that is one mistake.
  mutating func check(_ element: XMLElement, against rule: ElementRule) {
    checkAttributes(element, rule)
    if !rule.holdsText, let text = element.textSpan { report(ScenarioProblem.strayText(text, in: element)) }
    var guesses: Set<String> = []
    for child in element.children {
      if rule.children.contains(where: { $0.name == child.name }), let inner = ScenarioVocabulary.rule(child.name) {
        check(child, against: inner)
      } else {
        let problem = ScenarioProblem.unknownElement(child, in: rule)
        if let fix = problem.fix { guesses.insert(fix) }
        report(problem)
      }
    }
    checkOccurrences(element, rule, guesses)
  }

  private mutating func checkAttributes(_ element: XMLElement, _ rule: ElementRule) {
    var guesses: Set<String> = []
    for attribute in element.attributes where !rule.attributes.contains(attribute.name) {
      let problem = ScenarioProblem.unknownAttribute(attribute, of: element, rule)
      if let fix = problem.fix { guesses.insert(fix) }
      report(problem)
    }
    for name in rule.required where element.attribute(name) == nil {
      if !guesses.contains(ScenarioProblem.guess(name)) {
        report(ScenarioProblem.missingAttribute(name, of: element))
      }
    }
  }

  private mutating func checkOccurrences(_ element: XMLElement, _ rule: ElementRule, _ guesses: Set<String>) {
    for child in rule.children {
      let found = element.all(child.name)
      if found.isEmpty && child.isRequired && !guesses.contains(ScenarioProblem.guess("<\(child.name)>")) {
        report(ScenarioProblem.missingElement(child.name, in: element))
      }
      if !child.isRepeated && found.count > 1 {
        report(ScenarioProblem.twice(found[1], first: found[0], in: element))
      }
    }
  }

  /// Reports every value of an attribute that an element before had already.
  mutating func requireUnique(_ attribute: String, of elements: [XMLElement]) {
    var firsts: [String: XMLAttribute] = [:]
    for element in elements {
      guard let found = element.attribute(attribute), !found.value.isEmpty else { continue }
      if let first = firsts[found.value] {
        report(ScenarioProblem.idTwice(found, first: first, of: element.name))
      } else {
        firsts[found.value] = found
      }
    }
  }

  /// The cases of one thing: each but the last has a condition, and the last has none.
  mutating func guarded<Content>(
    _ elements: [XMLElement], in parent: XMLElement, _ read: (inout ScenarioReader, XMLElement) -> Content?
  ) -> [Guarded<Content>] {
    let cases = elements.compactMap { element in
      let condition = self.condition(element)
      return read(&self, element).map { Guarded(content: $0, condition: condition, span: element.nameSpan) }
    }
    requireOrder(elements.map { ($0.nameSpan, hasCondition($0)) }, name: elements.first?.name ?? "")
    return cases
  }

  /// The same for facts, of which each has cases of its own.
  mutating func requireCases(of facts: [FactDraft]) {
    var names: [String] = []
    for fact in facts where !names.contains(fact.fact.value) { names.append(fact.fact.value) }
    for name in names {
      let cases = facts.filter { $0.fact.value == name }.map { ($0.fact.span, !$0.condition.isEmpty) }
      requireOrder(cases, name: name)
    }
  }

  private mutating func requireOrder(_ cases: [(span: Span, isConditional: Bool)], name: String) {
    guard let last = cases.last else { return }
    if last.isConditional { report(ScenarioProblem.noOtherwise(name, at: last.span)) }
    for (earlier, later) in zip(cases, cases.dropFirst()) where !earlier.isConditional {
      report(ScenarioProblem.neverCounts(name, at: later.span, after: earlier.span))
    }
  }

  private func hasCondition(_ element: XMLElement) -> Bool {
    element.attributes.contains { ScenarioVocabulary.conditions.contains($0.name) }
  }
}
