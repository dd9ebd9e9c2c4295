internal import RedressChance
package import RedressDiagnostics
internal import RedressSimulation

extension SimulationDetails {
  /// All that the page of a run tells beside its figures; `Documentation/Simulating.md` describes it.
  package var fields: [(String, JSONText)] {
    [
      ("title", .optional(scenario.title)), ("shares", .array(Self.shares.map { .decimal($0) })),
      ("spans", .array(shown.map(spans))), ("windows", .array(windows.map(json))), ("phases", .array(places.map(json))),
      ("money", .array(shown.compactMap(moneyFields))), ("teams", .array(shown.flatMap { teams($0).map(json) })),
      ("ranges", .array(ranges.flatMap(json))), ("sweeps", .array(sweeps.map(json))), ("checks", checksFields),
      ("limits", .array(limits.map { .string($0) })),
    ]
  }

  private func spans(_ arm: Int) -> JSONText {
    let view = incidence(arm)
    return .object([
      ("arm", .string(name(arm))), ("hours", .array(durations(arm).map { .decimal($0.hours) })),
      (
        "incidence",
        .object(
          [("hours", .array(view.hours.map { .decimal($0) }))]
            + view.curves.map { ("\($0.outcome)", .array($0.shares.map { .decimal($0) })) })
      ),
      ("waits", .array(waits(arm).map { .object([("for", .string($0.name)), ("hours", .decimal($0.hours))]) })),
    ])
  }

  private func json(_ view: WindowView) -> JSONText {
    .object([
      ("window", .string(view.name)),
      (
        "arms",
        .array(
          view.arms.map { arm in
            .object([
              ("arm", .string(name(arm.arm))), ("answered", .number(arm.answered)), ("missed", .number(arm.missed)),
              ("cutOff", .number(arm.cutOff)), ("missedShare", json(arm.missedShare)),
              ("meanHours", json(arm.meanHours)), ("parts", .array(arm.partQuantiles.map { .decimal($0) })),
              ("twentieths", .array(arm.parts.map { .decimal($0) })),
            ])
          })
      ),
    ])
  }

  private func json(_ view: PlaceView) -> JSONText {
    .object([
      ("phase", .string(view.name)), ("depth", .number(view.depth)),
      (
        "arms",
        .array(
          view.arms.map { arm in
            .object([
              ("arm", .string(name(arm.arm))), ("reached", json(arm.reached)), ("ended", json(arm.ended)),
              ("visits", .decimal(arm.visits)), ("meanHours", json(arm.meanHours)),
            ])
          })
      ),
    ])
  }

  private func moneyFields(_ arm: Int) -> JSONText? {
    money(arm).map { view in
      .object([
        ("arm", .string(name(arm))), ("claimed", json(view.claimed)), ("refunded", json(view.refunded)),
        ("released", json(view.released)), ("owed", json(view.owed)),
        ("refunds", .array(view.quantiles.map { .decimal($0) })),
        ("topOnePercent", json(view.money(ofTop: 0.01))), ("topTenPercent", json(view.money(ofTop: 0.1))),
        (
          "concentration",
          .array(view.concentration.map { .object([("cases", .decimal($0.cases)), ("money", .decimal($0.money))]) })
        ),
      ])
    }
  }

  private func json(_ view: TeamView) -> JSONText {
    .object([
      ("team", .string(view.name)), ("arm", .string(name(view.arm))), ("size", .number(view.size)),
      ("load", json(load(view))), ("utilisation", json(view.utilisation)), ("wait", json(view.wait)),
      ("waited", json(view.waited)), ("queue", json(view.queue)),
      ("waits", .array(view.waitQuantiles.map { .decimal($0) })),
      ("offShift", .decimal(view.offShiftShare)), ("works", .number(view.works)),
      ("abandoned", .number(view.abandoned)),
      ("effortHours", .decimal(view.effortHours)),
      (
        "week",
        .array(
          view.week.map { .object([("utilisation", json($0.utilisation)), ("queue", json($0.queue))]) })
      ),
    ])
  }

  /// How much work comes to a team, as a share of what it can do.
  func load(_ view: TeamView) -> Double? {
    guard let team = scenario.teams.firstIndex(where: { $0.name == view.name }), loads.indices.contains(view.arm),
      loads[view.arm].indices.contains(team)
    else { return nil }
    return loads[view.arm][team]
  }

  private func json(_ view: RangeView) -> [JSONText] {
    view.rows.map { row in
      .object([
        ("figure", .string(view.figure.id)), ("arm", .string(name(view.arm))), ("assumption", .string(row.name)),
        ("stated", json(view.stated)), ("low", json(row.low)), ("high", json(row.high)),
      ])
    }
  }

  private func json(_ view: SweepView) -> JSONText {
    .object([
      ("setting", .string(view.setting)),
      (
        "values",
        .array(
          view.values.map { .object([("value", .decimal($0.value)), ("arm", .string(name($0.arm)))]) })
      ),
    ])
  }

  private var checksFields: JSONText {
    .object([
      ("warmUp", .decimal(warmUpShare)),
      (
        "parts",
        .array(
          shown.map { arm in
            .object([
              ("arm", .string(name(arm))), ("cases", .array(stretches(arm).map { .number($0.cases) })),
              ("hours", .array(stretches(arm).map { json($0.hours) })),
              ("waits", .array(stretches(arm).map { json($0.wait) })),
            ])
          })
      ),
      (
        "drifts",
        .array(
          drifts.map { drift in
            .object([
              ("of", .string(drift.label)), ("arm", .string(name(drift.arm))), ("early", .decimal(drift.early)),
              ("difference", json(drift.difference)),
            ])
          })
      ),
      (
        "running",
        .array(
          running.map { mean in
            .object([("of", .string(mean.label)), ("means", .array(mean.points.map { json($0.interval) }))])
          })
      ),
      (
        "pairing",
        .array(
          pairings.map { pairing in
            .object([
              ("of", .string(pairing.label)), ("arm", .string(name(pairing.arm))), ("ratio", json(pairing.ratio)),
            ])
          })
      ),
    ])
  }

  private func json(_ value: Double?) -> JSONText { value.map { .decimal($0) } ?? .null }

  private func json(_ interval: Interval?) -> JSONText {
    interval.map {
      .object([("mean", .decimal($0.estimate)), ("low", .decimal($0.low)), ("high", .decimal($0.high))])
    } ?? .null
  }
}
