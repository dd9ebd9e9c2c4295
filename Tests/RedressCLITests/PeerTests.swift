import Foundation
import Testing

@testable import RedressCLI

/// Programs in another language, where this machine has what they need.
private enum Peer {
  static let folder = "\(Shell.root)/Tests/Peers"
  private static let environment = ProcessInfo.processInfo.environment

  /// A Python by itself; nil where there is none.
  static let python = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }.first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  /// A Python that has pm4py, as `.ci/run` makes one.
  static let withPM4Py = environment["REDRESS_PM4PY"].flatMap { $0.isEmpty ? nil : $0 }

  static func run(_ line: String) throws -> Answer {
    // A Python that a manager of versions put on the path finds itself by the folder of its user.
    let home = environment["HOME"].map { "HOME='\($0)' PATH='\(environment["PATH"] ?? "")' " } ?? ""
    return try Binary.sh(home + line)
  }
}

@Suite struct `Programs in another language` {
  @Test(.enabled(if: Peer.python != nil, "there is no python3 on the path"))
  func `replay 10,000 cases from their draws to the same ends at the same second`() throws {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let simulated = try Binary.sh(
      "cd '\(folder)' && $R simulate '\(Peer.folder)/reference.scenario.xml' --cases 5000 --replications 2 --quiet "
        + "--log log.csv --draws draws.csv")
    try #require(simulated.status == 0, "\(simulated.errors)")
    let python = try #require(Peer.python)
    let twin = try Peer.run("'\(python)' -B '\(Peer.folder)/twin.py' '\(folder)/draws.csv' '\(folder)/log.csv'")
    #expect(twin.status == 0, "\(twin.errors)")
    #expect(twin.output.hasPrefix("10000 cases end alike"))
  }

  @Test(.enabled(if: Peer.withPM4Py != nil, "REDRESS_PM4PY names no python3 with pm4py; .ci/run makes one"))
  func `open a log of cases in both its forms and find the same in it`() throws {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for form in ["csv", "xes"] {
      let simulated = try Binary.sh(
        "$R simulate '\(Shell.root)/Tests/RedressScenarioTests/good/shop.scenario.xml' --cases 400 --replications 2 "
          + "--quiet --log '\(folder)/log.\(form)'")
      try #require(simulated.status == 0, "\(simulated.errors)")
    }
    let python = try #require(Peer.withPM4Py)
    let opened = try Peer.run(
      "'\(python)' -B '\(Peer.folder)/opens.py' '\(folder)/log.csv' '\(folder)/log.xes' 2>'\(folder)/errors'")
    let errors = try String(contentsOfFile: "\(folder)/errors", encoding: .utf8)
    #expect(opened.status == 0, "\(errors.suffix(2_000))")
    #expect(opened.output.contains("opens 2400 cases"))
  }
}
