import ArgumentParser

/// One of so many parts that a run is made in, counted from 1.
struct Shard: Sendable, Hashable, Codable, ExpressibleByArgument, CustomStringConvertible {
  var position: Int
  var count: Int

  init(_ position: Int, of count: Int) { (self.position, self.count) = (position, count) }

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let position = parts[0], let count = parts[1], count >= 1, 1...count ~= position else {
      return nil
    }
    self.init(position, of: count)
  }

  var description: String { "\(position)/\(count)" }
}

/// How a run is made in parts.
struct ShardOptions: ParsableArguments {
  @Flag(help: "List the parts that the run can be made in, one a line, and run nothing.")
  var listShards = false

  @Option(help: ArgumentHelp("List so many parts instead of one for each replication of each arm.", valueName: "n"))
  var into: Int?

  @Option(help: ArgumentHelp("Run this part alone, and write it to the file of '-o'.", valueName: "i/n"))
  var shard: Shard?

  func validate() throws {
    if into != nil, !listShards { throw ValidationError("'--into' goes with '--list-shards'") }
    if let into, into < 1 { throw ValidationError("'--into' is 1 or more") }
    if shard != nil, listShards { throw ValidationError("'--shard' runs a part and '--list-shards' none; give one") }
  }
}
