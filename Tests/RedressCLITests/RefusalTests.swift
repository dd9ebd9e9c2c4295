import Foundation
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
      "O": "\(Shell.root)/evidence-samples/silent-seller/order.xml",
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
}
