import RedressMoney
import Testing

@Suite struct `A percentage` {
  @Test(arguments: [
    ("0", 0, "0"), ("100", 1_000_000, "100"), ("100.0000", 1_000_000, "100"), ("33.333", 333_330, "33.333"),
    ("0.0001", 1, "0.0001"), ("12.50", 125_000, "12.5"), ("99.9999", 999_999, "99.9999"),
  ])
  func `X28 is read exactly, with at most four decimals`(text: String, tenThousandths: Int32, written: String) throws {
    let percent = try Percent(parsing: text)
    #expect(percent.tenThousandths == tenThousandths)
    #expect(percent.description == written)
    #expect(percent.rational == Rational(Int64(tenThousandths), 10_000))
  }

  @Test(arguments: ["1e2", "50 %", "50%", "٥٠", "-1", "+1", "", ".5", "5.", "050", "1,5", " 5"])
  func `X28 in any other grammar is refused with an example`(text: String) {
    #expect(throws: MoneyError.malformed(example: "12.5")) { try Percent(parsing: text) }
  }

  @Test(arguments: ["100.01", "100.0001", "101", "1000", "99999999999999999999"])
  func `X28 above a hundred is refused`(text: String) {
    #expect(throws: MoneyError.percentOutOfRange) { try Percent(parsing: text) }
  }

  @Test func `X28 with five decimals is refused, not rounded`() {
    #expect(throws: MoneyError.tooManyDigits(allowed: 4)) { try Percent(parsing: "33.33333") }
    #expect(throws: MoneyError.tooManyDigits(allowed: 4)) { try Percent(parsing: "33.00000") }
  }

  @Test func `lies between nothing and everything`() {
    #expect(Percent(tenThousandths: -1) == nil)
    #expect(Percent(tenThousandths: 1_000_001) == nil)
    #expect(Percent(tenThousandths: 1_000_000) == .hundred)
    #expect(Percent.zero < .hundred)
  }
}
