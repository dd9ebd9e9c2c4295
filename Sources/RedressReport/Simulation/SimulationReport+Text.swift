internal import RedressChance
internal import RedressSimulation
internal import RedressWorkflow

extension SimulationReport {
  /// The report for a terminal: the answer first.
  package func text(_ style: Style) -> String {
    var lines = answer.map { style.strong($0) }
    lines.append("")
    lines += table
    lines.append("")
    lines += warnings.map { "note: \($0)" }
    lines.append(provenance)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the comparison shows, a line for each arm beside the baseline.
  private var answer: [String] {
    let partial = isPartial ? ["PARTIAL: stopped after \(replications) replications"] : []
    if compared.isEmpty {
      let lead = figures.prefix(3).map { "\($0.label) \($0.text($0.estimate(results[0])))" }
      return partial + ["'\(scenario.name)': " + lead.joined(separator: ", ")]
    }
    return partial + compared.flatMap { [answer(of: $0)] + range(of: $0) }
  }

  /// The arms in columns that are compared with the baseline.
  private var compared: [Int] { shown.filter { $0 != baseline } }

  private func answer(of arm: Int) -> String {
    let told = figures.prefix(3).compactMap { sentence($0, arm) }
    return "'\(arms[arm].name)' against '\(arms[baseline].name)': " + told.joined(separator: "; ")
  }

  /// The differences at both ends of what the scenario states of elasticities, where they were run.
  private func range(of arm: Int) -> [String] {
    [("low", "least"), ("high", "most")].compactMap { end, words in
      guard let first = arms.firstIndex(where: { $0.name == "\(arms[baseline].name)/\(end)" }),
        let second = arms.firstIndex(where: { $0.name == "\(arms[arm].name)/\(end)" })
      else { return nil }
      let told = figures.prefix(3).map { figure in
        let size = figure.estimate(results[first])?.estimate ?? 0
        return "\(figure.label) \(figure.difference(figure.difference(results[first], results[second]), of: size))"
      }
      return "  if times follow their windows the \(words) that is stated: " + told.joined(separator: "; ")
    }
  }

  private func sentence(_ figure: Figure, _ arm: Int) -> String? {
    guard let difference = figure.difference(results[baseline], results[arm]),
      let before = figure.estimate(results[baseline]), let after = figure.estimate(results[arm])
    else { return nil }
    let size = max(abs(before.estimate), abs(after.estimate))
    let way = "\(figure.plain(before.estimate, like: size)) to \(figure.plain(after.estimate, like: size))"
    switch Verdict(difference) {
    case .more: return "\(figure.label) rises from \(way) (\(figure.difference(difference, of: size)))"
    case .less: return "\(figure.label) falls from \(way) (\(figure.difference(difference, of: size)))"
    case .same: return "\(figure.label) is the same, \(figure.plain(before.estimate, like: size))"
    case .unclear: return "\(figure.label): no difference shown (\(figure.difference(difference, of: size)))"
    }
  }

  private var table: [String] {
    let head = compared.flatMap { ["\(arms[$0].name) less \(arms[baseline].name)", ""] }
    let rows = [[""] + shown.map { arms[$0].name } + head] + figures.map(row)
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) { line += cell + String(repeating: " ", count: width - cell.count + 2) }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func row(_ figure: Figure) -> [String] {
    let size = figure.estimate(results[baseline]).map { abs($0.estimate) } ?? 0
    let differences = compared.flatMap { arm -> [String] in
      let difference = figure.difference(results[baseline], results[arm])
      return [figure.difference(difference, of: size), difference.map { Verdict($0).rawValue } ?? ""]
    }
    return [figure.label] + shown.map { figure.text(figure.estimate(results[$0])) } + differences
  }

  private var provenance: String {
    let arm = arms.count == 1 ? "one arm" : "\(arms.count) arms"
    return
      "\(arm), \(replications) replications of \(scenario.run.cases) cases, seed \(scenario.seed); ± is half of a 95 % "
      + "interval over replications, differences are paired; scenario \(scenario.digest.prefix(12)), "
      + "workflow \(scenario.workflow.digest.prefix(12))"
  }
}
