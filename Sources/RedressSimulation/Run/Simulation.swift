import RedressWorkflow

/// A scenario ready to run: each replication of each arm is a pure function of the two numbers.
///
/// Replications share nothing, so they may run in any order, on any number of threads and machines.
public struct Simulation: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// Its arms, or those that take their place.
  public let arms: [Arm]
  private let plans: [Plan]

  /// Prepares the arms of a scenario, or others of it such as those of a sweep.
  public init(_ scenario: Scenario, arms: [Arm]? = nil) {
    self.scenario = scenario
    self.arms = arms ?? scenario.arms
    plans = self.arms.map { Plan(scenario, arm: $0) }
  }

  /// How many arms there are.
  public var armCount: Int { plans.count }

  /// Runs one replication of one arm.
  public func run(replication: Int, arm: Int = 0) -> ReplicationResult {
    var log = NoLog()
    return run(replication: replication, arm: arm, log: &log)
  }

  /// Runs one replication of one arm while somebody watches.
  public func run<Log: CaseLog>(replication: Int, arm: Int = 0, log: inout Log) -> ReplicationResult {
    var runner = Runner(plans[arm], replication: UInt32(truncatingIfNeeded: replication), log: log)
    runner.run()
    log = runner.log
    return runner.result
  }

  /// How much work comes to each team of an arm, as a share of what it can do: from 1 on its queue grows without end.
  ///
  /// A short run in which nobody has to wait tells it, with chance of its own. Empty where the scenario has no teams.
  public func offeredLoad(ofArm arm: Int = 0, cases: Int = 2_000) -> [Double] {
    let plan = plans[arm]
    var pilot = plan.scenario
    pilot.run.cases = min(cases, max(1, plan.scenario.run.cases))
    pilot.run.warmUp = 0
    let ample = plan.teams.indices.map { Arm.Change.teamSize(ID($0), pilot.run.cases) }
    let piloting = Plan(pilot, arm: Arm("pilot", changes: plan.changes + ample))
    var runner = Runner(piloting, replication: .max, log: NoLog())
    runner.run()
    let result = runner.result
    return plan.teams.indices.map { index in
      // People on shift for as long as the cases came in.
      let presence = Double(result.teams[index].presence) / Double(pilot.run.cases) * Double(plan.teams[index].size)
      return presence > 0 ? Double(result.teams[index].work) / presence : 0
    }
  }
}
