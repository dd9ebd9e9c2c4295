internal import RedressChance
internal import RedressSimulation

extension SimulationPage {
  /// Whether the run itself can be trusted.
  var checks: HTML {
    part("Diagnostics") {
      Tag.h3 { "Does the run hold still?" }
      HTML(constant: "\n")
      Tag.div(.kind("twos")) {
        settling("Time to the end of cases", { $0.hours })
        if !scenario.teams.isEmpty { settling("Wait for neutrals", { $0.wait }) }
      }
      Key.html(lineKeys)
      table(
        [
          "later half of the counted cases less the earlier", "arm", "earlier", "difference (95 % interval)", "verdict",
        ], words: [0, 1, 4],
        details.drifts.map { drift in
          [
            drift.label, safe(details.name(drift.arm)), drift.unit.words(drift.early),
            drift.unit.signed(drift.difference, of: drift.early), Verdict(drift.difference).drift,
          ]
        })
      Tag.p(.kind("note")) {
        "A wait that still rises through the run means a warm-up that is too short, or a team that cannot keep up. Cases that "
          + "come last meet a queue that nobody joins behind them, which matters where waits are as long as the run."
      }
      Tag.h3 { "Is it precise enough?" }
      HTML(constant: "\n")
      Tag.div(.kind("twos")) { for mean in details.running { running(mean) } }
      if !details.pairings.isEmpty {
        table(
          ["realised variance ratio", "arm", "times"], words: [0, 1],
          details.pairings.map { pairing in
            [
              safe(pairing.label), safe(details.name(pairing.arm)),
              pairing.ratio.map { decimal($0, 1) } ?? "no variance left",
            ]
          })
        Tag.p(.kind("note")) {
          "How many times greater the variance of the difference would be if each arm had chance of its own; equally many "
            + "times more cases would be needed."
        }
      }
      counted
    }
  }

  private func settling(
    _ title: String, _ value: ((cases: Int, hours: Double?, wait: Double?)) -> Double?
  ) -> HTML {
    let arms = details.shown.map { ($0, details.stretches($0).map(value)) }
    let size = arms.flatMap { $0.1.compactMap(\.self) }.max() ?? 0
    let factor = Figure.Unit.hours.scale(for: size).factor
    let lines = arms.map { arm, values in
      LineChart.Series(
        name: "", kind: Ink.line(arm),
        points: values.enumerated().compactMap { index, value in
          value.map { ((Double(index) + 0.5) / Double(values.count) * 100, $0 * factor) }
        }, isNamed: false)
    }
    var chart = LineChart(
      "\(title), by when they came.", lines, xWords: "percent of arrivals so far",
      yWords: Figure.Unit.hours.axis(for: size),
      width: 380, height: 200, right: 16, x: 0...100, marks: 5)
    if details.warmUpShare > 0 {
      chart.rules = [LineChart.Rule(at: details.warmUpShare * 100, words: "counted from here")]
    }
    return Tag.figure {
      Tag.h3 { title }
      HTML(constant: "\n")
      chart.html
    }
  }

  private func running(_ mean: RunningMean) -> HTML {
    let factor = mean.unit.scale(for: mean.size).factor
    let chart = LineChart(
      "Mean of \(safe(mean.label)) over the first replications.",
      [
        LineChart.Series(
          name: "", kind: Ink.line(0),
          points: mean.points.map { (Double($0.replications), $0.interval.estimate * factor) },
          spans: mean.points.map { ($0.interval.low * factor, $0.interval.high * factor) }, isNamed: false)
      ], xWords: "replications",
      yWords: mean.unit == .share && !details.compared.isEmpty ? "points" : mean.unit.axis(for: mean.size),
      width: 380, height: 200, right: 16, fromZero: false, marks: 5)
    let of =
      details.compared.first.map { ", '\(safe(details.name($0)))' less '\(safe(details.name(details.baseline)))'" }
      ?? ""
    return Tag.figure {
      Tag.h3 { "\(safe(mean.label))\(of)" }
      HTML(constant: "\n")
      chart.html
    }
  }

  private var counted: HTML {
    table(
      ["counted"] + details.shown.map { safe(details.name($0)) },
      [
        ["cases"] + details.shown.map { grouped(Int(details.pooled[$0].cases)) },
        ["openings that the workflow refused"] + details.shown.map { grouped(Int(details.pooled[$0].refusedOpenings)) },
        ["cases that broke off"] + details.shown.map { grouped(Int(details.pooled[$0].brokenOff)) },
      ])
  }
}

extension Verdict {
  /// What an interval of a drift says.
  fileprivate var drift: String {
    switch self {
    case .more: "still rises"
    case .less: "falls"
    case .same, .unclear: "holds still"
    }
  }
}
