import ArgumentParser
import RedressDesk
import RedressDiagnostics

/// `redress audit`.
struct AuditCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Replays cases from their events and checks states, hashes, money and evidence.",
    discussion: """
      Ends with 80 when something is wrong.

      Example: redress audit
      """)

  @Argument(help: ArgumentHelp("Only this case.", valueName: "case"))
  var caseName: String?

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    let report = try session.desk(desk).audit(caseName)
    let findings = report.findings.map { Untrusted($0).forTerminal(limit: 2000) }
    let read =
      "\(counted(report.cases, "case")), \(counted(report.events, "event")) and \(counted(report.files, "file")) of evidence checked"
    guard findings.isEmpty else {
      var failure = Failure(.damaged, "\(counted(findings.count, "finding")); \(read)")
      failure.details = findings.map { "\($0)\n" }.joined() + "redress: \(failure.message)\n"
      failure.fields = [("findings", .array(findings.map(JSONText.string)))] + fields(of: report)
      throw failure
    }
    try session.answer(Self.title, asJSON: asJSON, fields: fields(of: report), text: "\(read): all sound\n")
    return .done
  }

  private func fields(of report: AuditReport) -> [(String, JSONText)] {
    [("cases", .number(report.cases)), ("events", .number(report.events)), ("files", .number(report.files))]
  }
}

/// A number with its noun, in the plural where it is not one.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
