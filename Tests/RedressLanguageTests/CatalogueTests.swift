import RedressDiagnostics
import RedressLanguage
import Testing

/// A row of the catalogue of bad inputs, its code, and the files of `bad/` that hold it.
struct CatalogueRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let code: DiagnosticCode
  let files: [String]

  private init(_ row: String, _ code: DiagnosticCode, _ files: String...) {
    testDescription = row
    self.code = code
    self.files = files
  }

  static let all = [
    CatalogueRow("X22 unknown attributes", 202, "0202-near-attribute", "0202-wrong-case-attribute"),
    CatalogueRow("X22 unknown elements", 201, "0201-unknown-element", "0201-wrong-case"),
    CatalogueRow("X24 an id twice", 211, "0211-phase-and-end"),
    CatalogueRow("X24 a goto to nowhere", 210, "0210-goto"),
    CatalogueRow("X24 places that nothing reaches", 308, "0308-phase", "0308-end"),
    CatalogueRow("X24 no end", 310, "0310-no-way-out"),
    CatalogueRow("X25 a ring that takes no time", 304, "0304-ring-of-routes"),
    CatalogueRow(
      "X26 durations in codes", 120, "0120-duration-alone", "0120-duration-huge", "0120-duration-months",
      "0120-duration-negative", "0120-duration-zero"),
    CatalogueRow(
      "X26 amounts of time that are none", 119, "0119-amount-long", "0119-amount-negative", "0119-amount-part"),
    CatalogueRow(
      "X27 zones", 109, "0109-zone-abbreviation", "0109-zone-case", "0109-zone-mars", "0109-zone-old", "0109-zone-path"),
    CatalogueRow("X28 percentages", 107, "0107-percent-digits", "0107-percent-over"),
    CatalogueRow("X28 a percent sign", 518, "0518-percent"),
    CatalogueRow("X29 shares of more than all", 412, "0412-over-all"),
    CatalogueRow("X30 expressions of other languages", 503, "0503-and", "0503-divide", "0503-or", "0503-ternary"),
    CatalogueRow("X30 expressions without end", 515, "0515-deep"),
    CatalogueRow("X30 expressions too long", 516, "0516-long"),
    CatalogueRow("X34 words too long", 115, "0115-long-title", "0115-long-name"),
  ]
}

@Suite struct `A row of the catalogue` {
  @Test(arguments: CatalogueRow.all)
  func `is refused with its code, and no workflow comes of it`(row: CatalogueRow) throws {
    for name in row.files {
      let golden = try #require(Golden.all.first { $0.name == name }, "there is no file '\(name).xml'")
      let loaded = try golden.load()
      #expect(loaded.workflow == nil)
      #expect(loaded.diagnostics.contains { $0.code == row.code && $0.severity == .error })
    }
  }

  @Test func `X24: many faults are told at once`() {
    let loaded = load(
      workflow(
        """
        <party id="buyer" side="claimant"/>
        <party id="buyer" side="respondent"/>
        <on action="open" by="buyer" goto="talks"/>
        <phase id="talks"><window days="1"><expires goto="nowhere"/></window></phase>
        <end id="done" pays="remdy"/>
        """))
    #expect(Set(loaded.diagnostics.map(\.code)).isSuperset(of: [102, 210, 211]))
  }

  @Test func `X34, L22: a title of a megabyte is refused, and not repeated in the answer`() {
    let loaded = load(workflow("<title>\(String(repeating: "long ", count: 200_000))</title>"))
    #expect(loaded.diagnostics.contains { $0.code == 115 })
    let text = TextRenderer(sources: loaded.sources).render(DiagnosticList(loaded.diagnostics))
    #expect(text.utf8.count < 4_000)
  }
}
