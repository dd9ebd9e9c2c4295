internal import RedressChance
internal import RedressMoney
internal import RedressSimulation

extension SimulationPage {
  /// What is paid, and how unevenly.
  @HTMLBuilder var money: HTML {
    let views = details.shown.compactMap { arm in details.money(arm).map { (arm, $0) } }
    if let currency = scenario.currency?.code, !views.isEmpty {
      let unit = Figure.Unit.money(currency)
      part("Money in \(currency)") {
        table(
          ["a case, on average"] + views.map { safe(details.name($0.0)) },
          [
            ["claimed"] + views.map { unit.words($0.1.claimed) },
            ["to the claimant"] + views.map { unit.words($0.1.refunded) },
            ["to the respondent"] + views.map { unit.words($0.1.released) },
          ]
            + (views.contains { ($0.1.owed?.estimate ?? 0) > 0 }
              ? [["owed beside it"] + views.map { unit.words($0.1.owed) }] : []))
        table(
          ["refund of at most, for"] + SimulationDetails.shares.map { "\(decimal($0 * 100, 0)) % of cases" },
          views.map { arm, view in [safe(details.name(arm))] + view.quantiles.map { unit.words($0) } })
        concentration(views)
      }
    }
  }

  private func concentration(_ views: [(Int, RefundView)]) -> HTML {
    let chart = LineChart(
      "Share of all refunds that goes to the cases with the greatest refunds.",
      views.map { arm, view in
        LineChart.Series(
          name: safe(details.name(arm)), kind: Ink.line(arm),
          points: view.concentration.map { ($0.cases * 100, $0.money * 100) }, isNamed: false)
      } + [
        LineChart.Series(name: "", kind: "rule", points: [(0, 0), (100, 100)], isNamed: false)
      ], xWords: "percent of cases, the greatest refunds first", yWords: "percent of all that is refunded", height: 260,
      right: 30, x: 0...100, marks: 10)
    let told = views.map { arm, view in
      "'\(safe(details.name(arm)))': the top 1 % of cases get \(percent(view.money(ofTop: 0.01))) of all refunds, the top 10 % "
        + "\(percent(view.money(ofTop: 0.1)))"
    }
    return figure(
      chart.html,
      told.joined(separator: "; ") + ". The dashed line is what equal refunds would be. The amounts are those that the "
        + "scenario draws, and so is their spread.", keys: lineKeys)
  }

  private func percent(_ share: Double?) -> String { share.map { decimal($0 * 100, 0) + " %" } ?? "–" }
}
