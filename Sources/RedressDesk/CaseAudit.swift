internal import RedressDiagnostics
internal import RedressEngine
internal import RedressStore
internal import RedressTime
internal import RedressVault
internal import RedressWorkflow

/// Compares what the store holds of a case with what its events alone say.
///
/// Everything but the events can be made again from them, as the one step that would have brought the whole history:
///
///     events ──▶ state ──▶ postings, payments, evidence, timers, notices, commands, row ──▶ each as it is stored?
struct CaseAudit {
  let loaded: LoadedCase
  let step: Step

  /// Returns nil for a case without events, which has nothing to compare with.
  init?(_ loaded: LoadedCase) {
    guard let first = loaded.file.events.first else { return nil }
    let row = loaded.file.row.projection
    self.loaded = loaded
    step = Step(
      id: loaded.id, digest: row.workflowDigest, before: nil, tree: loaded.tree,
      events: loaded.events, actor: "", expectedSeq: 0, orderID: loaded.tree.root.state.pinned.order ?? row.orderID,
      command: Command(id: first.commandID, digest: row.workflowDigest, wallClock: first.recordedAt))
  }

  /// Where they differ, each in one line without the case's name.
  func findings(notices: [StoredNotice], answers: [CommandID: StoredAnswer]) throws -> [String] {
    try rowFindings() + postingFindings + paymentFindings + timerFindings + evidenceFindings + findings(in: notices)
      + findings(in: answers)
  }

  /// What the case takes of its order, beside what is stored of it.
  func findings(in claims: [StoredClaim]) -> [String] {
    guard var said = step.claimNow else { return [] }
    guard var held = claims.first(where: { $0.caseID == loaded.id })?.claim else {
      return ["the claims on order '\(Self.shown(said.orderID))' lack this case"]
    }
    said.lines.sort { $0.line < $1.line }
    held.lines.sort { $0.line < $1.line }
    let lines: ([OrderClaimLine]) -> String = { lines in
      Self.shown(lines.map { "\($0.line)x\($0.quantity) for \($0.minorUnits)" }.joined(separator: ", "))
    }
    return [
      Self.difference("what is claimed of the order (minor units)", held: held.claimed, said: said.claimed),
      Self.difference("what may be held of the order (minor units)", held: held.held, said: said.held),
      Self.difference("what is claimed of the order's lines", held: held.lines, said: said.lines, lines),
    ].compactMap { $0 }
  }

  private var postingFindings: [String] {
    Self.differences(loaded.file.postings, step.postings, in: "the ledger", "postings") { posting in
      "the posting of \(posting.minorUnits) \(Self.shown(posting.currency)) (minor units) to "
        + "'\(Self.shown(posting.account))', '\(Self.shown(posting.memo))', at event \(posting.seq)"
    }
  }

  private var paymentFindings: [String] {
    let held = loaded.file.payments.map(\.payment)
    // What was moved before payments were kept goes to the account's side, since only the workflow knows its party.
    let accounts = step.postings.filter { $0.minorUnits > 0 && $0.account.hasPrefix("paid-to-") }
    let said: [DuePayment] = step.payments.map { due in
      guard !held.contains(due), let account = accounts.first(where: { $0.seq == due.seq })?.account else { return due }
      var bySide = due
      bySide.payee = String(account.dropFirst("paid-to-".utf8.count))
      return held.contains(bySide) ? bySide : due
    }
    return Self.differences(held, said, in: "the list of payments", "payments") { due in
      "the payment of \(due.minorUnits) \(Self.shown(due.currency)) (minor units) to '\(Self.shown(due.payee))' "
        + "(\(due.kind)), at event \(due.seq)"
    }
  }

  private var timerFindings: [String] {
    Self.differences(loaded.file.timers, step.timers, in: "the list of timers", "timers") { timer in
      "the timer '\(Self.shown(timer.id))' (\(Self.shown(timer.kind))) at \(Instant(microseconds: timer.dueAt))"
    }
  }

  private func findings(in notices: [StoredNotice]) -> [String] {
    let held = notices.map { [$0.notice.key, $0.notice.kind, $0.notice.recipient] }
    let said = step.told().map { [$0.key, $0.form.about, $0.recipient] }
    return Self.differences(held, said, in: "the outbox", "notices") { notice in
      "the notice '\(Self.shown(notice[0]))' (\(Self.shown(notice[1]))) to '\(Self.shown(notice[2]))'"
    }
  }

  /// What `held` lacks of what the events say, and what it has beyond.
  private static func differences<Row: Hashable>(
    _ held: [Row], _ said: [Row], in place: String, _ things: String, _ words: (Row) -> String
  ) -> [String] {
    if held == said { return [] }
    var balance: [Row: Int] = [:]
    for row in said { balance[row, default: 0] += 1 }
    for row in held { balance[row, default: 0] -= 1 }
    var found: [String] = []
    for row in said where balance[row, default: 0] > 0 {
      balance[row, default: 0] -= 1
      found.append("\(place) lacks \(words(row))")
    }
    for row in held where balance[row, default: 0] < 0 {
      balance[row, default: 0] += 1
      found.append("\(place) has \(words(row)), which the events do not say")
    }
    return found.isEmpty ? ["\(place) has its \(things) in another order than the events"] : found
  }

  /// A stored text as it may be shown in one line.
  static func shown(_ text: String) -> String { Untrusted(text).forTerminal() }

  /// One thing that is stored beside what the events say, or nil where both are the same.
  static func difference<Value: Equatable>(
    _ what: String, held: Value, said: Value, _ words: (Value) -> String = { shown("\($0)") }
  ) -> String? {
    held == said ? nil : "\(what) is '\(words(held))', and the events say '\(words(said))'"
  }
}
