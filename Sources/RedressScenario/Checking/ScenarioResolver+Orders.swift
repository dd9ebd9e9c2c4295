import RedressChance
import RedressDiagnostics
import RedressSimulation
import RedressWorkflow

extension ScenarioResolver {
  /// What cases are about; the traits are made on the way, in the order in which they are drawn.
  mutating func orders() -> OrderModel? {
    for (index, people) in draft.people.enumerated() {
      for (id, shape) in people.traits {
        traits.append(
          Trait(Stream("trait." + id.value), owner: .member(ID(index)), spread: Depending(otherwise: .shape(shape))))
      }
    }
    let paid = quantity("amount", draft.orders.amount)
    let claimed = quantity("claimed", draft.orders.claimed)
    let reasons = reasons()
    truth()
    facts()
    guard let opener = opener() else { return nil }
    return OrderModel(
      paid: paid, reasons: reasons, reasonStream: Stream("orders.reason"), claimedPercent: claimed, opener: opener)
  }

  private mutating func quantity(_ name: String, _ cases: [Guarded<Located<Shape>>]) -> ID<Trait>? {
    let most = name == "claimed" ? 100 : Double.infinity
    let spread = depending(cases, at: .order) { _, shape in Spread.shape(shape.value, least: 0, most: most) }
    guard let spread else { return nil }
    traits.append(Trait(Stream("orders." + name), owner: .order, spread: spread))
    return ID(traits.count - 1)
  }

  private mutating func reasons() -> Depending<[Double]> {
    if workflow.reasons.isEmpty != draft.orders.reasons.isEmpty {
      let span = draft.orders.reasons.first?.span ?? draft.orders.span
      report(ScenarioProblem.reasons(span, areWanted: draft.orders.reasons.isEmpty))
    }
    let found = depending(draft.orders.reasons, at: .order) { resolver, shares -> [Double]? in
      var all = [Double](repeating: 0, count: resolver.workflow.reasons.count)
      for share in shares {
        if let reason = resolver.reason(share.name) { all[reason.index] = share.p }
      }
      return all
    }
    return found ?? Depending(otherwise: [])
  }

  private mutating func truth() {
    var names: [String] = []
    for share in draft.truth.flatMap(\.content) where !names.contains(share.name.value) {
      names.append(share.name.value)
    }
    let spread = depending(draft.truth, at: .truth) { _, shares in
      Spread.shares(names.map { name in shares.first { $0.name.value == name }?.p ?? 0 })
    }
    guard let spread else { return }
    traits.append(Trait(Stream(Self.truthStream), owner: .truth, spread: spread, values: names))
  }

  /// Facts of the order, which may go by what is true.
  private mutating func facts() {
    for cases in grouped(draft.orders.facts) {
      guard let fact = fact(cases[0].fact) else { continue }
      guard workflow.facts[fact.index].sources.contains(.opening) else {
        report(ScenarioProblem.wrongSource(cases[0].fact, wanted: "that is known when a case opens"))
        continue
      }
      guard let form = form(cases[0]), let spread = spread(of: cases, at: .facts) else { continue }
      let stream = Stream("fact." + cases[0].fact.value)
      traits.append(Trait(stream, owner: .truth, spread: spread, fact: LinkedFact(fact, form)))
    }
    let given = Set(draft.orders.facts.map(\.fact.value))
    for fact in workflow.facts where fact.sources.contains(.opening) && !fact.isOptional && fact.derivation == nil {
      if !given.contains(fact.name) { report(ScenarioProblem.noOpeningFact(draft.orders.span, fact: fact.name)) }
    }
  }

  private mutating func opener() -> Opener? {
    guard let party = party(draft.open.party) else { return nil }
    let openings = workflow.openings.map { workflow.transitions[$0.index] }
    guard openings.contains(where: { $0.parties.has(party) }) else {
      let able = workflow.parties.indices.filter { index in openings.contains { $0.parties.has(ID(index)) } }
      report(ScenarioProblem.cannotOpen(draft.open.party, open: able.map { workflow.parties[$0].name }))
      return nil
    }
    let proposal = proposal(draft.open.deed, action: .open)
    let attachments = draft.open.deed.attach.compactMap { attachment($0) }
    return Opener(party: party, stream: Stream("orders.open"), proposal: proposal, attachments: attachments)
  }

  mutating func attachment(_ share: ShareDraft) -> AttachmentModel? {
    evidenceKind(share.name).map { AttachmentModel($0, probability: Depending(otherwise: share.p)) }
  }
}
