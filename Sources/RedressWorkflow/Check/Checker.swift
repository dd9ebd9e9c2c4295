import RedressDiagnostics
import RedressTime

/// The work of turning a draft into a workflow: the parts made so far, and all that was found wrong.
///
/// ```
/// draft ── declare ──▶ names with indices ── compile ──▶ parts ── inspect ──▶ workflow, or what is wrong
/// ```
/// Declaring numbers everything before anything is read, so that a phase may name another one further down. A name
/// that cannot be found is reported where it stands, and what holds it is left out without another word.
struct Checker {
  /// What is checked.
  let draft: WorkflowDraft
  /// The places in document order, outer before inner.
  let layout: [PlaceLayout]
  /// Where each window stands: its place, and its position among the windows there.
  let windowHomes: [(place: Int, position: Int)]
  /// The parts of the workflow made so far.
  var parts = Workflow.Parts()
  /// Every id and what it stands for.
  var names = NameTable()
  /// The checked workflows of the runs, by `href`.
  let children: [String: Workflow]
  /// Where each run stands: its place, and its position among the runs there.
  let runHomes: [(place: Int, position: Int)]
  /// What was found.
  var diagnostics: [Diagnostic] = []
  /// The things that something else names.
  var used: Set<Referent> = []
  /// Sorts of names that could not be found somewhere: what depends on all of them being known is then not said.
  var unresolved: Set<NameKind> = []
  /// The type of each fact; nil where the fact itself is wrong.
  var factTypes: [ValueType?] = []
  /// The literal nodes made so far.
  var literals: [Value: ExpressionID] = [:]
  /// The literal texts made so far.
  var textIndices: [String: Int32] = [:]
  /// The evidence that expressions count, with the place of the party's name.
  var countedEvidence: [CountedEvidence] = []
  /// The facts whose votes expressions count, with the place of the name.
  var countedVotes: [(fact: ID<Fact>, name: Name)] = []
  /// Where replacements are given up, and whether any remedy says what holds instead.
  var fallBacks: [Span] = []
  var hasInstead = false
  /// What is credited provisionally, in the order of effects, and from whom it is taken back.
  var credits: [WrittenCredit] = []
  var takesBack: [(party: ID<Party>, name: Name)] = []
  /// Whose proposals are adopted, with the place of the name.
  var adoptions: [(party: ID<Party>, name: Name)] = []
  /// The acts of which it has been said that they stay open after a ruling.
  var warnedAfterRuling: Set<Span> = []
  /// The facts that some `set` changes.
  var setFacts: Set<ID<Fact>> = []
  /// The facts that some run takes back.
  var takenFacts: Set<ID<Fact>> = []
  /// What a case can come to; nil while a `goto` leads nowhere, because nothing certain can be said then.
  var reached: Set<Target>?

  init(_ draft: WorkflowDraft, children: [String: Workflow]) {
    self.draft = draft
    self.children = children
    let layout = PlaceLayout.flatten(draft.root)
    self.layout = layout
    runHomes = layout.indices.flatMap { place in layout[place].draft.runs.indices.map { (place, $0) } }
    windowHomes = layout.indices.flatMap { place in layout[place].draft.windows.indices.map { (place, $0) } }
  }

  /// Does all of it.
  mutating func run(digest: String) -> Workflow? {
    declareNames()
    describe(digest: digest)
    compileDeclarations()
    compileFacts()
    compileRoutes()
    compilePlaces()
    compileRulings()
    compileGuarantees()
    inspect()
    return diagnostics.contains { $0.severity == .error } ? nil : Workflow(parts)
  }

  /// Everything that is seen only when the parts stand side by side.
  private mutating func inspect() {
    inspectSizes()
    inspectDerivations()
    inspectRuns()
    inspectRouteCycles()
    inspectReachability()
    inspectWaiting()
    inspectContradictions()
    inspectProposals()
    inspectThresholds()
    inspectFallBacks()
    inspectCredits()
    inspectSources()
    inspectBallots()
    inspectSeparation()
    inspectEvidence()
    inspectMoney()
    inspectUse()
  }

  /// The attributes of the workflow itself.
  private mutating func describe(digest: String) {
    parts.name = draft.id.value
    parts.title = draft.title?.value ?? draft.id.value
    parts.version = draft.version?.value ?? 1
    parts.digest = digest
    parts.zone = draft.zone?.value ?? .utc
    parts.currency = draft.currency?.value
    parts.holdsMoney = draft.holdsMoney
    parts.holdsWholeOrder = draft.holdsMoney
  }

  /// Adds what was found.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

/// A count of evidence in an expression.
struct CountedEvidence {
  let party: ID<Party>
  /// Where the party's name stands.
  let span: Span
  /// The ruling that counts it; nil for any other condition.
  let ruling: ID<Ruling>?
}

/// A place of the draft with its position in the tree.
struct PlaceLayout {
  let draft: DraftPlace
  let parent: Int?
  let depth: Int
  /// One past the last place inside it.
  var insideEnd: Int
  /// The first inner phase.
  var initial: Int?

  /// The places in document order, outer before inner.
  static func flatten(_ root: DraftPlace) -> [PlaceLayout] {
    var result: [PlaceLayout] = []
    append(root, parent: nil, depth: 0, to: &result)
    return result
  }

  private static func append(_ place: DraftPlace, parent: Int?, depth: Int, to result: inout [PlaceLayout]) {
    let own = result.count
    result.append(PlaceLayout(draft: place, parent: parent, depth: depth, insideEnd: own + 1, initial: nil))
    for inner in place.places {
      if inner.kind == .phase, result[own].initial == nil { result[own].initial = result.count }
      append(inner, parent: own, depth: depth + 1, to: &result)
    }
    result[own].insideEnd = result.count
  }
}
