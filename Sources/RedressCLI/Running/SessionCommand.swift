import ArgumentParser

/// A command that runs with a session.
protocol SessionCommand: ParsableCommand {
  /// How programs know it: its words on the command line.
  static var title: String { get }
  /// Whether it prints one JSON object.
  var asJSON: Bool { get }
  /// Carries it out and returns how it ends.
  func run(in session: Session) throws -> ExitStatus
}

extension SessionCommand {
  static var title: String { configuration.commandName ?? "" }
}
