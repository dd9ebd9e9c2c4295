import RedressEngine
import RedressMoney

/// What a remedy comes to, worked out a second time, in exact fractions and without a look at how the engine does it.
struct SlowRemedy {
  private let lines: [ClaimedLine]
  /// For each line, and for the claim as a whole.
  private var own: [Int64]
  private var common: Int64 = 0
  private var off: Int64 = 0
  /// The refunds that take the place of replacements.
  private var instead: [(part: LinePart?, amount: Int64)] = []
  private var namesLine = false

  /// Nil for what nobody may ask for.
  init?(_ asked: [RequestedRemedy], _ lines: [ClaimedLine], held: Int64) {
    self.lines = lines
    own = lines.map { _ in 0 }
    for element in asked where !take(element) { return nil }
    for element in asked {
      if case .deduct(let sum) = element, !deduct(sum) { return nil }
    }
    let deducts = asked.contains { if case .deduct = $0 { true } else { false } }
    if deducts, refund <= 0 { return nil }
    if refund + instead.reduce(0, { $0 + $1.amount }) > held { return nil }
    if namesLine, !zip(perLine(givingUp: true), lines).allSatisfy({ $0 <= $1.paid }) { return nil }
  }

  /// What goes back.
  var refund: Int64 { own.reduce(common, +) - off }

  /// What goes back once replacements are given up.
  var most: Int64 { refund + instead.reduce(0) { $0 + $1.amount } }

  /// What of it is for each line.
  func perLine(givingUp: Bool = false) -> [Int64] {
    var (own, common) = (own, common)
    for (part, amount) in givingUp ? instead : [] {
      if let place = place(part) { own[place] += amount } else { common += amount }
    }
    let gross = zip(own, Self.split(common, by: lines.map(\.paid))).map { $0 + $1 }
    return zip(gross, Self.split(off, by: gross)).map { $0 - $1 }
  }

  private func place(_ part: LinePart?) -> Int? { part.flatMap { part in lines.firstIndex { $0.line == part.line } } }

  /// Enters an element that is no deduction; false where it is refused.
  private mutating func take(_ element: RequestedRemedy) -> Bool {
    switch element {
    case .refundPercent(let percent): return enter(RequestedSum(.percent(percent)))
    case .refundAmount(let amount): return enter(RequestedSum(.amount(amount)))
    case .refund(let sum): return enter(sum)
    case .returned(let goods): return isClaimed(goods.part)
    case .replaced(let other):
      guard isClaimed(other.part) else { return false }
      for sum in other.instead {
        guard let amount = amount(sum) else { return false }
        namesLine = namesLine || sum.part != nil
        instead.append((sum.part, amount))
      }
      return true
    case .pay(_, _, let amount): return amount > 0
    case .deduct, .returnGoods, .replacement, .perform, .noRemedy: return true
    }
  }

  private mutating func enter(_ sum: RequestedSum) -> Bool {
    guard let amount = amount(sum) else { return false }
    namesLine = namesLine || sum.part != nil
    if let place = place(sum.part) { own[place] += amount } else { common += amount }
    return true
  }

  private mutating func deduct(_ sum: RequestedSum) -> Bool {
    guard let amount = amount(sum) else { return false }
    namesLine = namesLine || sum.part != nil
    guard let place = place(sum.part) else {
      off += amount
      return refund >= 0
    }
    own[place] -= amount
    return own[place] >= 0
  }

  private func isClaimed(_ part: LinePart?) -> Bool {
    guard let part else { return true }
    guard let place = place(part) else { return false }
    return part.quantity.map { $0 >= 1 && $0 <= lines[place].quantity } ?? true
  }

  private func amount(_ sum: RequestedSum) -> Int64? {
    guard isClaimed(sum.part) else { return nil }
    switch sum.measure {
    case .amount(let amount): return amount > 0 ? amount : nil
    case .percent(let percent):
      guard percent > .zero, percent <= Rational(100), let part = percent / Rational(100),
        let exact = part * Rational(whole(sum.basis, sum.part))
      else { return nil }
      let amount = Self.rounded(exact)
      return amount > 0 ? amount : nil
    }
  }

  private func whole(_ basis: RemedyBasis, _ part: LinePart?) -> Int64 {
    let among = place(part).map { [lines[$0]] } ?? lines
    let all =
      switch basis {
      case .claim, .other: among.reduce(Int64(0)) { $0 + $1.paid }
      case .goods: among.reduce(Int64(0)) { $0 + $1.paid - $1.shipping }
      case .shipping: among.reduce(Int64(0)) { $0 + $1.shipping }
      }
    guard let quantity = part?.quantity, let place = place(part),
      let exact = Rational(all * Int64(quantity), Int64(lines[place].quantity))
    else { return all }
    return Self.rounded(exact)
  }

  /// Half a unit and more goes up; for what is not below nothing.
  private static func rounded(_ exact: Rational) -> Int64 {
    let rest = exact.numerator % exact.denominator
    return exact.numerator / exact.denominator + (rest * 2 >= exact.denominator ? 1 : 0)
  }

  /// Whole units first, and then one each to those that have lost most.
  private static func split(_ amount: Int64, by weights: [Int64]) -> [Int64] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights.map { _ in 0 } }
    let quotas = weights.map { Int128(amount) * Int128($0) }
    var shares = quotas.map { Int64($0 / Int128(total)) }
    let order = quotas.indices.sorted { one, other in
      let (left, right) = (quotas[one] % Int128(total), quotas[other] % Int128(total))
      return left == right ? one < other : left > right
    }
    for place in order.prefix(Int(amount - shares.reduce(0, +))) { shares[place] += 1 }
    return shares
  }
}
