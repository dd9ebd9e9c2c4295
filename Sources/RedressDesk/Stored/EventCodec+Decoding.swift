internal import Foundation
internal import RedressEngine
internal import RedressMoney
internal import RedressTime
internal import RedressWorkflow

extension EventCodec {
  /// The event of a type and its payload.
  func event(_ payload: StoredPayload) throws -> Event {
    switch payload.type {
    case "opened": .opened(try opened(payload.read()))
    case "acted", "recorded": try act(payload.type, payload.read())
    case "pended": try pended(payload.read())
    case "assigned": try assigned(payload.read())
    case "threshold-set", "threshold-withdrawn", "threshold-met": try threshold(payload)
    case "reached": .reached(on: try names.transitions.id(payload.named()))
    case "fact-given": try factGiven(payload.read())
    case "balloted": try balloted(payload.read())
    case "reason-given": .reasonGiven(try names.reason(payload.named()))
    case "text-taken": .textTaken(try payload.read(TextTakenV1.self).text)
    case "attached": .attached(try item(payload.read()))
    case "proposed", "refused", "accepted": try proposal(payload.type, payload.read())
    case "remedied": try remedied(payload.read())
    case "left": .left(try names.place(payload.named()))
    case "suspended": try suspended(payload.read())
    case "unwound": .unwound(try names.place(payload.named()))
    case "resumed": .resumed(try names.place(payload.named()))
    case "entered": .entered(try names.place(payload.named()))
    case "routed": .routed(try names.route(payload.named()))
    case "clock-started", "clock-restarted", "clock-moved": try clock(payload.type, payload.read())
    case "clock-stood": try stood(payload.read())
    case "bound-read": try boundRead(payload.read())
    case "reminder-set": try reminderSet(payload.read())
    case "reminder-dropped": .reminderDropped(try names.reminders.id(payload.named()))
    case "reminded": try reminded(payload.read())
    case "expired": try expired(payload.read())
    case "notified": try notified(payload.read())
    case "money-moved": .moneyMoved(try movement(payload.read()))
    case "ended": try ended(payload.read())
    case "child-ended": try childEnded(payload.read())
    case "cancelled": .cancelled
    case _: throw StoredEventError.unknownType(payload.type, version: 1)
    }
  }

  private func opened(_ form: OpenedV1) throws -> OpenedCase {
    let workflow = names.workflow
    guard form.workflow == workflow.digest else { throw StoredEventError.otherWorkflow(form.workflow) }
    let settings = try workflow.settings.map { setting in
      guard let stored = form.settings[setting.name] else { throw StoredEventError.unknownName(setting.name) }
      return try value(stored, typed: setting.type)
    }
    return OpenedCase(
      party: try names.party(form.party), person: Person(form.person),
      bindings: try form.bindings.map { Binding(party: try names.party($0.party), person: $0.person) },
      calendars: try workflow.parties.map { try form.calendars[$0.name].map(names.calendar) }, settings: settings,
      reason: try form.reason.map(names.reason),
      currency: form.currency.flatMap { Currency(recorded: $0, exponent: form.exponent ?? 2) }, paid: form.paid,
      claimed: form.claimed,
      lines: form.lines.map {
        ClaimedLine(
          line: $0.line, title: $0.title, quantity: $0.quantity, paid: $0.paid, shipping: $0.shipping ?? 0)
      },
      order: form.order, holdable: form.holdable, origin: try form.run.map { try origin($0, form) },
      shipping: form.shipping ?? 0)
  }

  private func origin(_ run: String, _ form: OpenedV1) throws -> ChildOrigin {
    guard let parent = form.parent, let id = try around().run(named: run) else {
      throw StoredEventError.malformed(type: "opened")
    }
    return ChildOrigin(parent: parent, run: id, line: form.part)
  }

  private func childEnded(_ form: ChildEndedV1) throws -> Event {
    let (run, end) = try names.ended(form)
    return .childEnded(run, node: form.child, end)
  }

  private func act(_ type: String, _ form: ActedV1) throws -> Event {
    let action = try names.action(form.action)
    let party = try names.party(form.party)
    let on = try names.transitions.id(form.on)
    if type == "recorded" {
      return .recorded(
        action: action, party: party, person: Person(form.person), on: on, version: form.version ?? 0, words: form.words
      )
    }
    return .acted(action: action, party: party, person: Person(form.person), on: on, words: form.words)
  }

  private func pended(_ form: PendedV1) throws -> Event {
    let ruling = PendingRuling(
      on: try names.transitions.id(form.act.on), action: try names.action(form.act.action),
      party: try names.party(form.act.party), person: Person(form.act.person), remedy: try remedy(form.ruling.remedy),
      source: try source(form.ruling))
    return .pended(ruling, words: form.act.words)
  }

  private func assigned(_ form: AssignedV1) throws -> Event {
    .assigned(
      try names.party(form.party), person: form.person, instead: form.instead.map { Person($0) }, because: form.because)
  }

  private func factGiven(_ form: FactGivenV1) throws -> Event {
    let fact = try names.fact(form.fact)
    let given = try value(form.value, typed: names.workflow.facts[fact.index].type)
    return .factGiven(fact, given, by: try form.by.map(names.party))
  }

  private func balloted(_ form: BallotedV1) throws -> Event {
    let fact = try names.fact(form.fact)
    let given = try value(form.value, typed: names.workflow.facts[fact.index].type)
    return .balloted(fact, given, by: try names.party(form.by), person: Person(form.person))
  }

  private func item(_ form: AttachedV1) throws -> AttachedItem {
    AttachedItem(
      number: form.number, party: try names.party(form.party), person: Person(form.person),
      seenBy: try names.parties(form.seenBy), isLate: form.late,
      attachment: Attachment(
        kind: try names.kind(form.kind), digest: form.digest, byteCount: form.byteCount, media: form.media,
        label: form.label, note: form.note))
  }

  private func proposal(_ type: String, _ form: ProposalV1) throws -> Event {
    let party = try names.party(form.party)
    if type == "refused" { return .refused(party: party, version: form.version) }
    guard let version = form.version else { throw StoredEventError.malformed(type: type) }
    if type == "accepted" { return .accepted(version: version, by: party) }
    guard let stored = form.remedy else { throw StoredEventError.malformed(type: type) }
    return .proposed(version: version, party: party, try remedy(stored))
  }

  private func remedied(_ form: RemediedV1) throws -> Event {
    .remedied(try remedy(form.remedy), try source(form))
  }

  private func clock(_ type: String, _ form: ClockV1) throws -> Event {
    let window = try names.windows.id(form.window)
    let span: ClockSpan? =
      if let anchor = form.anchor, let end = form.end, let due = form.due {
        ClockSpan(
          anchor: Instant(microseconds: anchor), end: Instant(microseconds: end), due: Instant(microseconds: due))
      } else { nil }
    if type == "clock-started" { return .clockStarted(window, amount: try form.amount.map(amount), span) }
    if type == "clock-restarted" {
      guard let span else { throw StoredEventError.malformed(type: type) }
      return .clockRestarted(window, amount: try form.amount.map(amount), span)
    }
    guard let span, let cause = form.cause.flatMap(ClockMove.init(storedName:)) else {
      throw StoredEventError.malformed(type: type)
    }
    return .clockMoved(window, cause, span)
  }

  private func amount(_ form: AmountV1) throws -> Amount {
    let unit = try unit(form.unit)
    guard unit.isElapsed else { return try Amount(form.quantity, unit) }
    return try Amount(numerator: form.quantity, denominator: unit.scale, unit)
  }

  private func unit(_ name: String) throws(StoredEventError) -> CountingUnit {
    guard let unit = CountingUnit.allCases.first(where: { $0.name == name }) else { throw .unknownName(name) }
    return unit
  }

  private func suspended(_ form: SuspendedV1) throws -> Event {
    .suspended(from: try names.place(form.from), base: try names.place(form.base), by: try names.place(form.by))
  }

  private func boundRead(_ form: BoundReadV1) throws -> Event {
    .boundRead(
      try names.bounds.id(form.bound), amount: try form.amount.map(amount), at: form.at.map(Instant.init(microseconds:))
    )
  }

  private func reminderSet(_ form: ReminderSetV1) throws -> Event {
    .reminderSet(try names.reminders.id(form.reminder), at: Instant(microseconds: form.at))
  }

  private func stood(_ form: ClockStoodV1) throws -> Event {
    .clockStood(
      try names.windows.id(form.window),
      Remainder(
        unit: try unit(form.unit), endsAtEndOfDay: form.endOfDay, days: form.days, microseconds: form.microseconds,
        trailing: form.trailing))
  }

  private func movement(_ form: MoneyMovedV1) throws -> MoneyMovement {
    let to = try form.to.map(names.party)
    let from = try form.from.map(names.party)
    switch form.movement {
    case "held": return .held(form.amount)
    case "taken-over": return .takenOver(form.amount)
    case "handed-back": return .handedBack(form.amount)
    case "paid-to-claimant": return .paidToClaimant(form.amount)
    case "paid-to-respondent": return .paidToRespondent(form.amount)
    case "paid-elsewhere": return .paidElsewhere(form.amount, fromHeld: form.fromHeld ?? 0)
    case "credited":
      guard let to else { throw StoredEventError.malformed(type: "money-moved") }
      return .credited(to: to, form.amount)
    case "credit-kept":
      guard let to else { throw StoredEventError.malformed(type: "money-moved") }
      return .creditKept(by: to, form.amount)
    case "credit-taken-back":
      guard let from else { throw StoredEventError.malformed(type: "money-moved") }
      return .creditTakenBack(from: from, form.amount)
    case "owed":
      guard let to, let from else { throw StoredEventError.malformed(type: "money-moved") }
      return .owed(from: from, to: to, total: form.amount)
    case "paid":
      guard let to else { throw StoredEventError.malformed(type: "money-moved") }
      return .paid(to: to, form.amount)
    case _: throw StoredEventError.unknownName(form.movement)
    }
  }

  private func reminded(_ form: RemindedV1) throws -> Event {
    .reminded(
      try names.reminders.id(form.reminder), try names.windows.id(form.window), due: Instant(microseconds: form.due))
  }

  private func expired(_ form: ExpiredV1) throws -> Event {
    .expired(try names.windows.id(form.window), try names.expiries.id(form.expiry))
  }

  private func notified(_ form: NotifiedV1) throws -> Event {
    guard let text = names.workflow.texts.firstIndex(of: form.text) else {
      throw StoredEventError.unknownName(form.text)
    }
    return .notified(try names.parties(form.parties), text: Int32(text))
  }

  private func ended(_ form: EndedV1) throws -> Event {
    let end = try names.end(form.end)
    if let window = form.window, let expiry = form.expiry {
      return .ended(end, .expiry(try names.windows.id(window), try names.expiries.id(expiry)))
    }
    if let child = form.child {
      let (run, childEnd) = try names.ended(child)
      return .ended(end, .child(run, node: child.child, childEnd))
    }
    guard let action = form.action, let party = form.party, let on = form.on else {
      throw StoredEventError.malformed(type: "ended")
    }
    return .ended(end, .act(try names.action(action), try names.party(party), try names.transitions.id(on)))
  }
}

/// The payload of a stored event with its type, before it is read.
struct StoredPayload {
  var type: String
  var bytes: [UInt8]

  /// Reads it as the stored form of its type.
  func read<Form: Decodable>(_ form: Form.Type = Form.self) throws(StoredEventError) -> Form {
    do { return try JSONDecoder().decode(form, from: Data(bytes)) } catch { throw .malformed(type: type) }
  }

  /// The one name that it consists of.
  func named() throws(StoredEventError) -> String { try read(NamedV1.self).id }
}
