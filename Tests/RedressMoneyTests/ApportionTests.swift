import RedressMoney
import Testing

@Suite struct `Splitting an amount` {
  /// How many random splits are compared with the slow reference; REDRESS_MONEY_SPLITS gives another number.
  static let splits = 20_000

  @Test(
    arguments: [
      ([1, 1, 1], 10_000, [3334, 3333, 3333]), ([2, 3, 5], 100, [20, 30, 50]), ([5, 3, 2], 1, [1, 0, 0]),
      ([1, 2, 3], 7, [1, 2, 4]), ([7], 5, [5]),
    ] as [([Int64], Int64, [Int64])])
  func `M5 gives what is left to the largest remainders, the first of equals first`(
    weights: [Int64], amount: Int64, shares: [Int64]
  ) throws {
    #expect(try apportion(amount, by: weights) == shares)
  }

  @Test func `M5 splits money and keeps its currency`() throws {
    #expect(
      try money("100.00 EUR").apportioned(by: [1, 1, 1]).map(\.description) == ["33.34 EUR", "33.33 EUR", "33.33 EUR"])
  }

  @Test func `M6 of a single unit, of nothing, and with a weight of zero`() throws {
    #expect(try apportion(1, by: [1, 1]) == [1, 0])
    #expect(try apportion(0, by: [1, 2, 3]) == [0, 0, 0])
    #expect(try apportion(100, by: [0, 1, 1, 1]) == [0, 34, 33, 33])
    #expect(try apportion(2, by: [1, 0, 1, 0, 1]) == [1, 0, 1, 0, 0])
  }

  @Test func `M7 by weights that are all zero, absent or negative is refused`() {
    #expect(throws: MoneyError.nothingToSplitBy) { try apportion(100, by: [0, 0]) }
    #expect(throws: MoneyError.nothingToSplitBy) { try apportion(100, by: []) }
    #expect(throws: MoneyError.negativeWeight) { try apportion(100, by: [1, -1]) }
  }

  @Test(
    arguments: [
      ([10, 30], 100, [25, 75]), ([0, 0, 0], 100, [34, 33, 33]), ([0, 0], -3, [-2, -1]), ([-5, 1, 0], 7, [0, 7, 0]),
      ([-1, -1], 4, [2, 2]), ([], 9, []), ([0], 9, [9]), ([.max, 0, .max], 3, [2, 0, 1]),
    ] as [([Int64], Int64, [Int64])])
  func `by worth is even where nothing is worth anything, and never refused`(
    worth: [Int64], amount: Int64, shares: [Int64]
  ) {
    #expect(apportion(amount, byWorth: worth) == shares)
    if !worth.isEmpty { #expect(shares.reduce(0, +) == amount) }
  }

  @Test func `by worth is that of plain weights wherever those can be split by`() throws {
    for seed in UInt64(1)...500 {
      var random = SplitMix(seed: seed)
      let worth = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int64.random(in: 0...5, using: &random) }
      let amount = Int64.random(in: -1_000...1_000, using: &random)
      let shares = apportion(amount, byWorth: worth)
      let plain = try? apportion(amount, by: worth)
      #expect(plain == nil ? worth.allSatisfy { $0 == 0 } : shares == plain, "seed \(seed)")
      #expect(shares.reduce(0, +) == amount, "seed \(seed)")
    }
  }

  @Test func `M7 by huge weights and among ten thousand parties is exact`() throws {
    let huge: Int64 = 1_000_000_000_000_000_001
    #expect(try apportion(.max, by: [huge, huge]) == [4_611_686_018_427_387_904, 4_611_686_018_427_387_903])
    #expect(try apportion(.max, by: [.max, .max, .max]).reduce(0, +) == .max)
    let parties = try apportion(.max, by: [Int64](repeating: .max, count: 10_000))
    #expect(parties.reduce(0, +) == .max)
    #expect(parties.first == 922_337_203_685_478 && parties.last == 922_337_203_685_477)
    #expect(try apportion(9_999, by: [Int64](repeating: 1, count: 10_000)).suffix(2) == [1, 0])
  }

  @Test func `M8 of an amount that a floating-point number cannot hold is exact`() throws {
    #expect(try apportion(7_000_000_000_000_000, by: [1, 2]) == [2_333_333_333_333_333, 4_666_666_666_666_667])
  }

  @Test func `of a negative amount mirrors that of its opposite`() throws {
    #expect(try apportion(-10_000, by: [1, 1, 1]) == [-3334, -3333, -3333])
    #expect(try apportion(.min, by: [0, 1]) == [0, .min])
    #expect(try apportion(.min, by: [1, 1]) == [.min / 2, .min / 2])
  }

  @Test func `into a buffer gives the same and leaves it alone when it refuses`() throws {
    let weights: [Int64] = [1, 1, 1]
    var shares: [Int64] = [7, 7, 7]
    var span = shares.mutableSpan
    try apportion(100, by: weights.span, into: &span)
    #expect(shares == [34, 33, 33])
    let refused: [Int64] = [1, 1, -1]
    var kept = shares.mutableSpan
    #expect(throws: MoneyError.negativeWeight) { try apportion(1, by: refused.span, into: &kept) }
    #expect(shares == [34, 33, 33])
  }

  @Test(arguments: 1...5)
  func `of 0 to 200 agrees with fractions for all small weights`(count: Int) throws {
    let largest = [0, 20, 20, 9, 4, 3][count]
    var failures: [String] = []
    for weights in Self.everyWeight(count: count, upTo: Int64(largest)) where weights.contains(where: { $0 > 0 }) {
      for amount: Int64 in 0...200 where try apportion(amount, by: weights) != Self.byFractions(amount, weights) {
        failures.append("\(amount) by \(weights)")
      }
    }
    #expect(failures == [])
  }

  @Test func `at random agrees with sorting, whatever the sizes`() throws {
    let seed: UInt64 = 20_260_101
    var random = SplitMix(seed: seed)
    for round in 0..<splitsToTry(Self.splits) {
      let amount = random.integer()
      let weights = (0..<Int(random.next() % 6 + 1)).map { _ in random.integer().magnitude % UInt64(Int64.max) }.map(
        Int64.init)
      guard weights.contains(where: { $0 > 0 }) else { continue }
      let shares = try apportion(amount, by: weights)
      try #require(shares == Self.bySorting(amount, weights), "seed \(seed), round \(round): \(amount) by \(weights)")
    }
  }
}

extension `Splitting an amount` {
  /// Every list of so many weights from zero to a largest one.
  static func everyWeight(count: Int, upTo largest: Int64) -> [[Int64]] {
    (0..<count).reduce([[]]) { lists, _ in lists.flatMap { list in (0...largest).map { list + [$0] } } }
  }

  /// The rule word for word: exact quotas as fractions, rounded down, then unit by unit to the largest loss.
  static func byFractions(_ amount: Int64, _ weights: [Int64]) -> [Int64] {
    let total = weights.reduce(0, +)
    let quotas = weights.map { Rational(amount * $0, total) ?? .zero }
    var shares = quotas.map(\.floor)
    var losses = zip(quotas, shares).map { quota, share in quota - Rational(share) ?? .zero }
    while shares.reduce(0, +) < amount {
      guard let worst = losses.max(), let place = losses.firstIndex(of: worst) else { break }
      shares[place] += 1
      losses[place] = .zero
    }
    return shares
  }

  /// The rule by sorting all losses, in 128 bits.
  static func bySorting(_ amount: Int64, _ weights: [Int64]) -> [Int64] {
    let total = weights.reduce(UInt128(0)) { $0 + UInt128($1) }
    let products = weights.map { UInt128(amount.magnitude) * UInt128($0) }
    var shares = products.map { $0 / total }
    let left = Int(UInt128(amount.magnitude) - shares.reduce(0, +))
    let byLoss = products.indices.sorted { (products[$0] % total, $1) > (products[$1] % total, $0) }
    for place in byLoss.prefix(left) { shares[place] += 1 }
    return shares.map { Int64(amount < 0 ? -Int128($0) : Int128($0)) }
  }
}
