import RedressDiagnostics
import RedressMoney

extension Checker {
  /// Compiles an expression that must have a type, and says so when it has another.
  mutating func compile(_ condition: DraftCondition, as type: ValueType, _ scope: Scope) -> ExpressionID? {
    compile(condition.expression, as: type, scope)
  }

  /// The same, for a part of one.
  mutating func compile(_ expression: DraftExpression, as type: ValueType, _ scope: Scope) -> ExpressionID? {
    guard let typed = compile(expression, scope, expecting: type) else { return nil }
    guard typed.type.joined(with: type) != nil else {
      report(.typeExpected(describe(type), found: describe(typed.type), at: expression.span))
      return nil
    }
    return typed.id
  }

  /// Compiles a condition, and says so when it can never hold.
  mutating func compileCondition(_ condition: DraftCondition?, _ scope: Scope, of holder: String) -> ExpressionID? {
    guard let condition, let id = compile(condition, as: .flag, scope) else { return nil }
    if isNeverYes(id) {
      report(.neverHolds(holder, at: condition.text.span))
    }
    return id
  }

  /// Compiles an expression of any type; nil when something in it is wrong, which has then been said.
  mutating func compile(
    _ expression: DraftExpression, _ scope: Scope, expecting: ValueType? = nil
  ) -> Typed? {
    switch expression {
    case .number(let number, _): literal(.number(number), .number)
    case .money(let money, let span): literal(money, span)
    case .text(let text, let span): literal(text, span, expecting: expecting)
    case .flag(let flag, _): literal(.flag(flag), .flag)
    case .name(let name, let span): named(Name(name, span), scope)
    case .call(let name, let operands, let span): call(name, operands, span, scope)
    case .not(let operand, _): not(operand, scope)
    case .negate(let operand, _): negate(operand, scope)
    case .binary(let mark, let left, let right, let span): binary(mark, left, right, span, scope)
    case .isOneOf(let operand, let list, _): isOneOf(operand, list, scope)
    case .broken: nil
    }
  }

  /// Adds a node, or the constant that it comes to.
  mutating func add(_ node: ExpressionNode, _ type: ValueType) -> Typed {
    if let value = folded(node) { return literal(value, type) }
    parts.nodes.append(node)
    return Typed(id: ExpressionID(parts.nodes.count - 1), type: type)
  }

  /// The node of a constant; equal ones are one node.
  mutating func literal(_ value: Value, _ type: ValueType) -> Typed {
    if let id = literals[value] { return Typed(id: id, type: type) }
    parts.nodes.append(.literal(value))
    let id = ExpressionID(parts.nodes.count - 1)
    literals[value] = id
    return Typed(id: id, type: type)
  }

  private mutating func literal(_ money: Money, _ span: Span) -> Typed? {
    guard isInCurrency(money, at: span) else { return nil }
    return literal(.money(money.minorUnits), .money)
  }

  /// Whether an amount is in the workflow's currency; says so when it is not.
  mutating func isInCurrency(_ money: Money, at span: Span) -> Bool {
    guard let currency = draft.currency else {
      report(.amountWithoutCurrency(money, at: span, workflow: draft.element))
      return false
    }
    guard money.currency == currency.value else {
      report(.otherCurrency(money, at: span, currency: currency))
      return false
    }
    return true
  }

  /// A text in quotes is a value of the choice that it is held against, or else words.
  private mutating func literal(_ text: String, _ span: Span, expecting: ValueType?) -> Typed? {
    switch expecting {
    case .choice(let fact):
      choice(text, span, of: .choice(fact), names: draft.facts[fact.index].values.map(\.id.value))
    case .reason: choice(text, span, of: .reason, names: draft.reasons.map(\.id.value))
    case .flag, .number, .percent, .money, .instant, .text, nil: literal(.text(textIndex(text)), .text)
    }
  }

  private mutating func choice(_ text: String, _ span: Span, of type: ValueType, names: [String]) -> Typed? {
    guard let index = names.firstIndex(of: text) else {
      report(.noSuchValue(Name(text, span), of: describe(type), candidates: names))
      return nil
    }
    if type == .reason { used.insert(.reason(ID(index))) }
    return literal(.choice(UInt16(clamping: index)), type)
  }

  /// The index of a text among the workflow's texts.
  mutating func textIndex(_ text: String) -> Int32 {
    if let index = textIndices[text] { return index }
    let index = Int32(parts.texts.count)
    parts.texts.append(text)
    textIndices[text] = index
    return index
  }

  private mutating func not(_ operand: DraftExpression, _ scope: Scope) -> Typed? {
    guard let id = compile(operand, as: .flag, scope) else { return nil }
    return add(.not(id), .flag)
  }

  private mutating func negate(_ operand: DraftExpression, _ scope: Scope) -> Typed? {
    guard let typed = compile(operand, scope) else { return nil }
    guard typed.type.isNumber || typed.type == .money else {
      report(.typeExpected("a number or an amount of money", found: describe(typed.type), at: operand.span))
      return nil
    }
    return add(.negate(typed.id), typed.type == .money ? .money : .number)
  }

  /// The operands of a function that takes many.
  mutating func operands(_ ids: [ExpressionID]) -> Run<OperandSlot> {
    let start = parts.operands.count
    parts.operands += ids.map { OperandSlot($0) }
    return Run(start..<parts.operands.count)
  }

  /// A type in words.
  func describe(_ type: ValueType) -> String {
    switch type {
    case .flag: "yes or no"
    case .choice(let fact): "a value of '\(draft.facts[fact.index].id.value)'"
    case .reason: "a reason"
    case .number: "a number"
    case .percent: "a percentage"
    case .money: "an amount of money"
    case .instant: "an instant"
    case .text: "a text"
    }
  }
}
