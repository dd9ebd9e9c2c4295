import RedressDiagnostics
import RedressMoney
import RedressXML

/// What an order says beside parties, lines and facts.
struct OrderParts {
  var reductions: [OrderReduction]
  var fees: [OrderFee]
  var payments: [OrderPayment]
  var shipments: [OrderShipment]
  var refunds: [OrderRefund]
}

extension Order {
  mutating func take(_ parts: OrderParts) {
    (reductions, fees, payments) = (parts.reductions, parts.fees, parts.payments)
    (shipments, refunds) = (parts.shipments, parts.refunds)
  }
}

extension OrderDraft {
  /// Reads discounts, coupons, fees, payments, shipments and refunds; nil when one of them is wrong.
  mutating func parts(_ root: XMLElement) -> OrderParts? {
    let names = LineNames(root)
    let reductions = self.reductions(root, names)
    let fees = self.fees(root)
    let payments = complete(children("payment", of: root, atMost: OrderLimit.payments).map { payment($0) })
    let shipments = self.shipments(root, names)
    let refunds = complete(children("refund", of: root, atMost: OrderLimit.refunds).map { refund($0, names) })
    guard let reductions, let fees, let payments, let shipments, let refunds else { return nil }
    return OrderParts(
      reductions: reductions, fees: fees, payments: payments, shipments: shipments, refunds: refunds)
  }

  /// Discounts and coupons together, in document order, since they are taken off one after the other.
  private mutating func reductions(_ root: XMLElement, _ names: LineNames) -> [OrderReduction]? {
    let kept = Set(
      (children("discount", of: root, atMost: OrderLimit.discounts)
        + children("coupon", of: root, atMost: OrderLimit.coupons)).map(\.nameSpan))
    return complete(root.children.filter { kept.contains($0.nameSpan) }.map { reduction($0, names) })
  }

  private mutating func reduction(_ element: XMLElement, _ names: LineNames) -> OrderReduction? {
    let code = element.attribute("code").map { token($0, .wide) }
    let amount = element.attribute("amount").flatMap { self.amount($0) }
    let lines = element.attribute("lines").map { places($0, names) }
    let skus = element.attribute("skus").map { places($0, names) }
    if case .some(nil) = lines { return nil }
    if case .some(nil) = skus { return nil }
    guard let amount, element.name == "discount" || code != nil else { return nil }
    if case .some(nil) = code { return nil }
    let covered = Set((lines ?? []) ?? []).union((skus ?? []) ?? []).sorted()
    return OrderReduction(
      code: code ?? nil, amount: amount, lines: lines == nil && skus == nil ? nil : covered)
  }

  /// The places of the lines that an attribute names by their ids or article numbers.
  private mutating func places(_ attribute: XMLAttribute, _ names: LineNames) -> [Int]? {
    let known = attribute.name == "lines" ? names.ids : names.skus
    let words = attribute.value.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.isEmpty { report(OrderProblem.empty(attribute)) }
    var places: [Int] = []
    for word in words {
      let found = known.indices.filter { known[$0] == word }
      if found.isEmpty { report(OrderProblem.noSuchLine(word, attribute, known: known.compactMap { $0 })) }
      places += found
    }
    return words.isEmpty || words.contains { !known.contains($0) } ? nil : places
  }

  private mutating func fees(_ root: XMLElement) -> [OrderFee]? {
    let elements = children("fee", of: root, atMost: OrderLimit.fees)
    requireUnique("id", of: elements) { OrderProblem.idTwice($0, first: $1, of: "fee") }
    return complete(
      elements.map { element in
        let id = element.attribute("id").flatMap { token($0, .narrow) }
        let amount = element.attribute("amount").flatMap { self.amount($0) }
        let refundable = element.attribute("refundable").flatMap { flag($0) }
        guard let id, let amount, let refundable else { return nil }
        return OrderFee(id: id, amount: amount, isRefundable: refundable)
      })
  }

  private mutating func flag(_ attribute: XMLAttribute) -> Bool? {
    if attribute.value == "yes" { return true }
    if attribute.value == "no" { return false }
    report(OrderProblem.notYesOrNo(attribute))
    return nil
  }

  private mutating func payment(_ element: XMLElement) -> OrderPayment? {
    let method = element.attribute("method").flatMap { token($0, .narrow) }
    let amount = element.attribute("amount").flatMap { self.amount($0) }
    let reference = element.attribute("reference").map { token($0, .wide) }
    guard let method, let amount else { return nil }
    if case .some(nil) = reference { return nil }
    return OrderPayment(method: method, amount: amount, reference: reference ?? nil)
  }
}

/// What the lines of a file are called, as it is written: a wrong line can be named all the same.
struct LineNames {
  let ids: [String?]
  let skus: [String?]

  init(_ root: XMLElement) {
    let lines = root.children.filter { $0.name == "line" }
    ids = lines.map { $0.attribute("id")?.value }
    skus = lines.map { $0.attribute("sku")?.value }
  }
}
