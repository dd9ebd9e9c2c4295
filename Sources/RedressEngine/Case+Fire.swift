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
    var next = Instant.never
    for instant in due where instant < next { next = instant }
    for instant in reminderDue where instant < next { next = instant }
    return next == .never ? nil : next
  }

  /// What fires next at or before an instant.
  ///
  /// The earliest; at one instant reminders before expiries, the outer place before the inner, then document order.
  func firing(upTo now: Instant, _ workflow: Workflow) -> (at: Instant, Firing)? {
    var at = Instant.never
    var window = 0
    for index in due.indices where due[index] <= now && due[index] <= at {
      if due[index] == at, workflow.windows[window].place <= workflow.windows[index].place { continue }
      at = due[index]
      window = index
    }
    var firing = Firing.expiry(ID(window))
    // Document order of windows is the order of their places, so that of reminders is that of their numbers.
    for index in reminderDue.indices where reminderDue[index] <= now {
      if case .reminder = firing, reminderDue[index] >= at { continue }
      guard reminderDue[index] <= at else { continue }
      at = reminderDue[index]
      firing = .reminder(ID(index))
    }
    return at == .never ? nil : (at, firing)
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
      case .expiry(let window): try expire(window, &step)
      }
    } catch {
      throw Rejection(brokenOff: error.reason)
    }
  }

  private mutating func expire(_ window: ID<Window>, _ step: inout Step) throws(Rejection) {
    for expiry in step.workflow.windows[window.index].expiries
    where holds(step.workflow.expiries[expiry.index].condition, &step) {
      emit(.expired(window, expiry), &step)
      try perform(step.workflow.expiries[expiry.index].effects, by: nil, &step)
      guard let target = step.workflow.expiries[expiry.index].target else { return }
      return try go(to: target, because: .expiry(window, expiry), &step)
    }
    preconditionFailure("the last expiry of a window has no condition")
  }

  private mutating func remind(_ reminder: ID<Reminder>, _ step: inout Step) {
    let parties = step.workflow.reminders[reminder.index].party
    guard parties.members.contains(where: { canAct($0, &step) }),
      let window = step.workflow.windows.firstIndex(where: { $0.reminders.contains(reminder) })
    else { return emit(.reminderDropped(reminder), &step) }
    emit(.reminded(reminder, ID(window), due: due[window]), &step)
  }
}

extension Rejection {
  /// A step that broke off in the middle.
  init(brokenOff reason: RejectionReason) {
    self.init(reason)
    brokeOff = true
  }
}
