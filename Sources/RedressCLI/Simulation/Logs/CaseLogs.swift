import Foundation
import RedressDiagnostics
import RedressSimulation

/// The logs that a run writes, none in most.
struct CaseLogs: Sendable {
  /// A log and the path that it is to have.
  struct Entry: Sendable {
    let path: String
    let file: LogFile
  }

  var entries: [Entry] = []

  /// Runs one replication of one arm, which is at a position in the order of all, and writes what is wanted of it.
  func run(_ simulation: Simulation, replication: Int, arm: Int, at position: Int) -> ReplicationResult {
    guard !entries.isEmpty else { return simulation.run(replication: replication, arm: arm) }
    let sinks = entries.map { (format: $0.file.format, sink: $0.file.sink(for: position)) }
    let result = simulation.run(replication: replication, arm: arm, writing: sinks)
    for entry in entries { entry.file.finish(position) }
    return result
  }

  /// Keeps what the first so many have written; throws where something could not be written.
  func close(after count: Int) throws {
    for entry in entries {
      guard let code = entry.file.close(after: count, tail: entry.file.format.tail) else { continue }
      throw Failure(
        .inputOutput,
        "cannot write '\(Untrusted(entry.path).forTerminal())': \(String(cString: strerror(code)).lowercased())")
    }
  }
}
