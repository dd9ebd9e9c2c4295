import RedressMoney
import RedressWorkflow

// Money that moves provisionally: a side has it at once, and the outcome says whether it keeps it.
extension Case {
  /// Credits a party: out of what is held, and a claimant no more in all than is claimed.
  mutating func credit(_ amount: ExpressionID, to party: ID<Party>, _ step: inout Step) {
    guard case .money(let asked) = value(of: amount, &step) else { return }
    var units = min(asked, ledger.held)
    if step.workflow.isClaimant(party) {
      let given = ledger.paidToClaimant.addingSaturating(ledger.paidElsewhere)
      units = min(units, pinned.claimed - given.addingSaturating(credits(of: .claimant, step.workflow)))
    }
    if units > 0 { emit(.moneyMoved(.credited(to: party, units)), &step) }
  }

  /// Takes back all that a party was credited and has not been settled.
  mutating func takeBack(from party: ID<Party>, _ step: inout Step) {
    guard ledger.credits.indices.contains(party.index) else { return }
    takeBack(ledger.credits[party.index], from: party, &step)
  }

  private mutating func takeBack(_ units: Int64, from party: ID<Party>, _ step: inout Step) {
    if units > 0 { emit(.moneyMoved(.creditTakenBack(from: party, units)), &step) }
  }

  private mutating func keep(_ units: Int64, by party: ID<Party>, _ step: inout Step) {
    if units > 0 { emit(.moneyMoved(.creditKept(by: party, units)), &step) }
  }

  private mutating func credits(of side: Side, _ workflow: Workflow) -> Int64 {
    ledger.credits.indices.reduce(0) { workflow.parties[$1].side == side ? $0 + ledger.credits[$1] : $0 }
  }

  /// Settles what was credited, before anything else is paid.
  ///
  /// ```
  /// claimant    keeps it as far as the refund goes, and the rest goes back into escrow
  /// respondent  gives back what the refund and its payments lack; at an end it keeps what is left
  /// ```
  mutating func settleCredits(_ target: Int64, _ remedy: Remedy?, isEnd: Bool, _ step: inout Step) {
    var missing = max(0, target - ledger.paidToClaimant - ledger.paidElsewhere)
    for (index, units) in ledger.credits.enumerated() where units > 0 && step.workflow.isClaimant(ID(index)) {
      let kept = min(units, missing)
      missing -= kept
      keep(kept, by: ID(index), &step)
      takeBack(units - kept, from: ID(index), &step)
    }
    for index in (remedy?.payments ?? []).indices {
      guard let remedy, isDueNow(remedy.payments[index], isEnd: isEnd, step.workflow) else { continue }
      missing = missing.addingSaturating(self.missing(index, of: remedy, step.workflow))
    }
    for (index, units) in ledger.credits.enumerated() where units > 0 {
      let lacking = max(0, missing - ledger.held)
      takeBack(min(units, lacking), from: ID(index), &step)
      if isEnd { keep(units - min(units, lacking), by: ID(index), &step) }
    }
  }

  private func isDueNow(_ payment: Payment, isEnd: Bool, _ workflow: Workflow) -> Bool {
    workflow.parties[payment.from.index].side == .respondent && (isEnd || workflow.isClaimant(payment.to))
  }
}
