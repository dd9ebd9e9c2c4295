import RedressMoney
import RedressWorkflow

extension Case {
  /// Begins a child case, of which everything is pinned: it takes what it is handed, and enters its workflow.
  ///
  /// With an opener its `on action="open"` answers as for any case; refused is what would be refused there. Without one it
  /// begins in its first phase, and there is nobody to be refused: what it was not handed it does not know.
  mutating func beginAsChild(_ facts: [GivenFact], _ opener: Opener?, _ step: inout Step) throws(Rejection) {
    guard let opener else {
      try takeOver(facts.filter { isTaken($0, step.workflow) }, &step)
      try enterOne(ID(0), &step)
      try enter(place, from: place, &step)
      return try moveChangedAnchors(&step)
    }
    try requireSeats(&step)
    for given in facts { try check(given, step.workflow) }
    try takeOver(facts, &step)
    var act = Act(.open, by: opener.party, person: opener.person)
    (act.proposal, act.words) = (opener.proposal, opener.words)
    try requireOpen(act.person, for: act.party)
    let remedy = try proposal(of: act, step.workflow)
    if let remedy { try requireCovered(remedy, step.workflow) }
    try requireKnown(step.workflow)
    let on = try chooseOpening(for: act, remedy, &step)
    try enter(act, remedy, by: on, &step)
    try moveChangedAnchors(&step)
  }

  private mutating func isTaken(_ given: GivenFact, _ workflow: Workflow) -> Bool {
    do throws(Rejection) { try check(given, workflow) } catch { return false }
    return true
  }

  /// Refuses to open a child that was not handed what its opening needs.
  private func requireKnown(_ workflow: Workflow) throws(Rejection) {
    if !workflow.reasons.isEmpty, pinned.reason == nil { throw Rejection(.reasonMissing) }
    for input in workflow.actions[ID<Action>.open.index].inputs
    where input.isRequired && facts[input.fact.index].isUnknown {
      throw Rejection(.inputMissing(.open, input.fact))
    }
    for index in workflow.facts.indices where facts[index].isUnknown {
      guard workflow.facts[index].sources.contains(.opening), !workflow.facts[index].isOptional else { continue }
      throw Rejection(.openingFactMissing(ID(index)))
    }
  }

  /// Takes facts that another case of the tree hands over, then moves the clocks that name them.
  mutating func takeOver(_ facts: [GivenFact], _ step: inout Step) throws(Rejection) {
    for given in facts { emit(.factGiven(given.fact, taken(given.value, &step), by: nil), &step) }
    for given in facts { try moveAnchors(naming: given.fact, &step) }
  }

  /// Adds a value of this case to what another takes over; an unknown one is nothing.
  mutating func copy(_ value: Value, as fact: ID<Fact>, to facts: inout [GivenFact], _ step: inout Step) {
    switch value {
    case .unknown: return
    case .text(let index): facts.append(GivenFact(fact, .text(text(index, step.workflow))))
    case .flag, .choice, .number, .money, .instant: facts.append(GivenFact(fact, .value(value)))
    }
  }

  /// Lets all clocks of a case stand whose place around is suspended, or run again; those with an `until` never stand.
  mutating func setStanding(_ isStanding: Bool, _ step: inout Step) throws(Rejection) {
    let inner = place
    for place in step.workflow.places.indices where step.workflow.places[place].contains(inner, own: ID(place)) {
      if isStanding { try standClocks(of: ID(place), &step) } else { try resumeClocks(of: ID(place), &step) }
    }
  }

  /// Whether a clock around the present place does the contrary of standing.
  mutating func hasClock(standing isStanding: Bool, _ workflow: Workflow) -> Bool {
    var candidate: ID<Place>? = place
    while let here = candidate {
      for window in workflow.places[here.index].windows {
        switch clocks[window.index].state {
        case .running: if !isStanding, !workflow.windows[window.index].isUntil { return true }
        case .standing: if isStanding { return true }
        case .absent, .waiting, .ended: continue
        }
      }
      candidate = workflow.places[here.index].parent
    }
    return false
  }
}
