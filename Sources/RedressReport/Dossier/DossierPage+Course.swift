internal import RedressTime

extension DossierView {
  /// The time line to scale, and its clocks in words.
  var timeline: HTML {
    part("Time line") {
      Tag.figure(.kind("course")) {
        CourseDrawing(course, zone: view.time.zone).html
        Tag.figcaption { legend }
      }
      if !clockRows.isEmpty {
        table([("window", false), ("phase", false), ("began", false), ("end", false), ("what became of it", false)]) {
          for row in clockRows {
            Tag.tr {
              Tag.td { row.window }
              Tag.td { row.phase }
              Tag.td(.kind("when")) { view.time.absolute(row.run.started) }
              Tag.td(.kind("when")) { row.run.due.map(view.time.absolute) ?? "not counted" }
              Tag.td { fate(of: row.run) }
            }
          }
        }
      }
    }
  }

  @HTMLBuilder private var legend: HTML {
    key("act", "an act of a party")
    key("stay", "the case stands in a phase")
    if course.stays.contains(where: \.isInterlude) { key("between", "a phase that comes between") }
    key("ran", "a clock runs")
    key("given", "the rest of its time")
    if runs.contains(where: { if case .expired = $0.fate { true } else { false } }) { key("over", "its time was over") }
  }

  private var runs: [CourseView.Run] { course.stays.flatMap { $0.windows.flatMap(\.runs) } }

  @HTMLBuilder private func key(_ kind: StaticString, _ words: String) -> HTML {
    Tag.span(.kind("key")) {
      Tag.span(.kind("swatch")) { Tag.span(.kind(kind)) }
      " " + words
    }
    " "
  }

  private var clockRows: [(window: String, phase: String, run: CourseView.Run)] {
    let rows = course.stays.flatMap { stay in
      stay.windows.flatMap { window in window.runs.map { (window: window.name, phase: Self.phase(stay), run: $0) } }
    }
    return rows.enumerated().sorted { one, other in
      (one.element.run.started, one.offset) < (other.element.run.started, other.offset)
    }.map(\.element)
  }

  private static func phase(_ stay: CourseView.Stay) -> String {
    stay.child.isEmpty ? stay.name : "\(stay.child)/\(stay.name)"
  }

  @HTMLBuilder private func fate(of run: CourseView.Run) -> HTML {
    let moved = run.isMoved ? "; its end was moved" : ""
    let stood = run.stretches.count > 1 ? "; it stood meanwhile" : ""
    switch run.fate {
    case .expired: "its time was over" + moved + stood
    case .left(let at):
      "left "
      Tag.span(.kind("when")) { view.time.absolute(at) }
      moved + stood
    case .open where run.due == nil: "waits for what it is counted from"
    case .open where run.stretches.last?.to != nil: "stands" + moved
    case .open: "runs" + moved + stood
    }
  }
}
