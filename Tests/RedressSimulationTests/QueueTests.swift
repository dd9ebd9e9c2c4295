import RedressChance
import RedressSimulation
import RedressWorkflow
import Testing

/// A dispute that waits for one service and is over.
enum Queueing {
  static let workflow = """
    <workflow xmlns="urn:redress:workflow:1" id="queue" version="1" time-zone="UTC" money="none">
      <title>Queue</title>
      <party id="buyer" side="claimant"/>
      <party id="desk" side="neutral"/>
      <action id="serve"/>
      <on action="open" by="buyer" goto="waiting"/>
      <phase id="waiting" awaits="desk">
        <window days="3650"><expires goto="lost"/></window>
        <on action="serve" by="desk" goto="done"/>
      </phase>
      <end id="done"/>
      <end id="lost"/>
    </workflow>
    """

  /// Poisson arrivals an hour and services of hours, for so many people.
  static func scenario(
    rate: Double, service: Shape, people: Int, cases: Int, replications: Int = 40
  ) throws -> Scenario {
    let workflow = try Workflow.reading(workflow)
    var scenario = Scenario(
      name: "queue", workflow: workflow, seed: seed, run: try .plan(cases, replications, warmUp: 200),
      arrivals: Arrivals(Stream("arrivals"), perHour: rate),
      orders: OrderModel(paid: nil, opener: Opener(party: try workflow.the(party: "buyer"))))
    scenario.teams = [Team("desk", size: people)]
    scenario.works = [
      Work(
        Stream("service"), party: try workflow.the(party: "desk"), place: try workflow.the(place: "waiting"),
        team: ID(0), effort: Depending(otherwise: service),
        choices: [Choice(Depending(otherwise: 1), Deed(try workflow.the(action: "serve")))])
    ]
    return scenario
  }
}

@Suite struct `A queue` {
  /// Erlang's formulas, and that of Pollaczek and Khinchine: share that waits, where it is known, and mean wait in hours.
  @Test(arguments: [
    (name: "M/M/1", rate: 0.8, service: Shape.exponential(mean: 1), people: 1, waits: 0.8, wait: 4.0, cap: 0.02),
    ("M/M/3", 2.4, .exponential(mean: 1), 3, 0.647191, 1.078652, 0.01),
    ("M/D/1", 0.7, .constant(1), 1, 0.7, 1.166667, 0.02),
    ("M/M/1", 0.7, .exponential(mean: 1), 1, 0.7, 2.333333, 0.02),
  ])
  func `waits as long as theory says`(
    name: String, rate: Double, service: Shape, people: Int, waits: Double, wait: Double, cap: Double
  ) throws {
    // Too few cases make the interval wider than the cap, which is then as much wider.
    let scenario = try Queueing.scenario(
      rate: rate, service: service, people: people, cases: Sample.size(1_000, full: 60_000))
    let results = scenario.results()
    let cap = Sample.isFull ? cap : cap * 12
    for (metric, truth) in [(Metric.meanWait(ID(0)), wait), (.waited(ID(0)), waits)] {
      let verdict = try Verdict(metric, truth, cap: cap, in: results, scenario)
      #expect(verdict.holds, "\(name), seed \(seed): \(verdict)")
    }
  }

  @Test func `comes out even: cases, waits and people's time`() throws {
    let scenario = try Queueing.scenario(
      rate: 2.4, service: .exponential(mean: 1), people: 3, cases: 2_000, replications: 3)
    for result in scenario.results() {
      #expect(result.balances.isEven, "\(result.balances)")
      #expect(result.balances.opened == 2_000)
      #expect(result.balances.queueTime > 0)
    }
  }

  @Test(arguments: [(0.8, 1), (2.4, 3), (1.2, 1)])
  func `tells its load before it is run`(rate: Double, people: Int) throws {
    let scenario = try Queueing.scenario(
      rate: rate, service: .exponential(mean: 1), people: people, cases: 2_000)
    let load = try #require(Simulation(scenario).offeredLoad().first)
    #expect(abs(load - rate / Double(people)) < 0.1, "\(load)")
  }
}
