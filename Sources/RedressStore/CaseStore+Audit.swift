/// Something that an audit found.
public enum StoreFinding: Sendable, Hashable {
  /// The history of a case is not what was written.
  case chain(CaseID, ChainFault)
  /// The money of a case does not sum to zero.
  case money(CaseID, currency: String, sum: String)
  /// What is paid for an event of a case is not what its postings say.
  case payments(CaseID, seq: Int64, String)
  /// More left escrow than was captured.
  case overdrawn(CaseID, currency: String)
  /// The case has no row, though the log names it.
  case missingCase(CaseID, position: Int64)
  /// The definition that a case is pinned to is gone.
  case missingDefinition(CaseID, Digest)
  /// Something of the case cannot have been written by the store; the case was not followed further.
  case damaged(CaseID, String)
  /// The log does not hold this position, or holds it twice.
  case position(Int64)
  /// The log ends elsewhere than the desk says.
  case logEnd(kept: Int64, found: Int64)
}

extension CaseStore {
  /// Checks what the store holds of one case: its chain, its money and its definition.
  ///
  /// A damaged case does not keep others from being audited; only a store that cannot be read at all throws.
  public func audit(_ caseID: CaseID) throws(StoreError) -> [StoreFinding] {
    do {
      return try findings(in: caseID)
    } catch .damaged(let what) {
      return [.damaged(caseID, what)]
    }
  }

  private func findings(in caseID: CaseID) throws(StoreError) -> [StoreFinding] {
    guard let file = try file(of: caseID, eventsAfter: .max) else { return [] }
    var findings: [StoreFinding] = []
    if let fault = try chainFault(of: file.row) { findings.append(.chain(caseID, fault)) }
    for (currency, sum) in Ledger.sums(of: file.postings) where sum != 0 {
      findings.append(.money(caseID, currency: currency, sum: String(sum)))
    }
    for (seq, words) in Ledger.differences(file.postings, file.payments.map(\.payment)) {
      findings.append(.payments(caseID, seq: seq, words))
    }
    if let currency = Ledger.overdrawn(file.postings) { findings.append(.overdrawn(caseID, currency: currency)) }
    let digest = file.row.projection.workflowDigest
    if try definition(digest) == nil { findings.append(.missingDefinition(caseID, digest)) }
    return findings
  }

  /// Checks that the log has no gap, ends where the desk says, and names only cases that have a row.
  public func auditLog() throws(StoreError) -> [StoreFinding] {
    var findings: [StoreFinding] = []
    var known: Set<CaseID> = []
    var position: Int64 = 0
    while case let page = try events(afterPosition: position, limit: auditPage), let last = page.last {
      for event in page {
        if event.position != position + 1 { findings.append(.position(position + 1)) }
        position = event.position
        guard known.insert(event.caseID).inserted, try row(of: event.caseID) == nil else { continue }
        findings.append(.missingCase(event.caseID, position: position))
      }
      position = last.position
    }
    let kept = try desk().position
    if kept != position { findings.append(.logEnd(kept: kept, found: position)) }
    return findings
  }

  private func chainFault(of row: CaseRow) throws(StoreError) -> ChainFault? {
    var verifier = ChainVerifier(caseID: row.caseID)
    var seq: Int64 = 0
    while case let page = try events(of: row.caseID, after: seq, limit: auditPage), let last = page.last {
      for event in page {
        if let fault = verifier.take(event) { return fault }
      }
      seq = last.seq
    }
    return verifier.end(at: row.head)
  }

  private var auditPage: Int { 512 }
}
