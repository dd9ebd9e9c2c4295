package import RedressDiagnostics

extension WorkflowDraft {
  /// Resolves names, checks types and structure, and returns the workflow unless an error stands, with all that was found.
  ///
  /// Diagnostics come in no order; the loader sorts them with its own. `digest` is that of the bytes of all files read;
  /// `children` are the checked workflows of its runs by `href`, and one that is not there has been reported.
  /// What is nil in the draft although the language requires it has been reported by the loader, and is not again.
  package func checked(
    digest: String, children: [String: Workflow] = [:]
  ) -> (workflow: Workflow?, diagnostics: [Diagnostic]) {
    var checker = Checker(self, children: children)
    let workflow = checker.run(digest: digest)
    return (workflow, checker.diagnostics)
  }
}
