import RedressEngine
import RedressTime
import RedressWorkflow
import Testing

/// Plays a timeline, one line an input, and holds what it says after the arrow against the case.
///
///     0d        buyer open refund=100%    > in seller-response, due 5d
///     5d        time                      > end settled, buyer 100.00, seller 0.00
///
/// Also held after every line: the fold of the history is the state, and no money is lost.
@discardableResult
func timeline(
  _ xml: String, zone: String = "UTC", starting: String = "2026-03-02T00:00:00Z", _ lines: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Stage {
  var stage = try Stage(xml, zone: zone, starting: starting)
  try stage.run(lines, sourceLocation: sourceLocation)
  return stage
}

extension Stage {
  mutating func run(_ lines: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for line in lines.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
      let sides = line.split(separator: ">", maxSplits: 1).map { $0.drop { $0 == " " } }
      let time = sides[0].prefix { $0 != " " }
      try bring(String(sides[0].dropFirst(time.count).drop { $0 == " " }), at: instant(time))
      let expected = sides.count > 1 ? Stage.expectations(sides[1]) : []
      if !expected.contains(where: { $0.hasPrefix("rejected") }) {
        #expect(rejection == nil, "\(line): \(refusal)", sourceLocation: sourceLocation)
      }
      for words in expected {
        let problem = try problem(with: String(words), at: instant(time))
        #expect(problem == nil, "\(line): \(problem ?? "")", sourceLocation: sourceLocation)
      }
      #expect(replayed == play, "\(line): the fold of the history is another case", sourceLocation: sourceLocation)
      #expect(isConserved, "\(line): money was lost", sourceLocation: sourceLocation)
    }
  }

  /// The parts between commas; the words of a rejection, which come last, may hold commas themselves.
  private static func expectations(_ text: Substring) -> [Substring] {
    var parts = text.split(separator: ",").map { $0.drop { $0 == " " } }
    if let first = parts.firstIndex(where: { $0.hasPrefix("rejected") }) {
      parts[first] = text[parts[first].startIndex...]
      parts.removeLast(parts.count - first - 1)
    }
    return parts
  }

  /// What was taken in is held or was paid, and nothing is below zero.
  var isConserved: Bool {
    let ledger = play.ledger
    let parts =
      [ledger.held, ledger.paidToClaimant, ledger.paidToRespondent, ledger.elsewhereFromHeld] + ledger.paidToParties
      + ledger.credits
    return parts.reduce(0, +) == ledger.taken && parts.allSatisfy { $0 >= 0 }
  }

  /// What is wrong with an expectation; nil when it holds.
  private func problem(with words: String, at now: Instant) throws -> String? {
    let parts = words.split(separator: " ").map(String.init)
    guard parts.count > 1 else { return "'\(words)' says nothing" }
    let found = try finding(parts, words, at: now)
    let wanted = parts.dropFirst().joined(separator: " ")
    if parts[0] == "rejected" { return found.contains(wanted) ? nil : "\(words), but: \(found)" }
    return found == wanted ? nil : "\(words), but it is \(found)"
  }

  private func finding(_ parts: [String], _ words: String, at now: Instant) throws -> String {
    switch parts[0] {
    case "in": return play.isOpen ? workflow.places[play.place.index].name : "ended"
    case "end": return play.end.map { workflow.ends[$0.index].name } ?? "open"
    case "due": return text(play.nextDue, like: parts[1])
    case "buyer": return try amount(play.ledger.paidToClaimant, like: parts[1])
    case "seller": return try amount(play.ledger.paidToRespondent, like: parts[1])
    case "carrier": return try amount(play.ledger.paidToParties.last ?? 0, like: parts[1])
    case "elsewhere": return try amount(play.ledger.paidElsewhere, like: parts[1])
    case "credited": return try amount(play.ledger.credited, like: parts[1])
    case "held": return try amount(play.ledger.held, like: parts[1])
    case "owed": return try amount(play.ledger.debts.reduce(0) { $0 + $1.amount }, like: parts[1])
    case "live": return play.proposals.isEmpty ? "none" : play.proposals.map { "\($0.version)" }.joined(separator: " ")
    case "awaits": return names(play.awaited(at: now, under: workflow))
    case "clock": return clock(parts[1], like: parts[2])
    case "items": return "\(play.items.count)"
    case "rejected": return rejection.map { $0.message(under: workflow) } ?? "taken"
    case "told": return "\(history.count { if case .reminded = $0.event { true } else { false } })"
    default: return "no word '\(parts[0])'"
    }
  }

  private func names(_ parties: PartySet) -> String {
    let names = parties.members.map { workflow.parties[$0.index].name }
    return names.isEmpty ? "nobody" : names.joined(separator: " ")
  }

  private func amount(_ found: Int64, like text: String) throws -> String {
    found == (try cents(text)) ? text : "\(found) cents"
  }

  private func text(_ found: Instant?, like text: String) -> String {
    guard let found else { return "none" }
    return text.first?.isNumber == true && found == instant(text) ? text : days(found)
  }

  private func clock(_ name: String, like text: String) -> String {
    guard let window = workflow.window(named: name) else { return "\(name) unknown" }
    let clock = play.clocks[window.index]
    switch clock.state {
    case .absent: return "\(name) absent"
    case .waiting: return "\(name) waiting"
    case .ended: return "\(name) ended"
    case .standing: return "\(name) stands"
    case .running: return "\(name) \(self.text(clock.span.due, like: text))"
    }
  }

  private func days(_ found: Instant) -> String {
    let seconds = (found.microseconds - start.microseconds) / 1_000_000
    return "\(seconds / 86_400)d\(seconds / 3600 % 24):\(seconds / 60 % 60):\(seconds % 60)"
  }
}
