import Foundation
import RedressDesk
import RedressReport
import RedressStore
import Testing

@testable import RedressCLI

/// A command line that is refused, and words that say why.
struct RefusalRow: CustomTestStringConvertible {
  var line: String
  var words: String
  var status: Int32
  var testDescription: String { line }

  init(_ line: String, _ words: String, status: Int32 = 64) {
    self.line = line
    self.words = words
    self.status = status
  }

  static let all: [RefusalRow] = [
    .init("propose sample --as seller --refund 10% --remedy refund=20%", "'refund' is named twice"),
    .init("propose sample --as seller --return --remedy return", "'return' is named twice"),
    .init(
      "propose sample --as seller --refund 1,50",
      "'refund' takes a share such as 40% or an amount such as 12.50, not '1,50'; write 1.50"),
    .init("propose sample --as seller --refund 12abc", "an amount such as 12.50, not '12abc'"),
    .init("propose sample --as seller --remedy pay=x:seller:buyer", "'pay' takes an amount such as 12.50, not 'x'"),
    .init("act sample withdraw --as buyer --proposal 99", "'withdraw' takes no version"),
    .init("inbox --as byuer", "no case of this desk knows a party named 'byuer'; did you mean 'buyer'?"),
    .init("inbox --phase talkz", "knows a phase or end named 'talkz'"),
    .init("inbox --reason dammaged-goods", "did you mean 'damaged-goods'?"),
    .init("inbox --workflow market", "knows a workflow named 'market'"),
    .init("open W --order O --reason damaged-goods --ask refund=100% --as buyer --case-id sample", "is named 'sample'"),
    .init("propose sample --as seller --refund 999", "a refund of 999.00 USD is more than the ", status: 1),
    .init("propose sample --as seller --refund 0", "to give nothing, write", status: 1),
    .init("advance --to 2020-01-01T00:00:00Z", "and 2020-01-01T00:00:00Z is earlier"),
    .init("advance 99999999 weeks", "that is too far: a clock moves by at most 100000 weeks at once"),
    .init("advance 1 day --to-next", "exclude each other"),
    .init("help nope", "no command is named 'nope'"),
    .init("desk new --desk O/", "is there already and is no folder", status: 73),
    .init("desk new --desk FOLDER", "is there already and is not empty", status: 73),
    .init("demo --keep FOLDER", "is there already and is not empty", status: 73),
  ]
}

@Suite struct `A refusal` {
  @Test func `names what was written and what to write instead`() throws {
    let shell = try Shell()
    #expect(
      shell("desk", "new", "--rehearsal", "--at", "2026-02-02T18:00:00Z", "--desk", "\(shell.folder)/e").status == 0)
    #expect(shell("inbox", "--as", "byuer", "--desk", "\(shell.folder)/e").status == 0, "no case, nobody to know")
    try shell.play("silent-seller", steps: 1)
    let names = [
      "W": "\(Shell.root)/workflows/marketplace-dispute.xml",
      "O": "\(Shell.root)/evidence-samples/silent-seller/order.xml", "FOLDER": shell.folder,
      "O/": "\(Shell.root)/evidence-samples/silent-seller/order.xml/",
    ]
    for row in RefusalRow.all {
      let answer = shell.run(row.line.split(separator: " ").map { names[String($0)] ?? String($0) })
      #expect(answer.status == row.status, "'\(row.line)' ended with \(answer.status): \(answer.output)")
      #expect(answer.errors.contains(row.words), "'\(row.line)': \(answer.errors)")
    }
    #expect(shell("inbox", "--as", "platform").status == 0, "a party that has no turn is known")
  }

  @Test func `comes for a required text that says nothing`() throws {
    let shell = try Shell()
    try shell.play("ruled-full-refund-with-return", steps: 9)
    for blank in ["", "   "] {
      let answer = shell("act", "sample", "ask", "--as", "platform", "--with", "question=\(blank)")
      #expect(answer.status == 1)
      #expect(answer.errors.contains("'ask' needs a value for 'question'"), "\(answer.errors)")
    }
  }

  @Test func `never comes for a percentage with its sign`() throws {
    let shell = try Shell()
    try shell.play("two-of-three-lines", steps: 8)
    #expect(shell("find", "sample", "missing-share=half").errors.contains("takes a percentage such as 40"))
    let answer = shell("find", "sample", "missing-share=50%")
    #expect(answer.status == 0, "\(answer.errors)")
  }

  @Test func `tells the condition that does not hold before any instant, and that evidence may be given`() throws {
    let shell = try Shell()
    #expect(shell("desk", "new", "--rehearsal", "--at", "2026-02-02T18:00:00Z").status == 0)
    let order = "\(Shell.root)/evidence-samples/silent-seller/order.xml"
    let opened = shell(
      "open", "\(Shell.root)/workflows/marketplace-dispute.xml", "--order", order, "--reason", "damaged-goods", "--ask",
      "refund=100%", "--as", "buyer", "--case-id", "sample", "--set", "buyer-may-escalate=0")
    #expect(opened.status == 0, "\(opened.errors)")
    let answer = shell("act", "sample", "escalate", "--as", "buyer", "--json")
    #expect(
      answer.errors.contains("the condition of 'escalate' does not hold: buyer-may-escalate = 1"), "\(answer.errors)")
    let acts = try #require(try answer.json["acts"] as? [[String: Any]])
    #expect(acts.contains { $0["action"] as? String == "attach" }, "\(acts)")
    #expect(acts.allSatisfy { $0["party"] as? String == "buyer" })
  }

  @Test func `of an ambiguous name lists ten cases and counts the others`() throws {
    let ids = try (10..<52).map { try #require(CaseID("case-\($0)")) }
    let failure = Failure(DeskError.ambiguous("case", ids), style: Style(colour: false))
    #expect(failure.message.contains("case-19 and 32 more; write more of the name"))
  }

  @Test func `of one file leaves the others checked`() throws {
    let shell = try Shell()
    let good = "\(Shell.root)/workflows/minute.xml"
    let answer = shell("check", good, "missing.xml", "\(Shell.root)/workflows/service-dispute.xml")
    #expect(answer.status == 66)
    #expect(answer.errors == "redress: cannot read 'missing.xml': there is no such file\n")
    #expect(answer.output.contains("minute.xml") && answer.output.contains("service-dispute.xml"))
    let files = try #require(try shell("check", "missing.xml", good, "--json").json["files"] as? [[String: Any]])
    #expect(files.map { $0["status"] as? Int } == [0, 66])
  }

  @Test func `never comes for an empty note, which is none`() throws {
    let shell = try Shell()
    try shell.play("silent-seller", steps: 1)
    let note = "\(Shell.root)/evidence-samples/silent-seller/chat.txt"
    #expect(shell("attach", "sample", note, "--as", "buyer", "--kind", "chat", "--note", "").status == 0)
    let items = try #require(try shell("show", "sample", "--json").json["evidence"] as? [[String: Any]])
    #expect(items.count == 1)
    #expect(items.allSatisfy { $0["note"] is NSNull }, "\(items)")
  }

  @Test func `of the output after an act says that the act was stored`() throws {
    let shell = try Shell()
    try shell.play("silent-seller", steps: 1)
    let answer = try Binary.sh("$R propose sample --as seller --refund 10% --desk '\(shell.desk)' >/dev/full")
    #expect(answer.status == 74)
    #expect(answer.errors.hasSuffix("no space left on device; what was asked is done and stored\n"), "\(answer.errors)")
    #expect(shell("show", "sample").output.contains("version 2"))
    #expect(try Binary.sh("$R show sample --desk '\(shell.desk)' >/dev/full").errors.hasSuffix("on device\n"))
    #expect(try Binary.sh("$R demo >/dev/full").errors.hasSuffix("on device\n"), "a desk for show is taken away again")
  }

  @Test func `says that a currency has no decimals`() throws {
    let shell = try Shell()
    #expect(shell("desk", "new", "--rehearsal", "--at", "2026-02-02T18:00:00Z").status == 0)
    var order = try String(contentsOfFile: "\(Shell.root)/evidence-samples/silent-seller/order.xml", encoding: .utf8)
    for (old, new) in [("USD", "JPY"), ("39.09", "3909"), ("32.50", "3250"), ("3.99", "399"), ("2.60", "260")] {
      order = order.replacingOccurrences(of: old, with: new)
    }
    try order.write(toFile: "\(shell.folder)/order.xml", atomically: true, encoding: .utf8)
    let open = [
      "open", "\(Shell.root)/workflows/marketplace-dispute.xml", "--order", "\(shell.folder)/order.xml", "--reason",
      "damaged-goods", "--as", "buyer",
    ]
    #expect(
      shell.run(open + ["--ask", "refund=12.50"]).errors.contains(
        "an amount without decimals, as JPY has none, such as 1250, not '12.50'"))
    let answer = shell.run(open + ["--ask", "refund=1250"])
    #expect(answer.status == 0, "\(answer.errors)")
  }
}
