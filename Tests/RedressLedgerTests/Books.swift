import RedressEngine

/// The money of a tree of cases, kept a second time from the movements alone.
///
/// It knows nothing of the engine's own ledger, which is compared with it after every event.
struct Books {
  private(set) var captured: Int64 = 0
  private(set) var out: Int64 = 0
  /// What each case of the tree holds.
  private(set) var held: [Int64] = [0]
  /// What each case of the tree has credited provisionally.
  private(set) var credited: [Int64] = [0]
  private var parents: [Int] = [-1]

  /// Enters a movement, and says what is wrong with the books then; nil where they balance.
  mutating func enter(_ event: TreeEvent) -> String? {
    switch event.recorded.event {
    case .opened(let opened) where event.node > 0:
      held.append(0)
      credited.append(0)
      parents.append(opened.origin?.parent ?? 0)
    case .moneyMoved(let movement): enter(movement, event.node)
    default: return nil
    }
    return fault
  }

  private mutating func enter(_ movement: MoneyMovement, _ node: Int) {
    switch movement {
    case .held(let amount):
      captured += amount
      held[node] += amount
    case .paidToClaimant(let amount), .paidToRespondent(let amount), .paid(_, let amount):
      out += amount
      held[node] -= amount
    case .paidElsewhere(_, let amount):
      out += amount
      held[node] -= amount
    case .takenOver(let amount):
      held[parents[node]] -= amount
      held[node] += amount
    case .handedBack(let amount):
      held[node] -= amount
      held[parents[node]] += amount
    case .credited(_, let amount):
      credited[node] += amount
      held[node] -= amount
    case .creditKept(_, let amount):
      credited[node] -= amount
      out += amount
    case .creditTakenBack(_, let amount):
      credited[node] -= amount
      held[node] += amount
    case .owed: break
    }
  }

  private var fault: String? {
    if let poor = held.firstIndex(where: { $0 < 0 }) { return "case \(poor) holds \(held[poor])" }
    if let poor = credited.firstIndex(where: { $0 < 0 }) { return "case \(poor) has \(credited[poor]) credited" }
    let whole = held.reduce(0, +) + credited.reduce(0, +) + out
    if whole != captured { return "\(held) held, \(credited) credited and \(out) paid of \(captured) captured" }
    return nil
  }
}
