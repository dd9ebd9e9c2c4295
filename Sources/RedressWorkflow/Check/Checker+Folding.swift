import RedressMoney

extension Checker {
  /// The constant that a node is, or nil.
  func constant(_ id: ExpressionID) -> Value? {
    guard case .literal(let value) = parts.nodes[id.index] else { return nil }
    return value
  }

  /// Whether a condition is no or unknown whatever the case holds.
  func isNeverYes(_ id: ExpressionID) -> Bool {
    switch parts.nodes[id.index] {
    case .literal(let value): value != .flag(true)
    case .and(let left, let right): isNeverYes(left) || isNeverYes(right)
    case .or(let left, let right): isNeverYes(left) && isNeverYes(right)
    case .not, .fact, .setting, .builtIn, .compare, .isOneOf, .add, .subtract, .multiply, .divide, .negate, .least,
      .greatest, .count, .countHere, .votes, .offer, .remedy, .outcome, .daysFor, .entered, .done, .ended, .known,
      .laterOf,
      .earlierOf,
      .daysBetween:
      false
    }
  }

  /// The constant that a node comes to whatever the case holds, or nil.
  ///
  /// An unknown stands where the language says so: a division by zero. Sums too large for the machine are left to the
  /// step, which knows what to say of them.
  func folded(_ node: ExpressionNode) -> Value? {
    switch node {
    case .not(let operand): constant(operand).map(negation)
    case .and(let left, let right): conjunction(constant(left), constant(right))
    case .or(let left, let right): disjunction(constant(left), constant(right))
    case .compare(let comparison, let left, let right): compared(comparison, constant(left), constant(right))
    case .isOneOf(let operand, let list): isOneOf(constant(operand), list)
    case .add(let left, let right): arithmetic(left, right, { $0 + $1 }, { $0.addingReportingOverflow($1) })
    case .subtract(let left, let right):
      arithmetic(left, right, { $0 - $1 }, { $0.subtractingReportingOverflow($1) })
    case .multiply(let left, let right): arithmetic(left, right, { $0 * $1 }, nil)
    case .divide(let left, let right):
      constant(right) == .number(.zero) ? .unknown : arithmetic(left, right, { $0 / $1 }, nil)
    case .negate(let operand): constant(operand).flatMap(negative)
    case .known(let operand): constant(operand).map { .flag($0 != .unknown) }
    case .literal, .fact, .setting, .builtIn, .least, .greatest, .count, .countHere, .votes, .offer, .remedy, .outcome,
      .daysFor, .entered,
      .done, .ended,
      .laterOf, .earlierOf, .daysBetween:
      nil
    }
  }

  private func negation(_ value: Value) -> Value {
    if case .flag(let flag) = value { .flag(!flag) } else { .unknown }
  }

  private func conjunction(_ left: Value?, _ right: Value?) -> Value? {
    if left == .flag(false) || right == .flag(false) { return .flag(false) }
    guard let left, let right else { return nil }
    return left == .flag(true) && right == .flag(true) ? .flag(true) : .unknown
  }

  private func disjunction(_ left: Value?, _ right: Value?) -> Value? {
    if left == .flag(true) || right == .flag(true) { return .flag(true) }
    guard let left, let right else { return nil }
    return left == .flag(false) && right == .flag(false) ? .flag(false) : .unknown
  }

  private func isOneOf(_ operand: Value?, _ list: Run<OperandSlot>) -> Value? {
    guard let operand else { return nil }
    let values = list.map { constant(parts.operands[$0.index].operand) }
    guard operand != .unknown, !values.contains(nil), !values.contains(.unknown) else { return nil }
    return .flag(values.contains(operand))
  }

  private func compared(_ comparison: Comparison, _ left: Value?, _ right: Value?) -> Value? {
    if left == .unknown || right == .unknown { return .unknown }
    guard let left, let right else { return nil }
    switch comparison {
    case .equal: return .flag(left == right)
    case .notEqual: return .flag(left != right)
    case .less: return isLess(left, right).map { .flag($0) }
    case .lessOrEqual: return isLess(right, left).map { .flag(!$0) }
    case .greater: return isLess(right, left).map { .flag($0) }
    case .greaterOrEqual: return isLess(left, right).map { .flag(!$0) }
    }
  }

  private func isLess(_ left: Value, _ right: Value) -> Bool? {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right
    case (.money(let left), .money(let right)): left < right
    case (.instant(let left), .instant(let right)): left < right
    case (.unknown, _), (.flag, _), (.choice, _), (.number, _), (.money, _), (.instant, _), (.text, _): nil
    }
  }

  private func arithmetic(
    _ left: ExpressionID, _ right: ExpressionID, _ numbers: (Rational, Rational) -> Rational?,
    _ amounts: ((Int64, Int64) -> (partialValue: Int64, overflow: Bool))?
  ) -> Value? {
    if case .number(let left) = constant(left), case .number(let right) = constant(right) {
      return numbers(left, right).map { .number($0) }
    }
    guard let amounts, case .money(let left) = constant(left), case .money(let right) = constant(right) else {
      return nil
    }
    let result = amounts(left, right)
    return result.overflow ? nil : .money(result.partialValue)
  }

  private func negative(_ value: Value) -> Value? {
    switch value {
    case .number(let number): (-number).map { .number($0) }
    case .money(let units): units == .min ? nil : .money(-units)
    case .unknown: .unknown
    case .flag, .choice, .instant, .text: nil
    }
  }
}
