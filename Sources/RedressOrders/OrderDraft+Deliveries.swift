import RedressDiagnostics
import RedressMoney
import RedressXML

extension OrderDraft {
  mutating func shipments(_ root: XMLElement, _ names: LineNames) -> [OrderShipment]? {
    let elements = children("shipment", of: root, atMost: OrderLimit.shipments)
    requireUnique("id", of: elements) { OrderProblem.idTwice($0, first: $1, of: "shipment") }
    return complete(elements.map { shipment($0, names) })
  }

  private mutating func shipment(_ element: XMLElement, _ names: LineNames) -> OrderShipment? {
    let id = element.attribute("id").flatMap { token($0, .narrow) }
    let at = element.attribute("at").flatMap { instant($0) }
    let tracking = element.attribute("tracking").map { token($0, .wide) }
    let children = self.children("item", of: element, atMost: OrderLimit.lines)
    if children.isEmpty { report(OrderProblem.nothingInside(element, "item")) }
    requireUnique("line", of: children) { OrderProblem.idTwice($0, first: $1, of: "item") }
    let items = complete(
      children.map { item in
        let line = item.attribute("line").flatMap { place($0, names) }
        let quantity = item.attribute("quantity").flatMap { self.quantity($0) }
        guard let line, let quantity else { return nil as OrderItem? }
        return OrderItem(line: line, quantity: quantity)
      })
    guard let id, let at, let items, !items.isEmpty else { return nil }
    if case .some(nil) = tracking { return nil }
    return OrderShipment(id: id, at: at, tracking: tracking ?? nil, items: items)
  }

  mutating func refund(_ element: XMLElement, _ names: LineNames) -> OrderRefund? {
    let at = element.attribute("at").flatMap { instant($0) }
    let amount = element.attribute("amount").flatMap { self.amount($0) }
    let dispute = element.attribute("case").map { token($0, .name) }
    let children = self.children("part", of: element, atMost: OrderLimit.lines)
    requireUnique("line", of: children) { OrderProblem.idTwice($0, first: $1, of: "part") }
    let parts = complete(children.map { part($0, names) })
    guard let at, let amount, let parts else { return nil }
    if case .some(nil) = dispute { return nil }
    return OrderRefund(at: at, amount: amount, dispute: dispute ?? nil, parts: parts)
  }

  private mutating func part(_ element: XMLElement, _ names: LineNames) -> OrderRefundPart? {
    let line = element.attribute("line").flatMap { place($0, names) }
    let amount = element.attribute("amount").flatMap { self.amount($0) }
    let quantity = element.attribute("quantity").map { self.quantity($0) } ?? 0
    guard let line, let amount, let quantity else { return nil }
    return OrderRefundPart(line: line, amount: amount, quantity: quantity)
  }

  /// The place of the line that an attribute names by its id.
  private mutating func place(_ attribute: XMLAttribute, _ names: LineNames) -> Int? {
    if let place = names.ids.firstIndex(of: attribute.value) { return place }
    report(OrderProblem.noSuchLine(attribute.value, attribute, known: names.ids.compactMap { $0 }))
    return nil
  }
}
