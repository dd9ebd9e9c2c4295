import RedressTime
import RedressWorkflow

/// What one step reads beside the case, and the events that it makes.
///
/// It is handed on by reference, also to what only reads, so that a step copies none of it.
struct Step {
  let workflow: Workflow
  /// The instant at which things happen: that of a clock while it fires, then that of the input.
  var now: Instant
  var events: [Recorded]
  /// What an act brings, while its `on` is chosen and before it is recorded; nil where it brings nothing.
  var brought: Brought?
  /// The money of the proposal that it makes, for as long.
  var proposed = Value.unknown
  /// Who acts, and how a neutral departs from the table, while the effects of the act happen.
  var doer: ID<Party>?
  var departing = Departing.no
  /// Who rules: a ruling counts only the evidence that this party may see.
  var reader: ID<Party>?
  /// What a ruling is supposed to count, while it is asked what would have changed it.
  var supposed: SupposedItems?
  /// How many clocks have fired at `now`, so that a defect of a workflow cannot hold a machine for ever.
  var firings = 0
  /// The other cases of the tree; nil for a case that steps alone.
  var kin: Kin?

  static let firingsMost = 1_000

  init(_ workflow: Workflow, at now: Instant, events: [Recorded] = []) {
    self.workflow = workflow
    self.now = now
    self.events = events
  }
}

/// What an act adds to what its case knows, while the condition of its `on` is read.
struct Brought {
  var facts: [GivenFact] = []
  var attachments: [Attachment] = []
  var giver: ID<Party>?
  /// Whose ballots the facts are; nil where they are the party's word.
  var voter: Person?

  init(_ act: Act) {
    facts = act.facts
    attachments = act.attachments
    giver = act.party
  }

  /// The value brought for a fact; of several the last, as it is the one that will hold.
  func value(of fact: ID<Fact>, textsBefore: Int) -> Value? {
    var texts = textsBefore
    var last: Value?
    for given in facts {
      switch given.value {
      case .value(let value): if given.fact == fact { last = value }
      case .text:
        if given.fact == fact { last = .text(Int32(clamping: texts)) }
        texts += 1
      }
    }
    return last
  }

  func text(_ index: Int) -> String {
    var left = index
    for case .text(let text) in facts.lazy.map(\.value) {
      if left == 0 { return text }
      left -= 1
    }
    return ""
  }

  func items(by party: ID<Party>, kind: ID<EvidenceKind>?) -> Int {
    guard giver == party, !attachments.isEmpty else { return 0 }
    return attachments.reduce(0) { $0 + (kind == nil || $1.kind == kind ? 1 : 0) }
  }
}

extension Case {
  /// Appends an event and folds it: the one door by which a step changes the case.
  @inline(__always) mutating func emit(_ event: consuming Event, _ step: inout Step) {
    apply(event, at: step.now, under: step.workflow)
    step.events.append(Recorded(at: step.now, event))
  }
}
