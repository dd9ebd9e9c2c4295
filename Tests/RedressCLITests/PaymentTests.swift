import Foundation
import Testing

@testable import RedressCLI

@Suite struct `Payments on the command line` {
  private func shell() throws -> Shell {
    let shell = try Shell()
    try shell.play("agreed-partial-refund")
    return shell
  }

  private func keys(_ shell: Shell) throws -> [String] {
    let payments = try #require(try shell("payments", "--json").json["payments"] as? [[String: Any]])
    return payments.compactMap { $0["key"] as? String }
  }

  private func dossier(_ shell: Shell, _ more: String...) throws -> String {
    let file = "\(shell.folder)/payments.html"
    let answer = shell.run(["dossier", "sample", "-o", file, "--force"] + more)
    try #require(answer.status == 0, "\(answer.errors)")
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  @Test func `go from decided to confirmed, and are shown on the way`() throws {
    let shell = try shell()
    let keys = try keys(shell)
    #expect(keys.count == 2 && keys.allSatisfy { $0.hasPrefix("sample/") })
    try Golden.expect(shell("payments").output, equals: "payments-decided.txt")
    let lines = shell("payments", "instruct").output
    try Golden.expect(lines, equals: "payments-instruct.txt")
    #expect(shell("payments", "instruct").output == "", "each is told once")
    #expect(shell("payments", "confirm", keys[0], "--amount", "14.90", "--reference", "tr-1").status == 0)
    let again = try shell("payments", "confirm", keys[0], "--amount", "14.90 USD", "--json").json
    #expect(again["repeated"] as? Bool == true)
    #expect(shell("payments", "fail", keys[1], "--because", "closed\u{1B} account").status == 0)
    try Golden.expect(shell("payments", "list").output, equals: "payments-answered.txt")
    let page = try dossier(shell)
    #expect(page.contains("<h2>Payments</h2>") && page.contains("14.90 USD"))
    #expect(page.contains("confirmed") && page.contains("failed"))
    #expect(!page.contains("tr-1") && !page.contains("closed"), "what the payer says is for the desk")
    #expect(try dossier(shell, "--as", "buyer").contains("confirmed"))
    #expect(try !dossier(shell, "--as", "buyer").contains("failed"), "the seller's payment is not the buyer's")
    try Golden.expect(shell("show", "sample").output, equals: "show-payments.txt")
    #expect(shell("payments", "--state", "confirmed").output.contains("1 payment\n"))
    #expect(shell("payments", "--state", "paid").status == 64)
    #expect(shell("audit").status == 0)
  }

  @Test func `are shown to the party that they are for, without what the payer says`() throws {
    let shell = try shell()
    let key = try keys(shell)[0]
    _ = shell("payments", "instruct")
    _ = shell("payments", "confirm", key, "--amount", "14.90", "--reference", "secret-9")
    let seen = shell("show", "sample", "--as", "buyer", "--json")
    let payments = try #require(try seen.json["payments"] as? [[String: Any]])
    #expect(payments.map { $0["to"] as? String } == ["buyer"])
    #expect(payments.map { $0["state"] as? String } == ["confirmed"])
    #expect(!seen.output.contains("secret-9") && shell("show", "sample").output.contains("secret-9"))
  }

  /// A workflow that pays after each of two rulings, of which the second and the third may say less or more.
  private static let appealed = """
    <workflow xmlns="urn:redress:workflow:1" id="appealed" version="1" time-zone="UTC">
      <title>Rulings that pay at once</title>
      <include href="shared/marketplace.xml"/>
      <reason id="not-received"><title>Item not received</title></reason>
      <fact id="share" type="percent" from="finding"><ask>How much?</ask></fact>
      <action id="open" proposes="refund"/>
      <action id="appeal"/>
      <on action="open" by="buyer" goto="review"/>
      <phase id="review" awaits="platform">
        <window id="first" days="10"><expires goto="settled"/></window>
        <on action="rule" by="platform" goto="payout"><decide ruling="table"/></on>
      </phase>
      <phase id="payout" pays="remedy">
        <window id="second" days="10"><expires goto="settled"/></window>
        <on action="appeal" by="buyer seller" goto="again"/>
      </phase>
      <phase id="again" awaits="platform">
        <window id="third" days="10"><expires goto="settled"/></window>
        <on action="rule" by="platform" if="times('rule') lt 2" goto="payout"><decide ruling="table"/></on>
        <on action="rule" by="platform" goto="settled"><decide ruling="table"/></on>
      </phase>
      <end id="settled" pays="remedy"/>
      <ruling id="table">
        <rule id="nothing" if="share = 0"><no-remedy/></rule>
        <otherwise><refund percent="share"/></otherwise>
      </ruling>
    </workflow>
    """

  @Test func `M12: are taken back by payments of their own when a later ruling gives less`() throws {
    let shell = try Shell()
    try FileManager.default.copyItem(atPath: "\(Shell.root)/workflows/shared", toPath: "\(shell.folder)/shared")
    try Self.appealed.write(toFile: "\(shell.folder)/appealed.xml", atomically: true, encoding: .utf8)
    let order = "\(Shell.root)/evidence-samples/silent-seller/order.xml"
    let lines = [
      ["desk", "new", "--rehearsal", "--at", "2026-02-02T18:00:00Z"],
      [
        "open", "\(shell.folder)/appealed.xml", "--order", order, "--reason", "not-received", "--ask", "refund=100%",
        "--as", "buyer", "--case-id", "sample",
      ],
      ["rule", "sample", "--with", "share=40", "--yes"], ["payments", "instruct"],
      ["act", "sample", "appeal", "--as", "seller"], ["rule", "sample", "--with", "share=10", "--yes"],
      ["act", "sample", "appeal", "--as", "buyer"], ["rule", "sample", "--with", "share=25", "--yes"],
      ["audit"],
    ]
    for words in lines {
      let answer = shell.run(words)
      try #require(answer.status == 0, "\(words): \(answer.errors)")
    }
    // 39.09 USD: 40 % is 15.636, 10 % is 3.909, 25 % is 9.7725; 15.64 - 3.91 is owed back, of which 9.77 - 3.91 no more.
    try Golden.expect(shell("payments").output, equals: "payments-appealed.txt")
  }

  @Test func `M17, M19: end with 1 for what cannot be, and change nothing`() throws {
    let shell = try shell()
    let key = try keys(shell)[0]
    let before = shell("payments").output
    let refused = [
      ["confirm", key, "--amount", "14.90"], ["fail", key, "--because", "x"], ["unknown", key],
    ]
    for words in refused { #expect(shell.run(["payments"] + words).status == 1, "\(words)") }
    #expect(shell("payments").output == before)
    _ = shell("payments", "instruct")
    #expect(shell("payments", "instruct", key).status == 1)
    let other = shell("payments", "confirm", key, "--amount", "14.91")
    #expect(other.status == 1 && other.errors.contains("is of 14.90 USD and the payer says 14.91 USD: reconcile it"))
    try Golden.expect(shell("payments").output, equals: "payments-reconcile.txt")
    for amount in ["14,90", "1490.", "14.90 EUR", "x"] {
      #expect(shell("payments", "confirm", key, "--amount", amount).status == 64, "\(amount)")
    }
    #expect(shell("payments", "confirm", "sample/999/buyer", "--amount", "1.00").status == 66)
    #expect(shell("payments", "unknown", key).status == 0)
    #expect(shell("payments", "instruct", key).output.contains(#""attempt":2"#))
  }

  @Test func `are compared with a payer's list in CSV and in JSON`() throws {
    let shell = try shell()
    let keys = try keys(shell)
    _ = shell("payments", "instruct")
    func reconcile(_ name: String, _ text: String) throws -> Answer {
      let path = "\(shell.folder)/\(name)"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return shell("payments", "reconcile", path)
    }
    let right =
      "\u{FEFF}booked,key,amount,currency\r\n\"1, March\",\(keys[0]),14.90,USD\r\n,\"\(keys[1])\",22.35,USD\r\n"
    #expect(try reconcile("right.csv", right).output == "2 lines, all as instructed, and nothing is missing\n")
    let json = #"[{"key":"\#(keys[0])","amount":"14.90","currency":"USD"},{"key":"\#(keys[1])","amount":"22.35"}]"#
    #expect(try reconcile("right.json", json).status == 0)
    let wrong = try reconcile("wrong.csv", "key,amount\n\(keys[0]),14.19\nsample/7/\u{1B}x,1.00\n")
    #expect(wrong.status == 1)
    try Golden.expect(wrong.errors, equals: "payments-differences.txt")
    let late = shell("payments", "reconcile", "\(shell.folder)/wrong.csv", "--since", "2030-01-01T00:00:00Z", "--json")
    #expect(
      try (late.json["differences"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } == [
        "anotherAmount", "unknownKey",
      ])
  }

  @Test(arguments: [
    ("a.csv", ""), ("a.csv", "key;amount\n"), ("a.csv", "key,amount\nx\n"), ("a.csv", "key,amount\n\"x,1\n"),
    ("a.csv", "key,amount\n\"x\"y,1\n"), ("a.csv", "key,amount\nx\"y,1\n"), ("a.json", "{}"),
    ("a.json", #"[{"key":"x","amount":1.5}]"#), ("a.json", #"[{"key":"x"}]"#),
  ])
  func `refuse a list that cannot be read in one way`(name: String, text: String) throws {
    let shell = try Shell()
    #expect(shell("desk", "new").status == 0)
    try text.write(toFile: "\(shell.folder)/\(name)", atomically: true, encoding: .utf8)
    let answer = shell("payments", "reconcile", "\(shell.folder)/\(name)")
    #expect(answer.status == 65, "\(answer.errors)")
  }
}
