/// An exact fraction in lowest terms, with a denominator above zero.
///
/// Numbers of conditions and computed percentages are of this type. Arithmetic goes through 128 bits and gives nil when the
/// result does not fit in 64 bits of numerator and denominator, or when it divides by zero; it never rounds and never traps.
@frozen public struct Rational: Sendable, Hashable {
  /// The number above the line; it carries the sign.
  public let numerator: Int64
  /// The number below the line, above zero.
  public let denominator: Int64

  @usableFromInline init(reduced numerator: Int64, over denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Makes a whole number.
  @inlinable public init(_ whole: Int64) { self.init(reduced: whole, over: 1) }

  /// Makes a fraction in lowest terms; nil for a zero denominator or a result that does not fit.
  public init?(_ numerator: Int64, _ denominator: Int64) {
    self.init(Int128(numerator), over: Int128(denominator))
  }

  /// Reduces a wide fraction; nil for a zero denominator or when the lowest terms do not fit.
  init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard let above = Int64(exactly: numerator.magnitude / divisor, negated: (numerator < 0) != (denominator < 0)),
      let below = Int64(exactly: denominator.magnitude / divisor)
    else { return nil }
    self.init(reduced: above, over: below)
  }

  /// Nothing.
  public static let zero = Rational(0)
  /// One.
  public static let one = Rational(1)

  /// Says whether there is nothing behind the point.
  @inlinable public var isWhole: Bool { denominator == 1 }
}

extension Int64 {
  /// Takes a wide magnitude and a sign; nil when it does not fit.
  init?(exactly magnitude: UInt128, negated: Bool) {
    guard let wide = Int128(exactly: magnitude) else { return nil }
    self.init(exactly: negated ? -wide : wide)
  }
}

/// Euclid's algorithm; the divisor of two zeros is 1 so that callers may divide by it.
///
/// Division in 128 bits is a call and several times slower, so numbers that fit in 64 bits stay there.
func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  var (a, b) = (left, right)
  while b != 0 {
    if let a = UInt64(exactly: a), let b = UInt64(exactly: b) { return UInt128(narrowDivisor(a, b)) }
    (a, b) = (b, a % b)
  }
  return max(a, 1)
}

private func narrowDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
  var (a, b) = (left, right)
  while b != 0 { (a, b) = (b, a % b) }
  return max(a, 1)
}

/// Divides and rounds to the nearest, halves away from zero; the denominator is above zero.
func roundHalfUp<Whole: FixedWidthInteger & SignedInteger>(_ numerator: Whole, _ denominator: Whole) -> Whole {
  let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
  let rounded = Whole(remainder >= denominator.magnitude - remainder ? quotient + 1 : quotient)
  return numerator < 0 ? -rounded : rounded
}
