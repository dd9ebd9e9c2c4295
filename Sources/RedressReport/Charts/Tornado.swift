/// How far a number moves when one assumption goes to either end of its range, the most moving one on top.
struct Tornado {
  /// An assumption and what the number comes to at both of its ends.
  struct Row {
    var name: String
    var low: Double
    var high: Double
    /// What the ends are, in words.
    var lowWords: String
    var highWords: String
  }

  let label: String
  let center: Double
  let rows: [Row]
  let unit: String
  private let scale: NumberScale

  init(_ label: String, center: Double, _ rows: [Row], unit: String) {
    (self.label, self.center, self.unit) = (label, center, unit)
    self.rows = rows.enumerated().sorted { one, other in
      let (a, b) = (abs(one.element.high - one.element.low), abs(other.element.high - other.element.low))
      return (b, one.offset) < (a, other.offset)
    }.map(\.element)
    scale = NumberScale(
      rows.flatMap { [$0.low, $0.high] } + [center, 0], from: Self.left, to: Self.width - 60)
  }

  private static let left = 265
  private static let width = 760
  private static let rowHeight = 30

  var html: HTML {
    let bottom = rows.count * Self.rowHeight + 22
    return Drawing.picture(label, width: Self.width, height: bottom + 40) {
      for mark in scale.marks {
        Drawing.line("grid", scale.place(mark), 18, scale.place(mark), bottom)
        Drawing.text("mark middle", scale.place(mark), bottom + 15, scale.words(mark))
      }
      Drawing.text("unit middle", (scale.start + scale.end) / 2, bottom + 33, unit)
      for (index, row) in rows.enumerated() { draw(row, 22 + index * Self.rowHeight) }
      if scale.low < 0 { Drawing.line("axis", scale.place(0), 18, scale.place(0), bottom) }
      Drawing.line("rule", scale.place(center), 14, scale.place(center), bottom)
      Drawing.text("mark middle", scale.place(center), 11, "as stated")
    }
  }

  @HTMLBuilder private func draw(_ row: Row, _ top: Int) -> HTML {
    let (low, high, center) = (scale.place(row.low), scale.place(row.high), scale.place(self.center))
    Drawing.text("name", 2, top + 15, Drawing.cut(row.name, 31))
    bar("bar end-low", low, center, top)
    bar("bar end-high", high, center, top)
    let isLowLeft = low <= high
    let (left, right) = (min(low, high, center), max(low, high, center))
    Drawing.text("mark end", left - 5, top + 15, isLowLeft ? row.lowWords : row.highWords)
    Drawing.text("mark", right + 5, top + 15, isLowLeft ? row.highWords : row.lowWords)
  }

  private func bar(_ kind: StaticString, _ end: Int, _ center: Int, _ top: Int) -> HTML {
    Drawing.rect(kind, x: min(end, center), y: top, width: abs(end - center), height: 21)
  }
}
