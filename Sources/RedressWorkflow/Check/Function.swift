/// A function of the expression language.
enum Function: String, CaseIterable {
  case evidence, times, here, offer, remedy, outcome, votes, entered, done, ended, known, min, max
  case laterOf = "later-of"
  case earlierOf = "earlier-of"
  case daysBetween = "days-between"
  case daysFor = "days-for"

  /// How many operands it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .evidence, .times, .votes: 1...2
    case .here, .offer, .remedy, .outcome, .entered, .done, .ended, .known: 1...1
    case .daysBetween, .daysFor: 2...2
    case .min, .max, .laterOf, .earlierOf: 2...64
    }
  }

  /// How it is written.
  var usage: String {
    switch self {
    case .evidence: "evidence('party') or evidence('party','kind')"
    case .times: "times('action') or times('action','party')"
    case .here: "here(evidence('party')) or here(times('action'))"
    case .offer: "offer('party')"
    case .remedy: "remedy('return')"
    case .outcome: "outcome('full')"
    case .votes: "votes(fact) or votes(fact,'value')"
    case .entered: "entered('phase')"
    case .done: "done('action')"
    case .ended: "ended('run')"
    case .known: "known(fact)"
    case .min: "min(a, b)"
    case .max: "max(a, b)"
    case .laterOf: "later-of(a, b)"
    case .earlierOf: "earlier-of(a, b)"
    case .daysBetween: "days-between(from, to)"
    case .daysFor: "days-for('return', 14)"
    }
  }
}

extension BuiltInFact {
  /// The fact that the language itself gives this name.
  init?(named name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self = Self.allCases[index]
  }

  /// The names, in the order of the cases.
  static let names = [
    "opened", "now", "reason", "claimed", "paid", "held", "proposed", "goods", "shipping", "claimed-pieces",
  ]
}
