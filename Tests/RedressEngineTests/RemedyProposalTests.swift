import RedressEngine
import RedressMoney
import RedressWorkflow
import Testing

/// What a person asks for, and what it comes to for each line, worked out by hand.
private struct Row: CustomStringConvertible, Sendable {
  var description: String
  var asked: [RequestedRemedy]
  /// For lines `a` and `b`, in yen.
  var yen: [Int64]
  /// The same in dinar; the euro has the same numbers of smallest units.
  var thousandths: [Int64]
  var outcome: String

  init(_ description: String, _ asked: [RequestedRemedy], _ yen: [Int64], _ thousandths: [Int64], _ outcome: String) {
    self.description = description
    self.asked = asked
    self.yen = yen
    self.thousandths = thousandths
    self.outcome = outcome
  }
}

private func refund(
  _ percent: Int64, of basis: RemedyBasis = .claim, _ line: String? = nil, x quantity: Int? = nil
) -> RequestedSum {
  RequestedSum(.percent(Rational(percent)), of: basis, part: line.map { LinePart(line: $0, quantity: quantity) })
}

private let a = LinePart(line: "a")

private let rows: [Row] = [
  .init("half of a", [.refund(refund(50, "a"))], [500, 0], [5000, 0], "partial"),
  .init(
    "all of a and of b", [.refund(refund(100, "a")), .refund(refund(100, "b"))], [1000, 505], [10_000, 5005], "full"),
  // 1000 ÷ 3 = 333.3; 10 000 ÷ 3 = 3333.3.
  .init("a piece of a", [.refund(refund(100, "a", x: 1))], [333, 0], [3333, 0], "partial"),
  // What was paid for two pieces is 667 (666.7), and half of that 333.5.
  .init("half of two pieces of a", [.refund(refund(50, "a", x: 2))], [334, 0], [3334, 0], "partial"),
  .init("the goods of a", [.refund(refund(100, of: .goods, "a"))], [900, 0], [9000, 0], "partial"),
  .init("the shipping of b", [.refund(refund(100, of: .shipping, "b"))], [0, 50], [0, 500], "partial"),
  // 10 % of the goods of a, 90 or 900, comes off a alone.
  .init(
    "a less a tenth of its goods", [.deduct(refund(10, of: .goods, "a")), .refund(refund(100, "a"))], [910, 0],
    [9100, 0],
    "partial"),
  // A fee off both: 10 % of the claim is 150.5 or 1500.5, so 151 or 1501, taken off 1000 and 505 (10 000 and 5005) by
  // their size: 100.3 and 50.7 (1000.3 and 500.7).
  .init(
    "all less a tenth", [.refund(refund(100)), .deduct(refund(10))], [1000 - 100, 505 - 51],
    [10_000 - 1000, 5005 - 501],
    "partial"),
  // 20 % of all is 301 or 3001, shared out 200 and 101 (2000 and 1001), and 100 % of b's shipping on top.
  .init(
    "a fifth of all and the shipping of b", [.refund(refund(20)), .refund(refund(100, of: .shipping, "b"))],
    [200, 101 + 50], [2000, 1001 + 500], "partial"),
  .init(
    "a again, or else its price, and half of b",
    [
      .replaced(RequestedReplacement(part: a, days: 10, instead: [refund(100, "a")])), .refund(refund(50, "b")),
      .returned(ReturnTerm(part: LinePart(line: "a", quantity: 2), days: 14)),
    ], [0, 253], [0, 2503], "mixed"),
  .init("b again", [.replaced(RequestedReplacement(part: LinePart(line: "b")))], [0, 0], [0, 0], "replacement"),
]

private let refusals: [(asked: [RequestedRemedy], words: String)] = [
  ([.refund(refund(50, "c"))], "'c' is not claimed"),
  ([.refund(RequestedSum(.amount(5), part: LinePart(line: "c")))], "'c' is not claimed"),
  ([.refund(RequestedSum(.amount(5), part: LinePart(line: "a", quantity: 4)))], "4 pieces of line 'a'"),
  (
    [.replaced(RequestedReplacement(instead: [RequestedSum(.amount(5), part: LinePart(line: "c"))]))],
    "'c' is not claimed"
  ),
  ([.refund(refund(50, "a", x: 4))], "4 pieces of line 'a'"),
  ([.refund(refund(130, "a"))], "an amount is above zero"),
  ([.refund(refund(0, "a"))], "an amount is above zero"),
  ([.refund(RequestedSum(.amount(-1), part: a))], "an amount is above zero"),
  ([.refund(refund(100, "a")), .refund(RequestedSum(.amount(1), part: a))], "more than the"),
  ([.refund(refund(100)), .refund(refund(1, "a"))], "more than the"),
  ([.refund(refund(1, "a")), .replaced(RequestedReplacement(part: a, instead: [refund(100, "a")]))], "more than the"),
  ([.refund(refund(1)), .replaced(RequestedReplacement(instead: [refund(100)]))], "more than the"),
  ([.refund(refund(10, "a")), .deduct(refund(20, "a"))], "what is deducted leaves nothing"),
  ([.refund(refund(10, "b")), .deduct(refund(5, "a"))], "what is deducted leaves nothing"),
  ([.deduct(refund(10))], "there is no refund from which anything can be deducted"),
  ([.returned(ReturnTerm(part: LinePart(line: "c")))], "'c' is not claimed"),
  ([.replaced(RequestedReplacement(part: LinePart(line: "a", quantity: 9)))], "9 pieces of line 'a'"),
]

@Suite struct `A remedy for lines` {
  @Test(arguments: rows) fileprivate func `comes to what it says, line by line`(row: Row) throws {
    for code in RemedyStage.codes {
      let stage = try RemedyStage(code, asking: row.asked)
      let remedy = try #require(stage.play.proposals.first?.remedy, "\(code): \(stage.rejection.debugDescription)")
      let wanted = code == "JPY" ? row.yen : row.thousandths
      #expect(remedy.refundPerLine(RemedyStage.lines(code)) == (remedy.refund == 0 ? [0, 0] : wanted), "\(code)")
      #expect(remedy.refund == wanted.reduce(0, +), "\(code)")
      #expect("\(remedy.outcome(claimed: stage.play.pinned.claimed))" == row.outcome, "\(code)")
    }
  }

  @Test func `names the claimed line that was probably meant, or else all of them`() throws {
    let workflow = try RemedyStage("EUR").stage.workflow
    #expect(
      Rejection(.lineNotClaimed("lamp-2a", claimed: ["rug", "lamp-2"])).message(under: workflow)
        == "line 'lamp-2a' is not claimed; did you mean 'lamp-2'?")
    #expect(
      Rejection(.lineNotClaimed("9", claimed: ["1", "2"])).message(under: workflow)
        == "line '9' is not claimed; these are: 1 and 2")
  }

  @Test func `is refused where it asks for what is not there, in words that say what`() throws {
    for row in refusals {
      let stage = try RemedyStage("EUR", asking: row.asked)
      let rejection = try #require(stage.rejection, "\(row.asked) is taken")
      let words = rejection.message(under: stage.stage.workflow)
      #expect(words.contains(row.words), "\(row.asked): \(words)")
    }
  }
}
