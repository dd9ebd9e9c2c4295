import RedressMoney
import Testing

@Suite struct `A currency` {
  @Test(arguments: [("EUR", 2), ("USD", 2), ("JPY", 0), ("ISK", 0), ("KWD", 3), ("TND", 3), ("CLF", 4), ("XCG", 2)])
  func `has the exponent of the standard`(code: String, exponent: Int) throws {
    let currency = try #require(Currency(code))
    #expect(currency.code == code)
    #expect(currency.exponent == exponent)
  }

  @Test(arguments: [
    "eur", "Eur", "DEM", "HRK", "BGN", "XTS", "XXX", "XAU", "XAG", "XDR", "ABC", "", "EU", "EURO", "EUR ", "ЕUR", "123",
  ])
  func `M3 that is unknown, lower case, withdrawn, a test or a metal is refused`(code: String) {
    #expect(Currency(code) == nil)
  }

  @Test(arguments: [
    ("eur", "EUR"), ("uSd", "USD"), ("GPB", nil), ("USX", nil), ("JPX", "JPY"), ("KWX", "KWD"), ("EURO", nil),
    ("", nil),
  ])
  func `M3 that is nearly one is suggested, and no guess is made among several`(written: String, nearest: String?) {
    #expect(Currency.nearest(to: written)?.code == nearest)
    #expect(throws: MoneyError.unknownCurrency(nearest: nearest.flatMap { Currency($0) })) {
      try Currency(parsing: written)
    }
  }

  @Test func `M4 keeps the exponent it began with, and does not mix with the same code of another exponent`() throws {
    let then = try #require(Currency(recorded: "UGX", exponent: 2))
    let now = try #require(Currency("UGX"))
    #expect(then.exponent == 2)
    #expect(now.exponent == 0)
    #expect(Money(minorUnits: 1234, currency: then).description == "12.34 UGX")
    #expect(throws: MoneyError.currencyMismatch(expected: then, found: now)) {
      try Money(minorUnits: 1, currency: then) + Money(minorUnits: 1, currency: now)
    }
    #expect(Currency(recorded: "ugx", exponent: 2) == nil)
    #expect(Currency(recorded: "UGX", exponent: 5) == nil)
  }

  @Test func `comes from a table that does not change by accident`() {
    let rows = Currency.active.map { "\($0.code)\($0.exponent)" }
    #expect(rows == rows.sorted())
    #expect(Set(rows).count == rows.count)
    #expect(rows.count == 164)
    let digest = rows.joined().utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    #expect(
      digest == 16_769_044_507_023_535_608,
      "the table of \(Currency.tableDate) changed; give it a new date, then this number")
  }
}
