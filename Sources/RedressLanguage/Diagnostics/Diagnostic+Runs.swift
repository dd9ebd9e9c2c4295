import RedressDiagnostics
import RedressWorkflow

// The words for the files of child cases: one function a case.
extension Diagnostic {
  static func unreadableChild(_ path: Name, _ error: IncludeError) -> Diagnostic {
    Diagnostic(
      .error, 340, "'\(shortened(path.value))' cannot be run: \(error.description)",
      at: Label(path.span, "this file"),
      cause: "'href' is the file of a workflow, in the folder of this one or below it",
      fix: error == .missing ? "write the file, or correct its path" : nil)
  }

  static func ringOfRuns(_ path: Name, _ files: [String]) -> Diagnostic {
    let ring = (files + [files[0]]).map { "'\($0)'" }.joined(separator: " runs ")
    return Diagnostic(
      .error, 341, "no workflow runs itself, directly or through others", at: Label(path.span, "this closes the ring"),
      cause: "\(ring)", fix: "lead back by a 'goto' in the parent instead")
  }

  static func tooManyWorkflows(_ path: Name, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, 355, "a workflow and all that it runs are at most \(limit) files of workflows",
      at: Label(path.span, "this one is over that"), fix: "write some of the children as phases")
  }
}
