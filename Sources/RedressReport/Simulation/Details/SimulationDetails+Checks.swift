internal import RedressChance
internal import RedressSimulation

/// Whether a number holds still over the counted part of a run: its later half less its earlier one.
struct DriftView: Sendable {
  var label: String
  var unit: Figure.Unit
  var arm: Int
  var early: Double
  var difference: Interval
}

/// The mean of a figure over the first so many replications.
struct RunningMean: Sendable {
  var label: String
  var unit: Figure.Unit
  /// How great the figure is, which says in which unit it is shown.
  var size: Double
  var points: [(replications: Int, interval: Interval)]
}

/// What pairing was worth.
struct PairingView: Sendable {
  var label: String
  var arm: Int
  /// How many times greater the variance would have been with chance of its own for each arm; nil where nothing varies.
  var ratio: Double?
}

extension SimulationDetails {
  /// Which part of the arrivals is the warm-up.
  var warmUpShare: Double {
    Double(scenario.run.warmUp) / 3.6e9 * scenario.arrivals.perHour / Double(scenario.run.cases)
  }

  /// Mean hours of the cases of each part of a run, and mean wait for a neutral; nil where nothing was counted.
  func stretches(_ arm: Int) -> [(cases: Int, hours: Double?, wait: Double?)] {
    pooled[arm].stretches.map { stretch in
      (
        Int(stretch.cases), stretch.cases > 0 ? share(stretch.durations, of: stretch.cases) / 3.6e9 : nil,
        stretch.works > 0 ? share(stretch.waits, of: stretch.works) / 3.6e9 : nil
      )
    }
  }

  /// How durations and waits drift after the warm-up.
  var drifts: [DriftView] {
    shown.flatMap { arm in
      [
        drift("time to the end", arm) { ($0.durations, $0.cases) },
        drift("wait for neutrals", arm) { ($0.waits, $0.works) },
      ].compactMap(\.self)
    }
  }

  private func drift(
    _ label: String, _ arm: Int, _ part: (StretchResult) -> (sum: Int128, count: Int64)
  ) -> DriftView? {
    let first = Int((min(warmUpShare, 0.9) * Double(ReplicationResult.stretchCount)).rounded(.up))
    let middle = (first + ReplicationResult.stretchCount) / 2
    func mean(_ stretches: ArraySlice<StretchResult>) -> Double? {
      let sums = stretches.reduce((Int128(0), Int64(0))) { ($0.0 + part($1).sum, $0.1 + part($1).count) }
      return sums.1 > 0 ? share(sums.0, of: sums.1) / 3.6e9 : nil
    }
    let pairs = report.results[arm].compactMap { result -> (Double, Double)? in
      guard let early = mean(result.stretches[first..<middle]), let late = mean(result.stretches[middle...]) else {
        return nil
      }
      return (early, late)
    }
    guard let difference = Interval.ofMean(pairs.map { $0.1 - $0.0 }) else { return nil }
    return DriftView(
      label: label, unit: .hours, arm: arm, early: pairs.reduce(0) { $0 + $1.0 } / Double(pairs.count),
      difference: difference)
  }

  /// How each leading figure came to its value, the difference of the first arm compared where there is one.
  var running: [RunningMean] {
    leading.compactMap { figure in
      let values = compared.first.map { arm in
        zip(report.results[baseline], report.results[arm]).compactMap { one, other in
          figure.value(one).flatMap { a in figure.value(other).map { $0 - a } }
        }
      }
      let numbers = values ?? report.results[baseline].compactMap(figure.value)
      guard numbers.count >= 2 else { return nil }
      return RunningMean(
        label: figure.label, unit: figure.unit,
        size: abs(figure.estimate(report.results[baseline])?.estimate ?? 0),
        points: (2...numbers.count).compactMap { count in
          Interval.ofMean(Array(numbers.prefix(count))).map { (count, $0) }
        })
    }
  }

  /// What pairing was worth for each leading figure.
  var pairings: [PairingView] {
    compared.flatMap { arm in
      leading.compactMap { figure in
        let pairs = zip(report.results[baseline], report.results[arm]).compactMap { one, other in
          figure.value(one).flatMap { a in figure.value(other).map { (a, $0) } }
        }
        guard pairs.count >= 2 else { return nil }
        let paired = variance(pairs.map { $0.1 - $0.0 })
        let apart = variance(pairs.map(\.0)) + variance(pairs.map(\.1))
        return PairingView(label: figure.label, arm: arm, ratio: paired > 0 ? apart / paired : nil)
      }
    }
  }

  private func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}
