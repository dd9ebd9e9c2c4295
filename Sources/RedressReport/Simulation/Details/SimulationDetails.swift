internal import RedressChance
internal import RedressMoney
internal import RedressSimulation
internal import RedressWorkflow

/// What a run came to beyond its figures: each part is computed once, then drawn on a page and written as JSON.
package struct SimulationDetails: Sendable {
  package let report: SimulationReport
  /// All replications of each arm together.
  let pooled: [ReplicationResult]
  /// The figures of which something was counted.
  let figures: [Figure]
  /// How much work comes to each team of each arm shown, as a share of what it can do.
  let loads: [[Double]]

  package init(_ report: SimulationReport) {
    self.report = report
    pooled = report.results.map { results in
      guard var sum = results.first else { preconditionFailure("a report has replications") }
      for result in results.dropFirst() { sum.merge(result) }
      return sum
    }
    figures = report.figures
    let simulation = Simulation(report.scenario, arms: Array(report.arms.prefix(report.shown.count)))
    loads = report.shown.map { simulation.offeredLoad(ofArm: $0) }
  }

  var scenario: Scenario { report.scenario }
  var workflow: Workflow { report.scenario.workflow }
  var baseline: Int { report.baseline }
  /// The arms that are told side by side: those of the scenario.
  var shown: [Int] { report.shown }
  /// The arms that are compared with the baseline.
  var compared: [Int] { shown.filter { $0 != baseline } }
  func name(_ arm: Int) -> String { report.arms[arm].name }

  /// The figures that answer the question: those that the scenario wants precise, then the usual ones, three at least.
  var leading: [Figure] {
    let wanted = scenario.run.targets.compactMap { target in figures.first { $0.metric == target.metric } }
    let others = figures.filter { figure in !wanted.contains { $0.id == figure.id } }
    return wanted + others.prefix(max(0, 3 - wanted.count))
  }

  /// An interval over replications of an arm.
  func interval(_ arm: Int, _ value: (ReplicationResult) -> Double?) -> Interval? {
    .ofMean(report.results[arm].compactMap(value))
  }

  /// How many of the smallest units make one of the currency.
  var units: Double { Double(scenario.currency?.minorUnitsPerUnit ?? 1) }

  func share(_ part: some BinaryInteger, of whole: some BinaryInteger) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }
}
