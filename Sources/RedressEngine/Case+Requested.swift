import RedressMoney
import RedressWorkflow

// What a person asks for or offers: read strictly, where the workflow's own remedies are held within bounds.
extension Case {
  /// Fixes the amounts of a proposal or a departure.
  ///
  /// Refused: an amount not above zero, a share outside 0 to 100, an element that `allowed` does not hold, a line that is
  /// not claimed or more of it than is, more for a line than was paid for it, and deductions that leave nothing.
  mutating func fixed(
    _ requested: [RequestedRemedy], allowed: RemedyKinds, for action: ID<Action>, _ workflow: Workflow
  ) throws(Rejection) -> Remedy {
    let remedy = try stated(requested, workflow)
    guard remedy.kinds.isSubset(of: allowed) else {
      throw Rejection(.proposalNotTaken(action, remedy.kinds.subtracting(allowed)))
    }
    guard !remedy.isPlain else { return remedy }
    try requireLinesCover(remedy)
    try requireRefundLeft(in: remedy)
    return remedy
  }

  /// The remedy that is one share of the claim, or one amount; nearly every proposal is such, and needs no builder.
  private mutating func plainRefund(_ requested: [RequestedRemedy]) throws(Rejection) -> Remedy? {
    guard requested.count == 1 else { return nil }
    switch requested[0] {
    case .refundPercent(let percent):
      return Remedy(kinds: .refund, refund: try pinned.claimed.share(percent, in: pinned.currency))
    case .refundAmount(let amount): return Remedy(kinds: .refund, refund: try amount.aboveZero())
    case .refund, .deduct, .returnGoods, .returned, .replacement, .replaced, .pay, .perform, .noRemedy: return nil
    }
  }

  private mutating func stated(_ requested: [RequestedRemedy], _ workflow: Workflow) throws(Rejection) -> Remedy {
    if let plain = try plainRefund(requested) { return plain }
    var builder = RemedyBuilder()
    for element in requested { try add(element, to: &builder, workflow) }
    return builder.finished()
  }

  private func add(
    _ element: RequestedRemedy, to builder: inout RemedyBuilder, _ workflow: Workflow
  ) throws(Rejection) {
    switch element {
    case .refundPercent(let percent): builder.add(try term(RequestedSum(.percent(percent))))
    case .refundAmount(let amount): builder.add(try term(RequestedSum(.amount(amount))))
    case .refund(let sum): builder.add(try term(sum))
    case .deduct(let sum): builder.deduct(try term(sum))
    case .returnGoods(let freight): builder.add(ReturnTerm(freight: freight))
    case .returned(let goods):
      if let part = goods.part { _ = try claimed(part) }
      builder.add(goods)
    case .replacement: builder.add(ReplacementTerm(), workflow)
    case .replaced(let asked):
      if let part = asked.part { _ = try claimed(part) }
      var term = ReplacementTerm(part: asked.part, days: asked.days, difference: asked.difference)
      for sum in asked.instead { term.instead.append(try self.term(sum)) }
      builder.add(term, workflow)
    case .pay(let to, let from, let amount):
      builder.add(Payment(to: to, from: from, amount: try amount.aboveZero()))
    case .perform(let party, let words): builder.add(Performance(by: party, words: words))
    case .noRemedy: builder.addNothing()
    }
  }

  private func term(_ sum: RequestedSum) throws(Rejection) -> RefundTerm {
    if let part = sum.part { _ = try claimed(part) }
    var term = RefundTerm(amount: 0, part: sum.part, words: sum.words)
    switch sum.measure {
    case .amount(let amount): term.amount = try amount.aboveZero()
    case .percent(let percent):
      let whole = try whole(sum.basis, sum.part)
      term.share = RefundTerm.Share(percent: percent, basis: sum.basis, whole: whole)
      term.amount = try whole.share(percent, in: pinned.currency)
    }
    return term
  }

  /// What a share is taken of: of the claim, or of a line or some pieces of it.
  private func whole(_ basis: RemedyBasis, _ part: LinePart?) throws(Rejection) -> Int64 {
    guard let part else {
      return switch basis {
      case .claim, .other: pinned.claimed
      case .goods: pinned.goods
      case .shipping: pinned.shipping
      }
    }
    let line = try claimed(part)
    let all =
      switch basis {
      case .claim, .other: line.paid
      case .goods: line.paid - line.shipping
      case .shipping: line.shipping
      }
    guard let quantity = part.quantity, let share = Rational(Int64(quantity), Int64(line.quantity)) else { return all }
    return all.scaled(by: share, in: pinned.currency) ?? 0
  }

  private func claimed(_ part: LinePart) throws(Rejection) -> ClaimedLine {
    guard let line = pinned.lines.first(where: { $0.line == part.line }) else {
      throw Rejection(.lineNotClaimed(part.line, claimed: pinned.lines.map(\.line)))
    }
    if let quantity = part.quantity, !(1...line.quantity).contains(quantity) {
      throw Rejection(.piecesNotClaimed(part.line, asked: quantity, claimed: line.quantity))
    }
    return line
  }

  /// Where lines are named, none gets back more than was paid for it, also when its replacement is given up.
  private func requireLinesCover(_ remedy: Remedy) throws(Rejection) {
    guard remedy.terms.contains(where: { $0.line != nil }) else { return }
    let refunds = remedy.perLine(pinned.lines, givingUpReplacements: true)
    for (line, refund) in zip(pinned.lines, refunds) where refund > line.paid {
      throw Rejection(.refundExceedsLine(line.line, asked: refund, paid: line.paid))
    }
  }
}

extension Case {
  /// What is taken off leaves something, and is taken off whole: a person who asks for more has made a mistake, where a
  /// workflow's own deduction ends at nothing.
  private func requireRefundLeft(in remedy: Remedy) throws(Rejection) {
    var (whole, isWhole, deducts) = (remedy.refund, true, false)
    for case .deduction(let deduction) in remedy.terms {
      whole = whole.addingSaturating(deduction.amount)
      (isWhole, deducts) = (isWhole && !deduction.isCapped, true)
    }
    guard !deducts || (isWhole && remedy.refund > 0) else { throw Rejection(.deductionLeavesNothing(of: whole)) }
  }
}

extension Int64 {
  fileprivate func share(_ percent: Rational, in currency: Currency?) throws(Rejection) -> Int64 {
    guard percent > .zero, percent <= Rational(100) else { throw Rejection(.amountRefused) }
    return try (self.percent(percent, in: currency) ?? 0).aboveZero()
  }

  fileprivate func aboveZero() throws(Rejection) -> Int64 {
    guard self > 0 else { throw Rejection(.amountRefused) }
    return self
  }
}

extension RemedyTerm {
  /// The line that it is for, or that the refund in its place is for; nil for the whole claim.
  fileprivate var line: String? {
    switch self {
    case .refund(let refund), .deduction(let refund): refund.part?.line
    case .returned: nil
    case .replacement(let other): other.instead.lazy.compactMap(\.part?.line).first
    }
  }
}
