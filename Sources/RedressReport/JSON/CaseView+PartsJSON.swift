package import RedressDiagnostics
internal import RedressMoney
internal import RedressTime

extension ElementsView {
  /// What it comes to, the refund, its share of the claim and its rows, and the other elements in words.
  package var json: JSONText {
    .object([
      ("outcome", .string(outcome)), ("refund", refund?.json ?? .null), ("share", .optional(share)),
      ("rows", .array(rows.map { .object([("words", .string($0.words)), ("amount", $0.amount.json)]) })),
      ("others", .array(others.map(JSONText.string))),
      ("words", .string(words)),
    ])
  }
}

extension ProposalView {
  var json: JSONText {
    .object([
      ("version", .number(version)), ("party", .string(party)), ("at", at.json), ("remedy", elements.json),
    ])
  }
}

extension RoundView {
  var json: JSONText {
    .object([
      ("version", .number(proposal.version)), ("party", .string(proposal.party)), ("at", proposal.at.json),
      ("remedy", proposal.elements.json), ("change", change?.json ?? .null), ("apart", apart?.json ?? .null),
    ])
  }
}

extension EvidenceView {
  /// A piece of evidence.
  package var json: JSONText {
    .object([
      ("number", .number(number)), ("kind", .string(kind)), ("party", .string(party)), ("label", .string(label.raw)),
      ("note", .optional(note?.raw)), ("media", .string(media)), ("bytes", .number(Int(byteCount))),
      ("sha256", .string(digest)), ("seenBy", .array(seenBy.map(JSONText.string))), ("late", .bool(isLate)),
    ])
  }
}

extension FactView {
  var json: JSONText {
    .object([("fact", .string(name)), ("value", .string(value.raw)), ("finding", .bool(isFinding))])
  }
}

extension RemedyView {
  /// The remedy with its source, rule, reason and findings.
  package var json: JSONText {
    .object([
      ("gives", elements.json), ("source", .string(source)), ("rule", .optional(rule)),
      ("because", .optional(because?.raw)), ("findings", .array(findings.map(\.json))),
      ("counted", .array(counted.map(JSONText.number))), ("amounts", .array(amounts.map(JSONText.string))),
      ("alternatives", .array(alternatives.map(\.json))),
    ])
  }
}

extension AlternativeView {
  var json: JSONText {
    let (rule, gives, missing): (String?, JSONText, [String]) =
      switch outcome {
      case .rule(let rule, let elements): (rule, elements.json, [])
      case .missing(let facts): (nil, .null, facts)
      }
    let items = items.map { items in
      JSONText.object([
        ("party", .string(items.party)), ("kind", .optional(items.kind)), ("count", .number(items.count)),
      ])
    }
    return .object([
      ("fact", .optional(finding?.name)), ("value", .optional(finding?.value.raw)), ("evidence", items ?? .null),
      ("rule", .optional(rule)), ("gives", gives), ("missing", .array(missing.map(JSONText.string))),
      ("words", .string(words)),
    ])
  }
}

extension PendingView {
  /// A ruling that waits.
  package var json: JSONText {
    .object([
      ("party", .string(party)), ("person", .string(person)), ("approvers", .array(approvers.map(JSONText.string))),
      ("remedy", remedy.json),
    ])
  }
}

extension ThresholdView {
  /// What a party accepts without being asked.
  package var json: JSONText {
    .object([
      ("party", .string(party)), ("number", .number(number)), ("setAt", setAt.json),
      (isLeast ? "atLeast" : "atMost", amount?.json ?? .null), ("withReturn", .bool(takesReturn)),
      ("until", until.json), ("seenBy", .array(seenBy.map(JSONText.string))), ("words", .string(words)),
    ])
  }
}

extension ActView {
  /// What a party may do.
  package var json: JSONText {
    .object([
      ("party", .string(party)), ("action", .string(action.name)), ("from", from.json), ("until", until.json),
      ("with", .string(needs)),
    ])
  }
}

extension TimelineEntry {
  /// An event in words.
  package var json: JSONText {
    .object([
      ("at", at.json), ("actor", .string(actor)), ("event", .string(event)), ("words", .string(words)),
    ])
  }
}

extension InboxView {
  /// The fields of the list.
  package var json: [(String, JSONText)] {
    [
      ("zone", .string(time.zone.identifier)), ("now", time.now.json), ("party", .optional(party)),
      ("status", .string(isOfEnded ? "ended" : "open")), ("total", .number(total)),
      ("dueWithinDay", .number(dueWithinDay)), ("overdue", .number(overdue)), ("cases", .array(rows.map(\.json))),
      ("silences", .array(silences.map(\.json))),
    ]
  }
}

extension PhaseSilence {
  var json: JSONText {
    .object([
      ("workflow", .string(workflow)), ("phase", .string(phase)), ("window", .string(window)),
      ("silence", .string(silence)),
    ])
  }
}

extension InboxRow {
  var json: JSONText {
    .object([
      ("case", .string(id)), ("workflow", .string(workflow)), ("phase", .string(phase)), ("turn", .string(turn)),
      ("due", due.json), ("reason", .string(reason)), ("claimed", claimed?.json ?? .null),
      ("order", .string(order.raw)), ("openedAt", openedAt.json), ("children", .array(children.map(\.json))),
    ])
  }
}

extension RulingView {
  /// The fields of the ruling.
  package var json: [(String, JSONText)] {
    [
      ("case", .string(id)), ("ruling", ruling.json), ("remedy", remedy.json),
      ("departsFrom", departsFrom?.json ?? .null), ("evidence", .array(evidence.map(\.json))),
      ("then", .string(consequence)),
    ]
  }
}

extension QuestionView {
  /// A finding that is missing.
  package var json: JSONText {
    .object([
      ("fact", .string(name)), ("ask", .optional(ask)), ("answers", .array(answers.map { .string($0.name) })),
    ])
  }
}

extension DeadlineView {
  /// The fields of the deadline.
  package var json: [(String, JSONText)] {
    [
      ("case", .string(id)), ("window", .string(window)), ("zone", .string(time.zone.identifier)), ("due", due.json),
      ("state", .string(state)), ("lines", .array(lines.map(JSONText.string))),
    ]
  }
}
