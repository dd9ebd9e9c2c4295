import RedressMoney
import RedressWorkflow

extension Case {
  /// Fixes the amounts of remedies as the workflow writes them; never below zero, never beyond what can be counted.
  mutating func fixed(_ elements: Run<RemedyElement>, _ step: inout Step) -> Remedy {
    var builder = RemedyBuilder()
    for element in elements {
      switch step.workflow.remedyElements[element.index] {
      case .refund(let sum): builder.add(term(sum, &step))
      case .deduct(let sum): builder.deduct(term(sum, &step))
      case .returnGoods(let freight, let days):
        builder.add(ReturnTerm(freight: freight, days: days.flatMap { self.days($0, &step) }))
      case .replacement(let rule): builder.add(replacement(rule, &step), step.workflow)
      case .pay(let to, let from, let amount, let text):
        let words = text.map { self.text($0, step.workflow) }
        builder.add(Payment(to: to, from: from, amount: money(amount, &step), words: words))
      case .perform(let party, let text):
        builder.add(Performance(by: party, words: self.text(text, step.workflow)))
      case .noRemedy: builder.addNothing()
      }
    }
    return builder.finished()
  }

  private mutating func term(_ sum: SumRule, _ step: inout Step) -> RefundTerm {
    var term = RefundTerm(amount: 0)
    switch sum.measure {
    case .amount(let amount): term.amount = money(amount, &step)
    case .percent(let percent, let base, let pieces):
      let share = share(percent, base, pieces, &step)
      term.share = share
      term.amount = share.amount(in: pinned.currency)
    }
    if let most = sum.atMost.map({ money($0, &step) }), most < term.amount {
      (term.amount, term.isCapped) = (most, true)
    }
    term.words = sum.text.map { text($0, step.workflow) }
    return term
  }

  private mutating func share(
    _ percent: ExpressionID, _ base: ExpressionID?, _ pieces: ExpressionID?, _ step: inout Step
  ) -> RefundTerm.Share {
    var share = RefundTerm.Share(percent: .zero, basis: .claim, whole: pinned.claimed)
    if case .number(let number) = value(of: percent, &step) { share.percent = number }
    if let base { (share.basis, share.whole) = (step.workflow.basis(base), money(base, &step)) }
    if let pieces, case .number(let count) = value(of: pieces, &step) {
      let all = Rational(Int64(pinned.pieces))
      share.pieces = RefundTerm.Pieces(min(max(.zero, count), all), of: pinned.pieces)
    }
    return share
  }

  private mutating func replacement(_ rule: ReplacementRule, _ step: inout Step) -> ReplacementTerm {
    var term = ReplacementTerm(days: rule.days.flatMap { days($0, &step) })
    if let difference = rule.difference, case .money(let units) = value(of: difference, &step) {
      term.difference = units
    }
    for element in rule.instead {
      if case .refund(let sum) = step.workflow.remedyElements[element.index] {
        term.instead.append(self.term(sum, &step))
      }
    }
    return term
  }

  private mutating func money(_ expression: ExpressionID, _ step: inout Step) -> Int64 {
    guard case .money(let units) = value(of: expression, &step) else { return 0 }
    return max(0, units)
  }

  /// Whole days that are not negative; a fraction is not counted.
  private mutating func days(_ expression: ExpressionID, _ step: inout Step) -> Int? {
    guard case .number(let number) = value(of: expression, &step), number >= .zero else { return nil }
    return Int(clamping: number.floor)
  }
}

extension Case {
  /// Gives up the replacements that say what holds instead; a remedy without any stays as it is.
  ///
  /// Their refunds take their place, and differences in price fall away.
  mutating func fallBack(_ step: inout Step) {
    guard let remedy, let fallen = remedy.fallenBack(step.workflow) else { return }
    emit(.remedied(fallen, .fallBack), &step)
  }
}

extension Remedy {
  fileprivate func fallenBack(_ workflow: Workflow) -> Remedy? {
    var fallen = self
    fallen.terms = []
    if kinds.contains(.refund), !terms.contains(where: { $0.sort == .refund }) {
      fallen.terms.append(.refund(RefundTerm(amount: refund)))
    }
    var hasChanged = false
    for term in terms {
      guard case .replacement(let given) = term, !given.instead.isEmpty else {
        fallen.terms.append(term)
        continue
      }
      hasChanged = true
      fallen.giveUp(given, workflow)
    }
    if !fallen.terms.contains(where: { $0.sort == .replacement }) { fallen.kinds.remove(.replacement) }
    if fallen.payments.isEmpty { fallen.kinds.remove(.pay) }
    fallen.dropPlainTerms()
    return hasChanged ? fallen : nil
  }

  private mutating func giveUp(_ replacement: ReplacementTerm, _ workflow: Workflow) {
    if let payment = replacement.payment(workflow), let place = payments.lastIndex(of: payment) {
      payments.remove(at: place)
    }
    kinds.insert(.refund)
    for refund in replacement.instead {
      self.refund = self.refund.addingSaturating(refund.amount)
      terms.append(.refund(refund))
    }
  }
}

extension RefundTerm.Share {
  /// What it comes to, rounded half up to the minor unit once; nothing where it cannot be counted.
  func amount(in currency: Currency?) -> Int64 {
    var factor: Rational? = percent
    if let pieces {
      guard pieces.of > 0 else { return 0 }
      factor = (percent * pieces.count).flatMap { $0 / Rational(Int64(pieces.of)) }
    }
    return max(0, factor.flatMap { whole.percent($0, in: currency) } ?? 0)
  }
}

extension Workflow {
  /// What an amount is, by the name that it is written with.
  fileprivate func basis(_ expression: ExpressionID) -> RemedyBasis {
    switch nodes[expression.index] {
    case .builtIn(.goods): .goods
    case .builtIn(.shipping): .shipping
    case .builtIn(.claimed): .claim
    default: .other
    }
  }
}

extension OpenedCase {
  /// What of the claim was paid for the goods themselves.
  var goods: Int64 { claimed - shipping }

  /// How many pieces are claimed.
  var pieces: Int { lines.reduce(0) { $0 + $1.quantity } }
}

extension Int64 {
  /// The sum of two amounts that are not negative, held within what can be counted.
  func addingSaturating(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
