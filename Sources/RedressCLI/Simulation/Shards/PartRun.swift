import Foundation
import RedressSimulation

/// The run of one part: all its replications, whatever the scenario's targets say, or nothing where a signal ends it.
struct PartRun {
  let study: Study
  let shard: Shard
  let threads: Int
  let showsProgress: Bool

  /// Runs the part.
  func run(in session: Session) throws -> PartFile {
    let jobs = try study.plan.jobs(of: shard)
    let simulation = Simulation(study.scenario, arms: study.arms)
    let pool = ReplicationPool(simulation, replications: study.scenario.run.replications, jobs: jobs)
    let signals = Signals()
    pool.start(threads: min(threads, jobs.count))
    while pool.done < jobs.count {
      if signals.wait(microseconds: 50_000) != nil {
        pool.stop()
        throw Failure(.interrupted, "stopped before the part was complete; nothing was written")
      }
      if showsProgress { session.console.warn("\r\(pool.done) of \(jobs.count) replications\u{1B}[K") }
    }
    if showsProgress { session.console.warn("\r\u{1B}[K") }
    let results = pool.progress.results
    let lines = jobs.compactMap { job -> PartFile.Line? in
      let (arm, replication) = study.plan.place(of: job)
      return results[arm][replication].map {
        PartFile.Line(arm: study.arms[arm].name, replication: replication + 1, result: $0)
      }
    }
    return PartFile(header: PartHeader(study, shard), lines: lines)
  }
}
