internal import RedressDiagnostics
public import RedressEngine
internal import RedressMoney
internal import RedressTime
public import RedressWorkflow

extension CaseView {
  /// Shows a case that is caught up to `names.time.now`, with its history, to a viewer or to the desk itself (nil).
  public init(
    _ state: Case, history: [Recorded], id: String, order: String, names: Names, viewer: ID<Party>? = nil
  ) {
    let workflow = names.workflow
    self.init(
      id: id,
      workflow: WorkflowName(Named(workflow.name, workflow.title), version: workflow.version, digest: workflow.digest),
      time: names.time)
    self.viewer = viewer.map { workflow.parties[$0.index].name }
    self.order = Untrusted(order)
    openedAt = state.openedAt
    reason = state.reason.map(names.named)
    places = state.end.map { [names.named($0)] } ?? names.places(from: state.place)
    ending = names.ending(of: state)
    awaits = names.names(state.awaited(at: names.time.now, under: workflow))
    clocks = names.clocks(of: state)
    parties = names.parties(of: state)
    lines = names.lines(of: state)
    money = names.money(of: state)
    proposals = names.proposals(of: state, made: history)
    rounds = names.rounds(in: history)
    let isSeen = { (item: AttachedItem) in viewer.map { item.party == $0 || item.seenBy.has($0) } ?? true }
    evidence = state.items.filter(isSeen).map(names.evidence)
    facts = names.facts(in: history)
    if let remedy = state.remedy, let source = state.remedySource {
      self.remedy = names.remedy(remedy, from: source, known: facts, in: history)
      if source.ruling != nil, let why = Case.explainRemedies(in: history, under: workflow).last {
        let seen = viewer.map { state.visibleItems(for: $0).map(\.number) }
        names.explain(&self.remedy, by: why, seen: seen)
      }
    }
    pending = names.pending(of: state, viewer: viewer, known: facts)
    thresholds = names.thresholds(of: state, viewer: viewer)
    acts = names.acts(of: state, viewer: viewer)
    timeline = history.filter { recorded in
      if case .attached(let item) = recorded.event { return isSeen(item) }
      return viewer.map { names.sees(recorded.event, $0) } ?? true
    }.map(names.entry)
  }
}

extension Names {
  /// The phases around a place, outer before inner, without the workflow itself.
  func places(from place: ID<Place>) -> [Named] {
    var chain: [Named] = []
    var candidate: ID<Place>? = place
    while let here = candidate, let parent = workflow.places[here.index].parent {
      chain.append(named(here))
      candidate = parent
    }
    return chain.isEmpty ? [named(place)] : chain.reversed()
  }

  func ending(of state: Case) -> EndingView? {
    guard let end = state.end else { return nil }
    return EndingView(end: named(end), at: state.lastAt, cause: state.endCause.map(words) ?? "")
  }

  func parties(of state: Case) -> [PartyView] {
    workflow.parties.indices.map { index in
      let party = workflow.parties[index]
      return PartyView(
        party: Named(party.name, party.title), side: "\(party.side)",
        person: people(of: ID(index)))
    }
  }

  private func people(of party: ID<Party>) -> Untrusted? {
    let people = bindings.filter { $0.stands(for: party) }.map(\.person)
    return people.isEmpty ? nil : Untrusted(people.joined(separator: ", "))
  }

  func lines(of state: Case) -> [LineView] {
    state.pinned.lines.map { line in
      LineView(
        line: Untrusted(line.line), title: Untrusted(line.title), quantity: line.quantity,
        paid: currency.map { Money(minorUnits: line.paid, currency: $0) })
    }
  }

  func money(of state: Case) -> MoneyView? {
    guard let currency, workflow.holdsMoney else { return nil }
    let ledger = state.ledger
    func amount(_ units: Int64) -> Money { Money(minorUnits: units, currency: currency) }
    let paid = ledger.paidToParties.enumerated().filter { $0.element != 0 }.map { index, units in
      "to '\(name(ID<Party>(index)))' \(money(units))"
    }
    let elsewhere = ledger.paidElsewhere == 0 ? [] : ["elsewhere to the claimant \(money(ledger.paidElsewhere))"]
    let credited = ledger.credits.enumerated().filter { $0.element != 0 }.map { index, units in
      "provisionally to '\(name(ID<Party>(index)))' \(money(units))"
    }
    let owed = ledger.debts.map { "'\(name($0.from))' owes '\(name($0.to))' \(money($0.amount))" }
    var view = MoneyView(
      paid: amount(state.pinned.paid), claimed: amount(state.pinned.claimed), held: amount(ledger.held),
      toClaimant: amount(ledger.paidToClaimant), toRespondent: amount(ledger.paidToRespondent),
      others: paid + credited + elsewhere + owed)
    view.credited = ledger.credited == 0 ? nil : amount(ledger.credited)
    view.elsewhere = ledger.paidElsewhere == 0 ? nil : amount(ledger.paidElsewhere)
    return view
  }

  func proposals(of state: Case, made history: [Recorded]) -> [ProposalView] {
    state.proposals.map { proposal in
      let made = history.last { recorded in
        if case .proposed(proposal.version, _, _) = recorded.event { true } else { false }
      }
      return ProposalView(
        version: proposal.version, party: workflow.parties[proposal.party.index].name, at: made?.at,
        elements: elements(proposal.remedy))
    }
  }

  /// A piece of evidence by names.
  public func evidence(_ item: AttachedItem) -> EvidenceView {
    let attachment = item.attachment
    let seenBy = item.seenBy.union(PartySet(item.party))
    return EvidenceView(
      number: item.number, party: workflow.parties[item.party.index].name,
      kind: workflow.evidenceKinds[attachment.kind.index].name, label: Untrusted(attachment.label),
      note: attachment.note.map(Untrusted.init), media: attachment.media, byteCount: attachment.byteCount,
      digest: attachment.digest, seenBy: names(seenBy), isLate: item.isLate)
  }

  /// The facts that were given, in the order of the workflow; the last value of each.
  public func facts(in history: [Recorded]) -> [FactView] {
    var values: [ID<Fact>: Value] = [:]
    for case .factGiven(let fact, let value, _) in history.map(\.event) { values[fact] = value }
    values.merge(joint) { $1 }
    for fact in secret { values[fact] = nil }
    return workflow.facts.indices.compactMap { index in
      let fact = ID<Fact>(index)
      guard let value = values[fact], value != .unknown else { return nil }
      return FactView(
        name: workflow.facts[index].name, value: self.value(value, of: fact),
        isFinding: workflow.facts[index].sources.contains(.finding))
    }
  }
}
