import RedressEngine
import RedressTime
import RedressWorkflow
import Testing

@Suite struct `Clocks` {
  static let one = """
    <on action="open" by="buyer" goto="wait"/>
    <phase id="wait">
      <window id="w" days="3"><expires goto="over"/></window>
      <on action="withdraw" by="buyer" goto="withdrawn"/>
    </phase>
    <end id="over" pays="remedy"/><end id="withdrawn" pays="respondent"/>
    """

  @Test func `end before an act at exactly the deadline`() throws {
    try timeline(
      Self.one, "0d buyer open > due 3d\n3d buyer withdraw > end over, rejected the case has ended in 'over'")
    let justBefore = try timeline(Self.one, "0d buyer open > due 3d\n2d23:59:59 buyer withdraw > end withdrawn")
    #expect(justBefore.play.endCause == .act(.withdraw, ID(0), ID(1)))
  }

  @Test func `fire at their own instant, each counted from the one before, however late anybody looks`() throws {
    let stage = try timeline(
      """
      <on action="open" by="buyer" goto="one"/>
      <phase id="one"><window days="10"><expires goto="two"/></window></phase>
      <phase id="two"><window days="10"><expires goto="three"/></window></phase>
      <phase id="three"><window days="10"><expires goto="over"/></window></phase>
      <end id="over" pays="remedy"/>
      """, "0d buyer open > due 10d\n40d time > end over")
    #expect(stage.play.lastAt == stage.instant("30d"))
  }

  @Test func `of one instant fire reminders first, then outer before inner, then in document order`() throws {
    let stage = try timeline(
      """
      <action id="nudge"/>
      <on action="open" by="buyer" goto="outer"/>
      <phase id="outer">
        <window id="o" days="2"><expires/></window>
        <on action="nudge" by="buyer"/>
        <phase id="inner">
          <window id="a" days="2"><expires/></window>
          <window id="b" days="2"><expires/></window>
          <window id="c" days="3"><remind party="buyer" hours-left="24"/><expires goto="over"/></window>
        </phase>
      </phase>
      <end id="over" pays="remedy"/>
      """, "0d buyer open > due 2d\n2d time > clock o ended, clock a ended, clock b ended, told 1")
    let fired = stage.history.compactMap { recorded -> String? in
      switch recorded.event {
      case .reminded: "reminder"
      case .expired(let window, _): stage.workflow.windows[window.index].name
      default: nil
      }
    }
    #expect(fired == ["reminder", "o", "a", "b"])
  }

  @Test(arguments: [("accept", "settled"), ("wait", "over")])
  func `decide a tie with an act by who comes first`(order: String, end: String) throws {
    // G20: an acceptance one microsecond before the expiry holds, one at the instant finds it fired.
    let late = order == "wait"
    try timeline(
      """
      <action id="open" proposes="refund"/>
      <on action="open" by="buyer" goto="talk"/>
      <phase id="talk"><window days="2"><expires goto="over"/></window>
        <on action="accept" by="seller" goto="settled"/></phase>
      <end id="settled" pays="remedy"/><end id="over" pays="respondent"/>
      """,
      """
      0d buyer open refund=50% > due 2d
      \(late ? "2d" : "1d23:59:59") seller accept v=1 > end \(end)\(late ? ", rejected ended" : ", buyer 50.00")
      """)
  }

  @Test func `run by wall time over a change of the clock, or by elapsed hours`() throws {
    // G1: opened 2025-03-06 18:30 in Los Angeles; five days are 119 hours then.
    for (amount, hours) in [("days=\"5\"", 119), ("hours=\"120\"", 120)] {
      let stage = try timeline(
        """
        <on action="open" by="buyer" goto="wait"/>
        <phase id="wait"><window \(amount)><expires goto="over"/></window></phase>
        <end id="over" pays="remedy"/>
        """, zone: "America/Los_Angeles", starting: "2025-03-07T02:30:00Z", "0d buyer open > in wait")
      #expect(stage.play.nextDue == stage.instant("0d\(hours):00"))
    }
  }

  @Test func `are held by a cap counted back from another instant`() throws {
    // G16: the lesser of 72 hours and six hours before the evidence is due.
    try timeline(
      """
      <fact id="due-by" type="instant" from="opening"/>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait"><window hours="72"><not-after hours="6" before="due-by"/><expires goto="over"/></window></phase>
      <end id="over" pays="remedy"/>
      """, starting: "2025-03-01T12:00:00Z", "0d buyer open due-by=2d11:59:59 > due 2d5:59:59")
  }

  @Test func `are held by a floor, and the cap has the last word`() throws {
    try timeline(
      """
      <fact id="promised" type="instant" from="opening"/>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait">
        <window id="f" days="3"><not-before from="promised"/><expires/></window>
        <window id="c" days="3"><not-before from="promised"/><not-after days="5" from="opened"/><expires goto="over"/></window>
      </phase>
      <end id="over" pays="remedy"/>
      """, "0d buyer open promised=9d > clock f 9d, clock c 5d")
  }

  @Test func `that do not apply at entry are not there`() throws {
    try timeline(
      """
      <reason id="a"><title>A</title></reason><reason id="b"><title>B</title></reason>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait">
        <window id="x" days="1" if="reason = 'b'"><expires goto="over"/></window>
        <window id="y" days="2"><expires goto="over"/></window>
      </phase>
      <end id="over" pays="remedy"/>
      """, "0d buyer open reason=a > clock x absent, due 2d\n2d time > end over")
  }

  @Test func `without a goto end their aim and leave the phase`() throws {
    try timeline(
      """
      <action id="go"/>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait">
        <window id="aim" days="1"><expires><notify party="seller">Late.</notify></expires></window>
        <window id="w" days="3"><expires goto="over"/></window>
        <on action="go" by="buyer"><restart window="aim"/></on>
      </phase>
      <end id="over" pays="remedy"/>
      """,
      """
      0d buyer open > due 1d
      1d time > in wait, clock aim ended, due 3d
      1d12:00 buyer go > clock aim 2d12:00
      """)
  }

  @Test func `choose the first expiry whose condition holds`() throws {
    let xml = """
      <action id="open" proposes="refund"/><action id="note"/>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait">
        <window days="1"><expires if="times('note') ge 1" goto="noted"/><expires goto="silent"/></window>
        <on action="note" by="seller"/>
      </phase>
      <end id="noted" pays="remedy"/><end id="silent" pays="respondent"/>
      """
    try timeline(xml, "0d buyer open refund=10% > due 1d\n1d time > end silent")
    try timeline(xml, "0d buyer open refund=10% > due 1d\n0d5:00 seller note > in wait\n1d time > end noted")
  }
}

@Suite struct `Moving clocks` {
  static let movable = """
    <action id="again"/><action id="more"/><action id="ship"><input fact="shipped"/></action>
    <fact id="shipped" type="instant" from="action opening" optional="yes"/>
    <on action="open" by="buyer" goto="wait"/>
    <phase id="wait">
      <window id="w" days="3"><remind party="seller" hours-left="24"/><expires goto="over"/></window>
      <window id="s" days="2" from="shipped"><expires goto="shipped-over"/></window>
      <on action="again" by="seller" if="times('again') lt 3"><restart window="w"/></on>
      <on action="more" by="seller" if="times('more') lt 3"><extend window="w" days="2"/></on>
      <on action="ship" by="seller"/>
    </phase>
    <end id="over" pays="remedy"/><end id="shipped-over" pays="respondent"/>
    """

  @Test func `a restart counts anew and drops extensions`() throws {
    try timeline(
      Self.movable,
      """
      0d buyer open > due 2d, clock w 3d
      1d seller more > clock w 5d, due 4d
      2d seller again > clock w 5d
      2d1:00 seller more > clock w 7d
      2d2:00 seller again > clock w 5d2:00
      """)
  }

  @Test func `a moved end arms the reminder anew`() throws {
    try timeline(
      Self.movable,
      """
      0d buyer open > due 2d
      2d1:00 time > told 1, due 3d
      2d2:00 seller more > due 4d
      4d1:00 time > told 2, due 5d
      4d12:00 seller more > clock w 7d, due 6d
      """)
  }

  @Test func `a window without its anchor waits, and moves when the fact is corrected`() throws {
    try timeline(
      Self.movable,
      """
      0d buyer open > clock s waiting
      1d seller ship shipped=0d12:00 > clock s 2d12:00
      1d12:00 seller ship shipped=2d > clock s 4d, clock w 3d
      2d seller ship shipped=0d2:00 > clock s 2d2:00, due 2d2:00
      2d2:00 time > end shipped-over
      """)
  }

  @Test func `an anchor that reads what was done begins, and moves, when it is done`() throws {
    try timeline(
      """
      <action id="ship"/><action id="look"/>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait">
        <window id="w" days="9" from="done('ship')"><expires goto="over"/></window>
        <window id="v" days="30"><not-after days="8" from="done('ship')"/><expires goto="over"/></window>
        <on action="ship" by="seller" if="times('ship') lt 3"/>
        <on action="look" by="platform" goto="looking"/>
      </phase>
      <interlude id="looking"><window id="l" days="2"><expires goto="back"/></window>
        <on action="ship" by="seller" if="times('ship') lt 3"/></interlude>
      <end id="over" pays="remedy"/>
      """,
      """
      0d buyer open > clock w waiting, clock v 30d, due 30d
      1d seller ship > clock w 10d, clock v 9d, due 9d
      2d seller ship > clock w 11d, clock v 10d, due 10d
      3d platform look > clock w stands, clock v stands
      4d seller ship > clock w stands, clock v stands
      5d time > clock w 13d, clock v 12d, due 12d
      12d time > end over
      """)
  }

  @Test func `an anchor by reason moves when the claim becomes another`() throws {
    let stage = try timeline(
      """
      <reason id="a"><title>A</title></reason><reason id="b"><title>B</title></reason>
      <fact id="p" type="instant" from="opening"/><fact id="q" type="instant" from="opening"/>
      <fact id="base" type="instant"><case if="reason = 'a'" is="p"/><otherwise is="q"/></fact>
      <action id="convert"/>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait">
        <window id="w" days="3" from="base"><expires goto="over"/></window>
        <on action="convert" by="buyer"><set fact="reason" to="'b'"/></on>
      </phase>
      <end id="over" pays="remedy"/>
      """, "0d buyer open reason=a p=1d q=5d > clock w 4d\n1d buyer convert > clock w 8d\n1d time > clock w 8d")
    let moves = stage.history.filter { if case .clockMoved(_, .anchored, _) = $0.event { true } else { false } }
    #expect(moves.count == 1)
  }

  @Test func `a deadline found to lie behind fires now`() throws {
    let stage = try timeline(
      Self.movable,
      """
      0d buyer open > clock s waiting
      2d12:00 seller ship shipped=0d > end shipped-over
      """)
    #expect(stage.play.lastAt == stage.instant("2d12:00"))
  }

  @Test func `the buyer's new plan restarts the seller's window, and the talks still end first`() throws {
    // G19: plan edited on day 4 at 18:00.
    try timeline(
      Body.dispute,
      """
      0d buyer open refund=100% > due 4d
      4d18:00 buyer propose refund=80% > clock response 9d18:00, clock talks-end 7d
      7d time > in review
      """)
  }
}
