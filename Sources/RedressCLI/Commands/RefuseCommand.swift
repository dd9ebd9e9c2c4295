import ArgumentParser
import RedressDesk

/// `redress refuse`.
struct RefuseCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse", abstract: "Refuses what the other side proposes.",
    discussion: "Example: redress refuse kfrm-27ab --as buyer --because \"a lamp without a shade is of no use\"")

  @OptionGroup var caseName: CaseArgument

  @Argument(help: "The version that is refused; else whatever the other side proposes.")
  var version: Int?

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var because: String?

  @OptionGroup var attachments: AttachOptions
  @OptionGroup var party: PartyOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    var request = ActRequest(caseName: caseName.name, action: "refuse", for: party)
    request.version = version
    request.words = because
    request.attachments = try attachments.requests()
    return try session.act(request, Self.title, write, desk)
  }
}
