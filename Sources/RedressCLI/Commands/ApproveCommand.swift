import ArgumentParser
import RedressDesk

/// `redress approve`.
struct ApproveCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approves a ruling that waits for it; it then takes effect.",
    discussion: """
      Whoever made the ruling cannot approve it.

      Example: redress approve kfrm-27ab --as supervisor
      """)

  @OptionGroup var caseName: CaseArgument

  @Option(help: ArgumentHelp("A note.", valueName: "words"))
  var because: String?

  @OptionGroup var party: PartyOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    var request = ActRequest(caseName: caseName.name, action: "approve", for: party)
    request.words = because
    return try session.act(request, Self.title, write, desk)
  }
}

/// `redress reject`.
struct RejectCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Rejects a ruling that waits for approval; it falls, and the case stays where it is.",
    discussion: "Example: redress reject kfrm-27ab --as supervisor --because \"the photos show another lamp\"")

  @OptionGroup var caseName: CaseArgument

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var because: String

  @OptionGroup var party: PartyOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    var request = ActRequest(caseName: caseName.name, action: "reject", for: party)
    request.words = because
    return try session.act(request, Self.title, write, desk)
  }
}
