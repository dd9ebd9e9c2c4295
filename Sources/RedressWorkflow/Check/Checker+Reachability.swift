import RedressDiagnostics

extension Checker {
  /// Says which places and ends no case can come to.
  ///
  /// Every `goto` counts as taken, whatever its condition. Of places that are cut off together the first is named. Of very
  /// many only the first are looked into.
  mutating func inspectReachability() {
    inspectWayIn()
    guard unresolved.isDisjoint(with: [.place, .route, .end, .run]) else { return }
    let reached = reach(starts)
    self.reached = reached
    let lost = unreached(reached).prefix(50)
    let onward = lost.map { reach([$0]) }
    for (index, target) in lost.enumerated() {
      let isCutOffWithAnother = lost.indices.contains { other in
        other != index && onward[other].contains(target) && (!onward[index].contains(lost[other]) || other < index)
      }
      if !isCutOffWithAnother { report(unreachable(target)) }
    }
  }

  /// Where a case begins.
  private var starts: [Target] {
    if parts.openings.isEmpty { return [.place(ID(0))] }
    return parts.openings.map { parts.transitions[$0.index].target ?? .place(ID(0)) }
  }

  /// The workflow needs somewhere for a case to stand.
  private mutating func inspectWayIn() {
    let bare = layout[0].draft
    if layout.count == 1, bare.windows.isEmpty, bare.transitions.isEmpty, draft.ends.isEmpty {
      report(.emptyWorkflow(draft.element))
    }
  }

  /// The outermost places, then the ends, that are not among those reached.
  ///
  /// A `goto` cannot name what has the id of something else, which has been said.
  private func unreached(_ reached: Set<Target>) -> [Target] {
    let places = layout.indices.filter { index in
      let isOutermost = layout[index].parent.map { reached.contains(.place(ID($0))) } ?? true
      let isNamed = names[layout[index].draft.id.value] == .place(ID(index))
      return isOutermost && isNamed && !reached.contains(.place(ID(index)))
    }
    let ends = draft.ends.indices.filter { names[draft.ends[$0].id.value] == .end(ID($0)) }
      .map { Target.end(ID($0)) }.filter { !reached.contains($0) }
    return places.map { .place(ID($0)) } + ends
  }

  private func unreachable(_ target: Target) -> Diagnostic {
    switch target {
    case .end(let id): .unreachable("end", draft.ends[id.index].id)
    case .place(let id): .unreachable(layout[id.index].draft.kind.noun, layout[id.index].draft.id)
    case .route, .back: preconditionFailure("only places and ends are looked for, not a route or 'back'")
    }
  }

  /// Everything that a case which starts at one of these can come to.
  func reach(_ starts: [Target]) -> Set<Target> {
    var reached: Set<Target> = []
    var open = starts
    while let next = open.popLast() {
      switch next {
      case .end: reached.insert(next)
      case .back: break
      case .route(let id):
        if reached.insert(next).inserted, parts.routes.indices.contains(id.index) {
          open += parts.routes[id.index].cases.map(\.target)
        }
      case .place(let id): enter(id.index, &reached, &open)
      }
    }
    return reached
  }

  /// Marks a place, those around it and its first inner ones, and notes where they lead.
  private func enter(_ place: Int, _ reached: inout Set<Target>, _ open: inout [Target]) {
    for index in lineage(of: place) where reached.insert(.place(ID(index))).inserted { open += exits(of: index) }
    if let initial = layout[place].initial, !reached.contains(.place(ID(initial))) { open.append(.place(ID(initial))) }
  }

  /// Where what stands directly in a place leads.
  private func exits(of index: Int) -> [Target] {
    let place = parts.places[index]
    let acts = place.transitions.map { parts.transitions[$0.index] }.filter { index != 0 || !$0.actions.has(.open) }
    let silences = place.windows.flatMap { parts.windows[$0.index].expiries }.map { parts.expiries[$0.index] }
    let ends = place.runs.flatMap { parts.runs[$0.index].endings }.map { parts.endings[$0.index] }
    return acts.compactMap(\.target) + silences.compactMap(\.target) + ends.compactMap(\.target)
  }
}

extension PlaceKind {
  /// What one is called.
  var noun: String {
    switch self {
    case .workflow: "workflow"
    case .phase: "phase"
    case .interlude: "interlude"
    }
  }
}
