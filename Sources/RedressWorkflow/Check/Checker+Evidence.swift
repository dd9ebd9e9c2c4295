import RedressDiagnostics

extension Checker {
  /// Evidence that is counted or expected must be let in, and seen by whoever counts it.
  mutating func inspectEvidence() {
    guard !unresolved.contains(.party) else { return }
    let sight = sightOfEvidence
    let readers = readersOfRulings
    var said: Set<ID<Party>> = []
    for count in countedEvidence {
      if sight[count.party.index] == nil {
        if said.insert(count.party).inserted {
          report(.evidenceNeverLetIn(draft.parties[count.party.index].id, count.span))
        }
      } else if let ruling = count.ruling, let readers = readers[ruling.index] {
        inspectSight(count, readers, sight[count.party.index] ?? [])
      }
    }
    for reason in draft.reasons where !reason.isIncluded {
      for expectation in reason.expects { inspectExpectation(expectation, sight) }
    }
  }

  /// Who sees some evidence of each party, itself included; nil for a party that can give none.
  private var sightOfEvidence: [PartySet?] {
    var result = [PartySet?](repeating: nil, count: draft.parties.count)
    func add(_ givers: PartySet, _ seenBy: PartySet) {
      for giver in givers.members { result[giver.index] = (result[giver.index] ?? PartySet(giver)).union(seenBy) }
    }
    for (index, place) in parts.places.enumerated() {
      for gate in place.gates.map({ parts.gates[$0.index] }) { add(gate.from, gate.seenBy ?? seenBy(in: index)) }
    }
    for opening in parts.openings { add(parts.transitions[opening.index].parties, seenBy(in: 0)) }
    return result
  }

  private func seenBy(in place: Int) -> PartySet {
    lineage(of: place).compactMap { parts.places[$0].seenBy }.first ?? .everyone
  }

  /// Who decides each ruling; nil where nobody does, or where the end of a window decides it and reads everything.
  private var readersOfRulings: [PartySet?] {
    var result = [PartySet?](repeating: nil, count: draft.rulings.count)
    for transition in parts.transitions {
      for ruling in decided(by: transition.effects) {
        result[ruling.index] = (result[ruling.index] ?? []).union(transition.parties)
      }
    }
    for expiry in parts.expiries {
      for ruling in decided(by: expiry.effects) { result[ruling.index] = nil }
    }
    return result
  }

  /// The rulings that some effects decide.
  func decided(by effects: Run<Effect>) -> [ID<Ruling>] {
    effects.compactMap { if case .decide(let ruling) = parts.effects[$0.index] { ruling } else { nil } }
  }

  /// A ruling counts only what the party who rules may see.
  private mutating func inspectSight(_ count: CountedEvidence, _ readers: PartySet, _ sight: PartySet) {
    guard sight.isDisjoint(with: readers), let reader = readers.members.first else { return }
    let party = draft.parties[count.party.index].id.value
    report(.evidenceUnseen(party, reader: draft.parties[reader.index].id.value, at: count.span))
  }

  private mutating func inspectExpectation(_ expectation: DraftExpectation, _ sight: [PartySet?]) {
    for name in expectation.from {
      guard case .party(let id) = names[name.value], sight[id.index] == nil else { continue }
      report(.expectedNeverLetIn(name, kind: expectation.kind.value))
    }
  }
}
