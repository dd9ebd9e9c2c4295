import ArgumentParser
import RedressDesk

/// `redress threshold`.
struct ThresholdCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "threshold", abstract: "Sets what a party accepts without being asked, or takes that back.",
    discussion: """
      A proposal of the other side that satisfies it is accepted in the party's name at once, where the party could \
      accept it itself; that holds for one that is live already, too. The other side never sees it. A new threshold \
      takes the place of the earlier one, and each accepts once.

      Example: redress threshold kfrm-27ab --as buyer --at-least 60%
      Example: redress threshold kfrm-27ab --as seller --at-most 20.00 --until 2026-03-01T00:00:00Z
      Example: redress threshold kfrm-27ab --as buyer --withdraw
      """)

  @OptionGroup var caseName: CaseArgument

  @Option(help: ArgumentHelp("The least refund that a claimant takes.", valueName: "60%|12.50"))
  var atLeast: String?

  @Option(help: ArgumentHelp("The most refund that a respondent gives.", valueName: "60%|12.50"))
  var atMost: String?

  @Flag(help: "Also where the goods go back, at no cost of the party's.")
  var withReturn = false

  @Option(help: ArgumentHelp("Until when it holds; else as long as the case is open.", valueName: "instant"))
  var until: String?

  @Flag(help: "Takes the threshold back.")
  var withdraw = false

  @OptionGroup var party: PartyOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func validate() throws {
    let asked = [atLeast, atMost].compactMap { $0 }.count
    if withdraw, asked > 0 || withReturn || until != nil {
      throw ValidationError("'--withdraw' takes the whole threshold back and stands alone")
    }
    if !withdraw, asked != 1 { throw ValidationError("say '--at-least' or '--at-most', or '--withdraw'") }
  }

  func run(in session: Session) throws -> ExitStatus {
    var request = ThresholdRequest(caseName: caseName.name, party: party.party)
    request.person = party.person.id
    (request.atLeast, request.atMost) = (atLeast, atMost)
    (request.takesReturn, request.until) = (withReturn, until)
    request.commandID = try write.id()
    try session.answer(Self.title, try session.desk(desk).setThreshold(request), asJSON: asJSON)
    return .done
  }
}
