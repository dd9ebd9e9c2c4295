import RedressChance
import RedressDiagnostics
import RedressReport
import RedressSimulation
import RedressStore

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

  /// The words that repeat a run of it in one piece, and write its page to a file again.
  func command(of report: SimulationReport, writing output: String?) -> String {
    var words = [
      "redress", "simulate", ShellWords.quoted(file.file.path), "--seed", "\(scenario.seed)", "--cases",
      "\(scenario.run.cases)", "--replications",
      "\(report.isPartial ? report.replications : scenario.run.replications)",
    ]
    if let output {
      words += ["-o", ShellWords.quoted(output)]
    } else {
      words += (changes.sweeps ? ["--sweeps"] : []) + (changes.ranges ? ["--ranges"] : [])
    }
    return words.joined(separator: " ")
  }
}
