/// What a simulated person is about to do in a case.
struct Pending {
  enum Status: UInt8 {
    /// Nothing: it is not there, has acted, or does not behave so in this case.
    case idle
    /// It begins once the step is over.
    case beginning
    /// It answers at the instant.
    case waiting
    /// It never answers unless reminded.
    case silent
    /// Its instant came while its place was suspended.
    case held
  }

  /// When; `never` for not at all.
  var at: Int64 = .never
  /// How often it began in this case.
  var occurrence: UInt32 = 0
  var status = Status.idle

  mutating func stop() { (at, status) = (.never, .idle) }
}

/// A piece of work on a case.
struct Engagement {
  enum Status: UInt8 {
    case idle
    /// It joins the queue once the step is over.
    case beginning
    case queued
    /// Somebody has it, from its start on, which may lie ahead where the team is off shift.
    case served
  }

  /// When it is done; `never` while nobody has it.
  var at: Int64 = .never
  var joined: Int64 = 0
  var takenAt: Int64 = 0
  var start: Int64 = 0
  var occurrence: UInt32 = 0
  /// What its place in the queue is good for; another number means that it has left.
  var ticket: UInt32 = 0
  var status = Status.idle
}

/// A run of a window in a case.
struct WindowRun {
  var since: Int64 = .never
  var due: Int64 = .never
}

/// What a slot knows of its case beside the engine's own value.
struct Slot {
  var number: UInt32 = 0
  /// Counts up with every entry of the heap, so that the last alone is good.
  var generation: UInt32 = 0
  var openedAt: Int64 = 0
  var isCounted = false
  /// Why the claim is made when it opens.
  var reason: UInt16 = 0
}

extension Int64 {
  /// Stands for an instant that does not come.
  static var never: Int64 { .max }
}
