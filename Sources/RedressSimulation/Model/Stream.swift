/// The stream of chance of one element of a scenario, named by the element's id.
///
/// The number depends on the name alone, so that an element more or less elsewhere changes no draw of this one. Two names of
/// one scenario with one number must be refused by whoever makes the scenario; ``Scenario/clashingStreams`` finds them.
public struct Stream: Sendable, Hashable {
  /// The id.
  public var name: String
  /// Its number among the keys of a draw.
  public var number: UInt32

  /// The stream of an id.
  public init(_ name: String) {
    self.name = name
    // FNV-1a, 32 bits.
    number = name.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
