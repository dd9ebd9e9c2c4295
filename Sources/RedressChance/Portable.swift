/// Functions that come out alike on every processor.
///
/// Those of a C library differ in the last place from one machine to the next, which would make a simulation differ too.
/// Here stand only additions, products, quotients and square roots, which IEEE 754 defines to the bit.
public enum Portable {
  /// The logarithm of 2 in two parts: the first has so many zeros at its end that a multiple of it is exact.
  private static let twoHigh = 0x1.62E42FEFA3800p-1
  private static let twoLow = 0x1.EF35793C76730p-45

  /// The natural logarithm, to within two units in the last place; minus infinity at 0, not a number below.
  public static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x < .infinity else { return x }
    var (power, part) = (Double(x.exponent), x.significand)
    if part > 1.414_213_562_373_095_1 { (power, part) = (power + 1, part / 2) }
    // log m = 2 artanh((m - 1) / (m + 1)), a series whose terms fall by more than thirty from one to the next.
    let ratio = (part - 1) / (part + 1)
    let square = ratio * ratio
    var sum = 0.0
    var odd = 23.0
    while odd > 1 {
      sum = (sum + 1 / odd) * square
      odd -= 2
    }
    return power * twoHigh + (2 * ratio + (2 * ratio * sum + power * twoLow))
  }

  /// The exponential function, to within two units in the last place.
  public static func exp(_ x: Double) -> Double {
    guard !x.isNaN else { return x }
    guard x < 709.782_712_893_384 else { return .infinity }
    guard x > -745.2 else { return 0 }
    let power = Int(x * 1.442_695_040_888_963_4 + (x < 0 ? -0.5 : 0.5))
    let rest = (x - Double(power) * twoHigh) - Double(power) * twoLow
    // The series of the exponential function; what is left is under 0.35, so its fourteenth term is lost in rounding.
    var sum = 1 / 6_227_020_800.0
    sum = sum * rest + 1 / 479_001_600.0
    sum = sum * rest + 1 / 39_916_800.0
    sum = sum * rest + 1 / 3_628_800.0
    sum = sum * rest + 1 / 362880.0
    sum = sum * rest + 1 / 40320.0
    sum = sum * rest + 1 / 5040.0
    sum = sum * rest + 1 / 720.0
    sum = sum * rest + 1 / 120.0
    sum = sum * rest + 1 / 24.0
    sum = sum * rest + 1 / 6.0
    sum = sum * rest + 1 / 2.0
    sum = (sum * rest + 1) * rest + 1
    // In two factors, since the power alone may be too small for a number in its usual form.
    let half = power / 2
    return sum * scale(half) * scale(power - half)
  }

  private static func scale(_ power: Int) -> Double {
    Double(sign: .plus, exponent: power, significand: 1)
  }

  /// A number above 0 to a power.
  public static func power(_ base: Double, _ exponent: Double) -> Double {
    exponent == 0 ? 1 : exp(exponent * log(base))
  }

  /// The logarithm of the gamma function, for numbers above 0; good to about 1e-14 of itself.
  public static func logGamma(_ x: Double) -> Double {
    var (shifted, product) = (x, 1.0)
    while shifted < 12 {
      product *= shifted
      shifted += 1
    }
    // Stirling's series; the terms are B(2k) / (2k (2k - 1) x^(2k-1)).
    let inverse = 1 / shifted
    let square = inverse * inverse
    let series =
      inverse * (1 / 12.0 + square * (-1 / 360.0 + square * (1 / 1260.0 + square * (-1 / 1680.0 + square / 1188.0))))
    return (shifted - 0.5) * log(shifted) - shifted + 0.918_938_533_204_672_74 + series - log(product)
  }
}
