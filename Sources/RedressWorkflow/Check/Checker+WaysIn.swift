import RedressDiagnostics

/// A step that may lead into a phase.
private struct WayIn {
  /// The place it starts from; nil for an opening.
  let start: Int?
  let target: Target
  /// The act; nil where a clock or the end of a child leads there.
  let act: Transition?
  let origin: Span
}

extension Checker {
  /// A child that is opened by an act needs one on every way into its run.
  mutating func inspectRuns() {
    guard unresolved.isDisjoint(with: [.place, .route, .end, .run, .party, .action]) else { return }
    let ways = waysIn
    for run in parts.runs where run.isOpenedByAct {
      if parts.openings.isEmpty, isEntered(run.place.index, from: nil, to: .place(ID(0))) {
        report(.runEnteredByNobody(run.origin, child: run.child.name, way: nil))
      }
      for way in ways where isEntered(run.place.index, from: way.start, to: way.target) {
        guard let act = way.act else {
          report(.runEnteredByNobody(run.origin, child: run.child.name, way: way.origin))
          break
        }
        inspect(act, into: run)
      }
    }
  }

  private var waysIn: [WayIn] {
    let acts = parts.transitions.compactMap { act -> WayIn? in
      let isOpening = act.place.index == 0 && act.actions.has(.open)
      guard let target = act.target ?? (isOpening ? .place(ID(0)) : nil) else { return nil }
      return WayIn(start: isOpening ? nil : act.place.index, target: target, act: act, origin: act.origin)
    }
    let silences = parts.windows.flatMap { window in
      window.expiries.compactMap { id -> WayIn? in
        let expiry = parts.expiries[id.index]
        return expiry.target.map { WayIn(start: window.place.index, target: $0, act: nil, origin: expiry.origin) }
      }
    }
    let ends = parts.runs.flatMap { run in
      run.endings.compactMap { id -> WayIn? in
        let ending = parts.endings[id.index]
        return ending.target.map { WayIn(start: run.place.index, target: $0, act: nil, origin: ending.origin) }
      }
    }
    return acts + silences + ends
  }

  /// Whether a step may enter a place; through routes, on the way inwards, or with the first inner phases.
  private func isEntered(_ place: Int, from start: Int?, to target: Target) -> Bool {
    switch target {
    case .end, .back: return false
    case .route(let id): return placesAfter(id).contains { isEntered(place, from: start, to: .place(ID($0))) }
    case .place(let id):
      if lineage(of: id.index).contains(place) {
        return place == id.index || start.map { !lineage(of: $0).contains(place) } ?? true
      }
      var inner = layout[id.index].initial
      while let next = inner {
        if next == place { return true }
        inner = layout[next].initial
      }
      return false
    }
  }

  /// The places that a route may lead to, also through others.
  private func placesAfter(_ route: ID<Route>) -> Set<Int> {
    var seen: Set<ID<Route>> = []
    var open = [route]
    var places: Set<Int> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      for item in parts.routes[next.index].cases {
        switch item.target {
        case .route(let id): open.append(id)
        case .place(let id): places.insert(id.index)
        case .end, .back: break
        }
      }
    }
    return places
  }

  /// The act is by parties who may open the child, and makes the proposal that the opening needs.
  private mutating func inspect(_ act: Transition, into run: ChildRun) {
    let openers = run.child.openings.reduce(into: PartySet()) { result, opening in
      for party in run.child.transitions[opening.index].parties.members where run.parties.indices.contains(party.index)
      {
        result.insert(PartySet(run.parties[party.index]))
      }
    }
    if let party = act.parties.members.first(where: { !openers.has($0) }) {
      return report(.runEnteredByOther(act.origin, draft.parties[party.index].id.value, run))
    }
    guard run.child.actions[ID<Action>.open.index].proposes != nil else { return }
    if let action = act.actions.members.first(where: { parts.actions[$0.index].proposes == nil }) {
      report(.runEnteredWithoutProposal(act.origin, parts.actions[action.index].name, run))
    }
  }
}
