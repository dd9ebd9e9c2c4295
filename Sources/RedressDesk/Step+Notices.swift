internal import RedressEngine
internal import RedressStore
internal import RedressTime
internal import RedressWorkflow

/// A notice as the outbox keeps it, version 1: whoever sends it writes the words.
struct NoticeV1: Codable {
  var about: String
  var caseID: String
  /// The address of the child that it is about; absent for the case itself.
  var child: String?
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
    var known: [Int: WorkflowNames] = [:]
    for (number, event) in events.enumerated() {
      let workflow = workflow(of: event)
      let names = known[event.node] ?? WorkflowNames(workflow)
      known[event.node] = names
      guard let (parties, about) = notice(of: event, names) else { continue }
      var notice = about
      if event.node != 0 { notice.child = tree.address(of: event.node) }
      for party in workflow.parties.indices.map({ ID<Party>($0) }) where parties.has(party) {
        told.append(("\(id)/\(expectedSeq + Int64(number) + 1)/\(names.name(party))", names.name(party), notice))
      }
    }
    return told
  }

  private func notice(of event: TreeEvent, _ names: WorkflowNames) -> (PartySet, NoticeV1)? {
    let workflow = names.workflow
    func text(_ due: Instant) -> String { due.formatted(in: workflow.zone) }
    switch event.recorded.event {
    case .reminded(let reminder, let window, let due):
      let parties = workflow.reminders[reminder.index].party
      return (parties, NoticeV1(about: "reminder", caseID: id.text, window: names.windows[window], due: text(due)))
    case .notified(let parties, let text):
      return (parties, NoticeV1(about: "notice", caseID: id.text, text: workflow.texts[Int(text)]))
    case .entered(let place):
      let awaited = workflow.places[place.index].awaits
      guard !awaited.isEmpty else { return nil }
      return (
        awaited,
        NoticeV1(
          about: "turn", caseID: id.text, phase: names.name(place),
          due: tree.nodes[event.node].state.nextExpiry.map(text))
      )
    case .clockMoved(let window, _, let span), .clockRestarted(let window, _, let span):
      return (
        everyone(in: workflow),
        NoticeV1(about: "deadline", caseID: id.text, window: names.windows[window], due: text(span.due))
      )
    case .pended(let ruling, _):
      guard let approvers = workflow.transitions[ruling.on.index].approval?.by else { return nil }
      let phase = names.name(workflow.transitions[ruling.on.index].place)
      return (
        approvers,
        NoticeV1(
          about: "approval", caseID: id.text, phase: phase, due: tree.nodes[event.node].state.nextExpiry.map(text))
      )
    case .thresholdMet(let party, _, let version, _):
      let text = "version \(version) was accepted by the threshold that you set"
      return (PartySet(party), NoticeV1(about: "threshold", caseID: id.text, text: text))
    case .ended(let end, _):
      return (everyone(in: workflow), NoticeV1(about: "end", caseID: id.text, end: names.name(end)))
    case .cancelled: return (everyone(in: workflow), NoticeV1(about: "cancelled", caseID: id.text))
    case .thresholdSet, .thresholdWithdrawn, .opened, .acted, .recorded, .assigned, .reached, .factGiven,
      .balloted, .reasonGiven, .textTaken, .attached,
      .proposed,
      .refused,
      .accepted,
      .remedied, .left, .suspended, .resumed, .unwound, .routed, .boundRead, .clockStarted, .clockStood, .reminderSet,
      .reminderDropped, .expired, .moneyMoved, .childEnded:
      return nil
    }
  }

  private func everyone(in workflow: Workflow) -> PartySet {
    var parties: PartySet = []
    for index in workflow.parties.indices { parties.insert(PartySet(ID(index))) }
    return parties
  }
}
