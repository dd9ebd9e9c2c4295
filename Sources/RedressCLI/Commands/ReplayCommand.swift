import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressStore
import RedressWorkflow

/// `redress replay`.
struct ReplayCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Says which recorded cases would have ended otherwise under another workflow, and why.",
    discussion: """
      A case is opened anew under the other workflow, and what was brought to it then is brought again, each thing at its \
      instant. What the other workflow does not take is listed. People may have acted otherwise under other rules: that is \
      what 'simulate' is for. Nothing is stored. Without cases it takes all whose workflow has the same id.

      Example: redress replay --workflow workflows/marketplace-dispute.xml
      """)

  @Argument(help: ArgumentHelp("The cases, or unambiguous beginnings of their names; else all.", valueName: "case"))
  var cases: [String] = []

  @Option(help: ArgumentHelp("The file of the other workflow.", valueName: "file"))
  var workflow: String

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    let workflow = try WorkflowFiles(path: workflow).workflow()
    let desk = try session.desk(desk)
    let now = try desk.now()
    var report = ReplayReport(workflow: workflow, now: now)
    for name in try cases.isEmpty ? desk.allCases().map(\.text) : cases {
      let loaded = try desk.load(name)
      guard loaded.node == 0 else {
        throw Failure(.usage, "a child case is replayed with the case around it; say '\(loaded.id)'")
      }
      if cases.isEmpty, loaded.workflow.name != workflow.name {
        report.others += 1
      } else {
        report.add(Standing(loaded, at: now), Replay(loaded, under: workflow, until: now))
      }
    }
    try session.answer(Self.title, asJSON: asJSON, fields: report.fields, text: report.text(session.style))
    return .done
  }
}
