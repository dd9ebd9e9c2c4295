import Foundation
import RedressDiagnostics
import RedressScenario
import Testing

@Suite struct `A scenario file that is wrong` {
  @Test(arguments: Golden.all(in: "bad"))
  func `gets one diagnostic, in words that are kept`(golden: Golden) throws {
    let loaded = try golden.load()
    #expect(loaded.diagnostics.count == 1)
    #expect((loaded.scenario == nil) == (loaded.diagnostics.first?.severity == .error))
    let text = TextRenderer(sources: loaded.sources).render(DiagnosticList(loaded.diagnostics))
    #expect(try golden.matches(text), "\(text)")
  }

  @Test func `has files of at least 40 kinds, one for every code, and a page for every code`() throws {
    let files = Golden.all(in: "bad")
    let found = Set(try files.flatMap { try $0.load().diagnostics.map(\.code) })
    let explained = Set(Explanation.allCodes.filter { (700..<800).contains($0.number) })
    #expect(files.count >= 80)
    #expect(found.filter { (700..<800).contains($0.number) }.count >= 40)
    #expect(explained.subtracting(found) == [])
    #expect(Set(found.filter { (700..<800).contains($0.number) }).isSubset(of: explained))
  }

  @Test func `hears all that is wrong at once, in source order`() throws {
    let good = try Golden.repositoryText("Tests/RedressScenarioTests/good/shop.scenario.xml")
    let bad = good.replacing(#"sigma="0.9""#, with: #"sigma="0""#).replacing(#"mean="60""#, with: #"mean="0""#)
      .replacing(#"p="0.8""#, with: #"p="1.8""#)
    let loaded = try Golden.load(Data(bad.utf8), named: "bad.xml", in: Golden.home.appending(path: "good"))
    #expect(loaded.diagnostics.map(\.code) == [727, 729, 725])
  }

  @Test func `that is cut off anywhere is refused`() throws {
    let good = try Golden.repositoryText("Tests/RedressScenarioTests/good/shop.scenario.xml")
    let whole = Data(good.utf8)
    for length in stride(from: 0, to: whole.count - 12, by: 97) {
      let cut = try Golden.load(whole.prefix(length), named: "cut.xml", in: Golden.home.appending(path: "good"))
      #expect(cut.scenario == nil && !cut.diagnostics.isEmpty, "the first \(length) bytes")
    }
  }
}
