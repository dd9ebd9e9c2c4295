import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressReport
import RedressTime

/// `redress clock`.
struct ClockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "Says what a desk makes of the machine's clock.",
    discussion: "Example: redress clock show",
    subcommands: [ClockShowCommand.self, ClockConfirmCommand.self], defaultSubcommand: ClockShowCommand.self)
}

/// `redress clock show`.
struct ClockShowCommand: SessionCommand {
  static let title = "clock show"
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Says what time it is on the desk, and whether its clock is believed.",
    discussion: "Example: redress clock show")

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    try session.answer(Self.title, try session.desk(desk).clock(), asJSON: asJSON)
    return .done
  }
}

/// `redress clock confirm`.
struct ClockConfirmCommand: SessionCommand {
  static let title = "clock confirm"
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Takes the machine's clock as right after a leap of more than 400 days.",
    discussion: """
      A clock that stands over 400 days past the last writing is not believed: nothing fires and nobody acts until \
      somebody has looked at it.

      Example: redress clock confirm
      """)

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    try session.answer(Self.title, try session.desk(desk).confirmClock(), asJSON: asJSON)
    return .done
  }
}

extension Session {
  /// Writes what a desk makes of its clock.
  fileprivate func answer(_ command: String, _ clock: DeskClock, asJSON: Bool) throws {
    let words =
      clock.isSuspect
      ? "the machine says \(clock.machine.formattedUTC), over 400 days past the last writing at "
        + "\(clock.now.formattedUTC); if that is right, run 'redress clock confirm'\n"
      : "it is \(clock.now.formattedUTC)\n"
    try answer(
      command, asJSON: asJSON,
      fields: [("now", clock.now.json), ("machine", clock.machine.json), ("suspect", .bool(clock.isSuspect))],
      text: words)
  }
}
