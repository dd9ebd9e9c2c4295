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
      caseName: standing.loaded.id.text, action: "rule", party: standing.loaded.workflow.parties[party.index].name)
    request.facts = facts
    request.words = because
    request.departs = depart
    request.remedy = remedy.elements
    request.seenSeq = standing.loaded.file.row.head.seq
    request.commandID = try write.id()
    guard let preview = RulingPreview(standing, party) else {
      try session.answer(Self.title, try desk.act(request), asJSON: asJSON)
      return .done
    }
    request.facts += try answers(to: preview.missing(besides: request.facts), standing, session)
    let found = preview.with(try standing.finding(request.facts, by: party))
    guard try isConfirmed(found, session) else { return .no }
    try session.answer(Self.title, try desk.act(request), asJSON: asJSON)
    return .done
  }

  /// Asks for the findings that are missing, or says which they are where nobody can be asked.
  private func answers(to missing: [ID<Fact>], _ standing: Standing, _ session: Session) throws -> [String] {
    if missing.isEmpty { return [] }
    let questions = missing.map { QuestionView($0, names: standing.names) }
    guard session.console.canAsk, !asJSON else {
      var failure = Failure(
        .no,
        "findings are missing: \(questions.map(\.name).joined(separator: ", ")); give them with '--with fact=value'")
      failure.details =
        "redress: \(failure.message)\n" + questions.map { $0.screen(Style(colour: false)) }.joined(separator: "\n")
      failure.fields = [("missing", .array(questions.map(\.json)))]
      throw failure
    }
    return try questions.map { question in
      guard let answer = try session.console.ask(question.screen(session.style) + "\(question.name) = "),
        !answer.isEmpty
      else { throw Failure(.no, "no answer, so nothing was ruled") }
      return "\(question.name)=\(answer)"
    }
  }

  /// Shows the ruling and asks whether to carry it out; `--yes` has answered already.
  private func isConfirmed(_ preview: RulingPreview, _ session: Session) throws -> Bool {
    guard var view = preview.view() else { return try confirmed(nil, session) }
    if depart {
      view.departsFrom = view.remedy.elements
      view.remedy.elements = ElementsView(refund: nil, others: remedy.elements)
      view.remedy.rule = view.remedy.rule.map { "a departure from \($0)" }
      view.remedy.because = because.map(Untrusted.init)
    }
    return try confirmed(view, session)
  }

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

  /// The same ruling over a case that knows more.
  func with(_ standing: Standing) -> RulingPreview {
    var preview = self
    preview.standing = standing
    return preview
  }

  /// The findings that are neither known nor given.
  func missing(besides given: [String]) -> [ID<Fact>] {
    let workflow = standing.loaded.workflow
    let missing = standing.state.missingFindings(for: ruling, ruledBy: party, at: standing.now, under: workflow)
    return missing.filter { fact in !given.contains { $0.hasPrefix(workflow.facts[fact.index].name + "=") } }
  }

  /// The computed ruling.
  func view() -> RulingView? {
    RulingView(
      ruling, by: party, on: on, of: standing.state, history: standing.history, id: standing.loaded.id.text,
      names: standing.names)
  }
}
