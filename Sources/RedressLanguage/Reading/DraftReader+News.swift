import RedressDiagnostics

extension DraftReader {
  /// Whether what the checker says does not merely follow from what was said before.
  ///
  /// Once something could not be read, what seems unused may be used there; and where whole elements were skipped, what
  /// seems cut off may have been reached from them.
  func isNews(_ diagnostic: Diagnostic, in sources: Sources) -> Bool {
    let span = diagnostic.primary.span
    if spoken.contains(span) || (diagnostic.severity != .error && !diagnostics.isEmpty) { return false }
    if hasSkipped, Self.structureCodes.contains(diagnostic.code.number) { return false }
    return unreadIDs.isEmpty || !unreadIDs.contains(sources.text(of: span))
  }

  /// The codes of findings about how the parts of a workflow hang together.
  private static let structureCodes: Range<UInt16> = 300..<400
}
