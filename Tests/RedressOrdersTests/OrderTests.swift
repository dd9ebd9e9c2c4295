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

  @Test func `has shares that add up and are never below zero, for thousands of random orders`() throws {
    let seed: UInt64 = 61
    var random = Dice(state: seed)
    for round in 0..<3_000 {
      let made = random.order()
      let order = try #require(made, "seed \(seed), round \(round)")
      let shares = order.shares()
      #expect(try Money.sum(shares, in: order.currency) == order.paid, "seed \(seed), round \(round)")
      #expect(shares.allSatisfy { $0.minorUnits >= 0 }, "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: Golden.samples())
  func `of a sample case reads without a word`(sample: Golden) throws {
    let (order, diagnostics) = OrderReader.read(try sample.source())
    #expect(diagnostics == [])
    #expect(order?.party("buyer") != nil && order?.party("seller") != nil)
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

/// A small seeded generator that makes orders which add up.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int64) -> Int64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int64((state >> 33) % UInt64(sides))
  }

  mutating func order() -> Order? {
    guard let currency = Currency("EUR") else { return nil }
    let lines = (0...roll(6)).map { number in
      let (price, quantity) = (roll(roll(2) == 0 ? 4 : 5_000), 1 + roll(4))
      return OrderLine(
        id: "\(number)", sku: nil, title: Untrusted("x"), quantity: quantity,
        unitPrice: Money(minorUnits: price, currency: currency),
        price: Money(minorUnits: price * quantity, currency: currency), facts: [])
    }
    let (shipping, tax) = (roll(600), roll(40))
    let full = lines.reduce(shipping + tax) { $0 + $1.price.minorUnits }
    let discount = roll(full + 1)
    return Order(
      id: "A", currency: currency, paid: Money(minorUnits: full - discount, currency: currency),
      placed: Instant(microseconds: 0), parties: [], lines: lines,
      shipping: Money(minorUnits: shipping, currency: currency),
      tax: Money(minorUnits: tax, currency: currency), discount: Money(minorUnits: discount, currency: currency),
      facts: [])
  }
}
