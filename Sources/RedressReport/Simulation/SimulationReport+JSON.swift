internal import RedressChance
package import RedressDiagnostics
internal import RedressMoney
internal import RedressSimulation
internal import RedressWorkflow

extension SimulationReport {
  /// The report for a program; `Documentation/Simulating.md` describes it.
  package var fields: [(String, JSONText)] {
    [
      ("scenario", .string(scenario.name)), ("digest", .string(scenario.digest)),
      ("workflow", .string(scenario.workflow.name)), ("workflowDigest", .string(scenario.workflow.digest)),
      ("seed", .string(String(scenario.seed))), ("cases", .number(scenario.run.cases)),
      ("replications", .number(replications)), ("partial", .bool(isPartial)),
      ("currency", .optional(scenario.currency?.code)), ("arms", .array(arms.map { .string($0.name) })),
      ("baseline", .string(arms[baseline].name)), ("figures", .array(figures.map(json))),
      ("counted", .array(results.map(counted))), ("warnings", .array(warnings.map { .string($0) })),
    ]
  }

  private func json(_ figure: Figure) -> JSONText {
    let unit =
      switch figure.unit {
      case .share: "share"
      case .hours: "hours"
      case .money(let currency): currency
      }
    let estimates = results.enumerated().map { arm, results in
      JSONText.object([("arm", .string(arms[arm].name))] + fields(figure.estimate(results)))
    }
    let differences = others.map { arm -> JSONText in
      let difference = figure.difference(results[baseline], results[arm])
      return .object(
        [("arm", .string(arms[arm].name))] + fields(difference)
          + [("verdict", .optional(difference.map { Verdict($0).rawValue }))])
    }
    return .object([
      ("id", .string(figure.id)), ("unit", .string(unit)), ("arms", .array(estimates)),
      ("differences", .array(differences)),
    ])
  }

  private func fields(_ interval: Interval?) -> [(String, JSONText)] {
    func number(_ value: Double?) -> JSONText { value.map { .decimal($0) } ?? .null }
    return [
      ("mean", number(interval?.estimate)), ("low", number(interval?.low)), ("high", number(interval?.high)),
    ]
  }

  private func counted(_ results: [ReplicationResult]) -> JSONText {
    func sum(_ part: (ReplicationResult) -> Int64) -> JSONText { .number(Int(results.reduce(0) { $0 + part($1) })) }
    return .object([
      ("cases", sum(\.cases)), ("refusedOpenings", sum(\.refusedOpenings)), ("brokenOff", sum(\.brokenOff)),
    ])
  }
}
