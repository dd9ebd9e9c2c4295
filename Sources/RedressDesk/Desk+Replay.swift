public import RedressStore

extension Desk {
  /// The names of all cases, in order: open ones and ended ones.
  public func allCases() throws(DeskError) -> [CaseID] {
    var all: [CaseID] = []
    for status in CaseStatus.allCases {
      var query = InboxQuery(status: status, limit: 500)
      while case let page = try stored({ () throws(StoreError) in try store.rows(query) }), let last = page.last {
        all += page.map(\.caseID)
        query.after = InboxQuery.Cursor(last)
      }
    }
    return all.sorted()
  }
}
