/// A week of hours, a row a day: the darker, the more; the number stands in each cell.
struct WeekGrid {
  let label: String
  /// For each of 168 hours from Monday's first how full it is, 0 to 1, and its words; nil for an hour that does not count.
  let cells: [(fullness: Double, words: String)?]

  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let left = 44
  private static let cell = (width: 29, height: 24)
  private static let shades: [StaticString] = ["shade0", "shade1", "shade2", "shade3", "shade4", "shade5", "shade6"]

  var html: HTML {
    Drawing.picture(label, width: Self.left + 24 * Self.cell.width + 4, height: 7 * Self.cell.height + 24) {
      for hour in 0..<24 {
        Drawing.text("mark middle", Self.left + hour * Self.cell.width + Self.cell.width / 2, 14, "\(hour)")
      }
      for (day, name) in Self.days.enumerated() {
        Drawing.text("name end", Self.left - 8, 20 + day * Self.cell.height + 17, name)
        for hour in 0..<24 { cell(day, hour) }
      }
    }
  }

  @HTMLBuilder private func cell(_ day: Int, _ hour: Int) -> HTML {
    let (x, y) = (Self.left + hour * Self.cell.width, 20 + day * Self.cell.height)
    let index = day * 24 + hour
    if index < cells.count, let cell = cells[index] {
      let shade = min(Self.shades.count - 1, max(0, Int(cell.fullness * Double(Self.shades.count))))
      Drawing.rect(Self.shades[shade], x: x, y: y, width: Self.cell.width - 2, height: Self.cell.height - 2)
      Drawing.text(
        shade > 4 ? "cell middle inverse" : "cell middle", x + Self.cell.width / 2 - 1, y + 15, cell.words)
    } else {
      Drawing.rect("closed", x: x, y: y, width: Self.cell.width - 2, height: Self.cell.height - 2)
    }
  }
}
