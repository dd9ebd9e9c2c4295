import RedressEngine
import RedressWorkflow
import Testing

private let limited = """
  <setting id="rounds" value="2" min="1" max="5"/>
  <fact id="floor" type="money" from="action"/>
  <action id="propose" proposes="refund replacement no-remedy"/>
  <action id="open" proposes="refund"/>
  <action id="name-floor"><input fact="floor" required="yes"/></action>
  <action id="remind"/>
  <on action="open" by="buyer" at-most="claimed" goto="talks"/>
  <phase id="talks">
    <window days="5"><expires goto="closed"/></window>
    <on action="propose" by="seller" times="rounds" at-least="claimed * 0.1" at-most="claimed" no-retreat="yes"/>
    <on action="propose" by="buyer" times="3" at-least="5.00 USD" no-retreat="yes"/>
    <on action="propose" by="platform" at-least="floor"/>
    <on action="name-floor" by="platform"/>
    <on action="remind" by="buyer seller" times="1"/>
    <on action="accept" by="buyer seller" goto="settled"/>
  </phase>
  <end id="settled" pays="remedy"/><end id="closed" pays="respondent"/>
  """

@Suite struct `A limit of what is proposed` {
  @Test func `is named in the refusal, with what may be proposed instead`() throws {
    try timeline(
      limited,
      """
      0d buyer open refund=100% > in talks
      1d seller propose refund=9.99 > rejected a refund of 9.99 USD is less than the least that can be proposed; propose from 10.00 USD to 100.00 USD; open now: 'propose' until
      1d seller propose replacement > rejected a refund of 0.00 USD is less than the least
      1d seller propose refund=20.00 > live 1 2
      1d seller propose refund=15.00 > rejected a refund of 15.00 USD goes back behind your own proposal of 20.00 USD; propose from 20.00 USD to 100.00 USD
      1d seller propose refund=20.00 > live 1 3
      1d seller propose refund=30.00 > rejected 'seller' may 'propose' at most 2 times in a case, and has done so; open now: 'remind' until
      2d buyer propose refund=80.00 > live 4 3
      2d buyer propose refund=80.01 > rejected a refund of 80.01 USD goes back behind your own proposal of 80.00 USD; propose from 5.00 USD to 80.00 USD
      2d buyer propose refund=4.00 > rejected a refund of 4.00 USD is less than the least that can be proposed
      """)
  }

  @Test func `counts each party and each action apart`() throws {
    try timeline(
      limited,
      """
      0d buyer open refund=100% > in talks
      0d buyer remind > in talks
      0d seller remind > in talks
      0d buyer remind > rejected 'buyer' may 'remind' at most once in a case, and has done so
      """)
  }

  @Test func `that is not known yet is asked for`() throws {
    try timeline(
      limited,
      """
      0d buyer open refund=100% > in talks
      0d platform propose refund=50.00 > rejected the condition of 'propose' cannot be answered without 'floor'
      0d platform name-floor floor=60.00 > in talks
      0d platform propose refund=50.00 > rejected a refund of 50.00 USD is less than the least that can be proposed; propose 60.00 USD or more
      0d platform propose refund=60.00 > in talks
      """)
  }

  @Test func `tells what a party may propose before it does`() throws {
    let stage = try timeline(limited, "0d buyer open refund=100% > in talks\n1d seller propose refund=20.00 > in talks")
    let seller = try stage.party("seller")
    let now = stage.instant("1d")
    let act = try #require(
      stage.play.openActs(for: seller, at: now, under: stage.workflow).now.first { $0.action == .propose })
    let range = stage.play.offers(by: act, of: seller, at: now, under: stage.workflow)
    #expect(range == OfferRange(least: 20_00, most: 100_00, previous: 20_00, timesLeft: 1))
    let buyer = try stage.party("buyer")
    let accept = try #require(
      stage.play.openActs(for: buyer, at: now, under: stage.workflow).now.first { $0.action == .accept })
    #expect(stage.play.offers(by: accept, of: buyer, at: now, under: stage.workflow).isUnlimited)
  }
}
