import RedressEngine
import RedressTime
import RedressWorkflow

/// Something that was brought to a case, as its events tell it, in the terms of its own workflow.
struct RecordedInput {
  /// What was brought.
  enum Brought {
    case act(RecordedAct)
    case files([Attachment], by: ID<Party>, person: Person)
    case assignment(ID<Party>, person: String, instead: Person?, because: String)
    /// What a party accepts beforehand; nil to take it back, by whoever stands for it.
    case threshold(RequestedThreshold?, by: ID<Party>, person: Person?)
  }

  var at: Instant
  /// The number of the case in its tree.
  var node: Int
  var brought: Brought
}

/// An act with all that came with it.
struct RecordedAct {
  var action: ID<Action>
  var party: ID<Party>
  var person: Person
  var words: String?
  var facts: [(fact: ID<Fact>, value: Value)] = []
  var files: [Attachment] = []
  /// What was proposed, under which version.
  var proposal: (version: Int, remedy: Remedy)?
  /// What was accepted or refused.
  var version: Int?
  /// What a neutral gave instead of the table, and why.
  var departure: (remedy: Remedy, because: String)?

  init(_ action: ID<Action>, _ party: ID<Party>, _ person: Person, _ words: String?) {
    (self.action, self.party, self.person, self.words) = (action, party, person, words)
  }
}

/// What was brought to a case and its children, read from their events: the opening first, then all else in order.
struct RecordedInputs {
  private(set) var opened: OpenedCase?
  private(set) var openedAt = Instant(microseconds: 0)
  /// Facts of the order, which came before the act that opened the case.
  private(set) var orderFacts: [(fact: ID<Fact>, value: Value)] = []
  private(set) var opening: RecordedAct?
  private(set) var inputs: [RecordedInput] = []

  /// The act whose events are being read; what belongs to it comes at its instant, in its case.
  private var current: RecordedInput?
  /// Whether evidence and facts may still be what the act brought: what it led to has not begun.
  private var isBringing = false
  /// The `on` of an approval, by which the ruling that it approved takes effect next.
  private var approved: ID<Transition>?
  /// Whether a threshold was met, and accepts next.
  private var isMet = false
  /// What came without an act before it: a ruling that waits tells what it brings first.
  private var loose: RecordedAct?
  private var looseAt = (at: Instant(microseconds: 0), node: 0)

  init(_ events: [TreeEvent]) {
    for event in events { read(event) }
    flush()
  }

  private mutating func read(_ event: TreeEvent) {
    let (at, node) = (event.recorded.at, event.node)
    if let current, current.at != at || current.node != node { flush() }
    if loose != nil, looseAt != (at, node) { flush() }
    switch event.recorded.event {
    case .opened(let opened): if node == 0 { (self.opened, openedAt) = (opened, at) }
    case .acted(let action, let party, let person, let on, let words):
      let follows = approved == on || isMet && action == .accept
      (approved, isMet) = (action == .approve ? on : nil, false)
      if follows { flush() } else { begin(RecordedAct(action, party, person, words), at, node) }
    case .recorded(let action, let party, let person, _, let version, let words):
      var act = RecordedAct(action, party, person, words)
      if version > 0 { act.version = version }
      if isMet, action == .accept { flush() } else { begin(act, at, node) }
      isMet = false
    case .pended(let ruling, let words): pend(ruling, words, at, node)
    case .assigned(let party, let person, let instead, let because):
      flush()
      inputs.append(
        RecordedInput(
          at: at, node: node, brought: .assignment(party, person: person, instead: instead, because: because)))
    case .thresholdSet(let threshold):
      flush()
      inputs.append(
        RecordedInput(
          at: at, node: node, brought: .threshold(threshold.asked, by: threshold.party, person: threshold.person)))
    case .thresholdWithdrawn(let party, _, _):
      flush()
      inputs.append(RecordedInput(at: at, node: node, brought: .threshold(nil, by: party, person: nil)))
    case .thresholdMet:
      flush()
      isMet = true
    case .expired, .reminded, .reminderDropped, .childEnded: flush()
    case .factGiven, .balloted, .attached, .proposed, .accepted, .refused, .remedied:
      add(event.recorded.event, at, node)
    case .reached, .textTaken, .boundRead, .clockStarted, .clockMoved, .reminderSet: return
    case .reasonGiven, .left, .suspended, .resumed, .unwound, .entered, .routed, .clockRestarted, .clockStood,
      .notified, .moneyMoved, .cancelled, .ended:
      isBringing = false
    }
  }

  private mutating func begin(_ act: RecordedAct, _ at: Instant, _ node: Int) {
    flush()
    // Children open by themselves.
    if act.action == .open, node > 0 { return }
    (current, isBringing) = (RecordedInput(at: at, node: node, brought: .act(act)), true)
  }

  private mutating func pend(_ ruling: PendingRuling, _ words: String?, _ at: Instant, _ node: Int) {
    var act = RecordedAct(ruling.action, ruling.party, ruling.person, words)
    if let loose { (act.facts, act.files) = (loose.facts, loose.files) }
    loose = nil
    if case .departure(_, _, _, let because) = ruling.source { act.departure = (ruling.remedy, because) }
    begin(act, at, node)
    flush()
  }

  private mutating func add(_ event: Event, _ at: Instant, _ node: Int) {
    if case .factGiven(let fact, let value, _) = event, node == 0, opening == nil, current == nil, opened != nil {
      orderFacts.append((fact, value))
    } else if let open = current, case .act(var act) = open.brought, isBringing || !Self.isBrought(event) {
      act.add(event)
      current?.brought = .act(act)
      isBringing = isBringing && Self.isBrought(event)
    } else if case .attached = event, current != nil {
      flush()
      add(event, at, node)
    } else if let (party, person) = Self.giver(event) {
      var act = loose ?? RecordedAct(.find, party, person, nil)
      act.add(event)
      (loose, looseAt) = (act, (at, node))
    }
  }

  /// Whether it may come with an act, before what the act leads to.
  private static func isBrought(_ event: Event) -> Bool {
    switch event {
    case .factGiven, .balloted, .attached: true
    case _: false
    }
  }

  /// Who gives something that needs no act.
  private static func giver(_ event: Event) -> (ID<Party>, Person)? {
    switch event {
    case .attached(let item): (item.party, item.person)
    case .factGiven(_, _, .some(let party)): (party, Person(0))
    case .balloted(_, _, let party, let person): (party, person)
    case _: nil
    }
  }

  private mutating func flush() {
    if let current {
      if case .act(let act) = current.brought, act.action == .open { opening = act } else { inputs.append(current) }
    }
    if let loose, !loose.files.isEmpty {
      inputs.append(
        RecordedInput(
          at: looseAt.at, node: looseAt.node, brought: .files(loose.files, by: loose.party, person: loose.person)))
    }
    (current, loose) = (nil, nil)
  }
}

extension RecordedAct {
  /// Takes what an event says that the act brought; what it led to is left out.
  fileprivate mutating func add(_ event: Event) {
    switch event {
    case .factGiven(let fact, let value, .some(party)): facts.append((fact, value))
    case .balloted(let fact, let value, party, _): facts.append((fact, value))
    case .attached(let item): if item.party == party { files.append(item.attachment) }
    case .proposed(let version, party, let remedy): proposal = (version, remedy)
    case .accepted(let version, party): self.version = version
    case .refused(party, let version): self.version = version
    case .remedied(let remedy, .departure(_, _, _, let because)):
      if action != .approve { departure = (remedy, because) }
    case _: return
    }
  }
}

extension Threshold {
  /// What the party said; a share of the claim stays one.
  fileprivate var asked: RequestedThreshold {
    RequestedThreshold(
      percent.map { .percent($0) } ?? .amount(amount), isLeast: isLeast, takesReturn: takesReturn, until: until)
  }
}
