import Foundation
import Testing

@testable import RedressCLI

@Suite struct `The command 'replay'` {
  private static let dispute = "\(Shell.root)/workflows/marketplace-dispute.xml"

  /// Samples in which everything that can be brought to a case is brought: approvals, ballots, departures, children.
  private static let samples = [
    "agreed-partial-refund", "approved-by-four-eyes", "appealed-with-new-evidence", "charged-back-in-full",
    "dearer-replacement", "departure-with-reason", "negotiated-in-three-rounds", "panel-of-three",
    "restocking-fee-capped", "three-lines-three-remedies",
  ]

  @Test(arguments: samples)
  func `comes to the same under the same workflow, with all that was brought`(sample: String) throws {
    let shell = try Shell()
    try shell.play(sample)
    let steps = try String(contentsOfFile: "\(Shell.root)/evidence-samples/\(sample)/steps.txt", encoding: .utf8)
    let workflow = try #require(steps.firstMatch(of: /redress open (workflows\/[a-z-]+\.xml)/)?.1)
    let json = try shell.run(["replay", "--workflow", "\(Shell.root)/\(workflow)", "--json"]).json
    let row = try #require((json["cases"] as? [[String: Any]])?.first)
    #expect(json["alike"] as? Int == 1 && row["alike"] as? Bool == true, "\(row)")
    #expect((row["refused"] as? [Any])?.isEmpty == true, "\(row)")
    #expect(row["first"] is NSNull, "\(row)")
  }

  /// The workflow with something else in it, beside what it includes.
  private func changed(_ shell: Shell, _ changes: [(String, String)]) throws -> String {
    let folder = "\(shell.folder)/changed"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(Shell.root)/workflows/shared", toPath: "\(folder)/shared")
    var text = try String(contentsOfFile: Self.dispute, encoding: .utf8)
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacingOccurrences(of: old, with: new)
    }
    try text.write(toFile: "\(folder)/marketplace-dispute.xml", atomically: true, encoding: .utf8)
    return "\(folder)/marketplace-dispute.xml"
  }

  @Test func `says what would have ended otherwise, from where on, and what would not have been taken`() throws {
    let shell = try Shell()
    try shell.play("agreed-partial-refund")
    let before = shell("show", "sample", "--json").output
    let workflow = try changed(
      shell,
      [
        ("version=\"2\"", "version=\"3\""),
        (#"<setting id="response-days" value="5" min="1""#, #"<setting id="response-days" value="1" min="1""#),
      ])
    let answer = shell.run(["replay", "--workflow", workflow])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("1 of 1 case would come to something else"))
    #expect(answer.output.contains("not taken: "))
    try Golden.expect(answer.output, equals: "replay-one-day.txt")
    #expect(shell("show", "sample", "--json").output == before)
  }

  @Test func `says of the first generation that it takes the case or why not`() throws {
    let shell = try Shell()
    try shell.play("agreed-partial-refund")
    let first = "\(Shell.root)/workflows/marketplace-dispute-v1.xml"
    let answer = shell.run(["replay", "sample", "--workflow", first])
    #expect(answer.status == 0, "\(answer.errors)")
    try Golden.expect(answer.output, equals: "replay-first-generation.txt")
    let json = try shell.run(["replay", "--workflow", first, "--json"]).json
    #expect(json["replayed"] as? Int == 1 && json["others"] as? Int == 0)
  }

  @Test func `leaves out cases of other workflows unless they are named`() throws {
    let shell = try Shell()
    try shell.play("agreed-partial-refund", steps: 1)
    let other = "\(Shell.root)/workflows/shop-remedies.xml"
    let all = shell.run(["replay", "--workflow", other])
    #expect(all.status == 0 && all.output.contains("1 case of other workflows left out"))
    let named = try shell.run(["replay", "sample", "--workflow", other, "--json"]).json
    #expect(named["unopened"] as? Int == 1)
    let row = try #require((named["cases"] as? [[String: Any]])?.first)
    let refused = try #require((row["refused"] as? [[String: Any]])?.first)
    #expect(refused["what"] as? String == "open")
    #expect((refused["words"] as? String)?.contains("there") == true, "\(refused)")
  }

  @Test func `refuses a workflow with errors, and a case that is not there`() throws {
    let shell = try Shell()
    try shell.play("agreed-partial-refund", steps: 1)
    let bad = "\(Shell.root)/Tests/RedressScenarioTests/good/shop.scenario.xml"
    #expect(shell.run(["replay", "--workflow", bad]).status == 65)
    #expect(shell.run(["replay", "none", "--workflow", Self.dispute]).status == 66)
  }
}
