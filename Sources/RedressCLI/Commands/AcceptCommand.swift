import ArgumentParser
import RedressDesk

/// `redress accept`.
struct AcceptCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Accepts a live proposal by its version.",
    discussion: "Example: redress accept kfrm-27ab 4 --as buyer")

  @OptionGroup var caseName: CaseArgument

  @Argument(help: "The version that is accepted.")
  var version: Int

  @OptionGroup var party: PartyOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    var request = ActRequest(caseName: caseName.name, action: "accept", for: party)
    request.version = version
    return try session.act(request, Self.title, write, desk)
  }
}
