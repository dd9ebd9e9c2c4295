import ArgumentParser
import RedressDesk

/// `redress propose`.
struct ProposeCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: "Makes a proposal, which replaces the party's earlier one.",
    discussion: "Example: redress propose kfrm-27ab --as seller --refund 40% --return --freight seller")

  @OptionGroup var caseName: CaseArgument

  @Option(help: ArgumentHelp("Words that go with it.", valueName: "words"))
  var because: String?

  @OptionGroup var remedy: RemedyOptions
  @OptionGroup var party: PartyOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    var request = ActRequest(caseName: caseName.name, action: "propose", for: party)
    request.remedy = remedy.elements
    request.words = because
    return try session.act(request, Self.title, write, desk)
  }
}
