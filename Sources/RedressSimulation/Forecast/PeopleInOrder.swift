import RedressEngine
import RedressWorkflow

/// A history with its people in the order in which simulated people stand.
///
/// First comes one for each party, then those on further seats. The engine treats all people alike, so the case stays the same
/// but for their numbers.
struct PeopleInOrder {
  /// The new number of each of the people of the opening.
  private var numbers: [Int] = []
  private var bindings: [Binding] = []

  /// Puts people in order; nil where nobody stands for a party.
  init(_ people: [Binding], _ workflow: Workflow) throws(ForecastRefusal) {
    var order: [Int] = []
    for party in workflow.parties.indices {
      guard let first = people.firstIndex(where: { $0.party.index == party }) else { throw .nobody(ID(party)) }
      order.append(first)
    }
    for party in workflow.parties.indices {
      order += people.indices.filter { people[$0].party.index == party && !order.contains($0) }
    }
    bindings = order.map { people[$0] }
    numbers = people.indices.map { order.firstIndex(of: $0) ?? $0 }
  }

  /// Who came later keeps the number.
  private func number(_ person: Person) -> Person {
    numbers.indices.contains(person.index) ? Person(numbers[person.index]) : person
  }

  /// The event with its people renumbered.
  func renumbered(_ event: Event) -> Event {
    switch event {
    case .opened(var opened):
      (opened.bindings, opened.person) = (bindings, number(opened.person))
      return .opened(opened)
    case .acted(let action, let party, let person, let on, let words):
      return .acted(action: action, party: party, person: number(person), on: on, words: words)
    case .recorded(let action, let party, let person, let on, let version, let words):
      return .recorded(action: action, party: party, person: number(person), on: on, version: version, words: words)
    case .pended(var ruling, let words):
      ruling.person = number(ruling.person)
      return .pended(ruling, words: words)
    case .assigned(let party, let person, let instead, let because):
      return .assigned(party, person: person, instead: instead.map(number), because: because)
    case .balloted(let fact, let value, let party, let person):
      return .balloted(fact, value, by: party, person: number(person))
    case .attached(var item):
      item.person = number(item.person)
      return .attached(item)
    case .thresholdSet(var threshold):
      threshold.person = number(threshold.person)
      return .thresholdSet(threshold)
    case .thresholdWithdrawn, .thresholdMet, .reached, .factGiven, .reasonGiven, .textTaken, .proposed, .refused,
      .accepted, .remedied, .left, .suspended,
      .resumed, .unwound, .entered, .routed, .boundRead, .clockStarted, .clockRestarted, .clockMoved, .clockStood,
      .reminderSet, .reminded, .reminderDropped, .expired, .notified, .moneyMoved, .childEnded, .cancelled, .ended:
      return event
    }
  }
}
