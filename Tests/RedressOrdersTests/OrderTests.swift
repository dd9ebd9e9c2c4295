import RedressDiagnostics
import RedressMoney
import RedressTime
import Testing

@testable import RedressOrders

@Suite struct `An order` {
  private func read(_ name: String) throws -> Order {
    let golden = try #require(Golden.all(in: "good").first { $0.name == name })
    let (order, diagnostics) = OrderReader.read(try golden.source())
    #expect(diagnostics == [])
    return try #require(order)
  }

  @Test func `holds everything that its file says`() throws {
    let order = try read("three-lines")
    #expect(order.id == "A-2044")
    #expect(order.currency.code == "USD")
    #expect(order.paid.description == "187.31 USD")
    #expect(try order.placed == Instant.parse("2026-03-02T17:15:00Z"))
    #expect(order.parties.map(\.role) == ["buyer", "seller"])
    #expect(order.party("seller")?.person == "shop:90")
    #expect(order.party("seller")?.name?.raw == "Lamps & more")
    #expect(order.party("platform") == nil)
    #expect(order.lines.map(\.id) == ["1", "2", "3"])
    #expect(order.lines.map(\.sku) == ["L/40-b", nil, nil])
    #expect(order.lines.map(\.quantity) == [2, 10, 1])
    #expect(order.lines.map(\.unitPrice.amountText) == ["40.00", "3.99", "59.90"])
    #expect(order.lines.map(\.price.amountText) == ["80.00", "39.90", "59.90"])
    #expect(order.lines[1].title.raw == "Bulb, warm white")
    #expect([order.shipping, order.tax, order.discount].map(\.amountText) == ["12.50", "8.01", "13.00"])
    #expect(order.lineIndex("3") == 2 && order.lineIndex("4") == nil)
  }

  @Test func `gives a line's own fact before the order's, as written and with its place`() throws {
    let order = try read("three-lines")
    #expect(order.fact("shipped", line: 0)?.value.raw == "2026-03-05T17:00:00Z")
    #expect(order.fact("shipped", line: 1)?.value.raw == "2026-03-03T10:00:00Z")
    #expect(order.fact("shipped")?.value.raw == "2026-03-03T10:00:00Z")
    #expect(order.fact("promised-by", line: 0) == nil)
    let file = try #require(Golden.all(in: "good").first { $0.name == "three-lines" }).source()
    let tracking = try #require(order.fact("tracking"))
    #expect(file.text(of: tracking.idSpan) == "tracking")
    #expect(file.text(of: tracking.valueSpan) == "delivered")
  }

  @Test func `needs neither parties nor decimals`() throws {
    let order = try read("yen")
    #expect(order.paid.description == "4500 JPY")
    #expect(order.parties == [] && order.facts == [])
    #expect(order.shipping.isZero && order.tax.isZero && order.discount.isZero)
  }

  @Test func `holds fees, coupons, payments, parcels and earlier refunds`() throws {
    let order = try read("as-it-is")
    #expect(order.lines.map(\.tax.amountText) == ["1.90", "0.95", "1.90"])
    #expect(order.reductions.map(\.code) == ["CUPS-10", "JUG", nil])
    #expect(order.reductions.map(\.lines) == [[0, 2], [1], nil])
    #expect(order.discount.amountText == "13.75")
    #expect(order.fees.map(\.isRefundable) == [true, false])
    #expect(order.payments.map(\.method) == ["voucher", "card"])
    #expect(order.payments.map(\.reference) == ["gv:7", nil])
    #expect(order.shipments.map(\.tracking) == ["1Z-88", nil])
    #expect([0, 1, 2].map { order.sent(ofLine: $0) } == [4, 1, 2])
    #expect(order.refunds.map(\.dispute) == [nil, "kfrm-27ab"])
    #expect(order.refunded() == 1_500 && order.refunded(without: ["kfrm-27ab"]) == 1_200)
  }

  @Test func `leaves of each line what was paid for it less what was given back`() throws {
    let order = try read("as-it-is")
    #expect(order.shares().map(\.amountText) == ["40.26", "20.97", "40.27"])
    #expect(
      order.rest() == [
        LineRest(pieces: 3, minorUnits: 2_925), LineRest(pieces: 1, minorUnits: 1_833),
        LineRest(pieces: 4, minorUnits: 3_892),
      ])
    #expect(order.rest(without: ["kfrm-27ab"]).map(\.minorUnits) == [3_026, 1_897, 4_027])
    #expect(order.rest()[0].worth(of: 2) == 1_950 && order.rest()[0].worth(of: 3) == 2_925)
    #expect(order.rest()[0].worth(of: 4) == nil && order.rest()[0].worth(of: 0) == nil)
  }

  @Test func `of the reference is read, and comes to the shares that it derives`() throws {
    let reference = try Golden.repositoryText("Documentation/Orders.md")
    let file = try #require(Golden.all(in: "good").first { $0.name == "documented" }).source()
    #expect(reference.contains(String(decoding: file.bytes, as: UTF8.self)))
    let order = try read("documented")
    #expect(order.shares().map(\.amountText) == ["35.91", "23.59"])
    #expect(order.rest().map(\.minorUnits) == [2_791, 2_359])
  }

  @Test(arguments: [
    ("lamp", ["45.00"]), ("three-lines", ["83.34", "41.57", "62.40"]), ("yen", ["4500"]), ("gift", ["0.03", "0.02"]),
  ])
  func `shares out what was paid by price`(name: String, shares: [String]) throws {
    let order = try read(name)
    #expect(order.shares().map(\.amountText) == shares)
    #expect(try Money.sum(order.shares(), in: order.currency) == order.paid)
  }

  @Test func `gives the share of some items of a line, rounded half up`() throws {
    let order = try read("three-lines")
    #expect(order.share(ofLine: 0, quantity: 1)?.amountText == "41.67")
    #expect(order.share(ofLine: 1, quantity: 3)?.amountText == "12.47")
    #expect(order.share(ofLine: 1, quantity: 10)?.amountText == "41.57")
    #expect(order.share(ofLine: 1, quantity: 11) == nil)
    #expect(order.share(ofLine: 1, quantity: 0) == nil)
    #expect(order.share(ofLine: 3, quantity: 1) == nil)
  }

  @Test(arguments: Golden.samples())
  func `of a sample case reads without a word`(sample: Golden) throws {
    let (order, diagnostics) = OrderReader.read(try sample.source())
    #expect(diagnostics == [])
    let sides = [["buyer", "holder"], ["seller", "payee"]]
    #expect(sides.allSatisfy { side in side.contains { order?.party($0) != nil } })
  }

  @Test func `stands in every sample case`() {
    #expect(Golden.samples().count >= 6)
  }

  @Test func `is described by a schema that knows the same names`() throws {
    let schema = try Golden.repositoryText("workflows/schema/order.xsd")
    func names(_ kind: String) -> Set<String> {
      Set(
        schema.split(separator: "<xs:\(kind) name=\"").dropFirst().compactMap {
          $0.split(separator: "\"").first.map(String.init)
        })
    }
    #expect(names("element") == Set(OrderVocabulary.elements.map(\.name)))
    #expect(names("attribute") == Set(OrderVocabulary.elements.flatMap(\.attributes)))
    #expect(schema.contains(#"targetNamespace="\#(OrderVocabulary.namespace)""#))
  }
}
