package import RedressDiagnostics
internal import RedressMoney
internal import RedressTime

extension CaseView {
  /// The fields of the case as JSON, in the order of the documentation.
  package var json: [(String, JSONText)] {
    [
      ("case", .string(id)), ("workflow", workflow.json), ("zone", .string(time.zone.identifier)),
      ("now", time.now.json), ("viewer", .optional(viewer)), ("order", .string(order.raw)), ("openedAt", openedAt.json),
      ("reason", reason.json), ("places", .array(places.map(\.json))), ("ended", ending.map(\.json) ?? .null),
      ("turn", .array(awaits.map(JSONText.string))), ("due", due.json), ("clocks", .array(clocks.map(\.json))),
      ("parties", .array(parties.map(\.json))), ("lines", .array(lines.map(\.json))),
      ("money", money.map(\.json) ?? .null), ("payments", .array(payments.map(\.json))),
      ("proposals", .array(proposals.map(\.json))), ("rounds", .array(rounds.map(\.json))),
      ("evidence", .array(evidence.map(\.json))), ("facts", .array(facts.map(\.json))),
      ("remedy", remedy.map(\.json) ?? .null), ("pending", pending.map(\.json) ?? .null),
      ("thresholds", .array(thresholds.map(\.json))), ("acts", .array(acts.map(\.json))),
      ("timeline", .array(timeline.map(\.json))), ("notStored", .number(notStored)),
      ("partOf", .optional(partOf)), ("suspended", .bool(isSuspended)), ("children", .array(children.map(\.json))),
    ]
  }

  /// The fields that a command answers with: where the case now stands, without what lies on the table.
  package var summaryJSON: [(String, JSONText)] {
    let names = ["case", "workflow", "zone", "now", "places", "ended", "turn", "due", "money", "remedy", "children"]
    return json.filter { names.contains($0.0) }
  }
}

extension Instant {
  /// The instant in ISO 8601, in UTC.
  package var json: JSONText { .string(formattedUTC) }
}

extension Instant? {
  /// The instant in ISO 8601, in UTC, or null.
  package var json: JSONText { map(\.json) ?? .null }
}

extension Money {
  /// The amount as text and in minor units.
  package var json: JSONText { .object([("text", .string("\(self)")), ("minorUnits", .number(Int(minorUnits)))]) }
}

extension Money? {
  fileprivate var json: JSONText { map(\.json) ?? .null }
}

extension Named {
  /// Id and title.
  package var json: JSONText { .object([("id", .string(name)), ("title", .string(title))]) }
}

extension Named? {
  fileprivate var json: JSONText { map(\.json) ?? .null }
}

extension WorkflowName {
  fileprivate var json: JSONText {
    .object([
      ("id", .string(name.name)), ("title", .string(name.title)), ("version", .number(version)),
      ("digest", .string(digest)),
    ])
  }
}

extension EndingView {
  fileprivate var json: JSONText {
    .object([("end", end.json), ("at", at.json), ("cause", .string(cause))])
  }
}

extension ClockView {
  fileprivate var json: JSONText {
    .object([
      ("window", .string(window)), ("phase", .string(phase)), ("running", .bool(isRunning)), ("due", due.json),
      ("state", .string(state)), ("silence", .string(silence)),
    ])
  }
}

extension PartyView {
  fileprivate var json: JSONText {
    .object([
      ("id", .string(party.name)), ("title", .string(party.title)), ("side", .string(side)),
      ("person", .optional(person?.raw)),
    ])
  }
}

extension LineView {
  fileprivate var json: JSONText {
    .object([
      ("line", .string(line.raw)), ("title", .string(title.raw)), ("quantity", .number(quantity)), ("paid", paid.json),
    ])
  }
}

extension MoneyView {
  fileprivate var json: JSONText {
    .object([
      ("paid", paid.json), ("claimed", claimed.json), ("held", held.json), ("toClaimant", toClaimant.json),
      ("toRespondent", toRespondent.json), ("elsewhere", elsewhere.map(\.json) ?? .null),
      ("credited", credited.map(\.json) ?? .null), ("others", .array(others.map(JSONText.string))),
    ])
  }
}
