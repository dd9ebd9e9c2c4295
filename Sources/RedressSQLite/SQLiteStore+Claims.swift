import GRDB
public import RedressStore

extension SQLiteStore {
  /// Returns what every case takes of an order, or keeps of it.
  public func claims(on orderID: String) throws(StoreError) -> [StoredClaim] {
    try read { db in try db.claims(on: orderID) }
  }
}

extension Database {
  fileprivate func claims(on orderID: String) throws -> [StoredClaim] {
    let lines = try rows(
      "SELECT case_id, line, quantity, minor_units FROM order_claim_lines WHERE order_id = ? ORDER BY case_id, line",
      [orderID]
    ) { columns in
      (
        caseID: try columns.caseID(),
        line: OrderClaimLine(
          line: try columns.text(), quantity: try columns.int64(), minorUnits: try columns.int64())
      )
    }
    return try rows(
      "SELECT case_id, currency, claimed, held FROM order_claims WHERE order_id = ? ORDER BY place", [orderID]
    ) { columns in
      let caseID = try columns.caseID()
      let claim = OrderClaim(
        orderID: orderID, currency: try columns.text(), claimed: try columns.int64(), held: try columns.int64(),
        lines: lines.filter { $0.caseID == caseID }.map(\.line))
      return StoredClaim(caseID: caseID, claim: claim)
    }
  }

  /// Takes what a step takes of an order, inside its transaction; refuses with the cases that have it already.
  func take(_ change: ClaimChange, of caseID: CaseID) throws {
    switch change {
    case .opens(let claim, let limits):
      if let breach = claim.breach(of: limits, beside: try claims(on: claim.orderID)) {
        throw StoreError.orderTaken(breach)
      }
      try insert(claim, limits, of: caseID)
    case .keeps(let claim): try shrink(claim, of: caseID)
    }
  }

  private func insert(_ claim: OrderClaim, _ limits: OrderLimits, of caseID: CaseID) throws {
    try run(
      """
      INSERT INTO order_claims VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM order_claims), ?, ?, ?, ?, ?, ?)
      """,
      [
        caseID.text, claim.orderID, claim.currency, claim.claimed, claim.held, limits.claimed, limits.held,
      ])
    for line in claim.lines {
      let most = limits.lines.first { $0.line == line.line }
      try run(
        "INSERT INTO order_claim_lines VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
          caseID.text, line.line, claim.orderID, claim.currency, line.quantity, line.minorUnits, most?.quantity ?? 0,
          most?.minorUnits ?? 0,
        ])
    }
  }

  /// A case of an earlier program has no lines, and nothing changes for lines that it does not have.
  private func shrink(_ claim: OrderClaim, of caseID: CaseID) throws {
    try run(
      "UPDATE order_claims SET claimed = ?, held = ? WHERE case_id = ?", [claim.claimed, claim.held, caseID.text])
    for line in claim.lines {
      try run(
        "UPDATE order_claim_lines SET quantity = ?, minor_units = ? WHERE case_id = ? AND line = ?",
        [line.quantity, line.minorUnits, caseID.text, line.line])
    }
  }
}
