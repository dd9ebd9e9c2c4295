/// A label on its way to the screen: where it starts, and which bytes of that line it covers.
struct Mark {
  let source: SourceID
  /// Nil for a related place.
  let severity: Severity?
  let text: String
  let start: Position
  let bytes: Range<Int>

  /// A span over several lines is drawn to the end of its first.
  init(_ label: Label, severity: Severity?, in sources: Sources) {
    let file = sources[label.span.source]
    source = label.span.source
    self.severity = severity
    text = label.text
    start = file.position(of: Int(label.span.start))
    let line = file.lineRange(start.line)
    let first = min(max(Int(label.span.start), line.lowerBound), line.upperBound)
    bytes = first..<min(max(Int(label.span.end), first), line.upperBound)
  }
}

/// The part of a long line that is shown.
struct Window {
  let text: String
  private let start: Int
  private let end: Int
  private let indent: Int

  /// Cuts a line to `limit` columns so that the given ones are in sight.
  init(of line: SourceLine, around columns: Range<Int>, limit: Int) {
    let isCut = line.width > limit
    let wanted = max(0, min(columns.lowerBound - limit / 3, line.width - limit))
    let first = isCut ? wanted : 0
    let cells = line.cells.filter { $0.column >= first && $0.column + $0.width <= (isCut ? first + limit : .max) }
    start = cells.first?.column ?? 0
    end = cells.last.map { $0.column + $0.width } ?? 0
    let isCutBefore = start > 0
    indent = isCutBefore ? 1 : 0
    text = (isCutBefore ? "…" : "") + cells.map(\.text).joined() + (end < line.width ? "…" : "")
  }

  /// Where columns of the line stand in the part shown; outside it, at its nearer edge.
  func shift(_ columns: Range<Int>) -> Range<Int> {
    let first = min(max(columns.lowerBound, start), max(start, end)) - start + indent
    let last = min(max(columns.upperBound, start), max(end, start)) - start + indent
    return first..<max(first + 1, last)
  }
}
