import RedressDiagnostics

extension Checker {
  /// Says in which places a case can wait for ever, or must.
  ///
  /// Only what is certain is said here: no clock that runs there leads anywhere else.
  mutating func inspectWaiting() {
    let silences = layout.map { Exits($0.draft.windows.flatMap(\.expiries).compactMap(\.goto)) }
    let acts = layout.map { Exits($0.draft.transitions.filter(\.isNoOpening).compactMap(\.goto)) }
    for index in layout.indices where layout[index].initial == nil {
      if let reached, !reached.contains(.place(ID(index))) { continue }
      let place = layout[index].draft
      let around = lineage(of: index)
      let isEnded = around.contains {
        silences[$0].lead(outOf: place.id.value) || runsLead(of: $0, outOf: place.id.value)
      }
      // A window that does not say what silence means is told as that, and perhaps would have led out.
      let isOpen = around.contains { layout[$0].draft.windows.contains { !$0.endsSilence } }
      guard !isEnded, !isOpen, layout.count > 1 || !place.isEmpty else { continue }
      let hasAct = around.contains { acts[$0].lead(outOf: place.id.value) }
      let hasWindow = around.contains { !layout[$0].draft.windows.isEmpty }
      report(hasAct ? .waitsForEver(place, hasWindow: hasWindow) : .noExit(place))
    }
  }
}

/// Where the windows, or the acts, of a place lead: one name, and whether there is another.
private struct Exits {
  let first: String?
  let hasOthers: Bool

  init(_ gotos: [Name]) {
    first = gotos.first?.value
    hasOthers = gotos.contains { $0.value != gotos.first?.value }
  }

  /// Whether one of them leads to another place than this.
  func lead(outOf place: String) -> Bool { hasOthers || (first.map { $0 != place } ?? false) }
}

extension DraftTransition {
  /// Whether it is for cases that are open.
  fileprivate var isNoOpening: Bool { !actions.contains { $0.value == "open" } }
}

extension DraftWindow {
  /// Whether it says what silence means, whatever holds then.
  fileprivate var endsSilence: Bool { expiries.last.map { $0.condition == nil } ?? false }
}

extension DraftPlace {
  /// Whether nothing can happen in it.
  fileprivate var isEmpty: Bool { windows.isEmpty && transitions.isEmpty }
}
