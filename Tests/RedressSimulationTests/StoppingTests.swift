import RedressChance
import RedressSimulation
import Testing

@Suite struct `The stopping rule` {
  /// Thirty replications of two arms, with a target that is reached at some of the looks.
  private static func runs(
    halfWidth: Double, replications: Int = 30
  ) throws -> (rule: StoppingRule, arms: [[ReplicationResult?]], scenario: Scenario) {
    var scenario = try Windows.scenario(delay: Windows.lognormal, cases: 60, replications: replications)
    scenario.run.targets = [.init(.meanHours, halfWidth: halfWidth, isRelative: false)]
    return (StoppingRule(scenario), [scenario.results(arm: 0), scenario.results(arm: 1)], scenario)
  }

  /// The first look at which every arm is precise, told from the definition.
  private static func expected(_ arms: [[ReplicationResult?]], _ halfWidth: Double, _ scenario: Scenario) -> Int {
    for count in [10, 20] {
      let isPrecise = arms.allSatisfy { arm in
        let interval = Estimate.of(.meanHours, in: arm.prefix(count).compactMap(\.self), under: scenario)
        return (interval?.halfWidth ?? .infinity) <= halfWidth
      }
      if isPrecise { return count }
    }
    return 30
  }

  @Test(arguments: [0.1, 2.5, 3.5, 4.5, 100])
  func `stops at the first tens that reach the target in every arm`(halfWidth: Double) throws {
    let (rule, arms, scenario) = try Self.runs(halfWidth: halfWidth)
    #expect(rule.stop(after: arms) == Self.expected(arms, halfWidth, scenario))
  }

  @Test func `has targets in this test that stop it early and late`() throws {
    let stops = try [0.1, 2.5, 3.5, 4.5, 100].map { halfWidth in
      let (rule, arms, _) = try Self.runs(halfWidth: halfWidth)
      return rule.stop(after: arms)
    }
    #expect(stops.first == 30 && stops.last == 10)
  }

  @Test func `reads nothing behind the first replication that is missing`() throws {
    let (rule, arms, _) = try Self.runs(halfWidth: 100)
    for gap in 0..<30 {
      var partial = arms
      partial[gap % 2][gap] = nil
      #expect(rule.stop(after: partial) == (gap < 10 ? nil : 10), "missing \(gap)")
    }
  }

  @Test func `says the same whichever replications come first, once those before them are there`() throws {
    let (rule, arms, scenario) = try Self.runs(halfWidth: 3.5)
    let answer = Self.expected(arms, 3.5, scenario)
    var orders = [Array(0..<60), Array((0..<60).reversed())]
    orders.append((0..<60).map { $0 * 37 % 60 })
    for order in orders {
      var partial = arms.map { $0.map { _ in ReplicationResult?.none } }
      var first: Int?
      for job in order {
        partial[job % 2][job / 2] = arms[job % 2][job / 2]
        first = first ?? rule.stop(after: partial)
      }
      #expect(first == answer)
    }
  }

  @Test func `runs all replications where there is no target, and where a figure has no value`() throws {
    var (_, arms, scenario) = try Self.runs(halfWidth: 1)
    scenario.run.targets = []
    #expect(StoppingRule(scenario).stop(after: arms) == 30)
    scenario.run.targets = [.init(.refundShare, halfWidth: 1, isRelative: false)]
    #expect(StoppingRule(scenario).stop(after: arms) == 30)
    arms[1][29] = nil
    #expect(StoppingRule(scenario).stop(after: arms) == nil)
  }

  @Test func `takes a relative width as a share of the figure`() throws {
    let (_, arms, scenario) = try Self.runs(halfWidth: 1)
    let interval = try #require(Estimate.of(.meanHours, in: arms[0].prefix(10).compactMap(\.self), under: scenario))
    for (share, count) in [(interval.halfWidth / interval.estimate * 1.001, 10), (0.001, 30)] {
      var wanted = scenario
      wanted.run.targets = [.init(.meanHours, halfWidth: share, isRelative: true)]
      #expect(StoppingRule(wanted).stop(after: [arms[0]]) == count)
    }
  }
}
