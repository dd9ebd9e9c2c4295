import Foundation
import RedressSimulation
import RedressStore
import RedressTime
import RedressWorkflow

/// What a part is a part of: all that its run depends on, and the files themselves, so that a part can be read anywhere.
struct PartHeader: Codable, Hashable {
  /// A file that the run was made from.
  struct File: Codable, Hashable {
    var path: String
    /// Its bytes, in base64.
    var bytes: Data
  }

  /// The form of part files that this program writes, and the only one that it reads.
  static let form = 1

  /// Says that the file is a part of a simulation, by the number of its form.
  var simulationPart = Self.form
  /// The version of the program.
  var program = Program.version
  /// The version of the rules of time zones.
  var zoneRules = Zone.dataVersion
  var scenario: String
  var digest: String
  var workflow: String
  var workflowDigest: String
  /// The seed in digits, as text.
  var seed: String
  var cases: Int
  var replications: Int
  /// The names of the arms, in order.
  var arms: [String]
  /// What the command line said.
  var changes: RunChanges
  /// Which part it is.
  var shard: Shard
  /// The scenario, its workflow, and what that includes.
  var files: [File]

  /// The header of a part.
  init(_ study: Study, _ shard: Shard) {
    let scenario = study.scenario
    (self.scenario, digest) = (scenario.name, scenario.digest)
    (workflow, workflowDigest) = (scenario.workflow.name, scenario.workflow.digest)
    (seed, cases, replications) = (String(scenario.seed), scenario.run.cases, scenario.run.replications)
    (arms, changes, self.shard) = (study.arms.map(\.name), study.changes, shard)
    files = ([study.file.file] + (study.file.workflow?.files ?? [])).map {
      File(path: $0.path, bytes: Data($0.bytes))
    }
  }

  /// How its run is spread over parts.
  var plan: ShardPlan { ShardPlan(arms: arms, replications: replications) }

  /// What has to be the same in all parts of a run, with its name.
  private var identity: [(name: String, value: String)] {
    [
      ("program", program), ("zone rules", zoneRules), ("scenario digest", String(digest.prefix(12))),
      ("workflow digest", String(workflowDigest.prefix(12))), ("seed", seed), ("cases", String(cases)),
      ("replications", String(replications)), ("arms", arms.joined(separator: " ")),
    ]
  }

  /// What differs from another part of what has to be the same; nil for nothing.
  func difference(from other: Self) -> String? {
    if digest == other.digest, workflowDigest == other.workflowDigest, files.map(\.bytes) != other.files.map(\.bytes) {
      return "the files in it do not have the digests that it says"
    }
    let found = zip(identity, other.identity).filter { $0.0.value != $0.1.value }
    guard !found.isEmpty else { return nil }
    return found.map { "\($0.0.name) \($0.0.value), not \($0.1.value)" }.joined(separator: "; ")
  }

  /// The command that makes a part of the same run.
  func command(for shard: Shard) -> String {
    let path = ShellWords.quoted(files.first?.path ?? scenario)
    let words = ["redress", "simulate", path] + changes.words
    return (words + ["--shard", "\(shard)", "-o", "part-\(shard.position)-of-\(shard.count).jsonl"])
      .joined(separator: " ")
  }
}
