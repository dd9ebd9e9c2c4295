internal import RedressEngine
internal import RedressMoney
internal import RedressStore
internal import RedressWorkflow

extension Step {
  /// How the step changes what the case takes of its order: it takes its claim when it opens, and frees the rest when it ends.
  var claimChange: ClaimChange? {
    if let claim {
      let (opened, limits) = claim
      return .opens(tree.root.state.end == nil ? opened : kept(of: opened), within: limits)
    }
    let state = tree.root.state
    guard let before, before.root.state.end == nil, state.end != nil, state.pinned.holdable != nil else { return nil }
    return .keeps(kept(of: state.pinned.claim(on: orderID)))
  }
}

extension Step {
  /// What the case takes of its order after the step; nil where it is of before claims were kept, or holds no money.
  var claimNow: OrderClaim? {
    let state = tree.root.state
    guard state.pinned.holdable != nil, state.pinned.currency != nil else { return nil }
    let opened = state.pinned.claim(on: orderID)
    return state.end == nil ? opened : kept(of: opened)
  }

  /// What an ended case keeps of a claim: what was given for it, and what did not go back to the respondent.
  ///
  /// What was given is shared out to the lines by what was paid for them. Pieces stay taken where all that they cost was given;
  /// else they may be claimed again, for the rest.
  private func kept(of claim: OrderClaim) -> OrderClaim {
    var kept = claim
    let sum = claim.lines.reduce(Int64(0)) { $0 + $1.minorUnits }
    let rest = tree.nodes.reduce(Int64(0)) { $0 + $1.state.ledger.taken - $1.state.ledger.paidToRespondent }
    kept.claimed = min(claim.claimed, given)
    kept.held = min(claim.held, max(0, rest))
    let shared = min(sum, given)
    let shares = apportion(shared, byWorth: claim.lines.map(\.minorUnits))
    for (place, share) in shares.enumerated() {
      let isWhole = shared == sum ? given > 0 : share == claim.lines[place].minorUnits && share > 0
      if !isWhole { kept.lines[place].quantity = 0 }
      kept.lines[place].minorUnits = share
    }
    return kept
  }

  /// What the claimant was given in all: out of escrow, elsewhere, and as a debt of others, less what it owes itself.
  private var given: Int64 { max(0, tree.nodes.reduce(0) { $0 &+ given(in: $1) }) }

  private func given(in node: CaseTree.Node) -> Int64 {
    let ledger = node.state.ledger
    let isClaimants: (ID<Party>) -> Bool = { node.workflow.parties[$0.index].side == .claimant }
    let owed = ledger.debts.reduce(Int64(0)) { sum, debt in
      sum &+ (isClaimants(debt.to) ? debt.amount : 0) &- (isClaimants(debt.from) ? debt.amount : 0)
    }
    return ledger.paidToClaimant &+ ledger.paidElsewhere &+ owed
  }
}

extension OpenedCase {
  /// What the case takes of an order.
  func claim(on orderID: String) -> OrderClaim {
    OrderClaim(
      orderID: orderID, currency: currency?.code ?? "", claimed: claimed, held: holdable ?? 0,
      lines: lines.map { OrderClaimLine(line: $0.line, quantity: Int64($0.quantity), minorUnits: $0.paid) })
  }
}
