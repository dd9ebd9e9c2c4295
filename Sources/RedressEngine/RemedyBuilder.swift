import RedressWorkflow

/// A remedy in the making: its elements one after the other, then what is taken off its refunds.
struct RemedyBuilder {
  private(set) var remedy = Remedy(kinds: [])
  /// A refund that the sum tells all of, as long as it is the only one; it needs no memory.
  private var plain: RefundTerm?
  private var terms: [RemedyTerm] = []
  private var deductions: [RefundTerm] = []

  mutating func add(_ refund: RefundTerm) {
    let isFirst = !remedy.kinds.contains(.refund)
    remedy.kinds.insert(.refund)
    remedy.refund = remedy.refund.addingSaturating(refund.amount)
    if isFirst, refund.isPlain { return plain = refund }
    keepPlain()
    terms.append(.refund(refund))
  }

  private mutating func keepPlain() {
    if let plain { terms.append(.refund(plain)) }
    plain = nil
  }

  /// Takes an amount off the refunds, once all of them are known.
  mutating func deduct(_ deduction: RefundTerm) { deductions.append(deduction) }

  mutating func add(_ goods: ReturnTerm) {
    remedy.kinds.insert(.return)
    remedy.freight = goods.freight ?? remedy.freight
    terms.append(.returned(goods))
  }

  /// Adds a replacement; a difference in price becomes a payment between the two sides.
  mutating func add(_ replacement: ReplacementTerm, _ workflow: Workflow) {
    remedy.kinds.insert(.replacement)
    terms.append(.replacement(replacement))
    if let payment = replacement.payment(workflow) { add(payment) }
  }

  mutating func add(_ payment: Payment) {
    remedy.kinds.insert(.pay)
    remedy.payments.append(payment)
  }

  mutating func add(_ performance: Performance) {
    remedy.kinds.insert(.perform)
    remedy.performances.append(performance)
  }

  mutating func addNothing() { remedy.kinds.insert(.noRemedy) }

  /// The remedy: deductions taken off, and terms that tell nothing left out.
  consuming func finished() -> Remedy {
    if !deductions.isEmpty { keepPlain() }
    guard !terms.isEmpty || !deductions.isEmpty else { return remedy }
    remedy.terms = terms
    for deduction in deductions { remedy.take(off: deduction) }
    remedy.dropPlainTerms()
    return remedy
  }
}

extension Remedy {
  /// Takes a deduction off the refunds: off those of its line where it names one, never below nothing.
  fileprivate mutating func take(off deduction: RefundTerm) {
    let left = deduction.part.map { net(ofLine: $0.line) } ?? refund
    var taken = deduction
    if left < taken.amount { (taken.amount, taken.isCapped) = (left, true) }
    refund -= taken.amount
    terms.append(.deduction(taken))
  }

  /// What the terms for one line come to.
  func net(ofLine line: String) -> Int64 {
    terms.reduce(0) { sum, term in
      switch term {
      case .refund(let refund): refund.part?.line == line ? sum.addingSaturating(refund.amount) : sum
      case .deduction(let deduction): deduction.part?.line == line ? sum - deduction.amount : sum
      case .returned, .replacement: sum
      }
    }
  }

  /// Drops the terms of each sort of which there is one plain one, or only plain ones where they have no amounts.
  mutating func dropPlainTerms() {
    for sort in [RemedyKinds.refund, .return, .replacement] {
      let own = terms.filter { $0.sort == sort }
      if own.allSatisfy(\.isPlain), own.count <= 1 || sort != .refund { terms.removeAll { $0.sort == sort } }
    }
  }
}

extension ReplacementTerm {
  /// The payment that its difference in price comes to.
  func payment(_ workflow: Workflow) -> Payment? {
    guard difference != 0, let claimant = workflow.sides.claimant, let respondent = workflow.sides.respondent
    else { return nil }
    let (to, from) = difference > 0 ? (respondent, claimant) : (claimant, respondent)
    let amount = Int64(clamping: difference.magnitude)
    return Payment(to: to, from: from, amount: amount, words: "price difference")
  }
}
