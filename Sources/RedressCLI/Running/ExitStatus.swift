/// How a command ends, as the shell sees it.
enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Done.
  case done = 0
  /// The answer is no: findings in a workflow, a rejected act; nothing changed.
  case no = 1
  /// The command line cannot be understood.
  case usage = 64
  /// Input was refused as malformed or hostile.
  case refused = 65
  /// There is no such input.
  case missing = 66
  /// A limit or a quota was reached.
  case limit = 69
  /// We are wrong.
  case bug = 70
  /// An output cannot be made.
  case cannotCreate = 73
  /// The disk failed, or is full.
  case inputOutput = 74
  /// Busy, overtaken, or of unknown outcome: ask or try again.
  case tryAgain = 75
  /// Not allowed.
  case notAllowed = 77
  /// The configuration, or what lies below the desk, is not safe.
  case unsafe = 78
  /// The desk is damaged.
  case damaged = 80
  /// Interrupted.
  case interrupted = 130
  /// Whoever read standard output went away.
  case closed = 141
  /// Asked to stop.
  case terminated = 143
}
