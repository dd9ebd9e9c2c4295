internal import RedressChance
internal import RedressSimulation

extension SimulationPage {
  /// What cases come to.
  var outcomes: HTML {
    part("Outcomes") {
      figure(
        StackedBars(
          "Shares of cases by outcome, a bar for each arm.", parts: Outcome.allCases.map(\.words),
          rows: details.shown.map { arm in
            let result = details.pooled[arm]
            return StackedBars.Row(
              name: safe(details.name(arm)),
              parts: Outcome.allCases.map { outcome in
                let share = details.share(result.outcomes[outcome.rawValue].durations.count, of: result.cases)
                return (share, decimal(share * 100, 1) + " %")
              })
          }, whole: 1
        ).html, "What the claimant gets: all that was claimed, a part of it, other goods, both, or nothing.")
      comparisonTable(details.figures.filter { $0.id.hasPrefix("outcome.") || $0.id.hasPrefix("share.") })
    }
  }

  /// Figures of all arms shown, and how they differ from the baseline.
  func comparisonTable(_ figures: [Figure]) -> HTML {
    let names = details.shown.map { safe(details.name($0)) }
    let others = details.compared.map { "\(safe(details.name($0))) less \(safe(details.name(details.baseline)))" }
    return table(
      [""] + names + others,
      figures.map { figure in
        let estimates = details.shown.map { figure.estimate(report.results[$0]) }
        let size = estimates.compactMap { $0.map { abs($0.estimate) } }.max() ?? 0
        return [safe(figure.label)] + estimates.map { figure.unit.words($0, like: size) }
          + details.compared.map { arm in
            figure.unit.signed(figure.difference(report.results[details.baseline], report.results[arm]), of: size)
          }
      })
  }

  /// Every figure.
  var figures: HTML {
    part("All figures") {
      Tag.p { "± is half of a 95 % interval over replications; a difference is paired, with its interval in brackets." }
      comparisonTable(details.figures)
    }
  }
}

extension Outcome {
  var words: String {
    switch self {
    case .full: "all money back"
    case .partial: "a part back"
    case .replacement: "other goods"
    case .mixed: "other goods and money"
    case .nothing: "nothing"
    }
  }
}
