import RedressChance
import RedressDiagnostics
import RedressSimulation

/// A scenario as it is run: with what the command line says instead, in all the arms that are asked for.
struct Study {
  let file: ScenarioFile
  let changes: RunChanges
  let scenario: Scenario
  let arms: [Arm]

  init(_ file: ScenarioFile, _ changes: RunChanges) throws {
    (self.file, self.changes) = (file, changes)
    scenario = try changes.applied(to: try file.scenario())
    arms = changes.arms(of: scenario)
  }

  /// How its run is spread over parts.
  var plan: ShardPlan { ShardPlan(arms: arms.map(\.name), replications: scenario.run.replications) }
}
