import GRDB
public import RedressStore

extension SQLiteStore {
  /// Returns the names that begin with this text, in order.
  public func cases(beginningWith prefix: String, limit: Int) throws(StoreError) -> [CaseID] {
    // Names hold letters, digits and hyphens, all of which stand before a tilde.
    guard !prefix.utf8.contains(0) else { return [] }
    return try readOnce { db in
      try db.rows(
        "SELECT case_id FROM cases WHERE case_id >= ? AND case_id < ? ORDER BY case_id LIMIT ?",
        [prefix, prefix + "~", limit]
      ) { try $0.caseID() }
    }
  }

  /// Returns how a case stands.
  public func row(of caseID: CaseID) throws(StoreError) -> CaseRow? {
    try readOnce { db in try db.caseRow(caseID) }
  }

  /// Lists cases.
  public func rows(_ query: InboxQuery) throws(StoreError) -> [CaseRow] {
    var filter = Filter(query)
    if let after = query.after {
      filter.add("(next_due, case_id) > (?, ?)", [after.nextDue ?? Schema.noDeadline, after.caseID.text])
    }
    return try readOnce { db in
      try db.rows(
        "SELECT \(caseColumns) FROM cases WHERE \(filter.sql) ORDER BY next_due, case_id LIMIT ?",
        filter.arguments + [query.limit], readCase)
    }
  }

  /// Counts the cases that a query admits.
  public func count(_ query: InboxQuery) throws(StoreError) -> Int {
    let filter = Filter(query)
    return try readOnce { db in
      try db.rows("SELECT count(*) FROM cases WHERE \(filter.sql)", filter.arguments) { try $0.int() }.first ?? 0
    }
  }
}

/// A list's filters as SQL over the columns of `cases_inbox`.
private struct Filter {
  var sql = "status = ?"
  var arguments: StatementArguments

  init(_ query: InboxQuery) {
    arguments = [query.status.rawValue]
    if let phase = query.phase { add("phase = ?", [phase]) }
    if let reason = query.reason { add("reason = ?", [reason]) }
    if let workflowID = query.workflowID { add("workflow_id = ?", [workflowID]) }
    // The turn may be that of several, such as 'buyer, seller'.
    if let turn = query.turn { add("instr(', ' || turn || ', ', ', ' || ? || ', ') > 0", [turn]) }
    if let dueBy = query.dueBy { add("next_due <= ?", [min(dueBy, Schema.noDeadline - 1)]) }
  }

  mutating func add(_ term: String, _ values: StatementArguments) {
    sql += " AND \(term)"
    arguments += values
  }
}

private let caseColumns = """
  case_id, seq, hash, recorded_at, workflow_digest, workflow_id, phase, status, turn, next_due, reason, claimed, \
  currency, opened_at, order_id, parties
  """

private func readCase(_ columns: inout Columns) throws -> CaseRow {
  let caseID = try columns.caseID()
  let head = ChainHead(seq: try columns.int64(), hash: try columns.digest())
  let recordedAt = try columns.int64()
  let projection = CaseProjection(
    workflowDigest: try columns.digest(), workflowID: try columns.text(), phase: try columns.text(),
    status: try columns.choice(CaseStatus.self), turn: try columns.text(), nextDue: try columns.deadline(),
    reason: try columns.text(), claimedMinorUnits: try columns.int64(), currency: try columns.text(),
    openedAt: try columns.int64(), orderID: try columns.text(), parties: try columns.blob())
  return CaseRow(caseID: caseID, head: head, recordedAt: recordedAt, projection: projection)
}

extension Database {
  func caseRow(_ caseID: CaseID) throws -> CaseRow? {
    try rows("SELECT \(caseColumns) FROM cases WHERE case_id = ?", [caseID.text], readCase).first
  }
}
