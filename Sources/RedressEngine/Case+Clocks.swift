import RedressTime
import RedressWorkflow

extension Case {
  /// Starts the clocks of a place that is being entered.
  mutating func startClocks(of place: ID<Place>, _ step: inout Step) throws(Rejection) {
    for window in step.workflow.places[place.index].windows
    where holds(step.workflow.windows[window.index].condition, &step) {
      try readBounds(of: window, &step)
      try start(window, &step)
    }
  }

  /// Reads which bounds of a window apply, how long they are, and where they lie.
  private mutating func readBounds(of window: ID<Window>, _ step: inout Step) throws(Rejection) {
    for bound in step.workflow.windows[window.index].bounds
    where holds(step.workflow.bounds[bound.index].condition, &step) {
      let rule = step.workflow.bounds[bound.index].deadline
      var length: Amount?
      if let expression = rule.amount { length = try amount(expression, of: window, &step) }
      try place(bound, of: window, length, &step)
    }
  }

  private mutating func place(
    _ bound: ID<Bound>, of window: ID<Window>, _ length: Amount?, _ step: inout Step
  ) throws(Rejection) {
    let rule = step.workflow.bounds[bound.index].deadline
    var at: Instant?
    if let anchor = anchor(of: rule, at: step.workflow.windows[window.index].place, &step) {
      at = try instant(of: rule, from: anchor, length, window: window, &step)
    }
    if bounds[bound.index] == BoundReading(applies: true, amount: length, at: at) { return }
    emit(.boundRead(bound, amount: length, at: at), &step)
  }

  /// Starts a clock from its anchor, or from the entry of its place.
  private mutating func start(_ window: ID<Window>, _ step: inout Step) throws(Rejection) {
    let rule = step.workflow.windows[window.index].deadline
    var length: Amount?
    if let expression = rule.amount { length = try amount(expression, of: window, &step) }
    let span = try span(of: window, rule, length, &step)
    note(window, length, span, &step)
    if span != nil { try setReminders(of: window, &step) }
  }

  /// A call of its own, small enough to fold its event in line.
  private mutating func note(_ window: ID<Window>, _ length: Amount?, _ span: ClockSpan?, _ step: inout Step) {
    emit(.clockStarted(window, amount: length, span), &step)
  }

  @inline(__always) private mutating func span(
    of window: ID<Window>, _ rule: DeadlineRule, _ length: Amount?, _ step: inout Step
  ) throws(Rejection) -> ClockSpan? {
    let place = step.workflow.windows[window.index].place
    guard let anchor = anchor(of: rule, at: place, &step) else { return nil }
    let end = try instant(of: rule, from: anchor, length, window: window, &step)
    return ClockSpan(anchor: anchor, end: end, due: held(end, of: window, step.workflow))
  }

  /// Counts a window anew from now; one that is not there stays away.
  mutating func restart(_ window: ID<Window>, _ step: inout Step) throws(Rejection) {
    guard clocks[window.index].state != .absent else { return }
    let rule = step.workflow.windows[window.index].deadline
    var length: Amount?
    if let expression = rule.amount { length = try amount(expression, of: window, &step) }
    let end = try instant(of: rule, from: step.now, length, window: window, &step)
    let span = ClockSpan(anchor: step.now, end: end, due: held(end, of: window, step.workflow))
    emit(.clockRestarted(window, amount: length, span), &step)
    try settle(window, &step)
  }

  /// Moves the end of a window by an amount of its own unit.
  mutating func extend(_ window: ID<Window>, by expression: AmountExpression, _ step: inout Step) throws(Rejection) {
    let clock = clocks[window.index]
    let length = try amount(expression, of: window, &step)
    let rule = step.workflow.windows[window.index].deadline
    let counter = counter(rule.rule, rule.amount?.calendar ?? .none, step.workflow)
    let own = calendar(expression.calendar, step.workflow)
    do throws(DeadlineError) {
      switch clock.state {
      case .running:
        let end = try counter.extended(clock.span.end, by: length, calendar: own)
        try move(window, .extended, to: end, &step)
      case .standing(let remainder):
        let running = max(clock.span.end, try counter.resumed(remainder, at: step.now))
        let end = try counter.extended(running, by: length, calendar: own)
        let left = try counter.remainder(of: end, at: step.now, unit: rule.amount?.unit ?? .hours)
        emit(.clockStood(window, left), &step)
      case .absent, .waiting, .ended: break
      }
    } catch {
      throw Rejection(error, window)
    }
  }

  private mutating func move(
    _ window: ID<Window>, _ how: ClockMove, to end: Instant, _ step: inout Step
  ) throws(DeadlineError) {
    let span = ClockSpan(
      anchor: clocks[window.index].span.anchor, end: end, due: held(end, of: window, step.workflow))
    emit(.clockMoved(window, how, span), &step)
    try setRemindersCounting(of: window, &step)
  }

  /// After a clock was set going: it stands again at once where its place is suspended, else its reminders are set.
  private mutating func settle(_ window: ID<Window>, _ step: inout Step) throws(Rejection) {
    if isStanding(window, step.workflow) { try stand(window, &step) } else { try setReminders(of: window, &step) }
  }
}

extension Case {
  /// Lets the clocks of a place stand: those with an `until` run on.
  mutating func standClocks(of place: ID<Place>, _ step: inout Step) throws(Rejection) {
    for window in step.workflow.places[place.index].windows where clocks[window.index].state == .running {
      guard !step.workflow.windows[window.index].isUntil else { continue }
      try stand(window, &step)
    }
  }

  private mutating func stand(_ window: ID<Window>, _ step: inout Step) throws(Rejection) {
    let rule = step.workflow.windows[window.index].deadline
    let counter = counter(rule.rule, rule.amount?.calendar ?? .none, step.workflow)
    let end = clocks[window.index].span.end
    do throws(DeadlineError) {
      let left = try counter.remainder(of: end, at: step.now, unit: rule.amount?.unit ?? .hours)
      emit(.clockStood(window, left), &step)
    } catch {
      throw Rejection(error, window)
    }
  }

  /// Lets the standing clocks of a place run again with what was left, and never to an earlier end than they had.
  mutating func resumeClocks(of place: ID<Place>, _ step: inout Step) throws(Rejection) {
    for window in step.workflow.places[place.index].windows {
      guard case .standing(let left) = clocks[window.index].state else { continue }
      let rule = step.workflow.windows[window.index].deadline
      let counter = counter(rule.rule, rule.amount?.calendar ?? .none, step.workflow)
      do throws(DeadlineError) {
        let end = max(clocks[window.index].span.end, try counter.resumed(left, at: step.now))
        try move(window, .resumed, to: end, &step)
      } catch {
        throw Rejection(error, window)
      }
    }
  }

  /// Counts anew, when a step is over, the clocks whose anchors read what was done or entered, counts, the reason.
  @inline(__always) mutating func moveChangedAnchors(_ step: inout Step) throws(Rejection) {
    if step.workflow.hasChangingAnchors { try moveAnchors(naming: nil, &step) }
  }

  /// Counts anew every clock whose anchor, or the anchor of whose bound, names a fact that has come or was corrected; every
  /// clock with an anchor for nil.
  mutating func moveAnchors(naming fact: ID<Fact>?, _ step: inout Step) throws(Rejection) {
    // Before the workflow is entered no clock is there.
    guard happened[0] != .none else { return }
    for index in clocks.indices {
      let window = ID<Window>(index)
      switch clocks[index].state {
      case .absent, .ended: continue
      case .waiting, .running, .standing: try moveAnchor(of: window, naming: fact, &step)
      }
    }
  }

  private mutating func moveAnchor(of window: ID<Window>, naming fact: ID<Fact>?, _ step: inout Step) throws(Rejection)
  {
    let before = clocks[window.index]
    let workflow = step.workflow
    let isNamed = { (anchor: ExpressionID) in fact.map { workflow.mentions($0, in: anchor) } ?? true }
    for bound in workflow.windows[window.index].bounds where bounds[bound.index].applies {
      guard let anchor = workflow.bounds[bound.index].deadline.anchor, isNamed(anchor)
      else { continue }
      try place(bound, of: window, bounds[bound.index].amount, &step)
    }
    var span = before.span
    if let anchor = workflow.windows[window.index].deadline.anchor, isNamed(anchor) {
      guard let moved = try self.span(of: window, workflow.windows[window.index].deadline, before.amount, &step)
      else { return }
      span = moved.anchor == before.span.anchor && before.state == .running ? span : moved
    }
    try take(span, of: window, from: before, &step)
  }

  private mutating func take(
    _ span: ClockSpan, of window: ID<Window>, from before: Clock, _ step: inout Step
  ) throws(Rejection) {
    var span = span
    span.due = held(span.end, of: window, step.workflow)
    switch before.state {
    case .waiting:
      guard anchor(of: step.workflow.windows[window.index].deadline, at: place, &step) != nil else { return }
      note(window, before.amount, span, &step)
      try settle(window, &step)
    case .running:
      guard span != before.span else { return }
      emit(.clockMoved(window, .anchored, span), &step)
      try setReminders(of: window, &step)
    // A standing clock keeps what it had left; its bounds hold it again when it runs.
    case .standing, .absent, .ended: return
    }
  }

  /// Whether a window's place is suspended, and its clock therefore stands.
  private mutating func isStanding(_ window: ID<Window>, _ workflow: Workflow) -> Bool {
    let own = workflow.windows[window.index].place
    return !workflow.windows[window.index].isUntil && !workflow.places[own.index].contains(place, own: own)
  }
}

extension Case {
  private mutating func setReminders(of window: ID<Window>, _ step: inout Step) throws(Rejection) {
    do throws(DeadlineError) { try setRemindersCounting(of: window, &step) } catch { throw Rejection(error, window) }
  }

  /// Sets the reminders of a clock that runs, but those whose instant is past.
  private mutating func setRemindersCounting(of window: ID<Window>, _ step: inout Step) throws(DeadlineError) {
    let own = step.workflow.windows[window.index].reminders
    guard !own.isEmpty else { return }
    for reminder in own {
      let at = try instant(of: reminder, before: clocks[window.index].span.due, of: window, step.workflow)
      if at >= step.now { emit(.reminderSet(reminder, at: at), &step) }
    }
  }

  private mutating func instant(
    of reminder: ID<Reminder>, before due: Instant, of window: ID<Window>, _ workflow: Workflow
  ) throws(DeadlineError) -> Instant {
    let left = workflow.reminders[reminder.index].left
    // Nearly all are hours, which need no calendar.
    if left.unit.isElapsed {
      guard let at = due.adding(microseconds: -left.quantity) else { throw .outOfRange }
      return at
    }
    let calendar = workflow.windows[window.index].deadline.amount?.calendar ?? .none
    return try counter(CountingRule(backwards: true), calendar, workflow).deadline(from: due, left)
  }
}
