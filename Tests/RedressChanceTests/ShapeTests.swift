import RedressChance
import Testing

@Suite struct `A distribution` {
  // CPython's statistics.NormalDist.
  @Test(arguments: [
    (1e-12, -7.034483825301132), (1e-06, -4.753424308822899), (0.001, -3.090232306167813),
    (0.025, -1.9599639845400538), (0.1, -1.2815515655446008), (0.3, -0.5244005127080407), (0.5, 0.0),
    (0.77, 0.7388468491852137), (0.975, 1.9599639845400536), (0.999999999, 5.997807019601638),
  ])
  func `has the quantiles of the normal`(share: Double, expected: Double) {
    #expect(abs(Normal.quantile(share) - expected) < 1e-14 * max(1, abs(expected)))
  }

  // Printed tables of Student's t; degree 1 is tan(pi (p - 1/2)).
  @Test(arguments: [
    (0.975, 1, 12.7062047362), (0.975, 4, 2.7764451052), (0.975, 39, 2.0226909200), (0.9995, 39, 3.5581),
    (0.025, 9, -2.2621571628), (0.95, 1000, 1.6463788173),
  ])
  func `has the quantiles of Student's t`(share: Double, degrees: Int, expected: Double) {
    #expect(abs(Student.quantile(share, degrees: degrees) - expected) < 1e-4)
  }

  @Test(arguments: [0.2, 0.5, 1, 2, 3.7, 40, 900], [1e-9, 0.001, 0.1, 0.5, 0.9, 0.999999])
  func `inverts the gamma share`(shape: Double, share: Double) {
    let value = IncompleteGamma.quantile(share, shape: shape)
    #expect(abs(IncompleteGamma.share(below: value, shape: shape) - share) < 1e-11 * max(share, 1e-3))
  }

  @Test(arguments: [(0.5, 0.5), (1, 1), (2, 5), (4, 2), (30, 60)], [1e-6, 0.01, 0.3, 0.5, 0.99, 0.9999])
  func `inverts the beta share`(parameters: (Double, Double), share: Double) {
    let value = IncompleteBeta.quantile(share, parameters.0, parameters.1)
    #expect(abs(IncompleteBeta.share(below: value, parameters.0, parameters.1) - share) < 1e-11)
  }

  // A gamma of shape 1 is exponential, one of shape 2 has the share 1 - (1 + x) e^-x, a beta of 2 and 1 the share x².
  @Test func `agrees with the closed forms`() {
    for share in stride(from: 0.05, to: 1, by: 0.1) {
      let one = IncompleteGamma.quantile(share, shape: 1)
      #expect(abs(one + Portable.log(1 - share)) < 1e-12 * max(1, one))
      let two = IncompleteGamma.quantile(share, shape: 2)
      #expect(abs(1 - (1 + two) * Portable.exp(-two) - share) < 1e-12)
      #expect(abs(IncompleteBeta.quantile(share, 2, 1) - share.squareRoot()) < 1e-12)
    }
  }

  @Test(arguments: [
    Shape.constant(3), .uniform(low: 2, high: 5), .exponential(mean: 2.5), .normal(mean: -1, deviation: 2),
    .lognormal(median: 59, sigma: 0.9), .lognormal(mean: 36, variation: 1), .gamma(mean: 40, variation: 0.7),
    .gamma(shape: 2, scale: 0.5), .beta(4, 2),
  ])
  func `has the mean that it says, and rises with its share`(shape: Shape) {
    let values = (0..<20_000).map { shape.quantile((Double($0) + 0.5) / 20_000) }
    let mean = values.reduce(0, +) / 20_000
    #expect(abs(mean - shape.mean) <= 0.005 * max(1, abs(shape.mean)))
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
