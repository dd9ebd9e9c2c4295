import RedressDiagnostics

extension DraftReader {
  /// Whether what the checker says was not said before, and does not come of something that was.
  func isNews(_ diagnostic: Diagnostic, in sources: Sources) -> Bool {
    let span = diagnostic.primary.span
    return !spoken.contains(span) && (unreadIDs.isEmpty || !unreadIDs.contains(sources.text(of: span)))
  }
}
