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

  /// Elements whose acts the workflow refused more often than one time in twenty, in every arm: what one arm alone refuses is
  /// what the arms differ in.
  private func refusedActs(_ all: [ReplicationResult]) -> [String] {
    refusedElements.map { index, name in
      let (acted, refused) = Self.acts(of: index, in: all)
      return "the workflow refused \(refused) of \(acted + refused) acts of '\(name)'"
    }
  }

  /// The behaviours and works whose acts the workflow refused more than one time in twenty in every arm.
  var refusedElements: [(index: Int, name: String)] {
    let names = scenario.responders.map(\.stream.name) + scenario.works.map(\.stream.name)
    return names.enumerated().filter { index, _ in
      results.allSatisfy { arm in
        let (acted, refused) = Self.acts(of: index, in: arm)
        return refused * 20 > acted + refused
      }
    }.map { ($0.offset, $0.element) }
  }

  private static func acts(of index: Int, in results: [ReplicationResult]) -> (acted: Int64, refused: Int64) {
    results.reduce((0, 0)) { sum, result in
      let count =
        index < result.responders.count
        ? result.responders[index] : result.works[index - result.responders.count]
      return (sum.0 + count.acted, sum.1 + count.refused)
    }
  }
}
