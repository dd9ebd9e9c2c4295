import RedressDiagnostics

extension Checker {
  /// Evidence that is counted or expected must be let in, and seen by whoever counts it.
  mutating func inspectEvidence() {
    guard !unresolved.contains(.party) else { return }
    let entries = evidenceEntries
    var said: Set<ID<Party>> = []
    for count in countedEvidence {
      if !entries.contains(where: { $0.from.has(count.party) }) {
        if said.insert(count.party).inserted {
          report(.evidenceNeverLetIn(draft.parties[count.party.index].id, count.span))
        }
      } else if let ruling = count.ruling {
        inspectSight(count, ruling, entries)
      }
    }
    for reason in draft.reasons {
      for expectation in reason.expects { inspectExpectation(expectation, reason, entries) }
    }
  }

  /// Who may give evidence somewhere, and who then sees it.
  private var evidenceEntries: [(from: PartySet, seenBy: PartySet)] {
    let gates = parts.places.indices.flatMap { index in
      parts.places[index].gates.map { (parts.gates[$0.index], index) }
    }
    let opened = parts.openings.map { (parts.transitions[$0.index].parties, seenBy(in: 0)) }
    return gates.map { ($0.0.from, $0.0.seenBy ?? seenBy(in: $0.1)) } + opened
  }

  private func seenBy(in place: Int) -> PartySet {
    lineage(of: place).compactMap { parts.places[$0].seenBy }.first ?? .everyone
  }

  /// A ruling counts only what the party who rules may see.
  private mutating func inspectSight(
    _ count: CountedEvidence, _ ruling: ID<Ruling>, _ entries: [(from: PartySet, seenBy: PartySet)]
  ) {
    let readers = parts.transitions.filter { $0.effects.contains { parts.effects[$0.index] == .decide(ruling) } }
      .reduce(into: PartySet()) { $0.formUnion($1.parties) }
    let isSilent = parts.expiries.contains { $0.effects.contains { parts.effects[$0.index] == .decide(ruling) } }
    guard !readers.isEmpty, !isSilent else { return }
    let isSeen = entries.contains { entry in
      entry.from.has(count.party) && (!entry.seenBy.isDisjoint(with: readers) || readers.has(count.party))
    }
    guard !isSeen else { return }
    let reader = readers.members.first.map { draft.parties[$0.index].id.value } ?? ""
    report(.evidenceUnseen(draft.parties[count.party.index].id.value, reader: reader, at: count.span))
  }

  private mutating func inspectExpectation(
    _ expectation: DraftExpectation, _ reason: DraftReason, _ entries: [(from: PartySet, seenBy: PartySet)]
  ) {
    guard !reason.isIncluded else { return }
    for name in expectation.from {
      guard case .party(let id) = names[name.value], !entries.contains(where: { $0.from.has(id) }) else { continue }
      report(.expectedNeverLetIn(name, kind: expectation.kind.value))
    }
  }
}
