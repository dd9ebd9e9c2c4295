import RedressDiagnostics
import RedressMoney
import RedressTime

extension Checker {
  /// An instant found from an anchor; nil when something in it is wrong, which has then been said.
  mutating func compile(_ deadline: DraftDeadline, _ scope: Scope) -> DeadlineRule? {
    let amount = deadline.amount.flatMap { compile($0, scope, rolls: deadline.rolls) }
    let anchor = deadline.anchor.flatMap { compileAnchor($0, scope.at(.anchor)) }
    inspectDays(deadline)
    guard deadline.amount == nil || amount != nil, deadline.anchor == nil || anchor != nil else { return nil }
    return DeadlineRule(amount: amount, anchor: anchor, rule: deadline.rule)
  }

  /// What a deadline is counted from; notes when it may change though no fact is given.
  private mutating func compileAnchor(_ anchor: DraftCondition, _ scope: Scope) -> ExpressionID? {
    let first = parts.nodes.count
    let id = compile(anchor, as: .instant, scope)
    if derivesFromNow(anchor.expression) { report(.nowInAnchor(at: anchor.text.span)) }
    if parts.nodes[first...].contains(where: changes) { parts.hasChangingAnchors = true }
    return id
  }

  /// Whether a node may come to another value without any fact being given.
  private func changes(_ node: ExpressionNode) -> Bool {
    switch node {
    case .count, .countHere, .votes, .offer, .remedy, .outcome, .daysFor, .entered, .done, .ended, .builtIn(.reason),
      .builtIn(.held),
      .builtIn(.now), .builtIn(.proposed):
      true
    case .fact(let id): draft.facts[id.index].derivation != nil
    case .literal, .setting, .builtIn(.opened), .builtIn(.claimed), .builtIn(.paid), .builtIn(.goods),
      .builtIn(.shipping), .builtIn(.pieces), .not, .and, .or, .compare,
      .isOneOf, .add, .subtract, .multiply, .divide, .negate, .least, .greatest, .known, .laterOf, .earlierOf,
      .daysBetween:
      false
    }
  }

  /// How many of a unit, and by which calendar.
  mutating func compile(_ amount: DraftAmount, _ scope: Scope, rolls: Span? = nil) -> AmountExpression? {
    let quantity = compile(amount.quantity, as: .number, scope)
    let calendar = amount.calendar.map { calendarChoice($0) } ?? CalendarChoice.none
    if let quantity { inspectQuantity(quantity, amount) }
    if amount.calendar == nil { inspectNeedOfCalendar(amount, rolls: rolls) }
    if let quantity, let calendar { inspectValidity(quantity, amount, calendar, rolls: rolls) }
    guard let quantity, let calendar else { return nil }
    return AmountExpression(unit: amount.unit.value, quantity: quantity, calendar: calendar)
  }

  /// A calendar of the file, or that of a party's place.
  private mutating func calendarChoice(_ name: Name) -> CalendarChoice? {
    switch resolve(name, as: [.calendar, .party], expected: "calendar or party") {
    case .calendar(let id)?: return .calendar(id)
    case .party(let id)?:
      if draft.parties[id.index].calendar == nil {
        report(.partyWithoutCalendar(name, party: draft.parties[id.index].id.span))
      }
      return .party(id)
    case .evidenceKind?, .reason?, .setting?, .fact?, .action?, .place?, .route?, .end?, .window?, .run?, .ruling?,
      nil:
      return nil
    }
  }

  /// Working days, and rolling off one that is none, need to know which days those are.
  private mutating func inspectNeedOfCalendar(_ amount: DraftAmount, rolls: Span?) {
    if amount.unit.value == .businessDays {
      report(.calendarMissing("'business-days' counts", at: amount.unit.span))
    } else if let rolls {
      report(.calendarMissing("'rolls' looks for", at: rolls))
    }
  }

  /// `first-day` counts whole days, so the window ends with one.
  private mutating func inspectDays(_ deadline: DraftDeadline) {
    if deadline.rule.firstDayCounts, !deadline.rule.endsAtEndOfDay, let span = deadline.firstDay {
      report(.firstDayWithoutEndOfDay(at: span))
    }
    if deadline.amount == nil, let rolls = deadline.rolls {
      report(.calendarMissing("'rolls' looks for", at: rolls))
    }
  }

  /// An amount is not negative, at most ten years, and whole but for hours and minutes, whatever a setting may be.
  private mutating func inspectQuantity(_ quantity: ExpressionID, _ amount: DraftAmount) {
    for value in possibleNumbers(quantity) {
      do throws(AmountError) {
        _ = try Amount(numerator: value.numerator, denominator: value.denominator, amount.unit.value)
      } catch {
        return report(.wrongAmount(value, amount.unit.value, error, at: amount.quantity.text.span))
      }
    }
  }

  /// The number that an expression is; of a setting, what it is, at least and at most.
  func possibleNumbers(_ id: ExpressionID) -> [Rational] {
    let values: [Value?]
    switch parts.nodes[id.index] {
    case .literal(let value): values = [value]
    case .setting(let setting):
      let setting = parts.settings[setting.index]
      values = [setting.value, setting.least, setting.most]
    case .fact, .builtIn, .not, .and, .or, .compare, .isOneOf, .add, .subtract, .multiply, .divide, .negate, .least,
      .greatest, .count, .countHere, .votes, .offer, .remedy, .outcome, .daysFor, .entered, .done, .ended, .known,
      .laterOf,
      .earlierOf,
      .daysBetween:
      values = []
    }
    return values.compactMap { if case .number(let number)? = $0 { number } else { nil } }
  }

  /// A calendar that is good for fewer days than a window has can never tell when it ends.
  private mutating func inspectValidity(
    _ quantity: ExpressionID, _ amount: DraftAmount, _ choice: CalendarChoice, rolls: Span?
  ) {
    guard case .number(let number)? = constant(quantity), let calendar = calendar(choice) else { return }
    let days: Int
    switch amount.unit.value {
    case .businessDays: days = calendar.count
    case .days where rolls != nil: days = Int(calendar.valid.upperBound.number - calendar.valid.lowerBound.number)
    case .days, .hours, .minutes, .weeks, .months: return
    }
    guard let name = amount.calendar, Rational(Int64(days)) < number else { return }
    report(.calendarTooShort(name, calendar, days: days, amount: number, unit: amount.unit))
  }

  private func calendar(_ choice: CalendarChoice) -> WorkingCalendar? {
    switch choice {
    case .none: nil
    case .calendar(let id): draft.calendars[id.index].calendar
    case .party(let id):
      draft.parties[id.index].calendar.flatMap { name in draft.calendars.first { $0.id.value == name.value } }?.calendar
    }
  }

  /// Floors and caps, one after the other.
  mutating func compile(_ bounds: [DraftBound], _ scope: Scope) -> Run<Bound> {
    let start = parts.bounds.count
    for bound in bounds {
      let condition = compileCondition(bound.condition, scope.at(.other), of: bound.name)
      guard let deadline = compile(bound.deadline, scope) else { continue }
      parts.bounds.append(
        Bound(isCap: bound.isCap, deadline: deadline, condition: condition, origin: bound.element))
    }
    return Run(start..<parts.bounds.count)
  }
}

extension DraftBound {
  /// The element, for messages.
  var name: String { isCap ? "this 'not-after'" : "this 'not-before'" }
}
