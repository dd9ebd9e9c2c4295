public import RedressChance

/// What replications of one arm say of a metric.
public enum Estimate {
  /// The mean over replications with its interval; nil while fewer than two have a value.
  public static func of(
    _ metric: Metric, in results: [ReplicationResult], under scenario: Scenario, confidence: Double = 0.95
  ) -> Interval? {
    .ofMean(results.compactMap { $0.value(of: metric, under: scenario) }, confidence: confidence)
  }

  /// The mean difference of two arms, second less first, replication by replication under the same chance.
  ///
  /// `ratio` says how many times greater the variance would have been with chance of its own for each arm; nil where the
  /// difference does not vary.
  public static func difference(
    of metric: Metric, between first: [ReplicationResult], and second: [ReplicationResult], under scenario: Scenario,
    confidence: Double = 0.95
  ) -> (interval: Interval, ratio: Double?)? {
    let pairs = zip(first, second).compactMap { one, other -> (Double, Double)? in
      guard let a = one.value(of: metric, under: scenario), let b = other.value(of: metric, under: scenario) else {
        return nil
      }
      return (a, b)
    }
    let differences = pairs.map { $0.1 - $0.0 }
    guard let interval = Interval.ofMean(differences, confidence: confidence) else { return nil }
    let paired = variance(differences)
    let apart = variance(pairs.map(\.0)) + variance(pairs.map(\.1))
    return (interval, paired > 0 ? apart / paired : nil)
  }

  private static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count - 1))
  }
}

/// When a run has seen enough.
///
/// It looks at complete prefixes of replications in order only, every ten of them, so that it does not matter in which order
/// or how many at a time they are run: the first prefix that is precise enough is the result.
public struct StoppingRule: Sendable {
  /// How many replications a look waits for.
  public static let stride = 10
  private let scenario: Scenario

  /// The rule of a scenario's targets; without targets all replications are run.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// How many replications, from the first, make the result, given those of each arm that are there; nil for more are needed.
  ///
  /// What lies behind the first missing replication of any arm is not read.
  public func stop(after arms: [[ReplicationResult?]]) -> Int? {
    let complete = arms.map { $0.firstIndex { $0 == nil } ?? $0.count }.min() ?? 0
    if !scenario.run.targets.isEmpty {
      for count in Swift.stride(from: Self.stride, through: complete, by: Self.stride)
      where arms.allSatisfy({ isPrecise($0.prefix(count).compactMap(\.self)) }) {
        return count
      }
    }
    return complete >= scenario.run.replications ? scenario.run.replications : nil
  }

  private func isPrecise(_ results: [ReplicationResult]) -> Bool {
    scenario.run.targets.allSatisfy { target in
      guard let interval = Estimate.of(target.metric, in: results, under: scenario) else { return false }
      let wanted = target.isRelative ? target.halfWidth * abs(interval.estimate) : target.halfWidth
      return interval.halfWidth <= wanted
    }
  }
}
