/// Which cases a list shows, and from where.
///
/// The order is always by the next deadline, cases without one last, then by name.
public struct InboxQuery: Sendable, Hashable {
  /// The status to list.
  public var status: CaseStatus
  /// Only cases in this phase.
  public var phase: String?
  /// Only cases opened for this reason.
  public var reason: String?
  /// Only cases of this workflow.
  public var workflowID: String?
  /// Only cases where it is this one's turn, alone or among others.
  public var turn: String?
  /// Only cases whose next deadline lies at or before this instant, in microseconds since 1970 UTC.
  public var dueBy: Int64?
  /// Only cases after this one in the list's order.
  public var after: Cursor?
  /// The most rows to return.
  public var limit: Int

  /// Makes a query for open cases.
  public init(
    status: CaseStatus = .open, phase: String? = nil, reason: String? = nil, workflowID: String? = nil,
    turn: String? = nil, dueBy: Int64? = nil, after: Cursor? = nil, limit: Int = 50
  ) {
    self.status = status
    self.phase = phase
    self.reason = reason
    self.workflowID = workflowID
    self.turn = turn
    self.dueBy = dueBy
    self.after = after
    self.limit = limit
  }

  /// A place in the list.
  public struct Cursor: Sendable, Hashable {
    /// The deadline of the case that stands there.
    public var nextDue: Int64?
    /// The case that stands there.
    public var caseID: CaseID

    /// Makes the place where a row stands, so that a query after it gives the next page.
    public init(_ row: CaseRow) {
      nextDue = row.projection.nextDue
      caseID = row.caseID
    }
  }
}
