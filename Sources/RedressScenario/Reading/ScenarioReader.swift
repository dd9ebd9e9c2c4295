import RedressDiagnostics
import RedressMoney
import RedressWorkflow
import RedressXML

/// Reads the elements of a scenario into a draft; what it cannot read it reports, and goes on.
struct ScenarioReader {
  private(set) var diagnostics: [Diagnostic] = []
  /// Nil when the file has none or a wrong one; amounts are then not looked at.
  var currency: Currency?
  /// Whether the file names a currency, be it a wrong one.
  private(set) var hasCurrency = false

  mutating func report(_ problem: Diagnostic) { diagnostics.append(problem) }

  /// The draft of a root element; nil when anything in it is wrong.
  mutating func draft(_ root: XMLElement) -> ScenarioDraft? {
    guard root.name == ScenarioVocabulary.scenario.name else {
      report(ScenarioProblem.notAScenario(root))
      return nil
    }
    check(root, against: ScenarioVocabulary.scenario)
    let draft = scenario(root)
    return diagnostics.isEmpty ? draft : nil
  }

  private mutating func scenario(_ root: XMLElement) -> ScenarioDraft? {
    let title = root.first("title")
    if let title { checkTitle(title) }
    let currency = root.attribute("currency").flatMap { self.currency($0) }
    self.currency = currency?.value
    hasCurrency = root.attribute("currency") != nil
    let id = name(root, "id")
    let seed = root.attribute("seed") == nil ? 1 : whole(root, "seed", in: 0...Int.max)?.value
    let zone = self.zone(root)
    let workflow = root.first("workflow").flatMap { words($0, "href") }
    let run = root.first("run").flatMap { self.run($0) }
    let arrivals = root.first("arrivals").flatMap { self.arrivals($0) }
    let people = root.all("people").compactMap { self.people($0) }
    let orders = root.first("orders").flatMap { self.orders($0) }
    let truth = guarded(root.all("truth"), in: root) { reader, element in reader.shares(element) }
    let open = root.first("open").flatMap { self.open($0) }
    let findings = root.all("find").compactMap { fact($0, "fact") }
    let (responds, works) = behaviours(root)
    let silents = root.all("silent").compactMap { self.silent($0) }
    let teams = root.all("team").compactMap { self.team($0) }
    let compare = root.first("compare").flatMap { self.compare($0) }
    let sweeps = root.all("sweep").compactMap { self.sweep($0) }
    requireUnique("id", of: root.all("respond") + root.all("work"))
    requireUnique("id", of: root.all("team"))
    requireUnique("id", of: root.all("people") + root.all("people").flatMap { $0.all("trait") })
    requireCases(of: findings)
    guard let id, let seed, let zone, let workflow, let run, let arrivals, let orders, let open else { return nil }
    return ScenarioDraft(
      id: id.value, title: title?.text.collapsed, seed: UInt64(seed), currency: currency, zone: zone,
      workflow: workflow, run: run,
      arrivals: arrivals, people: people, orders: orders, truth: truth, open: open, findings: findings,
      responds: responds, silents: silents, teams: teams, works: works, compare: compare, sweeps: sweeps)
  }

  private mutating func behaviours(_ root: XMLElement) -> ([RespondDraft], [WorkDraft]) {
    (root.all("respond").compactMap { respond($0) }, root.all("work").compactMap { work($0) })
  }
}

extension XMLElement {
  /// The first element in it with a name, or nil.
  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// All elements in it with a name.
  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}

extension String {
  /// The words with one space between each two and none around them.
  fileprivate var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
