import RedressDiagnostics

/// How the replications of all arms are spread over parts: in order, all arms of a replication before the next.
struct ShardPlan {
  /// The names of the arms.
  let arms: [String]
  /// How many replications each arm has.
  let replications: Int

  /// How many there are over all arms.
  var count: Int { arms.count * replications }

  /// Which of them a part has; all parts of a number together have each of them once.
  func jobs(of shard: Shard) throws -> Range<Int> {
    guard shard.count <= count else {
      throw Failure(
        .usage, "'--shard \(shard)': there are \(count) replications over all arms, so at most so many parts")
    }
    return bound(shard.position - 1, shard.count)..<bound(shard.position, shard.count)
  }

  private func bound(_ position: Int, _ parts: Int) -> Int { Int(Int128(count) * Int128(position) / Int128(parts)) }

  /// The arm and the number of the replication, from 0.
  func place(of job: Int) -> (arm: Int, replication: Int) { (job % arms.count, job / arms.count) }

  /// What stands in a range, for people: replications are counted from 1.
  func words(_ jobs: Range<Int>) -> String {
    arms.indices.compactMap { arm -> String? in
      let found = jobs.filter { $0 % arms.count == arm }.map { $0 / arms.count + 1 }
      guard let first = found.first, let last = found.last else { return nil }
      return first == last ? "\(arms[arm]) \(first)" : "\(arms[arm]) \(first)-\(last)"
    }.joined(separator: ", ")
  }
}
