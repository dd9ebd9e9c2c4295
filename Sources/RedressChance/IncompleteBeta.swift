/// The share of a beta quantity that lies below a value, and its inverse.
public enum IncompleteBeta {
  /// The share below `x`, for parameters above 0 and `x` from 0 to 1.
  public static func share(below x: Double, _ one: Double, _ other: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = Portable.exp(one * Portable.log(x) + other * Portable.log(1 - x) - logBeta(one, other))
    // The fraction converges fast on one side of the mean; the other side is its mirror.
    if x < (one + 1) / (one + other + 2) { return front * fraction(x, one, other) / one }
    return 1 - front * fraction(1 - x, other, one) / other
  }

  /// The value below which a share lies.
  public static func quantile(_ share: Double, _ one: Double, _ other: Double) -> Double {
    let beta = logBeta(one, other)
    return inverse(share, from: 0, to: 1, start: one / (one + other)) {
      Self.share(below: $0, one, other)
    } slope: {
      Portable.exp((one - 1) * Portable.log($0) + (other - 1) * Portable.log(1 - $0) - beta)
    }
  }

  private static func logBeta(_ one: Double, _ other: Double) -> Double {
    Portable.logGamma(one) + Portable.logGamma(other) - Portable.logGamma(one + other)
  }

  /// The continued fraction, evaluated forwards (Lentz).
  private static func fraction(_ x: Double, _ one: Double, _ other: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / guarded(1 - (one + other) * x / (one + 1), tiny)
    var value = d
    for step in 1..<10_000 {
      let m = Double(step)
      let even = m * (other - m) * x / ((one + 2 * m - 1) * (one + 2 * m))
      d = 1 / guarded(1 + even * d, tiny)
      c = guarded(1 + even / c, tiny)
      value *= d * c
      let odd = -(one + m) * (one + other + m) * x / ((one + 2 * m) * (one + 2 * m + 1))
      d = 1 / guarded(1 + odd * d, tiny)
      c = guarded(1 + odd / c, tiny)
      value *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return value
  }
}
