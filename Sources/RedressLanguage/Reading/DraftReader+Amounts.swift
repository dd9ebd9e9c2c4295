import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressWorkflow
import RedressXML

extension DraftReader {
  /// When a window or a bound ends; nil when that cannot be said, which has been reported.
  mutating func deadline(_ node: Node) -> DraftDeadline? {
    let units = units(of: node, with: ["until"])
    if units.count > 1 {
      report(.severalOf(units, in: node.kind))
      return nil
    }
    if node.kind == .window, units.isEmpty {
      report(.noneOf(ElementRule.units + ["until"], in: node.kind, at: node.span))
      return nil
    }
    if units.first?.value == "until" { return until(node) }
    return counted(node, unit: units.first)
  }

  /// An instant that the author names, with nothing counted.
  private mutating func until(_ node: Node) -> DraftDeadline? {
    let until = node.attributeName("until")
    for name in ["from", "before", "calendar", "first-day", "ends", "rolls"] where node.attribute(name) != nil {
      report(
        .doesNotGo(
          node.attributeName(name), with: until, because: "'until' is an instant, and nothing is counted"))
    }
    return DraftDeadline(anchor: expression(node, "until"), isUntil: true, rule: CountingRule())
  }

  /// An amount with its anchor, or the anchor alone.
  private mutating func counted(_ node: Node, unit: Name?) -> DraftDeadline? {
    var amount: DraftAmount?
    if let unit { amount = self.amount(node, unit: unit) } else { refuseCounting(node) }
    var anchor = expression(node, "from")
    let isBackwards = node.attribute("before") != nil
    if isBackwards {
      if anchor != nil {
        report(.severalOf([node.attributeName("from"), node.attributeName("before")], in: node.kind))
      }
      anchor = expression(node, "before")
    }
    if amount == nil, unit != nil || anchor == nil { return nil }
    return DraftDeadline(
      amount: amount, anchor: anchor, rule: rule(node, isBackwards: isBackwards),
      firstDay: node.attribute("first-day")?.valueSpan, ends: node.attribute("ends")?.valueSpan,
      rolls: node.attribute("rolls")?.valueSpan)
  }

  /// Without an amount a bound is its anchor, so it needs one, and there is nothing to count by.
  private mutating func refuseCounting(_ node: Node) {
    guard node.attribute("from") != nil || node.attribute("before") != nil else {
      return report(.noneOf(ElementRule.units + ["until", "from"], in: node.kind, at: node.span))
    }
    for name in ["calendar", "first-day", "ends", "rolls"] where node.attribute(name) != nil {
      report(
        .needsOther(
          node.attributeName(name), other: "an amount such as 'days'",
          because: "without an amount the bound is the instant itself, and nothing is counted"))
    }
  }

  private mutating func rule(_ node: Node, isBackwards: Bool) -> CountingRule {
    CountingRule(
      firstDayCounts: word(node, "first-day") != nil, endsAtEndOfDay: word(node, "ends") != nil,
      roll: choice(node, "rolls", ["next": Roll.next, "previous": .previous])?.value ?? .none, backwards: isBackwards)
  }

  /// The attributes of an element that name an amount.
  func units(of node: Node, with others: [String] = []) -> [Name] {
    let names = ElementRule.units + others
    return node.attributes.filter { names.contains($0.name) }.map { Name($0.name, $0.attribute.nameSpan) }
  }

  /// The amount in an attribute that is named as its unit; nil where it was refused.
  mutating func amount(_ node: Node, unit name: Name) -> DraftAmount? {
    guard let unit = CountingUnit.allCases.first(where: { $0.name == name.value }), let text = node.value(name.value)
    else { return nil }
    if isDurationCode(text.value) {
      report(.durationCode(text, unit: name.value))
      return nil
    }
    guard let quantity = expression(node, name.value) else { return nil }
    if let number = plainNumber(quantity.expression), let error = refusal(of: number, unit) {
      report(.badAmount(text, error))
      return nil
    }
    return DraftAmount(unit: Located(unit, name.span), quantity: quantity, calendar: optionalID(node, "calendar"))
  }

  /// The number that an expression is, if it is nothing more.
  private func plainNumber(_ expression: DraftExpression) -> Rational? {
    switch expression {
    case .number(let number, _): number
    case .negate(.number(let number, _), _): Rational(-number.numerator, number.denominator)
    case .money, .text, .flag, .name, .call, .not, .negate, .binary, .isOneOf, .broken: nil
    }
  }

  private func refusal(of number: Rational, _ unit: CountingUnit) -> AmountError? {
    do {
      _ = try Amount(numerator: number.numerator, denominator: number.denominator, unit)
      return nil
    } catch {
      return error
    }
  }

  /// How long before its end a window reminds: hours, which may be decimal, or days.
  mutating func left(_ node: Node) -> Located<Amount>? {
    let found = node.attributes.filter { ["hours-left", "days-left"].contains($0.name) }
    guard let name = found.first?.name, let text = node.value(name) else {
      report(.noneOf(["hours-left", "days-left"], in: node.kind, at: node.span))
      return nil
    }
    if found.count > 1 { report(.severalOf(found.map { Name($0.name, $0.attribute.nameSpan) }, in: node.kind)) }
    guard case .number(let number)? = literal(node, name, isMoney: false)?.value else { return nil }
    do {
      let unit: CountingUnit = name == "hours-left" ? .hours : .days
      return Located(try Amount(numerator: number.numerator, denominator: number.denominator, unit), text.span)
    } catch {
      report(.badAmount(text, error))
      return nil
    }
  }
}

/// Whether a text is a duration of ISO 8601, such as `P5D`, as far as one can tell from its beginning.
///
/// Small letters make a name, so `p5d` is left to whoever looks for the fact.
private func isDurationCode(_ text: String) -> Bool {
  var rest = text.utf8.drop { isSpace($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
  guard rest.popFirst() == UInt8(ascii: "P") else { return false }
  return rest.allSatisfy { "0123456789YMWDTHS.,".utf8.contains($0) }
}
