internal import RedressChance
internal import RedressDiagnostics
package import RedressSimulation

/// What a run came to, arm by arm.
package struct SimulationReport: Sendable {
  package let scenario: Scenario
  package let arms: [Arm]
  /// The position of the arm that the others are compared with.
  package let baseline: Int
  /// The replications that count, for each arm the same ones.
  package let results: [[ReplicationResult]]
  /// Whether somebody stopped it before it was done.
  package let isPartial: Bool

  /// What complete replications came to.
  package init(
    scenario: Scenario, arms: [Arm], baseline: Int, results: [[ReplicationResult]], isPartial: Bool
  ) {
    (self.scenario, self.arms, self.baseline) = (scenario, arms, baseline)
    (self.results, self.isPartial) = (results, isPartial)
  }

  /// How many replications of each arm count.
  package var replications: Int { results.first?.count ?? 0 }

  /// The figures of which something was counted.
  package var figures: [Figure] {
    Figure.all(of: scenario).filter { figure in
      results.contains { arm in arm.contains { figure.value($0).map { $0 != 0 } ?? false } }
    }
  }

  /// The arms beside the baseline.
  package var others: [Int] { arms.indices.filter { $0 != baseline } }

  /// The arms that stand in columns: those of the scenario; what was run beside them is told in lines of its own.
  package var shown: [Int] { Array(arms.indices.prefix(scenario.arms.count)) }

  /// What the reader should know before trusting a number.
  package var warnings: [String] {
    var found: [String] = []
    let all = results.flatMap(\.self)
    if all.contains(where: { $0.refusedOpenings > 0 }) {
      let refused = all.reduce(0) { $0 + $1.refusedOpenings }
      found.append("the workflow refused to open \(refused) cases: the facts of '<orders>' do not fit its bounds")
    }
    if all.contains(where: { $0.brokenOff > 0 }) {
      found.append("cases broke off in the middle; a calendar may be too short")
    }
    if let uneven = all.first(where: { !$0.balances.isEven }) {
      found.append("a replication does not come out even (\(uneven.balances.opened) cases opened); this is a bug")
    }
    return found + refusedActs(all)
  }

  /// Elements whose acts the workflow refused more often than one time in twenty.
  private func refusedActs(_ all: [ReplicationResult]) -> [String] {
    let names = scenario.responders.map(\.stream.name) + scenario.works.map(\.stream.name)
    return names.indices.compactMap { index in
      let counts = all.map { ($0.responders + $0.works)[index] }
      let (acted, refused) = counts.reduce((0, 0)) { ($0.0 + $1.acted, $0.1 + $1.refused) }
      guard refused > 0, refused * 20 > acted + refused else { return nil }
      return "the workflow refused \(refused) of \(acted + refused) acts of '\(names[index])'"
    }
  }
}
