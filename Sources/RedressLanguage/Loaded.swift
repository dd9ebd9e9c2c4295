public import RedressDiagnostics
public import RedressWorkflow

/// A file that was read for a workflow: its path from the workflow's folder, and its bytes.
public struct LoadedFile: Sendable, Hashable {
  /// The name of the workflow's own file, or the `href` of an `include`.
  public let path: String
  /// All bytes, untouched.
  public let bytes: [UInt8]

  /// Pairs a path with the bytes that stand there.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What came of loading a workflow.
public struct Loaded: Sendable {
  /// The workflow; nil when an error stands among the diagnostics.
  public let workflow: Workflow?
  /// Everything found, in source order.
  public let diagnostics: [Diagnostic]
  /// The files that the diagnostics' places lie in.
  public let sources: Sources
  /// The same files as they go into the workflow's digest: its own first, then the included ones as they are named.
  public let files: [LoadedFile]
}
