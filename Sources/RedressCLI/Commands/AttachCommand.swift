import ArgumentParser
import RedressDesk

/// `redress attach`.
struct AttachCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach", abstract: "Gives a file as evidence; its bytes are kept as they are, by their digest.",
    discussion: "Example: redress attach kfrm-27ab box.jpg --as buyer --kind photo --note \"the box at the door\"")

  @OptionGroup var caseName: CaseArgument

  @Argument(help: "The file.")
  var file: String

  @Option(help: "What kind of evidence it is.")
  var kind: String

  @Option(help: "A note for its readers.")
  var note: String?

  @OptionGroup var party: PartyOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    let outcome = try session.desk(desk).attach(
      [AttachmentRequest(path: file, kind: kind, note: note)], to: caseName.name, party: party.party,
      person: party.person.id, commandID: try write.id())
    try session.answer(Self.title, outcome, asJSON: asJSON)
    return .done
  }
}
