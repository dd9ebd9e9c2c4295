import RedressDiagnostics
import RedressSimulation
import RedressWorkflow

/// What the workflow asks for, and whether the scenario answers it.
extension ScenarioResolver {
  /// Whether one of two places holds the other.
  private func isNear(_ one: ID<Place>, _ other: ID<Place>) -> Bool { holds(one, other) || holds(other, one) }

  /// Whether a place is another, or around it.
  private func holds(_ outer: ID<Place>, _ inner: ID<Place>) -> Bool {
    outer <= inner && inner.index < workflow.places[outer.index].insideEnd
  }

  /// The transitions that a party may take in a place, in what is around it and in what is inside.
  private func transitions(_ seat: Seat) -> [Transition] {
    workflow.transitions.filter { $0.parties.has(seat.party) && isNear($0.place, seat.place) }
  }

  mutating func requireAct(_ name: Name, _ action: ID<Action>, _ seat: Seat) {
    let able = transitions(seat)
    if able.contains(where: { $0.actions.has(action) }) || mayApprove(action, seat) { return }
    let open = workflow.actions.indices.filter { index in able.contains { $0.actions.has(ID(index)) } }
    report(
      ScenarioProblem.noSuchAct(
        name, party: workflow.parties[seat.party.index].name, place: workflow.places[seat.place.index].name,
        open: open.map { workflow.actions[$0].name }.filter { $0 != "open" }))
  }

  /// Whether somebody of the party approves or rejects rulings made there.
  private func mayApprove(_ action: ID<Action>, _ seat: Seat) -> Bool {
    (action == .approve || action == .reject)
      && workflow.transitions.contains { isNear($0.place, seat.place) && $0.approval?.by.has(seat.party) == true }
  }

  mutating func requireGate(_ kind: Name, _ seat: Seat) {
    let isTaken = workflow.places.indices.contains { index in
      isNear(ID(index), seat.place)
        && workflow.places[index].gates.contains { workflow.gates[$0.index].from.has(seat.party) }
    }
    if isTaken { return }
    report(
      ScenarioProblem.noGate(
        kind, party: workflow.parties[seat.party.index].name, place: workflow.places[seat.place.index].name))
  }

  /// Every finding that the acts of a work need is found by it, or by all.
  mutating func requireFindings(of work: WorkDraft, _ seat: Seat) {
    let actions = work.choices.flatMap(\.content).compactMap { $0.action?.value }
    let found = Set((work.findings + draft.findings).map(\.fact.value))
    for transition in transitions(seat) {
      var needed: Set<Int> = []
      if actions.contains("rule"), transition.actions.has(.rule) {
        for effect in workflow.effects[Int(transition.effects.start)..<Int(transition.effects.end)] {
          if case .decide(let ruling) = effect {
            needed.formUnion(workflow.rulings[ruling.index].findings.map(\.index))
          }
        }
      }
      if actions.contains("find"), transition.actions.has(.find), let condition = transition.condition {
        needed.formUnion(findings(in: condition))
      }
      for index in needed.sorted() where !found.contains(workflow.facts[index].name) {
        report(ScenarioProblem.noFinding(work.id, fact: workflow.facts[index].name))
      }
    }
  }

  /// The findings that an expression reads, also through derived facts.
  private func findings(in node: ExpressionID) -> Set<Int> {
    switch workflow.nodes[node.index] {
    case .fact(let fact):
      guard let derivation = workflow.facts[fact.index].derivation else {
        return workflow.facts[fact.index].sources.contains(.finding) ? [fact.index] : []
      }
      let parts = derivation.cases.flatMap { [$0.condition, $0.value] } + [derivation.otherwise]
      return parts.reduce(into: []) { $0.formUnion(findings(in: $1)) }
    case .not(let one), .negate(let one), .known(let one), .daysFor(_, let one): return findings(in: one)
    case .and(let one, let other), .or(let one, let other), .compare(_, let one, let other), .add(let one, let other),
      .subtract(let one, let other), .multiply(let one, let other), .divide(let one, let other),
      .daysBetween(let one, let other):
      return findings(in: one).union(findings(in: other))
    case .isOneOf(let one, let others): return findings(in: one).union(findings(in: others))
    case .least(let all), .greatest(let all), .laterOf(let all), .earlierOf(let all): return findings(in: all)
    case .literal, .setting, .builtIn, .count, .countHere, .votes, .offer, .remedy, .outcome, .entered, .done, .ended:
      return []
    }
  }

  private func findings(in operands: Run<OperandSlot>) -> Set<Int> {
    operands.reduce(into: []) { $0.formUnion(findings(in: workflow.operands[$1.index].operand)) }
  }

  /// Every party that a phase awaits behaves there somehow, or is said to be silent.
  mutating func requireBehaviour() {
    let acting = draft.responds.map { ($0.party, $0.place) } + draft.works.map { ($0.party, $0.place) }
    let seats = acting.compactMap { party, place -> (Seat, Name)? in seatOf(party, place).map { ($0, place) } }
    let silent = draft.silents.compactMap { one -> (Seat, Name)? in
      guard let party = party(one.party), let place = place(one.place) else { return nil }
      return (Seat(party: party, place: place), one.place)
    }
    for (seat, name) in silent {
      if let other = seats.first(where: { $0.0.party == seat.party && $0.0.place == seat.place }) {
        report(ScenarioProblem.silentAndNot(name, other: other.1.span))
      }
    }
    requireOneQueue()
    guard seats.count == acting.count, silent.count == draft.silents.count else { return }
    for (index, place) in workflow.places.enumerated() {
      for party in place.awaits.members {
        let isSaid =
          seats.contains { $0.0.party == party && isNear($0.0.place, ID(index)) }
          || silent.contains { $0.0.party == party && holds($0.0.place, ID(index)) }
        if isSaid { continue }
        let model = workflow.parties[party.index]
        report(
          ScenarioProblem.noBehaviour(
            draft.workflow, party: model.name, place: place.name, isNeutral: model.side == .neutral))
      }
    }
  }

  private func seatOf(_ party: Name, _ place: Name) -> Seat? {
    guard let party = workflow.party(named: party.value), let place = workflow.place(named: place.value) else {
      return nil
    }
    return Seat(party: party, place: place)
  }

  /// A case with children is several cases, for which a scenario has no words.
  mutating func requireNoChildren() {
    guard let run = workflow.runs.first else { return }
    report(ScenarioProblem.childCases(draft.workflow, child: run.href))
  }

  /// A case in a place waits in one queue: of its works all but the last have a condition.
  private mutating func requireOneQueue() {
    for (index, work) in draft.works.enumerated() {
      let earlier = draft.works[..<index].first {
        $0.place.value == work.place.value && $0.party.value == work.party.value && $0.condition.isEmpty
          && $0.approves == work.approves
      }
      if let earlier { report(ScenarioProblem.workTwice(work.id, first: earlier.id, place: work.place.value)) }
    }
  }
}

extension WorkDraft {
  /// Whether it answers rulings that wait for approval; it then waits for them, and beside the work that rules.
  fileprivate var approves: Bool {
    choices.contains { $0.content.contains { $0.action?.value == "approve" || $0.action?.value == "reject" } }
  }
}
