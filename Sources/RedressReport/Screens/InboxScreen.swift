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
    addSilences(to: &screen)
    for hint in hints { screen.paragraph(hint.text, hint.emphasis) }
    return screen.text
  }

  /// What happens where nobody acts: the first thing to know about a case with little time left.
  private func addSilences(to screen: inout Screen) {
    guard !silences.isEmpty else { return }
    var table = TextTable([
      .init(title: "if nobody acts in"), .init(title: "by the end of"), .init(title: "then", isElastic: true),
    ])
    for silence in silences {
      table.add([.init(safe(silence.phase)), .init(safe(silence.window)), .init(silence.silence)])
    }
    screen.table(table)
    screen.line("")
  }

  private var headline: String {
    let cases = "\(total) \(isOfEnded ? "ended" : "open") \(total == 1 ? "case" : "cases")"
    let whose = party.map { total == 1 ? " waits for \(safe($0))" : " wait for \(safe($0))" } ?? ""
    return "\(cases)\(whose), \(time.absolute(time.now)) (\(time.zone.identifier))"
  }

  /// A wide screen has room for everything; a narrow one leaves out what the headline says or what can wait.
  private func table(isWide: Bool) -> TextTable {
    let shown = columns(isWide: isWide)
    var table = TextTable(shown.map(\.column))
    for row in rows {
      table.add(shown.map { $0.cell(row) })
      for child in row.children { table.add(shown.map { $0.cell(InboxRow(child, of: row)) }) }
    }
    return table
  }

  private typealias Shown = (column: TextTable.Column, cell: (InboxRow) -> TextTable.Cell)

  private func columns(isWide: Bool) -> [Shown] {
    let due: Shown = (
      .init(title: isOfEnded ? "opened" : "due"),
      { .init(isOfEnded ? time.absolute($0.openedAt) : $0.due.map(time.absolute) ?? "no clock runs", urgency(of: $0)) }
    )
    let turn: Shown = (.init(title: "turn"), { .init($0.turn.isEmpty ? "-" : safe($0.turn)) })
    let claimed: Shown = (.init(title: "claimed", isRight: true), { .init($0.claimed.map { "\($0)" } ?? "") })
    let place: Shown = (
      .init(title: "phase: reason", isElastic: true),
      { .init($0.reason.isEmpty ? safe($0.phase) : "\(safe($0.phase)): \(safe($0.reason))") }
    )
    let left: Shown = (.init(title: "time left", isRight: true), { .init($0.due.map(timeLeft) ?? "", urgency(of: $0)) })
    var shown: [Shown] = [(.init(title: "case"), { .init(safe($0.id), .bold) })]
    shown += isOfEnded ? [due] : [left, due]
    if isWide || (party == nil && !isOfEnded) { shown.append(turn) }
    if isWide || party != nil || isOfEnded { shown.append(claimed) }
    shown.append(place)
    guard isWide else { return shown }
    return shown + [
      (.init(title: "workflow"), { .init(safe($0.workflow), .dim) }),
      (.init(title: "order"), { .init($0.order.forTerminal(limit: 24), .dim) }),
    ]
  }

  private func urgency(of row: InboxRow) -> Emphasis { isOfEnded ? .plain : row.due.map(time.urgency) ?? .dim }

  /// The time left; what is overdue says so, so that no column of numbers hides it.
  private func timeLeft(_ due: Instant) -> String {
    if due == time.now { return "now" }
    let words = Instant.words(forMicroseconds: due.microseconds(since: time.now).magnitude)
    return due > time.now ? words : "overdue " + words.split(separator: " ").prefix(2).joined(separator: " ")
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

extension InboxRow {
  /// A child as a row of its own below that of its root.
  fileprivate init(_ child: ChildView, of root: InboxRow) {
    self.init(
      id: "  " + child.id.dropFirst(root.id.count + 1), workflow: child.workflow.name,
      phase: child.place.name, turn: child.awaits.joined(separator: " "), due: child.due, reason: "", claimed: nil,
      order: Untrusted(""), openedAt: root.openedAt)
  }
}
