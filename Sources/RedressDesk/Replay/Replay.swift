public import RedressEngine
public import RedressTime
public import RedressWorkflow

/// A recorded case, opened anew under another workflow and brought what was brought to it then, each thing at its instant.
///
/// People do what they did, although under other rules they might have done something else.
public struct Replay: Sendable {
  /// Something that the other workflow does not take.
  public struct Refused: Sendable {
    /// When it was brought.
    public var at: Instant
    /// The party that brought it; nil for what comes from the desk.
    public var party: String?
    /// What it was: the action, `attach` or `assign`.
    public var what: String
    /// Why it is not taken, in words.
    public var words: String
  }

  /// The case as it was recorded.
  public let recorded: LoadedCase
  /// The other workflow.
  public let workflow: Workflow
  /// The case under the other workflow, at the end; nil where it could not be opened.
  public private(set) var tree: CaseTree?
  /// Its events.
  public private(set) var events: [TreeEvent] = []
  /// What was not taken, in order; where there is no tree, why.
  public private(set) var refused: [Refused] = []

  /// The version that a proposal of then has now.
  private var versions: [Int: [Int: Int]] = [:]

  /// Replays a recorded case under another workflow until an instant.
  public init(_ recorded: LoadedCase, under workflow: Workflow, until now: Instant) {
    (self.recorded, self.workflow) = (recorded, workflow)
    let inputs = RecordedInputs(recorded.events)
    guard open(inputs) else { return }
    for input in inputs.inputs where input.at <= now { bring(input) }
    if let tree, tree.root.state.isOpen || tree.nextDue != nil, now >= tree.lastAt { carry(.time, to: 0, at: now) }
  }

  private mutating func open(_ inputs: RecordedInputs) -> Bool {
    let translation = translation(of: 0, to: workflow)
    let party = inputs.opening.map { recorded.tree.root.workflow(named: $0.party) }
    do throws(Untranslatable) {
      let (opening, unknown) = try translation.opening(inputs)
      for words in unknown { refuse(inputs.openedAt, party, "open", words) }
      do throws(Rejection) {
        let opened = try CaseTree.open(opening, under: workflow, at: inputs.openedAt)
        (tree, events) = (opened.tree, opened.events)
        note(inputs.opening?.proposal?.version, in: 0, opened.events)
        return true
      } catch {
        refuse(inputs.openedAt, party, "open", error.message(under: workflow))
      }
    } catch {
      refuse(inputs.openedAt, party, "open", error.words)
    }
    return false
  }

  private mutating func bring(_ input: RecordedInput) {
    let old = recorded.tree.nodes[input.node].workflow
    guard let tree else { return }
    let address = recorded.tree.address(of: input.node)
    guard let node = tree.node(at: address) else {
      return refuse(input.at, nil, input.brought.name(under: old).what, "there is no child '\(address)' there")
    }
    let named = input.brought.name(under: old)
    do throws(Untranslatable) {
      let brought = try translated(input, to: node, of: tree)
      let before = events.count
      if let words = carry(brought, to: node, at: input.at) { refuse(input.at, named.party, named.what, words) }
      if case .act(let act) = input.brought {
        note(act.proposal?.version, in: input.node, Array(events[before...]))
      }
    } catch {
      // What was due by then has happened all the same.
      carry(.time, to: 0, at: input.at)
      refuse(input.at, named.party, named.what, error.words)
    }
  }

  private func translated(_ input: RecordedInput, to node: Int, of tree: CaseTree) throws(Untranslatable) -> Input {
    let translation = translation(of: input.node, to: tree.nodes[node].workflow)
    let people = tree.nodes[node].state.pinned.bindings
    switch input.brought {
    case .act(let act):
      var version: Int?
      if let meant = act.version {
        guard let own = versions[input.node]?[meant] else {
          throw Untranslatable(words: "version \(meant) was not made there")
        }
        version = own
      }
      return .act(try translation.act(act, version: version, people))
    case .files(let files, let party, let person):
      return .attach(
        try translation.files(files), by: try translation.party(party),
        person: try translation.person(person, in: people))
    case .threshold(let asked, let party, let person):
      let own = try translation.party(party)
      let standing = people.firstIndex { $0.stands(for: own) }.map { Person($0) } ?? Person(0)
      var who = standing
      if let person { who = try translation.person(person, in: people) }
      return .threshold(ThresholdChange(asked, by: own, person: who))
    case .assignment(let party, let person, let instead, let because):
      var leaving: Person?
      if let instead { leaving = try translation.person(instead, in: people) }
      return .assign(
        Assignment(party: try translation.party(party), person: person, instead: leaving, because: because))
    }
  }

  /// Brings an input; why it was not taken.
  @discardableResult
  private mutating func carry(_ input: Input, to node: Int, at instant: Instant) -> String? {
    guard let before = tree else { return nil }
    let decision = before.decide(input, to: node, at: max(instant, before.lastAt))
    tree = decision.after
    events += decision.events
    return decision.rejection.map { rejection in
      var bare = rejection
      (bare.now, bare.gate, bare.later) = ([], nil, [])
      return bare.message(under: before.nodes[node].workflow)
    }
  }

  /// Remembers which version a proposal has now.
  private mutating func note(_ version: Int?, in node: Int, _ events: [TreeEvent]) {
    guard let version else { return }
    for event in events {
      if case .proposed(let own, _, _) = event.recorded.event { versions[node, default: [:]][version] = own }
    }
  }

  private func translation(of node: Int, to workflow: Workflow) -> Translation {
    let state = recorded.tree.nodes[node].state
    return Translation(
      old: recorded.tree.nodes[node].workflow, new: workflow, texts: state.texts, people: state.pinned.bindings)
  }

  private mutating func refuse(_ at: Instant, _ party: String?, _ what: String, _ words: String) {
    refused.append(Refused(at: at, party: party, what: what, words: words))
  }
}

extension RecordedInput.Brought {
  /// Who brought what, by ids.
  fileprivate func name(under workflow: Workflow) -> (party: String?, what: String) {
    switch self {
    case .act(let act): (workflow.parties[act.party.index].name, workflow.actions[act.action.index].name)
    case .files(_, let party, _): (workflow.parties[party.index].name, "attach")
    case .assignment: (nil, "assign")
    case .threshold(_, let party, _): (workflow.parties[party.index].name, "threshold")
    }
  }
}

extension CaseTree.Node {
  fileprivate func workflow(named party: ID<Party>) -> String { workflow.parties[party.index].name }
}
