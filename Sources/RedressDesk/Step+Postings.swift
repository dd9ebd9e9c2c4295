internal import RedressEngine
internal import RedressMoney
internal import RedressStore
internal import RedressWorkflow

extension Step {
  /// The movements of money as double entries; those of each event sum to zero.
  var postings: [Posting] {
    var postings: [Posting] = []
    var debts = (before?.ledger.debts ?? []).map { (from: $0.from, to: $0.to, amount: $0.amount) }
    for (number, recorded) in events.enumerated() {
      guard case .moneyMoved(let movement) = recorded.event else { continue }
      let (from, to, amount, memo) = accounts(of: movement, &debts)
      guard amount != 0 else { continue }
      let seq = expectedSeq + Int64(number) + 1
      let currency = state.pinned.currency?.code ?? ""
      postings.append(Posting(seq: seq, account: from, minorUnits: -amount, currency: currency, memo: memo))
      postings.append(Posting(seq: seq, account: to, minorUnits: amount, currency: currency, memo: memo))
    }
    return postings
  }

  /// The account that a movement takes from, the one it gives to, and the words for it.
  ///
  /// A debt is stated as a total, so what is posted is its difference from the debt before.
  private func accounts(
    of movement: MoneyMovement, _ debts: inout [(from: ID<Party>, to: ID<Party>, amount: Int64)]
  ) -> (from: String, to: String, amount: Int64, memo: String) {
    switch movement {
    case .held(let amount): return ("captured", "held", amount, "taken into escrow")
    case .paidToClaimant(let amount): return ("held", "paid-to-claimant", amount, "paid to the claimant")
    case .paidToRespondent(let amount): return ("held", "paid-to-respondent", amount, "paid to the respondent")
    case .paid(let to, let amount): return ("held", "paid-to-\(name(to))", amount, "paid to '\(name(to))'")
    case .owed(let from, let to, let total):
      let earlier = debts.first { $0.from == from && $0.to == to }?.amount ?? 0
      debts.removeAll { $0.from == from && $0.to == to }
      debts.append((from, to, total))
      return ("owed-by-\(name(from))", "owed-to-\(name(to))", total - earlier, "not covered by held money")
    }
  }

  private func name(_ party: ID<Party>) -> String { workflow.parties[party.index].name }
}
