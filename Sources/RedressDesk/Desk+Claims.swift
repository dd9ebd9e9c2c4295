internal import RedressDiagnostics
internal import RedressMoney
internal import RedressOrders
internal import RedressStore
internal import RedressTime

extension Desk {
  /// What is left of an order now: cases on it whose clocks are due come to their ends first, as they would have on time.
  ///
  /// A case of which nothing is due is not read, so that damage in it keeps nobody from another claim.
  func ledger(of order: Order, at now: Instant) throws(DeskError) -> OrderLedger {
    for claim in try claims(on: order) where try isDue(claim.caseID, at: now) {
      do { try fire(claim.caseID, at: now) } catch { throw error.beside(order.id) }
    }
    return OrderLedger(order, claims: try claims(on: order))
  }

  /// Whether a window of a case could have ended it by now.
  private func isDue(_ id: CaseID, at now: Instant) throws(DeskError) -> Bool {
    guard let row = try stored({ () throws(StoreError) in try store.row(of: id) })?.projection else { return true }
    return row.status == .open && (row.nextDue ?? .max) <= now.microseconds
  }

  private func claims(on order: Order) throws(DeskError) -> [StoredClaim] {
    try stored { () throws(StoreError) in try store.claims(on: order.id) }
  }
}

extension DeskError {
  /// Says what damage of a case has to do with another claim on its order, and the way out.
  fileprivate func beside(_ order: String) -> DeskError {
    guard case .damaged(let id, let words) = self else { return self }
    return .damaged(
      id,
      "\(words); it is on order '\(Untrusted(order).forTerminal())' too and its time is over, so what it leaves of the order "
        + "cannot be told; 'redress audit \(id)' says what is wrong, and a copy of the desk from before it goes on")
  }
}

/// What is left of an order beside earlier refunds and the other cases on it.
struct OrderLedger {
  let order: Order
  /// The other cases on the order, in the order in which they opened.
  let others: [StoredClaim]
  /// What was paid for each line less earlier refunds: what all cases together may take.
  private let whole: [LineRest]

  init(_ order: Order, claims: [StoredClaim]) {
    self.order = order
    others = claims.filter { $0.claim.currency == order.currency.code }
    whole = order.rest(without: Set(others.map(\.caseID.text)))
  }

  /// What all cases on the order may take together.
  var limits: OrderLimits {
    OrderLimits(
      claimed: whole.reduce(0) { $0 + $1.minorUnits }, held: all,
      lines: zip(order.lines, whole).map { OrderClaimLine(line: $0.id, quantity: $1.pieces, minorUnits: $1.minorUnits) }
    )
  }

  /// What is left of each line for one more case, in line order.
  var rest: [LineRest] {
    zip(order.lines, whole).map { line, whole in
      var rest = whole
      for taken in others.flatMap(\.claim.lines) where taken.line == line.id {
        rest.pieces = max(0, rest.pieces - taken.quantity)
        rest.minorUnits = max(0, rest.minorUnits - taken.minorUnits)
      }
      return rest
    }
  }

  /// What a claim of these lines may take into escrow: what they are worth, or all that is left with the last line.
  func holdable(_ lines: [(index: Int, quantity: Int64, worth: Int64)]) -> Int64 {
    let free = max(0, all - others.reduce(0) { $0 + $1.claim.held })
    let isAll = rest.indices.allSatisfy { index in
      rest[index].pieces == 0 || lines.contains { $0.index == index && $0.quantity == rest[index].pieces }
    }
    return isAll ? free : min(free, lines.reduce(0) { $0 + $1.worth })
  }

  /// What was paid less what was given back, fees that are not refundable among it.
  private var all: Int64 { order.paid.minorUnits - order.refunded(without: Set(others.map(\.caseID.text))) }

  /// Who has what of a line, and what can still be claimed of the order.
  func words(line index: Int) -> String {
    let line = order.lines[index]
    let cases = others.compactMap { other -> String? in
      let quantity = other.claim.lines.first { $0.line == line.id }?.quantity ?? 0
      return quantity == 0 ? nil : "case '\(other.caseID)' has \(quantity) of line '\(line.id)'"
    }
    let back = line.quantity - whole[index].pieces
    let given = back == 0 ? [] : ["\(back) of line '\(line.id)' was given back before"]
    return (cases + given).joined(separator: ", ") + "; \(left)"
  }

  /// What can still be claimed, in the words of `--lines`.
  var left: String {
    let free = order.lines.indices.filter { rest[$0].pieces > 0 && rest[$0].minorUnits > 0 }
    if free.isEmpty { return "nothing of the order can be claimed any more" }
    let words = free.map { index in
      let (line, rest) = (order.lines[index], rest[index])
      let worth = Money(minorUnits: rest.minorUnits, currency: order.currency)
      return (rest.pieces == line.quantity ? line.id : "\(line.id)x\(rest.pieces)") + " (\(worth))"
    }
    return "still to be claimed: " + words.joined(separator: ", ")
  }
}
