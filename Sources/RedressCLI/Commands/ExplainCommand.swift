import RedressStore
import RedressEngine
import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressReport
import RedressWorkflow

/// `redress explain`.
struct ExplainCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells why a deadline is when it is, why a ruling gave what it gave, or what a code means.",
    discussion: """
      Names of cases are lower case, so an argument such as RD0305 is a code.

      Example: redress explain kfrm-27ab --deadline response
      Example: redress explain RD0305
      """)

  @Argument(help: ArgumentHelp("A case, or the code of a diagnostic.", valueName: "case|code"))
  var subject: String

  @Option(help: ArgumentHelp("Only the deadline of this window.", valueName: "window"))
  var deadline: String?

  @Flag(help: "The ruling rather than the deadlines.")
  var ruling = false

  @Option(name: .customLong("as"), help: ArgumentHelp("Only what this party may see.", valueName: "party"))
  var party: String?

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func validate() throws {
    if ruling, deadline != nil { throw ValidationError("'--ruling' and '--deadline' exclude each other") }
  }

  func run(in session: Session) throws -> ExitStatus {
    if let code = DiagnosticCode(parsing: subject), subject.first == "R" { return try explain(code, session) }
    let desk = try session.desk(desk)
    let standing = Standing(try desk.load(subject), at: try desk.now())
    if ruling { return try explainRuling(standing, session) }
    return try explainDeadlines(standing, session)
  }

  private func explain(_ code: DiagnosticCode, _ session: Session) throws -> ExitStatus {
    guard let page = Explanation.page(for: code) else {
      throw Failure(.missing, "no diagnostic has the code \(code)")
    }
    try session.answer(
      Self.title, asJSON: asJSON, fields: [("code", .string(code.description)), ("page", .string(page))], text: page)
    return .done
  }

  private func explainRuling(_ standing: Standing, _ session: Session) throws -> ExitStatus {
    let found = RulingView(
      standing.state, history: standing.history, id: standing.loaded.name, names: standing.names,
      viewer: try party.map(standing.party))
    guard let view = found else {
      let how = standing.view().remedy.map { "; its remedy: \($0.elements.words), \($0.source)" } ?? ""
      throw Failure(.no, "no ruling was made in case '\(Untrusted(standing.loaded.name).forTerminal())'\(how)")
    }
    try session.answer(Self.title, asJSON: asJSON, fields: view.json, text: view.screen(session.style))
    return .done
  }

  private func explainDeadlines(_ standing: Standing, _ session: Session) throws -> ExitStatus {
    let workflow = standing.loaded.workflow
    let views = workflow.windows.indices.compactMap { index in
      DeadlineView(
        ID(index), of: standing.state, history: standing.history, id: standing.loaded.name, names: standing.names)
    }
    let wanted = deadline.map { name in views.filter { $0.window == name } } ?? views
    if let deadline, wanted.isEmpty {
      let alive = views.isEmpty ? "no clock is there" : "there are: \(views.map(\.window).joined(separator: ", "))"
      throw Failure(.missing, "no clock of a window '\(Untrusted(deadline).forTerminal())' is there; \(alive)")
    }
    try session.answer(
      Self.title, asJSON: asJSON, fields: [("deadlines", .array(wanted.map { .object($0.json) }))],
      text: wanted.isEmpty
        ? "no clock runs in this case\n" : wanted.map { $0.screen(session.style) }.joined(separator: "\n"))
    return .done
  }
}
