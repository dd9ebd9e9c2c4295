/// A histogram is stored as a list of pairs: the least quantity of a step that holds something, and how many it holds.
extension Histogram: Codable {
  /// Reads a list of pairs; refuses what no histogram writes.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    var last: Int64 = -1
    self.init()
    while !list.isAtEnd {
      let (low, count) = (try list.decode(Int64.self), try list.decode(Int64.self))
      guard low > last, count > 0, add(count, from: low) else {
        throw DecodingError.dataCorruptedError(in: list, debugDescription: "no step of a histogram begins at \(low)")
      }
      last = low
    }
  }

  /// Writes a list of pairs.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for step in steps {
      try list.encode(step.low)
      try list.encode(step.count)
    }
  }
}
