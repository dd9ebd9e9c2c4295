import RedressSimulation
import Testing

@Suite struct `A stream of chance` {
  @Test func `has a number that its name alone decides`() {
    #expect(Stream("seller-answer") == Stream("seller-answer"))
    // FNV-1a of "a", as published with the function.
    #expect(Stream("a").number == 0xE40C_292C)
  }
}

@Suite struct `Shares in order` {
  @Test(arguments: [(0.0, 0), (0.3499, 0), (0.35, 1), (0.7999, 1), (0.8, 2)])
  func `are taken by their sum so far`(unit: Double, position: Int) {
    #expect([0.35, 0.45, 0.2].position(of: unit) == position)
  }

  @Test func `leave what is over to nobody`() { #expect([0.35, 0.45].position(of: 0.81) == nil) }

  @Test func `move no other draw when one is added at the end`() {
    for step in 0..<800 {
      let unit = Double(step) / 1000
      #expect([0.35, 0.45].position(of: unit) == [0.35, 0.45, 0.2].position(of: unit))
    }
  }
}
