import ArgumentParser
import RedressDesk
import RedressWorkflow

/// `redress find`.
struct FindCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Records findings of a neutral.",
    discussion: "Example: redress find kfrm-27ab defect=major returnable=yes")

  @OptionGroup var caseName: CaseArgument

  @Argument(help: ArgumentHelp("The findings.", valueName: "fact=value"))
  var facts: [String]

  @Option(name: .customLong("as"), help: ArgumentHelp("Who finds; else the neutral party.", valueName: "party"))
  var party: String?

  @OptionGroup var person: PersonOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    var request = ActRequest(caseName: caseName.name, action: "find", party: try finder(session))
    request.facts = facts
    request.person = person.id
    return try session.act(request, Self.title, write, desk)
  }

  private func finder(_ session: Session) throws -> String {
    if let party { return party }
    let desk = try session.desk(desk)
    let standing = Standing(try desk.load(caseName.name), at: try desk.now())
    return standing.loaded.workflow.parties[try standing.party(nil, for: .find).index].name
  }
}
