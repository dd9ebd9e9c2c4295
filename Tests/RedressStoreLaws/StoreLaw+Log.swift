import RedressStore

extension StoreLaw {
  private static func stored(_ outcome: AppendOutcome) throws -> [StoredEvent] {
    guard case .appended(let events) = outcome else { throw LawBroken(description: "not appended: \(outcome)") }
    return events
  }

  static func readsBack(_ store: some CaseStore) throws {
    var step = Sample.step("c-1")
    step.events = [Sample.event("opened"), Sample.event("phaseEntered", at: 901)]
    step.timers = [
      PendingTimer(id: "b", dueAt: 7000, kind: "reminder"), PendingTimer(id: "a", dueAt: 7000, kind: "expiry"),
    ]
    step.postings = [
      Posting(seq: 1, account: "held", minorUnits: 500, currency: "EUR", memo: "held"),
      Posting(seq: 1, account: "captured", minorUnits: -500, currency: "EUR", memo: "held"),
    ]
    step.evidence = [Sample.item("e-2"), Sample.item("e-1")]
    step.snapshot = [1, 2, 3]
    let events = try stored(try store.append(step))
    try expect(events.map(\.type), is: ["opened", "phaseEntered"], "events returned")
    guard let file = try store.file(of: step.caseID, eventsAfter: 0) else { throw LawBroken(description: "no file") }
    try expect(file.events, is: events, "events")
    try expect(file.timers.map(\.id), is: ["a", "b"], "timers")
    try expect(file.postings, is: step.postings, "postings")
    try expect(file.evidence, is: step.evidence, "evidence")
    try expect(file.snapshot, is: CaseSnapshot(seq: 2, state: [1, 2, 3]), "snapshot")
    try expect(file.row.projection, is: step.projection, "projection")
    try expect(try store.row(of: step.caseID), is: file.row, "row")
    try expect(try store.events(of: step.caseID, after: 1, limit: 9), is: [events[1]], "events after the first")
    try expect(try store.file(of: step.caseID, eventsAfter: 2)?.events, is: [], "no events after the last")
    try expect(try store.file(of: Sample.caseID("c-2"), eventsAfter: 0), is: nil, "a case that is not there")
  }

  static func keepsBytes(_ store: some CaseStore) throws {
    var step = Sample.step("c-1")
    let payload = "{ \"z\" : 1,\t\"a\":\"\\u00e9\u{1F4E6}\" }"
    step.events = [Sample.event(payload: payload)]
    step.evidence = [Sample.item("e-1"), Sample.item("e-2")]
    step.evidence[0].label = [0xFF, 0x00, 0x0A, 0x2F]
    step.evidence[1].label = []
    step.snapshot = []
    let events = try stored(try store.append(step))
    let file = try store.file(of: step.caseID, eventsAfter: 0)
    try expect(file?.events.first?.payload, is: Array(payload.utf8), "payload")
    try expect(file?.evidence.map(\.label), is: step.evidence.map(\.label), "labels")
    try expect(file?.snapshot?.state, is: [], "an empty state")
    try expect(events[0].hash, is: events[0].computedHash, "hash")
  }

  static func refusesStale(_ store: some CaseStore) throws {
    let first = try stored(try store.append(Sample.step("c-1")))
    var late = Sample.step("c-1", command: "late")
    late.timers = [PendingTimer(id: "t", dueAt: 1, kind: "expiry")]
    late.notices = [Notice(key: "k", kind: "mail", recipient: "claimant", payload: [])]
    try expect(try store.append(late), is: .conflict(headSeq: 1, winners: first), "the second of two")
    try expect(try store.due(atOrBefore: .max, limit: 9), is: [], "timers of the loser")
    try expect(try store.notices(of: late.caseID), is: [], "notices of the loser")
    try expect(try store.answer(to: late.command.id), is: nil, "answer of the loser")
    try expect(try store.desk().position, is: 1, "position")
    late.expectedSeq = 1
    try expect(try stored(try store.append(late)).map(\.seq), is: [2], "decided anew")
  }

  static func refusesFuture(_ store: some CaseStore) throws {
    let outcome = try store.append(Sample.step("c-1", after: 3))
    try expect(outcome, is: .conflict(headSeq: 0, winners: []), "a case that is not there")
  }

  static func answersRepeats(_ store: some CaseStore) throws {
    var step = Sample.step("c-1")
    step.command.answer = [9, 8, 7]
    let events = try stored(try store.append(step))
    for _ in 0..<4 {
      guard case .repeated(let answer) = try store.append(step) else { throw LawBroken(description: "done twice") }
      try expect(answer.answer, is: [9, 8, 7], "answer")
      try expect([answer.firstSeq, answer.firstPosition, Int64(answer.eventCount)], is: [1, 1, 1], "place")
      try expect(answer.recordedAt, is: events[0].recordedAt, "instant")
      try expect(answer.caseID, is: step.caseID, "case")
    }
    try expect(try store.desk().position, is: 1, "position")
  }

  static func refusesOtherBody(_ store: some CaseStore) throws {
    let step = Sample.step("c-1")
    _ = try store.append(step)
    var other = Sample.step("c-2", command: step.command.id.text)
    other.command.digest = .zero
    try expect(.commandReused(step.command.id, stored: step.command.digest)) { _ = try store.append(other) }
    try expect(try store.row(of: other.caseID), is: nil, "the refused case")
  }

  static func numbersLog(_ store: some CaseStore) throws {
    for round in 0..<10 {
      for name in ["c-1", "c-2", "c-3"] {
        var step = Sample.step(name, after: Int64(2 * round))
        step.events.append(Sample.event("second"))
        _ = try stored(try store.append(step))
        _ = try store.append(Sample.step(name, command: "lost-\(round)"))
      }
    }
    let log = try store.events(afterPosition: 0, limit: 100)
    try expect(log.map(\.position), is: Array(1...60), "positions")
    try expect(try store.events(afterPosition: 58, limit: 1).map(\.position), is: [59], "a page")
    try expect(try store.desk().position, is: 60, "the desk's position")
    try expect(try store.auditLog(), is: [], "audit")
  }

  static func recordsForward(_ store: some CaseStore) throws {
    _ = try store.append(Sample.step("c-1", at: 9000))
    let events = try stored(try store.append(Sample.step("c-2", at: 20)))
    try expect(events.map(\.recordedAt), is: [9000], "recorded by a clock that went back")
    try expect(try store.desk().recordedAt, is: 9000, "the desk's instant")
  }

  static func chains(_ store: some CaseStore) throws {
    for seq in 0..<5 {
      _ = try stored(try store.append(Sample.step("c-1", after: Int64(seq))))
      _ = try stored(try store.append(Sample.step("c-2", after: Int64(seq))))
    }
    let events = try store.events(of: Sample.caseID("c-1"), after: 0, limit: 9)
    try expect(events.first?.prevHash, is: .zero, "before the first")
    try expect(events.dropFirst().map(\.prevHash), is: events.dropLast().map(\.hash), "links")
    try expect(try store.row(of: Sample.caseID("c-1"))?.head.hash, is: events.last?.hash, "head")
    try expect(try store.audit(Sample.caseID("c-1")), is: [], "audit")
    try expect(Set(events.map(\.hash)).count, is: 5, "different hashes")
  }
}
