import RedressStore

extension StoreLaw {
  private static func open(_ name: String, _ projection: CaseProjection, in store: some CaseStore) throws {
    var step = Sample.step(name)
    step.projection = projection
    _ = try store.append(step)
  }

  static func listsByDeadline(_ store: some CaseStore) throws {
    try open("c-1", Sample.projection(nextDue: nil), in: store)
    try open("c-2", Sample.projection(nextDue: 300), in: store)
    try open("c-3", Sample.projection(nextDue: -5), in: store)
    try open("c-5", Sample.projection(nextDue: 300, status: .ended), in: store)
    try open("c-4", Sample.projection(nextDue: 300), in: store)
    let rows = try store.rows(InboxQuery())
    try expect(rows.map(\.caseID.text), is: ["c-3", "c-2", "c-4", "c-1"], "open cases")
    try expect(rows.last?.projection.nextDue, is: .some(nil), "no deadline")
    try expect(try store.rows(InboxQuery(status: .ended)).map(\.caseID.text), is: ["c-5"], "ended cases")
    var step = Sample.step("c-3", after: 1)
    step.projection = Sample.projection(nextDue: 400)
    _ = try store.append(step)
    try expect(try store.rows(InboxQuery()).map(\.caseID.text), is: ["c-2", "c-4", "c-3", "c-1"], "after a step")
  }

  static func filters(_ store: some CaseStore) throws {
    try open("c-1", Sample.projection(phase: "review", nextDue: 100), in: store)
    try open("c-2", Sample.projection(turn: "buyer, mediator", nextDue: 200), in: store)
    try open("c-3", Sample.projection(nextDue: nil, reason: "damaged"), in: store)
    let queries: [(InboxQuery, [String])] = [
      (InboxQuery(phase: "review"), ["c-1"]), (InboxQuery(turn: "mediator"), ["c-2"]), (InboxQuery(turn: "media"), []),
      (InboxQuery(reason: "damaged"), ["c-3"]), (InboxQuery(workflowID: "other"), []),
      (InboxQuery(workflowID: "marketplace"), ["c-1", "c-2", "c-3"]), (InboxQuery(dueBy: 100), ["c-1"]),
      (InboxQuery(dueBy: .max), ["c-1", "c-2"]), (InboxQuery(phase: "review", turn: "mediator"), []),
    ]
    for (query, wanted) in queries {
      try expect(try store.rows(query).map(\.caseID.text), is: wanted, "\(query)")
      try expect(try store.count(query), is: wanted.count, "count of \(query)")
    }
  }

  static func pages(_ store: some CaseStore) throws {
    for number in 10..<33 {
      try open("c-\(number)", Sample.projection(nextDue: number % 3 == 0 ? nil : Int64(number % 4)), in: store)
    }
    let whole = try store.rows(InboxQuery(limit: 100))
    var query = InboxQuery(limit: 5)
    var paged: [CaseRow] = []
    while case let page = try store.rows(query), let last = page.last {
      paged += page
      query.after = InboxQuery.Cursor(last)
    }
    try expect(paged, is: whole, "pages")
    try expect(whole.count, is: 23, "cases")
    try expect(try store.count(query), is: 23, "count")
  }

  static func findsBeginnings(_ store: some CaseStore) throws {
    for name in ["c-1", "c-10", "c-2", "d"] { _ = try store.append(Sample.step(name)) }
    func one(_ name: String) -> CaseMatch { .one(Sample.caseID(name)) }
    try expect(try store.match("d"), is: one("d"), "whole")
    try expect(try store.match("c-2"), is: one("c-2"), "whole")
    try expect(try store.match("c-1"), is: one("c-1"), "whole, though another begins with it")
    try expect(try store.match("c-10"), is: one("c-10"), "longer")
    try expect(try store.match("c"), is: .several(["c-1", "c-10", "c-2"].map(Sample.caseID)), "several")
    for text in ["x", "C", "c_", "c%", "c-3", "c\u{0}"] { try expect(try store.match(text), is: .none, text) }
  }

  static func movesClockWithStep(_ store: some CaseStore) throws {
    var step = Sample.step("c-1")
    step.rehearsalClock = 1_500_000
    _ = try store.append(step)
    try expect(try store.desk().rehearsalClock, is: 1_500_000, "moved")
    _ = try store.append(Sample.step("c-1", after: 1))
    try expect(try store.desk().rehearsalClock, is: 1_500_000, "left alone")
  }

  static func movesClockAlone(_ store: some CaseStore) throws {
    let command = Sample.command("advance-1", at: 1200, answer: [5])
    let first = try store.moveClock(to: 3_000_000, by: command)
    try expect(first.answer, is: [5], "answer")
    try expect(first.eventCount, is: 0, "events")
    try expect(try store.moveClock(to: 9_000_000, by: command), is: first, "a repeat")
    try expect(try store.desk().rehearsalClock, is: 3_000_000, "clock")
    try expect(try store.answer(to: command.id), is: first, "remembered")
    try expect(try store.desk().position, is: 0, "position")
  }

  static func neverMovesBack(_ store: some CaseStore) throws {
    let back = StoreError.clockBackwards(from: 1_000_000, to: 999_999)
    try expect(back) { _ = try store.moveClock(to: 999_999, by: Sample.command("back")) }
    var step = Sample.step("c-1")
    step.rehearsalClock = 999_999
    try expect(back) { _ = try store.append(step) }
    try expect(try store.desk(), is: desk, "desk")
  }

  static func refusesOldWriter(_ store: some CaseStore) throws {
    let next = StoreFormat.writer + 1
    try store.recordZoneData("2026a")
    let before = try store.desk().recordedAt
    try store.noteClock(before + 7)
    try store.noteClock(before)
    try expect(try store.desk().recordedAt, is: before + 7, "a clock that was believed")
    try store.raiseMinimumWriter(to: next)
    let refusal = StoreError.writerTooOld(minimum: next, this: StoreFormat.writer)
    try expect(refusal) { _ = try store.append(Sample.step("c-1")) }
    try expect(refusal) { _ = try store.moveClock(to: 2_000_000, by: Sample.command("advance")) }
    try expect(refusal) { try store.putDefinition(Definition(main: .init(path: "x", bytes: []))) }
    try expect(try store.desk().zoneData, is: "2026a", "zone data")
    try expect(try store.desk().minimumWriter, is: next, "reading goes on")
  }
}
