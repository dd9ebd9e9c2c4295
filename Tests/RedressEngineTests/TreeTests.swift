import RedressEngine
import RedressTime
import RedressWorkflow
import Testing

@Suite struct `A tree of cases` {
  private func returning() throws -> TreeStage {
    var stage = try TreeStage(Family.dispute, ["leg.xml": Family.leg])
    try stage.bring("buyer open promised=90d", at: "0d")
    try stage.bring("seller agree", at: "1d")
    return stage
  }

  @Test func `opens a child where its run is entered, and hands it people, facts and money`() throws {
    let stage = try returning()
    #expect(stage.standing == "root:return return-leg:to-ship")
    #expect(stage.money == "0+10000 c0 r0")
    let child = stage.tree.nodes[1]
    #expect(child.state.pinned.bindings.map(\.person) == ["person-0", "person-1"])
    #expect(child.state.openedAt == (try stage.instant("1d")))
    let promised = try #require(child.workflow.fact(named: "promised"))
    let now = try stage.instant("1d")
    #expect(child.state.value(of: promised, at: now, under: child.workflow) == .instant(try stage.instant("90d")))
    #expect(stage.tree.nextDue == (try stage.instant("5d")))
    #expect(stage.replayed == stage.tree)
  }

  @Test func `takes a child's end as a step of its parent at the same instant`() throws {
    var stage = try returning()
    try stage.bring("buyer ship parcel=DHL-1 @return-leg", at: "2d")
    #expect(stage.standing == "root:return return-leg:on-the-way")
    try stage.bring("time", at: "30d")
    #expect(stage.standing == "root:=settled return-leg:=receipt-assumed")
    #expect(stage.money == "0+0 c10000 r0")
    let ends = stage.history.filter { if case .ended = $0.recorded.event { true } else { false } }
    #expect(ends.map(\.node) == [1, 0])
    #expect(try ends.allSatisfy { $0.recorded.at == (try stage.instant("12d")) })
    let assumed = try #require(stage.tree.nodes[1].workflow.end(named: "receipt-assumed"))
    #expect(stage.tree.root.state.endCause == .child(ID(0), node: 1, assumed))
    let parcel = try #require(stage.workflow.fact(named: "parcel"))
    let value = stage.tree.root.state.value(of: parcel, at: stage.tree.lastAt, under: stage.workflow)
    guard case .text(let index) = value else { throw Stage.Unloadable(description: "no text") }
    #expect(stage.tree.root.state.text(index, under: stage.workflow) == "DHL-1")
    #expect(stage.replayed == stage.tree)
  }

  @Test func `lets a child pay where its end says so`() throws {
    var stage = try returning()
    try stage.bring("time", at: "6d12:00")
    #expect(stage.standing == "root:late return-leg:=not-sent")
    #expect(stage.money == "0+0 c0 r10000")
  }

  @Test func `cancels a child with what ran it, and takes its money back first`() throws {
    var stage = try returning()
    try stage.bring("buyer withdraw", at: "2d")
    #expect(stage.standing == "root:=closed return-leg:-")
    #expect(stage.money == "0+0 c0 r10000")
    #expect(stage.tree.nextDue == nil)
    try stage.bring("buyer ship @return-leg", at: "3d")
    #expect(
      stage.refusal(in: "return-leg") == "the case was cancelled with what ran it, and nothing more can be done in it")
    #expect(stage.replayed == stage.tree)
  }

  @Test func `lets a child stand as long as its parent's phase does, but for windows with an 'until'`() throws {
    var stage = try TreeStage(Family.dispute, ["leg.xml": Family.leg])
    try stage.bring("buyer open promised=5d12:00", at: "0d")
    try stage.bring("seller agree", at: "1d")
    try stage.bring("buyer ship @return-leg", at: "2d")
    try stage.bring("platform ask", at: "4d")
    #expect(stage.standing == "root:asking (return-leg:on-the-way)")
    try stage.bring("buyer attach photo @return-leg", at: "4d")
    #expect(stage.refusal(in: "return-leg") == "the case stands still as long as what runs it is interrupted")
    #expect(stage.tree.openActs(for: ID(1), in: 1, at: try stage.instant("4d")).now.isEmpty)
    let clocks = stage.tree.nodes[1].state.runningClocks
    #expect(clocks.map(\.due) == [try stage.instant("5d12:00"), nil])
    try stage.bring("time", at: "6d")
    #expect(stage.standing == "root:=settled return-leg:=receipt-assumed")
    #expect(stage.tree.lastAt == (try stage.instant("5d12:00")))
    #expect(stage.replayed == stage.tree)
  }

  @Test func `lets a child's clocks run on with what they had left`() throws {
    var stage = try returning()
    try stage.bring("platform ask", at: "3d")
    #expect(stage.tree.nodes[1].state.nextDue == nil)
    try stage.bring("seller answer", at: "5d")
    #expect(stage.standing == "root:return return-leg:to-ship")
    #expect(stage.tree.nodes[1].state.runningClocks.first?.due == (try stage.instant("8d")))
    #expect(stage.replayed == stage.tree)
  }

  @Test func `begins a child anew when its phase begins anew, and addresses the last one by its name`() throws {
    var stage = try returning()
    try stage.bring("seller again", at: "2d")
    #expect(stage.standing == "root:return return-leg:- return-leg:to-ship")
    #expect(stage.money == "0+0+10000 c0 r0")
    #expect(stage.tree.node(at: "return-leg") == 2)
    #expect((1...2).map(stage.tree.address) == ["1", "return-leg"])
    #expect(stage.tree.node(at: "claims") == nil && stage.tree.node(at: "7") == nil && stage.tree.node(at: "") == 0)
    #expect(stage.replayed == stage.tree)
  }

  @Test func `counts a parent's evidence in its children, and not the reverse`() throws {
    var stage = try TreeStage(Family.dispute, ["leg.xml": Family.leg])
    try stage.bring("buyer open", at: "0d")
    try stage.bring("seller attach photo", at: "0d")
    try stage.bring("seller agree", at: "1d")
    try stage.bring("buyer ship @return-leg", at: "2d")
    #expect(stage.tree.visibleItems(for: ID(0), in: 1).map(\.node) == [0])
    try stage.bring("seller attach photo photo @return-leg", at: "2d")
    #expect(stage.rejection == nil)
    #expect(stage.tree.visibleItems(for: ID(0), in: 1).map(\.node) == [0, 1, 1])
    #expect(stage.tree.visibleItems(for: ID(0), in: 0).map(\.node) == [0])
    try stage.bring("seller receive @return-leg", at: "3d")
    #expect(stage.standing == "root:=settled return-leg:=received")
  }

  @Test func `counts what its parent is given later`() throws {
    var stage = try returning()
    try stage.bring("buyer ship @return-leg", at: "2d")
    try stage.bring("seller receive @return-leg", at: "2d")
    #expect(stage.refusal(in: "return-leg").hasPrefix("the condition of 'receive' does not hold"))
    try stage.bring("seller attach photo", at: "2d")
    try stage.bring("seller receive @return-leg", at: "3d")
    #expect(stage.standing == "root:=settled return-leg:=received")
    #expect(stage.replayed == stage.tree)
  }

  @Test func `awaits whom its children await`() throws {
    let stage = try returning()
    #expect(stage.tree.awaitedWithin(0, at: stage.tree.lastAt) == PartySet(ID(0)))
    #expect(stage.tree.awaited(in: 0, at: stage.tree.lastAt).isEmpty)
    #expect(stage.tree.nextExpiry == (try stage.instant("6d")))
  }

  @Test func `has no more of what was paid elsewhere while a child held the money`() throws {
    var stage = try returning()
    try stage.bring("platform chargeback", at: "2d")
    #expect(stage.standing == "root:=closed return-leg:-")
    #expect(stage.money == "0+0 c0 r6000")
    #expect(stage.tree.root.state.ledger.paidElsewhere == 40_00)
    #expect(stage.replayed == stage.tree)
  }

  @Test func `refuses an act on a case that is not there`() throws {
    var stage = try returning()
    stage.decide(.act(Act(.propose, by: ID(0), person: Person(0))), to: 9, at: try stage.instant("2d"))
    #expect(stage.rejection?.reason == .cancelled)
  }
}

@Suite struct `Children of lines` {
  private func claims(_ lines: [Int64], _ open: String = "buyer open defect=major refund=50%") throws -> TreeStage {
    var stage = try TreeStage(Family.lines, ["claim.xml": Family.claim])
    stage.lines = lines
    stage.paid = lines.reduce(0, +)
    try stage.bring(open, at: "0d")
    return stage
  }

  @Test func `hold each line's part of the money, and propose each its part`() throws {
    let stage = try claims([60_00, 33_33, 6_67])
    #expect(stage.standing == "root:claiming claims.1:answer claims.2:answer claims.3:answer")
    #expect(stage.money == "0+6000+3333+667 c0 r0")
    #expect(stage.tree.nodes.dropFirst().map { $0.state.proposals.map(\.remedy.refund) } == [[3000], [1667], [334]])
    #expect(stage.tree.nodes.map(\.state.pinned.claimed) == [100_00, 60_00, 33_33, 6_67])
  }

  @Test func `end one by one, and lead on when the last has ended`() throws {
    var stage = try claims([60_00, 40_00])
    try stage.bring("seller accept v=1 @claims.2", at: "1d")
    #expect(stage.standing == "root:claiming claims.1:answer claims.2:=won")
    #expect(stage.money == "0+6000+0 c2000 r2000")
    try stage.bring("time", at: "9d")
    #expect(stage.standing == "root:=over claims.1:=won claims.2:=won")
    #expect(stage.money == "0+0+0 c5000 r5000")
    #expect(stage.replayed == stage.tree)
  }

  @Test func `are cancelled where the end of one leads out`() throws {
    var stage = try claims([60_00, 40_00])
    try stage.bring("buyer withdraw @claims.1", at: "1d")
    #expect(stage.standing == "root:=over claims.1:=dropped claims.2:-")
    #expect(stage.money == "0+0+0 c0 r10000")
    #expect(stage.replayed == stage.tree)
  }

  @Test func `end in their order when one instant ends them all`() throws {
    var stage = try claims([60_00, 40_00])
    try stage.bring("time", at: "3d")
    let ends = stage.history.compactMap {
      if case .childEnded(_, let node, _) = $0.recorded.event { node } else { nil }
    }
    #expect(ends == [1, 2])
    #expect(stage.standing == "root:=over claims.1:=won claims.2:=won")
  }

  @Test(arguments: [
    ("buyer open refund=50%", "'claims' for claimed line 1 would not open: opening needs a value for 'defect'"),
    ("buyer open defect=minor refund=50%", "'claims' for claimed line 1 would not open: the condition of 'open'"),
  ])
  func `refuse the act that would open them`(_ line: String, _ words: String) throws {
    let stage = try claims([60_00, 40_00], line)
    #expect(stage.refusal().hasPrefix(words))
    #expect(stage.history.isEmpty)
  }
}
