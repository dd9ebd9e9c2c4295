public import RedressTime
public import RedressWorkflow

/// What bringing an input to a case comes to.
public struct Decision: Sendable {
  /// What happened, in order: what was due and fired, then the input, then what it made due.
  public var events: [Recorded]
  /// The case after these events.
  public var after: Case
  /// Why the input was not taken; what was due has fired all the same.
  public var rejection: Rejection?
}

extension Case {
  /// Opens a case.
  public static func open(
    _ opening: Opening, under workflow: Workflow, at now: Instant
  ) throws(Rejection) -> (case: Case, events: [Recorded]) {
    throw Rejection(.cannotOpen)
  }

  /// Says what bringing an input at an instant comes to; the case itself stays as it is.
  ///
  /// First every clock due at or before `now` fires, each at its own instant; then the input is taken or rejected. The events
  /// are to be appended in both cases: a rejected input changes nothing, but what was due has happened.
  public func decide(_ input: Input, at now: Instant, under workflow: Workflow) -> Decision {
    Decision(events: [], after: self, rejection: Rejection(.doesNotRest))
  }

  /// Brings an input at an instant, in place: what simulations of many cases use.
  ///
  /// Events are appended to `events` as in ``decide(_:at:under:)``, also when the input is rejected. Only when the rejection
  /// says that a step broke off, the case and what was appended must be dropped.
  public mutating func bring(
    _ input: Input, at now: Instant, under workflow: Workflow, into events: inout [Recorded]
  ) throws(Rejection) {
    throw Rejection(.doesNotRest)
  }
}
