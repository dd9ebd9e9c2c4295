extension Append {
  /// Refuses a step that no store may hold, before anything is locked.
  package func check() throws(StoreError) {
    guard (0..<Int64(1) << 53).contains(expectedSeq) else {
      throw .malformed("the expected number of events is out of range")
    }
    guard !events.isEmpty else { throw .malformed("a step has at least one event") }
    for event in events { try event.check() }
    try Self.distinct(timers.map(\.id), "timer")
    try Self.distinct(notices.map(\.key), "notice")
    try Self.distinct(evidence.map(\.item), "item of evidence")
    try Self.distinct(payments.map { $0.key(in: caseID) }, "payment")
    guard evidence.allSatisfy({ $0.size >= 0 }) else { throw .malformed("an item of evidence has a negative size") }
    try checkPostings()
    try checkPayments()
    try checkClaim()
    try projection.check()
    guard texts.allSatisfy({ !$0.utf8.contains(0) }) else { throw .malformed("a text holds a NUL character") }
  }

  /// Every text that goes into a column, where a NUL would cut it short.
  private var texts: [String] {
    var texts = events.flatMap { [$0.type, $0.actor] }
    texts += timers.flatMap { [$0.id, $0.kind] }
    texts += postings.flatMap { [$0.account, $0.currency, $0.memo] }
    texts += payments.flatMap { [$0.payer, $0.payee, $0.currency] }
    if let claim = claim?.claim { texts += [claim.orderID, claim.currency] + claim.lines.map(\.line) }
    texts += notices.flatMap { [$0.key, $0.kind, $0.recipient] }
    texts += evidence.flatMap { [$0.item, $0.kind, $0.party, $0.mediaType] + $0.flags }
    return texts + projection.texts
  }

  private static func distinct(_ names: [String], _ what: String) throws(StoreError) {
    var seen: Set<String> = []
    for name in names {
      guard !name.isEmpty else { throw .malformed("a \(what) has an empty name") }
      guard seen.insert(name).inserted else { throw .malformed("\(what) '\(name)' is named twice") }
    }
  }

  private func checkPostings() throws(StoreError) {
    let seqs = (expectedSeq + 1)...(expectedSeq + Int64(events.count))
    guard postings.allSatisfy({ seqs.contains($0.seq) }) else {
      throw .malformed("a posting names an event that is not part of the step")
    }
    guard zip(postings, postings.dropFirst()).allSatisfy({ $0.seq <= $1.seq }) else {
      throw .malformed("the postings do not stand in the order of their events")
    }
    guard postings.allSatisfy({ $0.currency.utf8.count == 3 }) else {
      throw .malformed("a currency is named by three letters")
    }
    for (currency, sum) in Ledger.sums(of: postings) where sum != 0 {
      throw .malformed("the postings in \(currency) come to \(sum) instead of 0")
    }
  }
}

extension NewEvent {
  func check() throws(StoreError) {
    guard !type.isEmpty, version >= 1 else { throw .malformed("an event needs a type and a version from 1") }
    guard let problem = StrictJSON.problem(in: payload) else { return }
    throw .malformed("the payload of '\(type)' \(problem)")
  }
}

extension CaseProjection {
  fileprivate var texts: [String] { [workflowID, phase, turn, reason, currency, orderID] }

  func check() throws(StoreError) {
    if let problem = StrictJSON.problem(in: parties) { throw .malformed("the parties' JSON \(problem)") }
    guard claimedMinorUnits >= 0 else { throw .malformed("the amount in dispute is negative") }
    guard nextDue != .max else { throw .malformed("the next deadline lies beyond all time") }
  }
}

/// Sums over postings.
enum Ledger {
  /// Returns each currency with what its postings come to, in the order of first use.
  static func sums(of postings: [Posting]) -> [(currency: String, sum: Int128)] {
    var sums: [(currency: String, sum: Int128)] = []
    for posting in postings {
      if let index = sums.firstIndex(where: { $0.currency == posting.currency }) {
        sums[index].sum += Int128(posting.minorUnits)
      } else {
        sums.append((posting.currency, Int128(posting.minorUnits)))
      }
    }
    return sums
  }
}

extension EvidenceLimits {
  /// Says which limit a case's items break once new ones are among them, if any.
  ///
  /// Only parties that give something new are counted, so that a lowered limit does not block the other side.
  package func breach(items: [EvidenceRow], adding new: [EvidenceRow]) -> QuotaBreach? {
    let all = items + new
    if all.count > caseItems { return .caseItems(limit: caseItems) }
    if Self.bytes(all) > caseBytes { return .caseBytes(limit: caseBytes) }
    for party in new.map(\.party) {
      let own = all.filter { $0.party == party }
      if own.count > partyItems { return .partyItems(party: party, limit: partyItems) }
      if Self.bytes(own) > partyBytes { return .partyBytes(party: party, limit: partyBytes) }
    }
    return nil
  }

  private static func bytes(_ items: [EvidenceRow]) -> Int128 { items.reduce(0) { $0 + Int128($1.size) } }
}

extension Append {
  /// Turns the new events into stored ones that carry on a chain.
  package func chained(
    onto head: ChainHead, after position: Int64, recordedAt: Int64, writer: Int
  ) -> [StoredEvent] {
    var head = head
    return events.enumerated().map { part, event in
      var stored = StoredEvent(
        caseID: caseID, seq: head.seq + 1, position: position + Int64(part) + 1, type: event.type,
        version: event.version, effectiveAt: event.effectiveAt, recordedAt: recordedAt, actor: event.actor,
        payload: event.payload, commandID: command.id, part: part, writer: writer, prevHash: head.hash, hash: .zero)
      stored.hash = stored.computedHash
      head = ChainHead(seq: stored.seq, hash: stored.hash)
      return stored
    }
  }
}

extension StoredAnswer {
  /// Returns the answer for a repeat, or throws when the name was used for another body.
  package func answering(_ command: Command) throws(StoreError) -> StoredAnswer {
    guard digest == command.digest else { throw .commandReused(commandID, stored: digest) }
    return self
  }
}

extension DeskRow {
  /// Returns where the rehearsal clock stands after a move, or throws when it may not move so.
  package func movingClock(to instant: Int64) throws(StoreError) -> Int64 {
    guard kind == .rehearsal, let now = rehearsalClock else { throw .notRehearsal }
    guard instant >= now else { throw .clockBackwards(from: now, to: instant) }
    return instant
  }

  /// Throws when a newer program has closed the desk to this one.
  package func admit(writer: Int) throws(StoreError) {
    guard writer >= minimumWriter else { throw .writerTooOld(minimum: minimumWriter, this: writer) }
  }
}
