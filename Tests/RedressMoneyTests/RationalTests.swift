import RedressMoney
import Testing

@Suite struct `An exact number` {
  @Test func `stands in lowest terms with its sign above the line`() throws {
    let half = try #require(Rational(-3, -6))
    #expect((half.numerator, half.denominator) == (1, 2))
    let third = try #require(Rational(2, -6))
    #expect((third.numerator, third.denominator) == (-1, 3))
    #expect(Rational(0, -5) == .zero)
    #expect(Rational(1, 0) == nil)
    #expect(Rational(.min, .min) == .one)
    #expect(Rational(1, .min) == nil)
    #expect(Rational(.min, -1) == nil)
    #expect(Rational(.min, 2)?.numerator == Int64.min / 2)
    #expect(Rational(5).isWhole && !half.isWhole)
  }

  @Test(arguments: [
    ("1/2", "1/3", "5/6", "1/6", "1/6", "3/2"), ("-1/2", "1/2", "0", "-1", "-1/4", "-1"),
    ("2", "0", "2", "2", "0", nil),
    ("0.1", "0.2", "0.3", "-0.1", "1/50", "1/2"),
  ])
  func `adds, subtracts, multiplies and divides`(
    left: String, right: String, sum: String, difference: String, product: String, quotient: String?
  ) throws {
    let (a, b) = (try number(left), try number(right))
    #expect(try a + b == number(sum))
    #expect(try a - b == number(difference))
    #expect(try a * b == number(product))
    #expect(try (a / b) == quotient.map(number))
  }

  @Test func `gives nil, not a trap, where the result does not fit`() {
    let (most, least) = (Rational(.max), Rational(.min))
    #expect(most + .one == nil)
    #expect(least - .one == nil)
    #expect(most * Rational(2) == nil)
    #expect(most / Rational(.max) == .one)
    #expect(least / Rational(-1) == nil)
    #expect(-least == nil)
    #expect(-most == Rational(-.max))
    let tiny = Rational(1, .max) ?? .zero
    #expect(tiny * tiny == nil)
    #expect(tiny + tiny == Rational(2, .max))
    #expect((Rational(.min, .max) ?? .zero) + (Rational(.min, .max) ?? .zero) == nil)
  }

  @Test func `compares exactly, however close`() throws {
    let a = try #require(Rational(.max - 1, .max))
    let b = try #require(Rational(.max - 2, .max - 1))
    #expect(b < a && a < .one && Rational(.min) < b)
    #expect(
      try [number("1/3"), number("0.3333"), number("-1"), number("1/2")].sorted().map(\.description) == [
        "-1", "0.3333", "1/3", "0.5",
      ])
  }

  @Test(arguments: [
    ("7/2", 3, 4), ("-7/2", -4, -4), ("5/2", 2, 3), ("-5/2", -3, -3), ("7/3", 2, 2), ("-7/3", -3, -2), ("4", 4, 4),
    ("0", 0, 0),
    ("-4", -4, -4),
  ])
  func `rounds down, and to the nearest with halves away from zero`(text: String, floor: Int64, nearest: Int64) throws {
    #expect(try number(text).floor == floor)
    #expect(try number(text).roundedHalfUp == nearest)
  }

  @Test(arguments: [
    ("12", "12"), ("12.50", "12.5"), ("-0.25", "-0.25"), ("0", "0"), ("0.000", "0"), ("100.0", "100"),
    ("999999999999999999", "999999999999999999"), ("0.12345678901234567", "0.12345678901234567"),
  ])
  func `is read as a decimal and written the shortest way`(text: String, written: String) throws {
    let value = try Rational(decimal: text)
    #expect(value.description == written)
    #expect(Rational(written) == value)
  }

  @Test(arguments: [
    "", "-", "-0", "-0.0", "+1", "1,5", ".5", "5.", "1e3", "NaN", "inf", "٣", " 1", "1 ", "01", "--1", "1/2",
  ])
  func `that is not written plainly is refused`(text: String) {
    #expect(throws: MoneyError.malformed(example: "12.50")) { try Rational(decimal: text) }
  }

  @Test func `has at most eighteen digits when it is read`() {
    #expect(throws: MoneyError.amountOverflow) { try Rational(decimal: "1234567890.123456789") }
    #expect(throws: MoneyError.amountOverflow) { try Rational(decimal: "99999999999999999999999999") }
  }

  @Test(arguments: ["2/4", "1/0", "1/-2", "1/ 2", "1/2/3", "+1/2", "/2", "1/", "01/2", "3/1"])
  func `that its own description would not write is not read back`(text: String) {
    #expect(Rational(text) == nil)
  }

  @Test func `reads back as it was written, for thousands of random fractions`() {
    var random = SplitMix(seed: 4)
    for _ in 0..<5_000 {
      guard let value = Rational(random.integer(), random.integer()) else { continue }
      #expect(Rational(value.description) == value, "seed 4")
    }
  }

  private func number(_ text: String) throws -> Rational { try #require(Rational(text) ?? loose(text)) }

  /// Fractions that a table writes readably though a decimal is their own form.
  private func loose(_ text: String) -> Rational? {
    let parts = text.split(separator: "/").compactMap { Int64($0) }
    return parts.count == 2 ? Rational(parts[0], parts[1]) : nil
  }
}
