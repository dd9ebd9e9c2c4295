/// A table of text whose columns line up on a terminal.
///
/// It measures by columns on the screen, not by letters. Where it would be wider than the style allows, its one elastic
/// column shrinks and wraps.
struct TextTable {
  /// A cell and how it stands out.
  struct Cell {
    var text: String
    var emphasis: Emphasis

    init(_ text: String, _ emphasis: Emphasis = .plain) {
      self.text = text
      self.emphasis = emphasis
    }
  }

  /// A column.
  struct Column {
    var title: String
    /// Whether its cells stand at its right edge, as numbers do.
    var isRight = false
    /// Whether it gives way when the table is too wide.
    var isElastic = false
  }

  private let columns: [Column]
  private let indent: String
  private var rows: [[Cell]] = []

  /// A table of these columns; a column without a title in any column means a table without a head.
  init(_ columns: [Column], indent: Int = 0) {
    self.columns = columns
    self.indent = String(repeating: " ", count: indent)
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "a row of \(cells.count) cells in a table of \(columns.count) columns")
    rows.append(cells)
  }

  /// Whether it has no rows.
  var isEmpty: Bool { rows.isEmpty }

  /// The lines of the table.
  func lines(_ style: Style) -> [String] {
    let head = columns.map { Cell($0.title, .dim) }
    let all = columns.allSatisfy(\.title.isEmpty) ? rows : [head] + rows
    let widths = widths(of: all, style)
    return all.flatMap { lines(of: $0, widths, style) }
  }

  private func widths(of rows: [[Cell]], _ style: Style) -> [Int] {
    var widths = columns.indices.map { column in rows.map { DisplayWidth.of($0[column].text) }.max() ?? 0 }
    let total = widths.reduce(0, +) + 2 * (columns.count - 1) + indent.count
    guard total > style.width, let elastic = columns.firstIndex(where: \.isElastic) else { return widths }
    widths[elastic] = max(min(widths[elastic], 16), widths[elastic] - (total - style.width))
    return widths
  }

  private func lines(of row: [Cell], _ widths: [Int], _ style: Style) -> [String] {
    let wrapped = columns.indices.map { column in
      columns[column].isElastic ? Wrapping.lines(row[column].text, width: widths[column]) : [row[column].text]
    }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { number in
      let cells = columns.indices.map { column in
        let text = number < wrapped[column].count ? wrapped[column][number] : ""
        return padded(text, column, widths[column], row[column].emphasis, style)
      }
      return indent + trimmed(cells.joined(separator: "  "))
    }
  }

  private func padded(_ text: String, _ column: Int, _ width: Int, _ emphasis: Emphasis, _ style: Style) -> String {
    let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    let painted = style.paint(text, emphasis)
    return columns[column].isRight ? space + painted : painted + space
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
