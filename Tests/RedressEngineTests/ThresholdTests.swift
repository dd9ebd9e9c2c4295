import RedressEngine
import RedressTime
import RedressWorkflow
import Testing

/// Talks in which each side may propose, accept and set thresholds; in `settling` the buyer alone accepts, and only later.
private let talks = """
  <action id="propose" proposes="refund return replacement pay no-remedy"/>
  <action id="open" proposes="refund"/>
  <action id="escalate"/>
  <action id="pause"/>
  <on action="open" by="buyer" goto="talks"/>
  <phase id="talks">
    <window days="5"><expires goto="late"/></window>
    <threshold by="buyer seller" seen-by="platform"/>
    <on action="propose" by="buyer seller platform"/>
    <on action="accept" by="buyer seller" goto="settled"/>
    <on action="refuse" by="buyer seller"/>
    <on action="escalate" by="buyer" goto="review"/>
  </phase>
  <phase id="late">
    <window days="5"><expires goto="closed"/></window>
    <on action="accept" by="buyer" if="evidence('buyer') ge 1" goto="settled"/>
    <evidence from="buyer"/>
  </phase>
  <phase id="review">
    <window days="3"><expires goto="late"/></window>
    <on action="propose" by="seller"/>
    <on action="pause" by="buyer" goto="talks"/>
  </phase>
  <end id="settled" pays="remedy"/><end id="closed" pays="respondent"/>
  """

extension Stage {
  fileprivate var accepted: [Int] {
    history.compactMap { if case .accepted(let version, _) = $0.event { version } else { nil } }
  }

  fileprivate var met: [String] {
    history.compactMap { recorded in
      guard case .thresholdMet(let party, let number, let version, let setAt) = recorded.event else { return nil }
      let days = (setAt.microseconds - start.microseconds) / 86_400_000_000
      return "\(workflow.parties[party.index].name) \(number) takes \(version), set \(days)d"
    }
  }
}

@Suite struct `A threshold` {
  @Test func `accepts the first proposal that satisfies it, as the party's own act`() throws {
    let stage = try timeline(
      talks,
      """
      0d buyer open refund=100% > in talks
      1d buyer threshold at-least=60% > in talks, live 1
      2d seller propose refund=59.99 > in talks, live 1 2
      3d seller propose refund=60% > end settled, buyer 60.00, seller 40.00
      """)
    #expect(stage.met == ["buyer 1 takes 3, set 1d"])
    #expect(stage.play.times(.accept, under: stage.workflow) == 1)
    let last = stage.history.filter { $0.at == stage.instant("3d") }
    let acts = last.compactMap { recorded -> String? in
      guard case .acted(let action, let party, let person, _, let words) = recorded.event else { return nil }
      return "\(stage.workflow.parties[party.index].name) \(stage.workflow.actions[action.index].name) "
        + "\(person.index) \(words ?? "-")"
    }
    #expect(acts == ["seller propose 1 -", "buyer accept 0 -"])
    #expect(stage.play.end.map { stage.workflow.ends[$0.index].name } == "settled")
  }

  @Test func `is the most that a respondent gives, of any proposal of another side`() throws {
    let stage = try timeline(
      talks,
      """
      0d buyer open refund=100% > in talks
      1d seller threshold at-most=20.00 > in talks
      2d buyer propose refund=20.01 > in talks
      2d platform propose refund=15% > end settled, buyer 15.00
      """)
    #expect(stage.met == ["seller 1 takes 3, set 1d"])
    try timeline(
      talks,
      "0d buyer open refund=100% > in talks\n1d seller threshold at-most=20.00 > in talks\n2d seller propose refund=5.00 > in talks"
    )
  }

  @Test func `accepts what is live already when it is set, and the version made first of several`() throws {
    let first = try timeline(
      talks,
      "0d buyer open refund=50% > in talks\n1d seller threshold at-most=50.00 > end settled, buyer 50.00")
    #expect(first.met == ["seller 1 takes 1, set 1d"])
    let several = try timeline(
      talks,
      """
      0d buyer open refund=50% > in talks
      0d seller propose refund=40.00 > in talks
      0d platform propose refund=30.00 > in talks
      1d buyer threshold at-least=30.00 > end settled, buyer 40.00
      """)
    #expect(several.accepted == [2])
  }

  @Test func `of one side and one of the other settle nothing until somebody proposes`() throws {
    let stage = try timeline(
      talks,
      """
      0d buyer open refund=100% > in talks
      1d buyer threshold at-least=30.00 > in talks
      1d seller threshold at-most=70.00 > in talks
      4d time > in talks
      4d seller propose refund=35.00 > end settled, buyer 35.00
      """)
    #expect(stage.met == ["buyer 1 takes 2, set 1d"])
  }

  @Test func `says nothing on other terms: those are never accepted by it, but for a return where it says so`() throws {
    let held = "0d buyer open refund=100% > in talks\n0d buyer threshold at-least=50.00 > in talks\n"
    for terms in [
      "refund=90% return", "refund=90% return=seller", "refund=90% pay=5.00", "refund=90% replacement", "replacement",
    ] {
      try timeline(talks, held + "1d seller propose \(terms) > in talks, live 1 2")
    }
    let returning = "0d buyer open refund=100% > in talks\n0d buyer threshold at-least=50.00 return > in talks\n"
    try timeline(talks, returning + "1d seller propose refund=90% return > end settled, buyer 90.00")
    try timeline(talks, returning + "1d seller propose refund=90% return=seller > end settled")
    try timeline(talks, returning + "1d seller propose refund=90% return=buyer > in talks, live 1 2")
    try timeline(talks, returning + "1d seller propose refund=90% pay=5.00 > in talks, live 1 2")
    try timeline(talks, returning + "1d seller propose refund=60.00 deduct=10.01 > in talks, live 1 2")
    try timeline(talks, returning + "1d seller propose refund=60.00 deduct=10.00 > end settled, buyer 50.00")
  }

  @Test func `may be changed and taken back, and holds no longer than it says`() throws {
    let stage = try timeline(
      talks,
      """
      0d buyer open refund=100% > in talks
      0d buyer threshold at-least=20.00 > in talks
      0d buyer threshold at-least=80.00 > in talks
      1d seller propose refund=50.00 > in talks
      1d buyer threshold withdraw > in talks
      1d buyer threshold withdraw > rejected 'buyer' has no threshold to take back
      2d seller propose refund=90.00 > in talks
      2d seller propose refund=10.00 > in talks
      2d buyer threshold at-least=40.00 until=3d > in talks
      3d seller propose refund=70.00 > in talks
      """)
    #expect(stage.met == [])
    #expect(stage.play.threshold(of: try stage.party("buyer"))?.number == 3)
  }

  @Test func `waits where accepting is not open, and accepts by the act or clock that opens it`() throws {
    let stage = try timeline(
      talks,
      """
      0d buyer open refund=100% > in talks
      0d buyer threshold at-least=40.00 > in talks
      0d buyer escalate > in review
      1d seller propose refund=50.00 > in review, live 1 2
      2d time > in review
      3d time > in late, live 1 2
      4d buyer attach letter > end settled, buyer 50.00
      """)
    #expect(stage.met == ["buyer 1 takes 2, set 0d"])
    let back = try timeline(
      talks,
      """
      0d buyer open refund=100% > in talks
      0d buyer threshold at-least=40.00 > in talks
      0d buyer escalate > in review
      1d seller propose refund=50.00 > in review
      2d buyer pause > end settled, buyer 50.00
      """)
    #expect(back.accepted == [2])
    let clock = try timeline(
      talks.replacing(" if=\"evidence('buyer') ge 1\"", with: ""),
      """
      0d buyer open refund=100% > in talks
      0d buyer threshold at-least=40.00 > in talks
      0d buyer escalate > in review
      1d seller propose refund=50.00 > in review
      9d time > end settled, buyer 50.00
      """)
    #expect(clock.history.last?.at == clock.instant("3d"), "it accepts when the clock fires, however late one looks")
  }

  @Test(arguments: [
    ("seller threshold at-least=10%", "'seller' gives, so its threshold is the most that it gives"),
    ("buyer threshold at-most=10%", "'buyer' claims, so its threshold is the least that it takes"),
    ("platform threshold at-most=10%", "'platform' cannot set a threshold here"),
    ("buyer threshold at-least=0.00", "a threshold is an amount above zero"),
    ("buyer threshold at-least=100.01", "a threshold of 100.01 USD is more than the 100.00 USD that was paid"),
    ("buyer threshold at-least=50% until=1d", "the threshold would be over at"),
  ])
  func `is refused where it makes no sense`(line: String, words: String) throws {
    try timeline(talks, "0d buyer open refund=100% > in talks\n1d \(line) > rejected \(words)")
  }

  @Test func `is closed where the workflow does not let it be set, and is always taken back`() throws {
    try timeline(
      talks,
      """
      0d buyer open refund=100% > in talks
      0d buyer threshold at-least=40.00 > in talks
      0d buyer escalate > in review
      1d buyer threshold at-least=50.00 > rejected 'buyer' cannot set a threshold here
      1d buyer threshold withdraw > in review
      """)
  }

  @Test func `that could not be carried out leaves the proposal as it is`() throws {
    let broken = talks.replacing(
      #"<on action="accept" by="buyer seller" goto="settled"/>"#,
      with: #"<on action="accept" by="buyer seller" goto="counting"/>"#
    ).replacing(
      #"<end id="settled""#,
      with:
        #"<phase id="counting"><window business-days="100" calendar="office"><expires goto="settled"/></window></phase><end id="settled""#
    )
    let lines = """
      0d buyer open refund=100% > in talks
      1d buyer threshold at-least=40.00 > in talks
      2d seller propose refund=50.00 > in talks, live 1 2
      """
    let stage = try timeline(
      broken.replacing("<on action=\"pause\"", with: "<on action=\"pause\""), starting: "2027-10-01T00:00:00Z", lines)
    #expect(stage.met == [])
    #expect(stage.play.threshold(of: try stage.party("buyer")) != nil)
  }

  @Test func `costs a case nothing that has none`() {
    #expect(MemoryLayout<Case>.size <= 472)
    #expect(MemoryLayout<Event>.size <= 49)
  }
}

@Suite struct `A refusal` {
  @Test func `with a reason leaves the proposals of both sides as they are`() throws {
    let stage = try timeline(
      talks,
      """
      0d buyer open refund=100% > in talks
      1d seller propose refund=10% > live 1 2
      2d buyer refuse words=no > in talks, live 1 2
      2d seller refuse v=1 words=too-much > in talks, live 1 2
      3d seller accept v=1 > end settled, buyer 100.00
      """)
    let words = stage.history.compactMap { recorded -> String? in
      if case .acted(.refuse, _, _, _, let words) = recorded.event { words } else { nil }
    }
    #expect(words == ["no", "too-much"])
  }
}
