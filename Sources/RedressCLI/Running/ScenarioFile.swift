import RedressDesk
import RedressDiagnostics
import RedressLanguage
import RedressScenario
import RedressSimulation
import RedressStore

/// A scenario file with the workflow beside it.
struct ScenarioFile {
  /// What came of loading it.
  let loaded: LoadedScenario
  /// Its bytes.
  let file: Definition.File
  /// The workflow's files; nil where it could not be read.
  let workflow: Definition?

  /// Reads the scenario at a path and the workflow that it names from its folder.
  init(path: String) throws(DeskError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    self.init(Definition.File(path: path, bytes: try InputFile.read(path))) { workflow in
      let place = workflow.hasPrefix("/") ? workflow : folder + workflow
      do throws(DeskError) {
        return .success(try WorkflowFiles(path: place))
      } catch {
        return .failure(Self.reason(error))
      }
    }
  }

  /// Reads a scenario and its workflow from bytes in memory.
  init(_ file: Definition.File, workflow: Definition) {
    self.init(file) { _ in .success(WorkflowFiles(workflow)) }
  }

  private init(_ file: Definition.File, workflow read: (String) -> Result<WorkflowFiles, IncludeError>) {
    var files: WorkflowFiles?
    loaded = ScenarioLoader.load(
      SourceFile(path: file.path, bytes: file.bytes), digest: Digest.sha256(file.bytes).hex
    ) { path in
      read(path).map { found in
        files = found
        return found.loaded
      }
    }
    self.file = file
    workflow = files?.definition
  }

  /// The scenario, or all that is wrong with it.
  func scenario() throws(DeskError) -> Scenario {
    guard let scenario = loaded.scenario else { throw .faulty(loaded.diagnostics, loaded.sources) }
    return scenario
  }

  private static func reason(_ error: DeskError) -> IncludeError {
    switch error {
    case .unreadable(_, let cause), .refusedFile(_, let cause): .unreadable(cause)
    case .request, .wrongDesk, .faulty, .rejected, .noCase, .ambiguous, .taken, .conflict, .store, .vault, .damaged,
      .suspectClock:
      .unreadable("it is no workflow")
    }
  }
}
