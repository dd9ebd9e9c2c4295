internal import RedressDiagnostics
internal import RedressMoney
internal import RedressTime

extension CaseView {
  func addEvidence(to screen: inout Screen) {
    guard !evidence.isEmpty else { return }
    screen.heading("Evidence")
    var table = TextTable(
      [
        .init(title: "#", isRight: true), .init(title: "kind"), .init(title: "from"), .init(title: "seen by"),
        .init(title: "sha-256"), .init(title: "bytes", isRight: true), .init(title: "file and note", isElastic: true),
      ], indent: 2)
    for item in evidence {
      table.add([
        .init("\(item.number)"), .init(safe(item.kind)), .init(safe(item.party)),
        .init(item.seenBy.count == parties.count ? "all" : item.seenBy.map(safe).joined(separator: ", ")),
        .init(String(item.digest.prefix(12)), .dim), .init("\(item.byteCount)"), .init(words(of: item)),
      ])
    }
    screen.table(table)
  }

  private func words(of item: EvidenceView) -> String {
    let note = item.note.map { ": \($0.forTerminal())" } ?? ""
    return item.label.forTerminal() + note + (item.isLate ? " (late)" : "")
  }

  /// All rounds side by side, once there is more than one proposal to compare.
  func addRounds(to screen: inout Screen) {
    guard rounds.count > 1 else { return }
    screen.heading("Rounds")
    var table = TextTable(
      [
        .init(title: "#", isRight: true), .init(title: "by"), .init(title: "made"),
        .init(title: "refund", isRight: true),
        .init(title: "against own last", isRight: true), .init(title: "apart", isRight: true),
        .init(title: "and", isElastic: true),
      ], indent: 2)
    for round in rounds {
      let proposal = round.proposal
      table.add([
        .init("\(proposal.version)"), .init(safe(proposal.party)), .init(proposal.at.map(time.absolute) ?? "", .dim),
        .init(proposal.elements.refund.map { "\($0)" } ?? "none", .bold),
        .init(round.change.map { ($0.minorUnits > 0 ? "+" : "") + "\($0)" } ?? ""),
        .init(round.apart.map { "\($0)" } ?? ""), .init(proposal.elements.others.joined(separator: "; ")),
      ])
    }
    screen.table(table)
  }

  func addFacts(to screen: inout Screen) {
    guard !facts.isEmpty else { return }
    screen.heading("Facts")
    screen.pairs(
      facts.map { ("  \(safe($0.name))", .init($0.value.forTerminal() + ($0.isFinding ? "  (finding)" : ""))) })
  }

  func addRemedy(to screen: inout Screen) {
    guard let remedy else { return }
    screen.heading("Remedy")
    screen.pairs(remedy.pairs + remedy.groundPairs + remedy.alternativePairs, indent: 2)
  }

  func addPending(to screen: inout Screen) {
    guard let pending else { return }
    screen.heading("Waits for approval")
    let by =
      "\(safe(pending.party)) (\(pending.person)); \(pending.approvers.joined(separator: " or ")) approves or rejects"
    screen.pairs([("ruled by", .init(by))] + pending.remedy.pairs, indent: 2)
  }

  func addThresholds(to screen: inout Screen) {
    guard !thresholds.isEmpty else { return }
    screen.heading("Accepted without being asked")
    screen.pairs(
      thresholds.map { threshold in
        let others = threshold.seenBy.isEmpty ? "nobody else" : "also \(threshold.seenBy.joined(separator: " and "))"
        return (
          "\(safe(threshold.party)) \(threshold.number)",
          .init("\(threshold.words); set on \(time.absolute(threshold.setAt)), seen by \(others)")
        )
      }, indent: 2)
  }

  func addPayments(to screen: inout Screen) {
    guard !payments.isEmpty else { return }
    screen.heading("Payments")
    screen.table(PaymentView.table(of: payments, time, withKey: false, indent: 2))
  }

  func addActs(to screen: inout Screen) {
    guard ending == nil else { return }
    screen.heading("What each may do")
    if acts.isEmpty {
      let isWaiting = children.contains { $0.state == .open }
      return screen.line(isWaiting ? "  nothing here; its child cases go on" : "  nothing; time alone moves the case")
    }
    var table = TextTable(
      [
        .init(title: "party"), .init(title: "action"), .init(title: "until"), .init(title: ""),
        .init(title: "with", isElastic: true),
      ], indent: 2)
    for act in acts {
      let end = act.from ?? act.until
      let word = act.from.map { "from \(time.absolute($0))" } ?? act.until.map(time.absolute) ?? "no end"
      table.add([
        .init(safe(act.party), act.from == nil ? .plain : .dim),
        .init(safe(act.action.name), act.from == nil ? .bold : .dim),
        .init(word), .init(end.map(time.relative) ?? "", urgency(of: act)), .init(act.needs),
      ])
    }
    screen.table(table)
  }

  private func urgency(of act: ActView) -> Emphasis {
    guard act.from == nil, let until = act.until else { return .dim }
    return time.urgency(until)
  }

  func addTimeline(to screen: inout Screen, withDetails: Bool) {
    screen.heading("What happened")
    screen.table(table(of: timeline, withDetails: withDetails))
    if notStored > 0 {
      screen.paragraph(
        "the last \(notStored) of these have come due and are not stored yet: 'redress tick' stores them", .dim)
    }
  }

  /// Events in lines; an instant stands once.
  func table(of entries: [TimelineEntry], withDetails: Bool) -> TextTable {
    var table = TextTable([.init(title: ""), .init(title: ""), .init(title: "", isElastic: true)], indent: 2)
    var last: Instant?
    for entry in entries where withDetails || !entry.isDetail {
      let when = entry.at == last ? "" : time.absolute(entry.at)
      table.add([.init(when, .dim), .init(safe(entry.actor)), .init(entry.words)])
      last = entry.at
    }
    return table
  }
}

extension RemedyView {
  /// The evidence and the amounts that the rules read.
  var groundPairs: [(name: String, value: TextTable.Cell)] {
    let evidence = counted.isEmpty ? [] : [("counts", "evidence " + counted.map { "\($0)" }.joined(separator: ", "))]
    let read = amounts.isEmpty ? [] : [("reads", amounts.joined(separator: ", "))]
    return (evidence + read).map { ($0.0, .init($0.1)) }
  }

  /// What would have changed it, a line each.
  var alternativePairs: [(name: String, value: TextTable.Cell)] {
    alternatives.enumerated().map { ($0.offset == 0 ? "else" : "", .init($0.element.words)) }
  }

  var pairs: [(name: String, value: TextTable.Cell)] {
    var pairs: [(name: String, value: TextTable.Cell)] = [
      ("gives", .init(elements.words, .bold)), ("comes to", .init(elements.outcomeWords)),
    ]
    for (index, row) in elements.rows.enumerated() {
      pairs.append((index == 0 ? "made up of" : "", .init("\(row.amount): \(row.words)")))
    }
    pairs.append(("by", .init(source)))
    if let rule { pairs.append(("rule", .init(safe(rule)))) }
    if let because { pairs.append(("because", .init(because.forTerminal(limit: 1000)))) }
    if !findings.isEmpty {
      pairs.append(
        ("findings", .init(findings.map { "\(safe($0.name)) = \($0.value.forTerminal())" }.joined(separator: ", "))))
    }
    return pairs
  }
}
