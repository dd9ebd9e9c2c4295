import Foundation
import Testing

@testable import RedressCLI

@Suite struct `The command 'forecast'` {
  private static let scenario = "\(Shell.root)/workflows/seller-window.scenario.xml"
  private static let shop = "\(Shell.root)/Tests/RedressScenarioTests/good/shop.scenario.xml"

  /// A case in which the seller has been silent for four of five days.
  private func waiting() throws -> Shell {
    let shell = try Shell()
    try shell.play("silent-seller", steps: 5)
    return shell
  }

  @Test func `says when and how a case will end, and whether its clocks will end in silence`() throws {
    let answer = try waiting().run(["forecast", "sample", "--scenario", Self.scenario, "--runs", "300"])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.hasPrefix("case 'sample' ends in "))
    try Golden.expect(answer.output, equals: "forecast-silent-seller.txt")
  }

  @Test func `gives a program every number with its interval, the same each time, and stores nothing`() throws {
    let shell = try waiting()
    let before = shell("show", "sample", "--json").output
    let line = ["forecast", "sample", "--scenario", Self.scenario, "--runs", "200", "--json"]
    let answer = shell.run(line)
    let json = try answer.json
    #expect(json["case"] as? String == "sample" && json["runs"] as? Int == 200 && json["arm"] as? String == "five")
    let ends = try #require(json["ends"] as? [[String: Any]])
    let shares = ends.compactMap { ($0["probability"] as? [String: Double])?["mean"] }
    #expect(ends.count == shares.count && abs(shares.reduce(0, +) - 1) < 1e-9)
    let clocks = try #require(json["clocks"] as? [[String: Any]])
    let response = try #require(clocks.first { $0["window"] as? String == "response" })
    let silence = try #require(response["silence"] as? [String: Double])
    let (low, mean, high) = try (#require(silence["low"]), #require(silence["mean"]), #require(silence["high"]))
    // One who has been silent for four days of five will mostly stay so, and sometimes not.
    #expect(low < mean && mean < high && mean > 0.4 && mean < 0.99)
    #expect(shell.run(line).output == answer.output)
    #expect(shell.run(line + ["--seed", "9"]).output != answer.output)
    #expect(shell("show", "sample", "--json").output == before)
  }

  @Test func `refuses a scenario of another workflow, and says what differs`() throws {
    let shell = try waiting()
    let answer = shell.run(["forecast", "sample", "--scenario", Self.shop])
    #expect(answer.status == 65 && answer.output.isEmpty)
    #expect(answer.errors.contains("describes people under 'shop', and the case is under 'marketplace-dispute'"))
    let version = shell.run(["forecast", "sample", "--scenario", try changed(shell, "version=\"2\"", "version=\"3\"")])
    #expect(version.status == 65 && version.errors.contains("version 3 of 'marketplace-dispute'"))
    let file = shell.run(["forecast", "sample", "--scenario", try changed(shell, "</workflow>", "</workflow>\n")])
    #expect(file.status == 65 && file.errors.contains("has changed since the case opened"))
  }

  /// The scenario beside a workflow with something else in it.
  private func changed(_ shell: Shell, _ old: String, _ new: String) throws -> String {
    let folder = "\(shell.folder)/\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(Shell.root)/workflows/shared", toPath: "\(folder)/shared")
    try FileManager.default.copyItem(atPath: Self.scenario, toPath: "\(folder)/own.scenario.xml")
    let text = try String(contentsOfFile: "\(Shell.root)/workflows/marketplace-dispute.xml", encoding: .utf8)
    #expect(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(
      toFile: "\(folder)/marketplace-dispute.xml", atomically: true, encoding: .utf8)
    return "\(folder)/own.scenario.xml"
  }

  @Test func `refuses a case that has ended, an arm that is not there, and too few runs`() throws {
    let shell = try Shell()
    try shell.play("silent-seller")
    let ended = shell.run(["forecast", "sample", "--scenario", Self.scenario])
    #expect(ended.status == 1 && ended.errors.contains("has ended; there is nothing to forecast"))
    let arm = shell.run(["forecast", "sample", "--scenario", Self.scenario, "--arm", "six"])
    #expect(arm.status == 64 && arm.errors.contains("it has: five, three"))
    #expect(shell.run(["forecast", "sample", "--scenario", Self.scenario, "--runs", "1"]).status == 64)
    #expect(shell.run(["forecast", "none", "--scenario", Self.scenario]).status == 66)
  }
}
