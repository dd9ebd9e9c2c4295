import RedressMoney
import Testing

@Suite struct `Arithmetic with money` {
  let euro = Currency("EUR") ?? .active[0]
  let dollar = Currency("USD") ?? .active[0]

  @Test func `adds, subtracts, multiplies and compares`() throws {
    let five = try money("5.00 EUR")
    let two = try money("2.50 EUR")
    #expect(try five + two == money("7.50 EUR"))
    #expect(try five - two == two)
    #expect(try (two - five).minorUnits == -250)
    #expect(try two.times(3) == money("7.50 EUR"))
    #expect(try two.isLess(than: five))
    #expect(try !five.isLess(than: five))
    #expect(try Money.lesser(five, two) == two)
    #expect(try Money.greater(five, two) == five)
    #expect(Money.zero(euro).isZero && !five.isZero)
  }

  @Test func `M9 refuses what does not fit and never traps`() throws {
    let most = Money(minorUnits: .max, currency: euro)
    let least = Money(minorUnits: .min, currency: euro)
    let unit = Money(minorUnits: 1, currency: euro)
    #expect(throws: MoneyError.amountOverflow) { try most + unit }
    #expect(throws: MoneyError.amountOverflow) { try least - unit }
    #expect(throws: MoneyError.amountOverflow) { try most.times(2) }
    #expect(throws: MoneyError.amountOverflow) { try least.times(-1) }
    #expect(throws: MoneyError.amountOverflow) { try most.percent(Rational(101)) }
    #expect(throws: MoneyError.amountOverflow) { try most.percent(Rational(.max)) }
    #expect(throws: MoneyError.amountOverflow) { try least.scaled(by: Rational(-1)) }
    #expect(throws: MoneyError.amountOverflow) { try Money.sum([most, unit], in: euro) }
    #expect(try most.percent(.hundred) == most)
    #expect(try least.percent(.hundred) == least)
  }

  @Test func `M14 refuses two currencies and converts nothing`() throws {
    let euros = try money("1.00 EUR")
    let dollars = try money("1.00 USD")
    let mismatch = MoneyError.currencyMismatch(expected: euro, found: dollar)
    #expect(throws: mismatch) { try euros + dollars }
    #expect(throws: mismatch) { try euros - dollars }
    #expect(throws: mismatch) { try euros.isLess(than: dollars) }
    #expect(throws: mismatch) { try euros.ratio(to: dollars) }
    #expect(throws: mismatch) { try Money.greater(euros, dollars) }
    #expect(mismatch.description == "an amount in USD stands where EUR is kept")
  }

  @Test func `M20 refuses a sum over currencies and gives totals by currency instead`() throws {
    let amounts = try [money("1.00 USD"), money("2.00 EUR"), money("3 JPY"), money("4.00 USD")]
    #expect(throws: MoneyError.currencyMismatch(expected: dollar, found: euro)) { try Money.sum(amounts, in: dollar) }
    #expect(try Money.totals(amounts).map(\.description) == ["2.00 EUR", "3 JPY", "5.00 USD"])
    #expect(try Money.sum([], in: euro) == .zero(euro))
    #expect(try Money.totals([]) == [])
  }

  @Test(arguments: [
    ("100.00 EUR", "30", "30.00 EUR"), ("0.05 EUR", "50", "0.03 EUR"), ("0.01 EUR", "49.9999", "0.00 EUR"),
    ("0.01 EUR", "50", "0.01 EUR"), ("100.00 EUR", "33.333", "33.33 EUR"), ("100.00 EUR", "0", "0.00 EUR"),
    ("99.99 EUR", "100", "99.99 EUR"), ("3 JPY", "50", "2 JPY"), ("10000.00 EUR", "0.0001", "0.01 EUR"),
  ])
  func `takes a percentage, rounded half up to the minor unit`(amount: String, percent: String, part: String) throws {
    #expect(try money(amount).percent(Percent(parsing: percent)) == money(part))
    #expect(try money(amount).percent(Percent(parsing: percent).rational) == money(part))
  }

  @Test func `takes a computed percentage exactly before it rounds`() throws {
    let third = try #require(Rational(100, 3))
    #expect(try money("100.00 EUR").percent(third) == money("33.33 EUR"))
    #expect(try money("0.03 EUR").percent(third) == money("0.01 EUR"))
    let half = try #require(Rational(1, 2))
    #expect(try money("0.05 EUR").scaled(by: half) == money("0.03 EUR"))
    #expect(try (Money.zero(euro) - money("0.05 EUR")).scaled(by: half).minorUnits == -3)
  }

  @Test func `gives the ratio of two amounts exactly`() throws {
    #expect(try money("1.00 EUR").ratio(to: money("3.00 EUR")) == Rational(1, 3))
    #expect(try money("1.00 EUR").ratio(to: money("0.00 EUR")) == nil)
  }
}
