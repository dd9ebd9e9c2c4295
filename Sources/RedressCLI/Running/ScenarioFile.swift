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

  /// Reads the scenario at a path and the workflow that it names from its folder.
  init(path: String) throws(DeskError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    let bytes = try InputFile.read(path)
    loaded = ScenarioLoader.load(SourceFile(path: path, bytes: bytes), digest: Digest.sha256(bytes).hex) { workflow in
      let place = workflow.hasPrefix("/") ? workflow : folder + workflow
      do throws(DeskError) {
        return .success(try WorkflowFiles(path: place).loaded)
      } catch {
        return .failure(Self.reason(error))
      }
    }
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
