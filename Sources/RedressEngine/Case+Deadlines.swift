import RedressMoney
import RedressTime
import RedressWorkflow

// Where windows and bounds lie: the only place of the engine where a deadline is counted.
extension Case {
  /// The counter of a rule under the calendar that the case binds.
  @inline(__always) mutating func counter(_ rule: CountingRule, _ choice: CalendarChoice, _ workflow: Workflow)
    -> DeadlineCounter
  {
    DeadlineCounter(rule: rule, zone: workflow.zone, calendar: calendar(choice, workflow))
  }

  /// The calendar that a choice comes to in this case; nil for none.
  @inline(__always) mutating func calendar(_ choice: CalendarChoice, _ workflow: Workflow) -> WorkingCalendar? {
    switch choice {
    case .none: return nil
    case .calendar(let id): return workflow.calendars[id.index].calendar
    case .party(let party):
      let own = pinned.calendars.indices.contains(party.index) ? pinned.calendars[party.index] : nil
      let id = own ?? workflow.parties[party.index].calendar
      return id.map { workflow.calendars[$0.index].calendar }
    }
  }

  /// Reads an amount of time.
  @inline(__always) mutating func amount(
    _ expression: AmountExpression, of window: ID<Window>?, _ step: inout Step
  ) throws(Rejection) -> Amount {
    guard case .number(let number) = quickValue(of: expression.quantity, &step),
      let amount = try? Amount(numerator: number.numerator, denominator: number.denominator, expression.unit)
    else { throw Rejection(.timeRefused(window)) }
    return amount
  }

  /// The instant of a deadline rule from its anchor, by an amount that has been read.
  @inline(__always) mutating func instant(
    of rule: DeadlineRule, from anchor: Instant, _ amount: Amount?, window: ID<Window>?, _ step: inout Step
  ) throws(Rejection) -> Instant {
    guard let amount else { return anchor }
    let choice = rule.amount?.calendar ?? .none
    do throws(DeadlineError) {
      if choice == .none { return try step.workflow.deadline(from: anchor, amount, by: rule.rule) }
      return try counter(rule.rule, choice, step.workflow).deadline(from: anchor, amount)
    } catch {
      throw Rejection(error, window)
    }
  }

  /// The instant that a rule counts from: the entry of its place, or its anchor; nil while that is unknown.
  @inline(__always) mutating func anchor(of rule: DeadlineRule, at place: ID<Place>, _ step: inout Step) -> Instant? {
    guard let anchor = rule.anchor else {
      let entered = happened[place.index]
      return entered == .none ? step.now : entered
    }
    guard case .instant(let instant) = quickValue(of: anchor, &step) else { return nil }
    return instant
  }

  /// A window's end, held between its floors and then its caps: the cap has the last word.
  @inline(__always) mutating func held(_ end: Instant, of window: ID<Window>, _ workflow: Workflow) -> Instant {
    let own = workflow.windows[window.index].bounds
    guard !own.isEmpty else { return end }
    var due = end
    for bound in own where !workflow.bounds[bound.index].isCap {
      if let floor = bounds[bound.index].at { due = max(due, floor) }
    }
    for bound in own where workflow.bounds[bound.index].isCap {
      if let cap = bounds[bound.index].at { due = min(due, cap) }
    }
    return due
  }
}

extension Workflow {
  /// The end of an amount that no calendar counts; a call of its own, so that nobody need hold on to the zone.
  @inline(never) fileprivate func deadline(
    from anchor: Instant, _ amount: Amount, by rule: CountingRule
  ) throws(DeadlineError) -> Instant {
    try zone.deadline(from: anchor, amount, by: rule)
  }
}

extension Rejection {
  /// The refusal of what would need a deadline that cannot be counted.
  init(_ error: DeadlineError, _ window: ID<Window>?) {
    switch error {
    case .outsideCalendar(let day, _): self.init(.deadlineOutOfReach(window, day: day))
    case .noBusinessDay, .withoutCalendar, .outOfRange: self.init(.deadlineOutOfReach(window, day: nil))
    }
  }
}
