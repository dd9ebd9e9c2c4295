import RedressChance
import Testing

@Suite struct `Functions that come out alike everywhere` {
  // Expected values are those of CPython's math module, whose error is under one unit in the last place.
  @Test(arguments: [
    (.leastNonzeroMagnitude, -744.4400719213812), (1e-300, -690.7755278982137), (1e-05, -11.512925464970229),
    (0.3, -1.2039728043259361), (0.5, -0.6931471805599453), (0.9999999999, -1.000000082790371e-10), (1.0, 0.0),
    (1.0000001, 9.999999505838704e-08), (1.5, 0.4054651081081644), (2.0, 0.6931471805599453),
    (10.0, 2.302585092994046), (12345.678, 9.421061321291832), (1e18, 41.44653167389282), (1e300, 690.7755278982137),
  ])
  func `take logarithms`(x: Double, expected: Double) {
    #expect(abs(Portable.log(x) - expected) <= 2 * expected.ulp)
  }

  @Test(arguments: [
    (-745.0, .leastNonzeroMagnitude), (-700.0, 9.85967654375977e-305), (-50.5, 1.1698459177061964e-22),
    (-1.0, 0.36787944117144233),
    (-1e-09, 0.999999999), (0.0, 1.0), (1e-09, 1.000000001), (0.5, 1.6487212707001282), (1.0, 2.718281828459045),
    (2.5, 12.182493960703473), (36.6, 7855576054835269.0), (300.25, 2.4941248615349213e130),
    (709.7, 1.6549840276802644e308),
  ])
  func `take powers of e`(x: Double, expected: Double) {
    #expect(abs(Portable.exp(x) - expected) <= 2 * expected.ulp)
  }

  @Test func `know the ends of their domains`() {
    #expect(Portable.log(0) == -.infinity)
    #expect(Portable.log(-1).isNaN)
    #expect(Portable.log(.infinity) == .infinity)
    #expect(Portable.exp(710) == .infinity)
    #expect(Portable.exp(-800) == 0)
    #expect(Portable.exp(.nan).isNaN)
  }

  /// The expected sums come from the same formulas written in Python, so that a compiler that joins a product and a sum
  /// into one rounding would be seen.
  @Test func `come out to the last bit as in another language`() {
    var (logarithms, powers) = (UInt64(0), UInt64(0))
    for step in 1...100_000 {
      logarithms = logarithms &* 31 &+ Portable.log(Double(step) * 0.0317).bitPattern
      powers = powers &* 31 &+ Portable.exp(Double(step - 50_000) * 0.0031).bitPattern
    }
    #expect(logarithms == 13_360_926_735_332_848_548)
    #expect(powers == 9_887_097_530_924_770_000)
  }

  @Test(arguments: [
    (0.1, 2.2527126517342055), (0.5, 0.5723649429247004), (1.0, 0.0), (1.5, -0.12078223763524543), (2.0, 0.0),
    (3.7, 1.4280723266653883), (12.0, 17.502307845873887), (150.25, 601.2615040324997),
  ])
  func `take the logarithm of the gamma function`(x: Double, expected: Double) {
    #expect(abs(Portable.logGamma(x) - expected) <= 3e-14 * max(1, abs(expected)))
  }
}
