import RedressEngine
import RedressDesk
import RedressDiagnostics
import RedressReport
import RedressTime

/// What fired, case by case.
struct FiringReport {
  /// One case with the events that fired in it.
  struct Fired {
    var view: CaseView
    var events: [TimelineEntry]
  }

  private(set) var fired: [Fired] = []

  mutating func add(_ firing: Firing) { fired.append(Fired(firing)) }

  /// The fields for a program.
  var fields: [(String, JSONText)] { [("fired", .array(fired.map(\.json)))] }

  /// The text for a person.
  func text(_ style: Style) -> String { fired.map { $0.view.answer($0.events, style) }.joined(separator: "\n") }
}

extension FiringReport.Fired {
  init(_ firing: Firing) {
    let standing = Standing(firing.loaded, at: firing.loaded.tree.lastAt)
    view = standing.view()
    events = firing.events.map(standing.entry)
  }

  var json: JSONText { .object(view.summaryJSON + [("events", .array(events.map(\.json)))]) }
}
