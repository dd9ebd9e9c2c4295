extension Rational {
  /// Adds exactly; nil when the sum does not fit.
  public static func + (left: Rational, right: Rational) -> Rational? {
    if left.isWhole, right.isWhole { return whole(left.numerator.addingReportingOverflow(right.numerator)) }
    return Rational(
      left.numerator.wide * right.denominator.wide + right.numerator.wide * left.denominator.wide,
      over: left.denominator.wide * right.denominator.wide)
  }

  /// Subtracts exactly; nil when the difference does not fit.
  public static func - (left: Rational, right: Rational) -> Rational? {
    if left.isWhole, right.isWhole { return whole(left.numerator.subtractingReportingOverflow(right.numerator)) }
    return Rational(
      left.numerator.wide * right.denominator.wide - right.numerator.wide * left.denominator.wide,
      over: left.denominator.wide * right.denominator.wide)
  }

  /// Multiplies exactly; nil when the product does not fit.
  public static func * (left: Rational, right: Rational) -> Rational? {
    if left.isWhole, right.isWhole { return whole(left.numerator.multipliedReportingOverflow(by: right.numerator)) }
    return Rational(
      left.numerator.wide * right.numerator.wide, over: left.denominator.wide * right.denominator.wide)
  }

  /// Divides exactly; nil when dividing by zero or when the quotient does not fit.
  public static func / (left: Rational, right: Rational) -> Rational? {
    Rational(
      left.numerator.wide * right.denominator.wide, over: left.denominator.wide * right.numerator.wide)
  }

  /// Whole numbers, by far the most frequent, need no common denominator.
  private static func whole(_ result: (partialValue: Int64, overflow: Bool)) -> Rational? {
    result.overflow ? nil : Rational(result.partialValue)
  }

  /// Changes the sign; nil only for the one number whose opposite does not fit.
  public static prefix func - (number: Rational) -> Rational? {
    let (opposite, overflow) = Int64(0).subtractingReportingOverflow(number.numerator)
    return overflow ? nil : Rational(reduced: opposite, over: number.denominator)
  }
}

extension Rational: Comparable {
  /// Compares exactly, whatever the denominators.
  @inlinable public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    return Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }
}

extension Rational {
  /// The largest whole number that is not above this one.
  public var floor: Int64 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The nearest whole number; halves go away from zero, so that a sign changes nothing else.
  public var roundedHalfUp: Int64 {
    Int64(roundHalfUp(numerator.wide, denominator.wide))
  }
}

extension Int64 {
  /// The same number in 128 bits, where the product of two such numbers always fits.
  var wide: Int128 { Int128(self) }
}
