import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// How many random trees are played; more with `REDRESS_TREES`.
private let treeCount = getenv("REDRESS_TREES").flatMap { Int(String(cString: $0)) } ?? 1_000

@Suite struct `Random trees` {
  /// A claim whose goods may go back: a child that has a child, and stands still with it.
  private static let claim = Family.child(
    "claim",
    """
    <fact id="defect" type="choice" from="opening action"><value id="minor">minor</value><value id="major">major</value></fact>
    <fact id="promised" type="instant" from="opening" optional="yes"/>
    <fact id="parcel" type="text" from="child"/>
    <action id="open" proposes="refund"><input fact="defect"/></action><action id="propose" proposes="refund"/>
    <action id="send-back"/><action id="ask"/><action id="answer"/><action id="again"/>
    <on action="open" by="buyer" goto="answering"/>
    <evidence from="buyer seller"/>
    <window id="life" days="30"><remind party="buyer" days-left="2"/><expires goto="lost"/></window>
    <phase id="work">
      <phase id="answering" awaits="seller">
        <window days="6"><remind party="seller" days-left="2"/><expires goto="won"><adopt from="buyer"/></expires></window>
        <on action="propose" by="buyer seller"/>
        <on action="accept" by="buyer seller" goto="won"/>
        <on action="send-back" by="seller" goto="returning"><award><refund percent="100"/></award></on>
        <on action="withdraw" by="buyer" goto="dropped"/>
        <on action="ask" by="seller" goto="asking"/>
      </phase>
      <phase id="returning" pays="remedy">
        <run href="leg.xml" id="leg" takes="parcel"/>
        <on end="received receipt-assumed" if="known(parcel)" goto="won"/>
        <on end="received receipt-assumed" goto="answering"/>
        <on end="not-sent" if="days-between(opened, ended('leg')) gt 20" goto="lost"/>
        <on end="not-sent" goto="answering"/>
        <on action="ask" by="seller" goto="asking"/>
        <on action="again" by="buyer" if="times('again') lt 2" goto="returning"/>
      </phase>
      <interlude id="asking" awaits="buyer">
        <window days="2"><expires goto="back"/></window>
        <on action="answer" by="buyer" goto="back"/>
      </interlude>
    </phase>
    <end id="won" pays="remedy"/><end id="lost" pays="respondent"/>
    <end id="dropped" pays="respondent" as-child="hands-back"/>
    """, parties: "buyer seller")

  /// A root with a claim for each line, which begins anew, and is interrupted with all below it.
  private static let root = """
    <fact id="promised" type="instant" from="opening" optional="yes"/>
    <fact id="defect" type="choice" from="opening action"><value id="minor">minor</value><value id="major">major</value></fact>
    <fact id="parcel" type="text" from="child"/>
    <action id="open" proposes="refund"/><action id="renew" proposes="refund"/><action id="pause"/><action id="go-on"/>
    <on action="open" by="buyer" goto="claiming"/>
    <evidence from="buyer seller platform"/>
    <window id="whole" days="60"><remind party="platform" days-left="3"/><expires goto="over"/></window>
    <phase id="work">
      <on action="withdraw" by="buyer" if="days-between(opened, now) gt 25" goto="over"/>
      <phase id="claiming">
        <run href="claim.xml" id="claims" each="line" takes="parcel"><set fact="defect" to="'major'"/></run>
        <on end="dropped" if="held gt 50.00 USD" goto="rest"/>
        <on end="won lost dropped"/>
        <on end="all" if="times('renew') ge 1" goto="over"/>
        <on end="all" goto="rest"/>
        <on action="renew" by="buyer" if="times('renew') lt 3" goto="claiming"/>
        <on action="pause" by="platform" if="times('pause') lt 4" goto="paused"/>
      </phase>
      <phase id="rest">
        <window days="3"><expires goto="over"/></window>
        <on action="renew" by="buyer" if="times('renew') lt 3" goto="claiming"/>
      </phase>
      <interlude id="paused" awaits="platform">
        <window days="4"><expires goto="back"/></window>
        <on action="go-on" by="platform" goto="back"/>
      </interlude>
    </phase>
    <end id="over" pays="respondent"/>
    """

  private func stage(_ dice: inout Dice) throws -> TreeStage {
    var stage = try Self.loaded.get()
    stage.lines = (0..<Int.random(in: 0...3, using: &dice)).map { _ in Int64.random(in: 1_00...70_00, using: &dice) }
    stage.paid = stage.lines.isEmpty ? 100_00 : stage.lines.reduce(0, +)
    let promised = dice.chance(60) ? " promised=\(Int.random(in: 1...40, using: &dice))d" : ""
    try stage.bring("buyer open defect=major refund=\(Int.random(in: 1...100, using: &dice))%\(promised)", at: "0d")
    return stage
  }

  /// Loaded once: a thousand trees are under the same workflows.
  private static let loaded = Result {
    try TreeStage(root, ["claim.xml": claim, "leg.xml": Family.leg], zone: "America/New_York")
  }

  /// One tree played twice: `lazy` sees only the inputs, `watched` is also looked at whenever something is due.
  private func play(seed: UInt64) throws -> TreeStage {
    var dice = Dice(state: seed)
    var lazy = try stage(&dice)
    var watched = lazy
    #expect(lazy.rejection == nil, "seed \(seed)")
    var now = lazy.start
    for _ in 0..<60 where lazy.tree.root.state.isOpen {
      let minutes =
        dice.chance(90) ? Int64.random(in: 0...3_000, using: &dice) : Int64.random(in: 0...20_000, using: &dice)
      now = Instant(microseconds: now.microseconds + minutes * 60_000_000)
      // Now and then an ended case, a cancelled one, or one that stands still.
      let alive = lazy.tree.nodes.indices.filter { lazy.tree.nodes[$0].state.isOpen }
      let node =
        dice.chance(90)
        ? alive.randomElement(using: &dice) ?? 0 : Int.random(in: 0..<lazy.tree.nodes.count, using: &dice)
      var inputs = RandomInputs(workflow: lazy.tree.nodes[node].workflow, dice: dice, now: now)
      let input = inputs.dice.chance(10) ? .time : inputs.input(to: lazy.tree.nodes[node].state)
      dice = inputs.dice
      while let due = watched.tree.nextDue, due <= now { watched.decide(.time, to: 0, at: due) }
      lazy.decide(input, to: node, at: now)
      watched.decide(input, to: node, at: now)
      #expect(watched.rejection == lazy.rejection, "seed \(seed)")
      if let rejection = lazy.rejection { #expect(!rejection.brokeOff, "seed \(seed): \(rejection)") }
    }
    #expect(lazy.history == watched.history, "seed \(seed)")
    #expect(lazy.tree == watched.tree, "seed \(seed)")
    return lazy
  }

  /// At every prefix each unit of money is in one place, and time does not go back; the fold of all is the state.
  private func check(_ stage: TreeStage, _ seed: UInt64) {
    var folded = CaseTree(for: stage.workflow)
    var last = Instant.earliest
    for event in stage.history {
      #expect(event.recorded.at >= last, "seed \(seed)")
      last = event.recorded.at
      #expect(folded.admits(event), "seed \(seed)")
      folded.apply(event)
      if let loss = loss(in: folded) {
        Issue.record("seed \(seed): \(loss) at \(event)")
        return
      }
    }
    #expect(folded == stage.tree, "seed \(seed)")
    if !folded.root.state.isOpen { #expect(folded.held == 0 && folded.nextDue == nil, "seed \(seed)") }
  }

  private func loss(in tree: CaseTree) -> String? {
    let ledgers = tree.nodes.map(\.state.ledger)
    let out = ledgers.map { $0.paidToClaimant + $0.paidToRespondent + $0.paidToParties.reduce(0, +) }
    if ledgers.map(\.taken).reduce(0, +) != tree.held + out.reduce(0, +) { return "money was lost" }
    if ledgers.contains(where: { $0.held < 0 }) { return "a case holds less than nothing" }
    if ledgers.map(\.received).reduce(0, +) != ledgers.map(\.handedDown).reduce(0, +) {
      return "parents and children differ"
    }
    let isWhole = zip(ledgers, out).allSatisfy { $0.taken + $0.received == $0.held + $0.handedDown + $1 }
    return isWhole ? nil : "a case does not balance"
  }

  @Test func `give the same history whether anybody looks or not, and balance at every event`() throws {
    for seed in 0..<UInt64(treeCount) { check(try play(seed: seed), seed) }
  }

  @Test func `open, end, cancel and interrupt every sort of child now and then`() throws {
    // Holds the test above to its purpose: random inputs that reach nothing prove nothing.
    var (opened, cancelled, ended): (Set<Int>, Set<Int>, Set<Int>) = ([], [], [])
    var stood = 0
    for seed in 0..<UInt64(150) {
      let stage = try play(seed: seed)
      let depths = stage.tree.nodes.indices.map { stage.tree.depth(of: $0) }
      for event in stage.history {
        switch event.recorded.event {
        case .opened: opened.insert(depths[event.node])
        case .cancelled: cancelled.insert(depths[event.node])
        case .ended: ended.insert(depths[event.node])
        case .clockStood: stood += depths[event.node] == 2 ? 1 : 0
        case _: continue
        }
      }
    }
    #expect(opened == [0, 1, 2] && cancelled == [1, 2] && ended == [0, 1, 2])
    #expect(stood > 0)
  }
}

extension CaseTree {
  /// How many cases are around one.
  fileprivate func depth(of node: Int) -> Int {
    nodes[node].origin.map { depth(of: $0.parent) + 1 } ?? 0
  }
}
