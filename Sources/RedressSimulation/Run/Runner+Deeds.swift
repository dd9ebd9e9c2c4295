import RedressChance
import RedressEngine
import RedressMoney
import RedressWorkflow

extension Runner {
  /// What a deed brings to a case; nil for nothing.
  mutating func input(
    _ deed: Deed, by party: ID<Party>, _ person: Person, _ findings: [FactModel], _ slot: Int, _ occurrence: UInt32,
    _ key: ChanceKey
  ) -> Input? {
    let files = attachments(deed.attachments, slot, occurrence, key)
    guard let action = deed.action else { return files.isEmpty ? nil : .attach(files, by: party, person: person) }
    var act = Act(action, by: party, person: person)
    act.attachments = files
    if action == .reject { act.words = "simulated" }
    if action == .accept || action == .refuse {
      act.version = latestVersion(notOf: party, slot)
      if act.version == nil, action == .accept { return nil }
    }
    if !deed.proposal.isEmpty {
      act.proposal = proposal(deed.proposal, slot, occurrence, key, most: states[slot].ledger.held)
    }
    if !deed.facts.isEmpty { act.facts = facts(deed.facts, 0, slot, occurrence, key) }
    if !findings.isEmpty, action == .find || action == .rule {
      act.facts += facts(findings, deed.facts.count, slot, occurrence, key)
    }
    return .act(act)
  }

  private mutating func latestVersion(notOf party: ID<Party>, _ slot: Int) -> Int? {
    var latest: Int?
    for index in states[slot].proposals.indices where states[slot].proposals[index].party != party {
      latest = max(latest ?? 0, states[slot].proposals[index].version)
    }
    return latest
  }

  /// The evidence that is handed in, each kind by a number of its own.
  mutating func attachments(
    _ models: [AttachmentModel], _ slot: Int, _ occurrence: UInt32, _ key: ChanceKey
  ) -> [Attachment] {
    var files: [Attachment] = []
    for index in models.indices {
      let probability = choose(models[index].probability, slot, occurrence: max(1, occurrence))
      if probability < 1, drawn(key, slot, occurrence, .attachment(index)).0 >= probability { continue }
      files.append(plan.evidence[models[index].kind.index])
    }
    return files
  }

  private mutating func facts(
    _ models: [FactModel], _ first: Int, _ slot: Int, _ occurrence: UInt32, _ key: ChanceKey
  ) -> [GivenFact] {
    var given: [GivenFact] = []
    given.reserveCapacity(models.count)
    for index in models.indices {
      let unit = drawn(key, slot, occurrence, .fact(first + index)).0
      let number = choose(models[index].spread, slot, occurrence: occurrence).value(at: unit)
      given.append(
        GivenFact(models[index].fact.fact, self.given(number, models[index].fact.form, slots[slot].openedAt)))
    }
    return given
  }

  /// The elements of a proposal; an amount is held between the smallest unit and what is there.
  mutating func proposal(
    _ elements: [OfferedElement], _ slot: Int, _ occurrence: UInt32, _ key: ChanceKey, most: Int64
  ) -> [RequestedRemedy] {
    var proposal: [RequestedRemedy] = []
    proposal.reserveCapacity(elements.count)
    for index in elements.indices {
      switch elements[index] {
      case .refundPercent(let shape):
        proposal.append(.refundPercent(share: size(shape, index, slot, occurrence, key)))
      case .refundAmount(let shape):
        let amount = minorUnits(size(shape, index, slot, occurrence, key))
        proposal.append(.refundAmount(min(max(amount, 1), max(most, 1))))
      case .returnGoods(let freight): proposal.append(.returnGoods(freight: freight))
      case .replacement: proposal.append(.replacement)
      case .noRemedy: proposal.append(.noRemedy)
      }
    }
    return proposal
  }

  private mutating func size(
    _ shape: Shape, _ index: Int, _ slot: Int, _ occurrence: UInt32, _ key: ChanceKey
  ) -> Double {
    if case .constant(let value) = shape { return value }
    return shape.quantile(drawn(key, slot, occurrence, .offer(index)).0)
  }
}
