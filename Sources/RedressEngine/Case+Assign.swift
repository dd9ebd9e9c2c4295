import RedressMoney
public import RedressWorkflow

/// Somebody new for a neutral party.
public struct Assignment: Hashable, Sendable {
  /// For whom.
  public var party: ID<Party>
  /// Who, by their id.
  public var person: String
  /// Who leaves; nil for a party with a seat that is free.
  public var instead: Person?
  /// Why, in words; never empty.
  public var because: String

  /// Binds a person to a party, instead of another or on a free seat.
  public init(party: ID<Party>, person: String, instead: Person? = nil, because: String) {
    self.party = party
    self.person = person
    self.instead = instead
    self.because = because
  }
}

extension Case {
  /// Takes a new person for a neutral party.
  ///
  /// What the one who leaves has done stays done; only what waits for others is dropped.
  mutating func take(_ assignment: Assignment, _ step: inout Step) throws(Rejection) {
    if let end { throw Rejection(.ended(end)) }
    let party = assignment.party
    guard step.workflow.parties.indices.contains(party.index), step.workflow.parties[party.index].side == .neutral
    else { throw Rejection(.assignmentRefused(party)) }
    guard assignment.because.contains(where: { !$0.isWhitespace }) else { throw Rejection(.reasonWanted(nil)) }
    if let other = pinned.bindings.first(where: { $0.person == assignment.person }) {
      if other.party != party {
        throw Rejection(.conflict(assignment.person, standsFor: other.party, asked: party))
      }
      throw Rejection(other.hasLeft ? .hasLeft(other.person, party) : .boundAlready(other.person, party))
    }
    guard pinned.bindings.count < 64 else { throw Rejection(.tooManyPeople(limit: 64)) }
    if let leaving = assignment.instead {
      guard pinned.bindings.indices.contains(leaving.index), pinned.bindings[leaving.index].stands(for: party) else {
        throw Rejection(.notBound(party))
      }
    } else {
      try requireFreeSeat(of: party, &step)
    }
    emit(
      .assigned(party, person: assignment.person, instead: assignment.instead, because: assignment.because), &step)
  }

  private mutating func requireFreeSeat(of party: ID<Party>, _ step: inout Step) throws(Rejection) {
    guard let seats = step.workflow.parties[party.index].seats, case .number(let count) = value(of: seats, &step),
      Int64(pinned.bindings.count { $0.stands(for: party) }) < count.floor
    else { throw Rejection(.seatsTaken(party)) }
  }

  /// Binds the new person; what the old one has voted or recorded, and others have yet to join, no longer counts.
  mutating func applyAssigned(_ party: ID<Party>, _ person: String, instead: Person?, _ workflow: Workflow) {
    pinned.bindings.append(Binding(party: party, person: person))
    guard let instead else { return }
    pinned.bindings[instead.index].hasLeft = true
    for index in concurrences.indices { concurrences[index].people &= ~instead.bit }
    dropBallots(of: instead, workflow)
  }

  /// Refuses somebody who does not stand for a party, and says for whom else they stand.
  mutating func requireBound(_ person: Person, to party: ID<Party>) throws(Rejection) {
    guard pinned.bindings.indices.contains(person.index) else { throw Rejection(.notBound(party)) }
    let binding = pinned.bindings[person.index]
    if binding.stands(for: party) { return }
    if binding.party == party { throw Rejection(.hasLeft(binding.person, party)) }
    throw Rejection(.conflict(binding.person, standsFor: binding.party, asked: party))
  }
}

/// Who has done an action in a case.
struct Doers: Hashable, Sendable {
  var action: ID<Action>
  /// One bit a person.
  var people: UInt64
}

extension Case {
  /// Remembers who has done an action that keeps people out elsewhere.
  mutating func remember(_ person: Person, doing action: ID<Action>) {
    if let index = doers.firstIndex(where: { $0.action == action }) {
      doers[index].people |= person.bit
    } else {
      doers.append(Doers(action: action, people: person.bit))
    }
  }

  /// The action that a person has done and that keeps people out of an `on`; nil where nothing does.
  mutating func keptOut(_ person: Person, of on: ID<Transition>, _ workflow: Workflow) -> ID<Action>? {
    let barred = workflow.transitions[on.index].notWho
    return doers.first { barred.has($0.action) && $0.people & person.bit != 0 }?.action
  }

  /// The people who stand for a party and are kept out of an `on` by what they have done.
  public func keptOut(of on: ID<Transition>, standingFor party: ID<Party>, under workflow: Workflow) -> [Person] {
    var reading = self
    return pinned.bindings.indices.map { Person($0) }.filter { person in
      pinned.bindings[person.index].stands(for: party) && reading.keptOut(person, of: on, workflow) != nil
    }
  }
}
