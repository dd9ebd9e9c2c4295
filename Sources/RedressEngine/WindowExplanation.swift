public import RedressTime
public import RedressWorkflow

/// How the end of a window came about: its count with all that moved it, and the bounds that hold it.
public struct WindowExplanation: Sendable, Hashable {
  /// A floor or a cap that applies.
  public struct Limit: Sendable, Hashable {
    /// Which.
    public var bound: ID<Bound>
    /// Where it lies; nil while its anchor is unknown, and it is absent.
    public var at: Instant?
  }

  /// The window.
  public var window: ID<Window>
  /// The instant that it is counted from.
  public var anchor: Instant
  /// The count by calendar, with pauses and extensions; nil where the end is an instant by itself, or cannot be counted now.
  public var count: DeadlineExplanation?
  /// The floors and caps that apply, in document order.
  public var limits: [Limit]
  /// Its own end, before floors and caps.
  public var end: Instant
  /// When it expires, or would have expired.
  public var due: Instant
  /// What is left, while its clock stands.
  public var left: Remainder?
}

extension Case {
  /// Explains the end of a window from the history of the case; nil when its clock is not there or has no end yet.
  public func explain(
    _ window: ID<Window>, from history: [Recorded], under workflow: Workflow
  ) -> WindowExplanation? {
    var story = ClockStory(window: window)
    for recorded in history { story.take(recorded, workflow) }
    guard let span = story.span else { return nil }
    let limits = workflow.windows[window.index].bounds.compactMap { bound in
      story.limits.last { $0.bound == bound }
    }
    return WindowExplanation(
      window: window, anchor: span.anchor, count: count(story, workflow), limits: limits, end: span.end, due: span.due,
      left: story.left)
  }

  private func count(_ story: ClockStory, _ workflow: Workflow) -> DeadlineExplanation? {
    guard let amount = story.amount, let anchor = story.countedFrom else { return nil }
    let rule = workflow.windows[story.window.index].deadline
    var reading = self
    let counter = reading.counter(rule.rule, rule.amount?.calendar ?? .none, workflow)
    // A count that the rule refuses now is left out; the end itself stands in the events.
    return try? counter.explanation(from: anchor, amount, changes: story.changes)
  }
}

/// What a history says of one clock, since it last started.
private struct ClockStory {
  let window: ID<Window>
  var amount: Amount?
  var countedFrom: Instant?
  var changes: [DeadlineChange] = []
  var span: ClockSpan?
  var limits: [WindowExplanation.Limit] = []
  var stoodAt: Instant?
  var left: Remainder?

  init(window: ID<Window>) { self.window = window }

  mutating func take(_ recorded: Recorded, _ workflow: Workflow) {
    switch recorded.event {
    case .boundRead(let bound, _, let at) where workflow.windows[window.index].bounds.contains(bound):
      limits.append(WindowExplanation.Limit(bound: bound, at: at))
    case .clockStarted(window, let amount, let span?): begin(amount, span)
    case .clockRestarted(window, let amount, let span): begin(amount, span)
    case .clockMoved(window, let how, let span): move(how, span, at: recorded.at)
    case .clockStood(window, let remainder):
      stoodAt = stoodAt ?? recorded.at
      left = remainder
    case .left(workflow.windows[window.index].place): self = ClockStory(window: window)
    case .thresholdSet, .thresholdWithdrawn, .thresholdMet, .opened, .acted, .recorded, .pended, .assigned, .reached,
      .factGiven, .balloted, .reasonGiven, .textTaken,
      .attached, .proposed,
      .refused, .accepted, .remedied, .left, .suspended, .resumed, .unwound, .entered, .routed, .boundRead,
      .clockStarted,
      .clockRestarted, .clockMoved, .clockStood, .reminderSet, .reminded, .reminderDropped, .expired, .notified,
      .moneyMoved, .childEnded, .cancelled, .ended:
      break
    }
  }

  private mutating func begin(_ amount: Amount?, _ span: ClockSpan) {
    self.amount = amount
    countedFrom = span.anchor
    changes = []
    self.span = span
    (stoodAt, left) = (nil, nil)
  }

  private mutating func move(_ how: ClockMove, _ moved: ClockSpan, at instant: Instant) {
    switch how {
    case .resumed: if let stoodAt { changes.append(.stood(from: stoodAt, until: instant)) }
    case .extended: changes.append(.moved(to: moved.end, because: "the workflow extended it"))
    case .anchored:
      if moved.anchor != span?.anchor {
        countedFrom = moved.anchor
        changes = []
      }
    }
    span = moved
    (stoodAt, left) = (nil, nil)
  }
}
