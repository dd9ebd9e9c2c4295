import RedressDiagnostics
import RedressXML

extension OrderDraft {
  /// Reports names that the rule of an element does not know, attributes that are missing, and stray text.
  ///
  /// Elements with a known name are checked inside as well; an unknown one is reported once and not looked into. A name
  /// that was guessed for an unknown one is not reported as missing: that is one mistake.
  mutating func check(_ element: XMLElement, against rule: ElementRule) {
    let unknown = element.attributes.filter { !rule.attributes.contains($0.name) }.map {
      OrderProblem.unknownAttribute($0, of: element, rule)
    }
    report(unknown)
    for name in rule.required where element.attribute(name) == nil {
      if unknown.contains(where: { $0.fix == OrderProblem.guess(name) }) { continue }
      report(OrderProblem.missingAttribute(name, of: element))
    }
    if let text = element.textSpan { report(OrderProblem.strayText(text, in: element)) }
    for child in element.children {
      if rule.children.contains(child.name), let inner = OrderVocabulary.rule(child.name) {
        check(child, against: inner)
      } else {
        report(OrderProblem.unknownElement(child, in: rule))
      }
    }
  }

  /// The children with a name, cut to the limit; one diagnostic stands for all that are too many.
  mutating func children(_ name: String, of parent: XMLElement, atMost limit: Int) -> [XMLElement] {
    let found = parent.children.filter { $0.name == name }
    if found.count > limit { report(OrderProblem.tooMany(found, limit: limit)) }
    return Array(found.prefix(limit))
  }

  /// Reports every value of an attribute that an element before had already.
  mutating func requireUnique(
    _ attribute: String, of elements: [XMLElement], problem: (XMLAttribute, XMLAttribute) -> Diagnostic
  ) {
    var firsts: [String: XMLAttribute] = [:]
    for found in elements.compactMap({ $0.attribute(attribute) }) where !found.value.isEmpty {
      if let first = firsts[found.value] {
        report(problem(found, first))
      } else {
        firsts[found.value] = found
      }
    }
  }
}
