/// Writes each diagnostic as one line, `path:line:col: error[RD0305]: message`, for editors and `grep`.
public struct ShortRenderer: Sendable {
  private let sources: Sources

  /// Makes a renderer that finds places in these files.
  public init(sources: Sources) { self.sources = sources }

  /// One line for each diagnostic kept, and one for those left out.
  public func render(_ list: DiagnosticList) -> String {
    let lines = list.shown.map { render($0) + "\n" }.joined()
    return list.omitted == 0 ? lines : lines + "\(list.omitted) more are not shown\n"
  }

  /// One line without its line end.
  public func render(_ diagnostic: Diagnostic) -> String {
    let file = sources[diagnostic.primary.span.source]
    let place = file.position(of: Int(diagnostic.primary.span.start))
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    let message = VisibleText.of(diagnostic.message, limit: TextRenderer.longestText)
    return "\(VisibleText.of(file.path)):\(place.line):\(place.column): \(kind): \(message)"
  }
}
