import RedressStore
import ArgumentParser
import RedressDiagnostics
import RedressReport
import RedressTime

/// `redress desk`.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Makes desks.", subcommands: [DeskNewCommand.self])
}

/// `redress desk new`.
struct DeskNewCommand: SessionCommand {
  static let title = "desk new"
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes an empty desk.",
    discussion: """
      A live desk takes its time from the machine. A rehearsal has a clock of its own, which moves only by \
      'redress advance'.

      Example: redress desk new --rehearsal --at 2026-02-02T18:00:00Z --desk trial
      """)

  @Flag(help: "Give it a clock of its own.")
  var rehearsal = false

  @Option(help: ArgumentHelp("Where the clock of a rehearsal begins.", valueName: "instant"))
  var at: String?

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func validate() throws {
    if at != nil, !rehearsal {
      throw ValidationError("a live desk takes its time from the machine; '--at' needs '--rehearsal'")
    }
  }

  func run(in session: Session) throws -> ExitStatus {
    let path = try desk.path(session.environment)
    let clock = rehearsal ? try at.map { try instant($0, "--at") } ?? Instant(microseconds: session.wallClock()) : nil
    try session.makeDesk(at: path, kind: rehearsal ? .rehearsal : .live, clock: clock?.microseconds)
    session.hasStored = true
    let kind = rehearsal ? "rehearsal" : "live"
    let when = clock.map { ", its clock at \($0.formattedUTC)" } ?? ""
    try session.answer(
      Self.title, asJSON: asJSON,
      fields: [("desk", .string(path)), ("kind", .string(kind)), ("now", clock.json)],
      text: "made a \(kind) desk in '\(Untrusted(path).forTerminal())'\(when)\n")
    return .done
  }
}

/// Reads an instant of an option.
func instant(_ text: String, _ option: String) throws -> Instant {
  do { return try Instant.parse(text) } catch {
    throw Failure(.usage, "\(option): \(error); write 2026-03-14T09:00:00Z")
  }
}
