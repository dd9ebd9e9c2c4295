import RedressStore
import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressEngine
import RedressReport
import RedressWorkflow

/// `redress rule`.
struct RuleCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule", abstract: "Shows the computed ruling with its reasons, and carries it out once confirmed.",
    discussion: """
      Missing findings are asked for on a terminal and listed otherwise. Without a terminal nothing is carried out \
      unless '--yes' says so.

      Example: redress rule kfrm-27ab --with defect=major
      Example: redress rule kfrm-27ab --depart --refund 60% --because "both sides share the fault" --yes
      """)

  @OptionGroup var caseName: CaseArgument

  @Option(name: .customLong("with"), help: ArgumentHelp("A finding.", valueName: "fact=value"))
  var facts: [String] = []

  @Flag(help: "Carry it out without asking.")
  var yes = false

  @Flag(help: "Give another remedy than the table does, with a written reason.")
  var depart = false

  @Option(help: ArgumentHelp("Why the ruling departs.", valueName: "words"))
  var because: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("Who rules; else the neutral party.", valueName: "party"))
  var party: String?

  @OptionGroup var person: PersonOption
  @OptionGroup var remedy: RemedyOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func validate() throws {
    if depart, because == nil { throw ValidationError("a departure needs its reason: '--because TEXT'") }
    if depart, remedy.elements.isEmpty { throw ValidationError("a departure needs its remedy, such as '--refund 60%'") }
    if !depart, !remedy.elements.isEmpty { throw ValidationError("another remedy than the table's needs '--depart'") }
  }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    let standing = Standing(try desk.load(caseName.name), at: try desk.now())
    let party = try standing.party(self.party, for: .rule)
    var request = ActRequest(
      caseName: standing.loaded.name, action: "rule", party: standing.loaded.workflow.parties[party.index].name)
    request.facts = facts
    request.person = person.id
    request.words = because
    request.departs = depart
    request.remedy = remedy.elements
    request.seenSeq = standing.loaded.file.row.head.seq
    request.commandID = try write.id()
    guard let preview = RulingPreview(standing, party) else {
      try session.answer(Self.title, try desk.act(request), asJSON: asJSON)
      return .done
    }
    let departure = depart ? try standing.loaded.departure(remedy.elements, at: standing.now) : nil
    let found = try complete(&request.facts, preview, session)
    guard try confirmed(found.view(departure.map { ($0, because ?? "") }), session) else { return .no }
    try session.answer(Self.title, try desk.act(request), asJSON: asJSON)
    return .done
  }

  /// Adds the findings that the ruling still lacks, as each answer may lead to another question; returns the ruling on all.
  private func complete(
    _ facts: inout [String], _ preview: RulingPreview, _ session: Session
  ) throws -> RulingPreview {
    var found = try preview.finding(facts)
    while case let questions = found.questions, let first = questions.first {
      guard session.console.canAsk, !asJSON else { throw Self.missing(questions) }
      facts.append(try answer(to: first, found.standing, session))
      found = try preview.finding(facts)
    }
    return found
  }

  /// Asks until the answer is a value of the fact.
  private func answer(to question: QuestionView, _ standing: Standing, _ session: Session) throws -> String {
    while let answer = try session.console.ask(question.screen(session.style) + "\(question.name) = "), !answer.isEmpty
    {
      let finding = "\(question.name)=\(answer)"
      do throws(DeskError) {
        _ = try standing.loaded.finding(finding, at: standing.now)
        return finding
      } catch {
        session.console.warn(Failure(error, style: session.style).text)
      }
    }
    throw Failure(.no, "no answer, so nothing was ruled")
  }

  /// Says which findings are missing where nobody can be asked.
  private static func missing(_ questions: [QuestionView]) -> Failure {
    var failure = Failure(
      .no,
      "findings are missing: \(questions.map(\.name).joined(separator: ", ")); give them with '--with fact=value'")
    failure.details =
      "redress: \(failure.message)\n" + questions.map { $0.screen(Style(colour: false)) }.joined(separator: "\n")
    failure.fields = [("missing", .array(questions.map(\.json)))]
    return failure
  }

  /// Shows the ruling and asks whether to carry it out; `--yes` has answered already.
  private func confirmed(_ view: RulingView?, _ session: Session) throws -> Bool {
    if !asJSON, let view { try session.console.write(view.screen(session.style) + "\n") }
    if yes { return true }
    guard session.console.canAsk, !asJSON else {
      var failure = Failure(.no, "nothing was ruled: confirm with '--yes'")
      failure.fields = view.map { [("ruling", .object($0.json))] } ?? []
      throw failure
    }
    if try session.console.ask("Carry it out? [y/N] ")?.lowercased() == "y" { return true }
    session.console.warn("nothing was ruled\n")
    return false
  }
}

/// The ruling that stands to be made in a case.
private struct RulingPreview {
  var standing: Standing
  let party: ID<Party>
  let on: ID<Transition>
  let ruling: ID<Ruling>

  /// The ruling of the open `rule`; nil where there is none, so that the act itself is rejected with its reasons.
  init?(_ standing: Standing, _ party: ID<Party>) {
    let workflow = standing.loaded.workflow
    // What several people come to is not shown before they have voted.
    guard standing.state.openBallots(under: workflow).isEmpty else { return nil }
    let open = standing.state.openActs(for: party, at: standing.now, under: workflow).now
    guard let on = open.first(where: { $0.action == .rule })?.on else { return nil }
    let decided = workflow.transitions[on.index].effects.lazy.compactMap { effect in
      if case .decide(let ruling) = workflow.effects[effect.index] { ruling } else { nil }
    }.first
    guard let decided else { return nil }
    self.standing = standing
    self.party = party
    self.on = on
    ruling = decided
  }

  /// The same ruling over the case with these findings.
  func finding(_ facts: [String]) throws -> RulingPreview {
    var preview = self
    preview.standing = try standing.finding(facts, by: party)
    return preview
  }

  /// The questions whose answers are missing.
  var questions: [QuestionView] {
    standing.state.missingFindings(for: ruling, ruledBy: party, at: standing.now, under: standing.loaded.workflow)
      .map { QuestionView($0, names: standing.names) }
  }

  /// The computed ruling, or the departure from it.
  func view(_ departure: (remedy: Remedy, because: String)?) -> RulingView? {
    RulingView(
      ruling, by: party, on: on, departure: departure, of: standing.state, history: standing.history,
      id: standing.loaded.name, names: standing.names)
  }
}
