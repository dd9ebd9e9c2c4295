import Foundation
import RedressDesk
import RedressEngine
import RedressStore
import Testing

/// Opens cases on orders of three lines: 6 bowls worth 53.54, a cloth worth 18.90, 4 jars worth 32.55, in all 104.99.
private struct Shop {
  let rehearsal: Rehearsal
  let order: String

  init(_ change: (String) -> String = { $0 }) throws {
    rehearsal = try Rehearsal(at: "2026-01-30T19:00:00Z")
    order = try rehearsal.order("two-of-three-lines", named: "F-1")
    let text = change(try String(contentsOfFile: order, encoding: .utf8))
    try text.write(toFile: order, atomically: false, encoding: .utf8)
  }

  @discardableResult
  func open(_ id: String, _ lines: [String], claim: String? = nil) throws -> Case {
    var request = OpenRequest(
      workflow: "\(repository)/workflows/marketplace-dispute.xml", order: order, party: "buyer")
    request.reason = "shortage-fewer-pieces"
    request.ask = ["refund=50%"]
    request.lines = lines
    request.claim = claim
    request.caseID = CaseID(id)
    return try rehearsal.desk.open(request).loaded.state
  }

  /// Why a claim is refused.
  func refusal(_ lines: [String], claim: String? = nil) -> String? {
    do {
      try open("another", lines, claim: claim)
      return nil
    } catch DeskError.taken(let words) {
      return words
    } catch {
      return "\(error)"
    }
  }
}

@Suite struct `Several claims on one order` {
  @Test func `hold each what their lines were paid with, and together what was paid`() throws {
    let shop = try Shop()
    #expect(try shop.open("bowls", ["1"]).ledger.held == 5_354)
    #expect(try shop.open("jars", ["3x1"]).ledger.held == 814)
    let rest = try shop.open("rest", ["2", "3x3"])
    #expect(rest.pinned.lines.map(\.paid) == [1_890, 2_441])
    #expect(rest.ledger.held == 10_499 - 5_354 - 814 && rest.pinned.claimed == 4_331)
  }

  @Test func `never claim a piece twice, and say who has it and what is left`() throws {
    let shop = try Shop()
    try shop.open("bowls", ["1x5"])
    #expect(try shop.open("jars", ["3"]).ledger.held == 3_255)
    let left = "still to be claimed: 1x1 (8.92 USD), 2 (18.90 USD)"
    #expect(shop.refusal(["1"]) == "6 of line '1' cannot be claimed: case 'bowls' has 5 of line '1'; \(left)")
    #expect(shop.refusal(["1x2"]) == "2 of line '1' cannot be claimed: case 'bowls' has 5 of line '1'; \(left)")
    #expect(shop.refusal(["3x1"]) == "1 of line '3' cannot be claimed: case 'jars' has 4 of line '3'; \(left)")
    #expect(shop.refusal([]) == "6 of line '1' cannot be claimed: case 'bowls' has 5 of line '1'; \(left)")
    #expect(try shop.open("last", ["1x1", "2"]).pinned.claimed == 892 + 1_890)
    #expect(shop.refusal(["2"])?.hasSuffix("; nothing of the order can be claimed any more") == true)
  }

  @Test func `are at most what the lines were paid with`() throws {
    let shop = try Shop()
    #expect(
      shop.refusal(["1"], claim: "53.55") == "the claimed lines come to 53.54 USD, so 53.55 USD cannot be claimed")
    #expect(try shop.open("bowls", ["1"], claim: "10.00").pinned.claimed == 1_000)
  }

  @Test func `leave out what was given back before, and fees that are not refundable`() throws {
    let shop = try Shop { text in
      text.replacing("paid=\"104.99\"", with: "paid=\"106.99\"").replacing(
        "</order>",
        with: """
          <fee id="card" amount="2.00" refundable="no"/>
          <refund at="2026-01-20T10:00:00Z" amount="30.00">
          <part line="1" amount="11.10" quantity="1"/><part line="2" amount="18.90" quantity="1"/></refund></order>
          """)
    }
    #expect(
      shop.refusal(["2"])?.hasPrefix("1 of line '2' cannot be claimed: 1 of line '2' was given back before") == true)
    let all = try shop.open("all", [])
    #expect(all.pinned.lines.map(\.quantity) == [5, 4] && all.pinned.lines.map(\.paid) == [4_244, 3_255])
    #expect(all.pinned.claimed == 7_499 && all.ledger.held == 7_699 && all.pinned.paid == 10_699)
  }

  @Test func `are free again for what a closed case did not give`() throws {
    let shop = try Shop()
    try shop.open("bowls", ["1", "2"])
    var accept = ActRequest(caseName: "bowls", action: "accept", party: "seller")
    accept.version = 1
    #expect(try shop.rehearsal.desk.act(accept).loaded.state.ledger.paidToClaimant == 3_622)
    // Half of 72.44 was given: 26.77 of 53.54 and 9.45 of 18.90, and no line in whole.
    let again = try shop.open("again", ["1", "2"])
    #expect(again.pinned.lines.map(\.paid) == [2_677, 945] && again.ledger.held == 3_622)
    _ = try shop.rehearsal.desk.act(ActRequest(caseName: "again", action: "withdraw", party: "buyer"))
    #expect(try shop.open("third", ["1x3"]).pinned.claimed == 1_339)
    #expect(try shop.rehearsal.desk.audit().findings.isEmpty)
  }

  @Test func `count what a case has given once, when the order's file comes to say it too`() throws {
    let shop = try Shop()
    try shop.open("bowls", ["1"])
    var accept = ActRequest(caseName: "bowls", action: "accept", party: "seller")
    accept.version = 1
    #expect(try shop.rehearsal.desk.act(accept).loaded.state.ledger.paidToClaimant == 2_677)
    let text = try String(contentsOfFile: shop.order, encoding: .utf8)
    let refund =
      #"<refund case="bowls" at="2026-01-31T10:00:00Z" amount="26.77"><part line="1" amount="26.77"/></refund>"#
    try text.replacing("</order>", with: refund + "</order>").write(
      toFile: shop.order, atomically: false, encoding: .utf8)
    #expect(try shop.open("again", ["1"]).pinned.claimed == 2_677)
  }

  @Test func `see a case whose time has run out as ended, whether somebody looked or not`() throws {
    let shop = try Shop()
    try shop.open("bowls", ["1"])
    try shop.rehearsal.passUnseen(hours: 6 * 24)
    #expect(try shop.open("again", ["1"]).pinned.claimed == 2_677)
    #expect(try shop.rehearsal.desk.load("bowls").state.end != nil)
  }
}
