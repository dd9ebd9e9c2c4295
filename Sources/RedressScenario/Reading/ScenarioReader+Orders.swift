import RedressChance
import RedressDiagnostics
import RedressWorkflow
import RedressXML

extension ScenarioReader {
  mutating func orders(_ element: XMLElement) -> OrdersDraft? {
    let plain: (inout ScenarioReader, XMLElement) -> Located<Shape>? = { reader, element in
      reader.shape(element, .plain).map { Located($0.shape, $0.span) }
    }
    let amount = guarded(element.all("amount"), in: element, plain)
    let claimed = guarded(element.all("claimed"), in: element, plain)
    let reasons = guarded(element.all("reason"), in: element) { reader, reason in reader.shares(reason) }
    let facts = element.all("fact").compactMap { fact($0, "id") }
    requireCases(of: facts)
    return OrdersDraft(span: element.nameSpan, amount: amount, claimed: claimed, reasons: reasons, facts: facts)
  }

  mutating func people(_ element: XMLElement) -> PeopleDraft? {
    let traits = element.all("trait").compactMap { trait -> (id: Name, shape: Shape)? in
      guard let id = name(trait, "id"), let shape = shape(trait, .plain) else { return nil }
      return (id, shape.shape)
    }
    let size = whole(element, "size", in: ScenarioLimit.people)
    guard let id = name(element, "id"), let size else { return nil }
    return PeopleDraft(id: id, size: size.value, traits: traits)
  }

  /// Names with probabilities that add up to 1.
  mutating func shares(_ element: XMLElement) -> [ShareDraft]? {
    let values = element.all("value")
    requireUnique("id", of: values)
    requireSum(of: values, in: element, isWhole: true)
    return values.compactMap { value in
      guard let id = name(value, "id"), let p = share(value, "p") else { return nil }
      return ShareDraft(name: id, p: p.value)
    }
  }

  /// A fact that is named by an attribute.
  mutating func fact(_ element: XMLElement, _ attribute: String) -> FactDraft? {
    let side = word(element, "when", among: ScenarioWord.sides)
    let condition = self.condition(element)
    let quantity = self.quantity(element)
    guard let fact = name(element, attribute), let quantity else { return nil }
    return FactDraft(
      fact: fact, isBefore: side.map { Located($0.value == "before", $0.span) },
      quantity: quantity, condition: condition)
  }

  private mutating func quantity(_ element: XMLElement) -> Located<QuantityDraft>? {
    let forms = [element.all("value").first, element.first("yes")].compactMap { $0 }
    let distributions = ScenarioVocabulary.distributions.compactMap { element.first($0.name) }
    let all = (forms + distributions).sorted { $0.span.start < $1.span.start }
    if all.count > 1 && !(forms.isEmpty && distributions.count > 1) {
      report(ScenarioProblem.twoDistributions(all[1], first: all[0], in: element))
      return nil
    }
    if let first = forms.first {
      if first.name == "yes" { return share(first, "p").map { Located(.yes($0.value), first.nameSpan) } }
      return shares(element).map { Located(.values($0), first.nameSpan) }
    }
    return shape(element, .either).map { Located(.shape($0.shape, isTime: $0.isTime), $0.span) }
  }

  /// When a case counts.
  mutating func condition(_ element: XMLElement) -> ConditionDraft {
    var condition = ConditionDraft()
    condition.truths = names(element, "if-truth")
    condition.reasons = names(element, "if-reason")
    let subjects = element.attributes.filter { ScenarioVocabulary.subjects.contains($0.name) }
    let comparisons = ["is", "at-least", "below"].compactMap { element.attribute($0) }
    if subjects.count > 1 { report(ScenarioProblem.twoSubjects(subjects[1], first: subjects[0])) }
    guard let subject = subjects.first else {
      if let loose = comparisons.first { report(ScenarioProblem.nothingToCompare(loose)) }
      return condition
    }
    if comparisons.isEmpty || (comparisons.count > 1 && comparisons[0].name == "is") {
      report(ScenarioProblem.comparison(subject, given: comparisons))
    }
    let values = names(element, "is")
    let (atLeast, below) = (number(element, "at-least")?.value, number(element, "below")?.value)
    if let atLeast, let below, atLeast >= below { report(ScenarioProblem.emptyCondition(subject)) }
    if let name = name(element, subject.name) {
      condition.subject = ConditionDraft.Subject(
        attribute: subject.name, name: name, values: values, atLeast: atLeast, below: below)
    }
    return condition
  }
}
