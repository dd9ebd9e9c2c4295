import RedressDiagnostics
import RedressWorkflow
import RedressXML

/// Turns the bytes of a workflow file and of what it includes into a checked workflow, or into all that is wrong.
///
/// Nothing is read here and no digest is taken: the caller hands in how, so the same loader serves a command, a test
/// and a store that has the bytes already.
///
/// ```
/// bytes ── XML ──▶ elements ── grammar ──▶ draft ── checker ──▶ workflow
///                     ▲ included files              └──────────▶ diagnostics, sorted
/// ```
public enum WorkflowLoader {
  /// The namespace of the language.
  public static let namespace = "urn:redress:workflow:1"

  /// Loads the workflow of a file.
  ///
  /// `path` is for messages. `including` gets the path of an included file from the workflow's folder, which never
  /// leads out of it. `digesting` gets all files once they are read, and returns their digest in hexadecimal.
  public static func load(
    _ path: String, bytes: [UInt8], including: (String) -> Result<[UInt8], IncludeError>,
    digesting: ([LoadedFile]) -> String
  ) -> Loaded {
    var files = FileReader(path: path, bytes: bytes)
    var reader = DraftReader()
    let draft = files.root().flatMap { reader.draft(of: $0, in: &files, including: including) }
    var found = files.diagnostics + reader.diagnostics
    var workflow: Workflow?
    if let draft, !reader.isIncomplete {
      let checked = draft.checked(digest: digesting(files.loaded))
      found += checked.diagnostics.filter { reader.isNews($0, in: files.sources) }
      workflow = found.contains { $0.severity == .error } ? nil : checked.workflow
    }
    return Loaded(
      workflow: workflow, diagnostics: found.inSourceOrder(), sources: files.sources, files: files.loaded)
  }
}
