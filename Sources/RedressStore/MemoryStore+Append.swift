extension MemoryStore {
  /// Stores a step whole, or says why not.
  public func append(_ step: Append) throws(StoreError) -> AppendOutcome {
    try step.check()
    if let known = contents.answers[step.command.id] { return .repeated(try known.answering(step.command)) }
    try contents.desk.admit(writer: writer)
    let file = contents.cases[step.caseID]
    let head = file?.row.head ?? .none
    guard head.seq == step.expectedSeq else {
      return .conflict(headSeq: head.seq, winners: file?.events.filter { $0.seq > step.expectedSeq } ?? [])
    }
    try contents.check(step)
    return .appended(contents.write(step, onto: head, writer: writer))
  }

  /// Moves the rehearsal clock by a command of its own.
  public func moveClock(to instant: Int64, by command: Command) throws(StoreError) -> StoredAnswer {
    if let known = contents.answers[command.id] { return try known.answering(command) }
    try contents.desk.admit(writer: writer)
    contents.desk.rehearsalClock = try contents.desk.movingClock(to: instant)
    contents.desk.recordedAt = max(contents.desk.recordedAt, command.wallClock)
    return contents.remember(command, caseID: nil, events: [])
  }
}

extension MemoryStore.Contents {
  /// Finds every reason to refuse before anything is changed, so that a step is never half written.
  fileprivate func check(_ step: Append) throws(StoreError) {
    let digest = step.projection.workflowDigest
    guard definitions[digest] != nil else { throw .missingDefinition(digest) }
    if let instant = step.rehearsalClock { _ = try desk.movingClock(to: instant) }
    if let key = step.notices.map(\.key).first(where: noticeKeys.contains) {
      throw .malformed("notice '\(key)' was queued before")
    }
    if let currency = Ledger.overdrawn((cases[step.caseID]?.postings ?? []) + step.postings) {
      throw .malformed("more would leave escrow in \(currency) than was captured")
    }
    try checkClaim(of: step)
    guard !step.evidence.isEmpty else { return }
    let held = cases[step.caseID]?.evidence ?? []
    if let breach = step.limits.breach(items: held, adding: step.evidence) { throw .quota(breach) }
    let names = Set(held.map(\.item))
    if let item = step.evidence.map(\.item).first(where: names.contains) {
      throw .malformed("item of evidence '\(item)' is already in the case")
    }
  }

  fileprivate mutating func write(_ step: Append, onto head: ChainHead, writer: Int) -> [StoredEvent] {
    if let instant = step.rehearsalClock { desk.rehearsalClock = instant }
    desk.recordedAt = max(desk.recordedAt, step.command.wallClock)
    let events = step.chained(onto: head, after: desk.position, recordedAt: desk.recordedAt, writer: writer)
    desk.position += Int64(events.count)
    log.append(contentsOf: events)
    payments.append(contentsOf: step.storedPayments(events))
    take(step.claim, of: step.caseID)
    notices.append(contentsOf: step.notices.map { StoredNotice(caseID: step.caseID, notice: $0, sentAt: nil) })
    noticeKeys.formUnion(step.notices.map(\.key))
    write(events, of: step, onto: head)
    remember(step.command, caseID: step.caseID, events: events)
    return events
  }

  private mutating func write(_ events: [StoredEvent], of step: Append, onto head: ChainHead) {
    let end = ChainHead(seq: head.seq + Int64(events.count), hash: events.last?.hash ?? head.hash)
    let row = CaseRow(caseID: step.caseID, head: end, recordedAt: desk.recordedAt, projection: step.projection)
    let empty = CaseFile(
      row: row, snapshot: nil, events: [], timers: [], postings: [], payments: [], evidence: [])
    cases[step.caseID, default: empty].add(events, of: step, giving: row)
  }

  @discardableResult
  fileprivate mutating func remember(_ command: Command, caseID: CaseID?, events: [StoredEvent]) -> StoredAnswer {
    let answer = StoredAnswer(
      commandID: command.id, digest: command.digest, caseID: caseID, firstSeq: events.first?.seq ?? 0,
      firstPosition: events.first?.position ?? 0, eventCount: events.count, recordedAt: desk.recordedAt,
      answer: command.answer)
    answers[command.id] = answer
    return answer
  }
}

extension CaseFile {
  fileprivate mutating func add(_ new: [StoredEvent], of step: Append, giving row: CaseRow) {
    self.row = row
    if let state = step.snapshot { snapshot = CaseSnapshot(seq: row.head.seq, state: state) }
    events.append(contentsOf: new)
    timers = step.timers.sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
    postings.append(contentsOf: step.postings)
    evidence.append(contentsOf: step.evidence)
  }
}
