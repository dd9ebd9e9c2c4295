import RedressDiagnostics
import RedressSimulation

extension Merge {
  /// Refuses parts of several runs, and those that another version of the program made.
  static func requireOneRun(_ sources: [Source]) throws {
    guard let first = sources.first else { return }
    let version = first.part.header.program
    guard version == Program.version || sources.contains(where: { $0.part.header.program == Program.version }) else {
      throw Failure(
        .refused,
        "'\(first.name)' was made by redress \(Untrusted(version).forTerminal()), and this is \(Program.version); "
          + "merge with the version that made it")
    }
    let others = sources.compactMap { source in
      source.part.header.difference(from: first.part.header).map { difference in
        "'\(source.name)' is of another run than '\(first.name)': \(Untrusted(difference).forTerminal())"
      }
    }
    try refuse(others, .refused)
  }

  /// The replications of each arm, each of them there once.
  static func table(_ sources: [Source]) throws -> [[ReplicationResult?]] {
    guard let header = sources.first?.part.header else { return [] }
    let plan = header.plan
    var table = Array(repeating: [ReplicationResult?](repeating: nil, count: plan.replications), count: plan.arms.count)
    var owners = [Int?](repeating: nil, count: plan.count)
    for (index, source) in sources.enumerated() {
      for (job, line) in zip(try plan.jobs(of: source.part.header.shard), source.part.lines) {
        if let owner = owners[job] {
          guard sources[owner].name != source.name else {
            throw Failure(.refused, "'\(source.name)' is named twice; leave one out")
          }
          throw Failure(
            .refused,
            "'\(sources[owner].name)' and '\(source.name)' both hold replication \(line.replication) of "
              + "'\(Untrusted(line.arm).forTerminal())'; leave one out")
        }
        owners[job] = index
        table[job % plan.arms.count][line.replication - 1] = line.result
      }
    }
    try refuse(missing(owners, sources), .missing)
    return table
  }

  /// What is not there, with the commands that make it: in the parts that the others are, where they are all of one cut.
  private static func missing(_ owners: [Int?], _ sources: [Source]) throws -> [String] {
    guard owners.contains(where: { $0 == nil }), let header = sources.first?.part.header else { return [] }
    let counts = Set(sources.map(\.part.header.shard.count))
    let count = counts.count == 1 ? header.shard.count : header.plan.count
    return try (1...count).compactMap { position -> String? in
      let shard = Shard(position, of: count)
      let jobs = try header.plan.jobs(of: shard)
      guard jobs.contains(where: { owners[$0] == nil }) else { return nil }
      let words = Untrusted(header.plan.words(jobs)).forTerminal()
      return "shard \(shard) is missing (\(words)); make it: \(Untrusted(header.command(for: shard)).forTerminal())"
    }
  }

  /// Fails with these lines where there are any.
  private static func refuse(_ lines: [String], _ status: ExitStatus) throws {
    guard let first = lines.first else { return }
    var failure = Failure(status, first)
    failure.details = lines.map { "redress: \($0)\n" }.joined()
    failure.fields = [("problems", .array(lines.map { .string($0) }))]
    throw failure
  }
}
