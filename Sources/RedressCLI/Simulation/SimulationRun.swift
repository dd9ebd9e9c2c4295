import Foundation
import RedressChance
import RedressReport
import RedressSimulation

/// A run as it is watched: started, told about, and ended by its targets, its last replication or a signal.
struct SimulationRun {
  private let simulation: Simulation
  private let arms: [Arm]
  private let pool: ReplicationPool
  private let threads: Int
  private let showsProgress: Bool
  private let rule: StoppingRule
  private let logs: CaseLogs

  init(
    _ simulation: Simulation, arms: [Arm], threads: Int, showsProgress: Bool, logs: CaseLogs = CaseLogs()
  ) {
    (self.simulation, self.arms, self.threads, self.logs) = (simulation, arms, threads, logs)
    self.showsProgress = showsProgress
    pool = ReplicationPool(simulation, replications: simulation.scenario.run.replications, logs: logs)
    rule = StoppingRule(simulation.scenario)
  }

  /// Runs to the end or to a signal; the status is that of the signal.
  func run(in session: Session) throws -> (report: SimulationReport, signal: ExitStatus?) {
    let signals = Signals()
    let began = session.wallClock()
    pool.start(threads: threads)
    var signal: ExitStatus?
    var looked = 0
    var count: Int?
    while count == nil && signal == nil {
      signal = signals.wait(microseconds: 50_000)
      let done = pool.done
      if done == looked { continue }
      looked = done
      let progress = pool.progress
      count = rule.stop(after: progress.results)
      if showsProgress { session.console.warn("\r\(line(progress, session.wallClock() - began))\u{1B}[K") }
    }
    pool.stop()
    if showsProgress { session.console.warn("\r\u{1B}[K") }
    return (try report(count), signal)
  }

  /// What the replications that are complete in every arm came to.
  private func report(_ count: Int?) throws -> SimulationReport {
    let results = pool.progress.results
    let complete = results.map { $0.firstIndex { $0 == nil } ?? $0.count }.min() ?? 0
    let counted = count ?? complete
    guard counted >= 2 else {
      throw Failure(
        .interrupted, "stopped before two replications of each arm were complete; there is nothing to say yet")
    }
    try logs.close(after: counted * simulation.armCount)
    return SimulationReport(
      scenario: simulation.scenario, arms: arms, baseline: simulation.scenario.baseline,
      results: results.map { $0.prefix(counted).compactMap(\.self) }, isPartial: count == nil)
  }

  /// How far it is, how fast, how long still, and how exact.
  private func line(_ progress: ReplicationPool.Progress, _ microseconds: Int64) -> String {
    let seconds = max(Double(microseconds) / 1e6, 1e-6)
    let rate = Double(progress.done * simulation.scenario.run.cases) / seconds
    let left = seconds / Double(progress.done) * Double(pool.count - progress.done)
    let complete = progress.results[0].prefix { $0 != nil }.compactMap(\.self)
    let refund = Estimate.of(.refundPerCase, in: complete, under: simulation.scenario)
    let precision = refund.flatMap { interval in
      interval.estimate > 0 ? ", refund ± \(fixed(interval.halfWidth / interval.estimate * 100, 2)) %" : nil
    }
    return "\(progress.done) of \(pool.count) replications, \(fixed(rate, 0)) cases/s, \(fixed(left, 0)) s left"
      + (precision ?? "")
  }
}
