import RedressDiagnostics

extension Checker {
  /// At the end of a root case all that it holds goes somewhere.
  mutating func inspectMoney() {
    guard let reached, draft.holdsMoney, parts.holdsWholeOrder, !parts.openings.isEmpty else { return }
    for (index, end) in draft.ends.enumerated() where end.pays == nil && reached.contains(.end(ID(index))) {
      report(.endPaysNothing(end))
    }
  }

  /// What is declared in the workflow's own file and named nowhere is probably a slip; a fragment may hold more.
  mutating func inspectUse() {
    for (index, item) in draft.parties.enumerated() { warn(item.id, .party(ID(index)), item.isIncluded) }
    for (index, item) in draft.calendars.enumerated() { warn(item.id, .calendar(ID(index)), item.isIncluded) }
    for (index, item) in draft.settings.enumerated() { warn(item.id, .setting(ID(index)), item.isIncluded) }
    for (index, item) in draft.facts.enumerated() {
      // A workflow that nobody opens is run by others, which take what it derives.
      let isForParents = parts.openings.isEmpty && item.derivation != nil
      warn(item.id, .fact(ID(index)), item.isIncluded || isForParents)
    }
    for (index, item) in draft.routes.enumerated() { warn(item.id, .route(ID(index)), item.isIncluded) }
    for (index, item) in draft.rulings.enumerated() { warn(item.id, .ruling(ID(index)), item.isIncluded) }
    let taken = parts.transitions.reduce(into: ActionSet()) { $0.formUnion($1.actions) }
    for item in draft.actions {
      guard case .action(let id) = names[item.id.value], !item.isIncluded, !unresolved.contains(.action) else {
        continue
      }
      if !taken.has(id) { report(.unused(item.id, .action)) }
    }
  }

  private mutating func warn(_ id: Name, _ referent: Referent, _ isIncluded: Bool) {
    guard !isIncluded, !used.contains(referent), !unresolved.contains(referent.kind), names[id.value] == referent else {
      return
    }
    report(.unused(id, referent.kind))
  }
}
