import RedressEngine
import RedressMoney
import RedressWorkflow
import Testing

@Suite struct `An opening` {
  static let body = """
    <setting id="days" value="5" min="1" max="15"/><setting id="fixed" value="3"/>
    <reason id="late"><title>Late</title></reason><reason id="broken"><title>Broken</title></reason>
    <fact id="shipped" type="instant" from="opening" max="0"/>
    <fact id="note" type="text" from="opening" optional="yes"/>
    <action id="open" proposes="refund"/>
    <on action="open" by="buyer" goto="wait" if="reason = 'late' and proposed ge 10.00 USD">
      <not-before days="2" from="shipped"/></on>
    <on action="open" by="seller" goto="other"/>
    <phase id="wait"><window id="w" days="days"><expires goto="over"/></window></phase>
    <phase id="other"><window days="fixed"><expires goto="over"/></window></phase>
    <end id="over" pays="respondent"/>
    """

  private func refusal(
    _ line: String = "buyer open refund=50% shipped=-3d", day: String = "0d",
    _ change: (inout Opening) -> Void = { _ in }
  ) throws -> String {
    let stage = try Stage(Self.body)
    let words = line.split(separator: " ")
    let act = try stage.act(Array(words.dropFirst()), by: stage.party(words[0]), at: stage.start)
    var opening = try stage.opening(act, words)
    change(&opening)
    do throws(Rejection) {
      _ = try Case.open(opening, under: stage.workflow, at: stage.instant(day))
      return "opened"
    } catch {
      return error.message(under: stage.workflow)
    }
  }

  @Test func `is taken when nothing is missing`() throws {
    #expect(try refusal() == "opened")
    #expect(try refusal("seller open refund=50% shipped=0d") == "opened")
  }

  private static let unmet =
    "the condition of 'open' does not hold: reason = 'late' and proposed ge 10.00 USD"

  @Test(arguments: [
    ("buyer open refund=50%", "opening needs a value for 'shipped'"),
    ("buyer open shipped=-3d", "'open' needs a proposal: say which remedy"),
    ("buyer open refund=50% shipped=-1d", "'open' opens at 2026-03-03T00:00:00+00:00"),
    ("buyer open refund=50% shipped=4d", "'shipped' takes an instant, at most 0 days from opening"),
    ("buyer open refund=50% shipped=-3d reason=broken", Self.unmet),
    ("buyer open refund=5.00 shipped=-3d", Self.unmet),
    ("platform open refund=5.00 shipped=-3d", "'platform' cannot 'open' here"),
  ])
  func `is refused with its reason`(line: String, words: String) throws {
    #expect(try refusal(line) == words)
  }

  @Test func `needs one person for every party, and another for each`() throws {
    #expect(try refusal { $0.bindings.removeLast() } == "nobody is bound to 'carrier'")
    #expect(
      try refusal { $0.bindings[1].person = $0.bindings[0].person }
        == "one person is bound to two parties; bind each person to one")
    #expect(
      try refusal { $0.bindings.append(Binding(party: ID(0), person: "x")) }
        == "two people are bound to 'buyer'; bind one")
  }

  @Test func `needs a claim within what was paid, in the workflow's currency`() throws {
    #expect(
      try refusal { $0.claimed = 100_01 } == "a claim of 100.01 USD is not above zero and within the 100.00 USD paid")
    #expect(try refusal { $0.claimed = 0 }.hasPrefix("a claim of 0.00 USD"))
    #expect(try refusal { $0.currency = Currency("EUR") } == "the order is not in USD; nothing is converted")
    #expect(try refusal { $0.currency = nil } == "the order is not in USD; nothing is converted")
    #expect(try refusal { $0.reason = nil } == "say why: 'late' or 'broken'")
  }

  @Test func `pins settings, within their bounds only`() throws {
    #expect(try refusal { $0.settings = [(ID(0), .number(Rational(16)))] } == "'days' is from 1 to 15")
    #expect(try refusal { $0.settings = [(ID(1), .number(Rational(3)))] } == "'fixed' cannot be set for a case")
    let stage = try Stage(Self.body)
    let act = try stage.act(["open", "refund=50%", "shipped=-3d"], by: ID(0), at: stage.start)
    var opening = try stage.opening(act)
    opening.settings = [(ID(0), .number(Rational(9)))]
    let (play, _) = try Case.open(opening, under: stage.workflow, at: stage.start)
    #expect(play.nextDue == stage.instant("9d"))
  }

  @Test func `takes facts of the order before those of the act, and texts`() throws {
    let stage = try Stage(Self.body)
    let act = try stage.act(["open", "refund=50%", "shipped=-3d", "note=fragile"], by: ID(0), at: stage.start)
    var opening = try stage.opening(act)
    opening.facts = [GivenFact(ID(0), .value(.instant(stage.instant("-5d"))))]
    let (play, _) = try Case.open(opening, under: stage.workflow, at: stage.start)
    #expect(play.value(of: ID(0), at: stage.start, under: stage.workflow) == .instant(stage.instant("-5d")))
    guard case .text(let index) = play.value(of: ID(1), at: stage.start, under: stage.workflow) else {
      Issue.record("the note is no text")
      return
    }
    #expect(play.text(index, under: stage.workflow) == "fragile")
  }

  @Test func `claims lines, and a share of them`() throws {
    let stage = try Stage(Self.body)
    let act = try stage.act(["open", "refund=50%", "shipped=-3d"], by: ID(0), at: stage.start)
    var opening = try stage.opening(act)
    opening.lines = [
      ClaimedLine(line: "1", quantity: 1, paid: 30_01), ClaimedLine(line: "3", quantity: 2, paid: 10_00),
    ]
    let (play, _) = try Case.open(opening, under: stage.workflow, at: stage.start)
    #expect(play.pinned.claimed == 40_01)
    #expect(play.proposals.first?.remedy.refund == 20_01)
    #expect(play.proposals.first?.remedy.refundPerLine(play.pinned.lines) == [15_01, 5_00])
  }
}
