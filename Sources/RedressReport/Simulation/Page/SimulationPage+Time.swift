internal import RedressChance
internal import RedressSimulation

extension SimulationPage {
  /// How long cases take, and what they wait for.
  var time: HTML {
    part("Time to the end") {
      for arm in details.compared.isEmpty ? [details.baseline] : details.compared { incidence(arm) }
      quantiles
      Tag.h3 { "What the time goes to" }
      HTML(constant: "\n")
      waits
    }
  }

  private func incidence(_ arm: Int) -> HTML {
    let factor = Figure.Unit.hours.scale(for: details.horizon).factor
    let base = details.incidence(details.baseline)
    var lines = series(base, factor, isDashed: false)
    if arm != details.baseline { lines += series(details.incidence(arm), factor, isDashed: true) }
    let chart = LineChart(
      "Share of all cases that have come to each outcome, by time since opening.", lines,
      xWords: "\(Figure.Unit.hours.axis(for: details.horizon)) since opening", yWords: "percent of all cases",
      height: 300,
      right: 160, marks: 8)
    let (first, second) = (safe(details.name(details.baseline)), safe(details.name(arm)))
    let keys: [(StaticString, String)] = [("stroke4 whole", first), ("stroke4", second)]
    return figure(
      chart.html,
      "Cumulative incidence: which share of all cases has come to each outcome by then. The lines of an arm add up to all "
        + "cases that have ended.",
      keys: arm == details.baseline ? [] : keys)
  }

  private func series(_ view: IncidenceView, _ factor: Double, isDashed: Bool) -> [LineChart.Series] {
    view.curves.map { curve in
      LineChart.Series(
        name: curve.outcome.words, kind: Ink.line(curve.outcome.rawValue, isDashed: isDashed),
        points: zip(view.hours, curve.shares).map { ($0 * factor, $1 * 100) }, isNamed: !isDashed)
    }
  }

  private var quantiles: HTML {
    let heads = SimulationDetails.shares.map { "\(decimal($0 * 100, 0)) %" }
    return table(
      ["of cases are over within"] + heads + ["mean"],
      details.shown.map { arm in
        let mean = details.pooled[arm].durations.mean.map { $0 / 3.6e9 }
        let spans = details.durations(arm).map(\.hours)
        let size = spans.max() ?? 0
        return [safe(details.name(arm))] + spans.map { Figure.Unit.hours.words($0, like: size) }
          + [Figure.Unit.hours.words(mean, like: size)]
      })
  }

  private var waits: HTML {
    let arms = details.shown.map { ($0, details.waits($0)) }
    let names = arms.flatMap { $0.1.map(\.name) }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let rows = arms.map { arm, parts in
      (safe(details.name(arm)), names.map { name in parts.first { $0.name == name }?.hours ?? 0 })
    }
    let size = rows.map { $0.1.reduce(0, +) }.max() ?? 0
    return HTML.joined {
      figure(
        StackedBars(
          "Mean time of a case by what it waits for, a bar for each arm.", parts: names.map(safe),
          rows: rows.map { row in
            StackedBars.Row(
              name: row.0, parts: row.1.map { ($0, Figure.Unit.hours.words($0, like: size)) })
          }
        ).html,
        "The mean time of a case by whose turn it is. With neutrals: the queue while they are at work, the time off shift "
          + "(nights, weekends, holidays), and the work itself.")
      table(
        ["a case, on average"] + rows.map(\.0),
        names.indices.map { index in
          [safe(names[index])] + rows.map { Figure.Unit.hours.words($0.1[index], like: size) }
        })
    }
  }
}

extension HTML {
  /// Pieces one after another.
  static func joined(@HTMLBuilder _ content: () -> HTML) -> HTML { content() }
}
