internal import RedressChance
internal import RedressSimulation
internal import RedressWorkflow

/// Cumulative incidence: which share of all cases has come to an outcome by which time.
struct IncidenceCurve: Sendable {
  var outcome: Outcome
  /// The share at each of ``IncidenceView/hours``.
  var shares: [Double]
}

/// The cumulative incidence of an arm.
struct IncidenceView: Sendable {
  var hours: [Double]
  var curves: [IncidenceCurve]
}

/// How long cases waited for what, in hours a case.
struct WaitPart: Sendable {
  var name: String
  var hours: Double
}

extension SimulationDetails {
  /// The shares of cases whose length is told.
  static let shares = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99]

  /// How long cases take by shares of them, in hours.
  func durations(_ arm: Int) -> [(share: Double, hours: Double)] {
    let all = pooled[arm].ends.reduce(into: Histogram()) { $0.merge($1.histogram) }
    return Self.shares.compactMap { share in all.quantile(share).map { (share, Double($0) / 3600) } }
  }

  /// Until which hour curves are drawn: where all but one case in two hundred of every arm shown is over.
  var horizon: Double {
    shown.map { arm in
      let all = pooled[arm].ends.reduce(into: Histogram()) { $0.merge($1.histogram) }
      return Double(all.quantile(0.995) ?? 3600) / 3600
    }.max() ?? 1
  }

  func incidence(_ arm: Int) -> IncidenceView {
    let hours = (0...60).map { horizon * Double($0) / 60 }
    let result = pooled[arm]
    let curves = Outcome.allCases.filter { result.outcomes[$0.rawValue].durations.count > 0 }.map { outcome in
      IncidenceCurve(
        outcome: outcome,
        shares: hours.map {
          share(result.outcomes[outcome.rawValue].histogram.count(upTo: Int64($0 * 3600)), of: result.cases)
        })
    }
    return IncidenceView(hours: hours, curves: curves)
  }

  /// What the time of an average case goes to: waits for parties, for a neutral who is at work, for the next shift, and work.
  func waits(_ arm: Int) -> [WaitPart] {
    let result = pooled[arm]
    guard result.cases > 0 else { return [] }
    func hours(_ time: Int128) -> Double { Double(time) / 3.6e9 / Double(result.cases) }
    let stays = stays(result)
    let teams = result.teams
    let queue = teams.reduce(Int128(0)) { $0 + $1.waits.sum + $1.givenUp - $1.offShift }
    let work = teams.reduce(Int128(0)) { $0 + $1.work }
    let nights = teams.reduce(Int128(0)) { $0 + $1.offShift + $1.engaged - $1.work }
    var parts = stays.parties.map { WaitPart(name: "for \($0.name)", hours: hours($0.time)) }
    if stays.nobody > 0 { parts.append(WaitPart(name: "for a clock", hours: hours(stays.nobody))) }
    if stays.neutral > 0 {
      parts.append(WaitPart(name: "in the queue", hours: hours(queue)))
      parts.append(WaitPart(name: "off shift", hours: hours(nights)))
      parts.append(WaitPart(name: "worked on", hours: hours(work)))
      let rest = stays.neutral - queue - nights - work
      if Double(rest) > 0.005 * Double(stays.neutral) {
        parts.append(WaitPart(name: "otherwise with neutrals", hours: hours(rest)))
      }
    }
    return parts
  }

  /// The time in innermost places, by whom they await.
  private func stays(
    _ result: ReplicationResult
  ) -> (parties: [(name: String, time: Int128)], nobody: Int128, neutral: Int128) {
    let neutrals = workflow.parties.indices.filter { workflow.parties[$0].side == .neutral }
      .reduce(into: PartySet()) { $0.formUnion(PartySet(ID($1))) }
    var parties: [(name: String, time: Int128)] = []
    var (nobody, neutral) = (Int128(0), Int128(0))
    for index in workflow.places.indices where workflow.places[index].insideEnd == index + 1 {
      let (place, time) = (workflow.places[index], result.places[index].visits.sum)
      if place.awaits.isEmpty {
        nobody += time
      } else if neutrals.isSuperset(of: place.awaits) {
        neutral += time
      } else {
        let name = place.awaits.members.map { workflow.parties[$0.index].name }.joined(separator: " and ")
        if let known = parties.firstIndex(where: { $0.name == name }) {
          parties[known].time += time
        } else if time > 0 {
          parties.append((name, time))
        }
      }
    }
    return (parties, nobody, neutral)
  }
}
