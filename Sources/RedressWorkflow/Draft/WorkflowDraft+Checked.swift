package import RedressDiagnostics

extension WorkflowDraft {
  /// Resolves names, checks types and structure, and returns the workflow unless an error stands, with all that was found.
  ///
  /// Diagnostics come in no order; the loader sorts them with its own. `digest` is that of the bytes of all files read.
  package func checked(digest: String) -> (workflow: Workflow?, diagnostics: [Diagnostic]) {
    (nil, [])
  }
}
