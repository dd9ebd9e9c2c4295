import RedressChance
import RedressMoney
import RedressSimulation
import RedressWorkflow
import Testing

/// A case that a panel decides by ballot.
private enum Panel {
  static func workflow(needs: String) throws -> Workflow {
    try .reading(
      """
      <workflow xmlns="urn:redress:workflow:1" id="panel-case" version="1" time-zone="UTC" money="none">
        <title>Panel</title>
        <party id="buyer" side="claimant"/>
        <party id="panel" side="neutral" seats="panel-seats"/>
        <setting id="panel-seats" value="3" min="1" max="9"/>
        <fact id="outcome" type="choice" from="action" tie="no">
          <value id="no">No</value>
          <value id="yes">Yes</value>
        </fact>
        <action id="vote"><input fact="outcome" required="yes"/></action>
        <on action="open" by="buyer" goto="voting"/>
        <phase id="voting" awaits="panel">
          <window days="3650"><expires goto="denied"/></window>
          <on action="vote" by="panel" needs="\(needs)" goto="counted"/>
        </phase>
        <route id="counted">
          <case if="outcome = 'yes'" goto="granted"/>
          <otherwise goto="denied"/>
        </route>
        <end id="granted"/>
        <end id="denied"/>
      </workflow>
      """)
  }

  /// Each seat votes yes with 0.4 after an exponential hour; there are people for every seat at once.
  static func scenario(needs: String, cases: Int = 400, replications: Int = 40) throws -> Scenario {
    let workflow = try workflow(needs: needs)
    var scenario = Scenario(
      name: "panel", workflow: workflow, seed: seed, run: try .plan(cases, replications),
      arrivals: Arrivals(Stream("arrivals"), perHour: 0.5),
      orders: OrderModel(paid: nil, opener: Opener(party: try workflow.the(party: "buyer"))))
    scenario.teams = [Team("members", size: 1_000)]
    let outcome = try found(workflow.fact(named: "outcome"), "outcome")
    let ballot = FactModel(LinkedFact(outcome, .choice), spread: Depending(otherwise: .shares([0.6, 0.4])))
    scenario.works = [
      Work(
        Stream("votes"), party: try workflow.the(party: "panel"), place: try workflow.the(place: "voting"), team: ID(0),
        effort: Depending(otherwise: .exponential(mean: 1)),
        choices: [Choice(Depending(otherwise: 1), Deed(try workflow.the(action: "vote"), facts: [ballot]))])
    ]
    return scenario
  }
}

@Suite struct `A panel` {
  /// Three ballots of 0.4 each; with a majority the first two count, and a tie is no.
  ///
  /// Times are of order statistics.
  @Test(arguments: [("all", 0.352, 11.0 / 6), ("majority", 0.16, 5.0 / 6), ("1", 0.4, 1.0 / 3)])
  func `draws a ballot for each seat, which is counted as the workflow says`(
    needs: String, granted: Double, hours: Double
  ) throws {
    let scenario = try Panel.scenario(needs: needs, cases: Sample.size(400, full: 20_000))
    let results = scenario.results()
    let cap = Sample.isFull ? 0.005 : 0.03
    for (metric, truth) in [(Metric.share(try scenario.workflow.the(end: "granted")), granted), (.meanHours, hours)] {
      let verdict = try Verdict(metric, truth, cap: cap, in: results, scenario)
      #expect(verdict.holds, "seed \(seed), needs \(needs), \(metric): \(verdict)")
    }
  }

  @Test func `asks each member once, and tells of the work as one`() throws {
    let scenario = try Panel.scenario(needs: "all", cases: 500, replications: 2)
    for result in scenario.results() {
      #expect(result.works.count == 1)
      #expect(result.works[0].begun == 1_500 && result.works[0].acted == 1_500 && result.works[0].refused == 0)
      #expect(result.teams[0].waits.count == 1_500)
      #expect(result.balances.isEven && result.brokenOff == 0)
    }
  }

  @Test func `lets those go who have not voted once enough have`() throws {
    let scenario = try Panel.scenario(needs: "majority", cases: 500, replications: 2)
    for result in scenario.results() {
      #expect(result.works[0].acted == 1_000 && result.works[0].refused == 0)
      #expect(result.teams[0].abandoned == 500)
      #expect(result.balances.isEven)
    }
  }

  @Test func `has as many seats as an arm gives it`() throws {
    var scenario = try Panel.scenario(needs: "all", cases: 300, replications: 2)
    let setting = try found(scenario.workflow.setting(named: "panel-seats"), "setting")
    scenario.arms = [1, 5].map { Arm("\($0)", changes: [.setting(setting, .number(Rational($0)))]) }
    #expect(scenario.results(arm: 0).allSatisfy { $0.works[0].acted == 300 })
    #expect(scenario.results(arm: 1).allSatisfy { $0.works[0].acted == 1_500 && $0.works[0].refused == 0 })
  }

  @Test func `votes as before on its first seats when it gets more`() throws {
    // The first seat alone decides in one arm; it draws the same in the other, where all must act.
    var scenario = try Panel.scenario(needs: "1", cases: 300, replications: 1)
    let setting = try found(scenario.workflow.setting(named: "panel-seats"), "setting")
    scenario.arms = [1, 2].map { Arm("\($0)", changes: [.setting(setting, .number(Rational($0)))]) }
    let (one, two) = (scenario.results(arm: 0)[0], scenario.results(arm: 1)[0])
    // The earlier of two is never later than the first alone.
    #expect(two.durations.sum < one.durations.sum)
    #expect(two.works[0].begun == 600 && two.teams[0].abandoned == 300)
  }
}

/// A ruling that a supervisor approves above a limit, and a second one by somebody else than who ruled first.
private enum FourEyes {
  static func workflow(approvers: String = "supervisor") throws -> Workflow {
    try .reading(
      """
      <workflow xmlns="urn:redress:workflow:1" id="eyes" version="1" time-zone="UTC" currency="EUR">
        <title>Four eyes</title>
        <party id="buyer" side="claimant"/>
        <party id="seller" side="respondent"/>
        <party id="platform" side="neutral"/>
        <party id="supervisor" side="neutral"/>
        <action id="open" proposes="refund"/>
        <on action="open" by="buyer" goto="review"/>
        <phase id="review" awaits="platform">
          <window days="3650"><expires goto="lost"/></window>
          <on action="rule" by="platform" approval-above="100.00 EUR" approved-by="\(approvers)" goto="second">
            <decide ruling="final"/>
          </on>
        </phase>
        <phase id="second" awaits="platform">
          <window days="3650"><expires goto="lost"/></window>
          <on action="rule" by="platform" not-who="rule" goto="settled"><decide ruling="final"/></on>
        </phase>
        <end id="settled" pays="remedy"/>
        <end id="lost" pays="respondent"/>
        <ruling id="final">
          <otherwise><refund percent="100"/><because>So it is.</because></otherwise>
        </ruling>
      </workflow>
      """)
  }

  /// Each ruling takes an hour, orders are of so many euros, and what a supervisor does may be said.
  static func scenario(
    euros: Double, rejects: Double? = nil, approvers: String = "supervisor", cases: Int = 200, replications: Int = 2
  ) throws -> Scenario {
    let workflow = try workflow(approvers: approvers)
    let buyer = try workflow.the(party: "buyer")
    let opener = Opener(party: buyer, proposal: [.refundPercent(.constant(100))])
    var scenario = Scenario(
      name: "eyes", workflow: workflow, seed: seed, currency: Currency("EUR"), run: try .plan(cases, replications),
      arrivals: Arrivals(Stream("arrivals"), perHour: 1), orders: OrderModel(paid: ID(0), opener: opener))
    scenario.traits = [
      Trait(Stream("paid"), owner: .order, spread: Depending(otherwise: .shape(.constant(euros))))
    ]
    scenario.teams = [Team("people", size: 1_000)]
    func work(_ name: String, _ party: String, _ place: String, _ hours: Double, _ choices: [Choice]) throws -> Work {
      Work(
        Stream(name), party: try workflow.the(party: party), place: try workflow.the(place: place), team: ID(0),
        effort: Depending(otherwise: .constant(hours)), choices: choices)
    }
    let rule = Choice(Depending(otherwise: 1), Deed(.rule))
    scenario.works = [
      try work("first", "platform", "review", 1, [rule]), try work("second", "platform", "second", 1, [rule]),
    ]
    if let rejects {
      let choices = [
        Choice(Depending(otherwise: rejects), Deed(.reject)), Choice(Depending(otherwise: 1 - rejects), Deed(.approve)),
      ]
      scenario.works.append(try work("looks", "supervisor", "review", 2, choices))
    }
    return scenario
  }
}

@Suite struct `A ruling that somebody else approves` {
  @Test(arguments: ["supervisor", "platform supervisor"])
  func `is approved at once where the scenario says nothing`(approvers: String) throws {
    let scenario = try FourEyes.scenario(euros: 150, approvers: approvers)
    for result in scenario.results() {
      #expect(result.ends[0].durations.count == 200)
      #expect(result.durations.sum == 200 * 2 * 3_600_000_000)
      #expect(result.works.allSatisfy { $0.acted == 200 && $0.refused == 0 && $0.begun == 200 }, "\(result.works)")
      #expect(result.refunds.sum == 200 * 150_00 && result.balances.isEven)
    }
  }

  @Test func `waits for whoever the scenario says looks at it`() throws {
    let results = try FourEyes.scenario(euros: 150, rejects: 0).results()
    for result in results {
      #expect(result.durations.sum == 200 * 4 * 3_600_000_000)
      #expect(result.works[2].begun == 200 && result.works[2].acted == 200 && result.works[2].refused == 0)
    }
  }

  @Test func `waits for nobody below the limit`() throws {
    for result in try FourEyes.scenario(euros: 50, rejects: 0).results() {
      #expect(result.durations.sum == 200 * 2 * 3_600_000_000)
      #expect(result.works[2].begun == 0 && result.works[2].acted == 0)
    }
  }

  @Test func `is made again after a rejection`() throws {
    // An hour and two more until it is approved, which takes 1 / (1 - 0.25) attempts, then the second ruling.
    let scenario = try FourEyes.scenario(
      euros: 150, rejects: 0.25, cases: Sample.size(300, full: 5_000), replications: 40)
    let verdict = try Verdict(.meanHours, 5, cap: Sample.isFull ? 0.005 : 0.02, in: scenario.results(), scenario)
    #expect(verdict.holds, "seed \(seed): \(verdict)")
    #expect(scenario.results().allSatisfy { $0.works.allSatisfy { $0.refused == 0 } && $0.balances.isEven })
  }
}
