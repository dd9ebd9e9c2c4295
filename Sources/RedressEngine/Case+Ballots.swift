import RedressMoney
public import RedressWorkflow

/// What one person of a party with several seats says of a fact, in its latest round.
public struct Ballot: Sendable, Hashable {
  /// Of what.
  public var fact: ID<Fact>
  /// Who.
  public var person: Person
  /// What.
  public var value: Value
}

extension Case {
  /// The facts whose round of ballots goes on, so that nobody may be shown what was voted: a place that takes ballots on
  /// them has not been left.
  public func openBallots(under workflow: Workflow) -> [ID<Fact>] {
    isOpen ? votedFacts(under: workflow).filter { isVoting(on: $0, workflow) } : []
  }

  /// The facts that people of one party vote or have voted on: a place that takes ballots on them was entered.
  public func votedFacts(under workflow: Workflow) -> [ID<Fact>] {
    workflow.places.indices.reduce(into: []) { facts, place in
      guard happened[place] != .none else { return }
      for fact in workflow.places[place].ballots where !facts.contains(fact) { facts.append(fact) }
    }
  }

  private func isVoting(on fact: ID<Fact>, _ workflow: Workflow) -> Bool {
    ([place] + suspensions.map(\.resume)).contains { start in
      var candidate: ID<Place>? = start
      while let place = candidate {
        if workflow.places[place.index].ballots.contains(fact) { return true }
        candidate = workflow.places[place.index].parent
      }
      return false
    }
  }
}

extension Case {
  /// Whether a person has a part in a party with others, so that what they give is a ballot.
  mutating func votes(for party: ID<Party>, _ workflow: Workflow) -> Bool { workflow.parties[party.index].seats != nil }

  /// Takes a ballot; the person's earlier one in this round is replaced.
  mutating func applyBallot(_ ballot: Ballot, _ workflow: Workflow) {
    if let index = ballots.firstIndex(where: { $0.fact == ballot.fact && $0.person == ballot.person }) {
      ballots[index] = ballot
    } else {
      ballots.append(ballot)
    }
    settle(ballot.fact, workflow)
  }

  /// Drops what a person has voted on what is still voted on.
  mutating func dropBallots(of person: Person, _ workflow: Workflow) {
    for fact in openBallots(under: workflow) where ballots.contains(where: { $0.fact == fact && $0.person == person }) {
      ballots.removeAll { $0.fact == fact && $0.person == person }
      settle(fact, workflow)
    }
  }

  /// Begins a round without ballots on each fact that a place takes.
  mutating func beginRounds(at place: ID<Place>, _ workflow: Workflow) {
    for fact in workflow.places[place.index].ballots {
      ballots.removeAll { $0.fact == fact }
      settle(fact, workflow)
    }
  }

  /// Keeps the joint value at hand; a fact that has none keeps what else was said of it.
  private mutating func settle(_ fact: ID<Fact>, _ workflow: Workflow) {
    guard let tie = workflow.facts[fact.index].tie else { return }
    facts[fact.index] = Self.joint(ballots.filter { $0.fact == fact }.map(\.value), tie: tie)
  }

  /// The joint value if a person's ballot were counted now; unknown where the fact has none.
  mutating func joint(_ fact: ID<Fact>, with value: Value, of person: Person, _ workflow: Workflow) -> Value {
    guard let tie = workflow.facts[fact.index].tie else { return .unknown }
    let others = ballots.filter { $0.fact == fact && $0.person != person }.map(\.value)
    return Self.joint(others + [value], tie: tie)
  }

  /// The value with most ballots; with equal numbers, or none, the one that decides a tie.
  private static func joint(_ values: [Value], tie: Value) -> Value {
    var (leader, most) = (tie, 0)
    for (index, value) in values.enumerated() where !values[..<index].contains(value) {
      let count = values[index...].count { $0 == value }
      if count >= most { (leader, most) = (count == most ? tie : value, count) }
    }
    return leader
  }

  /// How many ballots a fact has, or one value of it.
  mutating func votes(on fact: ID<Fact>, for value: Value?, _ step: borrowing Step) -> Int {
    ballots.count { ballot in
      guard ballot.fact == fact, let value else { return ballot.fact == fact }
      guard case .text(let a) = ballot.value, case .text(let b) = value else { return ballot.value == value }
      return text(a, step.workflow) == text(b, step.workflow)
    }
  }

  /// Refuses more people than a party has seats under the settings of this case.
  mutating func requireSeats(_ step: inout Step) throws(Rejection) {
    for index in step.workflow.parties.indices {
      guard let expression = step.workflow.parties[index].seats else { continue }
      let people = pinned.bindings.count { $0.party.index == index }
      guard case .number(let seats) = value(of: expression, &step), Int64(people) <= seats.floor else {
        throw Rejection(.seatsTaken(ID(index)))
      }
    }
  }

  /// Whether everybody who stands for a party has acted under a `needs`; an acceptance of another version counts anew.
  mutating func hasConcurred(_ party: ID<Party>, _ on: ID<Transition>) -> Bool {
    guard let people = concurrences.first(where: { $0.on == on && $0.version == 0 })?.people else { return false }
    for (index, binding) in pinned.bindings.enumerated() where binding.stands(for: party) {
      if people & Person(index).bit == 0 { return false }
    }
    return true
  }
}
