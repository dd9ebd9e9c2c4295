import ArgumentParser

/// The whole command line.
struct Redress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redress",
    abstract: "Runs disputes by the rules of workflows written in XML.",
    discussion: """
      A desk is where cases are kept: a folder with its log and its evidence. Try 'redress demo' first.

      Exit status: 0 done; 1 the answer is no, and nothing changed; 64 usage; 65 input refused; 66 no such input; \
      69 a limit; 70 a bug; 73, 74 cannot write or read; 75 busy, overtaken or of unknown outcome; 77 not allowed; \
      78 not safe; 80 the desk is damaged; 130, 143 stopped by a signal; 141 the reader of the output went away.
      """,
    version: Program.version,
    groupedSubcommands: [
      CommandGroup(name: "First steps", subcommands: [DemoCommand.self]),
      CommandGroup(
        name: "Cases",
        subcommands: [
          OpenCommand.self, InboxCommand.self, ShowCommand.self, AttachCommand.self, ActCommand.self,
          ProposeCommand.self, AcceptCommand.self, RefuseCommand.self, ThresholdCommand.self, WithdrawCommand.self,
          FindCommand.self,
          ApproveCommand.self, RejectCommand.self, AssignCommand.self,
          RuleCommand.self, ExplainCommand.self, DossierCommand.self, ForecastCommand.self,
        ]),
      CommandGroup(name: "Money", subcommands: [PaymentsCommand.self]),
      CommandGroup(
        name: "The desk",
        subcommands: [
          DeskCommand.self, ClockCommand.self, AdvanceCommand.self, TickCommand.self, RunCommand.self,
          AuditCommand.self,
        ]),
      CommandGroup(
        name: "Workflows and orders",
        subcommands: [
          CheckCommand.self, SchemaCommand.self, SimulateCommand.self, ReplayCommand.self, OrdersCommand.self,
        ]),
    ])

  /// The names of all commands.
  static var commandNames: [String] {
    configuration.groupedSubcommands.flatMap(\.subcommands).map { $0._commandName }
  }
}
