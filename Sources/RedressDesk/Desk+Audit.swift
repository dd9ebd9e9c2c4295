internal import RedressEngine
internal import RedressStore
internal import RedressTime
internal import RedressVault
internal import RedressWorkflow

/// What an audit found.
public struct AuditReport: Sendable {
  /// How many cases were replayed.
  public var cases = 0
  /// How many events were replayed.
  public var events = 0
  /// How many files of evidence were read and digested.
  public var files = 0
  /// What is wrong, each in one line that names the case.
  public var findings: [String] = []
}

extension Desk {
  /// Replays every case from its events (or one), compares states, and checks the chain, the money and every file.
  public func audit(_ name: String? = nil) throws(DeskError) -> AuditReport {
    var report = AuditReport()
    if let name {
      try audit(try caseID(name), into: &report)
      return report
    }
    for finding in try stored({ () throws(StoreError) in try store.auditLog() }) {
      report.findings.append("\(finding)")
    }
    for id in try allCases() { try audit(id, into: &report) }
    return report
  }

  private func allCases() throws(DeskError) -> [CaseID] {
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

  private func audit(_ id: CaseID, into report: inout AuditReport) throws(DeskError) {
    report.cases += 1
    for finding in try stored({ () throws(StoreError) in try store.audit(id) }) {
      report.findings.append("\(id): \(finding)")
    }
    do {
      let loaded = try load(id.text)
      report.events += loaded.history.count
      report.findings += loaded.disagreements().map { "\(id): \($0)" }
      try auditEvidence(of: loaded, into: &report)
    } catch {
      guard case .damaged(_, let words) = error else { throw error }
      report.findings.append("\(id): \(words)")
    }
  }

  private func auditEvidence(of loaded: LoadedCase, into report: inout AuditReport) throws(DeskError) {
    for item in loaded.file.evidence {
      report.files += 1
      do {
        guard let fault = try vault.fault(of: item.digest, size: item.size) else { continue }
        report.findings.append(
          "\(loaded.id): the file of evidence \(item.item) is not what was given (\(fault.rawValue))")
      } catch {
        report.findings.append("\(loaded.id): the file of evidence \(item.item) cannot be read: \(error)")
      }
    }
  }
}

extension LoadedCase {
  /// Where what the store shows of the case differs from what its events say.
  func disagreements() -> [String] {
    var found: [String] = []
    let row = file.row.projection
    if row.phase != placeName { found.append("the list says phase '\(row.phase)', the events say '\(placeName)'") }
    if row.status != (state.end == nil ? .open : .ended) {
      found.append("the list and the events differ on whether it has ended")
    }
    if row.nextDue != state.nextExpiry?.microseconds {
      found.append("the list and the events differ on the next deadline")
    }
    if row.workflowDigest.hex != workflow.digest { found.append("the workflow is not the one that it is pinned to") }
    let held = file.postings.filter { $0.account == "held" }.reduce(Int128(0)) { $0 + Int128($1.minorUnits) }
    if held != Int128(state.ledger.held) {
      found.append("the ledger holds \(held), the events say \(state.ledger.held)")
    }
    let items = history.filter { if case .attached = $0.event { true } else { false } }.count
    if items != file.evidence.count {
      found.append("\(items) pieces of evidence in the events, \(file.evidence.count) in the list")
    }
    return found
  }
}
