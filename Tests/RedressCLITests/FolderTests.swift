import Foundation
import Testing

@testable import RedressCLI

@Suite struct `Cases on a folder of orders` {
  private func shell() throws -> Shell {
    let shell = try Shell()
    #expect(shell("desk", "new", "--rehearsal", "--at", "2026-03-02T09:00:00Z").status == 0)
    try FileManager.default.createDirectory(atPath: "\(shell.folder)/orders", withIntermediateDirectories: true)
    let text = try String(
      contentsOfFile: "\(Shell.root)/evidence-samples/reserve-pays-freight/order.xml", encoding: .utf8)
    for name in ["a-1", "a-2"] {
      try text.replacing("R-4410", with: name).write(
        toFile: "\(shell.folder)/orders/\(name).xml", atomically: false, encoding: .utf8)
    }
    return shell
  }

  private func open(_ shell: Shell, _ more: String...) -> Answer {
    shell.run(
      [
        "open", "\(Shell.root)/workflows/seller-reserve.xml", "--orders", "\(shell.folder)/orders", "--reason",
        "damaged",
        "--claim", "40.00", "--ask", "refund=100%", "--as", "buyer",
      ] + more)
  }

  @Test func `are opened one by one, and counted`() throws {
    let shell = try shell()
    let answer = open(shell, "--command-id", "march", "--json")
    #expect(answer.status == 0, "\(answer.errors)")
    let json = try answer.json
    #expect(json["opened"] as? Int == 2 && json["refused"] as? Int == 0)
    let again = open(shell, "--command-id", "march")
    #expect(again.status == 0 && again.output.contains("opened before") && again.output.hasSuffix("2 cases opened\n"))
    let cases = try #require(try shell("inbox", "--json").json["cases"] as? [[String: Any]])
    #expect(cases.count == 2, "a repeat opens nothing anew")
  }

  @Test func `are told apart where one is refused, which keeps no other from its case`() throws {
    let shell = try shell()
    try "<order/>".write(toFile: "\(shell.folder)/orders/a-0.xml", atomically: false, encoding: .utf8)
    let answer = open(shell)
    #expect(answer.status == 1)
    #expect(answer.errors.hasPrefix("a-0.xml: ") && answer.errors.hasSuffix("\n2 cases opened, 1 order refused\n"))
    #expect(answer.errors.contains("a-1.xml: case '") && answer.errors.contains("', in 'talks'\n"))
    let second = open(shell)
    #expect(second.status == 1)
    #expect(second.errors.hasSuffix("\n0 cases opened, 3 orders refused\n"), "\(second.errors)")
  }

  @Test func `are asked for in words that fit together`() throws {
    let shell = try shell()
    #expect(open(shell, "--case-id", "one").status == 64)
    #expect(open(shell, "--order", "x.xml").status == 64)
    let empty = shell.run([
      "open", "\(Shell.root)/workflows/seller-reserve.xml", "--orders", shell.folder, "--as", "buyer",
    ])
    #expect(empty.status == 66 && empty.errors.contains("no order file"))
  }
}

@Suite struct `The payments of a case with children` {
  @Test func `tell from which child they came`() throws {
    let shell = try Shell()
    try shell.play("three-lines-three-remedies")
    try Golden.expect(shell("payments", "--case", "sample").output, equals: "payments-tree.txt")
    let all = try #require(try shell("payments", "--case", "sample", "--json").json["payments"] as? [[String: Any]])
    let children = all.map { $0["child"] as? String ?? "" }
    let first = try #require(children.first { !$0.isEmpty })
    let one = try #require(
      try shell("payments", "--case", "sample/\(first)", "--json").json["payments"] as? [[String: Any]])
    #expect(one.count == children.count { $0 == first || $0.hasPrefix("\(first)/") })
    #expect(one.count < all.count)
    #expect(shell("payments", "--case", "sample/nowhere").status == 64)
    let every = try #require(try shell("payments", "--json").json["payments"] as? [[String: Any]])
    #expect(every.count == all.count && every.allSatisfy { $0["child"] is NSNull })
  }
}

@Suite struct `Provisional money on the command line` {
  @Test func `is shown as such until it is settled`() throws {
    let shell = try Shell()
    try shell.play("provisional-credit-in-part", steps: 2)
    #expect(shell("show", "sample").output.contains("provisionally to 'holder' 430.00 USD"))
    let money = try #require(try shell("show", "sample", "--json").json["money"] as? [String: Any])
    #expect((money["credited"] as? [String: Any])?["minorUnits"] as? Int == 430_00)
    let done = try Shell()
    try done.play("provisional-credit-in-part")
    try Golden.expect(done("payments", "--case", "sample").output, equals: "payments-provisional.txt")
    let told = try done("payments", "instruct", "--json").json
    #expect((told["instructions"] as? [Any])?.count == 2 && (told["waiting"] as? [Any])?.count == 1)
  }

  @Test func `and what the platform pays of its own have columns in the dossier`() throws {
    for (sample, words) in [
      (
        "provisional-credit-in-part",
        ["holder, provisionally", "credited provisionally", "kept for good", "taken back"]
      ),
      ("late-and-compensated", [">platform</th>", "owed out of its own money", "−5.00", "+5.00"]),
    ] {
      let shell = try Shell()
      try shell.play(sample)
      let file = "\(shell.folder)/case.html"
      #expect(shell("dossier", "sample", "-o", file).status == 0)
      let page = try String(contentsOfFile: file, encoding: .utf8)
      for word in words { #expect(page.contains(word), "\(sample): \(word)") }
    }
  }
}
