import Dispatch
import RedressSimulation
import Synchronization

/// Replications of all arms, run by several threads and kept in order.
///
/// Each replication is a pure function of its arm and number, so neither the number of threads nor their pace shows in what
/// comes of them.
final class ReplicationPool: Sendable {
  /// How far it has come.
  struct Progress: Sendable {
    /// What each arm's replications came to; nil for those that are not there yet.
    var results: [[ReplicationResult?]]
    /// How many are done.
    var done = 0
    fileprivate var next: Int
    fileprivate var isStopped = false
  }

  private let simulation: Simulation
  /// Which it runs, by their place in the order of replications and then arms.
  private let jobs: Range<Int>
  private let logs: CaseLogs
  private let state: Mutex<Progress>

  /// Replications of a simulation, none of them run yet: all, or those at some places in order.
  init(_ simulation: Simulation, replications: Int, jobs: Range<Int>? = nil, logs: CaseLogs = CaseLogs()) {
    self.simulation = simulation
    self.logs = logs
    self.jobs = jobs ?? 0..<replications * simulation.armCount
    let none = [ReplicationResult?](repeating: nil, count: replications)
    state = Mutex(Progress(results: Array(repeating: none, count: simulation.armCount), next: self.jobs.lowerBound))
  }

  /// How many there are over all arms.
  var count: Int { jobs.count }

  /// Sets so many threads to work and returns at once.
  func start(threads: Int) {
    for _ in 0..<threads {
      DispatchQueue.global().async { self.work() }
    }
  }

  /// What is there now.
  var progress: Progress { state.withLock { $0 } }

  /// How many are done now.
  var done: Int { state.withLock { $0.done } }

  /// Begins no more replications.
  func stop() { state.withLock { $0.isStopped = true } }

  /// Takes replications in order, all arms of one before the next, so that the first ones are complete first.
  private func work() {
    while let job = next() {
      let (arm, replication) = (job % simulation.armCount, job / simulation.armCount)
      let result = logs.run(simulation, replication: replication, arm: arm, at: job)
      state.withLock { state in
        state.results[arm][replication] = result
        state.done += 1
      }
    }
  }

  private func next() -> Int? {
    state.withLock { state in
      guard !state.isStopped, state.next < jobs.upperBound else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }
}
