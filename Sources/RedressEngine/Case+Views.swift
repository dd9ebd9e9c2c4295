import RedressMoney
public import RedressTime
public import RedressWorkflow

/// A clock as a screen shows it.
public struct RunningClock: Sendable, Hashable {
  /// The window.
  public var window: ID<Window>
  /// When it expires; nil while it stands or waits for its anchor.
  public var due: Instant?
  /// What is left, while it stands.
  public var left: Remainder?
}

extension Case {
  /// Whether it goes on.
  public var isOpen: Bool { end == nil && !isCancelled }

  /// The places that it stands in, the workflow itself first; suspended ones are not among them.
  public func path(under workflow: Workflow) -> [ID<Place>] {
    guard isOpen else { return [] }
    var path = [place]
    while let around = path.last.flatMap({ workflow.places[$0.index].parent }) { path.append(around) }
    return path.reversed()
  }

  /// Every clock that runs, stands or waits, the next to expire first, then in document order.
  public var runningClocks: [RunningClock] {
    let alive = clocks.indices.compactMap { index -> RunningClock? in
      switch clocks[index].state {
      case .absent, .ended: nil
      case .waiting: RunningClock(window: ID(index))
      case .running: RunningClock(window: ID(index), due: clocks[index].span.due)
      case .standing(let left): RunningClock(window: ID(index), left: left)
      }
    }
    let (running, still) = (alive.filter { $0.due != nil }, alive.filter { $0.due == nil })
    return running.sorted { ($0.due ?? .never, $0.window) < ($1.due ?? .never, $1.window) } + still
  }

  /// The evidence that a party may see, in the order of its numbers.
  public func visibleItems(for party: ID<Party>) -> [AttachedItem] {
    items.filter { $0.isSeen(by: party) }
  }

  /// The same for whoever rules; everything where a clock decides.
  func visibleItems(for reader: ID<Party>?) -> [AttachedItem] {
    guard let reader else { return items }
    return visibleItems(for: reader)
  }

  /// The value of a fact now, derived ones included.
  public func value(of fact: ID<Fact>, at now: Instant, under workflow: Workflow) -> Value {
    var step = Step(workflow, at: now)
    var reading = self
    return reading.value(ofFact: fact, &step)
  }

  /// The text behind a text value.
  public func text(_ index: Int32, under workflow: Workflow) -> String {
    var reading = self
    return reading.text(index, workflow)
  }

  /// When a place was last entered; nil if never.
  public func entered(_ place: ID<Place>) -> Instant? {
    happened[place.index] == .none ? nil : happened[place.index]
  }

  /// How often an action took effect.
  public func times(_ action: ID<Action>, under workflow: Workflow) -> Int {
    var reading = self
    return Int(reading.count(.times(action, by: nil), workflow))
  }

  /// The live proposal of a party.
  public func proposal(of party: ID<Party>) -> Proposal? { proposals.first { $0.party == party } }

  /// The findings that a ruling still needs before it can be decided by a party; empty when it can.
  public func missingFindings(
    for ruling: ID<Ruling>, ruledBy party: ID<Party>, at now: Instant, under workflow: Workflow
  ) -> [ID<Fact>] {
    var step = Step(workflow, at: now)
    step.reader = party
    var reading = self
    guard case .missing(let facts) = reading.verdict(of: ruling, &step) else { return [] }
    return facts
  }

  /// What a ruling would give now, ruled by a party: its rule and remedy, to be shown before it is confirmed; nil while a
  /// finding is missing.
  public func preview(
    of ruling: ID<Ruling>, ruledBy party: ID<Party>, at now: Instant, under workflow: Workflow
  ) -> (rule: Int, remedy: Remedy)? {
    var step = Step(workflow, at: now)
    step.reader = party
    var reading = self
    guard case .rule(let rule) = reading.verdict(of: ruling, &step) else { return nil }
    return (rule, reading.fixed(workflow.rulings[ruling.index].rules[rule].remedy, &step))
  }
}
