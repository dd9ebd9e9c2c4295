import RedressChance
import RedressMoney
import RedressSimulation
import RedressTime
import RedressWorkflow
import Testing

/// A window in which a seller answers, an escalation, and a mediation.
enum Windows {
  static let workflow = """
    <workflow xmlns="urn:redress:workflow:1" id="windows" version="1" time-zone="UTC" money="none">
      <title>Windows</title>
      <party id="buyer" side="claimant"/>
      <party id="seller" side="respondent"/>
      <party id="desk" side="neutral"/>
      <setting id="response-days" value="5" min="1" max="15"/>
      <action id="settle"/>
      <action id="deny"/>
      <action id="escalate"/>
      <action id="mediate"/>
      <on action="open" by="buyer" goto="answer"/>
      <phase id="answer" awaits="seller">
        <window id="response" days="response-days"><expires goto="default"/></window>
        <on action="settle" by="seller" goto="settled"/>
        <on action="deny" by="seller" goto="escalation"/>
      </phase>
      <phase id="escalation" awaits="buyer">
        <window id="escalating" days="7"><expires goto="abandoned"/></window>
        <on action="escalate" by="buyer" goto="mediation"/>
      </phase>
      <phase id="mediation" awaits="desk">
        <window days="3650"><expires goto="abandoned"/></window>
        <on action="mediate" by="desk" goto="mediated"/>
      </phase>
      <end id="default"/>
      <end id="settled"/>
      <end id="mediated"/>
      <end id="abandoned"/>
    </workflow>
    """

  static let lognormal = Shape.lognormal(median: Portable.exp(0.9) * 24, sigma: 0.9)

  /// The scenario with arms of five and three days.
  static func scenario(
    delay: Shape, elasticity: Double = 0, cases: Int, replications: Int = 40, start: String = "2026-01-05T00:00:00Z"
  ) throws -> Scenario {
    let workflow = try Workflow.reading(workflow)
    var scenario = Scenario(
      name: "windows", workflow: workflow, seed: seed, run: try .plan(cases, replications),
      arrivals: Arrivals(Stream("arrivals"), perHour: 10),
      orders: OrderModel(paid: nil, opener: Opener(party: try workflow.the(party: "buyer"))))
    scenario.run.start = try Instant.parse(start)
    scenario.responders = try responders(workflow, delay, elasticity)
    let setting = try found(workflow.setting(named: "response-days"), "setting")
    scenario.arms = [Arm("five"), Arm("three", changes: [.setting(setting, .number(Rational(3)))])]
    return scenario
  }

  private static func responders(
    _ workflow: Workflow, _ delay: Shape, _ elasticity: Double
  ) throws -> [Responder] {
    func choice(_ probability: Double, _ action: String) throws -> Choice {
      Choice(Depending(otherwise: probability), Deed(try workflow.the(action: action)))
    }
    return [
      Responder(
        Stream("seller"), party: try workflow.the(party: "seller"), place: try workflow.the(place: "answer"),
        delay: Delay(hours: Depending(otherwise: delay), observedHours: 120, elasticity: elasticity),
        choices: [try choice(0.55, "settle"), try choice(0.45, "deny")]),
      Responder(
        Stream("buyer"), party: try workflow.the(party: "buyer"), place: try workflow.the(place: "escalation"),
        delay: Delay(hours: Depending(otherwise: .exponential(mean: 72))), choices: [try choice(1, "escalate")]),
      Responder(
        Stream("desk"), party: try workflow.the(party: "desk"), place: try workflow.the(place: "mediation"),
        delay: Delay(hours: Depending(otherwise: .gamma(shape: 2, scale: 12))), choices: [try choice(1, "mediate")]),
    ]
  }
}

@Suite struct `A window` {
  @Test(arguments: [
    (Windows.lognormal, [0.215271, 0.412671]), (Shape.exponential(mean: 60), [0.135335, 0.301194]),
  ])
  func `is missed as often as theory says, with five days and with three`(delay: Shape, missed: [Double]) throws {
    let scenario = try Windows.scenario(delay: delay, cases: Sample.size(500, full: 30_000))
    let window = try scenario.workflow.the(window: "response")
    for arm in missed.indices {
      let verdict = try Verdict(
        .missed(window), missed[arm], cap: Sample.isFull ? 0.003 : 0.03, in: scenario.results(arm: arm), scenario)
      #expect(verdict.holds, "seed \(seed), arm \(arm): \(verdict)")
    }
  }

  @Test func `leads to ends and durations as theory says`() throws {
    let scenario = try Windows.scenario(delay: Windows.lognormal, cases: Sample.size(800, full: 60_000))
    let results = scenario.results()
    let cap = Sample.isFull ? 0.003 : 0.05
    let workflow = scenario.workflow
    let truths: [(Metric, Double)] = [
      (.share(try workflow.the(end: "default")), 0.215271), (.share(try workflow.the(end: "settled")), 0.431601),
      (.share(try workflow.the(end: "mediated")), 0.318885), (.share(try workflow.the(end: "abandoned")), 0.034244),
      (.meanHours, 4.031697 * 24),
    ]
    for (metric, truth) in truths {
      let verdict = try Verdict(metric, truth, cap: cap, in: results, scenario)
      #expect(verdict.holds, "seed \(seed), \(metric): \(verdict)")
    }
  }

  @Test(arguments: [0.0, 0.5, 0.9])
  func `that is longer is missed no more often, in each replication`(elasticity: Double) throws {
    let scenario = try Windows.scenario(delay: Windows.lognormal, elasticity: elasticity, cases: 400, replications: 8)
    let window = try scenario.workflow.the(window: "response")
    for (five, three) in zip(scenario.results(arm: 0), scenario.results(arm: 1)) {
      let long = try #require(five.value(of: .missed(window), under: scenario))
      let short = try #require(three.value(of: .missed(window), under: scenario))
      #expect(long <= short)
    }
  }

  @Test func `is missed as often as before by people who fill it`() throws {
    let scenario = try Windows.scenario(delay: Windows.lognormal, elasticity: 1, cases: 500, replications: 4)
    let window = try scenario.workflow.the(window: "response")
    let missed = try (0..<2).map { arm in
      try scenario.results(arm: arm).map { try found($0.value(of: .missed(window), under: scenario), "share") }
    }
    #expect(missed[0] == missed[1])
  }
}

@Suite struct `Two arms under the same chance` {
  @Test func `differ by nothing at all when they are the same`() throws {
    var scenario = try Windows.scenario(delay: Windows.lognormal, cases: 300, replications: 4)
    scenario.arms = [Arm("one"), Arm("other")]
    #expect(scenario.results(arm: 0) == scenario.results(arm: 1))
    let difference = try #require(
      Estimate.difference(
        of: .meanHours, between: scenario.results(arm: 0), and: scenario.results(arm: 1), under: scenario))
    #expect(difference.interval == Interval(estimate: 0, low: 0, high: 0))
    #expect(difference.ratio == nil)
  }

  @Test func `differ with 2.6 times less variance than under chance of their own`() throws {
    let scenario = try Windows.scenario(
      delay: Windows.lognormal, cases: Sample.size(40, full: 500), replications: 400)
    let window = try scenario.workflow.the(window: "response")
    let difference = try #require(
      Estimate.difference(
        of: .missed(window), between: scenario.results(arm: 0), and: scenario.results(arm: 1), under: scenario))
    let ratio = try #require(difference.ratio)
    #expect(abs(ratio - 2.596) <= 0.4, "seed \(seed): \(ratio)")
    #expect(difference.interval.low > 0)
  }
}
