public import RedressEngine
internal import RedressTime
public import RedressWorkflow

extension DeadlineView {
  /// Explains the end of a window from the history of a case; nil when its clock is not there.
  public init?(_ window: ID<Window>, of state: Case, history: [Recorded], id: String, names: Names) {
    guard let clock = names.clocks(of: state).first(where: { $0.window == names.name(window) }) else { return nil }
    let explained = state.explain(window, from: history, under: names.workflow)
    self.init(
      id: id, window: clock.window, time: names.time, due: clock.due, state: clock.state,
      lines: explained.map(names.lines) ?? [])
    if !clock.silence.isEmpty { lines.append("when it is over, \(clock.silence)") }
  }
}

extension Names {
  /// How the end of a window came about, in lines.
  func lines(_ explained: WindowExplanation) -> [String] {
    var lines = explained.count?.lines ?? ["the end is an instant by itself: \(time.absolute(explained.end))"]
    for limit in explained.limits {
      let bound = workflow.bounds[limit.bound.index]
      let word = bound.isCap ? "not after" : "not before"
      lines.append("\(word) \(limit.at.map(time.absolute) ?? "an instant that is not known, so it does not hold")")
    }
    if explained.due != explained.end { lines.append("held by its bounds: due \(time.absolute(explained.due))") }
    if let left = explained.left { lines.append("its clock stands; left: \(words(left))") }
    return lines
  }
}
