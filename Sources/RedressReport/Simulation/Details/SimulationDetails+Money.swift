internal import RedressChance
internal import RedressSimulation

/// Money of an arm, in units of the currency.
struct RefundView: Sendable {
  var claimed: Interval?
  var refunded: Interval?
  var released: Interval?
  var owed: Interval?
  /// Refunds by ``SimulationDetails/shares`` of cases, those without one among them.
  var quantiles: [Double]
  /// The greatest refunds: which share of cases gets at least which share of all that is refunded.
  var concentration: [(cases: Double, money: Double)]

  /// What the share of cases with the greatest refunds gets of all.
  func money(ofTop cases: Double) -> Double? {
    guard let next = concentration.firstIndex(where: { $0.cases >= cases }), next > 0 else { return nil }
    let (low, high) = (concentration[next - 1], concentration[next])
    let part = high.cases > low.cases ? (cases - low.cases) / (high.cases - low.cases) : 0
    return low.money + part * (high.money - low.money)
  }
}

extension SimulationDetails {
  /// The money of an arm; nil where the scenario has none.
  func money(_ arm: Int) -> RefundView? {
    guard scenario.currency != nil else { return nil }
    func mean(_ part: @escaping (ReplicationResult) -> Tally) -> Interval? {
      interval(arm) { part($0).mean.map { $0 / units } }
    }
    let sizes = pooled[arm].refundSizes
    return RefundView(
      claimed: mean(\.claimed), refunded: mean(\.refunds), released: mean(\.released), owed: mean(\.owed),
      quantiles: Self.shares.compactMap { sizes.quantile($0).map { Double($0) / units } },
      concentration: concentration(sizes))
  }

  /// From the greatest refunds down; the amounts of a step of the histogram count by its middle, which is within 1 in 128.
  private func concentration(_ sizes: Histogram) -> [(cases: Double, money: Double)] {
    let steps = sizes.steps.reversed().map { ($0.count, Double($0.count) * (Double($0.low) + Double($0.high)) / 2) }
    let whole = steps.reduce(0) { $0 + $1.1 }
    guard whole > 0 else { return [] }
    var points = [(cases: 0.0, money: 0.0)]
    var (cases, money) = (Int64(0), 0.0)
    for (count, amount) in steps {
      (cases, money) = (cases + count, money + amount)
      // Close points say no more than their ends.
      let point = (cases: share(cases, of: sizes.count), money: money / whole)
      if point.cases - (points.last?.cases ?? 0) >= 0.004 || cases == sizes.count { points.append(point) }
    }
    return points
  }
}
