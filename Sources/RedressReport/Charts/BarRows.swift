/// Bars to the right from 0, in groups with a name, with the span that each one's truth lies in.
struct BarRows {
  /// One bar.
  struct Bar {
    /// Which member of every group it is.
    var member: Int
    var size: Double
    var span: (low: Double, high: Double)?
    /// What stands behind it.
    var words: String
  }

  /// Bars that belong together.
  struct Group {
    var name: String
    /// How far it is set in.
    var depth = 0
    var bars: [Bar]
  }

  let label: String
  let groups: [Group]
  var unit: String
  private let scale: NumberScale

  /// Bars over one axis; the greatest number that the axis must hold may be told.
  init(_ label: String, _ groups: [Group], unit: String, most: Double? = nil) {
    (self.label, self.groups, self.unit) = (label, groups, unit)
    let sizes = groups.flatMap { $0.bars.map { max($0.size, $0.span?.high ?? 0) } }
    scale = NumberScale([0] + sizes + (most.map { [$0] } ?? []), from: Self.left, to: Self.right)
  }

  private static let left = 205
  private static let right = 640
  private static let width = 760
  private static let barHeight = 13

  var html: HTML {
    let tops = groups.reduce(into: [8]) { $0.append(($0.last ?? 0) + $1.bars.count * (Self.barHeight + 2) + 9) }
    let bottom = tops.last ?? 8
    return Drawing.picture(label, width: Self.width, height: bottom + 40) {
      for mark in scale.marks {
        Drawing.line("grid", scale.place(mark), 2, scale.place(mark), bottom)
        Drawing.text("mark middle", scale.place(mark), bottom + 15, scale.words(mark))
      }
      Drawing.text("unit middle", (scale.start + scale.end) / 2, bottom + 32, unit)
      for (group, top) in zip(groups, tops) { draw(group, top) }
      Drawing.line("axis", scale.start, 2, scale.start, bottom)
    }
  }

  @HTMLBuilder private func draw(_ group: Group, _ top: Int) -> HTML {
    let middle = top + group.bars.count * (Self.barHeight + 2) / 2
    let columns = (Self.left - 12 - group.depth * 12) / 7
    Drawing.text("name", 2 + group.depth * 12, middle + 3, Drawing.cut(group.name, columns))
    for (index, bar) in group.bars.enumerated() { draw(bar, top + index * (Self.barHeight + 2)) }
  }

  @HTMLBuilder private func draw(_ bar: Bar, _ top: Int) -> HTML {
    let end = scale.place(bar.size)
    Drawing.rect(Ink.bar(bar.member), x: scale.start, y: top, width: end - scale.start, height: Self.barHeight)
    if let span = bar.span {
      let (low, high) = (scale.place(span.low), scale.place(span.high))
      Drawing.line("whisker", low, top + 6, high, top + 6)
      Drawing.line("whisker", low, top + 3, low, top + 10)
      Drawing.line("whisker", high, top + 3, high, top + 10)
    }
    Drawing.text("mark", max(end, bar.span.map { scale.place($0.high) } ?? 0) + 6, top + 11, bar.words)
  }
}
