/// An estimate and the span that holds the truth with the stated confidence.
public struct Interval: Sendable, Hashable {
  /// The estimate.
  public var estimate: Double
  /// The lower end.
  public var low: Double
  /// The upper end.
  public var high: Double

  /// An estimate between two ends.
  public init(estimate: Double, low: Double, high: Double) {
    (self.estimate, self.low, self.high) = (estimate, low, high)
  }

  /// Half the width.
  public var halfWidth: Double { (high - low) / 2 }
}

extension Interval {
  /// The interval of a mean of independent replications, by Student's t; nil for fewer than two.
  ///
  /// Cases of one replication wait in one queue and are not independent, so the replication is what is counted.
  public static func ofMean(_ values: [Double], confidence: Double = 0.95) -> Interval? {
    guard values.count >= 2 else { return nil }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / (count - 1) / count).squareRoot()
    let reach = error * Student.quantile(0.5 + confidence / 2, degrees: values.count - 1)
    return Interval(estimate: mean, low: mean - reach, high: mean + reach)
  }

  /// The interval of a share of independent trials by Wilson's formula of 1927; nil for none.
  ///
  /// Only for what no queue touches.
  public static func ofShare(_ hits: Int, of trials: Int, confidence: Double = 0.95) -> Interval? {
    guard trials > 0 else { return nil }
    let (count, share) = (Double(trials), Double(hits) / Double(trials))
    let z = Normal.quantile(0.5 + confidence / 2)
    let weight = 1 / (1 + z * z / count)
    let middle = weight * (share + z * z / (2 * count))
    let reach = weight * z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    return Interval(estimate: share, low: max(0, middle - reach), high: min(1, middle + reach))
  }
}
