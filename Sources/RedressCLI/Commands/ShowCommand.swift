import RedressDesk
import ArgumentParser
import RedressReport

/// `redress show`.
struct ShowCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a case: whose turn it is, what is on the table, what each may do, what happened.",
    discussion: """
      With '--as' it shows only what that party may see. Without, it is for the desk alone.

      Example: redress show kfrm-27ab --as buyer
      """)

  @OptionGroup var caseName: CaseArgument

  @Option(name: .customLong("as"), help: ArgumentHelp("Only what this party may see.", valueName: "party"))
  var party: String?

  @Flag(help: "Every event, also those that only prepare others.")
  var details = false

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    let standing = Standing(try desk.load(caseName.name), at: try desk.now())
    let view = standing.view(for: try party.map(standing.party))
    try session.answer(
      Self.title, asJSON: asJSON, fields: view.json, text: view.screen(session.style, withDetails: details))
    return .done
  }
}
