import Foundation
import Testing

@testable import RedressCLI

@Suite struct `A threshold on the command line` {
  /// The sample case after its opening, its letter and both thresholds.
  private func shell(steps: Int = 4) throws -> Shell {
    let shell = try Shell()
    try shell.play("accepted-by-threshold", steps: steps)
    return shell
  }

  /// Everything that somebody sees who speaks for a party.
  private func seen(_ shell: Shell, by party: String) throws -> String {
    let file = "\(shell.folder)/\(party).html"
    try #require(shell("dossier", "sample", "-o", file, "--as", party, "--force").status == 0)
    let words = [
      ["show", "sample", "--details"], ["show", "sample", "--json"], ["inbox"], ["inbox", "--json"],
      ["explain", "sample"],
    ]
    return try words.map { shell.run($0 + ["--as", party]).output }.joined()
      + String(contentsOfFile: file, encoding: .utf8)
  }

  @Test func `is seen by its party and the desk, and by nobody else`() throws {
    let shell = try shell()
    let (buyers, sellers) = (["37.96 EUR", "45 %"], ["35.00 EUR"])
    let own = try seen(shell, by: "buyer")
    #expect(buyers.allSatisfy { own.contains($0) })
    #expect(
      own.contains("accepts from now on a refund of at least 37.96 EUR (45 % of the claim): threshold 1"), "\(own)")
    #expect(!sellers.contains { own.contains($0) })
    for party in ["seller", "platform"] {
      let shown = try seen(shell, by: party)
      #expect(!buyers.contains { shown.contains($0) }, "\(party)")
      #expect(!shown.contains("threshold-set") || party == "seller")
    }
    #expect(try seen(shell, by: "seller").contains("at most 35.00 EUR"))
    let page = "\(shell.folder)/all.html"
    #expect(shell("dossier", "sample", "-o", page).status == 0)
    let all = try String(contentsOfFile: page, encoding: .utf8)
    #expect(!(buyers + sellers).contains { all.contains($0) })
    let desk = shell("show", "sample").output
    #expect((buyers + sellers).allSatisfy { desk.contains($0) })
  }

  @Test func `is not told by a refusal, nor by what happens to proposals that do not satisfy it`() throws {
    let shell = try shell(steps: 5)
    let refused = shell("propose", "sample", "--as", "seller", "--refund", "10.00")
    #expect(refused.status == 1)
    #expect(
      refused.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "25.31 EUR; propose from 25.31 EUR to 84.35 EUR"),
      "\(refused.errors)")
    #expect(!refused.errors.contains("37.96"))
    let taken = shell("propose", "sample", "--as", "seller", "--refund", "37.95")
    #expect(taken.status == 0)
    #expect(!taken.output.contains("37.96") && !taken.output.contains("threshold"), "\(taken.output)")
    let spent = shell("propose", "sample", "--as", "seller", "--refund", "37.95")
    #expect(spent.output.contains("proposes version 4"))
    let fourth = shell("propose", "sample", "--as", "seller", "--refund", "40.00")
    #expect(
      fourth.errors.contains("'seller' may 'propose' at most 3 times in a case, and has done so"), "\(fourth.errors)")
  }

  @Test func `says when it accepts who set it and when, to all`() throws {
    let shell = try Shell()
    try shell.play("accepted-by-threshold")
    try Golden.expect(shell("show", "sample", "--as", "seller").output, equals: "show-threshold.txt")
    for party in ["buyer", "seller", "platform"] {
      let shown = try seen(shell, by: party)
      #expect(shown.contains("accepted by the threshold that 'buyer' set on 2026-03-02 09:00 +00:00"), "\(party)")
    }
    let sellers = try seen(shell, by: "seller")
    #expect(!sellers.contains("37.96") && !sellers.contains("45 %"))
    #expect(shell("audit").status == 0)
  }

  @Test func `may be changed and taken back`() throws {
    let shell = try shell()
    let changed = shell("threshold", "sample", "--as", "buyer", "--at-least", "50.00", "--with-return", "--json")
    #expect(changed.status == 0, "\(changed.errors)")
    let shown = try shell("show", "sample", "--json").json
    let thresholds = try #require(shown["thresholds"] as? [[String: Any]])
    #expect(thresholds.map { $0["party"] as? String } == ["buyer", "seller"])
    #expect(thresholds.map { $0["number"] as? Int } == [2, 1])
    #expect(thresholds[0]["withReturn"] as? Bool == true)
    #expect((thresholds[0]["atLeast"] as? [String: Any])?["minorUnits"] as? Int == 50_00)
    #expect(shell("threshold", "sample", "--as", "buyer", "--withdraw").status == 0)
    let again = shell("threshold", "sample", "--as", "buyer", "--withdraw")
    #expect(again.status == 1)
    #expect(again.errors.contains("'buyer' has no threshold to take back"))
    #expect(try (shell("show", "sample", "--json").json["thresholds"] as? [Any])?.count == 1)
  }

  @Test(arguments: [
    (["--at-least", "40", "--at-most", "50"], 64, "say '--at-least' or '--at-most', or '--withdraw'"),
    ([], 64, "say '--at-least' or '--at-most', or '--withdraw'"),
    (["--withdraw", "--at-least", "40"], 64, "stands alone"),
    (["--at-least", "12,50"], 64, "write 12.50"),
    (["--at-least", "140%"], 64, "takes a share from 0% to 100%"),
    (["--at-least", "0%"], 1, "a threshold is an amount above zero"),
    (["--at-least", "40.00 USD"], 64, "an amount in USD cannot be given"),
    (["--at-least", "84.36"], 1, "is more than the 84.35 EUR that was paid"),
    (["--at-least", "40", "--until", "soon"], 64, "'until'"),
    (["--at-most", "40"], 1, "'buyer' claims, so its threshold is the least that it takes"),
  ])
  func `is read strictly`(words: [String], status: Int32, error: String) throws {
    let shell = try shell(steps: 2)
    let answer = shell.run(["threshold", "sample", "--as", "buyer"] + words)
    #expect(answer.status == status)
    #expect(answer.errors.contains(error), "\(answer.errors)")
  }
}
