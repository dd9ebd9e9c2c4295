import RedressEngine
import RedressMoney
import RedressWorkflow
import Testing

private let reviewed = """
  <party id="supervisor" side="neutral"/>
  <fact id="share" type="percent" from="finding"><ask>How much?</ask></fact>
  <action id="appeal"/>
  <on action="open" by="buyer" goto="review"/>
  <phase id="review">
    <window days="5"><expires goto="silent"/></window>
    <on action="find" by="platform"/>
    <on action="rule" by="platform" approval-above="50.00 USD" approved-by="supervisor" goto="granted">
      <decide ruling="r"/>
    </on>
    <on action="appeal" by="buyer" goto="talk"/>
  </phase>
  <interlude id="talk"><window days="1"><expires goto="back"/></window></interlude>
  <phase id="granted" pays="remedy">
    <window days="5"><expires goto="over"/></window>
    <on action="appeal" by="seller" goto="second"/>
  </phase>
  <phase id="second">
    <window days="5"><expires goto="over"/></window>
    <on action="rule" by="platform" not-who="rule" goto="over"><decide ruling="r"/></on>
  </phase>
  <end id="over" pays="remedy"/><end id="silent" pays="respondent"/>
  <ruling id="r"><rule id="some" if="share gt 0"><refund percent="share"/></rule><otherwise><no-remedy/></otherwise></ruling>
  """

extension Stage {
  fileprivate mutating func assign(_ party: String, _ person: String, because: String = "wanted", at day: String) throws
  {
    let instead = play.pinned.bindings.firstIndex { $0.party == workflow.party(named: party) && !$0.hasLeft }
    let assignment = Assignment(
      party: try self.party(party), person: person, instead: instead.map { Person($0) }, because: because)
    bring(.assign(assignment), at: instant(day))
  }

  /// Brings an act of the person at this position.
  fileprivate mutating func act(_ words: String, by party: String, person: Int, at day: String) throws {
    var act = try act(words.split(separator: " "), by: try self.party(party), at: instant(day))
    act.person = Person(person)
    bring(.act(act), at: instant(day))
  }
}

@Suite struct `A ruling above the limit` {
  @Test func `waits until somebody else has approved it, and takes effect only then`() throws {
    let stage = try timeline(
      reviewed,
      """
      0d buyer open > in review
      1d platform rule share=60 > in review, buyer 0.00, awaits supervisor
      2d platform approve > rejected 'platform' cannot 'approve' here
      2d supervisor approve > in granted, buyer 60.00, due 7d
      7d time > end over, seller 40.00
      """)
    let why = try #require(Case.explainRemedies(in: stage.history, under: stage.workflow).last)
    #expect(why.ruledBy == stage.workflow.party(named: "platform"))
    #expect(why.at == stage.instant("2d"))
    #expect(stage.play.times(.rule, under: stage.workflow) == 1)
  }

  @Test func `takes effect at once up to the limit`() throws {
    try timeline(reviewed, "0d buyer open > in review\n1d platform rule share=50 > in granted, buyer 50.00")
  }

  @Test func `falls when it is rejected, with a reason, and may be made anew`() throws {
    try timeline(
      reviewed,
      """
      0d buyer open > in review
      1d platform rule share=90 > awaits supervisor
      1d supervisor reject > rejected 'reject' needs its reason in words
      2d supervisor reject words=no > in review, awaits nobody, due 5d
      2d supervisor approve > rejected 'supervisor' cannot 'approve' here
      3d platform rule share=80 > awaits supervisor
      3d platform rule share=40 > in granted, buyer 40.00
      """)
  }

  @Test func `falls with the phase when its time is over`() throws {
    let stage = try timeline(
      reviewed,
      """
      0d buyer open > in review
      1d platform rule share=90 > awaits supervisor
      5d supervisor approve > rejected the case has ended, end silent, seller 100.00
      """.replacing("rejected the case has ended, end silent, seller 100.00", with: "rejected the case has ended"))
    #expect(stage.play.pendingRuling == nil)
    #expect(stage.play.ledger.paidToRespondent == 100_00)
  }

  @Test func `cannot be approved while something comes between, and goes on waiting`() throws {
    try timeline(
      reviewed,
      """
      0d buyer open > in review
      1d platform rule share=90 > awaits supervisor
      1d buyer appeal > in talk
      1d supervisor approve > rejected 'supervisor' cannot 'approve' here
      2d time > in review, awaits supervisor
      2d supervisor approve > in granted, buyer 90.00
      """)
  }

  @Test func `gives what was decided, whatever is found meanwhile`() throws {
    let stage = try timeline(
      reviewed,
      """
      0d buyer open > in review
      1d platform rule share=90 > awaits supervisor
      2d platform find share=10 > awaits supervisor
      3d supervisor approve > in granted, buyer 90.00
      """)
    let why = try #require(Case.explainRemedies(in: stage.history, under: stage.workflow).last)
    #expect(why.findings.map(\.value) == [.number(Rational(90))])
  }

  @Test func `is never approved by the person who made it`() throws {
    let seated = reviewed.replacing(
      #"approved-by="supervisor""#, with: #"approved-by="supervisor board""#
    ).replacing(
      #"by="platform" approval"#, with: #"by="board" approval"#
    ).replacing(
      #"<party id="supervisor" side="neutral"/>"#,
      with: #"<party id="supervisor" side="neutral"/><party id="board" side="neutral" seats="2"/>"#
    ).replacing(
      #"type="percent" from"#, with: #"type="choice" tie="all" from"#
    ).replacing(
      "</ask></fact>", with: #"</ask><value id="all">All</value><value id="none">None</value></fact>"#
    ).replacing(
      #"if="share gt 0"><refund percent="share"/>"#, with: #"if="share = 'all'"><refund percent="100"/>"#
    ).replacing(#"<on action="find" by="platform"/>"#, with: "")
    var stage = try timeline(seated, "0d buyer open > in review\n1d board rule share=all > awaits supervisor")
    let ruler = stage.play.pinned.bindings[5].person
    try stage.run("1d board approve > rejected '\(ruler)' made the ruling and cannot 'approve' it; somebody else must")
    try stage.run("1d supervisor approve > in granted, buyer 100.00")
  }
}

@Suite struct `Somebody else` {
  private func appealed() throws -> Stage {
    try timeline(
      reviewed,
      "0d buyer open > in review\n1d platform rule share=50 > in granted, buyer 50.00\n2d seller appeal > in second")
  }

  @Test func `than who ruled first rules on the appeal, and takes back what is too much`() throws {
    var stage = try appealed()
    try stage.run("2d platform rule share=20 > rejected 'person-2' has done 'rule' in this case, so somebody else must")
    let party = try stage.party("platform")
    let rule = try #require(stage.play.openActs(for: party, at: stage.instant("2d"), under: stage.workflow).now.first)
    #expect(stage.play.keptOut(of: rule.on, standingFor: party, under: stage.workflow) == [Person(2)])
    try stage.assign("platform", "ito", at: "3d")
    #expect(stage.refusal == "")
    try stage.act("rule share=20", by: "platform", person: 2, at: "3d")
    #expect(stage.refusal.contains("'person-2' no longer stands for 'platform'"))
    try stage.act("rule share=20", by: "platform", person: 5, at: "3d")
    #expect(stage.refusal == "")
    #expect(stage.play.ledger.debts.map(\.amount) == [30_00])
    #expect(stage.play.ledger.paidToClaimant == 50_00)
    #expect(stage.play.ledger.paidToRespondent == 50_00)
    #expect(stage.replayed == stage.play)
  }

  @Test(arguments: [
    (
      "platform", "person-0", "wanted",
      "'person-0' stands for 'buyer' in this case, or did, and cannot act for 'platform'"
    ),
    ("platform", "person-2", "wanted", "'person-2' stands for 'platform' already"),
    ("platform", "ito", " ", "say in words why somebody else is bound"),
    ("seller", "ito", "wanted", "'seller' is not neutral; only for neutral parties somebody else can be bound"),
  ])
  func `is refused where it would mix two interests, or without a reason`(
    party: String, person: String, because: String, words: String
  ) throws {
    var stage = try appealed()
    try stage.assign(party, person, because: because, at: "3d")
    #expect(stage.refusal.hasPrefix(words), "\(stage.refusal)")
  }

  @Test func `who once stood for one party never stands for another`() throws {
    var stage = try appealed()
    try stage.assign("platform", "ito", at: "3d")
    try stage.assign("supervisor", "person-2", at: "3d")
    #expect(stage.refusal.hasPrefix("'person-2' stands for 'platform' in this case, or did"))
  }

  @Test func `cannot act with the name of another party`() throws {
    var stage = try appealed()
    try stage.act("rule share=20", by: "platform", person: 0, at: "3d")
    #expect(
      stage.refusal.hasPrefix("'person-0' stands for 'buyer' in this case, or did, and cannot act for 'platform'"))
  }
}
