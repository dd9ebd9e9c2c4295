import ArgumentParser
import RedressDesk
import RedressReport
import RedressStore
import RedressTime

/// `redress payments`.
struct PaymentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "payments", abstract: "Lists what is to be paid, tells whoever pays, and takes the answers.",
    discussion: """
      Redress moves no money. Whatever leaves escrow or is owed becomes a payment, first 'decided', then 'instructed', \
      then 'confirmed', 'failed' or 'unknown'. Its key stays the same however often it is told.

      Example: redress payments --state unknown
      """,
    subcommands: [
      PaymentsListCommand.self, PaymentsInstructCommand.self, PaymentsConfirmCommand.self, PaymentsFailCommand.self,
      PaymentsUnknownCommand.self, PaymentsReconcileCommand.self,
    ], defaultSubcommand: PaymentsListCommand.self)
}

/// `redress payments list`.
struct PaymentsListCommand: SessionCommand {
  static let title = "payments list"
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists payments, oldest first.",
    discussion: "Example: redress payments list --state instructed")

  @Option(help: ArgumentHelp("Only those in this state.", valueName: "state"))
  var state: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("Only those of this case and its children, or of a child.", valueName: "case"))
  var caseName: String?

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func validate() throws {
    guard let state, PaymentState(rawValue: state) == nil else { return }
    throw ValidationError("'--state' takes \(PaymentState.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    let time = TimeText(zone: .utc, now: try desk.now())
    let view = PaymentsView(payments: try payments(desk), time: time)
    try session.answer(Self.title, asJSON: asJSON, fields: view.json, text: view.screen(session.style))
    return .done
  }

  /// Those of one case tell from which of its children they came.
  private func payments(_ desk: Desk) throws -> [PaymentView] {
    guard let caseName else { return try desk.payments(state: state.flatMap(PaymentState.init)).map(PaymentView.init) }
    let all = PaymentView.all(of: try desk.load(caseName))
    return state.map { state in all.filter { $0.state == state } } ?? all
  }
}
