extension MemoryStore.Contents {
  /// Finds what a step would take of an order beyond its limits, beyond what it had, or beyond what it may capture.
  func checkClaim(of step: Append) throws(StoreError) {
    let own = claims.first { $0.caseID == step.caseID }?.claim
    switch step.claim {
    case .opens(let claim, let limits):
      if let breach = claim.breach(of: limits, beside: claims) { throw .orderTaken(breach) }
    case .keeps(let claim):
      guard own.map(claim.isWithin) ?? true else { throw .malformed("a case keeps more of its order than it claimed") }
    case nil: break
    }
    guard let allotted = own?.held ?? step.claim?.claim.held else { return }
    let captured = ((cases[step.caseID]?.postings ?? []) + step.postings).filter { $0.account == "captured" }
    guard captured.reduce(Int128(0), { $0 - Int128($1.minorUnits) }) > Int128(allotted) else { return }
    throw .malformed("more would be captured than the case may take of its order")
  }

  mutating func take(_ change: ClaimChange?, of caseID: CaseID) {
    guard let claim = change?.claim else { return }
    if let place = claims.firstIndex(where: { $0.caseID == caseID }) {
      claims[place].claim = claim
    } else if case .opens = change {
      claims.append(StoredClaim(caseID: caseID, claim: claim))
    }
  }
}
