/// A screen as it grows: lines of text with headings.
struct Screen {
  let style: Style
  private(set) var lines: [String] = []

  init(_ style: Style) { self.style = style }

  /// The whole text, with a line end after each line.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds a line.
  mutating func line(_ text: String, _ emphasis: Emphasis = .plain) { lines.append(style.paint(text, emphasis)) }

  /// Adds text that wraps, its later lines indented like its first.
  mutating func paragraph(_ text: String, indent: Int = 0, _ emphasis: Emphasis = .plain) {
    let margin = String(repeating: " ", count: indent)
    for line in Wrapping.lines(text, width: style.width - indent) {
      lines.append(line.isEmpty ? "" : margin + style.paint(line, emphasis))
    }
  }

  /// Adds an empty line and a heading.
  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(style.paint(text, .bold))
  }

  /// Adds a table.
  mutating func table(_ table: TextTable) { lines += table.lines(style) }

  /// Adds a list of names and values.
  mutating func pairs(_ pairs: [(name: String, value: TextTable.Cell)], indent: Int = 0) {
    var table = TextTable([.init(title: ""), .init(title: "", isElastic: true)], indent: indent)
    for pair in pairs { table.add([.init(pair.name, .dim), pair.value]) }
    self.table(table)
  }
}
