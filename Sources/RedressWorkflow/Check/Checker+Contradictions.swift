import RedressDiagnostics
import RedressMoney
import RedressTime

extension Checker {
  /// Things that each make sense, and not beside each other.
  mutating func inspectContradictions() {
    for item in layout {
      for transition in item.draft.transitions { inspectOpenTime(transition) }
      inspectTwins(item.draft)
    }
    for transition in parts.transitions where !decided(by: transition.effects).isEmpty {
      inspectAfterRuling(transition)
    }
  }

  /// An act is open from its latest floor to its earliest cap; counted from one anchor these can be told apart here.
  private mutating func inspectOpenTime(_ transition: DraftTransition) {
    let bounds = transition.bounds.filter { $0.condition == nil }
    for floor in bounds where !floor.isCap {
      for cap in bounds where cap.isCap && floor.isSurelyNotBefore(cap) {
        return report(.neverOpen(transition, floor: floor, cap: cap))
      }
    }
  }

  /// Of two windows that end at one instant the first acts, and the other never does.
  private mutating func inspectTwins(_ place: DraftPlace) {
    var seen: [WindowLength: DraftWindow] = [:]
    for window in place.windows {
      guard let length = WindowLength(window), let goto = window.expiries.first?.goto else { continue }
      if let earlier = seen[length], earlier.expiries.first?.goto?.value != goto.value {
        report(.endsWithAnother(window, earlier))
      } else {
        seen[length] = window
      }
    }
  }

  /// After a ruling there is nothing to accept or to withdraw but by mistake.
  private mutating func inspectAfterRuling(_ transition: Transition) {
    guard case .place(let target)? = transition.target else { return }
    var place = target.index
    while let inner = layout[place].initial { place = inner }
    for index in lineage(of: place) {
      for act in layout[index].draft.transitions where act.goto != nil {
        guard let name = act.actions.first(where: { $0.value == "accept" || $0.value == "withdraw" }) else { continue }
        if warnedAfterRuling.insert(name.span).inserted {
          report(.openAfterRuling(name, ruled: transition.origin, place: layout[place].draft.id))
        }
      }
    }
  }
}

extension DraftBound {
  /// Whether this floor is at or after a cap that is counted from the same anchor in the same unit.
  fileprivate func isSurelyNotBefore(_ cap: DraftBound) -> Bool {
    guard let anchor = deadline.anchor?.text.value, anchor == cap.deadline.anchor?.text.value,
      !deadline.rule.backwards, !cap.deadline.rule.backwards, deadline.rule.roll == cap.deadline.rule.roll,
      deadline.rule.endsAtEndOfDay || !cap.deadline.rule.endsAtEndOfDay,
      let own = deadline.amount, let other = cap.deadline.amount, own.unit.value == other.unit.value,
      own.calendar?.value == other.calendar?.value, deadline.rule.firstDayCounts == cap.deadline.rule.firstDayCounts,
      case .number(let least, _) = own.quantity.expression, case .number(let most, _) = other.quantity.expression
    else { return false }
    return !(least < most)
  }
}

/// A window's length as written, when it counts a number from the entry of its phase and nothing else bears on it.
private struct WindowLength: Hashable {
  let unit: CountingUnit
  let quantity: Rational
  let calendar: String?
  let rule: CountingRule

  init?(_ window: DraftWindow) {
    guard window.condition == nil, window.bounds.isEmpty, let deadline = window.deadline, deadline.anchor == nil,
      let amount = deadline.amount, case .number(let quantity, _) = amount.quantity.expression
    else { return nil }
    unit = amount.unit.value
    self.quantity = quantity
    calendar = amount.calendar?.value
    rule = deadline.rule
  }
}
