import Foundation
import RedressDiagnostics
import RedressMoney
import Testing

@testable import RedressOrders

@Suite struct `A sheet of orders` {
  @Test func `becomes orders that are held to all that order files are held to`() throws {
    let file = try sheet("good/march")
    let (entries, diagnostics) = OrderSheet.read(file)
    #expect(diagnostics == [])
    #expect(entries.map(\.order.id) == ["C-77", "C-78"], "in the order in which they begin")
    let order = try #require(entries.first?.order)
    #expect(order.lines.map(\.title.raw) == [#"Cup, "blue" & round"#, "Jug"])
    #expect(order.lines.map(\.tax.amountText) == ["1.90", "0.95"])
    #expect(order.parties.map(\.role) == ["buyer", "seller", "platform"] && order.party("buyer")?.name?.raw == "Ana")
    #expect(order.reductions.map(\.lines) == [nil, [0], [0]] && order.reductions.map(\.code) == [nil, nil, "CUPS-10"])
    #expect(order.fees.map(\.id) == ["gift-wrap", "card"] && order.fees.map(\.isRefundable) == [true, false])
    #expect(order.payments.map(\.method) == ["voucher", "card"])
    #expect(order.shipments.map(\.tracking) == ["1Z-88"] && order.shipments[0].items.map(\.quantity) == [4, 1])
    #expect(order.refunded() == 800)
    #expect(order.fact("tracking", line: 0)?.value.raw == "delivered" && order.fact("tracking", line: 1) == nil)
    #expect(order.fact("shipped")?.value.raw == "2026-03-03T10:00:00Z")
  }

  @Test func `gives files that read back as the same orders, whatever their cells begin with`() throws {
    let (entries, _) = OrderSheet.read(try sheet("good/march"))
    for entry in entries {
      let (order, diagnostics) = OrderReader.read(SourceFile(path: "order.xml", bytes: entry.file))
      #expect(diagnostics == [] && order == entry.order)
    }
    let title = entries.last?.order.lines[0].title.raw
    #expect(title == "=HYPERLINK(\"http://x\",\"two\nlines\")")
  }

  @Test(arguments: [
    "columns", "no-row", "nothing", "quote-inside", "after-quote", "unclosed", "not-utf-8", "cells", "rows-differ",
    "values",
  ])
  func `that is wrong gives no order, and says what is wrong with each cell, in words that are kept`(name: String)
    throws
  {
    let file = try sheet("bad/\(name)")
    let (entries, diagnostics) = OrderSheet.read(file)
    #expect(entries.isEmpty && diagnostics == diagnostics.inSourceOrder())
    let text = TextRenderer(sources: Sources([file])).render(DiagnosticList(diagnostics))
    let expected = Self.folder.appending(path: "bad/\(name).txt")
    if ProcessInfo.processInfo.environment["REDRESS_RECORD"] == "1" {
      try Data(text.utf8).write(to: expected)
      Issue.record("recorded")
    }
    #expect(try String(decoding: Data(contentsOf: expected), as: UTF8.self) == text, "\(text)")
  }

  @Test func `with bytes changed is read or refused with a reason, and never both`() throws {
    let whole = try sheet("good/march").bytes
    var state: UInt64 = 23
    var refused = 0
    for round in 0..<400 {
      var bytes = whole
      for _ in 0...(round % 3) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int((state >> 40) % UInt64(bytes.count))] = UInt8(state >> 32 & 0x7F)
      }
      let (entries, diagnostics) = OrderSheet.read(SourceFile(path: "changed.csv", bytes: bytes))
      #expect(entries.isEmpty == diagnostics.contains { $0.severity == .error }, "seed 23, round \(round)")
      refused += entries.isEmpty ? 1 : 0
    }
    #expect(refused > 100 && refused < 400)
  }

  @Test func `cut off anywhere is read without a trap`() throws {
    let whole = try sheet("good/march").bytes
    for length in 0..<whole.count {
      let (entries, diagnostics) = OrderSheet.read(SourceFile(path: "cut.csv", bytes: Array(whole.prefix(length))))
      #expect(entries.isEmpty == diagnostics.contains { $0.severity == .error }, "the first \(length) bytes")
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sheets")

  private func sheet(_ name: String) throws -> SourceFile {
    let file = Self.folder.appending(path: "\(name).csv")
    return SourceFile(path: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)))
  }
}
