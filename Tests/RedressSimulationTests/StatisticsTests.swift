import RedressChance
import RedressSimulation
import RedressTime
import RedressWorkflow
import Testing

/// A desk in office hours that asks the buyer something before it decides.
private enum Asking {
  static let workflow = """
    <workflow xmlns="urn:redress:workflow:1" id="asking" version="1" time-zone="Europe/Berlin" money="none">
      <title>Asking</title>
      <party id="buyer" side="claimant"/>
      <party id="desk" side="neutral"/>
      <calendar id="office" zone="Europe/Berlin" weekend="saturday sunday" valid="2025-01-01/2027-12-31">
        <hours days="monday tuesday wednesday thursday friday" from="09:00" to="17:00"/>
      </calendar>
      <action id="ask"/>
      <action id="answer"/>
      <action id="decide"/>
      <action id="withdraw"/>
      <on action="open" by="buyer" goto="desk-turn"/>
      <phase id="open-case">
        <on action="withdraw" by="buyer" goto="withdrawn"/>
        <phase id="desk-turn" awaits="desk">
          <window days="365"><expires goto="late"/></window>
          <on action="ask" by="desk" goto="question"/>
          <on action="decide" by="desk" goto="decided"/>
        </phase>
        <interlude id="question" awaits="buyer">
          <window days="3"><expires goto="back"/></window>
          <on action="answer" by="buyer" goto="back"/>
        </interlude>
      </phase>
      <end id="decided"/>
      <end id="withdrawn"/>
      <end id="late"/>
    </workflow>
    """

  static func scenario(replications: Int = 2) throws -> Scenario {
    let workflow = try Workflow.reading(workflow)
    var scenario = Scenario(
      name: "asking", workflow: workflow, seed: seed, zone: try Zone.named("Europe/Berlin"),
      run: try .plan(600, replications, warmUp: 100), arrivals: Arrivals(Stream("arrivals"), perHour: 1.3),
      orders: OrderModel(paid: nil, opener: Opener(party: try workflow.the(party: "buyer"))))
    func choice(_ probability: Double, _ action: String) throws -> Choice {
      Choice(Depending(otherwise: probability), Deed(try workflow.the(action: action)))
    }
    scenario.teams = [
      Team(
        "desk", size: 7,
        calendar: try found(workflow.calendars.firstIndex { $0.name == "office" }.map { ID($0) }, "calendar"))
    ]
    scenario.works = [
      Work(
        Stream("decides"), party: try workflow.the(party: "desk"), place: try workflow.the(place: "desk-turn"),
        team: ID(0), effort: Depending(otherwise: .gamma(shape: 2, scale: 0.5)),
        choices: [try choice(0.3, "ask"), try choice(0.7, "decide")])
    ]
    scenario.responders = [
      Responder(
        Stream("answers"), party: try workflow.the(party: "buyer"), place: try workflow.the(place: "question"),
        delay: Delay(hours: Depending(otherwise: .exponential(mean: 40))), choices: [try choice(1, "answer")]),
      Responder(
        Stream("gives-up"), party: try workflow.the(party: "buyer"), place: try workflow.the(place: "open-case"),
        never: Depending(otherwise: 0.8), delay: Delay(hours: Depending(otherwise: .exponential(mean: 30))),
        choices: [try choice(1, "withdraw")]),
    ]
    return scenario
  }
}

@Suite struct `What is counted` {
  @Test func `by the hour of the week adds up to the whole, and to nothing at night`() throws {
    for result in try Asking.scenario().results() {
      let team = result.teams[0]
      #expect(team.week.count == 168)
      #expect(team.busy > 0)
      #expect(team.week.reduce(0) { $0 + $1.busy } == team.busy)
      #expect(team.week.reduce(0) { $0 + $1.presence } == team.presence)
      for (hour, counted) in team.week.enumerated() {
        let isOpen = hour < 120 && (9..<17).contains(hour % 24)
        #expect((counted.presence > 0) == isOpen, "hour \(hour)")
        #expect(counted.presence == (isOpen ? counted.length * 7 : 0), "hour \(hour)")
        #expect(counted.busy <= counted.presence, "hour \(hour)")
      }
      #expect(team.week.contains { $0.queued > 0 })
    }
  }

  @Test func `of an open day and night shift goes on through all hours`() throws {
    let scenario = try Queueing.scenario(
      rate: 2.4, service: .exponential(mean: 1), people: 3, cases: 2_000, replications: 2)
    for result in scenario.results() {
      let team = result.teams[0]
      #expect(team.week.reduce(0) { $0 + $1.busy } == team.busy)
      #expect(team.week.reduce(0) { $0 + $1.presence } == team.presence)
      #expect(team.week.allSatisfy { $0.length > 0 && $0.presence == 3 * $0.length })
    }
  }

  @Test func `of places adds up to how long cases took, suspended time once`() throws {
    for result in try Asking.scenario().results() {
      #expect(result.places.reduce(0) { $0 + $1.ended } == result.cases)
      let places = try Asking.scenario().workflow
      let leaves = [try places.the(place: "desk-turn"), try places.the(place: "question")]
      let spent = leaves.reduce(Int128(0)) { $0 + result.places[$1.index].visits.sum }
      #expect(result.places[leaves[1].index].visits.count > 20)
      #expect(spent == result.durations.sum)
    }
  }

  @Test func `of waits, work and nights adds up to how long the desk had cases`() throws {
    for result in try Asking.scenario().results() {
      let team = result.teams[0]
      let place = try Asking.scenario().workflow.the(place: "desk-turn")
      #expect(team.givenUp > 0)
      #expect(team.engaged > team.work)
      // Somebody may take a work at night and lose it before the morning; that wait was counted to its planned end.
      let told = Double(team.waits.sum + team.givenUp + team.engaged)
      #expect(abs(told / Double(result.places[place.index].visits.sum) - 1) < 0.01)
    }
  }

  @Test func `of each part of the run adds up to all cases, those of the warm-up too`() throws {
    for result in try Asking.scenario().results() {
      #expect(result.stretches.count == ReplicationResult.stretchCount)
      #expect(result.stretches.reduce(0) { $0 + $1.cases } == result.balances.closed)
      #expect(result.stretches.reduce(0) { $0 + $1.durations } == result.balances.durations)
      #expect(result.stretches[0].works > 0)
    }
  }

  @Test func `merges exactly`() throws {
    let results = try Asking.scenario(replications: 2).results()
    var merged = results[0]
    merged.merge(results[1])
    let hours = zip(results[0].teams[0].week, results[1].teams[0].week).map { $0.busy + $1.busy }
    #expect(merged.teams[0].week.map(\.busy) == hours)
    #expect(merged.stretches[3].waits == results[0].stretches[3].waits + results[1].stretches[3].waits)
    #expect(merged.places[1].ended == results[0].places[1].ended + results[1].places[1].ended)
    var other = results[1]
    other.merge(results[0])
    #expect(merged == other)
  }
}
