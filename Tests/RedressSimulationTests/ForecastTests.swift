import RedressChance
import RedressEngine
import RedressLanguage
import RedressSimulation
import RedressTime
import RedressWorkflow
import Testing

@Suite struct `A forecast of a live case` {
  private static let exponential = Shape.exponential(mean: 60)

  /// A case of the windows workflow, opened by itself, with people in another order than simulated ones stand.
  private func opened(_ workflow: Workflow, at start: Instant) throws -> (Case, [Recorded]) {
    let people = ["desk", "seller", "buyer"]
    let bindings = try people.map { Binding(party: try workflow.the(party: $0), person: $0) }
    let act = Act(.open, by: try workflow.the(party: "buyer"), person: Person(2))
    let (state, events) = try Case.open(
      Opening(act: act, bindings: bindings, currency: nil, paid: 0), under: workflow, at: start)
    return (state, events)
  }

  private func forecast(
    _ scenario: Scenario, after hours: Double, arm: Arm? = nil
  ) throws -> (forecast: Forecast, now: Instant) {
    let start = try Instant.parse("2026-02-02T09:00:00Z")
    let (_, events) = try opened(scenario.workflow, at: start)
    let now = start.addingSaturating(microseconds: Int64(hours * 3.6e9))
    return (try Forecast(scenario, arm: arm, history: events, under: scenario.workflow, at: now), now)
  }

  private func missed(_ forecast: Forecast, _ window: String, count: Int = 4_000) throws -> Interval {
    let window = try forecast.scenario.workflow.the(window: window)
    let hits = (0..<UInt32(count)).count { forecast.continuation($0).missed.contains(window) }
    return try #require(Interval.ofShare(hits, of: count, confidence: 0.999))
  }

  private func holds(_ interval: Interval, _ truth: Double) -> Bool { interval.low <= truth && truth <= interval.high }

  @Test(arguments: [0.0, 48, 96])
  func `is conditional on the silence so far`(elapsed: Double) throws {
    let scenario = try Windows.scenario(delay: Self.exponential, cases: 10)
    let share = try missed(forecast(scenario, after: elapsed).forecast, "response")
    // Without memory only what is left of the window matters: five days less what has passed, by a mean of 60 hours.
    #expect(holds(share, Portable.exp(-(120 - elapsed) / 60)), "seed \(seed), \(elapsed) h: \(share)")
  }

  @Test func `holds a longer silence for a sign of never`() throws {
    var scenario = try Windows.scenario(delay: Self.exponential, cases: 10)
    scenario.responders[0].never = Depending(otherwise: 0.2)
    let share = try missed(forecast(scenario, after: 72).forecast, "response")
    let (never, silent, end) = (0.2, Portable.exp(-72 / 60), Portable.exp(-120 / 60))
    #expect(holds(share, (never + (1 - never) * end) / (never + (1 - never) * silent)), "seed \(seed): \(share)")
  }

  @Test func `holds it for a sign of what nobody can see`() throws {
    var scenario = try Windows.scenario(delay: Self.exponential, cases: 10)
    scenario.traits = [
      Trait(Stream("idle"), owner: .truth, spread: Depending(otherwise: .shares([0.7, 0.3])), values: ["no", "yes"])
    ]
    let idle = Condition.compare(.trait(ID(0)), .equal, 1)
    scenario.responders[0].never = Depending([.init(when: idle, 0.9)], otherwise: 0)
    let share = try missed(forecast(scenario, after: 72).forecast, "response")
    let (silent, end) = (Portable.exp(-72 / 60), Portable.exp(-120 / 60))
    let (before, after) = (0.7 * silent + 0.3 * (0.9 + 0.1 * silent), 0.7 * end + 0.3 * (0.9 + 0.1 * end))
    #expect(holds(share, after / before), "seed \(seed): \(share)")
  }

  @Test func `ends where an open case has nothing left but its clock`() throws {
    // By the scenario everybody has answered within a day; after four days nobody can be silent any more.
    var scenario = try Windows.scenario(delay: .uniform(low: 0, high: 24), cases: 10)
    scenario.responders[0].delay.observedHours = nil
    let late = try forecast(scenario, after: 96).forecast
    let continuations = (0..<100).map { late.continuation($0) }
    #expect(continuations.allSatisfy { $0.isImplausible })
    #expect(continuations.allSatisfy { $0.end != nil })
    let early = try forecast(scenario, after: 12).forecast
    #expect((0..<100).allSatisfy { !early.continuation($0).isImplausible })
  }

  @Test func `comes to what a simulation comes to where a case has just opened`() throws {
    let scenario = try Windows.scenario(delay: Windows.lognormal, cases: 10)
    let (forecast, now) = try forecast(scenario, after: 0)
    let continuations = (0..<6_000).map { forecast.continuation($0) }
    // The published values of the check of this workflow.
    let truths = [("default", 0.215271), ("settled", 0.431601), ("mediated", 0.318885), ("abandoned", 0.034244)]
    for (name, truth) in truths {
      let end = try scenario.workflow.the(end: name)
      let count = continuations.count { $0.end == end }
      let share = try #require(Interval.ofShare(count, of: continuations.count, confidence: 0.999))
      #expect(holds(share, truth), "seed \(seed), \(name): \(share)")
    }
    let days = continuations.map { Double($0.at.microseconds(since: now)) / 86.4e9 }
    let mean = try #require(Interval.ofMean(days, confidence: 0.999))
    #expect(holds(mean, 4.031697), "\(mean)")
  }

  @Test func `goes on from acts that were done, by whoever stands for each party`() throws {
    let scenario = try Windows.scenario(delay: Self.exponential, cases: 10)
    let workflow = scenario.workflow
    let start = try Instant.parse("2026-02-02T09:00:00Z")
    var (state, events) = try opened(workflow, at: start)
    let seller = Act(try workflow.the(action: "deny"), by: try workflow.the(party: "seller"), person: Person(1))
    let denied = start.addingSaturating(microseconds: 50 * 3_600_000_000)
    try state.bring(.act(seller), at: denied, under: workflow, into: &events)
    let now = denied.addingSaturating(microseconds: 24 * 3_600_000_000)
    let forecast = try Forecast(scenario, history: events, under: workflow, at: now)
    let share = try missed(forecast, "escalating")
    #expect(holds(share, Portable.exp(-144 / 72)), "seed \(seed): \(share)")
    let ends = Set((0..<400).map { forecast.continuation($0).end })
    let reached: Set<ID<End>?> = [try workflow.the(end: "mediated"), try workflow.the(end: "abandoned")]
    #expect(ends == reached)
  }

  @Test func `is the same for the same number, and another for another`() throws {
    let forecast = try forecast(try Windows.scenario(delay: Windows.lognormal, cases: 10), after: 30).forecast
    #expect((0..<50).map { forecast.continuation($0) } == (0..<50).map { forecast.continuation($0) })
    #expect(Set((0..<50).map { forecast.continuation($0) }).count > 25)
  }

  @Test func `refuses what the scenario says nothing of`() throws {
    let scenario = try Windows.scenario(delay: Windows.lognormal, cases: 10)
    let workflow = scenario.workflow
    let start = try Instant.parse("2026-02-02T09:00:00Z")
    var (state, events) = try opened(workflow, at: start)
    let other = try #require(
      WorkflowLoader.load(
        "other.xml", bytes: Array(Windows.workflow.utf8), including: { _ in .failure(.missing) },
        digesting: { _ in "another" }
      ).workflow)
    #expect(throws: ForecastRefusal.anotherWorkflow) {
      try Forecast(scenario, history: events, under: other, at: start)
    }
    var paid = scenario
    paid.currency = try Reference.scenario(cases: 1, replications: 1).currency
    #expect(throws: ForecastRefusal.anotherCurrency) {
      try Forecast(paid, history: events, under: workflow, at: start)
    }
    let seller = Act(try workflow.the(action: "settle"), by: try workflow.the(party: "seller"), person: Person(1))
    try state.bring(.act(seller), at: start, under: workflow, into: &events)
    #expect(throws: ForecastRefusal.ended) { try Forecast(scenario, history: events, under: workflow, at: start) }
  }
}
