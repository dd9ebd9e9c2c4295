import Foundation
import Testing

@testable import RedressCLI

@Suite struct `A ruling at a terminal` {
  private func shell() throws -> Shell {
    let shell = try Shell()
    try shell.play("ruled-full-refund-with-return", steps: 13)
    return shell
  }

  @Test func `asks for what each answer makes missing, and again for what is no value`() throws {
    let shell = try shell()
    let answer = shell.run(["rule", "sample"], answers: ["broken", "major", "no", "perhaps", "yes", "y"])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.errors.contains("no value of 'defect' is named 'broken'"))
    #expect(answer.errors.contains("'returnable' is 'yes' or 'no', not 'perhaps'"))
    #expect(answer.output.contains("defect = major"))
    #expect(try shell("show", "sample", "--json").json["remedy"] as? [String: Any] != nil)
  }

  @Test func `lists what is missing next where nobody can be asked, also after a confirmation`() throws {
    let shell = try shell()
    let answer = shell("rule", "sample", "--with", "defect=major", "--yes", "--json")
    #expect(answer.status == 1)
    let missing = try #require(try answer.json["missing"] as? [[String: Any]])
    #expect(missing.map { $0["fact"] as? String } == ["can-replace"])
  }

  @Test func `shows a departure with its amount before it is confirmed, and refuses one that is too large`() throws {
    let shell = try shell()
    let found = ["rule", "sample", "--with", "defect=none", "--depart", "--because", "a kindness"]
    let answer = shell.run(found + ["--refund", "50%"])
    #expect(answer.status == 1)
    #expect(answer.output.contains("refund 46.36 USD (50 % of the claim)"), "\(answer.output)")
    #expect(shell.run(found + ["--refund", "101%"]).errors.contains("a share from 0% to 100%"))
    let json = try shell.run(found + ["--refund", "50%", "--json"]).json
    #expect(json["ruling"] as? [String: Any] != nil)
  }
}
