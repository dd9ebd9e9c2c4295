import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow

/// Where continuations of a case begin: a runner whose one slot holds the case, and who has not answered since when.
struct Outset: Sendable {
  /// Somebody who began to think about an answer and has not given it.
  struct Thinker: Sendable {
    var responder: Int
    /// When it began.
    var since: Int64
    /// The first reminder that it got meanwhile; who does not react to it does not react to others.
    var reminded: Int64?
  }

  var runner: Runner<ContinuationLog>
  var thinkers: [Thinker] = []
  /// The works that wait for a neutral.
  var works: [UInt16] = []
  let now: Int64
  /// The traits that the case itself tells; not a number where it does not.
  var known: [Double] = []

  init(
    _ scenario: Scenario, _ plan: Plan, _ history: [Recorded], at now: Instant
  ) throws(ForecastRefusal) {
    self.now = now.microseconds
    runner = Runner(plan, replication: 0, log: ContinuationLog())
    guard let first = history.first, case .opened(let opened) = first.event else {
      preconditionFailure("a case begins with its opening")
    }
    guard opened.currency == scenario.currency else { throw .anotherCurrency }
    let people = try PeopleInOrder(opened.bindings, scenario.workflow)
    _ = runner.newSlot()
    runner.open = 1
    runner.slots[0].openedAt = first.at.microseconds
    runner.slots[0].reason = UInt16(opened.reason?.index ?? 0)
    replay(history.map { Recorded(at: $0.at, people.renumbered($0.event)) })
    guard runner.states[0].isOpen else { throw .ended }
    runner.now = now.microseconds
    known = scenario.traits.indices.map { known($0, scenario, opened) }
  }

  /// Folds the history, and notes as a run would who begins and stops when; nobody is drawn.
  private mutating func replay(_ history: [Recorded]) {
    for recorded in history {
      runner.now = recorded.at.microseconds
      runner.states[0].apply(recorded, under: runner.workflow)
      answer(recorded.event)
      remind(recorded)
      runner.events.append(recorded)
      runner.digest(0)
      begin()
    }
    (runner.isWaiting, runner.hasPended) = (false, false)
    // Left, suspended and held places have stopped whoever was there.
    thinkers.removeAll { runner.people[$0.responder].status != .silent }
    works.removeAll { !runner.stands(in: runner.plan.works[Int($0)].place, 0) }
  }

  /// Whoever could have meant an act has answered by it.
  private mutating func answer(_ event: Event) {
    switch event {
    case .acted(let action, let party, let person, _, _), .recorded(let action, let party, let person, _, _, _):
      stop(party) { $0.contains { $0.deed.action == action } }
      for raw in works where runner.plan.works[Int(raw)].party == party { runner.engagements[Int(raw)].occurrence += 1 }
      // Whoever has a seat and has acted is done there.
      works.removeAll { runner.plan.seats[Int($0)] && runner.plan.workers[Int($0)] == person }
    // Whoever has ruled waits until somebody has approved it.
    case .pended(let ruling, _): works.removeAll { runner.plan.works[Int($0)].party == ruling.party }
    case .attached(let item): stop(item.party) { $0.allSatisfy { $0.deed.action == nil } }
    case _: return
    }
  }

  private mutating func stop(_ party: ID<Party>, where meant: ([Choice]) -> Bool) {
    for thinker in thinkers where runner.plan.responders[thinker.responder].party == party {
      if meant(runner.plan.responders[thinker.responder].choices) { runner.people[thinker.responder].stop() }
    }
    thinkers.removeAll { runner.people[$0.responder].status == .idle }
  }

  private mutating func remind(_ recorded: Recorded) {
    guard case .reminded(let reminder, let window, _) = recorded.event else { return }
    for index in thinkers.indices {
      let responder = thinkers[index].responder
      let parties = runner.workflow.reminders[reminder.index].party
      guard runner.plan.responders[responder].reminded != nil, parties.has(runner.plan.responders[responder].party),
        runner.plan.windowsAround[responder].contains(window.raw)
      else { continue }
      thinkers[index].reminded = thinkers[index].reminded ?? recorded.at.microseconds
    }
  }

  /// Takes down whom an event has called.
  private mutating func begin() {
    for raw in runner.beginning {
      let index = Int(raw)
      guard runner.people[index].status == .beginning else { continue }
      runner.people[index].status = .idle
      runner.people[index].occurrence += 1
      thinkers.removeAll { $0.responder == index }
      let when = runner.plan.responders[index].when
      guard when == nil || runner.holds(when, 0, runner.people[index].occurrence) else { continue }
      // Nothing is drawn yet; it counts as silent, so that whatever stops somebody stops it too.
      runner.people[index].status = .silent
      thinkers.append(Thinker(responder: index, since: runner.now))
    }
    for raw in runner.joining {
      runner.engagements[Int(raw)].status = .idle
      if !works.contains(raw) { works.append(raw) }
    }
    runner.beginning.removeAll()
    runner.joining.removeAll()
  }

  /// A trait that the order or a fact of the case tells.
  private func known(_ index: Int, _ scenario: Scenario, _ opened: OpenedCase) -> Double {
    let (orders, trait) = (scenario.orders, ID<Trait>(index))
    if orders.paid == trait { return Double(opened.paid) / runner.plan.unitsPerCurrencyUnit }
    if orders.lines == trait { return Double(max(1, opened.lines.count)) }
    if orders.claimedPercent == trait { return 100 * Double(opened.claimed) / Double(max(1, opened.paid)) }
    guard let fact = scenario.traits[index].fact?.fact else { return .nan }
    let state = runner.states[0]
    switch state.value(of: fact, at: Instant(microseconds: now), under: scenario.workflow) {
    case .unknown, .text: return .nan
    case .flag(let flag): return flag ? 1 : 0
    case .choice(let position): return Double(position)
    case .number(let number): return Double(number.numerator) / Double(number.denominator)
    case .money(let amount): return Double(amount) / runner.plan.unitsPerCurrencyUnit
    case .instant(let instant): return Double(instant.microseconds(since: state.openedAt)) / 3.6e9
    }
  }
}
