import ArgumentParser
import Foundation
import RedressDesk
import RedressDiagnostics

/// `redress check`.
struct CheckCommand: SessionCommand {
  /// The forms of its answer.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, short, json, sarif
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks workflows and scenarios and prints all that is wrong with them.",
    discussion: """
      Ends with 1 for errors in well-formed files, and with 65 for a file that is not well-formed, hostile or over a limit.

      Example: redress check workflows/marketplace-dispute.xml
      """)

  @Argument(help: "The workflow files, and scenario files that are named NAME.scenario.xml.")
  var files: [String]

  @Option(help: "text, short, json or sarif.")
  var format: Format = .text

  @Flag(help: "The same as '--format json'.")
  var json = false

  var asJSON: Bool { json || format == .json }

  func run(in session: Session) throws -> ExitStatus {
    if files.count == 1 { return try report([try CheckedFile(path: files[0])], [], session) }
    var checked: [CheckedFile] = []
    var unread: [(String, Failure)] = []
    for path in files {
      do throws(DeskError) { checked.append(try CheckedFile(path: path)) } catch {
        unread.append((path, Failure(error, style: session.style)))
      }
    }
    return try report(checked, unread, session)
  }

  /// Prints what was found in the files that could be read, and says on standard error which could not.
  private func report(
    _ checked: [CheckedFile], _ unread: [(String, Failure)], _ session: Session
  ) throws -> ExitStatus {
    let status = ([Self.status(of: checked)] + unread.map(\.1.status)).max { $0.rawValue < $1.rawValue } ?? .done
    if asJSON {
      try answer(checked, unread, status, session)
    } else if format == .sarif {
      try session.console.write(Self.sarif(checked) + "\n")
    } else {
      for file in checked { try session.console.write(text(file, session)) }
    }
    for (_, failure) in unread { session.console.warn(failure.text) }
    return status
  }

  private func text(_ file: CheckedFile, _ session: Session) -> String {
    let list = DiagnosticList(file.diagnostics)
    let found =
      format == .short
      ? ShortRenderer(sources: file.sources).render(list)
      : TextRenderer(sources: file.sources, colour: session.console.colour).render(list)
    guard let summary = file.summary else { return found }
    return found + "'\(Untrusted(file.path).forTerminal())': \(summary)\n"
  }

  private func answer(
    _ checked: [CheckedFile], _ unread: [(String, Failure)], _ status: ExitStatus, _ session: Session
  ) throws {
    let failed = unread.map { path, failure -> JSONText in
      .object([
        ("path", .string(path)), ("status", .number(Int(failure.status.rawValue))),
        ("message", .string(failure.message)),
      ])
    }
    let files = checked.map { file -> JSONText in
      let list = DiagnosticList(file.diagnostics)
      let head: [(String, JSONText)] = [
        ("path", .string(file.path)), ("status", .number(Int(Self.status(of: file).rawValue))),
      ]
      let found: [(String, JSONText)] = [
        ("diagnostics", .array(list.shown.map(JSONRenderer(sources: file.sources).value))),
        ("omitted", .number(list.omitted)),
      ]
      return .object(head + file.names + found)
    }
    var fields: [(String, JSONText)] = [
      ("version", .number(1)), ("command", .string(Self.title)),
      ("outcome", .string(status == .done ? "done" : Failure.Outcome.refused.rawValue)),
    ]
    if status != .done { fields.append(("status", .number(Int(status.rawValue)))) }
    try session.console.write(JSONText.object(fields + [("files", .array(files + failed))]).description + "\n")
  }

  /// One log with a run for each file, whose diagnostics keep their own sources.
  ///
  /// A log of one file is written whole, so its runs are cut out between the brackets of `runs`.
  private static func sarif(_ checked: [CheckedFile]) -> String {
    let logs = checked.map { file in
      SARIFRenderer(sources: file.sources, toolVersion: Program.version).render(DiagnosticList(file.diagnostics))
    }
    let opening = #""runs":["#
    guard let first = logs.first, let start = first.range(of: opening) else { return "" }
    let runs = logs.map { log in
      log.range(of: opening).map { log[$0.upperBound...].dropLast(2) } ?? ""
    }
    return first[..<start.upperBound] + runs.joined(separator: ",") + "]}"
  }

  /// The gravest status of all files.
  private static func status(of checked: [CheckedFile]) -> ExitStatus {
    checked.map { status(of: $0) }.max { $0.rawValue < $1.rawValue } ?? .done
  }

  /// 65 where the file could not be read as a workflow at all, 1 where it could and has errors.
  private static func status(of file: CheckedFile) -> ExitStatus {
    let errors = file.diagnostics.filter { $0.severity == .error }
    if errors.contains(where: { $0.code.number < 100 }) { return .refused }
    return errors.isEmpty ? .done : .no
  }
}
