import RedressMoney
import Testing

@Suite struct `A currency` {
  @Test func `suggests the capitals`() {
    #expect(Currency.nearest(to: "eur")?.code == "EUR")
  }
}
