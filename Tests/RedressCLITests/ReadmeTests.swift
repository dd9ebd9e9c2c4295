import Foundation
import Testing

@testable import RedressCLI

@Suite struct `The README` {
  /// The command lines of its walk by hand, each in one line, in order.
  private static let lines: [[String]] = {
    let text = (try? String(contentsOfFile: "\(Shell.root)/README.md", encoding: .utf8)) ?? ""
    let walk = text.replacingOccurrences(of: "\\\n", with: "").components(
      separatedBy: "## Run the same dispute by hand")
    return (walk.last ?? "").split(separator: "\n").filter { $0.hasPrefix("redress ") && !$0.contains("--desk ") }
      .map { Array(ShellWords.split($0).dropFirst()) }
  }()

  /// What each command of the walk ends with where nobody sits at a terminal: those that are refused say why.
  private func status(of words: [String], after count: Int) -> Int32 {
    switch words.first {
    case "accept": 1
    case "rule" where count == 0: 1
    case _: 0
    }
  }

  @Test func `leads by hand to the same history as the demo`() throws {
    let (hand, demo) = (try Shell(), try Shell())
    var rules = 0
    #expect(Self.lines.count > 15)
    for words in Self.lines {
      var words = words.map { word in
        word.hasPrefix("workflows/") || word.hasPrefix("evidence-samples/") ? "\(Shell.root)/\(word)" : word
      }
      let expected = status(of: words, after: rules)
      if words.first == "rule" { rules += 1 }
      if words.first == "rule", expected == 0, !words.contains("--yes") { words.append("--yes") }
      let answer = hand.run(words)
      #expect(answer.status == expected, "'\(words.joined(separator: " "))': \(answer.errors)")
    }
    try demo.play("appealed-with-new-evidence")
    #expect(try timeline(hand, "parcel") == timeline(demo, "sample"))
  }

  private func timeline(_ shell: Shell, _ name: String) throws -> [[String: String]] {
    let timeline = try #require(try shell("show", name, "--json").json["timeline"] as? [[String: String]])
    #expect(timeline.count > 40)
    return timeline
  }
}
