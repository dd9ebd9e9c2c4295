import RedressDiagnostics
import RedressLanguage
import RedressWorkflow
import Testing

/// A workflow that has nothing wrong with it.
private let good = workflow(
  """
  <include href="parties.xml"/>
  <on action="open" by="buyer" goto="talks"/>
  <phase id="talks"><window days="3"><expires goto="closed"/></window></phase>
  <end id="closed" pays="respondent"/>
  """)

private let parties = """
  <fragment xmlns="urn:redress:workflow:1">
    <party id="buyer" side="claimant"/><party id="seller" side="respondent"/><party id="platform" side="neutral"/>
  </fragment>
  """

@Suite struct `The loader` {
  @Test func `gives the workflow with the digest of all files`() throws {
    let loaded = load(good, including: ["parties.xml": parties])
    #expect(loaded.lines == [])
    #expect(loaded.workflow?.digest == "w.xml:\(good.utf8.count) parties.xml:\(parties.utf8.count)")
    #expect(loaded.files.map(\.path) == ["w.xml", "parties.xml"])
    #expect(loaded.files.map(\.bytes) == [Array(good.utf8), Array(parties.utf8)])
  }

  @Test func `asks for nothing outside the folder`() {
    var asked: [String] = []
    for path in ["../a.xml", "/a.xml", "a/../../b.xml", "./a.xml", "a//b.xml", "c:\\a.xml", "http://a/b.xml", ""] {
      let loaded = WorkflowLoader.load(
        "w.xml", bytes: Array(workflow(#"<include href="\#(path)"/>"#).utf8),
        including: {
          asked.append($0)
          return .failure(.missing)
        }, digesting: { _ in "" })
      #expect(loaded.diagnostics.map(\.code) == [207], "\(path)")
    }
    #expect(asked == [])
  }

  @Test(arguments: [IncludeError.missing, .tooLarge, .outside, .notAFile, .unreadable("permission denied")])
  func `says once why an included file cannot be had, at its path`(error: IncludeError) {
    let loaded = WorkflowLoader.load(
      "w.xml", bytes: Array(good.utf8), including: { _ in .failure(error) }, digesting: { _ in "" })
    #expect(loaded.lines == ["RD0208 «parties.xml» 'parties.xml' cannot be included: \(error)"])
    #expect(loaded.workflow == nil)
  }

  @Test func `names the fragment in which something is wrong`() {
    let loaded = load(good, including: ["parties.xml": parties.replacing("neutral", with: "bench")])
    #expect(loaded.lines.first == "RD0102 «bench» 'side' cannot be 'bench'")
    #expect(loaded.diagnostics.first.map { loaded.sources[$0.primary.span.source].path } == "cases/parties.xml")
  }

  @Test func `reads 5,000 phases and no more`() throws {
    let phases = (0..<5_000).map { #"<phase id="p\#($0)"/>"# }.joined()
    #expect(try draft(workflow(phases)).diagnostics == [])
    let more = load(workflow(phases + #"<phase id="over"/><phase id="again"/>"#))
    #expect(more.lines == ["RD0122 «phase» a workflow may have 5000 phases and interludes"])
  }

  @Test func `says each of many problems once`() {
    let elements = (0..<500).map { #"<setting id="S\#($0)" value="x"/>"# }.joined()
    let loaded = load(workflow(elements))
    #expect(loaded.diagnostics.count { $0.code == 101 } == 500)
    #expect(loaded.diagnostics.count { $0.code == 105 } == 500)
  }

  @Test func `takes the words of files with anything changed in them`() throws {
    let golden = try #require(Golden.all.first { $0.name == "0000-good" }).load()
    let bytes = golden.files[0].bytes
    var random = SplitMix(seed: 7)
    var refused = 0
    for round in 0..<2_000 {
      var changed = bytes
      for _ in 0...random.below(3) { changed[random.below(changed.count)] = UInt8(32 + random.below(95)) }
      let loaded = WorkflowLoader.load(
        "w.xml", bytes: changed, including: { _ in .success(golden.files[1].bytes) }, digesting: { _ in "" })
      let hasErrors = loaded.diagnostics.contains { $0.severity == .error }
      #expect((loaded.workflow == nil) == hasErrors, "seed 7, round \(round)")
      for diagnostic in loaded.diagnostics {
        let span = diagnostic.primary.span
        #expect(Int(span.end) <= loaded.sources[span.source].bytes.count, "seed 7, round \(round)")
      }
      refused += hasErrors ? 1 : 0
    }
    #expect(refused > 1_000)
  }
}
