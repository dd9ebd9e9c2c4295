import ArgumentParser
import RedressDesk

/// `redress assign`.
struct AssignCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Binds somebody else to a neutral party.",
    discussion: """
      Who acts for another party of the case, or did, is refused. What was done before stays done.

      Example: redress assign kfrm-27ab --party platform --person p-ito --because "a cousin of the seller"
      """)

  @OptionGroup var caseName: CaseArgument

  @Option(help: ArgumentHelp("The neutral party.", valueName: "party"))
  var party: String

  @Option(help: ArgumentHelp("Who stands for it from now on.", valueName: "id"))
  var person: String

  @Option(help: ArgumentHelp("Who leaves, of a party with several seats; else a free seat is taken.", valueName: "id"))
  var instead: String?

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var because: String

  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    var request = AssignRequest(caseName: caseName.name, party: party, person: person, because: because)
    request.instead = instead
    request.commandID = try write.id()
    try session.answer(Self.title, try session.desk(desk).assign(request), asJSON: asJSON)
    return .done
  }
}
