import RedressWorkflow

extension ReplicationResult {
  /// Whether it has as many ends, windows and so on as a scenario, so that it may be one of its results.
  public func fits(_ scenario: Scenario) -> Bool {
    let workflow = scenario.workflow
    return ends.count == workflow.ends.count && outcomes.count == Outcome.allCases.count
      && windows.count == workflow.windows.count && places.count == workflow.places.count
      && responders.count == scenario.responders.count && works.count == scenario.works.count
      && teams.count == scenario.teams.count && teams.allSatisfy { $0.week.count == WeekClock.hours }
      && stretches.count == Self.stretchCount
  }
}
