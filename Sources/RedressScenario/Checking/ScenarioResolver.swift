import RedressChance
import RedressDiagnostics
import RedressMoney
import RedressSimulation
import RedressTime
import RedressWorkflow

/// Turns a draft into a scenario under a workflow; what does not fit it reports, and goes on.
struct ScenarioResolver {
  let draft: ScenarioDraft
  let workflow: Workflow
  private(set) var diagnostics: [Diagnostic] = []
  /// Traits that conditions may name, in the order in which they are drawn.
  var traits: [Trait] = []

  init(_ draft: ScenarioDraft, under workflow: Workflow) { (self.draft, self.workflow) = (draft, workflow) }

  mutating func report(_ problem: Diagnostic) {
    if !diagnostics.contains(problem) { diagnostics.append(problem) }
  }

  /// The scenario; nil when anything does not fit.
  mutating func scenario(digest: String) -> Scenario? {
    let run = run()
    let orders = orders()
    let teams = draft.teams.map { team($0) }
    let responders = draft.responds.compactMap { responder($0) }
    let works = draft.works.compactMap { work($0) }
    let defaults = StatedDefaults(isSilent: true, findings: findings(draft.findings))
    let arms = arms()
    let sweeps = draft.sweeps.compactMap { sweep($0) }
    requireBehaviour()
    requireNoChildren()
    requireMoney()
    requireCalendars()
    warnOfLoad()
    guard let orders else { return nil }
    var scenario = Scenario(
      name: draft.id, digest: digest, workflow: workflow, seed: draft.seed, zone: draft.zone,
      currency: draft.currency?.value, run: run, arrivals: arrivals(), orders: orders)
    scenario.title = draft.title
    scenario.populations = draft.people.map { Population(Stream("people." + $0.id.value), size: $0.size) }
    scenario.traits = traits
    (scenario.responders, scenario.works, scenario.teams) = (responders, works, teams)
    (scenario.defaults, scenario.sweeps) = (defaults, sweeps)
    if let compare = draft.compare {
      scenario.arms = arms
      scenario.baseline = arms.firstIndex { $0.name == compare.baseline.value } ?? 0
    }
    for (first, second) in scenario.clashingStreams {
      report(ScenarioProblem.sameChance(first, second, at: draft.workflow.span))
    }
    return diagnostics.contains { $0.severity == .error } ? nil : scenario
  }

  private func arrivals() -> Arrivals {
    Arrivals(
      Stream("run.arrivals"), perHour: draft.arrivals.perHour, weekdays: draft.arrivals.weekdays,
      hours: draft.arrivals.hours)
  }

  private mutating func team(_ team: TeamDraft) -> Team {
    let calendar = team.calendar.flatMap { self.calendar($0) }
    return Team(
      team.id.value, size: team.size.value, calendar: calendar, costPerHour: team.costPerHour?.minorUnits ?? 0)
  }
}
