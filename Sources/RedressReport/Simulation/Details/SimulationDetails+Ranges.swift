internal import RedressChance
internal import RedressMoney
internal import RedressSimulation
internal import RedressWorkflow

/// How a difference of two arms moves when assumptions go to the ends of their ranges.
struct RangeView: Sendable {
  var figure: Figure
  var arm: Int
  var stated: Interval
  var rows: [RangeRow]
}

/// One assumption at both ends.
struct RangeRow: Sendable {
  var name: String
  var lowWords: String
  var highWords: String
  var low: Interval
  var high: Interval
}

/// A setting at several values.
struct SweepView: Sendable {
  var setting: String
  var values: [(value: Double, words: String, arm: Int)]
}

extension SimulationDetails {
  /// For each arm compared and each leading figure, the assumptions whose ranges were run.
  var ranges: [RangeView] {
    compared.flatMap { arm in
      leading.compactMap { figure in
        guard let stated = figure.difference(report.results[baseline], report.results[arm]) else { return nil }
        let rows = report.ranges.compactMap { row($0, figure, arm) }
        return rows.isEmpty ? nil : RangeView(figure: figure, arm: arm, stated: stated, rows: rows)
      }
    }
  }

  private func row(_ range: StatedRange, _ figure: Figure, _ arm: Int) -> RangeRow? {
    func difference(_ end: String) -> Interval? {
      guard let first = report.arm(named: name(baseline) + range.suffix(end)),
        let second = report.arm(named: name(arm) + range.suffix(end))
      else { return nil }
      return figure.difference(report.results[first], report.results[second])
    }
    guard let low = difference("low"), let high = difference("high") else { return nil }
    return RangeRow(name: range.words, lowWords: range.lowWords, highWords: range.highWords, low: low, high: high)
  }

  /// The sweeps that were run.
  var sweeps: [SweepView] {
    scenario.sweeps.compactMap { sweep in
      let values = zip(sweep.values, scenario.arms(of: sweep)).compactMap {
        value, arm -> (value: Double, words: String, arm: Int)? in
        guard let position = report.arm(named: arm.name), let number = number(value) else { return nil }
        return (number, words(number), position)
      }
      guard values.count > 1 else { return nil }
      return SweepView(
        setting: workflow.settings[sweep.setting.index].name, values: values.sorted { $0.value < $1.value })
    }
  }

  /// The two windows whose missed share a setting moves most.
  func missed(over sweep: SweepView) -> [Figure] {
    func reach(_ figure: Figure) -> Double {
      let shares = sweep.values.compactMap { figure.estimate(report.results[$0.arm])?.estimate }
      return (shares.max() ?? 0) - (shares.min() ?? 0)
    }
    let windows = figures.filter { $0.id.hasPrefix("missed.") }.map { ($0, reach($0)) }
    return windows.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.prefix(2).map(
      \.element.0)
  }

  /// The least and the greatest difference over all that was run of the stated ranges; nil where nothing was.
  func span(_ figure: Figure, _ arm: Int) -> (low: Double, high: Double)? {
    guard let view = ranges.first(where: { $0.arm == arm && $0.figure.id == figure.id }) else { return nil }
    let ends = [view.stated.estimate] + view.rows.flatMap { [$0.low.estimate, $0.high.estimate] }
    return ends.min().flatMap { low in ends.max().map { (low, $0) } }
  }

  private func number(_ value: Value) -> Double? {
    switch value {
    case .number(let number): Double(number.numerator) / Double(number.denominator)
    case .money(let minorUnits): Double(minorUnits) / units
    case .flag(let isSet): isSet ? 1 : 0
    case .choice(let position): Double(position)
    case .unknown, .instant, .text: nil
    }
  }

  private func words(_ number: Double) -> String {
    decimal(number, number == number.rounded() ? 0 : 2)
  }
}
