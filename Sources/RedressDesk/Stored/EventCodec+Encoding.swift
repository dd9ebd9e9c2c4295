internal import RedressEngine
internal import RedressMoney
internal import RedressTime
internal import RedressWorkflow

/// A type of event with its payload, on the way to the store.
struct StoredForm {
  var type: String
  var payload: any Encodable

  init(_ type: String, _ payload: any Encodable) {
    self.type = type
    self.payload = payload
  }
}

extension EventCodec {
  /// The stored form of an event.
  func form(of event: Event) throws -> StoredForm {
    switch event {
    case .opened(let opened): StoredForm("opened", try form(of: opened))
    case .acted(let action, let party, let person, let on, let words):
      StoredForm("acted", form(action, party, person, on, words))
    case .recorded(let action, let party, let person, let on, let version, let words):
      StoredForm("recorded", form(action, party, person, on, words, version: version))
    case .pended(let ruling, let words): StoredForm("pended", form(of: ruling, words))
    case .assigned(let party, let person, let instead, let because):
      StoredForm(
        "assigned",
        AssignedV1(party: names.name(party), person: person, instead: instead?.index, because: because))
    case .thresholdSet, .thresholdWithdrawn, .thresholdMet: thresholdForm(of: event)
    case .reached(let on): StoredForm("reached", NamedV1(id: names.transitions[on]))
    case .factGiven(let fact, let value, let party):
      StoredForm(
        "fact-given", FactGivenV1(fact: names.name(fact), value: form(of: value, as: fact), by: party.map(names.name)))
    case .balloted(let fact, let value, let party, let person):
      StoredForm(
        "balloted",
        BallotedV1(
          fact: names.name(fact), value: form(of: value, as: fact), by: names.name(party), person: person.index))
    case .reasonGiven(let reason): StoredForm("reason-given", NamedV1(id: names.name(reason)))
    case .textTaken(let text): StoredForm("text-taken", TextTakenV1(text: text))
    case .attached(let item): StoredForm("attached", form(of: item))
    case .proposed(let version, let party, let remedy):
      StoredForm("proposed", ProposalV1(version: version, party: names.name(party), remedy: form(of: remedy)))
    case .refused(let party, let version): StoredForm("refused", ProposalV1(version: version, party: names.name(party)))
    case .accepted(let version, let party):
      StoredForm("accepted", ProposalV1(version: version, party: names.name(party)))
    case .remedied(let remedy, let source): StoredForm("remedied", form(of: remedy, from: source))
    case .left(let place): StoredForm("left", NamedV1(id: names.name(place)))
    case .suspended(let from, let base, let interlude):
      StoredForm("suspended", SuspendedV1(from: names.name(from), base: names.name(base), by: names.name(interlude)))
    case .unwound(let place): StoredForm("unwound", NamedV1(id: names.name(place)))
    case .resumed(let place): StoredForm("resumed", NamedV1(id: names.name(place)))
    case .entered(let place): StoredForm("entered", NamedV1(id: names.name(place)))
    case .routed(let route): StoredForm("routed", NamedV1(id: names.name(route)))
    case .boundRead(let bound, let amount, let at):
      StoredForm(
        "bound-read", BoundReadV1(bound: names.bounds[bound], amount: amount.map(form), at: at?.microseconds))
    case .clockStarted(let window, let amount, let span):
      StoredForm("clock-started", form(window, amount, span, nil))
    case .clockRestarted(let window, let amount, let span):
      StoredForm("clock-restarted", form(window, amount, span, nil))
    case .clockMoved(let window, let move, let span): StoredForm("clock-moved", form(window, nil, span, move))
    case .clockStood(let window, let remainder): StoredForm("clock-stood", form(window, remainder))
    case .reminderSet(let reminder, let at):
      StoredForm("reminder-set", ReminderSetV1(reminder: names.reminders[reminder], at: at.microseconds))
    case .reminderDropped(let reminder): StoredForm("reminder-dropped", NamedV1(id: names.reminders[reminder]))
    case .reminded(let reminder, let window, let due):
      StoredForm(
        "reminded",
        RemindedV1(reminder: names.reminders[reminder], window: names.windows[window], due: due.microseconds))
    case .expired(let window, let expiry):
      StoredForm("expired", ExpiredV1(window: names.windows[window], expiry: names.expiries[expiry]))
    case .notified(let parties, let text):
      StoredForm("notified", NotifiedV1(parties: names.names(parties), text: names.workflow.texts[Int(text)]))
    case .moneyMoved(let movement): StoredForm("money-moved", form(of: movement))
    case .childEnded(let run, let node, let end): StoredForm("child-ended", form(of: run, node, end))
    case .cancelled: StoredForm("cancelled", EmptyV1())
    case .ended(let end, let cause): StoredForm("ended", form(of: end, cause))
    }
  }

  private func form(of opened: OpenedCase) throws -> OpenedV1 {
    let workflow = names.workflow
    var calendars: [String: String] = [:]
    for (party, calendar) in zip(workflow.parties, opened.calendars) {
      if let calendar { calendars[party.name] = names.name(calendar) }
    }
    var settings: [String: StoredValueV1] = [:]
    for (setting, value) in zip(workflow.settings, opened.settings) {
      settings[setting.name] = form(of: value, typed: setting.type)
    }
    return OpenedV1(
      workflow: workflow.digest, party: names.name(opened.party), person: opened.person.index,
      bindings: opened.bindings.map { BindingV1(party: names.name($0.party), person: $0.person) },
      calendars: calendars, settings: settings, reason: opened.reason.map(names.name), currency: opened.currency?.code,
      exponent: opened.currency?.exponent, paid: opened.paid, claimed: opened.claimed,
      lines: opened.lines.map {
        LineV1(
          line: $0.line, title: $0.title, quantity: $0.quantity, paid: $0.paid,
          shipping: $0.shipping == 0 ? nil : $0.shipping)
      },
      order: opened.order, holdable: opened.holdable,
      run: try opened.origin.map { try around().runs[$0.run.index].name }, parent: opened.origin?.parent,
      part: opened.origin?.line, shipping: opened.shipping == 0 ? nil : opened.shipping)
  }

  private func form(
    _ action: ID<Action>, _ party: ID<Party>, _ person: Person, _ on: ID<Transition>, _ words: String?,
    version: Int? = nil
  ) -> ActedV1 {
    ActedV1(
      action: names.name(action), party: names.name(party), person: person.index, on: names.transitions[on],
      version: version, words: words)
  }

  private func form(of ruling: PendingRuling, _ words: String?) -> PendedV1 {
    PendedV1(
      act: form(ruling.action, ruling.party, ruling.person, ruling.on, words),
      ruling: form(of: ruling.remedy, from: ruling.source))
  }

  private func form(of item: AttachedItem) -> AttachedV1 {
    let file = item.attachment
    return AttachedV1(
      number: item.number, party: names.name(item.party), person: item.person.index, seenBy: names.names(item.seenBy),
      late: item.isLate, kind: names.name(file.kind), digest: file.digest, byteCount: file.byteCount, media: file.media,
      label: file.label, note: file.note)
  }

  private func form(_ window: ID<Window>, _ amount: Amount?, _ span: ClockSpan?, _ move: ClockMove?) -> ClockV1 {
    ClockV1(
      window: names.windows[window], amount: amount.map(form), anchor: span?.anchor.microseconds,
      end: span?.end.microseconds, due: span?.due.microseconds, cause: move.map(\.storedName))
  }

  private func form(_ amount: Amount) -> AmountV1 { AmountV1(unit: amount.unit.name, quantity: amount.quantity) }

  private func form(_ window: ID<Window>, _ remainder: Remainder) -> ClockStoodV1 {
    ClockStoodV1(
      window: names.windows[window], unit: remainder.unit.name, endOfDay: remainder.endsAtEndOfDay,
      days: remainder.days,
      microseconds: remainder.microseconds, trailing: remainder.trailing)
  }

  private func form(of movement: MoneyMovement) -> MoneyMovedV1 {
    switch movement {
    case .held(let amount): MoneyMovedV1(movement: "held", amount: amount)
    case .paidToClaimant(let amount): MoneyMovedV1(movement: "paid-to-claimant", amount: amount)
    case .paidToRespondent(let amount): MoneyMovedV1(movement: "paid-to-respondent", amount: amount)
    case .paid(let to, let amount): MoneyMovedV1(movement: "paid", amount: amount, to: names.name(to))
    case .paidElsewhere(let amount, let fromHeld):
      MoneyMovedV1(movement: "paid-elsewhere", amount: amount, fromHeld: fromHeld)
    case .credited(let to, let amount): MoneyMovedV1(movement: "credited", amount: amount, to: names.name(to))
    case .creditKept(let by, let amount): MoneyMovedV1(movement: "credit-kept", amount: amount, to: names.name(by))
    case .creditTakenBack(let from, let amount):
      MoneyMovedV1(movement: "credit-taken-back", amount: amount, from: names.name(from))
    case .takenOver(let amount): MoneyMovedV1(movement: "taken-over", amount: amount)
    case .handedBack(let amount): MoneyMovedV1(movement: "handed-back", amount: amount)
    case .owed(let from, let to, let total):
      MoneyMovedV1(movement: "owed", amount: total, to: names.name(to), from: names.name(from))
    }
  }

  private func form(of end: ID<End>, _ cause: EndCause) -> EndedV1 {
    switch cause {
    case .act(let action, let party, let on):
      EndedV1(end: names.name(end), action: names.name(action), party: names.name(party), on: names.transitions[on])
    case .expiry(let window, let expiry):
      EndedV1(end: names.name(end), window: names.windows[window], expiry: names.expiries[expiry])
    case .child(let run, let node, let childEnd):
      EndedV1(end: names.name(end), child: form(of: run, node, childEnd))
    }
  }

  private func form(of run: ID<ChildRun>, _ node: Int, _ end: ID<End>) -> ChildEndedV1 {
    let run = names.workflow.runs[run.index]
    return ChildEndedV1(run: run.name, child: node, end: run.child.ends[end.index].name)
  }
}

extension ClockMove {
  /// The stored name of a cause.
  var storedName: String {
    switch self {
    case .extended: "extended"
    case .anchored: "anchored"
    case .resumed: "resumed"
    }
  }

  /// The cause of a stored name.
  init?(storedName: String) {
    switch storedName {
    case "extended": self = .extended
    case "anchored": self = .anchored
    case "resumed": self = .resumed
    case _: return nil
    }
  }
}
