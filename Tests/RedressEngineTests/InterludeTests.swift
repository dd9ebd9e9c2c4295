import RedressEngine
import RedressTime
import RedressWorkflow
import Testing

@Suite struct `An interlude` {
  static func paused(_ window: String, outer: String = "") -> String {
    """
    <action id="ask"/><action id="answer"/><action id="leave"/><action id="second"/><action id="third"/>
    <on action="open" by="buyer" goto="outer"/>
    <phase id="outer">
      \(outer)
      <on action="leave" by="platform" goto="elsewhere"/>
      <phase id="review">
        <window id="w" \(window)><expires goto="over"/></window>
        <evidence from="buyer"/>
        <on action="ask" by="platform" goto="asking"/>
      </phase>
      <interlude id="asking" awaits="seller">
        <window id="q" days="20"><expires goto="back"/></window>
        <on action="answer" by="seller" goto="back"/>
        <on action="second" by="platform" goto="deeper"/>
        <on action="ask" by="platform" goto="asking"/>
      </interlude>
      <interlude id="deeper">
        <window id="d" days="20"><expires goto="back"/></window>
        <on action="answer" by="seller" goto="back"/>
        <on action="third" by="platform" goto="asking"/>
      </interlude>
    </phase>
    <phase id="elsewhere"><window id="e" days="100"><expires goto="over"/></window></phase>
    <end id="over" pays="remedy"/>
    """
  }

  @Test func `lets the clock of the phase stand, and resumes it exactly`() throws {
    // G17: five days, paused at two for six, end on day eleven.
    let stage = try timeline(
      Self.paused("days=\"5\""),
      """
      0d buyer open > clock w 5d, in review
      2d platform ask > clock w stands, in asking, due 22d
      8d seller answer > in review, clock w 11d, clock q absent
      11d time > end over
      """)
    #expect(stage.play.entered(ID(2)) == stage.instant("0d"))
  }

  @Test func `keeps business days as business days`() throws {
    // Monday 2 March and five working days: Monday 9. Paused on Wednesday with three left; from Wednesday 11 to Monday 16.
    try timeline(
      Self.paused("business-days=\"5\" calendar=\"office\""),
      """
      0d buyer open > clock w 7d
      2d platform ask > clock w stands
      9d seller answer > clock w 14d
      """)
  }

  @Test func `never brings a deadline forward, not even within a weekend`() throws {
    // One working day from Friday 15:00 ends on Monday 15:00; what is left on Saturday, counted from Sunday 08:00 on, would
    // end on Monday 13:00.
    var stage = try timeline(
      Self.paused("business-days=\"1\" calendar=\"office\""), starting: "2026-03-06T15:00:00Z",
      """
      0d buyer open > clock w 3d
      0d19:00 platform ask > clock w stands
      1d17:00 seller answer > clock w 3d
      """)
    let window = try #require(stage.workflow.window(named: "w"))
    let explained = stage.play.explain(window, from: stage.history, under: stage.workflow)
    #expect(explained?.count?.due == stage.instant("3d"))
    try stage.run("3d time > end over")
  }

  @Test func `closes what it suspends, and lets the phases around it run on`() throws {
    try timeline(
      Self.paused("days=\"50\"", outer: "<window id=\"o\" days=\"10\"><expires goto=\"elsewhere\"/></window>"),
      """
      0d buyer open > clock o 10d
      1d buyer attach letter > items 1
      2d platform ask > clock w stands, clock o 10d
      3d buyer attach letter > rejected cannot attach evidence here
      10d time > in elsewhere, clock w absent, clock q absent
      """)
  }

  @Test func `lets an until run on, which goes from where the case then is`() throws {
    try timeline(
      """
      <fact id="hearing" type="instant" from="opening"/>
      \(Self.paused("until=\"hearing\""))
      """,
      """
      0d buyer open hearing=6d > clock w 6d
      2d platform ask > clock w 6d, in asking
      6d time > end over
      """)
  }

  static let nested = """
    <action id="ask"/><action id="answer"/><action id="deep"/><action id="leave"/><action id="turn"/><action id="cross"/>
    <on action="open" by="buyer" goto="outer"/>
    <phase id="outer">
      <phase id="review">
        <window id="w" days="5"><expires goto="over"/></window>
        <on action="ask" by="platform" goto="asking"/>
        <phase id="r1"><window id="w1" days="4"><expires goto="r2"/></window></phase>
        <phase id="r2"><on action="turn" by="buyer" goto="r1"/></phase>
        <interlude id="inside"><window id="iw" days="20"><expires goto="back"/></window><on action="answer" by="seller" goto="back"/></interlude>
      </phase>
      <interlude id="asking">
        <window id="q" days="20"><expires goto="back"/></window>
        <on action="answer" by="seller" goto="back"/>
        <on action="cross" by="platform" goto="inside"/>
        <phase id="a1"><on action="deep" by="platform" goto="deeper"/><on action="turn" by="platform" goto="a2"/></phase>
        <phase id="a2"><window id="a2w" days="7"><expires goto="a1"/></window><on action="deep" by="platform" goto="deeper"/></phase>
        <interlude id="deeper"><window id="d" days="20"><expires goto="back"/></window>
          <on action="answer" by="seller" goto="back"/><on action="turn" by="platform" goto="a1"/><on action="ask" by="platform" goto="asking"/>
          <on action="leave" by="platform" goto="r2"/></interlude>
      </interlude>
    </phase>
    <end id="over" pays="remedy"/>
    """

  @Test func `inside an interlude stacks on it, and goes back into it`() throws {
    let stage = try timeline(
      Self.nested,
      """
      0d buyer open > in r1, clock w 5d, clock w1 4d
      1d platform ask > in a1, clock w stands, clock w1 stands, clock q 21d
      2d platform turn > in a2, clock a2w 9d, clock q 21d
      3d platform deep > in deeper, clock a2w stands, clock q 21d
      4d seller answer > in a2, clock a2w 10d
      5d platform deep > in deeper
      6d platform turn > in a1, clock a2w absent, clock q 21d
      7d platform deep > in deeper, clock q 21d
      8d platform ask > in a1, clock q 28d
      9d platform deep > in deeper
      10d platform leave > in r2, clock w 15d, clock w1 absent, clock q absent
      """)
    #expect(stage.play.suspensions.isEmpty)
  }

  @Test func `that stands in what is suspended is entered from there`() throws {
    try timeline(
      Self.nested,
      """
      0d buyer open > in r1, clock w 5d, clock w1 4d
      1d platform ask > in a1, clock w stands, clock w1 stands
      2d platform cross > in inside, clock w 6d, clock w1 stands, clock q absent
      3d seller answer > in r1, clock w 6d, clock w1 6d
      6d time > end over
      """)
  }

  @Test func `stacks on another and goes back twice`() throws {
    try timeline(
      Self.paused("days=\"5\""),
      """
      0d buyer open > clock w 5d
      1d platform ask > clock q 21d, clock w stands
      3d platform second > in deeper, clock q stands, clock w stands
      6d seller answer > in asking, clock q 24d, clock w stands
      8d seller answer > in review, clock w 12d
      """)
  }

  @Test func `already on the stack is unwound to, restarted, and keeps its resume point`() throws {
    try timeline(
      Self.paused("days=\"5\""),
      """
      0d buyer open > clock w 5d
      1d platform ask > clock q 21d
      3d platform second > in deeper
      4d platform third > in asking, clock q 24d, clock d absent
      5d platform ask > in asking, clock q 25d
      6d seller answer > in review, clock w 10d
      """)
  }

  @Test func `left for elsewhere takes what it suspended with it`() throws {
    let stage = try timeline(
      Self.paused("days=\"5\""),
      """
      0d buyer open > clock w 5d
      1d platform ask > clock w stands
      2d platform second > in deeper
      3d platform leave > in elsewhere, clock w absent, clock q absent, due 103d
      """)
    #expect(stage.play.suspensions.isEmpty)
  }
}

@Suite struct `A goto` {
  static let nested = """
    <action id="inside"/><action id="self"/><action id="out"/>
    <on action="open" by="buyer" goto="p"/>
    <phase id="p">
      <window id="w" days="10"><expires goto="over"/></window>
      <on action="self" by="buyer" goto="p"/>
      <phase id="a"><on action="inside" by="buyer" goto="b"/></phase>
      <phase id="b"><on action="inside" by="buyer" goto="a"/></phase>
    </phase>
    <end id="over" pays="remedy"/>
    """

  @Test func `inside a phase never touches its clocks, and one to the phase itself restarts it`() throws {
    try timeline(
      Self.nested,
      """
      0d buyer open > in a, clock w 10d
      1d buyer inside > in b, clock w 10d
      2d buyer self > in a, clock w 12d
      """)
  }
}
