internal import RedressChance
internal import RedressSimulation

extension SimulationPage {
  /// How far cases go.
  var funnel: HTML {
    let views = details.places
    return part("Phases") {
      figure(
        BarRows(
          "Share of cases that come to each phase.",
          views.map { view in
            BarRows.Group(
              name: safe(view.title), depth: view.depth,
              bars: view.arms.map { arm in
                let share = arm.reached?.estimate ?? 0
                return BarRows.Bar(
                  member: arm.arm, size: share * 100,
                  span: arm.reached.map { (max(0, $0.low * 100), min(100, $0.high * 100)) },
                  words: decimal(share * 100, 1) + " %")
              })
          }, unit: "percent of cases that come there", most: 100
        ).html, "Inner phases are set in. A case may come to a phase more than once and counts once.", keys: armKeys)
      table(
        ["phase", "arm", "come there", "end from there", "visits of those", "mean stay"], words: [0, 1],
        views.flatMap { view in
          view.arms.enumerated().map { index, arm in
            [
              index == 0 ? safe(view.title) : "", safe(details.name(arm.arm)), Figure.Unit.share.words(arm.reached),
              Figure.Unit.share.words(arm.ended), decimal(arm.visits, 2), Figure.Unit.hours.words(arm.meanHours),
            ]
          }
        })
    }
  }
}
