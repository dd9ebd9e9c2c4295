internal import RedressChance
internal import RedressSimulation
internal import RedressWorkflow

extension SimulationPage {
  /// What the run answers, in words and numbers.
  var answer: HTML {
    Tag.section(.kind("standing")) {
      if report.isPartial {
        Tag.p(.kind("alarm")) {
          "Partial: the run was stopped after \(report.replications) replications of each arm."
        }
      }
      if details.compared.isEmpty { alone } else { for arm in details.compared { comparison(arm) } }
      for warning in report.warnings { Tag.p(.kind("alarm")) { safe(warning) } }
      for words in overloads { Tag.p(.kind("alarm")) { words } }
    }
  }

  private var alone: HTML {
    table(
      ["'\(safe(details.name(details.baseline)))'", "estimate", "95 % interval"],
      details.leading.map { figure in
        let interval = figure.estimate(report.results[details.baseline])
        let size = interval?.estimate ?? 0
        return [
          safe(figure.label), figure.unit.words(interval, like: size),
          interval.map { "\(figure.unit.words($0.low, like: size)) to \(figure.unit.words($0.high, like: size))" }
            ?? "–",
        ]
      })
  }

  @HTMLBuilder private func comparison(_ arm: Int) -> HTML {
    let (first, second) = (safe(details.name(details.baseline)), safe(details.name(arm)))
    Tag.h3 { "'\(second)' against '\(first)'" }
    HTML(constant: "\n")
    Tag.p(.kind("verdict")) { verdict(arm) }
    table(
      ["", first, second, "difference (95 % interval)", "verdict", "over the stated ranges"], words: [0, 4],
      details.leading.map { row($0, arm) })
  }

  private func row(_ figure: Figure, _ arm: Int) -> [String] {
    let before = figure.estimate(report.results[details.baseline])
    let after = figure.estimate(report.results[arm])
    let difference = figure.difference(report.results[details.baseline], report.results[arm])
    let size = max(abs(before?.estimate ?? 0), abs(after?.estimate ?? 0))
    return [
      safe(figure.label), figure.unit.words(before?.estimate, like: size),
      figure.unit.words(after?.estimate, like: size),
      figure.unit.signed(difference, of: size), difference.map { Verdict($0).words } ?? "–",
      span(figure, arm, size),
    ]
  }

  /// The least and the greatest difference over everything that was run of the stated ranges.
  private func span(_ figure: Figure, _ arm: Int, _ size: Double) -> String {
    guard let span = details.span(figure, arm) else { return "not run" }
    return figure.unit.ends(Interval(estimate: span.low, low: span.low, high: span.high), of: size)
  }

  /// What the leading figures do, in a sentence.
  private func verdict(_ arm: Int) -> String {
    let told = details.leading.compactMap { figure -> String? in
      guard let difference = figure.difference(report.results[details.baseline], report.results[arm]),
        let before = figure.estimate(report.results[details.baseline])
      else { return nil }
      let size = abs(before.estimate)
      switch Verdict(difference) {
      case .more: return "\(figure.label) rises by \(figure.unit.amount(difference.estimate, of: size))"
      case .less: return "\(figure.label) falls by \(figure.unit.amount(difference.estimate, of: size))"
      case .same: return "\(figure.label) stays the same"
      case .unclear: return "no difference shown in \(figure.label)"
      }
    }
    let sentence = told.joined(separator: "; ")
    return safe(sentence.prefix(1).uppercased() + sentence.dropFirst()) + "."
  }

  /// Teams that get more work than they can do.
  private var overloads: [String] {
    details.shown.flatMap { arm in
      zip(scenario.teams, details.loads.indices.contains(arm) ? details.loads[arm] : []).compactMap { team, load in
        load < 1
          ? nil
          : "Unstable: '\(safe(team.name))' gets \(decimal(load, 2)) of what it can do in '\(safe(details.name(arm)))'; its "
            + "queue grows as long as the run lasts, so its waits say only how long that was."
      }
    }
  }

  /// How to have it again.
  var provenance: HTML {
    part("How to repeat it", isShort: true) {
      Tag.p(.kind("command")) { Tag.code { safe(command) } }
      Tag.dl {
        pair("Scenario", "'\(safe(scenario.name))', SHA-256 ", code: scenario.digest)
        pair(
          "Workflow", "'\(safe(details.workflow.name))' version \(details.workflow.version), SHA-256 ",
          code: details.workflow.digest)
        pair(
          "Run",
          "\(report.replications) replications of \(grouped(scenario.run.cases)) cases in each arm, seed \(scenario.seed), "
            + "the first \(decimal(Double(scenario.run.warmUp) / 8.64e10, 1)) days not counted")
        pair("Program", "redress \(version); the same bytes come out on any machine and any number of threads")
      }
    }
  }

  @HTMLBuilder private func pair(_ name: String, _ words: String, code: String? = nil) -> HTML {
    Tag.dt { name }
    Tag.dd {
      words
      if let code { Tag.code { code } }
    }
  }
}

extension Figure.Unit {
  /// The size of a difference, without a sign.
  func amount(_ value: Double, of size: Double) -> String {
    let words = signed(abs(value), of: size)
    return String(words.dropFirst())
  }
}
