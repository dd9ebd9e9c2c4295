import Testing

@testable import RedressReport

@Suite struct `A scale of numbers` {
  @Test(arguments: [
    (numbers: [0.0, 9.3], marks: [0.0, 2, 4, 6, 8, 10], words: ["0", "2", "4", "6", "8", "10"]),
    ([0, 0.0031], [0, 0.001, 0.002, 0.003, 0.004], ["0.000", "0.001", "0.002", "0.003", "0.004"]),
    ([-2.1, 0.4], [-2.5, -2, -1.5, -1, -0.5, 0, 0.5], ["−2.5", "−2.0", "−1.5", "−1.0", "−0.5", "0.0", "0.5"]),
    ([7, 7], [6, 8], ["6", "8"]), ([], [0, 0.2, 0.4, 0.6, 0.8, 1], ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    ([.nan, 100], [100, 120], ["100", "120"]),
  ])
  func `ends on round numbers and marks them`(numbers: [Double], marks: [Double], words: [String]) {
    let scale = NumberScale(numbers, from: 0, to: 100)
    #expect(scale.marks.count == marks.count, "\(scale.marks)")
    for (mark, wanted) in zip(scale.marks, marks) { #expect(abs(mark - wanted) < 1e-9, "\(scale.marks)") }
    #expect(scale.marks.map(scale.words) == words)
  }

  @Test func `places numbers, and what is outside at its ends`() {
    let up = NumberScale([0, 10], from: 200, to: 0)
    #expect([0, 5, 10, 99, -99].map { up.place($0) } == [200, 100, 0, 0, 200])
  }
}

@Suite struct `A chart` {
  @Test func `of lines names them at their ends, apart from each other`() throws {
    let chart = LineChart(
      "Two lines.",
      [
        .init(
          name: "one & all", kind: Ink.line(0), points: [(0, 1), (1, 4), (2, 8)], spans: [(0, 2), (3, 5), (7, 9)]),
        .init(name: "steps", kind: Ink.line(1), points: [(0, 2), (1, 3), (2, 7.9)], isSteps: true, dot: Ink.dot(1)),
      ], xWords: "days", yWords: "percent")
    let markup = chart.html.markup
    #expect(markup.contains("one &amp; all"))
    let heights = markup.matches(of: /class="name" x="\d+" y="(\d+)"/).compactMap { Int($0.1) }
    #expect(heights.count == 2 && abs(heights[0] - heights[1]) >= 15, "\(heights)")
    try Golden.expect(markup, equals: "chart-lines.svg")
  }

  @Test func `of bars shows groups, spans and words`() throws {
    let chart = BarRows(
      "Bars.",
      [
        .init(name: "phase", bars: [.init(member: 0, size: 50, span: (45, 55), words: "50 %")]),
        .init(
          name: "a phase with a name that is too long for its place", depth: 2,
          bars: [.init(member: 0, size: 5, words: "5 %"), .init(member: 1, size: 7.5, words: "7.5 %")]),
      ], unit: "percent", most: 100)
    #expect(chart.html.markup.contains("…"))
    try Golden.expect(chart.html.markup, equals: "chart-bars.svg")
  }

  @Test func `of parts leaves out words that do not fit`() throws {
    let chart = StackedBars(
      "Parts.", parts: ["a", "b", "c"],
      rows: [.init(name: "row", parts: [(0.9, "90 %"), (0.01, "1 %"), (0.09, "9 %")])], whole: 1)
    let markup = chart.html.markup
    #expect(markup.contains(">90 %<") && markup.contains(">9 %<") && !markup.contains(">1 %<"))
    try Golden.expect(markup, equals: "chart-parts.svg")
  }

  @Test func `of ranges has the widest on top and both ends named`() throws {
    let chart = Tornado(
      "Ranges.", center: 2,
      [
        .init(name: "narrow", low: 1.9, high: 2.2, lowWords: "e = 0", highWords: "e = 1"),
        .init(name: "wide", low: 3.5, high: -0.5, lowWords: "e = 0", highWords: "e = 1"),
      ], unit: "USD")
    #expect(chart.rows.map(\.name) == ["wide", "narrow"])
    try Golden.expect(chart.html.markup, equals: "chart-ranges.svg")
  }

  @Test func `of a week has a cell for every hour, grey where nothing counts`() throws {
    let cells = (0..<168).map { $0 < 120 && (9..<17).contains($0 % 24) ? (Double($0) / 168, "\($0)") : nil }
    let markup = WeekGrid(label: "Week.", cells: cells).html.markup
    #expect(markup.matches(of: /<rect/).count == 168)
    #expect(markup.matches(of: /class="closed"/).count == 128)
    try Golden.expect(markup, equals: "chart-week.svg")
  }
}
