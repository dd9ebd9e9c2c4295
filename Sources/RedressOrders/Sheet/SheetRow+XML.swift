import RedressDiagnostics

extension [SheetRow] {
  /// The file of the order that these rows are; what concerns the whole order stands in the first of them.
  func orderFile() -> SheetXML {
    let first = self[0]
    var xml = SheetXML(row: first.span)
    xml.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    xml.begin("order", indent: "\n", at: first.span)
    xml.add(" xmlns=\"\(OrderVocabulary.namespace)\"")
    for name in OrderVocabulary.order.required { first.attribute(name, .order(name), required: true, &xml) }
    xml.add(">")
    for column in first.columns { first.party(column, &xml) }
    for row in self { row.line(&xml) }
    for column in first.columns { first.amounts(column, &xml) }
    for row in self { row.discount(&xml) }
    first.coupon(&xml)
    for column in first.columns { first.feeOrPayment(column, &xml) }
    shipments(&xml)
    first.refund(&xml)
    for column in first.columns { first.fact(column, isOrders: true, indent: "\n  ", &xml) }
    xml.add("\n</order>\n")
    return xml
  }

  /// Lines that were sent at one time under one tracking were sent together.
  private func shipments(_ xml: inout SheetXML) {
    var parcels: [[String?]: Int] = [:]
    var rows: [[SheetRow]] = []
    for row in self where row.text(.shipment("at")) != nil {
      let key = [row.text(.shipment("at")), row.text(.shipment("tracking"))]
      if let place = parcels[key] {
        rows[place].append(row)
      } else {
        parcels[key] = rows.count
        rows.append([row])
      }
    }
    for (number, rows) in rows.enumerated() {
      guard let first = rows.first, let cell = first.cells[.shipment("at")] else { continue }
      xml.begin("shipment", indent: "\n  ", at: cell.span)
      xml.attribute("id", "s\(number + 1)", at: cell.span)
      first.attribute("at", .shipment("at"), required: true, &xml)
      first.attribute("tracking", .shipment("tracking"), &xml)
      xml.add(">")
      for row in rows {
        xml.begin("item", indent: "", at: row.span)
        row.attribute("line", .line("id"), required: true, &xml)
        row.attribute("quantity", .line("quantity"), required: true, &xml)
        xml.add("/>")
      }
      xml.add("</shipment>")
    }
  }
}

extension SheetRow {
  /// Writes an attribute from a cell; one that is empty only where the attribute must be there.
  fileprivate func attribute(_ name: String, _ column: SheetColumn, required: Bool = false, _ xml: inout SheetXML) {
    guard let cell = cells[column], required || !cell.text.isEmpty else { return }
    xml.attribute(name, cell.text, at: cell.span)
  }

  fileprivate func party(_ column: SheetColumn, _ xml: inout SheetXML) {
    guard case .person(let role) = column, let cell = cells[column], !cell.text.isEmpty else { return }
    xml.begin("party", indent: "\n  ", at: cell.span)
    xml.attribute("role", role, at: cell.span)
    attribute("person", column, required: true, &xml)
    attribute("name", .name(role: role), &xml)
    xml.add("/>")
  }

  fileprivate func line(_ xml: inout SheetXML) {
    xml.begin("line", indent: "\n  ", at: span)
    for name in OrderVocabulary.line.required { attribute(name, .line(name), required: true, &xml) }
    for name in OrderVocabulary.line.optional { attribute(name, .line(name), &xml) }
    let facts = columns.filter { if case .fact(_, isOrders: false) = $0 { text($0) != nil } else { false } }
    if facts.isEmpty { return xml.add("/>") }
    xml.add(">")
    for column in facts { fact(column, isOrders: false, indent: "\n    ", &xml) }
    xml.add("\n  </line>")
  }

  fileprivate func fact(_ column: SheetColumn, isOrders: Bool, indent: String, _ xml: inout SheetXML) {
    guard case .fact(let id, isOrders) = column, let cell = cells[column], !cell.text.isEmpty else { return }
    xml.begin("fact", indent: indent, at: cell.span)
    xml.attribute("id", id, at: cell.span)
    attribute("value", column, &xml)
    xml.add("/>")
  }

  fileprivate func amounts(_ column: SheetColumn, _ xml: inout SheetXML) {
    guard case .amount(let name) = column, let cell = cells[column], !cell.text.isEmpty else { return }
    xml.begin(name, indent: "\n  ", at: cell.span)
    attribute("amount", column, &xml)
    xml.add("/>")
  }

  fileprivate func discount(_ xml: inout SheetXML) {
    guard let cell = cells[.lineDiscount], !cell.text.isEmpty else { return }
    xml.begin("discount", indent: "\n  ", at: cell.span)
    attribute("amount", .lineDiscount, &xml)
    attribute("lines", .line("id"), required: true, &xml)
    xml.add("/>")
  }

  fileprivate func coupon(_ xml: inout SheetXML) {
    let names = ["code", "amount", "lines", "skus"]
    guard let cell = names.lazy.compactMap({ cells[.coupon($0)] }).first(where: { !$0.text.isEmpty }) else { return }
    xml.begin("coupon", indent: "\n  ", at: cell.span)
    for name in names { attribute(name, .coupon(name), &xml) }
    xml.add("/>")
  }

  fileprivate func feeOrPayment(_ column: SheetColumn, _ xml: inout SheetXML) {
    guard let cell = cells[column], !cell.text.isEmpty else { return }
    switch column {
    case .fee(let id, let isRefundable):
      xml.begin("fee", indent: "\n  ", at: cell.span)
      xml.attribute("id", id, at: cell.span)
      xml.attribute("refundable", isRefundable ? "yes" : "no", at: cell.span)
    case .payment(let method):
      xml.begin("payment", indent: "\n  ", at: cell.span)
      xml.attribute("method", method, at: cell.span)
    case .order, .person, .name, .line, .lineDiscount, .amount, .coupon, .shipment, .refund, .fact: return
    }
    attribute("amount", column, &xml)
    xml.add("/>")
  }

  fileprivate func refund(_ xml: inout SheetXML) {
    guard let cell = cells[.refund("amount")], !cell.text.isEmpty else { return }
    xml.begin("refund", indent: "\n  ", at: cell.span)
    attribute("amount", .refund("amount"), &xml)
    attribute("at", .refund("at"), &xml)
    xml.add("/>")
  }
}
