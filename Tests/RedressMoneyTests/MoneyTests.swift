import RedressMoney
import Testing

/// An amount for a test, from its written form.
func money(_ text: String) throws -> Money { try Money(parsing: text) }

@Suite struct `An amount of money` {
  @Test(arguments: [
    ("1234.56", "EUR", 123_456), ("0", "EUR", 0), ("0.00", "EUR", 0), ("0.01", "EUR", 1), ("10", "EUR", 1000),
    ("10.5", "EUR", 1050), ("1234", "JPY", 1234), ("1.234", "KWD", 1234), ("1.2345", "CLF", 12_345),
    ("92233720368547758.07", "EUR", Int64.max), ("9223372036854775807", "JPY", Int64.max),
  ])
  func `is read in its currency`(text: String, code: String, minorUnits: Int64) throws {
    let currency = try #require(Currency(code))
    #expect(try Money(parsing: text, in: currency) == Money(minorUnits: minorUnits, currency: currency))
    #expect(try money("\(text) \(code)").minorUnits == minorUnits)
  }

  @Test(arguments: [
    "12abc", "1,50", "1.234,56", "١٢", " 12 ", "12 ", " 12", "+5", "-0", "-1", "1e3", "NaN", ".5", "5.", "", ".", "007",
    "00", "1.2.3", "1_000", "0x10", "1\u{0}", "１２", "∞", "1 000", "12€",
  ])
  func `M1 that is not written plainly is refused with an example`(text: String) throws {
    let euro = try #require(Currency("EUR"))
    #expect(throws: MoneyError.malformed(example: "250.00")) { try Money(parsing: text, in: euro) }
    let yen = try #require(Currency("JPY"))
    #expect(throws: MoneyError.malformed(example: "250")) { try Money(parsing: text, in: yen) }
  }

  @Test(arguments: [("10.005", "EUR", 2), ("10.000", "EUR", 2), ("10.5", "JPY", 0), ("1.2345", "KWD", 3)])
  func `M2 with more digits than its currency is refused and never rounded`(text: String, code: String, allowed: Int)
    throws
  {
    let currency = try #require(Currency(code))
    #expect(throws: MoneyError.tooManyDigits(allowed: allowed)) { try Money(parsing: text, in: currency) }
    #expect(throws: MoneyError.tooManyDigits(allowed: allowed)) { try money("\(text) \(code)") }
  }

  @Test(arguments: ["92233720368547758.08", "92233720368547759", "99999999999999999999999999", "922337203685477580800"])
  func `M9 that does not fit in 64 bits is refused when read`(text: String) throws {
    let euro = try #require(Currency("EUR"))
    #expect(throws: MoneyError.amountOverflow) { try Money(parsing: text, in: euro) }
  }

  @Test(arguments: [
    "250.00", "250.00  USD", " 250.00 USD", "250.00 USD ", "USD 250.00", "250.00USD", "$250.00", " USD",
  ])
  func `with its code has one space between the two`(text: String) {
    #expect(throws: MoneyError.self) { try money(text) }
  }

  @Test func `with its code is refused with an example of that currency`() {
    #expect(throws: MoneyError.malformed(example: "250 JPY")) { try money("1,5 JPY") }
    #expect(throws: MoneyError.malformed(example: "250.00 USD")) { try money("250.00") }
    #expect(throws: MoneyError.unknownCurrency(nearest: Currency("EUR"))) { try money("250.00 eur") }
  }

  @Test(arguments: [
    (0, "EUR", "0.00 EUR"), (5, "EUR", "0.05 EUR"), (-5, "EUR", "-0.05 EUR"), (123_456, "EUR", "1234.56 EUR"),
    (1234, "JPY", "1234 JPY"), (-1234, "JPY", "-1234 JPY"), (7, "KWD", "0.007 KWD"),
    (123_456_789, "EUR", "1234567.89 EUR"),
    (Int64.min, "EUR", "-92233720368547758.08 EUR"), (Int64.max, "CLF", "922337203685477.5807 CLF"),
  ])
  func `M21 is written in one fixed form, whatever the locale`(minorUnits: Int64, code: String, text: String) throws {
    let currency = try #require(Currency(code))
    #expect(Money(minorUnits: minorUnits, currency: currency).description == text)
  }

  @Test func `M21 reads back as it was written, in every currency`() throws {
    for currency in Currency.active {
      for minorUnits: Int64 in [0, 1, 9, 10, 99, 100, 101, 12_345, .max] {
        let amount = Money(minorUnits: minorUnits, currency: currency)
        #expect(try money(amount.description) == amount)
        #expect(try Money(parsing: amount.amountText, in: currency) == amount)
      }
    }
  }

  @Test func `is a value without references`() {
    #expect(_isPOD(Money.self))
    #expect(_isPOD(Rational.self))
    #expect(_isPOD(Percent.self))
  }
}
