import RedressChance
import RedressSimulation
import RedressTime
import RedressWorkflow
import Testing

/// A desk in office hours, with a holiday.
private enum Office {
  static let workflow = """
    <workflow xmlns="urn:redress:workflow:1" id="office-case" version="1" time-zone="UTC" money="none">
      <title>Office</title>
      <party id="buyer" side="claimant"/>
      <party id="desk" side="neutral"/>
      <calendar id="office" zone="UTC" weekend="saturday sunday" valid="2026-01-01/2027-12-31">
        <holiday date="2026-01-14" name="Closed"/>
        <hours days="monday tuesday wednesday thursday" from="09:00" to="12:30"/>
        <hours days="monday tuesday wednesday thursday" from="13:30" to="17:00"/>
        <hours days="friday" from="09:00" to="14:00"/>
      </calendar>
      <action id="serve"/>
      <on action="open" by="buyer" goto="waiting"/>
      <phase id="waiting" awaits="desk">
        <window days="365"><expires goto="lost"/></window>
        <on action="serve" by="desk" goto="done"/>
      </phase>
      <end id="done"/>
      <end id="lost"/>
    </workflow>
    """

  static func scenario(hours: Shape, people: Int, cases: Int, perHour: Double = 1) throws -> Scenario {
    let workflow = try Workflow.reading(workflow)
    var scenario = Scenario(
      name: "office", workflow: workflow, seed: seed, run: try .plan(cases, 2),
      arrivals: Arrivals(Stream("arrivals"), perHour: perHour),
      orders: OrderModel(paid: nil, opener: Opener(party: try workflow.the(party: "buyer"))))
    let office = try found(workflow.calendars.firstIndex { $0.name == "office" }, "calendar")
    scenario.teams = [Team("desk", size: people, calendar: ID(office))]
    scenario.works = [
      Work(
        Stream("service"), party: try workflow.the(party: "desk"), place: try workflow.the(place: "waiting"),
        team: ID(0), effort: Depending(otherwise: hours),
        choices: [Choice(Depending(otherwise: 1), Deed(try workflow.the(action: "serve")))])
    ]
    return scenario
  }

  /// Whether the desk works at a second since 1970, told from the calendar as written.
  static func isOpen(_ second: Int) -> Bool {
    let (day, minute) = (second / 86_400, second % 86_400 / 60)
    // 1970-01-01 was a Thursday; 2026-01-14 is day 20467.
    let weekday = (day + 3) % 7
    if day == 20_467 || weekday > 4 { return false }
    if weekday == 4 { return 540..<840 ~= minute }
    return 540..<750 ~= minute || 810..<1020 ~= minute
  }

  /// When work that comes at a second is done, looked up second by second.
  static func finish(of seconds: Int, from second: Int) -> Int {
    var (left, at) = (seconds, second)
    while left > 0 {
      if isOpen(at) { left -= 1 }
      at += 1
    }
    return at
  }
}

@Suite struct `A team with office hours` {
  @Test(arguments: [0.25, 3.0, 9.5])
  func `ends work when a count of open seconds says so`(hours: Double) throws {
    let scenario = try Office.scenario(hours: .constant(hours), people: 1_000, cases: 120)
    let watch = Watch.over(scenario)
    #expect(watch.spans.count == 120)
    for span in watch.spans.values {
      // Two instants of one second differ by less than a second in the count.
      let expected = Office.finish(of: Int(hours * 3600), from: Int(span.opened * 3600))
      #expect(abs(span.ended * 3600 - Double(expected)) <= 1.001, "opened at \(span.opened)")
    }
  }

  @Test func `has nobody at work while it is closed, and counts the wait for the morning apart`() throws {
    let scenario = try Office.scenario(hours: .constant(1), people: 1_000, cases: 800)
    for result in scenario.results() {
      let team = result.teams[0]
      // With people for all, nobody waits but for the shift.
      #expect(team.waits.sum == team.offShift && team.offShift > 0)
      #expect(team.work == 800 * 3_600_000_000)
      // 31.5 hours of 168 are open at most: 33 a week, less one holiday.
      let isClosed = Double(team.waited) / 800
      #expect(abs(isClosed - (1 - 33.0 / 168)) < 0.08, "\(isClosed)")
    }
  }

  @Test func `comes out even when its queue is long`() throws {
    let scenario = try Office.scenario(hours: .exponential(mean: 0.9), people: 5, cases: 1_500)
    for result in scenario.results() {
      let team = result.teams[0]
      #expect(result.balances.isEven, "\(result.balances)")
      #expect(result.balances.queueTime > 0 && result.balances.engagedTime > team.work)
      #expect(team.offShift < team.waits.sum && team.busy <= team.presence)
      #expect(team.waits.count == 1_500 && result.works[0].acted == 1_500)
    }
  }
}

@Suite struct `Little's law` {
  /// The mean number of open cases is their rate times how long they take, over a run from its first arrival to its last end.
  @Test func `holds to the microsecond, in the queue and in the whole`() throws {
    let scenario = try Queueing.scenario(
      rate: 2.4, service: .exponential(mean: 1), people: 3, cases: 2_000, replications: 2)
    for replication in 0..<2 {
      var watch = Watch()
      let result = Simulation(scenario).run(replication: replication, log: &watch)
      let spans = watch.spans.values.sorted { $0.opened < $1.opened }
      // Counted apart from the simulator: open cases summed over the time between changes.
      let changes = spans.flatMap { [($0.opened, 1.0), ($0.ended, -1.0)] }.sorted { $0.0 < $1.0 }
      var (open, area, last) = (0.0, 0.0, changes[0].0)
      for (at, change) in changes {
        area += open * (at - last)
        (open, last) = (open + change, at)
      }
      #expect(open == 0)
      #expect(abs(area * 3.6e9 / Double(result.balances.openTime) - 1) < 1e-9)
      #expect(result.balances.openTime == result.balances.durations)
      #expect(result.balances.queueTime == result.balances.waits && result.balances.waits > 0)
      #expect(result.balances.engagedTime == result.balances.engagements)
    }
  }
}
