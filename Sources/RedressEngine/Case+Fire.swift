public import RedressTime
import RedressWorkflow

/// A clock that is due.
enum Firing {
  case reminder(ID<Reminder>)
  case expiry(ID<Window>)
}

extension Case {
  /// When something fires next, if nobody acts before; nil when nothing is running.
  public var nextDue: Instant? {
    soonest == .never ? nil : soonest
  }

  /// What fires next at or before an instant.
  ///
  /// The earliest; at one instant reminders before expiries, the outer place before the inner, then document order: the order
  /// of the timers.
  mutating func firing(upTo now: Instant, _ workflow: Workflow) -> (at: Instant, Firing)? {
    let next = soonest
    guard next <= now, let index = timers.firstIndex(of: next) else { return nil }
    let reminders = workflow.reminders.count
    return (next, index < reminders ? .reminder(ID(index)) : .expiry(ID(index - reminders)))
  }

  /// Fires everything due at or before an instant, each at its own.
  mutating func catchUp(to now: Instant, _ step: inout Step) throws(Rejection) {
    while let (at, firing) = firing(upTo: now, step.workflow) {
      try fire(firing, at: at, &step)
    }
  }

  /// Fires one clock at its instant.
  mutating func fire(_ firing: Firing, at instant: Instant, _ step: inout Step) throws(Rejection) {
    step.firings = step.now == instant ? step.firings + 1 : 1
    step.now = instant
    guard step.firings <= Step.firingsMost else { throw Rejection(brokenOff: .doesNotRest) }
    do throws(Rejection) {
      switch firing {
      case .reminder(let reminder): remind(reminder, &step)
      case .expiry(let window):
        try expire(window, &step)
        try moveChangedAnchors(&step)
        meetThresholds(&step)
      }
    } catch {
      throw Rejection(brokenOff: error.reason)
    }
  }

  private mutating func expire(_ window: ID<Window>, _ step: inout Step) throws(Rejection) {
    for expiry in step.workflow.windows[window.index].expiries
    where holds(step.workflow.expiries[expiry.index].condition, &step) {
      emit(.expired(window, expiry), &step)
      try perform(step.workflow.expiries[expiry.index].effects, &step)
      guard let target = step.workflow.expiries[expiry.index].target else { return }
      return try go(to: target, because: .expiry(window, expiry), &step)
    }
    preconditionFailure("the last expiry of a window has no condition")
  }

  private mutating func canAnyAct(_ parties: PartySet, _ step: inout Step) -> Bool {
    for party in parties.members where canAct(party, &step) { return true }
    return false
  }

  private mutating func remind(_ reminder: ID<Reminder>, _ step: inout Step) {
    let parties = step.workflow.reminders[reminder.index].party
    guard canAnyAct(parties, &step) else { return emit(.reminderDropped(reminder), &step) }
    let window = step.workflow.windowOfReminder[reminder.index]
    emit(.reminded(reminder, window, due: clocks[window.index].span.due), &step)
  }
}

extension Rejection {
  /// A step that broke off in the middle.
  init(brokenOff reason: RejectionReason) {
    self.init(reason)
    brokeOff = true
  }
}
