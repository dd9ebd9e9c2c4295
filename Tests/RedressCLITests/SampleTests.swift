import Foundation
import Testing

@testable import RedressCLI

/// A row of the table of sample cases: what each must come to.
struct SampleRow: CustomTestStringConvertible {
  var name: String
  var end: String
  var toBuyer: String
  var toSeller: String
  var testDescription: String { name }

  static let all: [SampleRow] = {
    let table = (try? String(contentsOfFile: "\(Shell.root)/evidence-samples/README.md", encoding: .utf8)) ?? ""
    return table.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
      return SampleRow(name: cells[0], end: cells[2], toBuyer: cells[3], toSeller: cells[4])
    }
  }()
}

@Suite struct `The sample cases` {
  @Test func `are listed with what they come to`() {
    #expect(SampleRow.all.count >= 6)
  }

  @Test(arguments: SampleRow.all) func `come to the end and the amounts that their table says`(row: SampleRow) throws {
    let shell = try Shell()
    try shell.play(row.name)
    let shown = try shell("show", "sample", "--json").json
    let end = ((shown["ended"] as? [String: Any])?["end"] as? [String: Any])?["id"] as? String
    #expect(end == row.end)
    let money = try #require(shown["money"] as? [String: Any])
    #expect(amount(money, "toClaimant") == row.toBuyer.prefix { $0 != " " })
    #expect(amount(money, "toRespondent") == row.toSeller.prefix { $0 != " " })
    #expect(shell("audit").status == 0)
    try shell.expectPage(of: row)
  }

  @Test func `are shown whole`() throws {
    let shell = try Shell()
    try shell.play("ruled-full-refund-with-return", steps: 11)
    try Golden.expect(shell("show", "sample").output, equals: "show-lamp.txt")
    try Golden.expect(shell("show", "sample", "--as", "seller").output, equals: "show-lamp-seller.txt")
    try Golden.expect(shell("explain", "sample").output, equals: "explain-lamp.txt")
    try Golden.expect(shell("inbox").output, equals: "inbox-lamp.txt")
  }

  private func amount(_ money: [String: Any], _ name: String) -> Substring? {
    ((money[name] as? [String: Any])?["text"] as? String)?.prefix { $0 != " " }
  }
}

@Suite struct `A chargeback` {
  @Test func `suspends the case, and what the bank paid is told apart from what is paid`() throws {
    let shell = try Shell()
    try shell.play("chargeback-netted-off", steps: 5)
    let still = try shell("show", "sample", "--json").json
    #expect((still["turn"] as? [String]) == ["bank"], "\(still["turn"] ?? "nobody")")
    let refused = shell("rule", "sample", "--with", "missing-share=70", "--yes")
    #expect(refused.status == 1)
    let done = try Shell()
    try done.play("chargeback-netted-off")
    let money = try #require(try done("show", "sample", "--json").json["money"] as? [String: Any])
    #expect((money["elsewhere"] as? [String: Any])?["minorUnits"] as? Int == 4_000)
    #expect(done("show", "sample").output.contains("elsewhere to the claimant 40.00 EUR"))
    let payments = try #require(try done("payments", "--json").json["payments"] as? [[String: Any]])
    let amounts = payments.map { ($0["amount"] as? [String: Any])?["minorUnits"] as? Int }
    #expect(amounts == [3_000, 3_000], "the bank has paid its part already")
    #expect(done("audit").status == 0)
  }
}

@Suite struct `Two cases on one order` {
  @Test func `never claim a piece twice, and the second is told what is left`() throws {
    let shell = try Shell()
    try shell.play("two-claims-on-one-order", steps: 1)
    let open = [
      "open", "\(Shell.root)/workflows/marketplace-dispute.xml", "--order",
      "\(Shell.root)/evidence-samples/two-claims-on-one-order/order.xml", "--reason", "damaged-goods", "--ask",
      "refund=100%", "--as", "buyer",
    ]
    for lines in [[], ["--lines", "1"], ["--lines", "1x3,2"]] {
      let refused = shell.run(open + lines)
      #expect(refused.status == 1)
      #expect(
        refused.errors == """
          redress: 3 of line '1' cannot be claimed: case 'torn-fan' has 1 of line '1'; still to be claimed: 1x2 (5177 JPY), 2 \
          (3235 JPY)

          """)
    }
    #expect(shell.run(open + ["--lines", "1x2,2", "--json"]).status == 0)
    #expect(shell.run(open + ["--lines", "2"]).errors.contains("nothing of the order can be claimed any more"))
  }
}

@Suite struct `A ruling on the command line` {
  private func shell() throws -> Shell {
    let shell = try Shell()
    try shell.play("appealed-with-new-evidence", steps: 6)
    return shell
  }

  @Test func `lists the findings that it lacks, and changes nothing`() throws {
    let shell = try shell()
    let answer = shell("rule", "sample", "--json")
    #expect(answer.status == 1)
    let missing = try #require(try answer.json["missing"] as? [[String: Any]])
    #expect(missing.map { $0["fact"] as? String } == ["delivered"])
    #expect(shell("rule", "sample").errors.contains("delivered"))
    #expect(try shell("show", "sample", "--json").json["remedy"] is NSNull)
  }

  @Test func `is shown and not carried out without a confirmation`() throws {
    let shell = try shell()
    #expect(shell("find", "sample", "delivered=yes").status == 0)
    let answer = shell("rule", "sample")
    #expect(answer.status == 1)
    #expect(answer.output.contains("The tracking shows delivery"))
    #expect(answer.errors == "redress: nothing was ruled: confirm with '--yes'\n")
    #expect(try shell("show", "sample", "--json").json["remedy"] is NSNull)
  }

  @Test func `is shown with the findings that come with it, which count only once it is confirmed`() throws {
    let shell = try shell()
    let shown = shell("rule", "sample", "--with", "delivered=no")
    #expect(shown.status == 1)
    #expect(shown.output.contains("gives     refund 47.60 USD (100 % of the claim)"), "\(shown.output)")
    #expect(shown.output.contains("findings  delivered = no"))
    #expect(shell("rule", "sample", "--with", "delivered=perhaps").status == 64)
    #expect(try (shell("show", "sample", "--json").json["facts"] as? [[String: Any]])?.count == 2)
    #expect(shell("rule", "sample", "--with", "delivered=no", "--yes").status == 0)
    #expect(try shell("show", "sample", "--json").json["remedy"] as? [String: Any] != nil)
  }

  @Test func `may depart from the table with a written reason`() throws {
    let shell = try shell()
    #expect(shell("find", "sample", "delivered=yes").status == 0)
    #expect(shell("rule", "sample", "--depart", "--refund", "50%", "--yes").status == 64)
    let answer = shell(
      "rule", "sample", "--depart", "--refund", "50%", "--because", "both sides share the fault", "--yes")
    #expect(answer.status == 0, "\(answer.errors)")
    let shown = shell("explain", "sample", "--ruling").output
    #expect(shown.contains("a departure from 'came'"))
    #expect(shown.contains("both sides share the fault"))
    #expect(shown.contains("23.80 USD"))
  }

  @Test func `says on what it rests and what would have changed it, before and afterwards`() throws {
    let shell = try shell()
    let before = shell("rule", "sample", "--with", "delivered=yes").output
    let sentence = "else      with delivered = no it would have been: refund 47.60 USD"
    #expect(before.contains(sentence), "\(before)")
    #expect(shell("rule", "sample", "--with", "delivered=yes", "--yes").status == 0)
    try Golden.expect(shell("explain", "sample", "--ruling").output, equals: "explain-ruling.txt")
    let remedy = try #require(try shell("show", "sample", "--json").json["remedy"] as? [String: Any])
    let alternatives = try #require(remedy["alternatives"] as? [[String: Any]])
    #expect(alternatives.map { $0["rule"] as? String } == ["never-came"])
    #expect(alternatives.map { $0["value"] as? String } == ["no"])
    #expect(shell("show", "sample").output.contains("else"))
  }
}

@Suite struct `A panel on the command line` {
  @Test func `shows who has voted, and what only after all have`() throws {
    let shell = try Shell()
    try shell.play("panel-of-three", steps: 9)
    for viewer in [[], ["--as", "panel"], ["--as", "buyer"], ["--json"]] {
      let shown = shell.run(["show", "sample", "--details"] + viewer).output
      #expect(shown.contains("j-brandt votes on appeal-outcome"), "\(shown)")
      #expect(!shown.contains("appeal-outcome = "))
    }
    let done = try Shell()
    try done.play("panel-of-three")
    let shown = done("show", "sample", "--details").output
    #expect(shown.contains("j-brandt votes appeal-outcome = stands"))
    #expect(shown.contains("j-brandt votes appeal-outcome = half"))
  }

  @Test func `asks which person acts`() throws {
    let shell = try Shell()
    try shell.play("panel-of-three", steps: 6)
    let vote = ["act", "sample", "vote", "--as", "panel", "--with", "appeal-outcome=all"]
    let nobody = shell.run(vote)
    #expect(nobody.status == 64)
    #expect(nobody.errors.contains("say who with '--person ID': j-adeyemi, j-brandt, j-costa"))
    #expect(shell.run(vote + ["--person", "b-lind"]).errors.contains("'b-lind' stands for 'buyer' in this case"))
    #expect(shell.run(vote + ["--person", "nobody"]).errors.contains("'nobody' does not stand for 'panel'"))
    #expect(shell.run(vote + ["--person", "j-costa"]).status == 0)
  }
}
