import RedressDiagnostics
import RedressOrders
import Testing

@Suite struct `An order file that is wrong` {
  @Test(arguments: Golden.all(in: "bad"))
  func `is refused with all its problems, in words that are kept`(golden: Golden) throws {
    let file = try golden.source()
    let (order, diagnostics) = OrderReader.read(file)
    #expect(order == nil)
    #expect(diagnostics == diagnostics.inSourceOrder())
    let text = TextRenderer(sources: Sources([file])).render(DiagnosticList(diagnostics))
    #expect(try golden.matches(text), "\(text)")
  }

  @Test func `has fixtures for every code of orders but the limits, and a page for every code`() throws {
    let found = try Golden.all(in: "bad").flatMap { OrderReader.read(try $0.source()).diagnostics.map(\.code) }
    let explained = Set(Explanation.allCodes.filter { (600..<650).contains($0.number) })
    #expect(explained.subtracting(found) == [608])
    #expect(Set(found.filter { (600..<700).contains($0.number) }).isSubset(of: explained))
  }

  @Test(arguments: [
    ("line", 1_001, #"title="x" quantity="1" unit-price="0""#), ("party", 51, ""), ("discount", 101, #"amount="0""#),
    ("fact", 201, #"value="x""#), ("coupon", 101, #"code="C" amount="0""#), ("payment", 51, #"method="m" amount="0""#),
    ("refund", 201, #"at="2026-03-03T09:15:00Z" amount="0""#),
  ])
  func `holds too much of one thing, and hears it once`(name: String, count: Int, rest: String) {
    let file = order(with: elements(name, count, rest))
    let (order, diagnostics) = OrderReader.read(file)
    #expect(order == nil)
    #expect(diagnostics.map(\.code) == [608])
    #expect(diagnostics.first?.message == "there are \(count) '<\(name)>' here, and at most \(count - 1) are read")
  }

  @Test(arguments: [
    ("line", 1_000, #"title="x" quantity="1" unit-price="0""#), ("party", 50, ""), ("discount", 100, #"amount="0""#),
    ("fact", 200, #"value="x""#), ("coupon", 100, #"code="C" amount="0""#), ("payment", 50, #"method="m" amount="0""#),
    ("refund", 200, #"at="2026-03-03T09:15:00Z" amount="0""#),
  ])
  func `is not one that holds just as much as it may`(name: String, count: Int, rest: String) {
    let (order, diagnostics) = OrderReader.read(order(with: elements(name, count, rest)))
    #expect(diagnostics == [])
    #expect(order != nil)
  }

  @Test func `that is cut off anywhere is refused`() throws {
    let whole = try #require(Golden.all(in: "good").first { $0.name == "three-lines" }).source().bytes
    for length in stride(from: 0, to: whole.count - 8, by: 5) {
      let (order, diagnostics) = OrderReader.read(SourceFile(path: "cut.xml", bytes: Array(whole.prefix(length))))
      #expect(order == nil && !diagnostics.isEmpty, "the first \(length) bytes")
    }
  }

  @Test func `with bytes changed is read or refused with a reason, and never both`() throws {
    let whole = try #require(Golden.all(in: "good").first { $0.name == "three-lines" }).source().bytes
    var state: UInt64 = 17
    var refused = 0
    for round in 0..<500 {
      var bytes = whole
      for _ in 0...(round % 3) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int((state >> 40) % UInt64(bytes.count))] = UInt8(state >> 32 & 0x7F)
      }
      let (order, diagnostics) = OrderReader.read(SourceFile(path: "changed.xml", bytes: bytes))
      #expect((order == nil) == diagnostics.contains { $0.severity == .error }, "seed 17, round \(round)")
      refused += order == nil ? 1 : 0
    }
    #expect(refused > 100)
  }

  private func elements(_ name: String, _ count: Int, _ rest: String) -> String {
    (1...count).map { number in
      switch name {
      case "line": #"<line id="\#(number)" \#(rest)/>"#
      case "party": #"<party role="r\#(number)" person="p\#(number)"/>"#
      case "fact": #"<fact id="f\#(number)" \#(rest)/>"#
      default: "<\(name) \(rest)/>"
      }
    }.joined() + (name == "line" ? "" : #"<line id="1" title="x" quantity="1" unit-price="0"/>"#)
  }

  private func order(with content: String) -> SourceFile {
    let text = """
      <order xmlns="urn:redress:order:1" id="A" currency="EUR" paid="0.00" placed="2026-03-02T09:15:00Z">\(content)</order>
      """
    return SourceFile(path: "order.xml", bytes: [UInt8](text.utf8))
  }
}
