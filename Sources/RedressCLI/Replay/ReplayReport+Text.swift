import RedressDesk
import RedressDiagnostics
import RedressMoney
import RedressReport
import RedressTime
import RedressWorkflow

extension ReplayReport {
  /// The report for a terminal: how many first, then each case that comes to something else, and why.
  func text(_ style: Style) -> String {
    var lines = [style.strong(lead)]
    if !otherwise.isEmpty { lines += ["", style.dim("case, as it was and as it would be")] }
    for row in otherwise { lines += self.lines(row, style) }
    if !totals.isEmpty { lines.append("") }
    lines += totals.flatMap(total)
    if others > 0 {
      lines.append("note: \(counted(others, "case")) of other workflows left out; name them to replay them")
    }
    lines.append("note: everybody does what they did then; under other rules they might have acted otherwise")
    return lines.joined(separator: "\n") + "\n"
  }

  private var lead: String {
    let name = Untrusted(workflow.name).forTerminal()
    let refused = rows.reduce(0) { $0 + $1.refused.count }
    return
      "under '\(name)' version \(workflow.version) \(rows.count - alike - unopened) of \(counted(rows.count, "case")) "
      + "would come to something else, \(alike) to the same"
      + (unopened > 0 ? ", \(unopened) could not be opened" : "")
      + (refused > 0 ? "; \(counted(refused, "act")) would not be taken" : "")
  }

  private func lines(_ row: Row, _ style: Style) -> [String] {
    let time = TimeText(zone: row.zone, now: now)
    var lines = [style.strong("\(row.id): \(words(row.old, row))")]
    lines.append("  there: \(row.new.map { words($0, row) } ?? "not opened")")
    if let first = row.first { lines.append("  from \(self.words(first, time))") }
    if let event = row.firstEvent, event.at != row.first?.at || event.old != row.first?.old {
      lines.append("  then \(self.words(event, time))")
    }
    for refused in row.refused.prefix(5) {
      let who = refused.party.map { "\(Untrusted($0).forTerminal()) " } ?? ""
      lines.append(
        "  not taken: \(time.absolute(refused.at)), \(who)\(Untrusted(refused.what).forTerminal()): "
          + Untrusted(refused.words).forTerminal(limit: 400))
    }
    if row.refused.count > 5 { lines.append("  and \(row.refused.count - 5) more") }
    return lines
  }

  private func words(_ result: Result, _ row: Row) -> String {
    let place = Untrusted(result.place).forTerminal()
    let time = TimeText(zone: row.zone, now: now)
    let state = result.endedAt.map { "ends as '\(place)' \(time.absolute($0))" } ?? "stands in '\(place)'"
    guard let currency = row.currency else { return state }
    func money(_ amount: Int64) -> String { "\(Money(minorUnits: amount, currency: currency))" }
    return "\(state), \(money(result.claimant)) to the claimant, \(money(result.respondent)) to the respondent"
  }

  private func words(_ parting: Parting, _ time: TimeText) -> String {
    "\(time.absolute(parting.at)): \(parting.old ?? "nothing happens"); there: \(parting.new ?? "nothing happens")"
  }

  private func total(_ sum: (currency: Currency, old: Result, new: Result)) -> [String] {
    [("claimants", sum.old.claimant, sum.new.claimant), ("respondents", sum.old.respondent, sum.new.respondent)].map {
      whom, old, new in
      func money(_ amount: Int64) -> String { "\(Money(minorUnits: amount, currency: sum.currency))" }
      return "to \(whom): \(money(old)), there \(money(new)) (\(new < old ? "" : "+")\(money(new - old)))"
    }
  }
}
