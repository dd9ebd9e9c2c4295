import RedressDiagnostics
import RedressEngine
import RedressLanguage
import RedressMoney
import RedressTime
import RedressWorkflow

/// A family of workflows with a tree of cases under way; lines of a timeline are addressed to its cases.
struct TreeStage {
  private(set) var history: [TreeEvent] = []
  private(set) var tree: CaseTree
  private(set) var rejection: Rejection?
  let start: Instant
  var paid: Int64 = 100_00
  /// What was paid for each claimed line.
  var lines: [Int64] = []

  /// Loads a family: the body of the root, and that of each child by its file.
  init(_ body: String, _ children: [String: String], zone: String = "UTC") throws {
    start = try Instant.parse("2026-03-02T00:00:00Z")
    let files = children.mapValues { Array($0.utf8) }
    let root = Stage.whole(body, zone: zone)
    let loaded = WorkflowLoader.load(
      "test.xml", bytes: Array(root.utf8), including: { files[$0].map { .success($0) } ?? .failure(.missing) },
      digesting: { $0.map { "\($0.path) \($0.bytes.count)" }.joined(separator: " ") })
    guard let workflow = loaded.workflow else {
      throw Stage.Unloadable(
        description: loaded.diagnostics.filter { $0.severity == .error }.map(\.message).joined(separator: "\n"))
    }
    tree = CaseTree(for: workflow)
  }

  var workflow: Workflow { tree.root.workflow }

  /// Words for one case of the tree, read in its own names.
  private func words(in node: Int) throws -> Stage { Stage(reading: tree.nodes[node].workflow, from: start) }

  func instant(_ text: String) throws -> Instant { try words(in: 0).instant(text) }

  /// Brings an input: `buyer open …` opens, `buyer ship` is for the root, `buyer ship @return-leg` for a child.
  mutating func bring(_ line: String, at when: String) throws { try bring(line, at: try instant(when)) }

  mutating func bring(_ line: String, at now: Instant) throws {
    var words = line.split(separator: " ")
    var node = 0
    if let last = words.last, last.hasPrefix("@") {
      guard let found = tree.node(at: String(last.dropFirst())) else {
        throw Stage.Unloadable(description: "no child \(last)")
      }
      node = found
      words.removeLast()
    }
    rejection = nil
    if words.first == "time" { return decide(.time, to: 0, at: now) }
    let stage = try self.words(in: node)
    let party = try stage.party(words[0])
    let people = tree.nodes[node].state.pinned.bindings
    let person = Person(people.firstIndex { $0.party == party } ?? party.index)
    if words[1] == "attach" {
      let items = try words.dropFirst(2).map { try stage.attachment($0) }
      return decide(.attach(items, by: party, person: person), to: node, at: now)
    }
    var act = try stage.act(Array(words.dropFirst()), by: party, at: now)
    act.person = person
    guard act.action == .open else { return decide(.act(act), to: node, at: now) }
    var opening = try stage.opening(act, words)
    opening.paid = paid
    opening.lines = lines.enumerated().map { ClaimedLine(line: "\($0 + 1)", quantity: 1, paid: $1) }
    do throws(Rejection) {
      (tree, history) = try CaseTree.open(opening, under: workflow, at: now)
    } catch {
      rejection = error
    }
  }

  mutating func decide(_ input: Input, to node: Int, at now: Instant) {
    let decision = tree.decide(input, to: node, at: now)
    history += decision.events
    tree = decision.after
    rejection = decision.rejection
  }

  /// The words of the rejection, empty when there was none.
  func refusal(in address: String = "") -> String {
    guard let node = tree.node(at: address) else { return "no child" }
    return rejection?.message(under: tree.nodes[node].workflow) ?? ""
  }

  /// The state that folding the history again gives.
  var replayed: CaseTree {
    history.reduce(into: CaseTree(for: workflow)) { $0.apply($1) }
  }

  /// Where each case stands: `test:talk return-leg:ship`, a cancelled one with a `-`, one that stands still in brackets.
  var standing: String {
    tree.nodes.indices.map { node in
      let (state, workflow) = (tree.nodes[node].state, tree.nodes[node].workflow)
      let place = state.end.map { "=" + workflow.ends[$0.index].name } ?? workflow.places[state.place.index].name
      let name = node == 0 ? "root" : tree.label(of: node)
      let text = "\(name):\(state.isCancelled ? "-" : place)"
      return state.isOpen && tree.isSuspended(node) ? "(\(text))" : text
    }.joined(separator: " ")
  }

  /// What each case holds, in cents, and what was paid to the claimant and to the respondent in all.
  var money: String {
    let ledgers = tree.nodes.map(\.state.ledger)
    let held = ledgers.map { "\($0.held)" }.joined(separator: "+")
    let paid = (ledgers.reduce(0) { $0 + $1.paidToClaimant }, ledgers.reduce(0) { $0 + $1.paidToRespondent })
    return "\(held) c\(paid.0) r\(paid.1)"
  }
}
