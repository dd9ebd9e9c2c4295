import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow

/// What only reads is `mutating` too: a runner is large, and is then handed on by its address instead of being copied.
extension Runner {
  /// What holds in a case of what depends on conditions.
  @inline(__always) mutating func choose<Content>(
    _ depending: Depending<Content>, _ slot: Int, occurrence: UInt32
  ) -> Content {
    if depending.cases.isEmpty { return depending.otherwise }
    for each in depending.cases where holds(each.when, slot, occurrence) { return each.content }
    return depending.otherwise
  }

  mutating func holds(_ condition: Condition?, _ slot: Int, _ occurrence: UInt32) -> Bool {
    guard let condition else { return true }
    switch condition {
    case .compare(let quantity, let comparison, let number):
      guard let value = value(of: quantity, slot, occurrence) else { return false }
      return comparison.holds(value, number)
    case .all(let parts):
      for part in parts where !holds(part, slot, occurrence) { return false }
      return true
    case .any(let parts):
      for part in parts where holds(part, slot, occurrence) { return true }
      return false
    case .not(let part): return !holds(part, slot, occurrence)
    }
  }

  private mutating func value(of quantity: Quantity, _ slot: Int, _ occurrence: UInt32) -> Double? {
    switch quantity {
    case .trait(let trait): return self.trait(trait, slot)
    case .reason: return workflow.reasons.isEmpty ? nil : Double(slots[slot].reason)
    case .paid: return Double(states[slot].pinned.paid) / plan.unitsPerCurrencyUnit
    case .fact(let fact):
      return number(states[slot].value(of: fact, at: Instant(microseconds: now), under: workflow))
    case .evidence(let party, let kind):
      return Double(
        states[slot].items.count { $0.party == party && (kind == nil || $0.attachment.kind == kind) })
    case .times(let action): return Double(states[slot].times(action, under: workflow))
    case .offer(let party):
      guard let offer = states[slot].proposal(of: party) else { return nil }
      return 100 * Double(offer.remedy.refund) / Double(max(1, states[slot].pinned.claimed))
    case .occurrence: return Double(occurrence)
    }
  }

  private mutating func number(_ value: Value) -> Double? {
    switch value {
    case .unknown, .instant, .text: nil
    case .flag(let flag): flag ? 1 : 0
    case .choice(let position): Double(position)
    case .number(let number): Double(number.numerator) / Double(number.denominator)
    case .money(let amount): Double(amount) / plan.unitsPerCurrencyUnit
    }
  }
}

extension Comparison {
  fileprivate func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
