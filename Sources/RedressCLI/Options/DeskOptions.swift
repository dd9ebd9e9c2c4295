import ArgumentParser
import RedressDesk
import RedressStore

/// Options of every command that works on a desk.
struct DeskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of the desk.", discussion: "Otherwise REDRESS_DESK, else the XDG data folder."))
  var desk: String?

  @Flag(help: "Print one JSON object instead of text.")
  var json = false

  /// The folder of the desk.
  func path(_ environment: [String: String]) throws -> String {
    if let desk, !desk.isEmpty { return desk }
    if let desk = environment["REDRESS_DESK"], !desk.isEmpty { return desk }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return "\(data)/redress/desk" }
    if let home = environment["HOME"], home.hasPrefix("/") { return "\(home)/.local/share/redress/desk" }
    throw Failure(.unsafe, "no desk is named: say '--desk DIR', or set REDRESS_DESK or HOME")
  }
}

/// Options of every command that changes something.
struct WriteOptions: ParsableArguments {
  @Option(
    name: .customLong("command-id"),
    help: ArgumentHelp("The name under which a repeat of this command is harmless.", valueName: "id"))
  var commandID: String?

  /// The name, or nil for a new one.
  func id() throws -> CommandID? {
    guard let commandID else { return nil }
    guard let id = CommandID(commandID) else {
      throw Failure(.usage, "a command id has 1 to 128 visible ASCII characters and no blank")
    }
    return id
  }
}

/// The case that a command is about.
struct CaseArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The case, or an unambiguous beginning of its name.", valueName: "case"))
  var name: String
}

/// The party for whom somebody acts.
struct PartyOption: ParsableArguments {
  @Option(name: .customLong("as"), help: ArgumentHelp("The party for whom this is done.", valueName: "party"))
  var party: String

  @OptionGroup var person: PersonOption
}

/// Which of the people of a party acts.
struct PersonOption: ParsableArguments {
  @Option(
    name: .customLong("person"),
    help: ArgumentHelp("Who acts, where several people stand for the party.", valueName: "id"))
  var id: String?
}

extension ActRequest {
  /// Asks for an action of the party and person that the options name.
  init(caseName: String, action: String, for party: PartyOption) {
    self.init(caseName: caseName, action: action, party: party.party)
    person = party.person.id
  }
}
