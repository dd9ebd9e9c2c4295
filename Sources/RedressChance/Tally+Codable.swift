/// A tally is stored as a list: how many, their sum, the sum of their squares.
extension Tally: Codable {
  /// Reads a list of three whole numbers.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    let count = try list.decode(Int64.self)
    self.init(count: count, sum: try list.decode(Int128.self), squares: try list.decode(Int128.self))
  }

  /// Writes a list of three whole numbers.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(count)
    try list.encode(sum)
    try list.encode(squares)
  }
}
