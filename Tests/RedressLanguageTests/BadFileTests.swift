import RedressDiagnostics
import RedressLanguage
import Testing

@Suite struct `A workflow file that is wrong` {
  @Test(arguments: Golden.all)
  func `is answered in the words that are kept`(golden: Golden) throws {
    let loaded = try golden.load()
    #expect(loaded.diagnostics == loaded.diagnostics.inSourceOrder())
    #expect((loaded.workflow == nil) == loaded.diagnostics.contains { $0.severity == .error })
    let text = TextRenderer(sources: loaded.sources).render(DiagnosticList(loaded.diagnostics))
    #expect(try golden.matches(text), "\(text)")
  }

  @Test(arguments: Golden.all)
  func `carries its first code in its name`(golden: Golden) throws {
    let number = try #require(UInt16(golden.name.prefix(4)))
    guard number > 0 else { return #expect(golden.name.hasPrefix("0000-")) }
    #expect(try golden.load().diagnostics.contains { $0.code == DiagnosticCode(number) })
  }

  @Test func `has an example and a page for every code of the loader`() throws {
    let found = Set(try Golden.all.flatMap { try $0.load().diagnostics.map(\.code) }.filter(isOfLoader))
    let explained = Set(Explanation.allCodes.filter(isOfLoader))
    #expect(explained.subtracting(found) == [122, 355])
    #expect(found.subtracting(explained) == [])
  }

  private func isOfLoader(_ code: DiagnosticCode) -> Bool {
    // Child cases are told from whole files: a draft alone has no children.
    (101...199).contains(code.number) || (340...359).contains(code.number) || code == 383
      || (200...209).contains(code.number)
      || (501...599).contains(code.number)
  }
}
