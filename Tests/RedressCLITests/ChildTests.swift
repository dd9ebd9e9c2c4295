import Foundation
import Testing

@testable import RedressCLI

@Suite struct `A case with children on the command line` {
  @Test func `shows where each stands, whose turn it is and what it holds`() throws {
    let shell = try Shell()
    try shell.play("three-lines-three-remedies", steps: 15)
    try Golden.expect(shell("show", "sample").output, equals: "show-lines.txt")
    try Golden.expect(shell("show", "sample/claims.3/replacement-leg").output, equals: "show-leg.txt")
    try Golden.expect(shell("inbox").output, equals: "inbox-lines.txt")
  }

  @Test func `holds its children in JSON`() throws {
    let shell = try Shell()
    try shell.play("three-lines-three-remedies", steps: 15)
    let shown = try shell("show", "sample", "--json").json
    let children = try #require(shown["children"] as? [[String: Any]])
    #expect(
      children.map { $0["case"] as? String } == [
        "sample/claims.1", "sample/claims.2", "sample/claims.2/return-leg", "sample/claims.3",
        "sample/claims.3/replacement-leg",
      ])
    #expect(children.map { $0["state"] as? String } == ["ended", "open", "open", "open", "open"])
    #expect(children.map { $0["turn"] as? [String] } == [[], [], [], [], ["seller"]])
    #expect(shown["turn"] as? [String] == ["seller"])
    let child = try shell("show", "sample/claims.2", "--json").json
    #expect(child["partOf"] as? String == "sample")
    #expect((child["children"] as? [[String: Any]])?.count == 1)
  }

  @Test func `lists under a root the children that wait for a party`() throws {
    let shell = try Shell()
    try shell.play("three-lines-three-remedies", steps: 7)
    func waiting(_ party: String) throws -> [String] {
      let cases = try #require(try shell("inbox", "--as", party, "--json").json["cases"] as? [[String: Any]])
      let children = cases.flatMap { $0["children"] as? [[String: Any]] ?? [] }
      return children.compactMap { $0["case"] as? String }
    }
    #expect(try waiting("seller") == ["sample/claims.1", "sample/claims.2", "sample/claims.3"])
    #expect(try waiting("buyer") == [])
  }

  @Test func `has in its file each child as a part, and all of them on one time line`() throws {
    let shell = try Shell()
    try shell.play("return-one-piece-short")
    let file = "\(shell.folder)/page.html"
    try #require(shell("dossier", "sample", "-o", file).status == 0)
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page.contains("Child case return-leg: Return of the goods"))
    #expect(page.contains("count.txt"))
    #expect(page.contains("return-leg/short-count"))
    try Golden.expect(page, equals: "dossier-return.html")
  }

  @Test func `says which children there are where one is not found`() throws {
    let shell = try Shell()
    try shell.play("return-one-piece-short", steps: 4)
    #expect(shell("show", "sample/return").errors.contains("it has: return-leg"))
  }
}
