import RedressDiagnostics

extension Checker {
  /// Compiles the runs of a place and what follows on their ends.
  ///
  /// A run whose child could not be read or is wrong is left out; that is an error, so no workflow comes of it.
  mutating func compileRuns(of place: DraftPlace, _ id: ID<Place>) {
    let first = runHomes.firstIndex { $0.place == id.index } ?? 0
    inspectNames(of: place.runs, place)
    let endings = endings(of: place, first)
    for (position, run) in place.runs.enumerated() {
      let runID = ID<ChildRun>(first + position)
      used.insert(.run(runID))
      let own = endings.filter { $0.run == runID }.map(\.ending)
      let compiled = compile(own, runID, children[run.href.value], id)
      guard let child = children[run.href.value] else {
        // What only the child would use or give is not known then.
        unresolved.formUnion([.run, .fact, .party, .reason])
        continue
      }
      compile(run, child, id, compiled)
      inspectEndings(own, of: run, child)
    }
  }

  private mutating func compile(_ run: DraftRun, _ child: Workflow, _ place: ID<Place>, _ endings: Run<RunEnding>) {
    inspectMoney(of: run, child)
    let parties = parties(of: run, child)
    let sets = settings(of: run, child, Scope(place))
    let facts = facts(of: run, child)
    let reason = reason(of: run, child, Scope(place))
    let takes = takes(of: run, child)
    let name = run.id ?? layout[place.index].draft.id
    parts.runs.append(
      ChildRun(
        name: name.value, place: place, href: run.href.value, child: child, isPerLine: run.isPerLine, parties: parties,
        facts: facts, sets: sets, reason: reason ?? .none, takes: takes, endings: endings, origin: run.element))
  }

  /// Where a place has several runs each has an id, so that what follows can name it.
  private mutating func inspectNames(of runs: [DraftRun], _ place: DraftPlace) {
    let nameless = runs.filter { $0.id == nil }
    if runs.count > 1, let run = nameless.first { report(.runWithoutID(run, place: place.id)) }
  }

  /// One ledger has one currency, and a child holds what its parent hands it.
  private mutating func inspectMoney(of run: DraftRun, _ child: Workflow) {
    guard child.holdsMoney else { return }
    if !draft.holdsMoney {
      report(.childOfMoneyless(run.href))
    } else if let currency = child.currency, currency != draft.currency?.value {
      report(.childInOtherCurrency(run.href, currency, parent: draft.currency, workflow: draft.element))
    }
    if !child.holdsWholeOrder { report(.childTakesMoney(run.href)) }
    if child.credits { report(.childCredits(run.href)) }
  }

  /// The run with this name: its id, or that of its phase where it has none.
  mutating func childRun(_ name: Name) -> ID<ChildRun>? {
    if case .place(let place)? = names[name.value], let index = namelessRun(of: place.index) { return ID(index) }
    guard case .run(let id) = resolve(name, as: [.run], expected: "run") else { return nil }
    return id
  }

  private func namelessRun(of place: Int) -> Int? {
    runHomes.firstIndex { $0.place == place && layout[place].draft.runs[$0.position].id == nil }
  }
}
