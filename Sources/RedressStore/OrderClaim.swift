/// What a case takes of an order; after its end, what it keeps of that.
public struct OrderClaim: Sendable, Hashable {
  /// The name of the order.
  public var orderID: String
  /// The ISO 4217 code.
  public var currency: String
  /// What is claimed, in minor units; after the end what was given for it.
  public var claimed: Int64
  /// What may be taken into escrow in all; after the end what of it did not go back to the respondent.
  public var held: Int64
  /// The claimed lines.
  public var lines: [OrderClaimLine]

  /// A claim on an order.
  public init(orderID: String, currency: String, claimed: Int64, held: Int64, lines: [OrderClaimLine]) {
    self.orderID = orderID
    self.currency = currency
    self.claimed = claimed
    self.held = held
    self.lines = lines
  }
}

/// Pieces of a line, and what they are worth.
public struct OrderClaimLine: Sendable, Hashable {
  /// The id of the line.
  public var line: String
  /// How many pieces.
  public var quantity: Int64
  /// For how much, in minor units.
  public var minorUnits: Int64

  /// So many pieces of a line.
  public init(line: String, quantity: Int64, minorUnits: Int64) {
    self.line = line
    self.quantity = quantity
    self.minorUnits = minorUnits
  }
}

/// What all cases on an order may take together.
public struct OrderLimits: Sendable, Hashable {
  /// What was paid for the lines less what was given back before.
  public var claimed: Int64
  /// What was paid less what was given back before.
  public var held: Int64
  /// The pieces of each line that can be claimed, and what they are worth.
  public var lines: [OrderClaimLine]

  /// The limits of an order.
  public init(claimed: Int64, held: Int64, lines: [OrderClaimLine]) {
    self.claimed = claimed
    self.held = held
    self.lines = lines
  }
}

/// What a case takes of an order, as a store keeps it.
public struct StoredClaim: Sendable, Hashable {
  /// The case.
  public var caseID: CaseID
  /// Its claim.
  public var claim: OrderClaim

  /// Pairs the two.
  public init(caseID: CaseID, claim: OrderClaim) {
    self.caseID = caseID
    self.claim = claim
  }
}

/// How a step changes what its case takes of its order.
public enum ClaimChange: Sendable, Hashable {
  /// The case opens with this claim, and all claims on the order stay within these limits.
  case opens(OrderClaim, within: OrderLimits)
  /// The case has ended and keeps this; it is nowhere more than before.
  case keeps(OrderClaim)
}

/// What of an order other cases have already.
public struct ClaimBreach: Sendable, Hashable {
  /// The name of the order.
  public var orderID: String
  /// The cases that have it, in the order in which they came.
  public var cases: [CaseID]
  /// The line; nil where all lines together are meant.
  public var line: String?

  /// A breach of an order's limits.
  public init(orderID: String, cases: [CaseID], line: String?) {
    self.orderID = orderID
    self.cases = cases
    self.line = line
  }
}

extension OrderClaim {
  /// Says what this claim would take that others have already, if anything: pieces, their worth, the whole claim or escrow.
  package func breach(of limits: OrderLimits, beside others: [StoredClaim]) -> ClaimBreach? {
    let others = others.filter { $0.claim.orderID == orderID && $0.claim.currency == currency }
    for line in lines {
      let most =
        limits.lines.first { $0.line == line.line } ?? OrderClaimLine(line: line.line, quantity: 0, minorUnits: 0)
      let taken = others.flatMap(\.claim.lines).filter { $0.line == line.line }
      let pieces = taken.reduce(Int128(line.quantity)) { $0 + Int128($1.quantity) }
      let worth = taken.reduce(Int128(line.minorUnits)) { $0 + Int128($1.minorUnits) }
      if pieces > Int128(most.quantity) || worth > Int128(most.minorUnits) {
        let cases = others.filter {
          $0.claim.lines.contains { $0.line == line.line && ($0.quantity, $0.minorUnits) != (0, 0) }
        }
        return ClaimBreach(orderID: orderID, cases: cases.map(\.caseID), line: line.line)
      }
    }
    let claimed = others.reduce(Int128(self.claimed)) { $0 + Int128($1.claim.claimed) }
    let held = others.reduce(Int128(self.held)) { $0 + Int128($1.claim.held) }
    guard claimed > Int128(limits.claimed) || held > Int128(limits.held) else { return nil }
    return ClaimBreach(orderID: orderID, cases: others.map(\.caseID), line: nil)
  }

  /// Whether this is nowhere more than another claim of the same case.
  package func isWithin(_ other: OrderClaim) -> Bool {
    guard (orderID, currency) == (other.orderID, other.currency), claimed <= other.claimed, held <= other.held else {
      return false
    }
    return lines.allSatisfy { line in
      other.lines.contains {
        $0.line == line.line && line.quantity <= $0.quantity && line.minorUnits <= $0.minorUnits
      }
    }
  }

  func check() throws(StoreError) {
    let isBelowZero = claimed < 0 || held < 0 || lines.contains { $0.quantity < 0 || $0.minorUnits < 0 }
    guard !isBelowZero else { throw .malformed("a claim is below zero") }
    guard currency.utf8.count == 3 else { throw .malformed("a currency is named by three letters") }
    guard Set(lines.map(\.line)).count == lines.count else { throw .malformed("a claim names a line twice") }
  }
}

extension ClaimChange {
  /// The claim as it is after the step.
  package var claim: OrderClaim {
    switch self {
    case .opens(let claim, _), .keeps(let claim): claim
    }
  }
}

extension Append {
  /// Refuses a claim that is not well made, and money beyond what a claim lets a case take.
  func checkClaim() throws(StoreError) {
    guard let claim else { return }
    try claim.claim.check()
    switch claim {
    case .opens: guard expectedSeq == 0 else { throw .malformed("a claim is made when a case opens") }
    case .keeps: guard expectedSeq > 0 else { throw .malformed("a case that only opens keeps nothing") }
    }
  }
}
