import ArgumentParser
import RedressDesk

/// `redress act`.
struct ActCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "act", abstract: "Carries out any action that the workflow declares.",
    discussion: "Example: redress act kfrm-27ab ship-back --as buyer --with return-tracking=\"RD 9001\"")

  @OptionGroup var caseName: CaseArgument

  @Argument(help: "The action.")
  var action: String

  @Option(name: .customLong("with"), help: ArgumentHelp("A fact that comes with it.", valueName: "fact=value"))
  var facts: [String] = []

  @Option(help: ArgumentHelp("The version of the proposal that is accepted or refused.", valueName: "version"))
  var proposal: Int?

  @Option(help: ArgumentHelp("Words that go with it.", valueName: "words"))
  var because: String?

  @OptionGroup var remedy: RemedyOptions
  @OptionGroup var attachments: AttachOptions
  @OptionGroup var party: PartyOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    var request = ActRequest(caseName: caseName.name, action: action, for: party)
    request.facts = facts
    request.version = proposal
    request.words = because
    request.remedy = remedy.elements
    request.attachments = try attachments.requests()
    return try session.act(request, Self.title, write, desk)
  }
}

extension Session {
  /// Carries an act out and answers with what it brought.
  func act(
    _ request: ActRequest, _ command: String, _ write: WriteOptions, _ desk: DeskOptions
  ) throws -> ExitStatus {
    var request = request
    request.commandID = try write.id()
    try answer(command, try self.desk(desk).act(request), asJSON: desk.json)
    return .done
  }
}
