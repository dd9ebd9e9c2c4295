/// A generator that is a function: the words at a counter under a key, with nothing to remember between two draws.
///
/// It is Philox4x32 with ten rounds (J. K. Salmon and others, *Parallel random numbers: as easy as 1, 2, 3*, 2011), which
/// passes the usual batteries of tests. Draws may be made in any order and on any number of threads, and stay what they are.
@frozen public struct Philox: Sendable, Hashable {
  /// Four words of 32 bits.
  public typealias Words = (UInt32, UInt32, UInt32, UInt32)

  private let key: (UInt32, UInt32)

  /// A generator for a seed.
  public init(seed: UInt64) { key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)) }

  /// The words at a counter.
  public func words(at counter: Words) -> Words {
    var (state, round) = (counter, key)
    for _ in 0..<9 {
      state = Self.mixed(state, round)
      round = (round.0 &+ 0x9E37_79B9, round.1 &+ 0xBB67_AE85)
    }
    return Self.mixed(state, round)
  }

  private static func mixed(_ state: Words, _ key: (UInt32, UInt32)) -> Words {
    let first = UInt64(state.0) &* 0xD251_1F53
    let third = UInt64(state.2) &* 0xCD9E_8D57
    return (
      UInt32(truncatingIfNeeded: third >> 32) ^ state.1 ^ key.0, UInt32(truncatingIfNeeded: third),
      UInt32(truncatingIfNeeded: first >> 32) ^ state.3 ^ key.1, UInt32(truncatingIfNeeded: first)
    )
  }

  /// Whether two generators have one key.
  public static func == (one: Self, other: Self) -> Bool { one.key == other.key }

  /// Feeds the key.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key.0)
    hasher.combine(key.1)
  }
}
