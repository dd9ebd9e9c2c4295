import Foundation
import RedressDesk
import RedressDiagnostics
import RedressReport
import RedressStore
import Testing

@testable import RedressCLI

/// A command line on the desk of a sample case, and how it must end.
struct StatusRow: CustomTestStringConvertible {
  var line: String
  var status: Int32
  var testDescription: String { line }

  init(_ line: String, _ status: Int32) {
    self.line = line
    self.status = status
  }

  static let all: [StatusRow] = [
    .init("inbox", 0), .init("show sample", 0), .init("show samp", 0), .init("audit", 0), .init("tick", 0),
    .init("--help", 0), .init("--version", 0), .init("help open", 0), .init("explain sample", 0), .init("schema", 0),
    .init("", 0), .init("desk", 0),
    .init("accept sample 1 --as buyer", 1), .init("act sample confirm-return --as seller", 1),
    .init("rule sample --yes", 1), .init("explain sample --ruling", 1),
    .init("nonsense", 64), .init("show", 64), .init("show sample --nonsense", 64), .init("inbox --limit 0", 64),
    .init("inbox --overdue --within 3", 64), .init("act sample propose --as nobody", 64),
    .init("act sample nothing --as buyer", 64), .init("propose sample --as buyer --refund many", 64),
    .init("advance", 64), .init("advance three days", 64), .init("advance 3 fortnights", 64),
    .init("advance --to 2020-01-01T00:00:00Z", 64), .init("advance --to tomorrow", 64), .init("run", 64),
    .init("accept sample one --as buyer", 64), .init("withdraw sample --as buyer --command-id with\u{A0}blank", 64),
    .init("show sample --as nobody", 64), .init("inbox --zone Mars/Base", 64), .init("show -- --help", 66),
    .init("desk new --at 2026-01-01T00:00:00Z", 64),
    .init("open W --order O --as buyer --case-id Bad", 64),
    .init("check BAD", 65), .init("open W --order BAD --reason damaged-goods --as buyer", 65),
    .init("attach sample FOLDER --as buyer --kind photo", 65), .init("check FOLDER", 65),
    .init("show other", 66), .init("check missing.xml", 66), .init("explain RD9999", 66),
    .init("explain sample --deadline nothing", 66), .init("attach sample missing.jpg --as buyer --kind photo", 66),
    .init("show sample --desk missing", 66), .init("desk new", 73),
  ]
}

@Suite struct `The exit status` {
  @Test func `is as documented for each way to end (L10, L11)`() throws {
    let shell = try Shell()
    try shell.play("silent-seller", steps: 1)
    let bad = "\(shell.folder)/bad.xml"
    try "<workflow".write(toFile: bad, atomically: true, encoding: .utf8)
    let names = [
      "BAD": bad, "FOLDER": shell.folder, "W": "\(Shell.root)/workflows/marketplace-dispute.xml",
      "O": "\(Shell.root)/evidence-samples/silent-seller/order.xml",
    ]
    for row in StatusRow.all {
      let answer = shell.run(row.line.split(separator: " ").map { names[String($0)] ?? String($0) })
      #expect(
        answer.status == row.status, "'\(row.line)' ended with \(answer.status): \(answer.errors)\(answer.output)")
      if row.status != 0 { #expect(!(answer.errors + answer.output).isEmpty, "'\(row.line)' says nothing") }
    }
    #expect(try shell("show", "sample", "--json").json["ended"] is NSNull)
  }

  @Test(arguments: [
    (StoreError.busy(seconds: 5), RedressCLI.ExitStatus.tryAgain), (.notDone(detail: "disk full"), .inputOutput),
    (.cannotRead(detail: "x"), .inputOutput), (.suspect, .inputOutput), (.readOnly, .notAllowed),
    (.damaged("x"), .damaged), (.malformed("x"), .bug), (.quota(.caseItems(limit: 3)), .limit),
    (.writerTooOld(minimum: 2, this: 1), .unsafe), (.notRehearsal, .usage), (.clockBackwards(from: 2, to: 1), .usage),
    (.cannotOpen(.missing(path: "x")), .missing), (.cannotOpen(.exists(path: "x")), .cannotCreate),
    (.cannotOpen(.foreign(path: "x", detail: "y")), .refused), (.cannotOpen(.worldWritable(path: "x")), .unsafe),
    (.cannotOpen(.newer(path: "x", found: 2, known: 1)), .unsafe),
    (.cannotOpen(.networkFileSystem(path: "x", kind: "nfs")), .unsafe),
    (.cannotOpen(.system(path: "x", detail: "Permission denied")), .notAllowed),
    (.cannotOpen(.system(path: "x", detail: "Input/output error")), .inputOutput),
  ]) func `follows from what the store says`(error: StoreError, status: RedressCLI.ExitStatus) {
    #expect(Failure(error).status == status)
  }

  @Test func `of an unknown outcome comes with the id to ask for`() throws {
    let id = try #require(CommandID("c-1"))
    let failure = Failure(.unknown(id, detail: "the connection was lost"))
    #expect(failure.status == .tryAgain)
    let json = failure.json(command: "act").description
    #expect(json.contains(#""outcome":"unknown""#))
    #expect(json.contains(#""commandID":"c-1""#))
  }

  @Test func `of a conflict is 75, with the events that won counted`() throws {
    let id = try #require(CaseID("c-1"))
    let failure = Failure(DeskError.conflict(id, []), style: Style(colour: false))
    #expect(failure.status == .tryAgain)
    #expect(failure.outcome == .conflict)
  }
}

@Suite struct `A command` {
  @Test(arguments: Redress.commandNames)
  func `has help with an example`(name: String) throws {
    let shell = try Shell()
    let answer = shell(name, "--help")
    #expect(answer.status == 0)
    #expect(answer.output.contains("Example: redress") || name == "desk")
    #expect(answer.errors.isEmpty)
  }

  @Test(arguments: [
    "inbox", "show sample", "explain sample", "audit", "tick", "advance 1 hour", "check W", "schema", "explain RD0001",
    "attach sample NOTE --as buyer --kind chat", "show missing", "accept sample 9 --as seller",
  ]) func `answers with one versioned object where JSON is asked for`(line: String) throws {
    let shell = try Shell()
    try shell.play("silent-seller", steps: 1)
    let names = [
      "W": "\(Shell.root)/workflows/marketplace-dispute.xml",
      "NOTE": "\(Shell.root)/evidence-samples/silent-seller/chat.txt",
    ]
    let words = line.split(separator: " ").map { names[String($0)] ?? String($0) }
    let answer = shell.run(words + ["--json"])
    let json = try answer.json
    #expect(json["version"] as? Int == 1)
    #expect(json["command"] as? String == words[0])
    #expect(json["outcome"] as? String == (answer.status == 0 ? "done" : "refused"))
    #expect(json["status"] as? Int == (answer.status == 0 ? nil : Int(answer.status)))
  }

  @Test func `that is repeated with its id does nothing more`() throws {
    let shell = try Shell()
    try shell.play("silent-seller", steps: 1)
    let propose = ["propose", "sample", "--as", "seller", "--refund", "10%", "--command-id", "p-1", "--json"]
    let (first, second) = (try shell.run(propose).json, try shell.run(propose).json)
    #expect(first["repeated"] as? Bool == false)
    #expect(second["repeated"] as? Bool == true)
    #expect(
      (first["receipt"] as? [String: Any])?["hash"] as? String == (second["receipt"] as? [String: Any])?["hash"]
        as? String)
    var other = propose
    other[5] = "20%"
    #expect(shell.run(other).status == 65)
  }

  @Test(arguments: [
    ("shw", "did you mean 'show'?"), ("inbox --limt 3", "did you mean '--limit'?"), ("nonsense", "no command is named"),
  ]) func `that is misspelt is told what was probably meant`(line: String, words: String) throws {
    let answer = try Shell().run(line.split(separator: " ").map(String.init))
    #expect(answer.status == 64)
    #expect(answer.errors.contains(words), "\(answer.errors)")
    #expect(answer.output.isEmpty)
  }

  @Test func `that is rejected says what may be done instead`() throws {
    let shell = try Shell()
    try shell.play("silent-seller", steps: 1)
    let answer = shell("accept", "sample", "9", "--as", "seller")
    #expect(answer.status == 1)
    try Golden.expect(answer.errors, equals: "rejected-accept.txt")
  }
}
