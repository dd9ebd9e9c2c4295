import Foundation
import Testing

@testable import RedressCLI

/// Command lines with remedies by term, each with its screen.
private let good = [
  "propose sample --as seller --refund 40%",
  "propose sample --as seller --refund 50%:goods",
  "propose sample --as seller --refund shipping",
  "propose sample --as seller --refund 1:1000 --refund 2:50%",
  "propose sample --as seller --refund 3x1",
  "propose sample --as seller --refund 100% --deduct 15%:goods:Restocking",
  "propose sample --as seller --refund 2:100% --deduct 2:700:Opened",
  "propose sample --as seller --return 2 --freight seller --refund 2:100%",
  "propose sample --as seller --replacement 1,2 --or-refund 50%",
  "propose sample --as seller --remedy replacement=1:10days:or:100% --refund 3:50%",
  "propose sample --as seller --remedy return=2:14days --refund 33.3%",
]

private let bad = [
  "propose sample --as seller --refund 9:50%",
  "propose sample --as seller --refund 9:500",
  "propose sample --as seller --refund 9x1",
  "propose sample --as seller --return 9",
  "propose sample --as seller --replacement 9 --or-refund 50%",
  "propose sample --as seller --refund 1x2",
  "propose sample --as seller --refund 130%",
  "propose sample --as seller --refund 2:130%",
  "propose sample --as seller --refund 999999",
  "propose sample --as seller --refund 2:9000",
  "propose sample --as seller --refund 2:60% --refund 60%",
  "propose sample --as seller --refund 2:10% --replacement 2 --or-refund 2:100%",
  "propose sample --as seller --refund 12.50",
  "propose sample --as seller --refund 0%",
  "propose sample --as seller --deduct 10%",
  "propose sample --as seller --refund 2:100% --deduct 2:8000",
  "propose sample --as seller --refund 40% --refund 50%",
  "propose sample --as seller --or-refund 50%",
  "propose sample --as seller --return 2 --freight buyr",
  "propose sample --as seller --remedy pay=500:seller:buyer",
  "propose sample --as seller --remedy replacement=1:+500",
  "propose sample --as seller --remedy refnd=40%",
  "propose sample --as seller --refnd 40%",
  "propose sample --refund 40%",
  "propose sample --as seller --refund",
  "rule sample --refund 10%",
  "rule sample --depart --because fair",
  "rule sample --depart --refund 10%",
  "open W --order O --as buyer --reason brokn --ask refund=100% --lines 1x1",
  "open W --order O --as buyer --reason everything-is-wrong --ask refund=100% --lines 1x1",
  "open M --order O --as buyer --reason goods --ask refund=100% --lines 1x1",
  "open W --order O --as buyer --reason broken --ask refund=100% --lines 9",
  "open W --order O --as buyer --reason broken --ask refund=100% --lines 1x9",
  "open W --order O --as buyer --reason broken --ask refund=100% --lines 1,1",
  "open W --order O --as buyer --reason broken --ask refund=130% --lines 1x1",
  "open W --order O --as buyer --reason broken --ask refund=9:50% --lines 1x1",
]

@Suite struct `A remedy on the command line` {
  private func shell() throws -> Shell {
    let shell = try Shell()
    try shell.play("opened-box-yen", steps: 2)
    return shell
  }

  /// Each line with what it prints, and how it ends where that is not 0.
  private func screens(_ lines: [String], _ shell: Shell, ends: (Int32) -> Bool) -> String {
    let names = [
      "W": "\(Shell.root)/workflows/shop-remedies.xml", "M": "\(Shell.root)/workflows/marketplace-dispute.xml",
      "O": "\(Shell.root)/evidence-samples/opened-box-yen/order.xml",
    ]
    return lines.map { line in
      let answer = shell.run(line.split(separator: " ").map { names[String($0)] ?? String($0) })
      #expect(ends(answer.status), "'\(line)' ended with \(answer.status): \(answer.errors)")
      let status = answer.status == 0 ? "" : "[\(answer.status)] "
      let output = answer.output.replacing(/[ ]+receipt [^\n]*\n/, with: "")
      return "$ redress \(line)\n\(output)\(status)\(answer.errors)"
    }.joined(separator: "\n")
  }

  @Test func `is shown with what it comes to`() throws {
    let shell = try shell()
    try Golden.expect(screens(good, shell) { $0 == 0 }, equals: "remedies-good.txt")
    try Golden.expect(shell("show", "sample").output, equals: "show-remedies.txt")
  }

  @Test func `is refused in one line that says what to write instead, and changes nothing`() throws {
    let shell = try shell()
    let before = shell("show", "sample", "--json").output
    let screens = screens(bad, shell) { $0 == 1 || $0 == 64 }
    try Golden.expect(screens, equals: "remedies-bad.txt")
    #expect(shell("show", "sample", "--json").output == before)
  }
}

@Suite struct `A command line that is not understood` {
  @Test(arguments: [
    ("show", "missing expected argument '<case>'; see 'redress show --help'"),
    ("show a b", "unexpected argument 'b'; see 'redress show --help'"),
    ("inbox --limit x", "'--limit <limit>' does not take 'x'; see 'redress inbox --help'"),
    ("propose sample --as", "missing value for '--as <party>'; see 'redress propose --help'"),
    ("propose sample --as seller --refnd 10%", "unknown option '--refnd'; did you mean '--refund'?"),
    ("shwo", "no command is named 'shwo'; did you mean 'show'?"),
    ("inbox --limit 0", "'--limit' takes 1 to 10000; see 'redress inbox --help'"),
    ("payments list --state paid", "'--state' takes "),
    ("show \u{1B}[31m\u{202E} b", #"unexpected argument 'b'"#),
    ("show a \u{1B}[31m\u{202E}", #"unexpected argument '\x1b[31m\u{202E}'"#),
  ])
  func `is told so in one line, with where help is`(line: String, words: String) throws {
    let answer = try Shell().run(line.split(separator: " ").map(String.init))
    #expect(answer.status == 64)
    #expect(answer.errors.hasPrefix("redress: \(words)"), "\(answer.errors)")
    #expect(answer.errors.split(separator: "\n").count == 1)
    let json = try Shell().run(line.split(separator: " ").map(String.init) + ["--json"]).json
    #expect((json["message"] as? String)?.hasPrefix(words) == true, "\(json)")
  }
}
