package import RedressChance
internal import RedressMoney
package import RedressSimulation
internal import RedressWorkflow

/// A number of a run that arms are compared by.
package struct Figure: Sendable {
  /// How a figure is written.
  package enum Unit: Sendable, Equatable {
    /// A share of 1, shown in percent.
    case share
    /// Hours, shown in hours or in days.
    case hours
    /// Units of a currency.
    case money(String)
  }

  /// Its name for programs.
  package let id: String
  /// Its name for people.
  package let label: String
  package let unit: Unit
  /// What a target of precision calls it; nil for what none can name.
  package var metric: Metric?
  /// Its value in one replication; nil where nothing was counted.
  package let value: @Sendable (ReplicationResult) -> Double?

  /// What replications of an arm say of it; nil for fewer than two.
  package func estimate(_ results: [ReplicationResult]) -> Interval? { .ofMean(results.compactMap(value)) }

  /// The difference of two arms, replication by replication under the same chance; nil for fewer than two.
  package func difference(_ first: [ReplicationResult], _ second: [ReplicationResult]) -> Interval? {
    .ofMean(
      zip(first, second).compactMap { one, other in
        guard let a = value(one), let b = value(other) else { return nil }
        return b - a
      })
  }
}

extension Figure {
  private init(_ id: String, _ label: String, _ unit: Unit, _ metric: Metric, _ scenario: Scenario) {
    self.init(id: id, label: label, unit: unit, metric: metric) { $0.value(of: metric, under: scenario) }
  }

  /// The figures of a scenario, those that answer the usual question first.
  package static func all(of scenario: Scenario) -> [Figure] {
    let money = Unit.money(scenario.currency?.code ?? "")
    let first = [
      Figure("refund-per-case", "refund a case", money, .refundPerCase, scenario),
      Figure("refund-share", "refund of what is claimed", .share, .refundShare, scenario),
      Figure("duration-hours", "time to the end", .hours, .meanHours, scenario),
    ]
    return first + outcomes() + ends(scenario) + windows(scenario) + teams(scenario)
      + [Figure("cost-per-case", "neutrals' cost a case", money, .costPerCase, scenario)]
  }

  private static func outcomes() -> [Figure] {
    Outcome.allCases.map { outcome in
      Figure(id: "outcome.\(outcome)", label: "outcome: \(outcome.words)", unit: .share) { result in
        result.cases > 0 ? Double(result.outcomes[outcome.rawValue].durations.count) / Double(result.cases) : nil
      }
    }
  }

  private static func ends(_ scenario: Scenario) -> [Figure] {
    scenario.workflow.ends.enumerated().map { index, end in
      Figure("share.\(end.name)", "ends '\(end.name)'", .share, .share(ID(index)), scenario)
    }
  }

  private static func windows(_ scenario: Scenario) -> [Figure] {
    scenario.workflow.windows.enumerated().compactMap { index, window in
      window.name.map { Figure("missed.\($0)", "missed '\($0)'", .share, .missed(ID(index)), scenario) }
    }
  }

  private static func teams(_ scenario: Scenario) -> [Figure] {
    scenario.teams.enumerated().flatMap { index, team in
      [
        Figure("utilisation.\(team.name)", "'\(team.name)' at work", .share, .utilisation(ID(index)), scenario),
        Figure("wait-hours.\(team.name)", "wait for '\(team.name)'", .hours, .meanWait(ID(index)), scenario),
        Figure("waited.\(team.name)", "work that waited", .share, .waited(ID(index)), scenario),
      ]
    }
  }
}
