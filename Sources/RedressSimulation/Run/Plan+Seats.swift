import RedressEngine
import RedressMoney
import RedressWorkflow

/// Parties of several seats: each seat is a person, who does the party's work apart from the others.
extension Scenario {
  /// How many people stand for a party under the settings of an arm; nil where it has no seats, and so is one person.
  func seats(of party: ID<Party>, in arm: Arm) -> Int? {
    guard let seats = workflow.parties[party.index].seats else { return nil }
    var count = value(of: seats)
    if case .setting(let setting) = workflow.nodes[seats.index] {
      for case .setting(setting, let value) in arm.changes { count = value }
    }
    guard case .number(let number)? = count else { return 1 }
    return max(1, Int(clamping: number.floor))
  }

  /// Seats are a number or a setting; the checker lets nothing else pass.
  private func value(of expression: ExpressionID) -> Value? {
    if case .literal(let value) = workflow.nodes[expression.index] { return value }
    if case .setting(let setting) = workflow.nodes[expression.index] { return workflow.settings[setting.index].value }
    return nil
  }

  /// One person for every party, as its number says, then those on further seats.
  func people(in arm: Arm) -> [Binding] {
    let first = workflow.parties.indices.map { Binding(party: ID($0), person: workflow.parties[$0].name) }
    return workflow.parties.indices.reduce(into: first) { people, party in
      for seat in 1..<max(1, seats(of: ID(party), in: arm) ?? 1) {
        people.append(Binding(party: ID(party), person: "\(workflow.parties[party].name) \(seat + 1)"))
      }
    }
  }
}

/// A work as one person does it.
struct SeatedWork: Sendable {
  var work: Work
  /// Its position among the scenario's works.
  var written: Int
  /// Who does it.
  var person: Person
  /// Whether the party has seats, so that nobody else takes this person's.
  var isSeat: Bool
  /// Whether it answers rulings that wait, and so begins when one does.
  var isApproval: Bool
}

extension Scenario {
  /// Every work once for each seat of its party; those of further seats draw from streams of their own.
  func seatedWorks(in arm: Arm) -> [SeatedWork] {
    let people = people(in: arm)
    return works.enumerated().flatMap { written, work -> [SeatedWork] in
      let isApproval = work.choices.contains { $0.deed.action == .approve || $0.deed.action == .reject }
      let isSeat = workflow.parties[work.party.index].seats != nil
      let persons = people.indices.filter { people[$0].party == work.party }
      return persons.enumerated().map { seat, person in
        var own = work
        if seat > 0 { own.stream = Stream("\(work.stream.name) \(seat + 1)") }
        return SeatedWork(
          work: own, written: written, person: Person(person), isSeat: isSeat, isApproval: isApproval)
      }
    }
  }
}
