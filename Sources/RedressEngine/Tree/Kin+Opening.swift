import RedressMoney
import RedressWorkflow

extension Kin {
  /// Opens the children of each run of a place, in document order.
  mutating func openChildren(of place: ID<Place>, in parent: Int) throws(Rejection) {
    for run in tree.nodes[parent].workflow.places[place.index].runs { try open(run, in: parent) }
  }

  /// Opens the one child of a run, or one for each line of the claim, and hands all the money down that the parent holds.
  private mutating func open(_ run: ID<ChildRun>, in parent: Int) throws(Rejection) {
    let state = tree.nodes[parent].state
    let child = tree.nodes[parent].workflow.runs[run.index]
    let lines = child.isPerLine ? state.pinned.lines : []
    guard !lines.isEmpty else {
      return try open(run, in: parent, part: Part(claimed: state.pinned.claimed, held: state.ledger.held))
    }
    let (held, claimed) = (lines.shares(of: state.ledger.held), lines.shares(of: state.pinned.claimed))
    for (index, line) in lines.enumerated() {
      try open(run, in: parent, part: Part(line: line, number: index + 1, claimed: claimed[index], held: held[index]))
    }
  }

  /// What one child of a run is about.
  private struct Part {
    var line: ClaimedLine?
    /// Its number among the claimed lines.
    var number: Int?
    var claimed: Int64
    var held: Int64
  }

  private mutating func open(_ run: ID<ChildRun>, in parent: Int, part: Part) throws(Rejection) {
    let child = tree.nodes[parent].workflow.runs[run.index]
    let handed = try handed(by: child, in: parent)
    let (node, outer) = (tree.nodes.count, opener)
    let opened = pinned(run, part, reason: handed.reason, child.isOpenedByAct ? outer : nil, in: parent)
    opener = opened.1
    defer { opener = outer }
    do throws(Rejection) {
      emit(.opened(opened.0), of: node)
      if child.child.holdsMoney, part.held > 0 { emit(.moneyMoved(.takenOver(part.held)), of: node) }
      try step(node) { (state, step) throws(Rejection) in
        try state.beginAsChild(handed.facts, opened.1, &step)
      }
    } catch {
      if error.brokeOff { throw error }
      throw Rejection(.childRefuses(run, line: part.number, error.reason))
    }
  }

  /// The facts and the reason that a run hands to a child, read in the parent.
  private mutating func handed(
    by run: ChildRun, in parent: Int
  ) throws(Rejection) -> (facts: [GivenFact], reason: ID<Reason>?) {
    var facts: [GivenFact] = []
    var reason: ID<Reason>?
    try step(parent) { (state, step) in
      for handed in run.facts {
        state.copy(state.value(ofFact: handed.parent, &step), as: handed.child, to: &facts, &step)
      }
      for set in run.sets { state.copy(state.value(of: set.value, &step), as: set.child, to: &facts, &step) }
      switch run.reason {
      case .none: reason = nil
      case .handed(let reasons): reason = state.reason.map { reasons[$0.index] }
      case .set(let expression):
        if case .choice(let index) = state.value(of: expression, &step) { reason = ID(Int(index)) }
      }
    }
    return (facts, reason)
  }

  /// What a child pins when it opens, and who opens it there.
  private func pinned(
    _ run: ID<ChildRun>, _ part: Part, reason: ID<Reason>?, _ opener: Opener?, in parent: Int
  ) -> (OpenedCase, Opener?) {
    let (around, workflow) = (tree.nodes[parent].state.pinned, tree.nodes[parent].workflow)
    let run = (id: run, rules: workflow.runs[run.index])
    let child = run.rules.child
    var bindings: [Binding] = []
    for (index, party) in run.rules.parties.enumerated() {
      bindings += around.bindings.filter { $0.stands(for: party) }.map { Binding(party: ID(index), person: $0.person) }
    }
    var own = opener
    if let opener { own = opener.translated(by: run.rules, around.bindings, to: bindings) }
    let first = child.sides.claimant ?? ID(0)
    let person = bindings.firstIndex { $0.party == first } ?? 0
    let lines = part.line.map { [$0] } ?? around.lines
    let opened = OpenedCase(
      party: own?.party ?? first, person: own?.person ?? Person(person), bindings: bindings,
      calendars: calendars(of: run.rules, around, workflow), settings: child.settingValues, reason: reason,
      currency: around.currency, paid: part.line?.paid ?? around.paid, claimed: part.claimed,
      lines: lines, order: around.order, origin: ChildOrigin(parent: parent, run: run.id, line: part.line?.line),
      shipping: lines.shipping(in: part.claimed))
    return (opened, own)
  }

  /// The calendars of places that the parent has bound, as far as the child knows one of that name.
  private func calendars(
    of run: ChildRun, _ around: OpenedCase, _ workflow: Workflow
  ) -> [ID<CalendarEntry>?] {
    run.parties.enumerated().map { index, party in
      let bound = around.calendars[party.index].map { workflow.calendars[$0.index].name }
      let known = bound.flatMap { name in Workflow.find(name, in: run.child.calendars) { $0.name } }
      return known ?? run.child.partyCalendars[index]
    }
  }
}

extension Opener {
  /// The same person under the child's names; nil where the child does not know the party.
  fileprivate func translated(by run: ChildRun, _ around: [Binding], to bindings: [Binding]) -> Opener? {
    guard let party = run.parties.firstIndex(of: party), around.indices.contains(person.index),
      let place = bindings.firstIndex(where: { $0.party.index == party && $0.person == around[person.index].person })
    else { return nil }
    return Opener(party: ID(party), person: Person(place), proposal: proposal, words: words)
  }
}

extension [ClaimedLine] {
  /// An amount shared out by what was paid for each line, to the last minor unit; evenly where nothing was paid for any.
  fileprivate func shares(of amount: Int64) -> [Int64] {
    apportion(amount, byWorth: map(\.paid))
  }
}
