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

  private func audit(_ id: CaseID, into report: inout AuditReport) throws(DeskError) {
    report.cases += 1
    let faults = try stored { () throws(StoreError) in try store.audit(id) }.map { "\($0)" }
    report.findings += faults
    do {
      let (file, notices) = try settledFile(of: id)
      report.events += file.events.count
      try auditEvidence(of: file, into: &report)
      report.findings += try differences(in: try loaded(file), notices).map { "case '\(id)': \($0)" }
    } catch {
      guard let words = error.damage else { throw error }
      let finding = "case '\(id)': \(words)"
      if !faults.contains(finding) { report.findings.append(finding) }
    }
  }

  /// A case and its notices at one moment, though others go on meanwhile.
  private func settledFile(of id: CaseID) throws(DeskError) -> (CaseFile, [StoredNotice]) {
    while true {
      let file = try file(named: id.text)
      let notices = try stored { () throws(StoreError) in try store.notices(of: id) }
      if try stored({ () throws(StoreError) in try store.row(of: id) })?.head == file.row.head {
        return (file, notices)
      }
    }
  }

  private func differences(in loaded: LoadedCase, _ notices: [StoredNotice]) throws(DeskError) -> [String] {
    var answers: [CommandID: StoredAnswer] = [:]
    for command in loaded.file.commands {
      answers[command.id] = try stored { () throws(StoreError) in try store.answer(to: command.id) }
    }
    guard let audit = CaseAudit(loaded) else { return ["the log holds no event of it"] }
    let order = audit.step.orderID
    let claims = try stored { () throws(StoreError) in try store.claims(on: order) }
    do { return try audit.findings(notices: notices, answers: answers) + audit.findings(in: claims) } catch {
      throw .damaged(loaded.id, "\(error)")
    }
  }

  private func auditEvidence(of file: CaseFile, into report: inout AuditReport) throws(DeskError) {
    for item in file.evidence {
      report.files += 1
      do {
        guard let fault = try vault.fault(of: item.digest, size: item.size) else { continue }
        report.findings.append(
          "case '\(file.row.caseID)': the file of evidence \(item.item) is not what was given (\(fault.rawValue))")
      } catch {
        report.findings.append("case '\(file.row.caseID)': the file of evidence \(item.item) cannot be read: \(error)")
      }
    }
  }
}

extension DeskError {
  /// What is wrong with a case that cannot be read; nil where something else went wrong.
  fileprivate var damage: String? {
    if case .damaged(_, let words) = self { return words }
    if case .store(.damaged(let words)) = self { return words }
    if case .store(.missingDefinition(let digest)) = self { return "its workflow \(digest.hex) is gone" }
    return nil
  }
}
