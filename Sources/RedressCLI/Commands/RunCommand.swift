import RedressTime
import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressReport
import RedressStore

/// `redress run`.
struct RunCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Keeps firing what comes due, until it is asked to stop.",
    discussion: """
      It stops after the case it is at on SIGTERM (status 143) and on SIGINT (130). With '--json' it prints one object \
      a line for each case that moved.

      Example: redress run --desk /var/lib/disputes
      """)

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    guard desk.row.kind == .live else {
      throw Failure(.usage, "the clock of a rehearsal moves only when told, so use 'redress advance'")
    }
    let signals = Signals()
    session.console.warn("redress: firing what comes due; Ctrl-C ends it\n")
    while true {
      if let status = try fire(desk, signals, session) { return status }
      if let status = signals.wait(microseconds: try pause(desk)) { return status }
    }
  }

  /// Fires what is due; returns how to end when a signal came meanwhile.
  private func fire(_ desk: Desk, _ signals: Signals, _ session: Session) throws -> ExitStatus? {
    var status: ExitStatus?
    var failure: (any Error)?
    do {
      try desk.tick(while: { status == nil && failure == nil }) { firing in
        do { try tell(FiringReport.Fired(firing), session) } catch { failure = error }
        status = signals.wait(microseconds: 0)
      }
    } catch DeskError.store(.busy) {
      session.console.warn("redress: the desk is busy; trying again\n")
    }
    if let failure { throw failure }
    return status
  }

  private func tell(_ fired: FiringReport.Fired, _ session: Session) throws {
    let text =
      asJSON
      ? JSONText.object([("version", .number(1)), ("command", .string(Self.title)), ("fired", fired.json)]).description
        + "\n" : fired.view.answer(fired.events, session.style)
    try session.console.write(text)
    try session.console.flush()
  }

  /// How long to sleep: to the next clock, 30 seconds at most, so that a new case or a changed clock is seen.
  private func pause(_ desk: Desk) throws -> Int64 {
    let most: Int64 = 30_000_000
    guard let next = try desk.nextDue() else { return most }
    return min(most, max(1000, next.microseconds(since: try desk.now())))
  }
}
