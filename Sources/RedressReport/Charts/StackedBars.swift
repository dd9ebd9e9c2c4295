/// Bars of one length each, cut into parts, one bar under the other.
struct StackedBars {
  /// A bar.
  struct Row {
    var name: String
    /// Each part's size and its words, in the order of ``StackedBars/parts``.
    var parts: [(size: Double, words: String)]
  }

  let label: String
  /// The names of the parts, in order.
  let parts: [String]
  let rows: [Row]
  /// How much the longest bar stands for; that of the greatest sum unless told otherwise.
  var whole: Double

  init(_ label: String, parts: [String], rows: [Row], whole: Double? = nil) {
    (self.label, self.parts, self.rows) = (label, parts, rows)
    self.whole = whole ?? rows.map { $0.parts.reduce(0) { $0 + $1.size } }.max() ?? 1
  }

  private static let left = 130
  private static let width = 760
  private static let rowHeight = 34

  @HTMLBuilder var html: HTML {
    Drawing.picture(label, width: Self.width, height: rows.count * Self.rowHeight + 4) {
      for (index, row) in rows.enumerated() { draw(row, top: index * Self.rowHeight + 2) }
    }
    Key.html(parts.enumerated().map { (Ink.partSwatch($0.offset), $0.element) })
  }

  private func draw(_ row: Row, top: Int) -> HTML {
    let scale = Double(Self.width - Self.left) / max(whole, 1e-12)
    var drawing = Drawing.text("name end", Self.left - 10, top + 20, Drawing.cut(row.name, 17))
    var before = 0.0
    for (index, part) in row.parts.enumerated() {
      let from = Self.left + Int((before * scale).rounded())
      before += part.size
      let to = Self.left + Int((before * scale).rounded())
      guard to > from else { continue }
      drawing.append(Drawing.rect(Ink.part(index), x: from, y: top, width: to - from, height: 28))
      if to - from > Drawing.width(of: part.words) + 6 {
        drawing.append(Drawing.text("mark middle inside", (from + to) / 2, top + 19, part.words))
      }
    }
    return drawing
  }
}

/// What colours and dashes stand for.
enum Key {
  @HTMLBuilder static func html(_ entries: [(StaticString, String)]) -> HTML {
    Tag.p(.kind("keys")) {
      for entry in entries {
        Tag.span(.kind("key")) {
          Tag.span(.kind(entry.0)) {}
          entry.1
        }
        " "
      }
    }
  }
}
