import RedressDiagnostics
import RedressMoney

extension Checker {
  /// How many people a party takes: a number or a setting, so that every case can say; nil for one.
  mutating func compile(seats: DraftCondition) -> ExpressionID? {
    guard let id = compile(seats, as: .number, Scope(ID(0), .guarantee)) else { return nil }
    let numbers = possibleNumbers(id)
    let wrong = numbers.first { !$0.isWhole || $0 < .one || Rational(32) < $0 }
    guard wrong == nil, !numbers.isEmpty else {
      report(.seatsOfNoNumber(wrong, at: seats.text.span))
      return nil
    }
    return constant(id) == .number(.one) ? nil : id
  }

  /// How many people some parties have for certain.
  func people(of parties: PartySet) -> Int {
    parties.members.reduce(0) { sum, party in
      let seats = seats(of: party).flatMap { possibleNumbers($0).min() }
      return sum + (seats.map { Int(clamping: $0.floor) } ?? 1)
    }
  }

  /// Whether a number is just that of the seats of one party, whatever its setting says.
  func isSeats(_ id: ExpressionID, of parties: PartySet) -> Bool {
    guard let party = parties.members.first, parties == PartySet(party), let seats = seats(of: party) else {
      return false
    }
    return parts.nodes[id.index] == parts.nodes[seats.index]
  }

  /// Whether several people may stand for a party.
  func hasSeats(_ party: ID<Party>) -> Bool { seats(of: party) != nil }

  private func seats(of party: ID<Party>) -> ExpressionID? {
    parts.parties.indices.contains(party.index) ? parts.parties[party.index].seats : nil
  }

  /// The value that decides a tie; one that the fact cannot have has been reported.
  func tie(of fact: DraftFact) -> Value? {
    guard let tie = fact.tie?.value else { return nil }
    if fact.type?.value == .flag { return .flag(tie == "yes") }
    return fact.values.firstIndex { $0.id.value == tie }.map { .choice(UInt16(clamping: $0)) }
  }

  /// The facts on which people of one party vote by some transitions, in the order of facts.
  func ballots(by transitions: Run<Transition>) -> [ID<Fact>] {
    guard transitions.contains(where: { voters(by: $0) != nil }) else { return [] }
    return parts.facts.indices.map { ID($0) }.filter { fact in
      transitions.contains { voters(by: $0) != nil && takes(fact, by: parts.transitions[$0.index]) }
    }
  }

  private func voters(by transition: ID<Transition>) -> ID<Party>? {
    parts.transitions[transition.index].parties.members.first(where: hasSeats)
  }

  /// An act takes its inputs; finding and ruling take every finding.
  private func takes(_ fact: ID<Fact>, by transition: Transition) -> Bool {
    transition.actions.members.contains { action in
      let isFinding = (action == .find || action == .rule) && parts.facts[fact.index].sources.contains(.finding)
      return isFinding || parts.actions[action.index].inputs.contains { $0.fact == fact }
    }
  }

  /// What is voted on has a value for equal votes, and votes are counted only where somebody votes.
  mutating func inspectBallots() {
    guard unresolved.isDisjoint(with: [.party, .action, .fact]) else { return }
    var voted: [ID<Fact>: ID<Party>] = [:]
    for place in parts.places {
      for on in place.transitions {
        guard let party = voters(by: on) else { continue }
        for fact in place.ballots where takes(fact, by: parts.transitions[on.index]) {
          voted[fact] = voted[fact] ?? party
        }
      }
    }
    for (index, fact) in draft.facts.enumerated() {
      guard let party = voted[ID(index)], fact.tie == nil else { continue }
      if fact.type?.value != .flag, fact.type?.value != .choice { continue }
      report(.ballotsWithoutTie(fact.id, element: fact.element, by: draft.parties[party.index].id))
    }
    for (fact, name) in countedVotes where voted[fact] == nil { report(.votesOfNoBallot(name)) }
  }

  /// `votes(fact)`, or those for one value, which stands in quotes for a choice or a flag.
  mutating func votes(_ arguments: [DraftExpression], _ scope: Scope) -> Typed? {
    guard case .name(let text, let span) = arguments[0] else {
      if case .broken = arguments[0] { return nil }
      report(.wrongArguments(Name("votes", arguments[0].span), usage: Function.votes.usage, at: arguments[0].span))
      return nil
    }
    let name = Name(text, span)
    guard let fact = fact(name), let type = factTypes[fact.index] else { return nil }
    used.insert(.fact(fact))
    countedVotes.append((fact, name))
    guard arguments.count > 1 else { return add(.votes(fact, for: nil), .number) }
    return value(arguments[1], type, of: name, scope).map { add(.votes(fact, for: $0), .number) }
  }

  private mutating func value(
    _ argument: DraftExpression, _ type: ValueType, of name: Name, _ scope: Scope
  ) -> ExpressionID? {
    guard type == .flag, case .text(let text, let span) = argument else { return compile(argument, as: type, scope) }
    guard let index = ["no", "yes"].firstIndex(of: text) else {
      report(.noSuchValue(Name(text, span), of: "a value of '\(name.value)'", candidates: ["yes", "no"]))
      return nil
    }
    return literal(.flag(index == 1), .flag).id
  }
}
