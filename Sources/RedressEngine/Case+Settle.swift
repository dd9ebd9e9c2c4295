import RedressWorkflow

extension Case {
  /// Moves money so that the total moved by this case equals what `pays` says; what is held covers it, or it is owed.
  ///
  /// Order: the refund, then each payment for the respondent, then, at an end only, the rest to the respondent. At a phase
  /// only the claimant's part moves: payments to others, and what others have had too much, wait for the end.
  mutating func settle(_ pays: Pays, isEnd: Bool, _ step: inout Step) {
    guard pays != .nothing else { return }
    var debts: [Debt] = []
    if ledger.credited != 0 { settleCredits(target(of: pays), pays == .remedy ? remedy : nil, isEnd: isEnd, &step) }
    refund(target(of: pays), owing: &debts, &step)
    if pays == .remedy, let remedy, !remedy.isPlain {
      for index in remedy.payments.indices where isEnd || step.workflow.isClaimant(remedy.payments[index].to) {
        pay(index, of: remedy, owing: &debts, &step)
      }
    }
    takeBack(beyond: pays == .remedy ? remedy : nil, isEnd: isEnd, owing: &debts, &step)
    if isEnd, ledger.held > 0 { emit(.moneyMoved(.paidToRespondent(ledger.held)), &step) }
    record(debts, isEnd: isEnd, &step)
  }

  private mutating func target(of pays: Pays) -> Int64 {
    switch pays {
    case .remedy: remedy?.refund ?? 0
    case .claimant: pinned.claimed
    case .respondent, .nothing: 0
    }
  }

  private mutating func refund(_ target: Int64, owing debts: inout [Debt], _ step: inout Step) {
    let missing = target - ledger.paidToClaimant - ledger.paidElsewhere
    let sides = step.workflow.sides
    if missing > 0 {
      let moved = min(missing, ledger.held)
      if moved > 0 { emit(.moneyMoved(.paidToClaimant(moved)), &step) }
      owe(missing - moved, from: sides.respondent, to: sides.claimant, &debts)
    } else {
      owe(-missing, from: sides.claimant, to: sides.respondent, &debts)
    }
  }

  /// One payment of a remedy: from escrow where the respondent pays and the money reaches, else a debt.
  private mutating func pay(_ index: Int, of remedy: Remedy, owing debts: inout [Debt], _ step: inout Step) {
    let payment = remedy.payments[index]
    guard step.workflow.parties[payment.from.index].side == .respondent else {
      return owe(payment.amount, from: payment.from, to: payment.to, &debts)
    }
    let missing = missing(index, of: remedy, step.workflow)
    let moved = min(missing, ledger.held)
    if moved > 0 { emit(.moneyMoved(.paid(to: payment.to, moved)), &step) }
    owe(missing - moved, from: payment.from, to: payment.to, &debts)
  }

  /// What of a payment by the respondent has not been paid yet.
  mutating func missing(_ index: Int, of remedy: Remedy, _ workflow: Workflow) -> Int64 {
    let payment = remedy.payments[index]
    let earlier = remedy.payments[..<index].reduce(Int64(0)) {
      let isSame = $1.to == payment.to && workflow.parties[$1.from.index].side == .respondent
      return isSame ? $0.addingSaturating($1.amount) : $0
    }
    // Every earlier payment to the same party is covered first by what it was paid in all.
    return payment.amount - min(payment.amount, max(0, ledger.paid(to: payment.to) - earlier))
  }

  /// What a party was paid beyond the remedy that holds now, it owes to the respondent.
  private mutating func takeBack(
    beyond remedy: Remedy?, isEnd: Bool, owing debts: inout [Debt], _ step: inout Step
  ) {
    guard !ledger.paidToParties.isEmpty, let respondent = step.workflow.sides.respondent else { return }
    for index in ledger.paidToParties.indices where ledger.paidToParties[index] > 0 {
      let party = ID<Party>(index)
      guard isEnd || step.workflow.isClaimant(party) else { continue }
      let due = (remedy?.payments ?? []).reduce(Int64(0)) {
        let counts = $1.to == party && step.workflow.parties[$1.from.index].side == .respondent
        return counts ? $0.addingSaturating($1.amount) : $0
      }
      owe(ledger.paidToParties[index] - due, from: party, to: respondent, &debts)
    }
  }

  private mutating func owe(_ amount: Int64, from: ID<Party>?, to: ID<Party>?, _ debts: inout [Debt]) {
    guard amount > 0, let from, let to else { return }
    if let place = debts.firstIndex(where: { $0.from == from && $0.to == to }) {
      debts[place].amount = debts[place].amount.addingSaturating(amount)
    } else {
      debts.append(Debt(from: from, to: to, amount: amount))
    }
  }

  /// Records what is owed now where it differs from what was.
  private mutating func record(_ debts: [Debt], isEnd: Bool, _ step: inout Step) {
    if debts.isEmpty, ledger.debts.isEmpty { return }
    let settled = ledger.debts.filter { debt in
      isEnd || step.workflow.isClaimant(debt.to) || step.workflow.isClaimant(debt.from)
    }
    for old in settled where !debts.contains(where: { $0.from == old.from && $0.to == old.to }) {
      emit(.moneyMoved(.owed(from: old.from, to: old.to, total: 0)), &step)
    }
    for debt in debts where !ledger.debts.contains(debt) {
      emit(.moneyMoved(.owed(from: debt.from, to: debt.to, total: debt.amount)), &step)
    }
  }
}

extension Ledger {
  /// What a party was paid as payments of a remedy.
  func paid(to party: ID<Party>) -> Int64 {
    paidToParties.indices.contains(party.index) ? paidToParties[party.index] : 0
  }
}

extension Workflow {
  /// The first party of each side that money moves between.
  var sides: (claimant: ID<Party>?, respondent: ID<Party>?) {
    (first(.claimant), first(.respondent))
  }

  /// Whether a party stands on the claimant's side.
  func isClaimant(_ party: ID<Party>) -> Bool { parties[party.index].side == .claimant }

  private func first(_ side: Side) -> ID<Party>? {
    parties.indices.first { parties[$0].side == side }.map { ID($0) }
  }
}
