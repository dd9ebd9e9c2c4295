// What follows from the parts of a workflow, at hand where a step asks for it.
extension Workflow.Parts {
  /// The window of each reminder.
  var windowOfReminder: [ID<Window>] {
    var found = [ID<Window>](repeating: ID(0), count: reminders.count)
    for window in windows.indices {
      for reminder in windows[window].reminders { found[reminder.index] = ID(window) }
    }
    return found
  }

  /// Where a list of operands begins that is nothing but choices: which they are; nil anywhere else.
  var choices: [ChoiceSet?] {
    var found = [ChoiceSet?](repeating: nil, count: operands.count)
    for case .isOneOf(_, let list) in nodes { found[list.startIndex] = choices(in: list) }
    return found
  }

  private func choices(in list: Run<OperandSlot>) -> ChoiceSet? {
    var choices = ChoiceSet()
    for slot in list {
      guard case .literal(.choice(let choice)) = nodes[operands[slot.index].operand.index],
        choice < ChoiceSet.most
      else { return nil }
      choices.insert(choice)
    }
    return choices
  }
}

/// Some choices by their positions, which are below 64.
@frozen public struct ChoiceSet: Hashable, Sendable {
  @usableFromInline var bits: UInt64 = 0

  static let most: UInt16 = 64

  mutating func insert(_ choice: UInt16) { bits |= 1 << UInt64(choice) }

  /// Whether a choice is among them.
  @inlinable public func has(_ choice: UInt16) -> Bool { choice < 64 && bits & (1 << UInt64(choice)) != 0 }
}
