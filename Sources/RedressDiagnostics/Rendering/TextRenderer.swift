/// Draws diagnostics for a person: the line, carets under the place, related places in dashes, cause and fix.
///
///     error[RD0201]: no phase or outcome is named 'reveiw'
///      --> workflows/parcel.xml:4:35
///       |
///     4 |     <on action="answer" goto="reveiw"/>
///       |                               ^^^^^^ 'goto' leads nowhere
///       |
///       = fix: did you mean 'review'?
public struct TextRenderer: Sendable {
  /// Longer messages and labels are cut; a file can hold names of any length.
  static let longestText = 500
  /// How many columns of a source line are shown.
  static let widestLine = 100

  private let sources: Sources
  private let paint: Paint

  /// Makes a renderer that finds places in these files, with ANSI colours if asked.
  public init(sources: Sources, colour: Bool = false) {
    self.sources = sources
    self.paint = Paint(isOn: colour)
  }

  /// All diagnostics kept, an empty line between them, and a last line that counts them; empty for none.
  public func render(_ list: DiagnosticList) -> String {
    guard !list.shown.isEmpty else { return "" }
    let counts = Severity.allCases.compactMap { count($0, in: list.shown) }.joined(separator: ", ")
    let rest = list.omitted == 0 ? "" : "; \(list.omitted) more are not shown"
    return list.shown.map { render($0) + "\n" }.joined() + counts + rest + "\n"
  }

  /// One diagnostic, each line with its line end.
  public func render(_ diagnostic: Diagnostic) -> String {
    let gutter = Gutter(of: diagnostic, in: sources, paint: paint)
    var lines = [headline(diagnostic)]
    for (index, group) in groups(of: diagnostic).enumerated() {
      lines.append(gutter.place(position(of: group), isFirst: index == 0))
      lines.append(gutter.bar())
      lines += snippet(group, gutter: gutter)
    }
    let remarks = [("cause", diagnostic.cause), ("fix", diagnostic.fix)].compactMap { name, text in
      text.map { gutter.remark(name, VisibleText.of($0, limit: Self.longestText)) }
    }
    if !remarks.isEmpty { lines.append(gutter.bar()) }
    return (lines + remarks).joined(separator: "\n") + "\n"
  }

  private func headline(_ diagnostic: Diagnostic) -> String {
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    let message = ": " + VisibleText.of(diagnostic.message, limit: Self.longestText)
    return paint.severity(diagnostic.severity, kind) + paint.bold(message)
  }

  private func count(_ severity: Severity, in diagnostics: [Diagnostic]) -> String? {
    let count = diagnostics.count { $0.severity == severity }
    return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
  }

  /// The labels of each file, the primary one's file first, then in the order of the related ones.
  private func groups(of diagnostic: Diagnostic) -> [[Mark]] {
    let marks =
      [Mark(diagnostic.primary, severity: diagnostic.severity, in: sources)]
      + diagnostic.related.map { Mark($0, severity: nil, in: sources) }
    var groups: [[Mark]] = []
    for mark in marks {
      if let index = groups.firstIndex(where: { $0[0].source == mark.source }) {
        groups[index].append(mark)
      } else {
        groups.append([mark])
      }
    }
    return groups
  }

  private func position(of group: [Mark]) -> String {
    let file = sources[group[0].source]
    return "\(VisibleText.of(file.path)):\(group[0].start.line):\(group[0].start.column)"
  }

  /// The lines of one file that have labels, in order, each with its labels under it.
  private func snippet(_ marks: [Mark], gutter: Gutter) -> [String] {
    let numbers = Set(marks.map(\.start.line)).sorted()
    var lines: [String] = []
    for (index, number) in numbers.enumerated() {
      if index > 0, number > numbers[index - 1] + 1 { lines.append(gutter.gap()) }
      let here = marks.filter { $0.start.line == number }.sorted { ($0.bytes.lowerBound) < ($1.bytes.lowerBound) }
      let focus = here.first { $0.severity != nil } ?? here[0]
      let line = SourceLine(number, of: sources[focus.source], focus: focus.bytes.lowerBound)
      let window = Window(of: line, around: line.columns(of: focus.bytes), limit: Self.widestLine)
      lines.append(gutter.source(number, window.text))
      lines += here.map { gutter.bar(underline($0, on: line, in: window)) }
    }
    return lines
  }

  private func underline(_ mark: Mark, on line: SourceLine, in window: Window) -> String {
    let columns = window.shift(line.columns(of: mark.bytes))
    let drawn = String(repeating: mark.severity == nil ? "-" : "^", count: columns.count)
    let text = VisibleText.of(mark.text, limit: Self.longestText)
    let words = text.isEmpty ? drawn : drawn + " " + text
    let painted = mark.severity.map { paint.severity($0, words) } ?? paint.related(words)
    return String(repeating: " ", count: columns.lowerBound) + painted
  }
}
