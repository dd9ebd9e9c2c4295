import Foundation
import Testing

@testable import RedressCLI

@Suite struct `A ruling that waits for approval` {
  private func shell(steps: Int = 5) throws -> Shell {
    let shell = try Shell()
    try shell.play("approved-by-four-eyes", steps: steps)
    return shell
  }

  @Test func `is shown to who approves, and to no side`() throws {
    let shell = try shell()
    try Golden.expect(shell("show", "sample").output, equals: "show-pending.txt")
    let pending = try #require(try shell("show", "sample", "--json").json["pending"] as? [String: Any])
    #expect(pending["person"] as? String == "p-okafor")
    #expect(pending["approvers"] as? [String] == ["supervisor"])
    for party in ["buyer", "seller"] {
      let shown = shell("show", "sample", "--as", party, "--details").output
      #expect(!shown.contains("approval") && !shown.contains("268.00 EUR; ruling"), "\(shown)")
      #expect(try shell("show", "sample", "--as", party, "--json").json["pending"] is String == false)
    }
    #expect(shell("show", "sample", "--as", "supervisor").output.contains("Waits for approval"))
  }

  @Test func `stands in the inbox of who approves`() throws {
    let shell = try shell()
    let waiting = try #require(try shell("inbox", "--as", "supervisor", "--json").json["cases"] as? [[String: Any]])
    #expect(waiting.map { $0["case"] as? String } == ["sample"])
    #expect((try shell("inbox", "--as", "platform", "--json").json["total"] as? Int) == 0)
  }

  @Test func `cannot be approved by who made it, nor rejected without a reason`() throws {
    let shell = try shell()
    let own = shell("approve", "sample", "--as", "platform")
    #expect(own.status == 1)
    #expect(own.errors.contains("'platform' cannot 'approve' here"))
    let borrowed = shell("approve", "sample", "--as", "supervisor", "--person", "p-okafor")
    #expect(borrowed.status == 1)
    #expect(borrowed.errors.contains("'p-okafor' stands for 'platform' in this case"))
    #expect(shell("reject", "sample", "--as", "supervisor").status == 64)
    #expect(shell("reject", "sample", "--as", "supervisor", "--because", " ").errors.contains("needs its reason"))
  }

  @Test func `says before it is made that it will wait`() throws {
    let shell = try shell(steps: 4)
    let shown = shell("rule", "sample", "--with", "defect=major").output
    #expect(shown.contains("then      it waits for the approval of supervisor; then 'appealable' begins"), "\(shown)")
  }

  @Test func `leaves no trace of what was rejected in the dossier for all`() throws {
    let shell = try Shell()
    try shell.play("approved-by-four-eyes")
    let file = "\(shell.folder)/all.html"
    #expect(shell("dossier", "sample", "-o", file).status == 0)
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page.contains("214.40 EUR"))
    #expect(!page.contains("the photo shows a table that stands"))
    #expect(shell("dossier", "sample", "--as", "supervisor", "-o", file, "--force").status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("the photo shows a table that stands"))
  }
}

@Suite struct `Rounds of proposals` {
  @Test func `stand side by side with their differences in money`() throws {
    let shell = try Shell()
    try shell.play("negotiated-in-three-rounds", steps: 9)
    try Golden.expect(shell("show", "sample", "--as", "buyer").output, equals: "show-rounds.txt")
    let rounds = try #require(try shell("show", "sample", "--json").json["rounds"] as? [[String: Any]])
    let apart = rounds.map { (($0["apart"] as? [String: Any])?["minorUnits"] as? Int) ?? 0 }
    #expect(apart == [0, 101_11, 62_16, 44_31, 19_31, 10_00])
    let change = rounds.map { (($0["change"] as? [String: Any])?["minorUnits"] as? Int) ?? 0 }
    #expect(change == [0, 0, -38_95, 17_85, -25_00, 9_31])
  }

  @Test func `that break a limit are told which`() throws {
    let shell = try Shell()
    try shell.play("negotiated-in-three-rounds", steps: 6)
    let lower = shell("propose", "sample", "--as", "seller", "--refund", "12%")
    #expect(lower.status == 1)
    #expect(lower.errors.contains("proposed gt offer('seller')"), "\(lower.errors)")
  }
}

@Suite struct `Another person for a neutral party` {
  @Test func `is bound with a reason that everybody sees, and never one of another party`() throws {
    let shell = try Shell()
    try shell.play("appeal-reverses-full-refund", steps: 9)
    let assign = ["assign", "sample", "--party", "platform", "--because", "recusal", "--person"]
    let conflict = shell.run(assign + ["s-potter"])
    #expect(conflict.status == 1)
    #expect(conflict.errors.contains("'s-potter' stands for 'seller' in this case"), "\(conflict.errors)")
    let ruling = shell("rule", "sample", "--with", "defect=none", "--yes")
    #expect(ruling.status == 1)
    #expect(ruling.errors.contains("'p-okafor' has done 'rule' in this case"), "\(ruling.errors)")
    #expect(shell("show", "sample").output.contains("somebody else than p-okafor"))
    #expect(shell.run(assign + ["p-ito"]).status == 0)
    #expect(
      shell("show", "sample", "--as", "buyer").output.contains(
        "p-ito stands for 'platform' instead of p-okafor: “recusal”"))
    #expect(shell("rule", "sample", "--with", "defect=none", "--yes").status == 0)
    #expect(shell("audit").status == 0)
    try Golden.expect(shell("payments", "list").output, equals: "payments-reversed.txt")
  }
}
