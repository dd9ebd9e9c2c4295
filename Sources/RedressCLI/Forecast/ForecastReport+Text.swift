import RedressChance
import RedressDiagnostics
import RedressMoney
import RedressDesk
import RedressEngine
import RedressReport
import RedressSimulation
import RedressStore
import RedressTime
import RedressWorkflow

extension ForecastReport {
  /// The forecast for a terminal: how long and how first.
  func text(_ style: Style) -> String {
    var lines = [style.strong(lead), ""]
    lines += Columns.lines(endRows)
    if !silences.isEmpty { lines += [""] + silences.map(silence) }
    lines.append("")
    lines += notes.map { "note: \($0)" }
    lines.append(provenance)
    return lines.joined(separator: "\n") + "\n"
  }

  private var lead: String {
    guard let hours else { return "case '\(standing.loaded.id)' will not end, by the scenario" }
    let time = TimeText(zone: standing.loaded.workflow.zone, now: standing.now)
    let by = { (hours: Double) in
      time.absolute(self.standing.now.addingSaturating(microseconds: Int64((hours * 3.6e9).rounded())))
    }
    return "case '\(standing.loaded.id)' ends in \(length(hours.median)), on \(by(hours.median)); with 80 % within "
      + "\(length(hours.tenth)) to \(length(hours.ninetieth)), on average in \(average(hours))"
      + (refund.map {
        "; the claimant gets \(money($0.average)) on average, with 80 % \(money($0.tenth)) to \(money($0.ninetieth))"
      } ?? "")
  }

  private var endRows: [[String]] {
    [["ends as", "how probable", "then in", "80 % within", refund == nil ? "" : "the claimant gets"]]
      + ends.map { end in
        [
          Untrusted(end.name).forTerminal(), probability(end.interval), end.hours.map { length($0.median) } ?? "",
          end.hours.map { "\(length($0.tenth)) to \(length($0.ninetieth))" } ?? "",
          end.refund.map { money($0.average) } ?? "",
        ]
      }
  }

  private func silence(_ each: (due: Instant, share: Share)) -> String {
    let time = TimeText(zone: standing.loaded.workflow.zone, now: standing.now)
    return "'\(Untrusted(each.share.name).forTerminal())' ends \(time.both(each.due)), in silence with "
      + probability(each.share.interval)
  }

  private func probability(_ interval: Interval) -> String {
    "\(fixed(interval.estimate * 100, 1)) % (\(fixed(interval.low * 100, 1)) to \(fixed(interval.high * 100, 1)))"
  }

  private func length(_ hours: Double) -> String {
    hours >= 48 ? "\(fixed(hours / 24, 1)) d" : "\(fixed(hours, 1)) h"
  }

  private func average(_ spread: Spread) -> String {
    guard let mean = spread.mean else { return length(spread.average) }
    let isDays = spread.average >= 48
    return "\(fixed(spread.average / (isDays ? 24 : 1), 1)) ± \(fixed(mean.halfWidth / (isDays ? 24 : 1), 1)) "
      + (isDays ? "d" : "h")
  }

  func money(_ minorUnits: Double) -> String {
    standing.state.pinned.currency.map { "\(Money(minorUnits: Int64(minorUnits.rounded()), currency: $0))" } ?? ""
  }

  private var provenance: String {
    "\(runs) continuations by '\(Untrusted(forecast.scenario.name).forTerminal())', arm "
      + "'\(Untrusted(forecast.arm.name).forTerminal())', seed \(forecast.scenario.seed); intervals are of 95 % and tell of "
      + "chance, not of wrong assumptions"
  }
}

/// Rows of text whose columns line up.
enum Columns {
  /// The rows as lines, their cells padded to the widest of their column.
  static func lines(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) { line += cell + String(repeating: " ", count: width - cell.count + 2) }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
