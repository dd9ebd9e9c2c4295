import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow
import Testing

@Suite struct `What would have changed a ruling` {
  private static let table = """
    <fact id="defect" type="choice" from="finding"><ask>How serious?</ask>
      <value id="none">None</value><value id="minor">Minor</value><value id="major">Major</value></fact>
    <fact id="late" type="number" from="finding" min="0" max="90"><ask>How many days late?</ask></fact>
    <fact id="damage" type="money" from="finding"><ask>What did it cost?</ask></fact>
    <fact id="slow" type="flag" is="late ge 10"/>
    <on action="open" by="buyer" goto="review"/>
    <phase id="review">
      <window days="30"><expires goto="over"/></window>
      <evidence from="buyer"/>
      <on action="find" by="platform"/>
      <on action="rule" by="platform" goto="over"><decide ruling="r"/></on>
    </phase>
    <end id="over" pays="remedy"/>
    <ruling id="r">
      <rule id="major" if="defect = 'major' and evidence('buyer', 'photo') ge 1"><refund percent="100"/></rule>
      <rule id="minor" if="defect = 'minor'"><refund percent="30"/></rule>
      <rule id="slow" if="slow"><refund percent="10"/></rule>
      <rule id="costly" if="damage gt 20.00 USD"><refund amount="damage"/></rule>
      <otherwise><no-remedy/></otherwise>
    </ruling>
    """

  /// What would have changed the last ruling, each `defect=minor: minor 30.00`.
  private func told(_ lines: String) throws -> [String] {
    let stage = try timeline(Self.table, "0d buyer open > in review\n\(lines)")
    let why = try #require(Case.explainRemedies(in: stage.history, under: stage.workflow).last)
    return why.alternatives.map { alternative in
      let outcome =
        switch alternative.outcome {
        case .rule(let rule, let remedy): "\(stage.workflow.rulings[0].rules[rule].name) \(remedy.refund)"
        case .missing(let facts): "needs " + facts.map { stage.workflow.facts[$0.index].name }.joined(separator: " ")
        }
      return switch alternative.change {
      case .finding(let fact, let value): "\(stage.workflow.facts[fact.index].name) \(words(value)): \(outcome)"
      case .evidence(_, _, let count): "photos \(count): \(outcome)"
      }
    }
  }

  private func words(_ value: Value) -> String {
    switch value {
    case .choice(let index): ["none", "minor", "major"][Int(index)]
    case .number(let number): "\(number)"
    case .money(let units): "\(units)"
    case .flag(let flag): "\(flag)"
    case .unknown, .instant, .text: "?"
    }
  }

  @Test(arguments: [
    ("1d platform rule defect=minor", ["defect none: needs late", "defect major: needs late"]),
    (
      "1d platform rule defect=none late=3 damage=5.00",
      ["defect minor: minor 3000", "late 10: slow 1000", "damage 2001: costly 2001"]
    ),
    (
      "1d platform rule defect=none late=12 damage=30.00",
      ["defect minor: minor 3000", "late 9: costly 3000"]
    ),
    (
      "1d platform rule defect=major late=12 damage=5.00",
      ["defect minor: minor 3000", "late 9: otherwise 0", "photos 1: major 10000"]
    ),
    (
      "1d buyer attach photo\n1d platform rule defect=major late=12 damage=5.00",
      ["defect none: slow 1000", "defect minor: minor 3000", "photos 0: slow 1000"]
    ),
  ])
  func `is told for each finding and each count alone, by the nearest value`(lines: String, alternatives: [String])
    throws
  {
    #expect(try told(lines) == alternatives)
  }

  @Test func `rests on the evidence and the amounts that the rules up to the one that held read`() throws {
    let lines = "1d buyer attach photo\n1d buyer attach letter\n1d platform rule defect=major"
    let stage = try timeline(Self.table, "0d buyer open > in review\n\(lines)")
    let why = try #require(Case.explainRemedies(in: stage.history, under: stage.workflow).last)
    #expect(why.evidence == [1, 2])
    #expect(why.grounds.counted == [1])
    #expect(why.grounds.amounts.map(\.fact) == [.claimed])
    #expect(why.grounds.amounts.map(\.units) == [100_00])
  }

  @Test func `is the same before the ruling as afterwards, from its history`() throws {
    var stage = try timeline(
      Self.table, "0d buyer open > in review\n1d platform find defect=none late=3 damage=5.00 > in review")
    let before = stage.play.alternatives(to: ID(0), ruledBy: ID(2), at: stage.instant("2d"), under: stage.workflow)
    try stage.run("2d platform rule > end over")
    let after = try #require(Case.explainRemedies(in: stage.history, under: stage.workflow).last)
    #expect(before.count == 3)
    #expect(after.alternatives == before)
  }

  @Test func `is nothing while findings are missing`() throws {
    let stage = try timeline(Self.table, "0d buyer open > in review")
    #expect(stage.play.alternatives(to: ID(0), ruledBy: ID(2), at: stage.start, under: stage.workflow).isEmpty)
  }
}
