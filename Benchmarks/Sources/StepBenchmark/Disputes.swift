import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow

/// Disputes under the shipped marketplace workflow, each a list of inputs at instants: what simulated parties do.
struct Disputes {
  let workflow: Workflow
  let opening: Opening
  let start: Instant
  let scripts: [[Move]]

  init(_ workflow: Workflow) throws {
    let parties = try Parties(workflow)
    start = try Instant.parse("2026-02-02T18:00:00Z")
    self.workflow = workflow
    opening = try parties.opening()
    scripts = try parties.scripts(from: start)
  }
}

/// An input and when it comes.
struct Move {
  var at: Instant
  var input: Input
}

/// The three parties of the workflow and what they do.
private struct Parties {
  let workflow: Workflow
  let buyer: ID<Party>
  let seller: ID<Party>
  let platform: ID<Party>

  init(_ workflow: Workflow) throws {
    self.workflow = workflow
    buyer = try found(workflow.party(named: "buyer"))
    seller = try found(workflow.party(named: "seller"))
    platform = try found(workflow.party(named: "platform"))
  }

  func opening() throws -> Opening {
    var open = Act(.open, by: buyer, person: Person(0))
    open.proposal = [.refundPercent(Rational(100))]
    let people = [(buyer, "b"), (seller, "s"), (platform, "p")].map { Binding(party: $0.0, person: $0.1) }
    var opening = Opening(act: open, bindings: people, currency: try Currency(parsing: "USD"), paid: 10_000)
    opening.reason = try found(workflow.reason(named: "damaged-goods"))
    opening.facts = [
      try instant("shipped", "2026-01-05T10:00:00Z"), try instant("promised-by", "2026-02-01T10:00:00Z"),
    ]
    return opening
  }

  private func instant(_ fact: String, _ text: String) throws -> GivenFact {
    GivenFact(try found(workflow.fact(named: fact)), .value(.instant(try Instant.parse(text))))
  }

  /// A silent seller, an agreed refund after three rounds, a question and a ruling, an overdue platform.
  func scripts(from start: Instant) throws -> [[Move]] {
    let inputs: [[(hours: Int64, input: Input)]] = [
      [(200, .time)],
      [
        (20, propose(25, by: seller, 1)), (40, propose(80, by: buyer, 0)), (60, propose(40, by: seller, 1)),
        (80, accept(4, by: buyer, 0)),
      ],
      [
        (20, propose(25, by: seller, 1)), (200, .time), (201, try ask()), (220, try act("answer", by: buyer, 0)),
        (230, try act("answer", by: seller, 1)), (240, try rule()), (900, .time),
      ],
      [(20, propose(25, by: seller, 1)), (900, .time)],
    ]
    return inputs.map { script in
      script.map { Move(at: start.addingSaturating(microseconds: $0.hours * 3_600_000_000), input: $0.input) }
    }
  }

  private func act(_ name: String, by party: ID<Party>, _ person: Int) throws -> Input {
    .act(Act(try found(workflow.action(named: name)), by: party, person: Person(person)))
  }

  private func propose(_ percent: Int64, by party: ID<Party>, _ person: Int) -> Input {
    var act = Act(.propose, by: party, person: Person(person))
    act.proposal = [.refundPercent(Rational(percent))]
    return .act(act)
  }

  private func accept(_ version: Int, by party: ID<Party>, _ person: Int) -> Input {
    var act = Act(.accept, by: party, person: Person(person))
    act.version = version
    return .act(act)
  }

  private func ask() throws -> Input {
    var act = Act(try found(workflow.action(named: "ask")), by: platform, person: Person(2))
    act.facts = [GivenFact(try found(workflow.fact(named: "question")), .text("can it be sent back?"))]
    return .act(act)
  }

  private func rule() throws -> Input {
    var act = Act(.rule, by: platform, person: Person(2))
    act.facts = [
      GivenFact(try found(workflow.fact(named: "defect")), .value(.choice(2))),
      GivenFact(try found(workflow.fact(named: "can-replace")), .value(.flag(false))),
      GivenFact(try found(workflow.fact(named: "returnable")), .value(.flag(false))),
    ]
    return .act(act)
  }
}

private struct Missing: Error {}

private func found<Thing>(_ id: ID<Thing>?) throws -> ID<Thing> {
  guard let id else { throw Missing() }
  return id
}
