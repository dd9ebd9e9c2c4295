import RedressDiagnostics
import RedressMoney
import RedressXML

extension OrderDraft {
  /// Reads the parties; nil when one of them is wrong.
  mutating func parties(_ root: XMLElement) -> [OrderParty]? {
    let elements = children("party", of: root, atMost: OrderLimit.parties)
    requireUnique("person", of: onceEach(elements)) { OrderProblem.personTwice($0, first: $1) }
    return complete(elements.map { party($0) })
  }

  /// Without those that repeat role and person, which are one mistake and not two; several people may have one role.
  private mutating func onceEach(_ elements: [XMLElement]) -> [XMLElement] {
    var seen: [[String?]: XMLElement] = [:]
    return elements.filter { element in
      let key = [element.attribute("role")?.value, element.attribute("person")?.value]
      guard let first = seen.updateValue(element, forKey: key) else { return true }
      if let again = element.attribute("role"), let role = first.attribute("role") {
        report(OrderProblem.roleTwice(again, first: role))
      }
      return false
    }
  }

  private mutating func party(_ element: XMLElement) -> OrderParty? {
    let role = element.attribute("role").flatMap { token($0, .name) }
    let person = element.attribute("person").flatMap { token($0, .wide) }
    let name = element.attribute("name").map { text($0, atMost: OrderLimit.textScalars) }
    guard let role, let person else { return nil }
    if case .some(nil) = name { return nil }
    return OrderParty(role: role, person: person, name: name ?? nil)
  }

  /// Reads the lines; nil when there is none or one of them is wrong.
  mutating func lines(_ root: XMLElement) -> [OrderLine]? {
    let elements = children("line", of: root, atMost: OrderLimit.lines)
    let misspelt = diagnostics.contains { $0.code == 602 && $0.fix == OrderProblem.guess("<line>") }
    if elements.isEmpty && !misspelt { report(OrderProblem.noLine(root)) }
    requireUnique("id", of: elements) { OrderProblem.idTwice($0, first: $1, of: "line") }
    return elements.isEmpty ? nil : complete(elements.map { line($0) })
  }

  private mutating func line(_ element: XMLElement) -> OrderLine? {
    let id = element.attribute("id").flatMap { token($0, .narrow) }
    let sku = element.attribute("sku").map { token($0, .wide) }
    let title = element.attribute("title").flatMap { text($0, atMost: OrderLimit.textScalars) }
    let quantity = element.attribute("quantity").flatMap { self.quantity($0) }
    let unitPrice = element.attribute("unit-price").flatMap { amount($0) }
    let tax = element.attribute("tax").map { amount($0) } ?? currency.map { .zero($0) }
    let facts = self.facts(element)
    guard let id, let title, let quantity, let unitPrice, let tax, let facts else { return nil }
    if case .some(nil) = sku { return nil }
    guard let price = try? unitPrice.times(quantity) else {
      report(OrderProblem.tooLargeToAdd(element))
      return nil
    }
    return OrderLine(
      id: id, sku: sku ?? nil, title: title, quantity: quantity, unitPrice: unitPrice, price: price, tax: tax,
      facts: facts)
  }

  /// Reads the facts directly in an element; nil when one of them is wrong.
  mutating func facts(_ parent: XMLElement) -> [OrderFact]? {
    let elements = children("fact", of: parent, atMost: OrderLimit.facts)
    requireUnique("id", of: elements) { OrderProblem.idTwice($0, first: $1, of: "fact") }
    return complete(elements.map { fact($0) })
  }

  private mutating func fact(_ element: XMLElement) -> OrderFact? {
    let id = element.attribute("id")
    let value = element.attribute("value")
    let name = id.flatMap { token($0, .name) }
    let words = value.flatMap { text($0, atMost: OrderLimit.factScalars) }
    guard let id, let value, let name, let words else { return nil }
    return OrderFact(id: name, idSpan: id.valueSpan, value: words, valueSpan: value.valueSpan)
  }

  func complete<Part>(_ parts: [Part?]) -> [Part]? {
    let present = parts.compactMap { $0 }
    return present.count == parts.count ? present : nil
  }
}
