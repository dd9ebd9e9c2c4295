/// Where the draws of one decision come from: a seed, and whose decision it is.
///
/// A draw depends on its key alone. Another number of threads, another order of cases, or a decision more or less
/// elsewhere changes none of the others, so two runs that differ in one setting share all the chance that they can share.
@frozen public struct Draw: Sendable, Hashable {
  private let generator: Philox
  /// The replication.
  public var replication: UInt32
  /// The case within the replication.
  public var number: UInt32
  /// Which element of the scenario draws.
  public var stream: UInt32
  /// Which occurrence of that decision in the case it is.
  public var occurrence: UInt32

  /// The draws of a decision.
  public init(
    seed: UInt64, replication: UInt32 = 0, number: UInt32 = 0, stream: UInt32 = 0, occurrence: UInt32 = 0
  ) {
    generator = Philox(seed: seed)
    (self.replication, self.number, self.stream, self.occurrence) = (replication, number, stream, occurrence)
  }

  /// Four words that belong to this decision alone.
  public var words: Philox.Words { generator.words(at: (occurrence, stream, number, replication)) }

  /// A number above 0 and below 1.
  public var unit: Double { units.0 }

  /// Two independent numbers above 0 and below 1.
  public var units: (Double, Double) {
    let (first, second, third, fourth) = words
    return (Self.unit(first, second), Self.unit(third, fourth))
  }

  /// The middle of one of 2^52 equal parts of the span from 0 to 1, so that neither end ever comes up.
  private static func unit(_ high: UInt32, _ low: UInt32) -> Double {
    let part = (UInt64(high) << 32 | UInt64(low)) >> 12
    return (Double(part) + 0.5) * 0x1p-52
  }
}
