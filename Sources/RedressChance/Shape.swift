/// How a quantity is distributed, in its own unit; drawn by its quantile, never by trial and rejection.
///
/// One number between 0 and 1 gives one value, and a greater number a greater value, so that two runs that differ in a
/// parameter stay as close together as they can.
public enum Shape: Sendable, Hashable {
  /// Always one value.
  case constant(Double)
  /// Evenly from a least value to a greatest.
  case uniform(low: Double, high: Double)
  /// Without memory, by its mean.
  case exponential(mean: Double)
  /// Normal, by mean and standard deviation.
  case normal(mean: Double, deviation: Double)
  /// A quantity whose logarithm is normal, by its median and the standard deviation of the logarithm.
  case lognormal(median: Double, sigma: Double)
  /// Gamma, by shape and scale.
  case gamma(shape: Double, scale: Double)
  /// Beta, from 0 to 1.
  case beta(Double, Double)

  /// A lognormal quantity by its mean and coefficient of variation.
  public static func lognormal(mean: Double, variation: Double) -> Self {
    let square = Portable.log(1 + variation * variation)
    return .lognormal(median: Portable.exp(Portable.log(mean) - square / 2), sigma: square.squareRoot())
  }

  /// A gamma quantity by its mean and coefficient of variation.
  public static func gamma(mean: Double, variation: Double) -> Self {
    .gamma(shape: 1 / (variation * variation), scale: mean * variation * variation)
  }

  /// The value below which a share of the quantity lies; the share is above 0 and below 1.
  public func quantile(_ share: Double) -> Double {
    switch self {
    case .constant(let value): value
    case .uniform(let low, let high): low + share * (high - low)
    case .exponential(let mean): -mean * Portable.log(1 - share)
    case .normal(let mean, let deviation): mean + deviation * Normal.quantile(share)
    case .lognormal(let median, let sigma): median * Portable.exp(sigma * Normal.quantile(share))
    case .gamma(let shape, let scale): scale * IncompleteGamma.quantile(share, shape: shape)
    case .beta(let one, let other): IncompleteBeta.quantile(share, one, other)
    }
  }

  /// The mean of the quantity.
  public var mean: Double {
    switch self {
    case .constant(let value): value
    case .uniform(let low, let high): low + (high - low) / 2
    case .exponential(let mean), .normal(let mean, _): mean
    case .lognormal(let median, let sigma): median * Portable.exp(sigma * sigma / 2)
    case .gamma(let shape, let scale): shape * scale
    case .beta(let one, let other): one / (one + other)
    }
  }
}
