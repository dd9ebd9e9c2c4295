import RedressChance
import Testing

@Suite struct `A keyed generator` {
  /// The counters, keys and words that the authors of the generator publish.
  @Test(arguments: Published.all)
  func `gives the published words`(published: Published) {
    let counter = published.counter
    let drawn = Philox(seed: published.seed).words(at: (counter[0], counter[1], counter[2], counter[3]))
    #expect([drawn.0, drawn.1, drawn.2, drawn.3] == published.words)
  }

  @Test func `gives numbers strictly between 0 and 1, evenly spread`() {
    var slots = [Int](repeating: 0, count: 100)
    for occurrence in 0..<100_000 {
      let unit = Draw(seed: 7, occurrence: UInt32(occurrence)).unit
      #expect(unit > 0 && unit < 1)
      slots[Int(unit * 100)] += 1
    }
    // 1,000 in each on average; chi square with 99 degrees of freedom lies under 149 in all but 1 of 1,000 trials.
    let chi = slots.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    #expect(chi < 149)
  }

  @Test func `gives every decision draws of its own, which no other decision moves`() {
    let draw = Draw(seed: 1, replication: 2, number: 3, stream: 4, occurrence: 5)
    var others = [draw, draw, draw, draw]
    others[0].replication = 9
    others[1].number = 9
    others[2].stream = 9
    others[3].occurrence = 9
    let units = Set(others.map(\.unit) + [draw.unit, Draw(seed: 2, replication: 2, number: 3, stream: 4).unit])
    #expect(units.count == 6)
    #expect(draw.unit == Draw(seed: 1, replication: 2, number: 3, stream: 4, occurrence: 5).unit)
  }
}

struct Published: Sendable {
  var counter: [UInt32]
  var seed: UInt64
  var words: [UInt32]

  static let all = [
    Self(counter: [0, 0, 0, 0], seed: 0, words: [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8]),
    Self(
      counter: [.max, .max, .max, .max], seed: .max, words: [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD]),
    Self(
      counter: [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344], seed: 0x299F_31D0_A409_3822,
      words: [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1]),
  ]
}
