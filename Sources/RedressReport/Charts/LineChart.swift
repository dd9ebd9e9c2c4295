/// Lines over two axes, each named at its end where there is room.
struct LineChart {
  /// A line.
  struct Series {
    var name: String
    var kind: StaticString
    var points: [(x: Double, y: Double)]
    /// The span that each point's truth lies in; empty for none.
    var spans: [(low: Double, high: Double)] = []
    var band: StaticString = "band0"
    /// Whether it goes on level to the next point rather than straight to it.
    var isSteps = false
    /// How its points are marked; nil for not at all.
    var dot: StaticString?
    /// Whether its name stands at its end.
    var isNamed = true
  }

  /// A line across that marks a place on an axis.
  struct Rule {
    var at: Double
    var words: String
  }

  let label: String
  let x: NumberScale
  let y: NumberScale
  let series: [Series]
  var xWords: String
  var yWords: String
  var rules: [Rule] = []
  private let size: (width: Int, height: Int)

  /// A chart whose axes hold all points; the vertical one begins at 0 unless told otherwise.
  init(
    _ label: String, _ series: [Series], xWords: String, yWords: String, width: Int = 760, height: Int = 280,
    right: Int = 130, fromZero: Bool = true, x range: ClosedRange<Double>? = nil, y most: Double? = nil,
    marks: Int = 7
  ) {
    (self.label, self.series, self.xWords, self.yWords) = (label, series, xWords, yWords)
    size = (width, height)
    let xs = range.map { [$0.lowerBound, $0.upperBound] } ?? series.flatMap { $0.points.map(\.x) }
    let ys = series.flatMap { line in line.points.map(\.y) + line.spans.flatMap { [$0.low, $0.high] } }
    let (low, high) = (xs.min() ?? 0, xs.max() ?? 1)
    x = NumberScale(
      low: low, high: high, step: NumberScale.round(atLeast: (high - low) / Double(marks)), from: 52,
      to: width - right)
    y = NumberScale(ys + (fromZero ? [0] : []) + (most.map { [$0] } ?? []), from: height - 40, to: 26, marks: 4)
  }

  var html: HTML {
    Drawing.picture(label, width: size.width, height: size.height) {
      axes
      for line in series { band(line) }
      for line in series { path(line) }
      names
    }
  }

  @HTMLBuilder private var axes: HTML {
    Drawing.text("unit", 4, 14, yWords)
    for mark in y.marks {
      Drawing.line("grid", x.start, y.place(mark), x.end, y.place(mark))
      Drawing.text("mark end", x.start - 7, y.place(mark) + 4, y.words(mark))
    }
    for mark in x.marks {
      Drawing.line("tick", x.place(mark), y.start, x.place(mark), y.start + 5)
      Drawing.text("mark middle", x.place(mark), y.start + 19, x.words(mark))
    }
    Drawing.text("unit middle", (x.start + x.end) / 2, y.start + 35, xWords)
    for rule in rules {
      Drawing.line("rule", x.place(rule.at), y.end, x.place(rule.at), y.start)
      if x.place(rule.at) * 2 < x.start + x.end {
        Drawing.text("mark", x.place(rule.at) + 5, y.end - 2, rule.words)
      } else {
        Drawing.text("mark end", x.place(rule.at) - 5, y.end - 2, rule.words)
      }
    }
  }

  @HTMLBuilder private func band(_ line: Series) -> HTML {
    if !line.spans.isEmpty {
      let above = zip(line.points, line.spans).map { (x: x.place($0.x), y: y.place($1.high)) }
      let below = zip(line.points, line.spans).map { (x: x.place($0.x), y: y.place($1.low)) }
      Drawing.area(line.band, above + below.reversed())
    }
  }

  @HTMLBuilder private func path(_ line: Series) -> HTML {
    Drawing.path(line.kind, corners(line))
    if let dot = line.dot {
      for point in line.points { Drawing.dot(dot, x.place(point.x), y.place(point.y)) }
    }
  }

  private func corners(_ line: Series) -> [(x: Int, y: Int)] {
    var corners: [(x: Int, y: Int)] = []
    for point in line.points {
      let next = (x: x.place(point.x), y: y.place(point.y))
      if line.isSteps, let last = corners.last { corners.append((next.x, last.y)) }
      corners.append(next)
    }
    return corners
  }

  /// The names at the ends of the lines, moved apart where they would lie on each other.
  private var names: HTML {
    let named = series.filter { $0.isNamed && !$0.points.isEmpty }
    let ends = named.enumerated().map { (index: $0.offset, y: y.place($0.element.points.last?.y ?? 0)) }
    var at: [Int: Int] = [:]
    var last = Int.min / 2
    for end in ends.sorted(by: { ($0.y, $0.index) < ($1.y, $1.index) }) {
      last = max(end.y, last + 15)
      at[end.index] = last
    }
    let over = max(0, last - y.start - 8)
    return named.indices.reduce(into: HTML()) { drawing, index in
      let line = named[index]
      let left = line.points.last.map { x.place($0.x) } ?? x.end
      drawing.append(
        Drawing.text("name", left + 8, (at[index] ?? 0) - over + 4, Drawing.cut(line.name, (size.width - left - 8) / 7))
      )
    }
  }
}
