import RedressEngine
import RedressMoney
import RedressWorkflow
import Testing

@Suite struct `Money that moves` {
  /// A review that rules, pays at once, and may be appealed.
  static let appealed = """
    <fact id="share" type="percent" from="finding"><ask>How much?</ask></fact>
    <action id="open" proposes="refund pay return"/><action id="propose" proposes="refund pay return"/><action id="appeal"/>
    <on action="open" by="buyer" goto="review"/>
    <phase id="review">
      <window id="r" days="10"><expires goto="payout"><adopt from="buyer"/></expires></window>
      <on action="propose" by="buyer seller"/>
      <on action="accept" by="buyer seller" goto="payout"/>
      <on action="rule" by="platform" goto="payout"><decide ruling="table"/></on>
    </phase>
    <phase id="payout" pays="remedy">
      <window id="p" days="5"><expires goto="done"/></window>
      <on action="appeal" by="buyer seller" goto="again"/>
    </phase>
    <phase id="again">
      <window days="5"><expires goto="done"/></window>
      <on action="propose" by="buyer"/>
      <on action="rule" by="platform" goto="done"><decide ruling="table"/></on>
      <on action="withdraw" by="buyer" goto="withdrawn"/>
    </phase>
    <end id="done" pays="remedy"/><end id="withdrawn" pays="respondent"/>
    <ruling id="table"><rule id="nothing" if="share = 0"><no-remedy/></rule><otherwise><refund percent="share"/></otherwise></ruling>
    """

  @Test func `moved by a phase nets off against what a later remedy says`() throws {
    try timeline(
      Self.appealed,
      """
      0d buyer open refund=100% > held 100.00
      1d platform rule share=40 > in payout, buyer 40.00, held 60.00, seller 0.00
      2d buyer appeal           > in again
      3d platform rule share=70 > end done, buyer 70.00, seller 30.00, owed 0.00
      """)
  }

  @Test func `paid too much is owed back`() throws {
    let stage = try timeline(
      Self.appealed,
      """
      0d buyer open refund=100% > held 100.00
      1d platform rule share=40 > buyer 40.00
      2d seller appeal          > in again
      3d platform rule share=10 > end done, buyer 40.00, seller 60.00, owed 30.00
      """)
    let debt = try #require(stage.play.ledger.debts.first)
    #expect((debt.from, debt.to, debt.amount) == (ID(0), ID(1), 30_00))
  }

  @Test func `all paid out is owed back when the claim is given up`() throws {
    try timeline(
      Self.appealed,
      """
      0d buyer open refund=100% > held 100.00
      1d platform rule share=100 > buyer 100.00, held 0.00
      2d seller appeal > in again
      3d buyer withdraw > end withdrawn, buyer 100.00, seller 0.00, owed 100.00
      """)
  }

  @Test func `of a proposal is at most what is held`() throws {
    try timeline(
      Self.appealed,
      """
      0d buyer open refund=100.01 > rejected a refund of 100.01 USD is more than the 100.00 USD held
      0d buyer open refund=100%   > held 100.00
      1d platform rule share=60   > buyer 60.00, held 40.00
      2d buyer appeal             > in again
      3d buyer propose refund=100.01 > rejected a refund of 100.01 USD is more than the 40.00 USD held and the 60.00 USD paid already
      3d buyer propose refund=100%   > live 2
      """)
  }

  @Test func `taken off a proposed refund leaves some of it`() throws {
    let nothing =
      "rejected what is deducted leaves nothing of what it is taken off, of a refund of 20.00 USD; deduct less, or write 'nothing'"
    try timeline(
      Self.appealed,
      """
      0d buyer open refund=100% > held 100.00
      1d seller propose refund=20.00 deduct=20.00 > \(nothing)
      1d seller propose refund=20.00 deduct=500.00 > \(nothing)
      1d seller propose refund=20.00 deduct=4.99 > live 1 2
      2d buyer accept v=2 > in payout, buyer 15.01, held 84.99
      """)
  }

  @Test(arguments: ["refund=0.00", "refund=-1.00", "refund=0%", "pay=0.00"])
  func `of a proposal is above zero`(proposal: String) throws {
    try timeline(Self.appealed, "0d buyer open \(proposal) > rejected an amount is above zero")
  }

  @Test func `for another party comes from escrow after the refund, and what is missing is owed`() throws {
    try timeline(
      Self.appealed,
      """
      0d buyer open refund=90.00 pay=15.00 > held 100.00
      1d seller accept v=1 > in payout, buyer 90.00, carrier 0.00, held 10.00, owed 0.00
      6d time > end done, buyer 90.00, carrier 10.00, seller 0.00, owed 5.00
      """)
  }

  @Test func `of a payment to the claimant's side moves on a phase, and nets off too`() throws {
    try timeline(
      Self.appealed,
      """
      0d buyer open refund=50.00 pay=15.00:buyer > held 100.00
      1d seller accept v=1 > buyer 50.00, held 35.00
      6d time > end done, buyer 50.00, seller 35.00, owed 0.00
      """)
  }

  @Test func `of a payment to another party waits for the end`() throws {
    try timeline(
      Self.appealed,
      """
      0d buyer open refund=50.00 pay=15.00 > held 100.00
      1d seller accept v=1 > buyer 50.00, carrier 0.00, held 50.00
      6d time > end done, carrier 15.00, seller 35.00, owed 0.00
      """)
  }

  @Test func `paid as a payment under a remedy that is replaced is owed back`() throws {
    try timeline(
      Self.appealed,
      """
      0d buyer open refund=50.00 pay=15.00:buyer > held 100.00
      1d seller accept v=1 > held 35.00
      2d buyer appeal > in again
      3d platform rule share=100 > end done, buyer 85.00, owed 30.00
      """)
  }

  @Test func `of a percentage is rounded half up`() throws {
    var stage = try Stage(Self.appealed)
    stage.paid = 1
    try stage.run("0d buyer open refund=50% > held 0.01\n1d seller accept v=1 > buyer 0.01")
    stage = try Stage(Self.appealed)
    stage.paid = 999
    try stage.run("0d buyer open refund=33.33% > held 9.99\n1d seller accept v=1 > buyer 3.33, held 6.66")
  }

  @Test func `is counted to the greatest amount there is`() throws {
    var stage = try Stage(Self.appealed)
    stage.paid = .max
    try stage.run("0d buyer open refund=100% > in review\n1d seller accept v=1 > in payout\n6d time > end done")
    #expect(stage.play.ledger.paidToClaimant == .max)
  }

  @Test func `is held when an effect says so, and respondent and nothing pay what they say`() throws {
    let xml = """
      <action id="take"/><action id="go"/>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait">
        <window days="9"><expires goto="elsewhere"/></window>
        <on action="take" by="platform" if="times('take') lt 2"><hold amount="10.00 USD"/></on>
        <on action="go" by="platform" goto="given"/>
      </phase>
      <end id="given" pays="claimant"/><end id="elsewhere" pays="nothing"/>
      """
    try timeline(
      xml,
      """
      0d buyer open > held 0.00
      1d platform take > held 10.00
      2d platform take > held 20.00
      9d time > end elsewhere, held 20.00, buyer 0.00, seller 0.00
      """)
    try timeline(
      xml,
      """
      0d buyer open > held 0.00
      1d platform take > held 10.00
      2d platform go > end given, buyer 10.00, owed 90.00
      """)
  }

  @Test func `of a refund is shared out over the claimed lines`() {
    let lines = [33_33, 33_33, 33_34].enumerated().map {
      ClaimedLine(line: "\($0.offset)", quantity: 1, paid: Int64($0.element))
    }
    #expect(Remedy(kinds: .refund, refund: 50_00).refundPerLine(lines) == [16_67, 16_66, 16_67])
    #expect(Remedy(kinds: .refund, refund: 50_00).refundPerLine([]) == [])
  }
}
