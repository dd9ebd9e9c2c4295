import RedressTime
import Testing

@Suite struct `Counting with numbers from a damaged store` {
  private static let extremes: [Int64] = [
    .min, .min + 1, -86_400_000_000, -1, 0, 1, 7_258_118_399_999_999, 7_258_118_400_000_000, .max - 1, .max,
  ]

  @Test(arguments: ["us", "havana", "samoa", "never", "every-day"], [false, true])
  func `gives an instant of its years or an error, and never a trap`(name: String, ends: Bool) throws {
    let calendar = try calendar(name)
    var unsound: [String] = []
    for roll in Roll.allCases {
      let counter = DeadlineCounter.by(calendar, CountingRule(endsAtEndOfDay: ends, roll: roll))
      for unit in CountingUnit.allCases {
        for one in Self.extremes {
          for other in Self.extremes {
            for question in Question.allCases {
              let isSound = try question.isSound(
                counter, unit, Instant(microseconds: one), Instant(microseconds: other))
              if !isSound { unsound.append("\(question) \(unit) \(one) \(other)") }
            }
          }
        }
      }
    }
    #expect(unsound == [])
  }

  /// What can be asked of two instants.
  private enum Question: CaseIterable {
    case deadline, extended, standing, stored, explanation

    /// Whether the answer lies within the years, or there is none.
    func isSound(_ counter: DeadlineCounter, _ unit: CountingUnit, _ due: Instant, _ now: Instant) throws -> Bool {
      do { return try answer(counter, unit, due, now).isInRange } catch is DeadlineError { return true }
    }

    private func answer(
      _ counter: DeadlineCounter, _ unit: CountingUnit, _ due: Instant, _ now: Instant
    ) throws -> Instant {
      let amount = try Amount(3, unit)
      switch self {
      case .deadline: return try counter.deadline(from: now, amount)
      case .extended: return try counter.extended(due, by: amount)
      case .standing: return try counter.resumed(counter.remainder(of: due, at: now, unit: unit), at: now)
      case .stored:
        let left = Remainder(
          unit: unit, endsAtEndOfDay: counter.rule.endsAtEndOfDay, days: Int32(clamping: due.microseconds),
          microseconds: now.microseconds, trailing: due.microseconds)
        return try counter.resumed(left, at: now)
      case .explanation: return try counter.explanation(from: now, amount).due
      }
    }
  }
}
