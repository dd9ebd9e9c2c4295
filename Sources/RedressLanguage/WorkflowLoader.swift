import RedressDiagnostics
import RedressWorkflow
import RedressXML

/// Turns the bytes of a workflow file and of what it includes and runs into a checked workflow, or into all that is wrong.
///
/// Nothing is read here and no digest is taken: the caller hands in how, so the same loader serves a command, a test
/// and a store that has the bytes already.
///
/// ```
/// bytes ── XML ──▶ elements ── grammar ──▶ draft ── checker ──▶ workflow
///                     ▲ included files       │ ▲ workflows of its runs, loaded in the same way
///                                            └─┴─────▶ diagnostics, sorted
/// ```
public enum WorkflowLoader {
  /// The namespace of the language.
  public static let namespace = "urn:redress:workflow:1"

  /// Loads the workflow of a file, with the workflows of its child cases.
  ///
  /// `path` is for messages. `including` gets the path of an included or run file from the workflow's folder, which never
  /// leads out of it, and is asked once for each. `digesting` gets all files of a workflow once they are read, and returns
  /// their digest in hexadecimal; for a child it is asked as if the child had been loaded by itself.
  public static func load(
    _ path: String, bytes: [UInt8], including: (String) -> Result<[UInt8], IncludeError>,
    digesting: ([LoadedFile]) -> String
  ) -> Loaded {
    var tree = TreeReader(FileReader(path: path, bytes: bytes))
    let workflow = tree.load(including, digesting)
    let files = tree.files
    return Loaded(
      workflow: workflow, diagnostics: (files.diagnostics + tree.diagnostics).inSourceOrder(), sources: files.sources,
      files: files.loaded)
  }
}
