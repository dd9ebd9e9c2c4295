import RedressDiagnostics

extension Checker {
  /// Two operands and the operator between them.
  mutating func binary(
    _ mark: DraftOperator, _ left: DraftExpression, _ right: DraftExpression, _ span: Span, _ scope: Scope
  ) -> Typed? {
    switch mark {
    case .and: joined(left, right, scope) { .and($0, $1) }
    case .or: joined(left, right, scope) { .or($0, $1) }
    case .compare(let comparison): compared(comparison, left, right, span, scope)
    case .add: summed(left, right, scope) { .add($0, $1) }
    case .subtract: summed(left, right, scope) { .subtract($0, $1) }
    case .multiply: multiplied(left, right, scope)
    case .divide: divided(left, right, scope)
    }
  }

  private mutating func joined(
    _ left: DraftExpression, _ right: DraftExpression, _ scope: Scope,
    _ node: (ExpressionID, ExpressionID) -> ExpressionNode
  ) -> Typed? {
    let first = compile(left, as: .flag, scope)
    let second = compile(right, as: .flag, scope)
    guard let first, let second else { return nil }
    return add(node(first, second), .flag)
  }

  /// Compiles both sides, a text in quotes after the other side, whose value it may be.
  private mutating func sides(
    _ left: DraftExpression, _ right: DraftExpression, _ scope: Scope
  ) -> (left: Typed, right: Typed)? {
    if case .text = left {
      let second = compile(right, scope)
      guard let second, let first = compile(left, scope, expecting: second.type) else { return nil }
      return (first, second)
    }
    let first = compile(left, scope)
    if first == nil, case .text = right { return nil }
    let second = compile(right, scope, expecting: first?.type)
    guard let first, let second else { return nil }
    return (first, second)
  }

  private mutating func compared(
    _ comparison: Comparison, _ left: DraftExpression, _ right: DraftExpression, _ span: Span, _ scope: Scope
  ) -> Typed? {
    guard let sides = sides(left, right, scope) else { return nil }
    guard let type = sides.left.type.joined(with: sides.right.type) else {
      report(
        .twoTypes(
          describe(sides.left.type), at: left.span, describe(sides.right.type), at: right.span,
          hint: quotesHint(right, against: sides.left.type)))
      return nil
    }
    if comparison != .equal, comparison != .notEqual, !type.isOrdered {
      report(.noOrder(describe(type), at: span))
      return nil
    }
    return add(.compare(comparison, sides.left.id, sides.right.id), .flag)
  }

  /// A fact named like a value of the choice that it is held against was probably meant as the value.
  private func quotesHint(_ expression: DraftExpression, against type: ValueType) -> String? {
    guard case .name(let name, _) = expression, case .choice(let fact) = type,
      draft.facts[fact.index].values.contains(where: { $0.id.value == name })
    else { return nil }
    return "write '\(name)' in quotes"
  }

  private mutating func summed(
    _ left: DraftExpression, _ right: DraftExpression, _ scope: Scope,
    _ node: (ExpressionID, ExpressionID) -> ExpressionNode
  ) -> Typed? {
    guard let sides = quantities(left, right, scope) else { return nil }
    guard let type = sides.left.type.joined(with: sides.right.type) else {
      report(.twoTypes(describe(sides.left.type), at: left.span, describe(sides.right.type), at: right.span))
      return nil
    }
    return add(node(sides.left.id, sides.right.id), type == .money ? .money : .number)
  }

  private mutating func multiplied(_ left: DraftExpression, _ right: DraftExpression, _ scope: Scope) -> Typed? {
    guard let sides = quantities(left, right, scope) else { return nil }
    if sides.left.type == .money, sides.right.type == .money {
      report(.typeExpected("a number", found: describe(.money), at: right.span))
      return nil
    }
    let isMoney = sides.left.type == .money || sides.right.type == .money
    return add(.multiply(sides.left.id, sides.right.id), isMoney ? .money : .number)
  }

  private mutating func divided(_ left: DraftExpression, _ right: DraftExpression, _ scope: Scope) -> Typed? {
    guard let sides = quantities(left, right, scope) else { return nil }
    if sides.left.type != .money, sides.right.type == .money {
      report(.typeExpected("a number", found: describe(.money), at: right.span))
      return nil
    }
    let isMoney = sides.left.type == .money && sides.right.type != .money
    return add(.divide(sides.left.id, sides.right.id), isMoney ? .money : .number)
  }

  /// Both sides, when each is a number or an amount of money.
  private mutating func quantities(
    _ left: DraftExpression, _ right: DraftExpression, _ scope: Scope
  ) -> (left: Typed, right: Typed)? {
    let first = quantity(left, scope)
    let second = quantity(right, scope)
    guard let first, let second else { return nil }
    return (first, second)
  }

  private mutating func quantity(_ expression: DraftExpression, _ scope: Scope) -> Typed? {
    guard let typed = compile(expression, scope) else { return nil }
    guard typed.type.isNumber || typed.type == .money else {
      report(.typeExpected("a number or an amount of money", found: describe(typed.type), at: expression.span))
      return nil
    }
    return typed
  }

  /// `x in (…)`.
  mutating func isOneOf(_ operand: DraftExpression, _ list: [DraftExpression], _ scope: Scope) -> Typed? {
    guard let typed = compile(operand, scope) else { return nil }
    var ids: [ExpressionID] = []
    for item in list {
      guard let id = member(item, of: typed.type, beside: operand, scope) else { continue }
      ids.append(id)
    }
    guard ids.count == list.count else { return nil }
    return add(.isOneOf(typed.id, operands(ids)), .flag)
  }

  private mutating func member(
    _ item: DraftExpression, of type: ValueType, beside operand: DraftExpression, _ scope: Scope
  ) -> ExpressionID? {
    guard let typed = compile(item, scope, expecting: type) else { return nil }
    guard typed.type.joined(with: type) != nil else {
      report(.twoTypes(describe(type), at: operand.span, describe(typed.type), at: item.span))
      return nil
    }
    return typed.id
  }
}
