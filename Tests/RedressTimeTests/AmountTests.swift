import RedressTime
import Testing

@Suite struct `An amount of time` {
  @Test func `is exact to the half hour and below`() throws {
    #expect(try Amount(numerator: 3, denominator: 2, .hours).quantity == 5_400_000_000)
    #expect(try Amount(numerator: 15, denominator: 10, .hours) == Amount(numerator: 3, denominator: 2, .hours))
    #expect(try Amount(numerator: 1, denominator: 1_000_000, .minutes).quantity == 60)
    #expect(try Amount(90, .minutes).quantity == 5_400_000_000)
    #expect(try Amount(numerator: -4, denominator: -2, .days) == Amount(2, .days))
  }

  @Test func `is rounded up to a microsecond, so that no deadline comes early`() throws {
    #expect(try Amount(numerator: 1, denominator: 7, .minutes).quantity == 8_571_429)
    #expect(try Amount(numerator: 0, denominator: 7, .minutes).quantity == 0)
  }

  @Test(arguments: CountingUnit.allCases)
  func `is from nothing to ten years in every unit`(unit: CountingUnit) throws {
    #expect(try Amount(0, unit).quantity == 0)
    #expect(try Amount(unit.limit, unit).quantity == unit.limit * unit.scale)
    #expect(throws: AmountError.tooLong(unit)) { try Amount(unit.limit + 1, unit) }
    #expect(throws: AmountError.tooLong(unit)) { try Amount(.max, unit) }
    #expect(throws: AmountError.negative) { try Amount(-1, unit) }
    #expect(throws: AmountError.negative) { try Amount(.min, unit) }
    for (numerator, denominator) in [(Int64.max, 1), (.min, -1), (unit.limit * 2 + 1, 2), (.min, .max)]
      as [(Int64, Int64)]
    {
      #expect(throws: AmountError.self) { try Amount(numerator: numerator, denominator: denominator, unit) }
    }
    #expect(throws: AmountError.withoutValue) { try Amount(numerator: 1, denominator: 0, unit) }
    #expect(try Amount(numerator: .min, denominator: .min, unit) == Amount(1, unit))
  }

  @Test(arguments: [CountingUnit.days, .businessDays, .weeks, .months])
  func `is whole where dates are counted`(unit: CountingUnit) {
    let error = #expect(throws: AmountError.self) { try Amount(numerator: 1, denominator: 2, unit) }
    #expect(error == .notWhole(unit))
    #expect(error?.description == "\(unit.name) are whole; write a whole number, or use hours")
  }

  @Test func `is told as people say it`() throws {
    #expect(try Amount(1, .businessDays).description == "1 business day")
    #expect(try Amount(5, .days).description == "5 days")
    #expect(try Amount(numerator: 3, denominator: 2, .hours).description == "1.5 hours")
    #expect(try Amount(0, .minutes).description == "0 minutes")
    #expect(try Amount(numerator: 1, denominator: 7, .minutes).description == "8571429 microseconds")
  }
}
