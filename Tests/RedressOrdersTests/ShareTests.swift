import RedressDiagnostics
import RedressMoney
import RedressTime
import Testing

@testable import RedressOrders

@Suite struct `The shares of random orders` {
  private static let seed: UInt64 = 61

  @Test func `are those of exact fractions, add up to what was paid and are never below zero`() throws {
    var dice = Dice(state: Self.seed)
    for round in 0..<2_000 {
      let order = dice.order()
      let shares = order.shares().map(\.minorUnits)
      let kept = order.fees.filter { !$0.isRefundable }.reduce(0) { $0 + $1.amount.minorUnits }
      #expect(shares.reduce(0, +) == order.paid.minorUnits - kept, "seed \(Self.seed), round \(round)")
      #expect(shares.allSatisfy { $0 >= 0 }, "seed \(Self.seed), round \(round)")
      #expect(shares == Oracle.shares(order), "seed \(Self.seed), round \(round)")
    }
  }

  @Test func `leave after earlier refunds just what was not given back`() {
    var dice = Dice(state: Self.seed)
    for round in 0..<1_000 {
      var order = dice.order()
      dice.refund(&order)
      let kept = order.fees.filter { !$0.isRefundable }.reduce(0) { $0 + $1.amount.minorUnits }
      let rest = order.rest()
      let sum = rest.reduce(0) { $0 + $1.minorUnits }
      #expect(sum == order.paid.minorUnits - kept - order.refunded(), "seed \(Self.seed), round \(round)")
      #expect(rest.allSatisfy { $0.minorUnits >= 0 }, "seed \(Self.seed), round \(round)")
    }
  }

  @Test func `of pieces that are claimed one after the other come to the whole line`() {
    var dice = Dice(state: Self.seed)
    for round in 0..<1_000 {
      var rest = LineRest(pieces: 1 + dice.roll(12), minorUnits: dice.roll(5_000))
      let whole = rest.minorUnits
      var claimed: Int64 = 0
      while rest.pieces > 0 {
        let quantity = 1 + dice.roll(rest.pieces)
        let worth = rest.worth(of: quantity) ?? -1
        #expect(worth >= 0 && worth <= rest.minorUnits, "seed \(Self.seed), round \(round)")
        claimed += worth
        rest = LineRest(pieces: rest.pieces - quantity, minorUnits: rest.minorUnits - worth)
      }
      #expect(claimed == whole, "seed \(Self.seed), round \(round)")
    }
  }
}

/// The shares by exact fractions, with nothing of the code that is tested.
private enum Oracle {
  static func shares(_ order: Order) -> [Int64] {
    var left = order.lines.map { $0.price.minorUnits + $0.tax.minorUnits }
    for reduction in order.reductions {
      if let lines = reduction.lines { left = split(-reduction.amount.minorUnits, lines, left) }
    }
    var top = order.shipping.minorUnits + order.tax.minorUnits
    for fee in order.fees where fee.isRefundable { top += fee.amount.minorUnits }
    for reduction in order.reductions where reduction.lines == nil { top -= reduction.amount.minorUnits }
    return split(top, Array(left.indices), left)
  }

  private static func split(_ amount: Int64, _ places: [Int], _ left: [Int64]) -> [Int64] {
    let isWorthless = !places.contains { left[$0] > 0 }
    let weights = places.map { isWorthless ? 1 : left[$0] }
    let whole = weights.reduce(0, +)
    let quotas = weights.compactMap { Rational(abs(amount) * $0, whole) }
    var parts = quotas.map { $0.numerator / $0.denominator }
    let rests = zip(quotas, parts).map { $0.numerator - $1 * $0.denominator }
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      let (one, other) = (rests[a] * quotas[b].denominator, rests[b] * quotas[a].denominator)
      return one == other ? a < b : one > other
    }
    let missing = Int(abs(amount) - parts.reduce(0, +))
    for place in parts.indices.sorted(by: isBefore).prefix(missing) { parts[place] += 1 }
    var sums = left
    for (place, part) in zip(places, parts) { sums[place] += amount < 0 ? -part : part }
    return sums
  }
}

/// A small seeded generator that makes orders which add up.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int64) -> Int64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int64((state >> 33) % UInt64(sides))
  }

  mutating func order() -> Order {
    let lines = (0...roll(6)).map { line(Int($0)) }
    let (shipping, tax) = (roll(600), roll(2) * roll(40))
    let fees = (0..<roll(3)).map { OrderFee(id: "\($0)", amount: euros(roll(300)), isRefundable: roll(2) == 0) }
    var reductions: [OrderReduction] = []
    var left = lines.map { $0.price.minorUnits + $0.tax.minorUnits }
    for _ in 0..<roll(3) {
      let covered = lines.indices.filter { _ in roll(2) == 0 }
      let there = covered.reduce(0) { $0 + left[$1] }
      guard !covered.isEmpty else { continue }
      let amount = roll(there + 1)
      reductions.append(OrderReduction(code: "C", amount: euros(amount), lines: covered))
      // Whatever the split is, no more than this is left for those that follow.
      for place in covered { left[place] = 0 }
    }
    let named = reductions.reduce(0) { $0 + $1.amount.minorUnits }
    let given = fees.filter(\.isRefundable).reduce(0) { $0 + $1.amount.minorUnits }
    let full = lines.reduce(shipping + tax + given - named) { $0 + $1.price.minorUnits + $1.tax.minorUnits }
    reductions.append(OrderReduction(code: nil, amount: euros(roll(2) * roll(full + 1)), lines: nil))
    let off = reductions.reduce(0) { $0 + $1.amount.minorUnits }
    let kept = fees.filter { !$0.isRefundable }.reduce(0) { $0 + $1.amount.minorUnits }
    var order = Order(
      id: "A", currency: .euro, paid: euros(full + named - off + kept), placed: Instant(microseconds: 0), parties: [],
      lines: lines, shipping: euros(shipping), tax: euros(tax), discount: euros(off), facts: [])
    (order.reductions, order.fees) = (reductions, fees)
    return order
  }

  private mutating func line(_ number: Int) -> OrderLine {
    let (price, quantity) = (roll(roll(2) == 0 ? 4 : 5_000), 1 + roll(4))
    return OrderLine(
      id: "\(number)", sku: nil, title: Untrusted("x"), quantity: quantity, unitPrice: euros(price),
      price: euros(price * quantity), tax: euros(roll(2) * roll(300)), facts: [])
  }

  /// Gives something back, twice: for lines, and for the whole order.
  mutating func refund(_ order: inout Order) {
    let parts = order.rest().enumerated().map { place, rest in
      OrderRefundPart(line: place, amount: euros(roll(rest.minorUnits + 1)), quantity: roll(rest.pieces + 1))
    }
    let sum = parts.reduce(0) { $0 + $1.amount.minorUnits }
    order.refunds.append(OrderRefund(at: order.placed, amount: euros(sum), dispute: nil, parts: parts))
    let left = order.rest().reduce(0) { $0 + $1.minorUnits }
    order.refunds.append(OrderRefund(at: order.placed, amount: euros(roll(left + 1)), dispute: nil, parts: []))
  }

  private func euros(_ units: Int64) -> Money { Money(minorUnits: units, currency: .euro) }
}

extension Currency {
  fileprivate static var euro: Currency {
    guard let euro = Currency("EUR") else { preconditionFailure("the euro is a currency") }
    return euro
  }
}
