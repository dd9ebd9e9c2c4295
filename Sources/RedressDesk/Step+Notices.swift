internal import RedressEngine
internal import RedressStore
internal import RedressTime
internal import RedressWorkflow

/// A notice as the outbox keeps it, version 1: whoever sends it writes the words.
struct NoticeV1: Codable {
  var about: String
  var caseID: String
  var window: String?
  var phase: String?
  var end: String?
  var text: String?
  /// Absolute, with its zone, so that a message read late is still true.
  var due: String?
}

extension Step {
  /// What is to be told to whom: reminders, turns, moved deadlines, ends and the workflow's own notices.
  func notices() throws -> [Notice] {
    try told().map { told in
      Notice(key: told.key, kind: told.form.about, recipient: told.recipient, payload: try Self.json(told.form))
    }
  }

  /// The same before it is written down.
  func told() -> [(key: String, recipient: String, form: NoticeV1)] {
    var told: [(key: String, recipient: String, form: NoticeV1)] = []
    let names = WorkflowNames(workflow)
    for (number, recorded) in events.enumerated() {
      guard let (parties, notice) = notice(of: recorded.event, names) else { continue }
      for party in workflow.parties.indices.map({ ID<Party>($0) }) where parties.has(party) {
        told.append(("\(id)/\(expectedSeq + Int64(number) + 1)/\(names.name(party))", names.name(party), notice))
      }
    }
    return told
  }

  private func notice(of event: Event, _ names: WorkflowNames) -> (PartySet, NoticeV1)? {
    switch event {
    case .reminded(let reminder, let window, let due):
      let parties = workflow.reminders[reminder.index].party
      return (parties, NoticeV1(about: "reminder", caseID: id.text, window: names.windows[window], due: text(due)))
    case .notified(let parties, let text):
      return (parties, NoticeV1(about: "notice", caseID: id.text, text: workflow.texts[Int(text)]))
    case .entered(let place):
      let awaited = workflow.places[place.index].awaits
      guard !awaited.isEmpty else { return nil }
      return (
        awaited, NoticeV1(about: "turn", caseID: id.text, phase: names.name(place), due: state.nextExpiry.map(text))
      )
    case .clockMoved(let window, _, let span), .clockRestarted(let window, _, let span):
      return (
        everyone, NoticeV1(about: "deadline", caseID: id.text, window: names.windows[window], due: text(span.due))
      )
    case .ended(let end, _): return (everyone, NoticeV1(about: "end", caseID: id.text, end: names.name(end)))
    case .opened, .acted, .recorded, .reached, .factGiven, .balloted, .reasonGiven, .textTaken, .attached, .proposed,
      .refused,
      .accepted,
      .remedied, .left, .suspended, .resumed, .unwound, .routed, .boundRead, .clockStarted, .clockStood, .reminderSet,
      .reminderDropped, .expired, .moneyMoved:
      return nil
    }
  }

  private var everyone: PartySet {
    var parties: PartySet = []
    for index in workflow.parties.indices { parties.insert(PartySet(ID(index))) }
    return parties
  }

  private func text(_ due: Instant) -> String { due.formatted(in: workflow.zone) }
}
