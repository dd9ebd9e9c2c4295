public import RedressStore

/// Cases, commands and steps to try a store with.
public enum Sample {
  /// A workflow with one fragment.
  public static let definition = Definition(
    main: Definition.File(path: "w.xml", bytes: Array("<workflow/>".utf8)),
    included: [Definition.File(path: "shared/f.xml", bytes: Array("<fragment/>".utf8))])

  /// Makes a name that is known to be well formed.
  public static func caseID(_ text: String) -> CaseID {
    guard let id = CaseID(text) else { preconditionFailure("'\(text)' is no name of a case") }
    return id
  }

  /// Makes a command whose body is its name.
  public static func command(_ text: String, at wallClock: Int64 = 1000, answer: [UInt8] = []) -> Command {
    guard let id = CommandID(text) else { preconditionFailure("'\(text)' is no name of a command") }
    return Command(id: id, digest: .sha256(Array(text.utf8)), wallClock: wallClock, answer: answer)
  }

  /// Makes an event with a small payload.
  public static func event(_ type: String = "noted", at instant: Int64 = 900, payload: String = #"{"n":1}"#) -> NewEvent
  {
    NewEvent(type: type, version: 1, effectiveAt: instant, actor: "claimant", payload: Array(payload.utf8))
  }

  /// Makes a projection of an open case.
  public static func projection(
    phase: String = "evidence", turn: String = "respondent", nextDue: Int64? = 5000, reason: String = "not-received",
    status: CaseStatus = .open
  ) -> CaseProjection {
    CaseProjection(
      workflowDigest: definition.digest, workflowID: "marketplace", phase: phase, status: status, turn: turn,
      nextDue: nextDue, reason: reason, claimedMinorUnits: 12_000, currency: "EUR", openedAt: 900, orderID: "A-17",
      parties: Array(#"{"claimant":"buyer"}"#.utf8))
  }

  /// Makes a step with one event.
  public static func step(
    _ name: String, after seq: Int64 = 0, command: String? = nil, at wallClock: Int64 = 1000
  ) -> Append {
    Append(
      caseID: caseID(name), expectedSeq: seq,
      command: Self.command(command ?? "\(name)/\(seq)", at: wallClock), events: [event()], projection: projection())
  }

  /// Makes an item of evidence.
  public static func item(_ name: String, size: Int64 = 10, party: String = "claimant") -> EvidenceRow {
    EvidenceRow(
      item: name, digest: .sha256(Array(name.utf8)), size: size, kind: "photo", party: party,
      label: Array("\(name).jpg".utf8), mediaType: "image/jpeg")
  }
}
