import ArgumentParser
import RedressDesk

/// `redress withdraw`.
struct WithdrawCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Gives the claim up.",
    discussion: "Example: redress withdraw kfrm-27ab --as buyer")

  @OptionGroup var caseName: CaseArgument

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var because: String?

  @OptionGroup var party: PartyOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    var request = ActRequest(caseName: caseName.name, action: "withdraw", for: party)
    request.words = because
    return try session.act(request, Self.title, write, desk)
  }
}
