import RedressDiagnostics

extension Checker {
  /// The `on end` of a place, each with its run; one that has none is reported and left out.
  mutating func endings(of place: DraftPlace, _ first: Int) -> [(run: ID<ChildRun>, ending: DraftEnding)] {
    place.endings.compactMap { ending in
      run(of: ending, in: place, first).map { ($0, ending) }
    }
  }

  private mutating func run(of ending: DraftEnding, in place: DraftPlace, _ first: Int) -> ID<ChildRun>? {
    guard !place.runs.isEmpty else {
      report(.endingWithoutRun(ending, place: place.id))
      return nil
    }
    guard let name = ending.run else {
      if place.runs.count == 1 { return ID(first) }
      report(.endingOfWhichRun(ending, runs: place.runs.compactMap { $0.id?.value }))
      return nil
    }
    guard let run = childRun(name) else { return nil }
    let home = runHomes[run.index].place
    if layout[home].draft.id.value == place.id.value { return run }
    report(.endingOfOtherPhase(name, home: layout[home].draft.id, place: place.id))
    return nil
  }

  /// Compiles what follows on the ends of a run.
  mutating func compile(
    _ endings: [DraftEnding], _ run: ID<ChildRun>, _ child: Workflow?, _ place: ID<Place>
  ) -> Run<RunEnding> {
    let start = parts.endings.count
    for ending in endings {
      let condition = compileCondition(ending.condition, Scope(place), of: "this 'on'")
      let effects = compile(ending.effects, Scope(place), EffectSite(.running, place))
      let target = ending.goto.flatMap { self.target($0, from: place) }
      parts.endings.append(
        RunEnding(
          run: run, ends: child.map { ends(of: ending, $0) } ?? .all, condition: condition, effects: effects,
          target: target, conditionText: ending.condition?.text.value, origin: ending.element))
    }
    return Run(start..<parts.endings.count)
  }

  private mutating func ends(of ending: DraftEnding, _ child: Workflow) -> RunEnds {
    if let all = ending.all {
      if let other = ending.ends.first(where: { $0.value != "all" }) { report(.allBesideEnds(all, other)) }
      return .all
    }
    var ends: [ID<End>] = []
    for name in ending.ends {
      guard let end = child.end(named: name.value) else {
        report(.noSuchEnd(name, child: child.name, candidates: child.ends.map(\.name)))
        continue
      }
      if ends.contains(end) { report(.repeated(name, kind: .end)) } else { ends.append(end) }
    }
    return .some(ends)
  }

  /// Every end of the child has something that follows, whatever holds, and nothing stands behind what always follows.
  mutating func inspectEndings(_ endings: [DraftEnding], of run: DraftRun, _ child: Workflow) {
    for (index, ending) in endings.enumerated() {
      let earlier = endings[..<index].filter { $0.condition == nil && ($0.all == nil) == (ending.all == nil) }
      let taken = Set(earlier.flatMap(\.ends).map(\.value))
      if !ending.ends.isEmpty, ending.ends.allSatisfy({ taken.contains($0.value) }), let first = earlier.first {
        report(.neverReached("this 'on'", ending.element, after: first.element))
      }
    }
    let isKnown = endings.allSatisfy { $0.all != nil || $0.ends.allSatisfy { child.end(named: $0.value) != nil } }
    let open = child.ends.filter { end in !endings.contains { $0.condition == nil && $0.follows(end.name) } }
    guard isKnown, !open.isEmpty else { return }
    let conditional = endings.first { ending in open.contains { ending.follows($0.name) } }
    report(.endsUnhandled(open.map(\.name), run: run, child: child.name, conditional: conditional?.element))
  }

  /// Whether the children of some run of a place lead out of another one when they end, which they always do.
  ///
  /// An end on which nothing follows has been reported.
  func runsLead(of index: Int, outOf place: String) -> Bool {
    let draft = layout[index].draft
    return draft.runs.contains { run in
      guard let child = children[run.href.value] else { return true }
      let name = run.id?.value
      let own = draft.endings.filter { $0.run?.value == name || $0.run == nil || $0.run?.value == draft.id.value }
      let leading = own.filter { ending in ending.condition == nil && ending.goto.map { $0.value != place } ?? false }
      return child.ends.allSatisfy { end in
        leading.contains { $0.follows(end.name) } || !own.contains { $0.condition == nil && $0.follows(end.name) }
      }
    }
  }
}

extension DraftEnding {
  /// Whether it is meant for an end, by its name or with all others.
  fileprivate func follows(_ end: String) -> Bool { all != nil || ends.contains { $0.value == end } }
}
