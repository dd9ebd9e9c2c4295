import RedressDiagnostics
import RedressMoney
import RedressTime

extension Checker {
  /// A reminder comes while its window runs, so it is not further from the end than the window is long.
  mutating func inspectReminders(_ window: DraftWindow, _ deadline: DeadlineRule) {
    guard let amount = deadline.amount, let length = constantAmount(amount), deadline.anchor == nil else { return }
    // A floor or a roll may move the end, so how long the window is cannot be said.
    guard deadline.rule.roll == .none, !window.bounds.contains(where: { !$0.isCap }),
      let unit = window.deadline?.amount, let longest = longestMicroseconds(length, deadline.rule)
    else { return }
    for reminder in window.reminders where shortestMicroseconds(reminder.left.value) > longest {
      report(.reminderTooEarly(reminder, window: unit))
    }
  }

  /// The amount, when it is written as a number.
  private func constantAmount(_ amount: AmountExpression) -> Amount? {
    guard case .number(let number)? = constant(amount.quantity) else { return nil }
    return try? Amount(numerator: number.numerator, denominator: number.denominator, amount.unit)
  }

  /// A day is at least 23 hours, and 24 hours over a longer time but for one hour.
  private func shortestMicroseconds(_ amount: Amount) -> Int64 {
    let days: Int64
    switch amount.unit {
    case .hours, .minutes: return amount.quantity
    case .days, .businessDays: days = amount.quantity
    case .weeks: days = amount.quantity * 7
    case .months: days = amount.quantity * 28
    }
    return days * 24 * CountingUnit.hours.scale - CountingUnit.hours.scale
  }

  /// Up to the end of its last day a window is nearly a day longer.
  private func longestMicroseconds(_ amount: Amount, _ rule: CountingRule) -> Int64? {
    let days: Int64
    switch amount.unit {
    case .hours, .minutes: return amount.quantity
    case .days: days = amount.quantity
    case .weeks: days = amount.quantity * 7
    case .months: days = amount.quantity * 31
    // Any number of days may lie between two working days.
    case .businessDays: return nil
    }
    return ((days + (rule.endsAtEndOfDay ? 1 : 0)) * 24 + 1) * CountingUnit.hours.scale
  }
}
