internal import RedressDiagnostics
internal import RedressTime

extension InboxView {
  /// The list as text: least time left first, red under a day, and a line that says what cannot wait.
  public func screen(_ style: Style) -> String {
    var screen = Screen(style)
    screen.line(headline, .bold)
    if rows.isEmpty { return screen.text }
    screen.line("")
    screen.table(table(isWide: style.width >= 110))
    screen.line("")
    for hint in hints { screen.paragraph(hint.text, hint.emphasis) }
    return screen.text
  }

  private var headline: String {
    let cases = "\(total) \(isOfEnded ? "ended" : "open") \(total == 1 ? "case" : "cases")"
    let whose = party.map { total == 1 ? " waits for \(safe($0))" : " wait for \(safe($0))" } ?? ""
    return "\(cases)\(whose), \(time.absolute(time.now)) (\(time.zone.identifier))"
  }

  private func table(isWide: Bool) -> TextTable {
    var columns: [TextTable.Column] = [
      .init(title: "case"), .init(title: "time left", isRight: true), .init(title: isOfEnded ? "opened" : "due"),
      .init(title: "turn"), .init(title: "claimed", isRight: true),
      .init(title: "phase: reason", isElastic: true),
    ]
    if isWide { columns += [.init(title: "workflow"), .init(title: "order")] }
    var table = TextTable(columns)
    for row in rows { table.add(cells(of: row) + (isWide ? wideCells(of: row) : [])) }
    return table
  }

  private func cells(of row: InboxRow) -> [TextTable.Cell] {
    let urgency = row.due.map(time.urgency) ?? .dim
    return [
      .init(safe(row.id), .bold), .init(row.due.map(left) ?? "", urgency),
      .init(isOfEnded ? time.absolute(row.openedAt) : row.due.map(time.absolute) ?? "no clock runs", urgency),
      .init(row.turn.isEmpty ? "-" : safe(row.turn)), .init(row.claimed.map { "\($0)" } ?? ""),
      .init(row.reason.isEmpty ? safe(row.phase) : "\(safe(row.phase)): \(safe(row.reason))"),
    ]
  }

  private func wideCells(of row: InboxRow) -> [TextTable.Cell] {
    [.init(safe(row.workflow), .dim), .init(row.order.forTerminal(limit: 24), .dim)]
  }

  /// The time left; what is overdue says so, so that no column of numbers hides it.
  private func left(_ due: Instant) -> String {
    let length = Instant.words(forMicroseconds: due.microseconds(since: time.now).magnitude)
    if due == time.now { return "now" }
    return due > time.now ? length : "overdue \(length)"
  }

  private var hints: [(text: String, emphasis: Emphasis)] {
    var hints: [(text: String, emphasis: Emphasis)] = []
    if overdue > 0 {
      hints.append(("\(overdue) overdue: their clocks have run out; 'redress tick' fires them", .red))
    }
    if dueWithinDay > overdue { hints.append(("\(dueWithinDay - overdue) due within a day", .red)) }
    if total > rows.count {
      hints.append(("\(rows.count) of \(total) shown; '--limit \(total)' shows all, filters show fewer", .dim))
    }
    if let first = rows.first, !isOfEnded {
      hints.append(("'redress show \(safe(first.id))' tells what each party may do and what silence leads to", .dim))
    }
    return hints
  }
}
