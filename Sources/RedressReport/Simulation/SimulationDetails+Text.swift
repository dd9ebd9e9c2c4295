internal import RedressChance
internal import RedressSimulation
internal import RedressWorkflow

extension SimulationDetails {
  /// The report for a terminal: the answer first.
  package func text(_ style: Style) -> String {
    var lines = answer.map { style.strong($0) }
    lines.append("")
    lines += columns([[""] + shown.map(name) + heads] + figures.map(row))
    for sweep in sweeps { lines += [""] + columns(table(of: sweep)) }
    lines.append("")
    lines += report.warnings.map { "note: \($0)" }
    lines.append(provenance)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the comparison shows, a line for each leading figure.
  private var answer: [String] {
    let partial = report.isPartial ? ["PARTIAL: stopped after \(report.replications) replications"] : []
    if compared.isEmpty {
      let lead = leading.map { "\($0.label) \($0.text($0.estimate(report.results[0])))" }
      return partial + hanging("'\(scenario.name)': ", lead)
    }
    return partial
      + compared.flatMap { arm in
        hanging("'\(name(arm))' against '\(name(baseline))': ", leading.compactMap { sentence($0, arm) })
      }
  }

  /// Lines behind a lead, below each other.
  private func hanging(_ lead: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      (index == 0 ? lead : String(repeating: " ", count: DisplayWidth.of(lead))) + line
    }
  }

  private func sentence(_ figure: Figure, _ arm: Int) -> String? {
    guard let difference = figure.difference(report.results[baseline], report.results[arm]),
      let before = figure.estimate(report.results[baseline]), let after = figure.estimate(report.results[arm])
    else { return nil }
    let size = max(abs(before.estimate), abs(after.estimate))
    let way = "\(figure.plain(before.estimate, like: size)) to \(figure.plain(after.estimate, like: size))"
    let change = figure.difference(difference, of: size) + range(figure, arm, size)
    switch Verdict(difference) {
    case .more: return "\(figure.label) rises from \(way) (\(change))"
    case .less: return "\(figure.label) falls from \(way) (\(change))"
    case .same: return "\(figure.label) is the same, \(figure.plain(before.estimate, like: size))"
    case .unclear: return "\(figure.label): no difference shown (\(change))"
    }
  }

  /// What the difference may be over the stated ranges, where they were run.
  private func range(_ figure: Figure, _ arm: Int, _ size: Double) -> String {
    guard let span = span(figure, arm) else { return "" }
    return "; \(figure.signed(span.low, like: size)) to \(figure.signed(span.high, like: size)) over the stated ranges"
  }

  private var heads: [String] { compared.flatMap { ["\(name($0)) less \(name(baseline))", ""] } }

  private func row(_ figure: Figure) -> [String] {
    let size = figure.estimate(report.results[baseline]).map { abs($0.estimate) } ?? 0
    let differences = compared.flatMap { arm -> [String] in
      let difference = figure.difference(report.results[baseline], report.results[arm])
      return [figure.difference(difference, of: size), difference.map { Verdict($0).rawValue } ?? ""]
    }
    return [figure.label] + shown.map { figure.text(figure.estimate(report.results[$0])) } + differences
  }

  /// A setting's values, each with what answers the question and with the windows that it moves most.
  private func table(of sweep: SweepView) -> [[String]] {
    let told = leading + missed(over: sweep)
    return [[sweep.setting] + told.map(\.label)]
      + sweep.values.map { value in
        [value.words] + told.map { $0.text($0.estimate(report.results[value.arm])) }
      }
  }

  private func columns(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - DisplayWidth.of(cell) + 2)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private var provenance: String {
    let arm = report.arms.count == 1 ? "one arm" : "\(report.arms.count) arms"
    return
      "\(arm), \(report.replications) replications of \(scenario.run.cases) cases, seed \(scenario.seed); ± is half of a 95 % "
      + "interval over replications, differences are paired; scenario \(scenario.digest.prefix(12)), "
      + "workflow \(scenario.workflow.digest.prefix(12))"
  }
}
