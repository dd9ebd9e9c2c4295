import RedressDesk
import RedressDiagnostics
import RedressStore
import RedressWorkflow

extension InboxCommand {
  /// Refuses a name that the workflows of the desk's cases do not know; it is asked only where nothing was found.
  func requireKnownNames(_ desk: Desk) throws {
    guard [party, phase, reason, workflow].contains(where: { $0 != nil }) else { return }
    guard let workflows = try workflows(of: desk), !workflows.isEmpty else { return }
    try require(party, "party", among: workflows.flatMap { $0.parties.map(\.name) })
    try require(phase, "phase or end", among: workflows.flatMap { $0.places.map(\.name) + $0.ends.map(\.name) })
    try require(reason, "reason", among: workflows.flatMap { $0.reasons.map(\.name) })
    try require(workflow, "workflow", among: workflows.map(\.name))
  }

  private func require(_ name: String?, _ what: String, among names: [String]) throws {
    guard let name, !names.contains(name) else { return }
    let near = nearestName(to: name, in: names).map { "; did you mean '\($0)'?" } ?? ""
    throw Failure(.usage, "no case of this desk knows a \(what) named '\(Untrusted(name).forTerminal())'\(near)")
  }

  /// The workflows of all cases, each once; nil where there are too many cases to ask.
  private func workflows(of desk: Desk) throws -> [Workflow]? {
    var digests: [Digest] = []
    for status in CaseStatus.allCases {
      let rows = try desk.store.rows(InboxQuery(status: status, limit: Self.casesMost))
      if rows.count == Self.casesMost { return nil }
      for row in rows where !digests.contains(row.projection.workflowDigest) {
        digests.append(row.projection.workflowDigest)
      }
    }
    return try digests.map { digest in try desk.workflow(digest) }
  }

  private static let casesMost = 10_000
}
