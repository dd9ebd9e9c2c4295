import RedressChance
import Testing

@Suite struct `A tally` {
  @Test func `merges into what one of everything would be`() {
    var (whole, parts) = (Tally(), [Tally(), Tally(), Tally()])
    var (histogram, pieces) = (Histogram(), [Histogram(), Histogram(), Histogram()])
    for number in 0..<30_000 {
      let value = Int64(Draw(seed: 3, occurrence: UInt32(number)).words.0) << Int64(number % 31)
      whole.add(value)
      histogram.add(value)
      parts[number % 3].add(value)
      pieces[number % 3].add(value)
    }
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      var (tally, counts) = (Tally(), Histogram())
      for part in order {
        tally.merge(parts[part])
        counts.merge(pieces[part])
      }
      #expect(tally == whole)
      #expect(counts == histogram)
    }
  }

  @Test func `keeps sums that 64 bits do not hold`() {
    var tally = Tally()
    for _ in 0..<4 { tally.add(.max) }
    #expect(tally.sum == 4 * Int128(Int64.max))
    #expect(tally.mean == Double(Int64.max))
    #expect(Tally().mean == nil)
  }
}

@Suite struct `A histogram` {
  @Test func `is exact below 128 and within one in 64 above`() {
    var value: Int64 = 0
    while value < Int64.max / 3 {
      var histogram = Histogram()
      histogram.add(value)
      let step = histogram.steps[0]
      #expect(step.low <= value && value <= step.high && step.count == 1)
      #expect(value < 128 ? step.low == step.high : (step.high - step.low) <= value / 64)
      value = value < 300 ? value + 1 : value * 3 / 2 + 1
    }
    var last = Histogram()
    last.add(.max)
    #expect(last.steps[0].high == .max)
  }

  @Test func `gives the quantity that a share reaches`() throws {
    var histogram = Histogram()
    #expect(histogram.quantile(0.5) == nil)
    for value in 1...100 { histogram.add(Int64(value)) }
    #expect(histogram.quantile(0.5) == 50)
    #expect(histogram.quantile(0.95) == 95)
    #expect(histogram.quantile(1) == 100)
    #expect(histogram.count(upTo: 10) == 10)
    #expect(histogram.count(upTo: -1) == 0)
  }
}

@Suite struct `An interval` {
  // Mean 5, standard deviation 2.1602, t(0.975, 6) = 2.4469: 5 ± 1.9979.
  @Test func `of a mean goes by Student's t over the replications`() throws {
    let interval = try #require(Interval.ofMean([2, 3, 4, 5, 6, 7, 8]))
    #expect(interval.estimate == 5)
    #expect(abs(interval.halfWidth - 1.9979) < 1e-4)
    #expect(Interval.ofMean([1]) == nil)
  }

  // Wilson's interval of 8 in 10 at 95 %: 0.4902 to 0.9433.
  @Test func `of a share goes by Wilson`() throws {
    let interval = try #require(Interval.ofShare(8, of: 10))
    #expect(abs(interval.low - 0.4902) < 1e-4)
    #expect(abs(interval.high - 0.9433) < 1e-4)
    #expect(Interval.ofShare(0, of: 0) == nil)
    #expect(try #require(Interval.ofShare(0, of: 50)).low == 0)
  }
}
