import RedressMoney

extension Remedy {
  /// The refund shared out over the claimed lines, to the last minor unit.
  ///
  /// What is for a line goes to it; the rest is shared out by what was paid for each, and what is taken off all of them by
  /// what each then has. Units left over by rounding down go to the largest remainders, equal ones in the order of the lines.
  /// Empty when nothing was paid for any of them.
  public func refundPerLine(_ lines: [ClaimedLine]) -> [Int64] { perLine(lines, givingUpReplacements: false) }

  func perLine(_ lines: [ClaimedLine], givingUpReplacements: Bool) -> [Int64] {
    var own = [Int64](repeating: 0, count: lines.count)
    var (common, taken): (Int64, Int64) = (0, 0)
    func add(_ term: RefundTerm, sign: Int64 = 1) {
      guard let part = term.part, let place = lines.firstIndex(where: { $0.line == part.line }) else {
        if sign > 0 {
          common = common.addingSaturating(term.amount)
        } else {
          taken = taken.addingSaturating(term.amount)
        }
        return
      }
      own[place] = own[place].addingSaturating(sign * term.amount)
    }
    var isPlain = true
    for term in terms {
      switch term {
      case .refund(let refund):
        isPlain = false
        add(refund)
      case .deduction(let deduction): add(deduction, sign: -1)
      case .replacement(let other): if givingUpReplacements { for refund in other.instead { add(refund) } }
      case .returned: break
      }
    }
    if isPlain { common = common.addingSaturating(refund) }
    // Refused only where nothing was paid for any line: then there is nothing to share out.
    guard let shared = try? apportion(common, by: lines.map(\.paid)) else { return [] }
    let gross = zip(own, shared).map { $0.addingSaturating($1) }
    // Refused only where no line is left with anything to take from.
    guard taken > 0, let off = try? apportion(taken, by: gross.map { max(0, $0) }) else { return gross }
    return zip(gross, off).map { $0 - $1 }
  }
}
