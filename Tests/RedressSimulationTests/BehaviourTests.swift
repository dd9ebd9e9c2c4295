import RedressChance
import RedressEngine
import RedressMoney
import RedressSimulation
import RedressTime
import RedressWorkflow
import Testing

/// A seller who answers within five days, is reminded two days before their end, and may be interrupted.
private enum Answering {
  static let workflow = """
    <workflow xmlns="urn:redress:workflow:1" id="answering" version="1" time-zone="UTC" money="none">
      <title>Answering</title>
      <party id="buyer" side="claimant"/>
      <party id="seller" side="respondent"/>
      <party id="desk" side="neutral"/>
      <fact id="care" type="number" from="opening"/>
      <fact id="shown" type="flag" from="finding"><ask>Is it shown?</ask></fact>
      <action id="settle"/>
      <action id="ask"/>
      <action id="tell"/>
      <on action="open" by="buyer" goto="answer"/>
      <phase id="undecided">
        <phase id="answer" awaits="seller">
          <window id="response" days="5">
            <remind party="seller" hours-left="48"/>
            <expires goto="missed"/>
          </window>
          <on action="settle" by="seller" goto="settled"/>
          <on action="ask" by="buyer" goto="question"/>
          <on action="find" by="desk" if="shown" goto="settled"/>
          <on action="find" by="desk" goto="missed"/>
        </phase>
        <interlude id="question">
          <window id="waiting" hours="48"><expires goto="back"/></window>
          <on action="tell" by="desk" goto="back"/>
        </interlude>
      </phase>
      <end id="settled"/>
      <end id="missed"/>
    </workflow>
    """

  static func scenario(
    delay: Delay, never: Double = 0, reminded: ReminderReaction? = nil, cases: Int = 300, replications: Int = 1
  ) throws -> Scenario {
    let workflow = try Workflow.reading(workflow)
    var scenario = Scenario(
      name: "answering", workflow: workflow, seed: seed, run: try .plan(cases, replications),
      arrivals: Arrivals(Stream("arrivals"), perHour: 2),
      orders: OrderModel(paid: nil, opener: Opener(party: try workflow.the(party: "buyer"))))
    let care = LinkedFact(try found(workflow.fact(named: "care"), "care"), .number(decimals: 6))
    scenario.traits = [
      Trait(Stream("care"), owner: .order, spread: Depending(otherwise: .shape(.uniform(low: 0, high: 1))), fact: care)
    ]
    scenario.responders = [
      Responder(
        Stream("seller"), party: try workflow.the(party: "seller"), place: try workflow.the(place: "answer"),
        never: Depending(otherwise: never), delay: delay,
        choices: [Choice(Depending(otherwise: 1), Deed(try workflow.the(action: "settle")))], reminded: reminded)
    ]
    return scenario
  }

  /// Answers after so many hours.
  static func after(_ hours: Double) -> Delay { Delay(hours: Depending(otherwise: .constant(hours))) }

  static func reaction(_ probability: Double, after hours: Double) -> ReminderReaction {
    ReminderReaction(probability: Depending(otherwise: probability), hours: Depending(otherwise: .constant(hours)))
  }
}

/// What became of each case of a replication.
struct Watch: CaseLog {
  /// When it opened and ended, in hours since 1970.
  var spans: [UInt32: (opened: Double, ended: Double)] = [:]
  /// How it ended.
  var states: [UInt32: Case] = [:]
  private var last: Double = 0

  mutating func drew(
    _ units: (Double, Double), for number: UInt32, stream: UInt32, occurrence: UInt32, purpose: UInt32
  ) {}

  mutating func stepped(_ number: UInt32, in slot: Int, _ events: [Recorded]) {
    if let event = events.last { last = Double(event.at.microseconds) / 3.6e9 }
  }

  mutating func ended(_ number: UInt32, in slot: Int, _ state: Case) {
    spans[number] = (Double(state.openedAt.microseconds) / 3.6e9, last)
    states[number] = state
  }

  /// How long each case took, in hours.
  var hours: [Double] { spans.values.map { $0.ended - $0.opened } }

  static func over(_ scenario: Scenario, replication: Int = 0) -> Watch {
    var watch = Watch()
    _ = Simulation(scenario).run(replication: replication, log: &watch)
    return watch
  }
}

private func near(_ value: Double, _ other: Double) -> Bool { abs(value - other) < 1e-6 }

@Suite struct `A reminder` {
  @Test func `brings an answer of those who never would, as often as is said`() throws {
    let scenario = try Answering.scenario(
      delay: Answering.after(1), never: 1, reminded: Answering.reaction(0.6, after: 6),
      cases: Sample.size(300, full: 20_000), replications: 40)
    let missed = try Verdict(
      .missed(try scenario.workflow.the(window: "response")), 0.4, cap: 0.03, in: scenario.results(), scenario)
    #expect(missed.holds, "seed \(seed): \(missed)")
    // It comes after three days: 72 hours and 6, or the end of the window.
    #expect(Watch.over(scenario).hours.allSatisfy { near($0, 78) || near($0, 120) })
  }

  @Test(arguments: [(100.0, 78.0), (74, 74), (10, 10), (79, 78)])
  func `brings an answer forward and never puts it off`(delay: Double, answered: Double) throws {
    let scenario = try Answering.scenario(delay: Answering.after(delay), reminded: Answering.reaction(1, after: 6))
    let watch = Watch.over(scenario)
    #expect(watch.hours.count == 300 && watch.hours.allSatisfy { near($0, answered) })
  }
}

@Suite struct `A rush` {
  @Test func `answers in the last part of the window, evenly`() throws {
    var delay = Answering.after(1)
    (delay.rushShare, delay.rushLast) = (1, 0.1)
    let scenario = try Answering.scenario(delay: delay, cases: Sample.size(300, full: 20_000), replications: 40)
    #expect(Watch.over(scenario).hours.allSatisfy { $0 >= 108 && $0 <= 120 })
    let mean = try Verdict(.meanHours, 114, cap: 0.002, in: scenario.results(), scenario)
    #expect(mean.holds, "seed \(seed): \(mean)")
  }

  @Test func `takes its share of the answers and leaves the others`() throws {
    var delay = Answering.after(1)
    (delay.rushShare, delay.rushLast) = (0.3, 0.1)
    let scenario = try Answering.scenario(
      delay: delay, never: 0.5, cases: Sample.size(400, full: 20_000), replications: 40)
    let hours = Watch.over(scenario).hours
    #expect(hours.allSatisfy { near($0, 1) || $0 >= 108 })
    // Half never answer; of the others 0.3 take 114 hours and the rest one.
    let mean = try Verdict(
      .meanHours, 0.5 * 120 + 0.5 * (0.3 * 114 + 0.7), cap: 0.02, in: scenario.results(), scenario)
    #expect(mean.holds, "seed \(seed): \(mean)")
  }
}

@Suite struct `An interlude` {
  /// The buyer asks after ten hours, and the clock of the answer stands for 48.
  private static func interrupted(delay: Double, never: Double = 0) throws -> Scenario {
    var scenario = try Answering.scenario(delay: Answering.after(delay), never: never)
    let workflow = scenario.workflow
    scenario.responders.append(
      Responder(
        Stream("asks"), party: try workflow.the(party: "buyer"), place: try workflow.the(place: "answer"),
        delay: Answering.after(10),
        choices: [Choice(Depending(otherwise: 1), Deed(try workflow.the(action: "ask")))]))
    return scenario
  }

  @Test(arguments: [
    // Before it, during it (then as soon as it is over), after it, and never (five days and what stood).
    (5.0, 0.0, 5.0), (30, 0, 58), (90, 0, 90), (1, 1, 168),
  ])
  func `holds an answer back until the place goes on, and its window stands`(
    delay: Double, never: Double, hours: Double
  ) throws {
    let watch = Watch.over(try Self.interrupted(delay: delay, never: never))
    #expect(watch.hours.count == 300 && watch.hours.allSatisfy { near($0, hours) }, "\(watch.hours.prefix(3))")
  }

  @Test func `takes a case from the queue and puts it back`() throws {
    var scenario = try Self.interrupted(delay: 1, never: 1)
    let workflow = scenario.workflow
    let shown = LinkedFact(try found(workflow.fact(named: "shown"), "shown"), .flag)
    scenario.teams = [Team("desk", size: 1_000)]
    scenario.works = [
      Work(
        Stream("looks"), party: try workflow.the(party: "desk"), place: try workflow.the(place: "answer"), team: ID(0),
        effort: Depending(otherwise: .constant(20)),
        findings: [FactModel(shown, spread: Depending(otherwise: .shares([0, 1])))],
        choices: [Choice(Depending(otherwise: 1), Deed(.find))])
    ]
    let result = Simulation(scenario).run(replication: 0)
    // Ten hours of work are lost; after 58 it begins anew and takes 20.
    #expect(result.durations.sum == 300 * 78 * 3_600_000_000)
    #expect(result.teams[0].abandoned == 300 && result.works[0].begun == 600 && result.works[0].acted == 300)
    #expect(result.balances.isEven)
  }
}

@Suite struct `What is true` {
  @Test func `decides what is found, and the workflow sees only that`() throws {
    var scenario = try Answering.scenario(
      delay: Answering.after(1), never: 1, cases: Sample.size(400, full: 20_000), replications: 40)
    let workflow = scenario.workflow
    scenario.traits.append(
      Trait(
        Stream("truth"), owner: .truth, spread: Depending(otherwise: .shares([0.6, 0.4])), values: ["so", "not-so"]))
    let so = Condition.compare(.trait(ID(1)), .equal, 0)
    let shown = FactModel(
      LinkedFact(try found(workflow.fact(named: "shown"), "shown"), .flag),
      spread: Depending([.init(when: so, .shares([0.1, 0.9]))], otherwise: .shares([0.8, 0.2])))
    scenario.teams = [Team("desk", size: 1_000)]
    scenario.works = [
      Work(
        Stream("looks"), party: try workflow.the(party: "desk"), place: try workflow.the(place: "answer"), team: ID(0),
        effort: Depending([.init(when: so, .constant(2))], otherwise: .constant(4)), findings: [shown],
        choices: [Choice(Depending(otherwise: 1), Deed(.find))])
    ]
    let results = scenario.results()
    let settled = Metric.share(try workflow.the(end: "settled"))
    // 0.6 * 0.9 + 0.4 * 0.2 are shown; looking takes 0.6 * 2 + 0.4 * 4 hours.
    for (metric, truth) in [(settled, 0.62), (.meanHours, 2.8)] {
      let verdict = try Verdict(metric, truth, cap: 0.02, in: results, scenario)
      #expect(verdict.holds, "seed \(seed), \(metric): \(verdict)")
    }
  }
}

@Suite struct `A population` {
  private static func scenario(size: Int) throws -> Scenario {
    var scenario = try Answering.scenario(delay: Answering.after(1), cases: 600, replications: 2)
    scenario.populations = [Population(Stream("sellers"), size: size)]
    scenario.traits[0].owner = .member(ID(0))
    // Who takes little care never answers.
    scenario.responders[0].never = Depending(
      [.init(when: .compare(.trait(ID(0)), .less, 0.5), 1)], otherwise: 0)
    return scenario
  }

  private static func cares(_ scenario: Scenario, replication: Int = 0) throws -> [UInt32: Double] {
    let care = try found(scenario.workflow.fact(named: "care"), "care")
    return try Watch.over(scenario, replication: replication).states.mapValues { state in
      guard case .number(let number) = state.value(of: care, at: state.openedAt, under: scenario.workflow) else {
        throw Missing(description: "the case has no care")
      }
      return Double(number.numerator) / Double(number.denominator)
    }
  }

  @Test func `keeps its traits in all cases of a member, and each case draws one of them`() throws {
    let cares = try Self.cares(try Self.scenario(size: 3)).values
    let counts = Dictionary(cares.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.count == 3)
    // A third of 600 each, within four standard deviations.
    #expect(counts.values.allSatisfy { abs($0 - 200) < 47 }, "\(counts)")
  }

  @Test func `behaves by its traits`() throws {
    let scenario = try Self.scenario(size: 8)
    let care = try Self.cares(scenario)
    let watch = Watch.over(scenario)
    for (number, span) in watch.spans {
      #expect(near(span.ended - span.opened, try #require(care[number]) < 0.5 ? 120 : 1))
    }
    #expect(Set(care.values.map { $0 < 0.5 }).count == 2)
  }

  @Test func `is the same in all arms, and another in each replication`() throws {
    let scenario = try Self.scenario(size: 5)
    var other = scenario
    other.responders[0].delay = Answering.after(50)
    #expect(try Self.cares(scenario) == Self.cares(other))
    #expect(try Set(Self.cares(scenario).values).isDisjoint(with: Self.cares(scenario, replication: 1).values))
  }
}
