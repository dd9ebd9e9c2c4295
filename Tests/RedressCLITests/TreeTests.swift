import Foundation
import Testing

@testable import RedressCLI

@Suite struct `A child case, on the command line` {
  /// A claim about two lines, the first of which comes to a return leg.
  private func shell() throws -> Shell {
    let shell = try Shell()
    try #require(shell("desk", "new", "--rehearsal", "--at", "2026-02-02T18:00:00Z").status == 0)
    let steps = [
      [
        "open", "\(Shell.root)/workflows/order-lines.xml", "--order", order, "--lines", "1,3", "--as", "buyer",
        "--case-id", "bowls",
      ],
      ["act", "bowls/claims.1", "propose", "--as", "buyer", "--return", "--refund", "100%", "--with", "pieces=6"],
      ["accept", "bowls/claims.1", "1", "--as", "seller"],
    ]
    for step in steps {
      let answer = shell.run(step)
      try #require(answer.status == 0, "\(answer.errors)")
    }
    return shell
  }

  /// An answer without the hash of its last event, which is another each time.
  private func withoutReceipt(_ text: String) -> String { text.replacing(/[ ]{2}receipt .*\n/, with: "") }

  private let order = "\(Shell.root)/evidence-samples/two-of-three-lines/order.xml"

  @Test func `is acted in by its address, and the answer is of that child`() throws {
    let shell = try shell()
    let words = ["act", "bow/claims.1/return-leg", "ship-back", "--as", "buyer", "--with", "return-tracking=1Z 99"]
    let answer = shell.run(words)
    #expect(answer.status == 0, "\(answer.errors)")
    try Golden.expect(withoutReceipt(answer.output), equals: "child-act.txt")
    #expect(
      try shell("show", "bowls/claims.1/return-leg", "--json").json["case"] as? String == "bowls/claims.1/return-leg")
  }

  @Test func `tells what its end came to in the cases around it`() throws {
    let shell = try shell()
    _ = shell("act", "bowls/claims.1/return-leg", "ship-back", "--as", "buyer", "--with", "return-tracking=1Z 99")
    let answer = shell("act", "bowls/claims.1/return-leg", "confirm-return", "--as", "seller")
    #expect(answer.status == 0, "\(answer.errors)")
    try Golden.expect(withoutReceipt(answer.output), equals: "child-end.txt")
    #expect(shell("audit").status == 0)
  }

  @Test func `that is not there is refused with those that are`() throws {
    let answer = try shell()("show", "bowls/claims.2")
    #expect(answer.status != 0)
    #expect(
      answer.errors.contains("case 'bowls' has no child 'claims.2'; it has: claims.1, claims.3, claims.1/return-leg"))
  }

  @Test func `has its deadlines explained`() throws {
    let answer = try shell()("explain", "bowls/claims.1/return-leg", "--deadline", "send-back-end")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("bowls/claims.1/return-leg"))
  }

  @Test func `waits in the inbox of the party that its child awaits`() throws {
    let answer = try shell()("inbox", "--as", "buyer")
    #expect(answer.output.contains("bowls"))
  }
}
