import RedressStore
import RedressDesk
import RedressDiagnostics
import RedressEngine
import RedressReport
import RedressTime
import RedressWorkflow

/// A case as it stands at an instant: what has come due by then is in it, stored or not.
struct Standing {
  let loaded: LoadedCase
  let now: Instant
  let state: Case
  let history: [Recorded]
  let names: Names

  init(_ loaded: LoadedCase, at now: Instant) {
    self.loaded = loaded
    self.now = max(now, loaded.state.lastAt)
    let isLate = loaded.state.nextDue.map { $0 <= now } ?? false
    let decision = isLate ? loaded.state.decide(.time, at: now, under: loaded.workflow) : nil
    state = decision?.after ?? loaded.state
    history = loaded.history + (decision?.events ?? [])
    names = Names(state, under: loaded.workflow, time: TimeText(zone: loaded.workflow.zone, now: self.now))
  }

  /// The case by names, for a viewer or for the desk.
  func view(for viewer: ID<Party>? = nil) -> CaseView {
    var view = CaseView(
      state, history: history, id: loaded.id.text, order: loaded.file.row.projection.orderID, names: names,
      viewer: viewer)
    view.notStored = history.count - loaded.history.count
    return view
  }

  /// The party with this id.
  func party(_ name: String) throws -> ID<Party> {
    let workflow = loaded.workflow
    if let party = workflow.party(named: name) { return party }
    let names = workflow.parties.map(\.name)
    let near =
      nearestName(to: name, in: names).map { "did you mean '\($0)'?" } ?? "there are: \(names.joined(separator: ", "))"
    throw Failure(.usage, "no party is named '\(Untrusted(name).forTerminal())'; \(near)")
  }

  /// The party that may do an action now: the one named, else the first that has it open, a neutral before others.
  func party(_ name: String?, for action: ID<Action>) throws -> ID<Party> {
    if let name { return try party(name) }
    let workflow = loaded.workflow
    let all = workflow.parties.indices.map { ID<Party>($0) }
    let neutral = all.filter { workflow.parties[$0.index].side == .neutral }
    let open = (neutral + all).first { party in
      state.openActs(for: party, at: now, under: workflow).now.contains { $0.action == action }
    }
    guard let found = open ?? neutral.first else {
      throw Failure(
        .usage, "say for whom with '--as PARTY'; there are: \(workflow.parties.map(\.name).joined(separator: ", "))")
    }
    return found
  }
}

extension Session {
  /// Answers with what a command brought and where the case now stands.
  func answer(_ command: String, _ outcome: Outcome, asJSON: Bool) throws {
    let standing = Standing(outcome.loaded, at: outcome.at)
    let view = standing.view()
    let events = outcome.events.map(standing.names.entry)
    try answer(command, asJSON: asJSON, fields: view.summaryJSON + fields(of: outcome, events)) {
      let repeated = outcome.wasRepeated ? "this command was carried out before; nothing happened now\n" : ""
      return repeated + view.answer(events, receipt: receipt(outcome), style)
    }
  }

  private func fields(of outcome: Outcome, _ events: [TimelineEntry]) -> [(String, JSONText)] {
    [
      ("repeated", .bool(outcome.wasRepeated)), ("events", .array(events.map(\.json))),
      (
        "receipt",
        outcome.receipt.map {
          .object([("position", .number(Int($0.position))), ("hash", .string($0.hash.hex))])
        } ?? .null
      ),
    ]
  }

  private func receipt(_ outcome: Outcome) -> String? {
    outcome.receipt.map { "\($0.position) \($0.hash.hex.prefix(16))" }
  }

  /// Answers with text that is made only when it is wanted.
  private func answer(
    _ command: String, asJSON: Bool, fields: @autoclosure () -> [(String, JSONText)], _ text: () -> String
  ) throws {
    try answer(command, asJSON: asJSON, fields: fields(), text: text())
  }
}
