import RedressEngine
import RedressMoney
import RedressWorkflow
import Testing

@Suite struct `An act` {
  static let bounded = """
    <fact id="shipped" type="instant" from="opening action" optional="yes"/>
    <action id="late"/><action id="note"><input fact="shipped"/></action><action id="size"><input fact="count" required="yes"/></action>
    <fact id="count" type="number" from="action" min="1" max="5"/>
    <on action="open" by="buyer" goto="wait"/>
    <phase id="wait">
      <window days="30"><expires goto="over"/></window>
      <on action="late" by="buyer" goto="done"><not-before days="2" from="shipped"/><not-after days="5" from="shipped"/></on>
      <on action="note" by="seller"/>
      <on action="size" by="seller" if="count gt 2" goto="done"/>
      <on action="size" by="seller" if="count gt 1"/>
    </phase>
    <end id="done" pays="respondent"/><end id="over" pays="remedy"/>
    """

  @Test func `is open from its floor until before its cap`() throws {
    try timeline(
      Self.bounded,
      """
      0d buyer open > in wait
      1d buyer late > rejected counts from 'shipped', not known yet
      1d seller note shipped=1d > in wait
      2d buyer late > rejected 'late' opens at 2026-03-05
      6d buyer late > rejected 'late' closed at 2026-03-08
      """)
    try timeline(Self.bounded, "0d buyer open shipped=0d > in wait\n2d buyer late > end done")
    try timeline(Self.bounded, "0d buyer open shipped=0d > in wait\n4d23:59:59 buyer late > end done")
  }

  @Test func `is refused with the day that its bound's calendar does not hold`() throws {
    try timeline(
      """
      <action id="x"/>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait">
        <window days="9"><expires goto="over"/></window>
        <on action="x" by="buyer"><not-after business-days="400" calendar="office"/></on>
      </phase>
      <end id="over" pays="remedy"/>
      """, starting: "2027-03-02T00:00:00Z",
      "0d buyer open > in wait\n1d buyer x > rejected a bound reaches 2028-01-01, which its calendar says nothing about"
    )
  }

  @Test func `is promised for no time when its cap comes before its floor`() throws {
    let stage = try timeline(
      Self.bounded.replacing(
        "<not-after days=\"5\" from=\"shipped\"/>", with: "<not-after days=\"1\" from=\"opened\"/>"),
      """
      0d buyer open shipped=1d > in wait
      0d buyer late > rejected 'late' is never open: it would open at 2026-03-05
      1d buyer late > rejected 'late' closed at 2026-03-03
      """)
    #expect(stage.rejection?.later.isEmpty == true)
  }

  @Test func `is refused with what may be done now, later, and until when`() throws {
    let stage = try timeline(
      Self.bounded, "0d buyer open shipped=1d > in wait\n1d buyer accept > rejected 'buyer' cannot 'accept' here")
    #expect(
      stage.refusal == """
        'buyer' cannot 'accept' here; open later: 'late' from 2026-03-05T00:00:00+00:00
        """)
    #expect(stage.rejection?.later.first?.until == stage.instant("6d"))
  }

  @Test func `brings inputs that its condition reads, and that lie within their bounds`() throws {
    try timeline(
      Self.bounded,
      """
      0d buyer open > in wait
      1d seller size > rejected 'size' needs a value for 'count'
      1d seller size count=6 > rejected 'count' takes a number, at least 1, at most 5
      1d seller size count=2 shipped=1d > rejected 'size' does not take 'shipped'
      1d seller size count=1 > rejected the condition of 'size' does not hold
      1d seller size count=2 > in wait
      1d seller size count=3 > end done
      """)
  }

  @Test func `is only for who is bound to the party, and never of an earlier instant`() throws {
    var stage = try timeline(Self.bounded, "0d buyer open > in wait\n2d seller note shipped=1d > in wait")
    let stranger = stage.play.decide(
      .act(Act(.withdraw, by: ID(0), person: Person(1))), at: stage.instant("3d"), under: stage.workflow)
    #expect(stranger.rejection?.reason == .conflict("person-1", standsFor: ID(1), asked: ID(0)))
    try stage.run("1d buyer late > rejected the case has seen 2026-03-04T00:00:00+00:00 already")
  }

  @Test func `that opens is not taken by a case that is open`() throws {
    let stage = try timeline(Body.dispute, "0d buyer open refund=100% > in seller-response")
    let act = try stage.act(["open", "refund=50%"], by: stage.party("buyer"), at: stage.instant("1d"))
    let decision = stage.play.decide(.act(act), at: stage.instant("1d"), under: stage.workflow)
    #expect(decision.rejection?.reason == .notOpenHere(.open, ID(0)))
    #expect(decision.after == stage.play)
  }

  @Test func `that brings a fact twice is judged by the last, which holds`() throws {
    let xml = """
      <fact id="x" type="flag" from="finding"><ask>Is it so?</ask></fact>
      <fact id="label" type="text" from="action"/>
      <action id="note"><input fact="label"/></action>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait">
        <window days="30"><expires goto="over"/></window>
        <on action="find" by="platform" if="x" goto="found"/>
        <on action="find" by="platform"/>
        <on action="note" by="platform" if="label = 'b'" goto="found"/>
      </phase>
      <end id="found" pays="respondent"/><end id="over" pays="respondent"/>
      """
    try timeline(xml, "0d buyer open > in wait\n1d platform find x=yes x=no > in wait")
    try timeline(xml, "0d buyer open > in wait\n1d platform find x=no x=yes > end found")
    try timeline(xml, "0d buyer open > in wait\n1d platform note label=b label=a > rejected does not hold")
    try timeline(xml, "0d buyer open > in wait\n1d platform note label=a label=b > end found")
  }

  @Test func `is not open while its condition waits for what it does not bring`() throws {
    try timeline(
      """
      <fact id="ok" type="flag" from="finding"><ask>Is it?</ask></fact>
      <action id="propose" proposes="refund"/><action id="take"/>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait" awaits="buyer seller platform">
        <window days="3"><remind party="buyer" hours-left="48"/><expires goto="over"/></window>
        <on action="take" by="buyer" if="offer('seller') ge 10.00 USD" goto="over"/>
        <on action="propose" by="seller" if="proposed ge 5.00 USD and known(ok)"/>
        <on action="find" by="platform" if="ok and times('find') lt 2"/>
      </phase>
      <end id="over" pays="remedy"/>
      """,
      """
      0d buyer open > awaits platform
      0d buyer take > rejected the condition of 'take' cannot be answered yet
      0d1:00 platform find ok=yes > awaits seller platform
      1d time > told 0, awaits seller platform
      1d seller propose refund=20.00 > awaits buyer seller platform
      """)
  }

  static let voting = """
    <action id="agree"/><action id="vote"/>
    <action id="open" proposes="refund"/><action id="propose" proposes="refund"/>
    <on action="open" by="buyer" goto="wait"/>
    <phase id="wait">
      <window days="30"><expires goto="over"/></window>
      <on action="agree" by="buyer seller" needs="all" goto="wait2"/>
      <on action="vote" by="buyer seller carrier" needs="majority" goto="done"/>
      <on action="propose" by="buyer seller"/>
      <on action="accept" by="seller carrier" needs="2" goto="done"/>
    </phase>
    <phase id="wait2">
      <window days="1"><expires goto="wait"/></window>
    </phase>
    <end id="done" pays="remedy"/><end id="over" pays="respondent"/>
    """

  @Test func `under needs waits for all, once each, and entering the phase clears the record`() throws {
    try timeline(
      Self.voting,
      """
      0d buyer open refund=10% > in wait
      1d buyer agree > in wait
      1d buyer agree > rejected your 'agree' is recorded already
      2d seller agree > in wait2
      3d time > in wait
      4d seller agree > in wait
      5d buyer agree > in wait2
      """)
  }

  @Test func `under needs counts a majority of the people`() throws {
    let stage = try timeline(
      Self.voting,
      """
      0d buyer open refund=10% > in wait
      1d carrier vote > in wait
      2d buyer vote > end done
      """)
    let vote = try #require(stage.workflow.action(named: "vote"))
    #expect(stage.play.times(vote, under: stage.workflow) == 1)
  }

  @Test func `under needs counts acceptances for each version`() throws {
    try timeline(
      Self.voting,
      """
      0d buyer open refund=10% > live 1
      1d seller accept v=1 > in wait
      2d buyer propose refund=20% > live 2
      3d carrier accept v=1 > rejected version 1 is not live; live is 2
      3d carrier accept v=2 > in wait
      4d seller accept v=2 > end done, buyer 20.00
      """)
  }

  @Test func `finds the innermost on first, then outwards`() throws {
    try timeline(
      """
      <action id="go"/>
      <on action="open" by="buyer" goto="outer"/>
      <phase id="outer">
        <window days="30"><expires goto="over"/></window>
        <on action="go" by="buyer" goto="outermost"/>
        <phase id="inner"><on action="go" by="buyer" if="times('go') lt 1"/></phase>
      </phase>
      <end id="outermost" pays="respondent"/><end id="over" pays="respondent"/>
      """, "0d buyer open > in inner\n1d buyer go > in inner\n2d buyer go > end outermost")
  }
}

@Suite struct `Evidence` {
  static let gated = """
    <action id="next"/>
    <on action="open" by="buyer" goto="first"/>
    <phase id="first"><window days="5"><expires goto="second"/></window>
      <evidence from="buyer" late="mark"/><evidence from="seller" seen-by="seller platform"/>
      <on action="next" by="buyer" if="here(evidence('buyer')) ge 1" goto="second"/></phase>
    <phase id="second" seen-by="platform"><window days="5"><expires goto="over"/></window>
      <evidence from="platform"/>
      <on action="next" by="buyer" if="here(evidence('buyer')) ge 1" goto="over"/></phase>
    <end id="over" pays="respondent"/>
    """

  @Test func `is let in by an open gate, or marked when it comes late`() throws {
    let stage = try timeline(
      Self.gated,
      """
      0d buyer open > in first
      1d carrier attach letter > rejected 'carrier' cannot attach evidence here
      1d seller attach letter > items 1
      1d buyer attach photo > items 2
      6d seller attach letter > rejected cannot attach evidence here
      6d buyer attach photo > items 3
      6d platform attach letter > items 4
      """)
    #expect(stage.play.items.map(\.isLate) == [false, false, true, false])
    #expect(stage.play.visibleItems(for: ID(0)).map(\.number) == [2, 3])
    #expect(stage.play.visibleItems(for: ID(1)).map(\.number) == [1, 2, 3])
    #expect(stage.play.visibleItems(for: ID(2)).map(\.number) == [1, 2, 3, 4])
  }

  @Test func `is limited in number, size and medium`() throws {
    let stage = try timeline(
      Self.gated,
      """
      0d buyer open > in first
      1d buyer attach photo photo > items 2
      1d buyer attach photo > rejected each party gives at most 2 of 'photo'
      """)
    for (attachment, reason) in [
      (try stage.attachment("photo", bytes: 1001), RejectionReason.tooLarge(ID(0), byteCount: 1001)),
      (try stage.attachment("photo", media: "text/html"), .mediaRefused(ID(0), media: "text/html")),
    ] {
      let decision = stage.play.decide(
        .attach([attachment], by: ID(0), person: Person(0)), at: stage.instant("2d"), under: stage.workflow)
      #expect(decision.rejection?.reason == reason)
      #expect(decision.after == stage.play)
    }
  }

  @Test func `handed in with an act counts for its condition, and here counts anew in each phase`() throws {
    try timeline(
      Self.gated,
      """
      0d buyer open > in first
      1d buyer next > rejected the condition of 'next' does not hold
      1d buyer next +photo > in second
      2d buyer next > rejected the condition of 'next' does not hold
      2d buyer next +letter > end over
      """)
  }

  @Test func `handed in with the opening came after the workflow was entered`() throws {
    try timeline(
      """
      <action id="go"/>
      <evidence from="buyer"/>
      <on action="open" by="buyer" goto="wait"/>
      <on action="go" by="buyer" if="here(evidence('buyer')) ge 1" goto="over"/>
      <phase id="wait"><window days="5"><expires goto="over"/></window></phase>
      <end id="over" pays="respondent"/>
      """, "0d buyer open +letter > in wait\n1d buyer go > end over")
  }

  @Test func `that the ruling party cannot see does not count`() throws {
    let body = { (seenBy: String) in
      """
      <on action="open" by="buyer" goto="review"/>
      <phase id="review"><window days="5"><expires goto="over"/></window>
        <evidence from="buyer" seen-by="\(seenBy)"/><evidence from="seller"/>
        <on action="rule" by="platform" goto="over"><decide ruling="table"/></on></phase>
      <end id="over" pays="remedy"/>
      <ruling id="table"><rule id="shown" if="evidence('buyer') + evidence('seller') ge 1"><refund percent="100"/></rule>
        <otherwise><no-remedy/></otherwise></ruling>
      """
    }
    let lines = "0d buyer open > in review\n1d buyer attach letter > items 1\n2d platform rule > end over, buyer "
    try timeline(body("buyer platform"), lines + "100.00")
    try timeline(body("buyer"), lines + "0.00")
  }
}
