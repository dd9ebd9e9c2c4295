import RedressDesk
import RedressDiagnostics
import RedressLanguage
import RedressScenario
import RedressSimulation
import RedressWorkflow

/// What came of checking a file: a workflow, or a scenario by its name.
struct CheckedFile {
  let path: String
  let diagnostics: [Diagnostic]
  let sources: Sources
  /// What there is to say of a file without errors.
  let summary: String?
  /// Whose file it is, for a program.
  let names: [(String, JSONText)]

  /// Reads and checks a file.
  init(path: String) throws(DeskError) {
    self.path = path
    if ScenarioLoader.isScenario(path) {
      let loaded = try ScenarioFile(path: path).loaded
      (diagnostics, sources, summary) = (loaded.diagnostics, loaded.sources, loaded.scenario.map(Self.summary))
      names = [("scenario", .optional(loaded.scenario?.name)), ("digest", .optional(loaded.scenario?.digest))]
    } else {
      let loaded = try WorkflowFiles(path: path).loaded
      (diagnostics, sources, summary) = (loaded.diagnostics, loaded.sources, loaded.workflow.map(Self.summary))
      names = [("workflow", .optional(loaded.workflow?.name)), ("digest", .optional(loaded.workflow?.digest))]
    }
  }

  private static func summary(_ workflow: Workflow) -> String {
    "\(Untrusted(workflow.name).forTerminal()) \(workflow.version) has no errors (\(workflow.places.count - 1) phases, "
      + "\(workflow.windows.count) windows, \(workflow.ends.count) ends)"
  }

  private static func summary(_ scenario: Scenario) -> String {
    "\(Untrusted(scenario.name).forTerminal()) has no errors (\(scenario.responders.count) behaviours, "
      + "\(scenario.works.count) works, \(scenario.arms.count) arms)"
  }
}
