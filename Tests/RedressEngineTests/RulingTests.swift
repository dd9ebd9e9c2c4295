import RedressEngine
import RedressMoney
import RedressWorkflow
import Testing

@Suite struct `A ruling` {
  static let table = """
    <fact id="a" type="flag" from="finding"><ask>A?</ask></fact>
    <fact id="b" type="flag" from="finding"><ask>B?</ask></fact>
    <fact id="share" type="percent" from="finding"><ask>How much?</ask></fact>
    <fact id="either" type="flag" is="a or b"/>
    <on action="open" by="buyer" goto="review"/>
    <phase id="review">
      <window days="30"><expires goto="over"/></window>
      <evidence from="buyer"/>
      <on action="find" by="platform"/>
      <on action="rule" by="platform" goto="over"><decide ruling="r"/></on>
    </phase>
    <end id="over" pays="remedy"/>
    <ruling id="r">
      <rule id="both" if="a and b"><refund percent="100"/><because>Both.</because></rule>
      <rule id="one" if="either"><refund percent="share"/></rule>
      <otherwise><no-remedy/></otherwise>
    </ruling>
    """

  @Test(arguments: [
    ("rule", "rejected without 'a' and 'b'"),
    ("rule a=no", "rejected without 'b'"),
    ("rule a=yes", "rejected without 'b'"),
    ("rule a=no b=no", "end over, buyer 0.00"),
    ("rule a=yes b=yes", "end over, buyer 100.00"),
    ("rule a=no b=yes", "rejected without 'share'"),
    ("rule a=no b=yes share=40", "end over, buyer 40.00"),
  ])
  func `takes the first rule that holds and never skips an unknown one`(act: String, outcome: String) throws {
    try timeline(Self.table, "0d buyer open > in review\n1d platform \(act) > \(outcome)")
  }

  @Test func `uses findings brought before, the last one given`() throws {
    try timeline(
      Self.table,
      """
      0d buyer open > in review
      1d platform find a=yes > in review
      2d platform find a=no > in review
      3d platform rule b=no > end over, buyer 0.00
      """)
  }

  @Test func `reads what the same act sets before it is decided`() throws {
    let xml = """
      <fact id="x" type="flag" from="set"/><fact id="y" type="flag" from="finding"><ask>Y?</ask></fact>
      <on action="open" by="buyer" goto="review"/>
      <phase id="review">
        <window days="3"><expires goto="over"/></window>
        <on action="rule" by="platform" goto="over"><set fact="x" to="y"/><decide ruling="r"/></on>
      </phase>
      <end id="over" pays="remedy"/>
      <ruling id="r"><rule id="set" if="x"><refund percent="40"/></rule><otherwise><no-remedy/></otherwise></ruling>
      """
    try timeline(xml, "0d buyer open > in review\n1d platform rule y=yes > end over, buyer 40.00")
    try timeline(xml, "0d buyer open > in review\n1d platform rule y=no > end over, buyer 0.00")
    try timeline(
      xml,
      "0d buyer open > in review\n1d platform rule > rejected cannot be decided without 'x'; find them first; open now")
  }

  @Test func `decided on the way of an act counts what its party may see`() throws {
    let body = { (seenBy: String) in
      """
      <on action="open" by="buyer" goto="review"/>
      <phase id="review">
        <window days="3"><expires goto="over"/></window><evidence from="buyer" seen-by="\(seenBy)"/>
        <on action="rule" by="platform" goto="table"/>
      </phase>
      <route id="table"><otherwise goto="over"><decide ruling="r"/></otherwise></route>
      <end id="over" pays="remedy"/>
      <ruling id="r"><rule id="shown" if="evidence('buyer') ge 1"><refund percent="40"/></rule>
        <otherwise><no-remedy/></otherwise></ruling>
      """
    }
    let lines = "0d buyer open > in review\n1d buyer attach letter > items 1\n1d platform rule > end over, buyer "
    try timeline(body("buyer platform"), lines + "40.00")
    try timeline(body("buyer"), lines + "0.00")
  }

  @Test func `may be departed from with a written reason, which is kept`() throws {
    let stage = try timeline(
      Self.table,
      """
      0d buyer open > in review
      1d platform rule a=no b=no depart-silently=x > rejected a departure needs
      1d platform find depart=25% > rejected a departure needs a ruling
      1d platform rule depart=25% > rejected without 'a' and 'b'
      1d platform rule a=no b=no depart=25% > end over, buyer 25.00
      """)
    let source = try #require(stage.play.remedySource)
    #expect(
      source == .departure(ID(0), rule: 2, findings: [ID(0), ID(1)], because: "the table did not foresee this"))
  }

  @Test func `is explained by its rule, its findings and the evidence that could count`() throws {
    let stage = try timeline(
      Self.table,
      """
      0d buyer open > in review
      1d buyer attach letter > items 1
      2d platform rule a=no b=yes share=40 > end over
      """)
    let why = try #require(Case.explainRemedies(in: stage.history, under: stage.workflow).last)
    #expect(why.remedy == stage.play.remedy)
    #expect(why.source.ruling?.rule == 1)
    #expect(why.ruledBy == stage.workflow.party(named: "platform"))
    #expect(why.findings.map(\.value) == [.flag(false), .flag(true), .number(Rational(40))])
    #expect(why.evidence == [1])
    #expect(stage.play.endCause == .act(.rule, ID(2), ID(2)))
  }

  @Test func `can be looked at before it is confirmed`() throws {
    var stage = try timeline(Self.table, "0d buyer open > in review\n1d platform find a=yes > in review")
    let ruling = try #require(stage.workflow.ruling(named: "r"))
    let before = stage.play.missingFindings(
      for: ruling, ruledBy: ID(2), at: stage.instant("1d"), under: stage.workflow)
    #expect(before == [ID(1)])
    try stage.run("2d platform find b=yes > in review")
    let preview = stage.play.preview(of: ruling, ruledBy: ID(2), at: stage.instant("2d"), under: stage.workflow)
    #expect(preview?.rule == 0)
    #expect(preview?.remedy == Remedy(kinds: .refund, refund: 100_00))
  }

  @Test func `that comes later replaces the remedy, and ends the live proposals`() throws {
    try timeline(
      Body.dispute,
      """
      0d buyer open refund=100% > live 1
      7d time > end settled
      """.replacing(
        "7d time > end settled", with: "1d seller refuse +letter > in negotiation\n7d time > in review, live 1"))
    try timeline(
      Body.dispute,
      """
      0d buyer open refund=100% > live 1
      1d seller refuse +letter > in negotiation
      8d platform rule delivered=no > in appealable, live none
      9d seller appeal > rejected the condition of 'appeal' does not hold
      9d seller appeal +letter > in second-review
      10d platform rule delivered=yes > end settled, buyer 0.00, seller 100.00
      """)
  }
}

@Suite struct `A goto through routes` {
  @Test func `takes the first case that holds, with its effects, and the place it ends in is the target`() throws {
    let xml = """
      <action id="go"/><action id="open" proposes="refund return"/>
      <on action="open" by="buyer" goto="p"/>
      <phase id="p"><window id="w" days="9"><expires goto="over"/></window>
        <phase id="a"><on action="go" by="buyer" goto="fork"/><on action="accept" by="seller" goto="fork"/></phase>
        <phase id="b"><window days="9"><expires goto="over"/></window></phase>
      </phase>
      <route id="fork">
        <case if="remedy('return')" goto="over"/>
        <otherwise goto="b"><award><refund percent="10"/></award></otherwise>
      </route>
      <end id="over" pays="remedy"/>
      """
    try timeline(
      xml, "0d buyer open refund=5.00 > in a\n1d buyer go > in b, clock w 9d\n9d time > end over, buyer 10.00")
    try timeline(xml, "0d buyer open refund=5.00 return > in a\n1d seller accept v=1 > end over, buyer 5.00")
  }
}
