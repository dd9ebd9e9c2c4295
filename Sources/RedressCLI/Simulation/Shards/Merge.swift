import Foundation
import RedressDiagnostics
import RedressReport
import RedressSimulation
import RedressStore
import RedressWorkflow

/// Parts of one run, put together to what the run in one piece would have come to.
struct Merge {
  /// A part and the file that it is in.
  struct Source {
    /// The path, fit for a terminal.
    var name: String
    var part: PartFile
  }

  /// In the order of what they hold.
  private let sources: [Source]
  let study: Study
  /// The replications of each arm.
  private let results: [[ReplicationResult]]

  /// Reads parts in any order, and refuses those that do not make up one whole run.
  init(_ paths: [String]) throws {
    let read = try paths.map { Source(name: Untrusted($0).forTerminal(), part: try PartFile(path: $0)) }
    try Self.requireOneRun(read)
    sources = read.sorted { one, other in
      let (a, b) = (one.part.header.shard, other.part.header.shard)
      return a.position * b.count < b.position * a.count
    }
    let table = try Self.table(sources)
    results = table.map { $0.compactMap(\.self) }
    study = try Self.study(sources[0])
    guard results.allSatisfy({ $0.allSatisfy { $0.fits(study.scenario) } }) else {
      throw Failure(.refused, "results in these files do not fit their workflow; make the parts again")
    }
  }

  /// What the run came to: the first replications that reach the scenario's targets, or all.
  var report: SimulationReport {
    let count = StoppingRule(study.scenario).stop(after: results) ?? study.scenario.run.replications
    return SimulationReport(
      scenario: study.scenario, arms: study.arms, baseline: study.scenario.baseline,
      results: results.map { Array($0.prefix(count)) }, isPartial: false)
  }

  /// The scenario as the parts carry it.
  private static func study(_ source: Source) throws -> Study {
    let header = source.part.header
    guard header.files.count >= 2 else {
      throw Failure(.refused, "'\(source.name)' does not carry its scenario; make it again")
    }
    let files = header.files.map { Definition.File(path: $0.path, bytes: Array($0.bytes)) }
    let workflow = Definition(main: files[1], included: Array(files.dropFirst(2)))
    // The seal has held, so what does not load was not written by a run: why it does not would help nobody.
    guard let study = try? Study(ScenarioFile(files[0], workflow: workflow), header.changes),
      PartHeader(study, header.shard) == header
    else {
      throw Failure(.refused, "'\(source.name)' is damaged: its first line does not say what it carries; make it again")
    }
    return study
  }
}
