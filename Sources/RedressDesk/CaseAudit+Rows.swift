internal import RedressEngine
internal import RedressStore
internal import RedressTime
internal import RedressVault
internal import RedressWorkflow

extension CaseAudit {
  /// Every column of the list of cases.
  func rowFindings() throws -> [String] {
    let (held, said) = (loaded.file.row.projection, try step.projection())
    if held == said, loaded.file.row.recordedAt == loaded.file.events.last?.recordedAt { return [] }
    let instant: (Int64?) -> String = { $0.map { "\(Instant(microseconds: $0))" } ?? "none" }
    let text: ([UInt8]) -> String = { Self.shown(String(decoding: $0, as: UTF8.self)) }
    return [
      Self.difference("the list's workflow", held: held.workflowID, said: said.workflowID),
      Self.difference("the list's phase", held: held.phase, said: said.phase),
      Self.difference("the list's status", held: held.status.rawValue, said: said.status.rawValue),
      Self.difference("the list's turn", held: held.turn, said: said.turn),
      Self.difference("the list's next deadline", held: held.nextDue, said: said.nextDue, instant),
      Self.difference("the list's reason", held: held.reason, said: said.reason),
      Self.difference(
        "the list's claimed amount (minor units)", held: held.claimedMinorUnits, said: said.claimedMinorUnits),
      Self.difference("the list's currency", held: held.currency, said: said.currency),
      Self.difference("the list's opening", held: held.openedAt, said: said.openedAt, instant),
      Self.difference("the list's order", held: held.orderID, said: said.orderID),
      Self.difference("the list's parties", held: held.parties, said: said.parties, text),
      Self.difference(
        "the list's last writing", held: loaded.file.row.recordedAt, said: loaded.file.events.last?.recordedAt, instant),
    ].compactMap { $0 }
  }

  /// The list of evidence; the events do not say what its flags are.
  var evidenceFindings: [String] {
    var rows: [String: EvidenceRow] = [:]
    for row in loaded.file.evidence { rows[row.item] = row }
    var found: [String] = []
    for event in loaded.events {
      guard case .attached(let item) = event.recorded.event else { continue }
      guard let row = rows.removeValue(forKey: event.item(item)) else {
        found.append("evidence \(event.item(item)) is missing from the list")
        continue
      }
      found += differences(row, item, event)
    }
    for row in loaded.file.evidence where rows[row.item] != nil {
      found.append("the list has evidence '\(Self.shown(row.item))', which no event attaches")
    }
    return found
  }

  private func differences(_ row: EvidenceRow, _ item: AttachedItem, _ event: TreeEvent) -> [String] {
    let (file, workflow, name) = (item.attachment, step.workflow(of: event), "evidence \(event.item(item))")
    return [
      Self.difference("the digest of \(name)", held: row.digest.hex, said: file.digest),
      Self.difference("the size of \(name)", held: row.size, said: file.byteCount),
      Self.difference("the kind of \(name)", held: row.kind, said: workflow.evidenceKinds[file.kind.index].name),
      Self.difference("the party of \(name)", held: row.party, said: workflow.parties[item.party.index].name),
      Self.difference("the medium of \(name)", held: row.mediaType, said: file.media),
      Self.difference("the label of \(name)", held: EvidenceLabel(row.label).display, said: file.label),
    ].compactMap { $0 }
  }

  /// What is remembered of the commands that brought the events.
  func findings(in answers: [CommandID: StoredAnswer]) -> [String] {
    var found: [String] = []
    for (id, events) in loaded.file.commands {
      guard let first = events.first, let last = events.last else { continue }
      guard let answer = answers[id] else {
        found.append("the command of events \(first.seq) to \(last.seq), '\(id)', is missing")
        continue
      }
      let isOfThese =
        (answer.firstSeq, answer.firstPosition, answer.eventCount) == (first.seq, first.position, events.count)
      if answer.caseID != loaded.id || !isOfThese || answer.recordedAt != first.recordedAt {
        found.append("the command of events \(first.seq) to \(last.seq), '\(id)', is remembered as another")
      }
    }
    return found
  }
}

extension CaseFile {
  /// The events by the commands that brought them, in order.
  var commands: [(id: CommandID, events: ArraySlice<StoredEvent>)] {
    var commands: [(id: CommandID, events: ArraySlice<StoredEvent>)] = []
    for index in events.indices {
      if commands.last?.id == events[index].commandID {
        commands[commands.count - 1].events = events[(commands.last?.events.startIndex ?? index)...index]
      } else {
        commands.append((events[index].commandID, events[index...index]))
      }
    }
    return commands
  }
}
