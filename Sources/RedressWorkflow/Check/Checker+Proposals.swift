import RedressDiagnostics

extension Checker {
  /// Adopting and accepting need a proposal that somebody can make.
  mutating func inspectProposals() {
    guard unresolved.isDisjoint(with: [.party, .action]) else { return }
    let proposers = proposers
    for adoption in adoptions where !proposers.has(adoption.party) { report(.adoptsNothing(adoption.name)) }
    for transition in layout.flatMap(\.draft.transitions) {
      guard let accept = transition.actions.first(where: { $0.value == "accept" }) else { continue }
      for name in transition.by where !hasAnother(name, transition.whose, among: proposers) {
        report(.acceptsNothing(name, accept: accept))
      }
    }
  }

  /// Who can make a proposal somewhere.
  private var proposers: PartySet {
    parts.transitions.reduce(into: PartySet()) { result, transition in
      let makes = transition.actions.members.contains { parts.actions[$0.index].proposes != nil }
      if makes { result.formUnion(transition.parties) }
    }
  }

  private func hasAnother(_ name: Name, _ whose: [Name]?, among proposers: PartySet) -> Bool {
    guard case .party(let own) = names[name.value] else { return true }
    let wanted = whose?.compactMap { name -> ID<Party>? in
      if case .party(let id) = names[name.value] { id } else { nil }
    }
    return proposers.members.contains { $0 != own && (wanted?.contains($0) ?? true) }
  }

  /// A fact that is given needs somebody or something that gives it.
  mutating func inspectSources() {
    guard unresolved.isDisjoint(with: [.fact, .action, .run]) else { return }
    let inputs = Set(parts.actions.flatMap(\.inputs).map(\.fact))
    let hasFinder = parts.transitions.contains { $0.actions.has(.find) || $0.actions.has(.rule) }
    for (index, fact) in draft.facts.enumerated() {
      guard let sources = fact.sources, !sources.value.contains(.opening) else { continue }
      let id = ID<Fact>(index)
      let isGiven =
        inputs.contains(id) || takenFacts.contains(id) || (sources.value.contains(.set) && setFacts.contains(id))
        || (sources.value.contains(.finding) && hasFinder)
      if isGiven || sources.value.isEmpty { continue }
      report(sources.value.contains(.finding) ? .foundByNobody(fact.id, sources) : .givenByNobody(fact.id, sources))
    }
  }
}
