extension MemoryStore {
  /// Returns the names that begin with this text, in order.
  public func cases(beginningWith prefix: String, limit: Int) throws(StoreError) -> [CaseID] {
    Array(contents.cases.keys.filter { $0.text.hasPrefix(prefix) }.sorted().prefix(limit))
  }

  /// Returns how a case stands.
  public func row(of caseID: CaseID) throws(StoreError) -> CaseRow? { contents.cases[caseID]?.row }

  /// Returns a whole case as it stands, with the events after `seq`.
  public func file(of caseID: CaseID, eventsAfter seq: Int64) throws(StoreError) -> CaseFile? {
    guard var file = contents.cases[caseID] else { return nil }
    file.events.removeAll { $0.seq <= seq }
    file.payments = contents.payments.filter { $0.caseID == caseID }
    return file
  }

  /// Lists cases.
  public func rows(_ query: InboxQuery) throws(StoreError) -> [CaseRow] {
    var found = contents.cases.values.map(\.row).filter(query.admits).sorted { $0.inboxOrder < $1.inboxOrder }
    if let after = query.after { found.removeAll { $0.inboxOrder <= (after.nextDue ?? .max, after.caseID) } }
    return Array(found.prefix(query.limit))
  }

  /// Counts the cases that a query admits.
  public func count(_ query: InboxQuery) throws(StoreError) -> Int {
    contents.cases.values.map(\.row).filter(query.admits).count
  }

  /// Returns events of a case after event `seq`.
  public func events(of caseID: CaseID, after seq: Int64, limit: Int) throws(StoreError) -> [StoredEvent] {
    Array((contents.cases[caseID]?.events ?? []).filter { $0.seq > seq }.prefix(limit))
  }

  /// Returns events of the log after this position.
  public func events(afterPosition position: Int64, limit: Int) throws(StoreError) -> [StoredEvent] {
    Array(contents.log.dropFirst(Int(clamping: position)).prefix(limit))
  }

  /// Returns timers due at or before an instant, soonest first.
  public func due(atOrBefore instant: Int64, limit: Int) throws(StoreError) -> [DueTimer] {
    let all = contents.cases.values.flatMap { file in
      file.timers.map { DueTimer(caseID: file.row.caseID, timer: $0) }
    }
    let due = all.filter { $0.timer.dueAt <= instant }
    return Array(due.sorted { $0.dueOrder < $1.dueOrder }.prefix(limit))
  }

  /// Returns the instant of the soonest pending timer of all.
  public func nextDue() throws(StoreError) -> Int64? { contents.cases.values.flatMap(\.timers).map(\.dueAt).min() }

  /// Returns notices that wait to be sent, oldest first.
  public func pendingNotices(limit: Int) throws(StoreError) -> [StoredNotice] {
    Array(contents.notices.filter { $0.sentAt == nil }.prefix(limit))
  }

  /// Returns every notice of a case, oldest first.
  public func notices(of caseID: CaseID) throws(StoreError) -> [StoredNotice] {
    contents.notices.filter { $0.caseID == caseID }
  }

  /// Notes that notices were sent.
  public func markSent(_ keys: [String], at instant: Int64) throws(StoreError) {
    for index in contents.notices.indices
    where contents.notices[index].sentAt == nil && keys.contains(contents.notices[index].notice.key) {
      contents.notices[index].sentAt = instant
    }
  }
}

extension InboxQuery {
  fileprivate func admits(_ row: CaseRow) -> Bool {
    let projection = row.projection
    guard projection.status == status, phase ?? projection.phase == projection.phase else { return false }
    guard reason ?? projection.reason == projection.reason, turn.map(projection.isTurn(of:)) ?? true else {
      return false
    }
    guard workflowID ?? projection.workflowID == projection.workflowID else { return false }
    guard let dueBy else { return true }
    return projection.nextDue.map { $0 <= dueBy } ?? false
  }
}

extension CaseRow {
  fileprivate var inboxOrder: (Int64, CaseID) { (projection.nextDue ?? .max, caseID) }
}

extension DueTimer {
  fileprivate var dueOrder: (Int64, CaseID, String) { (timer.dueAt, caseID, timer.id) }
}
