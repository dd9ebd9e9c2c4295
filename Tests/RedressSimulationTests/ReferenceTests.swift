import RedressChance
import RedressEngine
import RedressSimulation
import RedressTime
import RedressWorkflow
import Testing

@Suite struct `The reference dispute` {
  @Test func `ends as other programs say that it does`() throws {
    let scenario = try Reference.scenario(cases: Sample.size(5_500, full: 100_000), replications: 8)
    let results = scenario.results()
    let review = try scenario.workflow.the(place: "review")
    // The published shares and means are rounded; half of their last digit is allowed beside the interval.
    let truths: [(String, (ReplicationResult) -> Double?, Double, Double)] = [
      ("full", { $0.share(.full) }, 0.694, 0.0005), ("partial", { $0.share(.partial) }, 0.235, 0.0005),
      ("replaced", { $0.share(.replacement) }, 0.029, 0.0005), ("rejected", { $0.share(.nothing) }, 0.042, 0.0005),
      ("mean hours", { $0.value(of: .meanHours, under: scenario) }, 131.2, 0.05),
      ("reviewed", { $0.value(of: .reached(review), under: scenario) }, 0.199, 0.0005),
      ("utilisation", { $0.value(of: .utilisation(ID(0)), under: scenario) }, 0.80, 0.005),
      ("wait", { $0.value(of: .meanWait(ID(0)), under: scenario) }, 0.665, 0.015),
    ]
    for (name, value, truth, rounding) in truths {
      let interval = try #require(Interval.ofMean(results.compactMap(value), confidence: 0.999))
      #expect(abs(interval.estimate - truth) <= interval.halfWidth + rounding, "seed \(seed), \(name): \(interval)")
      // Waits vary so much that a short run only bounds them roughly.
      #expect(interval.halfWidth <= truth * (Sample.isFull ? 0.3 : 3), "\(name): \(interval)")
    }
    #expect(results.allSatisfy { $0.balances.isEven && $0.brokenOff == 0 && $0.refusedOpenings == 0 })
    #expect(results.allSatisfy { $0.responders.allSatisfy { $0.refused == 0 } && $0.works[0].refused == 0 })
  }

  @Test func `gives the same numbers when somebody watches`() throws {
    let scenario = try Reference.scenario(cases: 5_500, replications: 1)
    let simulation = Simulation(scenario)
    var log = CountingLog()
    let watched = simulation.run(replication: 0, log: &log)
    #expect(watched == simulation.run(replication: 0))
    #expect(log.ended == 5_500)
    #expect(log.steps > 5_500 && log.draws > 5_500)
  }

  @Test func `gives the same numbers a week later`() throws {
    var scenario = try Reference.scenario(cases: 5_500, replications: 1)
    scenario.arrivals.weekdays = [1.15, 1.1, 1.05, 1, 1, 0.85, 0.85]
    scenario.arrivals.hours = (0..<24).map { $0 < 7 ? 0.3 : 1.2 }
    let now = Simulation(scenario).run(replication: 0)
    scenario.run.start = scenario.run.start.addingSaturating(microseconds: 7 * 86_400_000_000)
    #expect(Simulation(scenario).run(replication: 0) == now)
  }

  @Test func `refunds ten times as much for orders of ten times the price`() throws {
    let small = Simulation(try Reference.scenario(cases: 5_500, replications: 1)).run(replication: 0)
    let great = Simulation(try Reference.scenario(cases: 5_500, replications: 1, units: 1_000)).run(replication: 0)
    #expect(great.refunds.sum == 10 * small.refunds.sum)
    #expect(great.durations == small.durations)
    #expect(small.refunds.sum > 0)
  }

  @Test func `merges into what both parts have counted`() throws {
    let simulation = Simulation(try Reference.scenario(cases: 5_500, replications: 2))
    let parts = [simulation.run(replication: 0), simulation.run(replication: 1)]
    var (one, other) = (parts[0], parts[1])
    one.merge(parts[1])
    other.merge(parts[0])
    #expect(one == other)
    #expect(one.cases == parts[0].cases + parts[1].cases)
    #expect(one.durations.sum == parts[0].durations.sum + parts[1].durations.sum)
    #expect(one.balances.isEven)
  }
}

extension ReplicationResult {
  /// The share of cases with an outcome.
  fileprivate func share(_ outcome: Outcome) -> Double? {
    cases > 0 ? Double(outcomes[outcome.rawValue].durations.count) / Double(cases) : nil
  }
}

private struct CountingLog: CaseLog {
  var (steps, draws, ended) = (0, 0, 0)

  mutating func drew(
    _ units: (Double, Double), for number: UInt32, stream: UInt32, occurrence: UInt32, purpose: UInt32
  ) { draws += 1 }
  mutating func stepped(_ number: UInt32, in slot: Int, _ events: [Recorded]) { steps += 1 }
  mutating func ended(_ number: UInt32, in slot: Int, _ state: Case) { ended += 1 }
}
