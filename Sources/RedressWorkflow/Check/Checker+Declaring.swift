import RedressDiagnostics

extension Checker {
  /// Gives every id its index, before anything is read.
  mutating func declareNames() {
    declareActions()
    declareAll(draft.parties.map(\.id)) { .party(ID($0)) }
    declareAll(draft.calendars.map(\.id)) { .calendar(ID($0)) }
    declareAll(draft.evidenceKinds.map(\.id)) { .evidenceKind(ID($0)) }
    declareAll(draft.reasons.map(\.id)) { .reason(ID($0)) }
    declareAll(draft.settings.map(\.id)) { .setting(ID($0)) }
    declareAll(draft.facts.map(\.id)) { .fact(ID($0)) }
    declarePlaces()
    declareAll(draft.routes.map(\.id)) { .route(ID($0)) }
    declareAll(draft.ends.map(\.id)) { .end(ID($0)) }
    declareAll(draft.rulings.map(\.id)) { .ruling(ID($0)) }
  }

  private mutating func declareAll(_ ids: [Name], _ referent: (Int) -> Referent) {
    for (index, id) in ids.enumerated() { declare(id, referent(index)) }
  }

  private mutating func declare(_ id: Name, _ referent: Referent) {
    guard NameTable.isID(id.value) else { return }
    if NameTable.reserved.contains(id.value) {
      names.refuse(id.value, referent)
      return report(.builtInName(id, as: referent.kind))
    }
    guard let earlier = names.declare(id.value, referent, at: id.span) else { return }
    names.refuse(id.value, referent)
    if let span = earlier.span {
      report(.duplicate(id, first: span, kind: earlier.referent.kind))
    } else {
      report(.builtInName(id, as: referent.kind))
    }
  }

  /// The built-in actions come first; a declaration of one adds to it and makes no new name.
  private mutating func declareActions() {
    for (index, name) in ID<Action>.builtInNames.enumerated() {
      _ = names.declare(name, .action(ID(index)), at: nil)
    }
    var seen: [String: Span] = [:]
    var next = ID<Action>.builtInNames.count
    for action in draft.actions where !ID<Action>.builtInNames.contains(action.id.value) {
      declare(action.id, .action(ID(next)))
      next += 1
    }
    for action in draft.actions where ID<Action>.builtInNames.contains(action.id.value) {
      if let first = seen[action.id.value] { report(.duplicate(action.id, first: first, kind: .action)) }
      seen[action.id.value] = action.id.span
    }
  }

  /// The workflow's own id names its outermost phase; windows and runs share the one space.
  private mutating func declarePlaces() {
    var window = 0
    var run = 0
    for (index, place) in layout.enumerated() {
      declare(place.draft.id, .place(ID(index)))
      for draft in place.draft.windows {
        if let id = draft.id { declare(id, .window(ID(window))) }
        window += 1
      }
      for draft in place.draft.runs {
        if let id = draft.id { declare(id, .run(ID(run))) }
        run += 1
      }
    }
  }

  /// Indices are 16 bits wide, and sets of parties and actions one word.
  mutating func inspectSizes() {
    report(ifMore: parts.parties.count, than: 32, .party, at: draft.parties.last?.element)
    report(ifMore: parts.actions.count, than: 64, .action, at: draft.actions.last?.element)
    for (count, kind) in [
      (parts.facts.count, NameKind.fact), (parts.places.count, .place), (parts.windows.count, .window),
      (parts.rulings.count, .ruling), (parts.reasons.count, .reason),
    ] {
      report(ifMore: count, than: 10_000, kind, at: draft.element)
    }
    let busiest = max(parts.nodes.count, parts.operands.count, parts.effects.count, parts.transitions.count)
    if busiest > Int(UInt16.max) { report(.tooLarge(at: draft.element)) }
  }

  private mutating func report(ifMore count: Int, than limit: Int, _ kind: NameKind, at span: Span?) {
    if count > limit { report(.tooMany(kind, count: count, limit: limit, at: span ?? draft.element)) }
  }
}
