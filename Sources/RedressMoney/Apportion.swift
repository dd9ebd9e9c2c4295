/// Splits an amount by weights so that the shares add up to it exactly.
///
/// Each share is the exact quota rounded down; the units left over go one each to the shares that lost most by rounding,
/// equal losses in the order of the weights. A negative amount is split like its opposite. A weight of zero gets nothing.
///
///     100 by 1, 1, 1    quotas 33⅓ 33⅓ 33⅓    shares 34 33 33
///
/// Refused: no weight above zero, or one below it.
public func apportion(_ amount: Int64, by weights: [Int64]) throws(MoneyError) -> [Int64] {
  var shares = [Int64](repeating: 0, count: weights.count)
  var span = shares.mutableSpan
  try apportion(amount, by: weights.span, into: &span)
  return shares
}

/// Splits an amount by weights into a buffer of the same length, without taking memory.
///
/// The rule is that of ``apportion(_:by:)``. When it throws, the buffer is untouched.
public func apportion(
  _ amount: Int64, by weights: Span<Int64>, into shares: inout MutableSpan<Int64>
) throws(MoneyError) {
  precondition(weights.count == shares.count, "a split needs as many places as weights")
  let split = try Split(amount.magnitude, by: weights)
  var given: UInt128 = 0
  for place in weights.indices {
    let share = split.quota(weights[place])
    given += share.whole
    shares[place] = signed(share.whole, like: amount)
  }
  let left = Int(split.amount - given)
  if left > 0 { split.giveAway(left, unit: amount < 0 ? -1 : 1, by: weights, to: &shares) }
}

/// Splits an amount by what things are worth; evenly where none is worth anything.
///
/// The rule is that of ``apportion(_:by:)``, and the shares add up to the amount. Nothing is refused: what is worth less than
/// nothing counts as worth nothing, and where there are no things there are no shares.
///
///     100 by 0, 0, 0    shares 34 33 33
public func apportion(_ amount: Int64, byWorth worth: [Int64]) -> [Int64] {
  let weights = worth.contains { $0 > 0 } ? worth.map { max(0, $0) } : worth.map { _ in 1 }
  // Refused only where there is nobody to give to.
  return (try? apportion(amount, by: weights)) ?? []
}

private func signed(_ magnitude: UInt128, like amount: Int64) -> Int64 {
  guard let share = Int64(exactly: magnitude, negated: amount < 0) else {
    preconditionFailure("a share is larger than the amount that it is a share of")
  }
  return share
}

/// An amount and the sum of the weights it is split by.
private struct Split {
  let amount: UInt128
  let total: UInt128

  init(_ amount: UInt64, by weights: Span<Int64>) throws(MoneyError) {
    var total: UInt128 = 0
    for place in weights.indices {
      guard weights[place] >= 0 else { throw .negativeWeight }
      total += UInt128(weights[place])
    }
    guard total > 0 else { throw .nothingToSplitBy }
    self.amount = UInt128(amount)
    self.total = total
  }

  /// The exact share of a weight: whole units, and what is lost by dropping the rest, in parts of the total.
  func quota(_ weight: Int64) -> (whole: UInt128, lost: UInt128) {
    let (whole, lost) = (amount * UInt128(weight)).quotientAndRemainder(dividingBy: total)
    return (whole, lost)
  }

  /// Gives one unit each to the places that lost most, the first of equals first.
  ///
  /// The loss of the last place served is found by halving, which needs no memory and at most 80 looks at the weights.
  func giveAway(_ count: Int, unit: Int64, by weights: Span<Int64>, to shares: inout MutableSpan<Int64>) {
    let threshold = lossServedLast(count, by: weights)
    var equals = count - places(losing: threshold + 1, by: weights)
    for place in weights.indices {
      let lost = quota(weights[place]).lost
      guard lost > threshold || (lost == threshold && equals > 0) else { continue }
      if lost == threshold { equals -= 1 }
      shares[place] += unit
    }
  }

  /// The largest loss that at least so many places reach.
  private func lossServedLast(_ count: Int, by weights: Span<Int64>) -> UInt128 {
    var (reached, missed) = (UInt128(1), total)
    while missed - reached > 1 {
      let middle = reached + (missed - reached) / 2
      if places(losing: middle, by: weights) >= count { reached = middle } else { missed = middle }
    }
    return reached
  }

  private func places(losing loss: UInt128, by weights: Span<Int64>) -> Int {
    var count = 0
    for place in weights.indices where quota(weights[place]).lost >= loss { count += 1 }
    return count
  }
}

extension Money {
  /// Splits this amount by weights, as ``apportion(_:by:)`` does.
  public func apportioned(by weights: [Int64]) throws(MoneyError) -> [Money] {
    let shares = try apportion(minorUnits, by: weights)
    return shares.map { Money(minorUnits: $0, currency: currency) }
  }
}
