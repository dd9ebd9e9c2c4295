internal import RedressTime

/// A course as a drawing: a row for each party, phase and window, all on one scale of time.
struct CourseDrawing {
  private let course: CourseView
  private let zone: Zone
  private let scale: TimeScale
  private let rows: [Row]

  private enum Row {
    case lane(CourseView.Lane)
    /// The name of a child case, over its phases.
    case child(String)
    case stay(CourseView.Stay)
    case window(CourseView.WindowCourse, depth: Int)
  }

  private static let width = 800
  private static let left = 190
  private static let top = 26
  private static let rowHeight = 20
  /// How many columns of text fit before the line begins.
  private static let nameColumns = 27

  init(_ course: CourseView, zone: Zone) {
    self.course = course
    self.zone = zone
    scale = TimeScale(course, left: Self.left, width: Self.width - Self.left - 4)
    rows = course.lanes.map { .lane($0) } + Self.rows(of: course.stays)
  }

  private static func rows(of stays: [CourseView.Stay]) -> [Row] {
    var rows: [Row] = []
    var child = ""
    for stay in stays {
      if stay.child != child { rows.append(.child(stay.child)) }
      child = stay.child
      rows.append(.stay(stay))
      rows += stay.windows.map { .window($0, depth: stay.depth) }
    }
    return rows
  }

  private var bottom: Int { Self.top + rows.count * Self.rowHeight + 4 }
  private var height: Int { bottom + 20 }

  var html: HTML {
    Tag.svg(
      .viewBox(width: Self.width, height: height), .fixed(.role, "img"),
      .label("Time line of the case; the tables below say the same in words.")
    ) {
      bands
      grid
      for (index, row) in rows.enumerated() { draw(row, Self.top + index * Self.rowHeight) }
      border
    }
  }

  /// Every second row has a ground of its own, to lead the eye from a name to its bars.
  private var bands: HTML {
    rows.indices.filter { $0 % 2 == 0 }.reduce(into: HTML()) { drawing, index in
      drawing.append(rect("band", 0, Self.top + index * Self.rowHeight, Self.width, Self.rowHeight))
    }
  }

  private var grid: HTML {
    scale.ticks(in: zone).reduce(into: HTML()) { drawing, tick in
      let x = scale.x(tick.at)
      drawing.append(line("tick", x, Self.top - 4, x, bottom))
      // A date too near to the right edge would be cut.
      if x < Self.width - 32 { drawing.append(text("date", x, Self.top - 9, tick.words)) }
    }
  }

  /// The last instant that is known, with its name below.
  @HTMLBuilder private var border: HTML {
    let x = scale.x(course.last)
    line("edge", x, Self.top - 4, x, bottom)
    text("date", min(max(x, Self.left + 10), Self.width - 14), bottom + 13, course.isEnded ? "end" : "now")
  }

  @HTMLBuilder private func draw(_ row: Row, _ y: Int) -> HTML {
    switch row {
    case .lane(let lane):
      text("name strong", 4, y + 14, cut(lane.name, Self.nameColumns))
      for mark in lane.marks {
        Tag.circle(.kind("act"), .measure(.cx, scale.x(mark)), .measure(.cy, y + Self.rowHeight / 2), .measure(.r, 4))
      }
    case .child(let name): text("name strong", 4, y + 14, cut(name, Self.nameColumns))
    case .stay(let stay):
      let indent = 10 * min(stay.depth, 4)
      text("name", 4 + indent, y + 14, cut(stay.name, Self.nameColumns - indent / 6))
      for stretch in stay.stretches { bar(stay.isInterlude ? "between" : "stay", stretch, y + 5, Self.rowHeight - 10) }
    case .window(let window, let depth):
      let indent = 10 * min(depth + 1, 5)
      text("name clock", 4 + indent, y + 14, cut(window.name, Self.nameColumns - indent / 6))
      for run in window.runs { draw(run, y) }
    }
  }

  /// What a clock had is drawn hollow up to its end, what ran of it filled; a diamond where its time was over.
  @HTMLBuilder private func draw(_ run: CourseView.Run, _ y: Int) -> HTML {
    let middle = y + Self.rowHeight / 2
    if let due = run.due { bar("given", .init(from: run.started, to: due), middle - 4, 8) }
    for stretch in run.stretches { bar("ran", stretch, middle - 4, 8) }
    if let due = run.due, due > scale.until {
      Tag.polygon(
        .kind("beyond"),
        .points([(Self.width - 10, middle - 6), (Self.width - 1, middle), (Self.width - 10, middle + 6)]))
    }
    if case .expired(let at) = run.fate {
      let x = scale.x(at)
      Tag.polygon(
        .kind("over"), .points([(x, middle - 7), (x + 7, middle), (x, middle + 7), (x - 7, middle)]))
    }
  }

  private func bar(_ kind: StaticString, _ stretch: CourseView.Stretch, _ y: Int, _ height: Int) -> HTML {
    let start = scale.x(stretch.from)
    return rect(kind, start, y, max(2, scale.x(stretch.to ?? course.last) - start), height)
  }

  private func rect(_ kind: StaticString, _ x: Int, _ y: Int, _ width: Int, _ height: Int) -> HTML {
    Tag.rect(
      .kind(kind), .measure(.x, x), .measure(.y, y), .measure(.width, width), .measure(.height, height))
  }

  private func line(_ kind: StaticString, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) -> HTML {
    Tag.line(.kind(kind), .measure(.x1, x1), .measure(.y1, y1), .measure(.x2, x2), .measure(.y2, y2))
  }

  private func text(_ kind: StaticString, _ x: Int, _ y: Int, _ words: String) -> HTML {
    Tag.text(.kind(kind), .measure(.x, x), .measure(.y, y)) { words }
  }

  /// The beginning of a name that is too long for its place.
  private func cut(_ words: String, _ columns: Int) -> String {
    guard DisplayWidth.of(words) > columns else { return words }
    var shown = ""
    for character in words {
      if DisplayWidth.of(shown + String(character)) >= columns { break }
      shown.append(character)
    }
    return shown + "…"
  }
}
