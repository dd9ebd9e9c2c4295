import RedressChance

/// Chance for one random dispute: every number drawn depends on the seed and on how many were drawn before it.
struct Chance: RandomNumberGenerator {
  let seed: UInt64
  private var drawn: UInt32 = 0

  init(seed: UInt64) { self.seed = seed }

  mutating func next() -> UInt64 {
    drawn += 1
    let words = Draw(seed: seed, occurrence: drawn).words
    return UInt64(words.0) << 32 | UInt64(words.1)
  }

  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func number(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &self) }
}
