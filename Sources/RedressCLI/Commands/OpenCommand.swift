import ArgumentParser
import RedressDesk
import RedressStore

/// `redress open`.
struct OpenCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Opens a case of a workflow on an order, or on each order of a folder.",
    discussion: """
      With '--orders' each order file of the folder has a case opened in the same way, whole or not at all; one that is \
      refused keeps no other from it, and the command then ends with 1.

      Example: redress open workflows/marketplace-dispute.xml --order order.xml --reason damaged-goods \
      --ask refund=100% --as buyer
      """)

  @Argument(help: "The workflow's file.")
  var workflow: String

  @Option(help: ArgumentHelp("The order's file.", valueName: "file"))
  var order: String?

  @Option(help: ArgumentHelp("A folder of order files instead, each with a case of its own.", valueName: "folder"))
  var orders: String?

  @Option(help: "Why the claim is made.")
  var reason: String?

  @Option(help: ArgumentHelp("What is asked for, such as refund=40%, return or replacement.", valueName: "element"))
  var ask: [String] = []

  @Option(help: ArgumentHelp("The claimed lines; 3x2 is two pieces of line 3. Else the whole order.", valueName: "1,3"))
  var lines: [String] = []

  @Option(help: ArgumentHelp("The claimed amount, where it is not that of the lines.", valueName: "amount"))
  var claim: String?

  @Option(name: .customLong("with"), help: ArgumentHelp("A fact.", valueName: "fact=value"))
  var facts: [String] = []

  @Option(name: .customLong("set"), help: ArgumentHelp("A setting of the workflow.", valueName: "setting=value"))
  var settings: [String] = []

  @Option(
    name: .customLong("calendar"), help: ArgumentHelp("The calendar of a party's place.", valueName: "party=calendar"))
  var calendars: [String] = []

  @Option(
    name: .customLong("case-id"), help: ArgumentHelp("The name of the new case; else a fresh one.", valueName: "name"))
  var caseID: String?

  @OptionGroup var attachments: AttachOptions
  @OptionGroup var party: PartyOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func validate() throws {
    guard (order == nil) != (orders == nil) else {
      throw ValidationError("name one order with '--order', or a folder with '--orders'")
    }
    if orders != nil, caseID != nil {
      throw ValidationError("'--case-id' names one case; leave it out with '--orders'")
    }
  }

  func run(in session: Session) throws -> ExitStatus {
    if let orders { return try open(ordersIn: orders, session) }
    try session.answer(Self.title, try session.desk(desk).open(try request(order: order ?? "")), asJSON: asJSON)
    return .done
  }

  /// What is asked for an order.
  func request(order: String) throws -> OpenRequest {
    var request = OpenRequest(workflow: workflow, order: order, party: party.party)
    request.person = party.person.id
    request.reason = reason
    request.ask = ask
    request.lines = lines
    request.claim = claim
    request.facts = facts
    request.settings = settings
    request.calendars = calendars
    request.attachments = try attachments.requests()
    request.commandID = try write.id()
    request.caseID = try name()
    return request
  }

  private func name() throws -> CaseID? {
    guard let caseID else { return nil }
    guard let id = CaseID(caseID) else {
      throw Failure(
        .usage, "a case's name has 1 to 64 lower-case letters, digits and hyphens, and begins with a letter")
    }
    return id
  }
}

extension AttachOptions {
  /// The files, each with its kind.
  func requests() throws -> [AttachmentRequest] {
    try attach.map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Failure(.usage, "'--attach' takes kind=file, such as photo=box.jpg") }
      return AttachmentRequest(path: parts[1], kind: parts[0], note: nil)
    }
  }
}
