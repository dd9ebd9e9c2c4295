import RedressEngine
import RedressWorkflow
import Testing

@Suite struct `What was paid elsewhere` {
  /// A review that a chargeback interrupts, and a payout that may be appealed.
  private static let charged = """
    <fact id="share" type="percent" from="finding"><ask>How much?</ask></fact>
    <fact id="taken" type="money" from="action"/>
    <action id="open" proposes="refund"/><action id="propose" proposes="refund"/>
    <action id="chargeback"><input fact="taken" required="yes"/></action><action id="uphold"/><action id="reverse"/>
    <on action="open" by="buyer" goto="undecided"/>
    <phase id="undecided">
      <on action="chargeback" by="carrier" goto="bank"/>
      <phase id="review">
        <window id="r" days="10"><expires goto="payout"><adopt from="buyer"/></expires></window>
        <on action="propose" by="buyer seller"/>
        <on action="rule" by="platform" goto="payout"><decide ruling="table"/></on>
        <on action="withdraw" by="buyer" goto="withdrawn"/>
      </phase>
      <phase id="payout" pays="remedy"><window id="p" days="5"><expires goto="done"/></window></phase>
    </phase>
    <interlude id="bank" awaits="carrier">
      <window id="b" days="45"><expires goto="back"/></window>
      <on action="uphold" by="carrier" goto="back"><net amount="taken"/></on>
      <on action="reverse" by="carrier" goto="back"/>
    </interlude>
    <end id="done" pays="remedy"/><end id="withdrawn" pays="respondent"/>
    <ruling id="table"><rule id="nothing" if="share = 0"><no-remedy/></rule><otherwise><refund percent="share"/></otherwise></ruling>
    """

  @Test func `is taken off what is still to be paid, and leaves escrow`() throws {
    try timeline(
      Self.charged,
      """
      0d  buyer open refund=100%       > held 100.00
      1d  carrier chargeback taken=40   > in bank, clock r stands, held 100.00
      20d carrier uphold               > in review, held 60.00, elsewhere 40.00, due 29d
      21d platform rule share=70       > in payout, buyer 30.00, held 30.00
      26d time                         > end done, buyer 30.00, seller 30.00, elsewhere 40.00, owed 0.00
      """)
  }

  @Test func `changes nothing when the bank leaves the money where it is, or says nothing`() throws {
    try timeline(
      Self.charged,
      """
      0d  buyer open refund=100%     > held 100.00
      1d  carrier chargeback taken=40 > in bank
      2d  carrier reverse            > in review, held 100.00, elsewhere 0.00, due 11d
      3d  carrier chargeback taken=10 > in bank
      48d time                       > in review, held 100.00, due 56d
      """)
  }

  @Test func `is owed by the claimant where it is more than the remedy gives`() throws {
    let stage = try timeline(
      Self.charged,
      """
      0d buyer open refund=100%     > held 100.00
      1d carrier chargeback taken=40 > in bank
      2d carrier uphold             > held 60.00
      3d platform rule share=30     > in payout, buyer 0.00, held 60.00, owed 10.00
      8d time                       > end done, seller 60.00, owed 10.00
      """)
    let debt = try #require(stage.play.ledger.debts.first)
    #expect((debt.from.index, debt.to.index) == (0, 1))
  }

  @Test func `is owed as far as it comes after escrow was paid out`() throws {
    try timeline(
      Self.charged,
      """
      0d buyer open refund=100%      > held 100.00
      1d platform rule share=80      > in payout, buyer 80.00, held 20.00
      2d carrier chargeback taken=100 > in bank
      3d carrier uphold              > in payout, held 0.00, elsewhere 100.00
      9d time                        > end done, buyer 80.00, seller 0.00, owed 100.00
      """)
  }

  @Test func `counts in what a proposal may come to, since that is a total`() throws {
    try timeline(
      Self.charged,
      """
      0d buyer open refund=100%        > held 100.00
      1d carrier chargeback taken=40    > in bank
      2d carrier uphold                > held 60.00
      3d seller propose refund=100%    > live 1 2
      4d buyer propose refund=100.01   > rejected a refund of 100.01 USD is more than the 60.00 USD held and the 40.00 USD paid already
      """)
  }
}
