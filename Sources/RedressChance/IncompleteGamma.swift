/// The share of a gamma quantity of scale 1 that lies below a value, and its inverse.
public enum IncompleteGamma {
  /// The share below `x`, for a shape above 0.
  public static func share(below x: Double, shape: Double) -> Double {
    guard x > 0 else { return 0 }
    let front = Portable.exp(shape * Portable.log(x) - x - Portable.logGamma(shape))
    return x < shape + 1 ? front * series(x, shape) : 1 - front * fraction(x, shape)
  }

  /// The value below which a share lies.
  public static func quantile(_ share: Double, shape: Double) -> Double {
    let gamma = Portable.logGamma(shape)
    return inverse(share, from: 0, to: ceiling(share, shape), start: start(share, shape)) {
      Self.share(below: $0, shape: shape)
    } slope: {
      Portable.exp((shape - 1) * Portable.log($0) - $0 - gamma)
    }
  }

  /// A first guess: the cube of a normal quantity (Wilson and Hilferty), or for a small shape the power that rules near 0.
  private static func start(_ share: Double, _ shape: Double) -> Double {
    let ninth = 1 / (9 * shape)
    let root = 1 - ninth + Normal.quantile(share) * ninth.squareRoot()
    if shape >= 0.5, root > 0 { return shape * root * root * root }
    return Portable.exp((Portable.log(share) + Portable.logGamma(shape + 1)) / shape)
  }

  private static func ceiling(_ share: Double, _ shape: Double) -> Double {
    var high = max(shape * 2, start(share, shape) * 2, 1)
    while Self.share(below: high, shape: shape) < share, high < 1e300 { high *= 2 }
    return high
  }

  private static func series(_ x: Double, _ shape: Double) -> Double {
    var (term, sum, divisor) = (1 / shape, 1 / shape, shape)
    for _ in 0..<10_000 {
      divisor += 1
      term *= x / divisor
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum
  }

  /// The continued fraction of the upper tail, evaluated forwards (Lentz).
  private static func fraction(_ x: Double, _ shape: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - shape
    var (c, d) = (1 / tiny, 1 / b)
    var value = d
    for step in 1..<10_000 {
      let numerator = -Double(step) * (Double(step) - shape)
      b += 2
      d = 1 / guarded(numerator * d + b, tiny)
      c = guarded(b + numerator / c, tiny)
      value *= c * d
      if abs(c * d - 1) < 1e-16 { break }
    }
    return value
  }
}

/// The number, or a tiny one instead of zero.
func guarded(_ value: Double, _ tiny: Double) -> Double { abs(value) < tiny ? tiny : value }
