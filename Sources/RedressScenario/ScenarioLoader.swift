public import RedressDiagnostics
public import RedressLanguage
public import RedressSimulation
import RedressWorkflow
import RedressXML

/// What came of loading a scenario.
public struct LoadedScenario: Sendable {
  /// The scenario; nil when an error stands among the diagnostics.
  public let scenario: Scenario?
  /// Everything found, in source order.
  public let diagnostics: [Diagnostic]
  /// The file that the diagnostics' places lie in.
  public let sources: Sources
  /// The path of its workflow as written, once that much could be read.
  public let workflowPath: String?
}

/// Turns the bytes of a scenario file into a checked scenario under its workflow, or into all that is wrong with it.
///
/// Nothing is read here and no digest is taken: the caller hands in how. Names are looked up in the workflow once the file
/// itself is as it should be.
///
/// ```
/// bytes ── XML ──▶ elements ── reader ──▶ draft ── resolver ──▶ scenario
///                                  workflow ──────────▲  └────▶ diagnostics, sorted
/// ```
public enum ScenarioLoader {
  /// The namespace of scenario files.
  public static let namespace = ScenarioVocabulary.namespace

  /// Whether a path is that of a scenario: it ends in `.scenario.xml`.
  public static func isScenario(_ path: String) -> Bool { path.hasSuffix(".scenario.xml") }

  /// Loads the scenario of a file.
  ///
  /// `workflow` gets the path that the scenario names and returns what came of loading it, or why it could not be read.
  /// The digest is that of the scenario's own bytes, in hexadecimal.
  public static func load(
    _ file: SourceFile, digest: String, workflow: (String) -> Result<Loaded, IncludeError>
  ) -> LoadedScenario {
    let (root, syntax) = XMLReader.read(file, namespaces: [ScenarioVocabulary.namespace])
    var reader = ScenarioReader()
    guard let root, let draft = reader.draft(root) else {
      return LoadedScenario(nil, syntax + reader.diagnostics, file, path: root.flatMap(workflowPath))
    }
    let path = draft.workflow.value
    switch workflow(path) {
    case .failure(let error):
      return LoadedScenario(nil, [ScenarioProblem.noWorkflow(draft.workflow, "\(error)")], file, path: path)
    case .success(let loaded):
      guard let workflow = loaded.workflow else {
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        let problem = ScenarioProblem.faultyWorkflow(
          draft.workflow, count: errors.count, first: errors.first?.message ?? "")
        return LoadedScenario(nil, [problem], file, path: path)
      }
      var resolver = ScenarioResolver(draft, under: workflow)
      let scenario = resolver.scenario(digest: digest)
      return LoadedScenario(scenario, resolver.diagnostics, file, path: path)
    }
  }

  private static func workflowPath(_ root: XMLElement) -> String? {
    root.first("workflow")?.attribute("href")?.value
  }
}

extension LoadedScenario {
  fileprivate init(_ scenario: Scenario?, _ diagnostics: [Diagnostic], _ file: SourceFile, path: String?) {
    self.init(
      scenario: scenario, diagnostics: diagnostics.inSourceOrder(), sources: Sources([file]), workflowPath: path)
  }
}
