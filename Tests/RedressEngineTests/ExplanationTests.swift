import RedressEngine
import RedressTime
import RedressWorkflow
import Testing

@Suite struct `The end of a window` {
  @Test func `is explained by its anchor, its pauses, and each skipped day by name`() throws {
    let stage = try timeline(
      `An interlude`.paused("business-days=\"5\" calendar=\"office\""), starting: "2026-04-01T09:00:00Z",
      """
      0d buyer open > in review
      1d platform ask > clock w stands
      4d seller answer > in review
      """)
    let window = try #require(stage.workflow.window(named: "w"))
    let why = try #require(stage.play.explain(window, from: stage.history, under: stage.workflow))
    let count = try #require(why.count)
    #expect(why.anchor == stage.start)
    #expect(why.due == stage.play.clocks[window.index].span.due)
    #expect(count.due == why.end)
    #expect(count.steps.count == 2)
    #expect(count.lines.joined(separator: "\n").contains("Easter Monday"))
  }

  @Test func `is explained by the floor that holds it`() throws {
    let stage = try timeline(
      """
      <fact id="promised" type="instant" from="opening"/>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait">
        <window id="f" days="3"><not-before from="promised"/><expires goto="over"/></window>
      </phase>
      <end id="over" pays="remedy"/>
      """, "0d buyer open promised=9d > clock f 9d")
    let why = try #require(stage.play.explain(ID(0), from: stage.history, under: stage.workflow))
    #expect((why.end, why.due) == (stage.instant("3d"), stage.instant("9d")))
    #expect(why.limits.map(\.at) == [stage.instant("9d")])
  }

  @Test func `of a clock that stands says what is left`() throws {
    let stage = try timeline(
      `An interlude`.paused("days=\"5\""), "0d buyer open > in review\n2d platform ask > clock w stands")
    let window = try #require(stage.workflow.window(named: "w"))
    let why = try #require(stage.play.explain(window, from: stage.history, under: stage.workflow))
    #expect(why.left?.days == 3)
  }
}

@Suite struct `A defect of a workflow` {
  @Test func `that lets clocks fire without end is stopped, and leaves the case as it was`() throws {
    // Two phases that hand over at once for ever: the checker will prove such circles away, the engine stops all the same.
    let stage = try Stage(
      """
      <setting id="pause" value="0" min="0" max="9"/>
      <action id="spin"/>
      <on action="open" by="buyer" goto="still"/>
      <phase id="still"><window days="90"><expires goto="over"/></window>
        <on action="spin" by="buyer" goto="left-hand"/></phase>
      <phase id="left-hand"><window days="pause"><expires goto="right-hand"/></window></phase>
      <phase id="right-hand"><window days="pause"><expires goto="left-hand"/></window></phase>
      <end id="over" pays="remedy"/>
      """)
    let act = try stage.act(["open"], by: ID(0), at: stage.start)
    let (play, _) = try Case.open(try stage.opening(act), under: stage.workflow, at: stage.start)
    let spin = try stage.act(["spin"], by: ID(0), at: stage.start)
    let decision = play.decide(.act(spin), at: stage.instant("1d"), under: stage.workflow)
    #expect(decision.rejection?.reason == .doesNotRest)
    #expect(decision.rejection?.brokeOff == true)
    #expect(decision.after == play)
    #expect(decision.events.isEmpty)
  }

  @Test func `that counts beyond its calendar is refused, and nothing is half done`() throws {
    let stage = try Stage(
      """
      <action id="go"/>
      <on action="open" by="buyer" goto="wait"/>
      <phase id="wait"><window days="900"><expires goto="over"/></window><on action="go" by="buyer" goto="far"/></phase>
      <phase id="far"><window business-days="90" calendar="office"><expires goto="over"/></window></phase>
      <end id="over" pays="remedy"/>
      """)
    let act = try stage.act(["open"], by: ID(0), at: stage.start)
    let (play, _) = try Case.open(try stage.opening(act), under: stage.workflow, at: stage.start)
    let go = Act(try #require(stage.workflow.action(named: "go")), by: ID(0), person: Person(0))
    let late = play.decide(.act(go), at: stage.instant("600d"), under: stage.workflow)
    guard case .deadlineOutOfReach? = late.rejection?.reason else {
      Issue.record("\(String(describing: late.rejection))")
      return
    }
    #expect(late.after == play)
    #expect(late.events.isEmpty)
    #expect(play.decide(.act(go), at: stage.instant("60d"), under: stage.workflow).rejection == nil)
  }
}
