import RedressChance
import RedressMoney
import RedressWorkflow

extension ReplicationResult {
  /// The value of a metric; nil where nothing was counted that it could be told from.
  public func value(of metric: Metric, under scenario: Scenario) -> Double? {
    switch metric {
    case .share(let end): share(ends[end.index].durations.count, of: cases)
    case .refundPerCase: refunds.mean.map { $0 / scenario.minorUnits }
    case .refundShare: claimed.sum > 0 ? Double(refunds.sum) / Double(claimed.sum) : nil
    case .meanHours: durations.mean.map { $0 / 3.6e9 }
    case .missed(let window):
      share(windows[window.index].missed, of: windows[window.index].missed + windows[window.index].answered.count)
    case .reached(let place): share(places[place.index].cases, of: cases)
    case .meanWait(let team): teams[team.index].waits.mean.map { $0 / 3.6e9 }
    case .waited(let team): share(teams[team.index].waited, of: teams[team.index].waits.count)
    case .utilisation(let team):
      teams[team.index].presence > 0 ? Double(teams[team.index].busy) / Double(teams[team.index].presence) : nil
    case .costPerCase: cases > 0 ? cost(scenario) / Double(cases) / scenario.minorUnits : nil
    }
  }

  private func share(_ part: Int64, of whole: Int64) -> Double? { whole > 0 ? Double(part) / Double(whole) : nil }

  private func cost(_ scenario: Scenario) -> Double {
    zip(teams, scenario.teams).reduce(0) { $0 + Double($1.0.work) / 3.6e9 * Double($1.1.costPerHour) }
  }
}

extension Scenario {
  /// How many of the smallest units make one of the currency.
  var minorUnits: Double { Double(currency?.minorUnitsPerUnit ?? 1) }
}
