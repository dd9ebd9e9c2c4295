internal import RedressChance
internal import RedressSimulation
internal import RedressWorkflow

/// A team in one arm.
struct TeamView: Sendable {
  var name: String
  var arm: Int
  var size: Int
  var utilisation: Interval?
  var wait: Interval?
  /// The share of work that had to wait.
  var waited: Interval?
  /// How many works waited on average while cases came.
  var queue: Interval?
  /// Waits by ``SimulationDetails/shares`` of works, in hours.
  var waitQuantiles: [Double]
  /// The part of all waits in which the team was off shift.
  var offShiftShare: Double
  var works: Int
  var abandoned: Int
  /// Hours of work on an average work, and what a case costs.
  var effortHours: Double
  /// For each hour of the week the share of those on shift who work, nil where nobody is, and how many
  /// works wait, nil for an hour that the run did not see.
  var week: [(utilisation: Double?, queue: Double?)]
}

extension SimulationDetails {
  /// The teams of an arm.
  func teams(_ arm: Int) -> [TeamView] {
    scenario.teams.indices.map { index in
      let team: ID<Team> = ID(index)
      let counts = pooled[arm].teams[index]
      func metric(_ metric: Metric) -> Interval? { interval(arm) { $0.value(of: metric, under: scenario) } }
      return TeamView(
        name: scenario.teams[index].name, arm: arm, size: size(of: team, in: arm),
        utilisation: metric(.utilisation(team)),
        wait: metric(.meanWait(team)), waited: metric(.waited(team)),
        queue: interval(arm) { queue($0.teams[index].week) },
        waitQuantiles: Self.shares.compactMap { counts.histogram.quantile($0).map { Double($0) / 3600 } },
        offShiftShare: share(counts.offShift, of: counts.waits.sum), works: Int(counts.waits.count),
        abandoned: Int(counts.abandoned), effortHours: share(counts.work, of: counts.waits.count) / 3.6e9,
        week: counts.week.map { hour in
          (
            hour.presence > 0 ? share(hour.busy, of: hour.presence) : nil,
            hour.length > 0 ? share(hour.queued, of: hour.length) : nil
          )
        })
    }
  }

  private func queue(_ week: [HourResult]) -> Double? {
    let length = week.reduce(Int128(0)) { $0 + $1.length }
    return length > 0 ? share(week.reduce(Int128(0)) { $0 + $1.queued }, of: length) : nil
  }

  private func size(of team: ID<Team>, in arm: Int) -> Int {
    report.arms[arm].changes.reduce(scenario.teams[team.index].size) { size, change in
      if case .teamSize(team, let other) = change { other } else { size }
    }
  }
}
