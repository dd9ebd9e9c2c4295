import RedressStore

extension StoreLaw {
  static func replacesTimers(_ store: some CaseStore) throws {
    let kept = PendingTimer(id: "kept", dueAt: 100, kind: "expiry")
    var step = Sample.step("c-1")
    step.timers = [
      kept, PendingTimer(id: "gone", dueAt: 50, kind: "expiry"), PendingTimer(id: "moved", dueAt: 60, kind: "expiry"),
    ]
    _ = try store.append(step)
    try expect(try store.nextDue(), is: 50, "soonest")
    step = Sample.step("c-1", after: 1)
    step.timers = [
      kept, PendingTimer(id: "moved", dueAt: 70, kind: "expiry"), PendingTimer(id: "new", dueAt: 80, kind: "reminder"),
    ]
    _ = try store.append(step)
    let timers = try store.file(of: step.caseID, eventsAfter: 0)?.timers
    try expect(timers?.map(\.id), is: ["moved", "new", "kept"], "timers")
    try expect(try store.nextDue(), is: 70, "soonest of the new ones")
    _ = try store.append(Sample.step("c-1", after: 2))
    try expect(try store.nextDue(), is: nil, "no timer left")
  }

  static func ordersDueTimers(_ store: some CaseStore) throws {
    for (name, dues) in [("c-2", [10, 30]), ("c-1", [20, 10]), ("c-3", [40])] as [(String, [Int64])] {
      var step = Sample.step(name)
      step.timers = dues.map { PendingTimer(id: "t\($0)", dueAt: $0, kind: "expiry") }
      _ = try store.append(step)
    }
    let due = try store.due(atOrBefore: 30, limit: 9)
    try expect(due.map { "\($0.caseID) \($0.timer.dueAt)" }, is: ["c-1 10", "c-2 10", "c-1 20", "c-2 30"], "due")
    try expect(try store.due(atOrBefore: 9, limit: 9), is: [], "before the first")
    try expect(try store.due(atOrBefore: .max, limit: 2).count, is: 2, "limit")
  }

  static func balances(_ store: some CaseStore) throws {
    var step = Sample.step("c-1")
    let giver = Posting(seq: 1, account: "held", minorUnits: -5, currency: "EUR", memo: "refund")
    step.postings = [giver]
    try expectMalformed("one side") { _ = try store.append(step) }
    step.postings = [giver, Posting(seq: 1, account: "buyer", minorUnits: 5, currency: "USD", memo: "refund")]
    try expectMalformed("two currencies") { _ = try store.append(step) }
    step.postings = [giver, Posting(seq: 2, account: "buyer", minorUnits: 5, currency: "EUR", memo: "refund")]
    try expectMalformed("an event of another step") { _ = try store.append(step) }
    let big = Posting(seq: 1, account: "held", minorUnits: .max, currency: "EUR", memo: "")
    step.postings = [big, big]
    try expectMalformed("a sum beyond 64 bits") { _ = try store.append(step) }
    try expect(try store.desk().position, is: 0, "position")
  }

  static func queuesNotices(_ store: some CaseStore) throws {
    var step = Sample.step("c-1")
    step.notices = ["k1", "k2"].map { Notice(key: $0, kind: "mail", recipient: "claimant", payload: [1]) }
    _ = try store.append(step)
    try expect(try store.pendingNotices(limit: 9).map(\.notice), is: step.notices, "waiting")
    try store.markSent(["k1", "unknown"], at: 70)
    try store.markSent(["k1"], at: 80)
    try expect(try store.pendingNotices(limit: 9).map(\.notice.key), is: ["k2"], "waiting after one was sent")
    try expect(try store.notices(of: step.caseID).map(\.sentAt), is: [70, nil], "sent")
    var again = Sample.step("c-1", after: 1)
    again.notices = [step.notices[0]]
    try expectMalformed("a key twice") { _ = try store.append(again) }
    try expect(try store.row(of: step.caseID)?.head.seq, is: 1, "the refused step")
  }

  static func countsEvidence(_ store: some CaseStore) throws {
    var step = Sample.step("c-1")
    step.evidence = [Sample.item("e-1", size: 60), Sample.item("e-2", size: 30, party: "respondent")]
    step.limits = EvidenceLimits(caseBytes: 100, caseItems: 3, partyBytes: 70, partyItems: 2)
    _ = try store.append(step)
    let limits = step.limits
    func add(_ items: [EvidenceRow]) throws {
      var step = Sample.step("c-1", after: 1)
      step.evidence = items
      step.limits = limits
      _ = try store.append(step)
    }
    let partyBytes = QuotaBreach.partyBytes(party: "claimant", limit: 70)
    try expect(.quota(.caseBytes(limit: 100))) { try add([Sample.item("e-3", size: 11)]) }
    try expect(.quota(.caseItems(limit: 3))) { try add([Sample.item("e-3", size: 0), Sample.item("e-4", size: 0)]) }
    try expect(.quota(.caseBytes(limit: 100))) { try add([Sample.item("e-3", size: .max)]) }
    try add([Sample.item("e-3", size: 10, party: "respondent")])
    var narrow = Sample.step("c-1", after: 2)
    narrow.evidence = [Sample.item("e-4", size: 11)]
    narrow.limits = EvidenceLimits(partyBytes: 70)
    try expect(.quota(partyBytes)) { _ = try store.append(narrow) }
    narrow.limits = EvidenceLimits(partyItems: 1)
    try expect(.quota(.partyItems(party: "claimant", limit: 1))) { _ = try store.append(narrow) }
    try expect(
      try store.file(of: step.caseID, eventsAfter: 0)?.evidence.map(\.item), is: ["e-1", "e-2", "e-3"], "items")
  }

  static func refusesItemTwice(_ store: some CaseStore) throws {
    var step = Sample.step("c-1")
    step.evidence = [Sample.item("e-1")]
    _ = try store.append(step)
    var again = Sample.step("c-1", after: 1)
    again.evidence = step.evidence
    try expectMalformed("an item twice") { _ = try store.append(again) }
    var other = Sample.step("c-2")
    other.evidence = step.evidence
    _ = try store.append(other)
    try expect(try store.file(of: other.caseID, eventsAfter: 0)?.evidence, is: step.evidence, "another case's item")
  }

  static func keepsDefinitions(_ store: some CaseStore) throws {
    try store.putDefinition(Sample.definition)
    try expect(try store.definition(Sample.definition.digest), is: Sample.definition, "definition")
    try expect(try store.definition(.zero), is: nil, "unknown digest")
  }

  static func refusesMissingDefinition(_ store: some CaseStore) throws {
    var step = Sample.step("c-1")
    step.projection.workflowDigest = .zero
    try expect(.missingDefinition(.zero)) { _ = try store.append(step) }
    try expect(try store.desk().position, is: 0, "position")
  }

  static func refusesAmbiguousPayloads(_ store: some CaseStore) throws {
    let payloads = [
      "", "[]", "{", "{}{}", #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#, #"{"a":{"b":1,"b":1}}"#, #"{"a":1.5}"#,
      #"{"a":1e3}"#,
      #"{"a":01}"#, #"{"a":"\ud800"}"#, #"{"a":"\ud800\u0041"}"#, #"{"a":tru}"#, #"{"a":NaN}"#, "{\"a\":\"\n\"}",
      #"{"a" 1}"#, "{\"a\":1,}",
      #"{"a":\#(String(repeating: "[", count: 40))\#(String(repeating: "]", count: 40))}"#, "\u{FEFF}{}",
    ]
    for payload in payloads {
      var step = Sample.step("c-1")
      step.events = [Sample.event(payload: payload)]
      try expectMalformed(payload) { _ = try store.append(step) }
    }
    var step = Sample.step("c-1")
    step.events[0].payload = [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D]
    try expectMalformed("bytes that are not UTF-8") { _ = try store.append(step) }
    step.events[0].payload = Array(#" {"a":[1,-2,{"a":null}],"b":"\ud83d\udce6\"","c":true} "#.utf8)
    _ = try store.append(step)
    try expect(try store.desk().position, is: 1, "position")
  }

  static func refusesNUL(_ store: some CaseStore) throws {
    var step = Sample.step("c-1")
    step.projection.orderID = "A\u{0}B"
    try expectMalformed("an order") { _ = try store.append(step) }
    step = Sample.step("c-1")
    step.events[0].actor = "\u{0}"
    try expectMalformed("an actor") { _ = try store.append(step) }
  }

  static func leavesNothing(_ store: some CaseStore) throws {
    var step = Sample.step("c-1")
    step.timers = [PendingTimer(id: "t", dueAt: 1, kind: "expiry")]
    step.notices = [Notice(key: "k", kind: "mail", recipient: "claimant", payload: [])]
    step.rehearsalClock = 2_000_000
    step.evidence = [Sample.item("e-1", size: 10)]
    step.limits = EvidenceLimits(caseBytes: 9)
    try expect(.quota(.caseBytes(limit: 9))) { _ = try store.append(step) }
    try expect(try store.row(of: step.caseID), is: nil, "row")
    try expect(try store.nextDue(), is: nil, "timer")
    try expect(try store.pendingNotices(limit: 9), is: [], "notice")
    try expect(try store.answer(to: step.command.id), is: nil, "answer")
    try expect(try store.desk(), is: desk, "desk")
    try expect(try store.events(afterPosition: 0, limit: 9), is: [], "events")
  }
}
