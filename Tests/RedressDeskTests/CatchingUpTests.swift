import RedressDesk
import RedressStore
import RedressTime
import Testing

/// A generator whose seed names a timeline.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct `A case that nobody looked at` {
  /// What must be equal: all but the instants of recording and the hashes that cover them.
  private struct Told: Equatable {
    var type: String
    var at: Int64
    var actor: String
    var payload: [UInt8]

    init(_ event: StoredEvent) {
      (type, at, actor, payload) = (event.type, event.effectiveAt, event.actor, event.payload)
    }
  }

  @Test func `has after forty days the history of one that was watched every hour`() throws {
    let watched = try Rehearsal()
    _ = try watched.open()
    for _ in 0..<(40 * 24) { try watched.wait(hours: 1) }
    let alone = try Rehearsal()
    _ = try alone.open()
    try alone.wait(hours: 40 * 24)
    let told = try watched.desk.load("lamp").file.events.map(Told.init)
    #expect(try alone.desk.load("lamp").file.events.map(Told.init) == told)
    #expect(told.contains { $0.type == "expired" })
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `has with random acts the history of one that was watched`(seed: UInt64) throws {
    let watched = try Rehearsal()
    let alone = try Rehearsal()
    _ = try watched.open()
    _ = try alone.open()
    var dice = Dice(state: seed)
    for _ in 0..<8 {
      let hours = Int64.random(in: 1...120, using: &dice)
      for _ in 0..<hours { try watched.wait(hours: 1) }
      try alone.wait(hours: hours)
      let choice = Int.random(in: 0..<5, using: &dice)
      #expect(Self.tryOne(choice, on: watched) == Self.tryOne(choice, on: alone), "seed \(seed)")
    }
    let told = try watched.desk.load("lamp").file.events.map(Told.init)
    #expect(try alone.desk.load("lamp").file.events.map(Told.init) == told, "seed \(seed)")
  }

  /// Whether an act was taken.
  private static func tryOne(_ choice: Int, on rehearsal: Rehearsal) -> Bool {
    do {
      switch choice {
      case 0: _ = try rehearsal.act("propose", by: "seller") { $0.remedy = ["refund=25%"] }
      case 1: _ = try rehearsal.act("propose", by: "buyer") { $0.remedy = ["refund=80%"] }
      case 2: _ = try rehearsal.act("ask", by: "platform") { $0.facts = ["question=which lamp?"] }
      case 3: _ = try rehearsal.act("answer", by: "buyer")
      case _:
        _ = try rehearsal.act("rule", by: "platform") {
          $0.facts = ["defect=minor", "can-replace=no", "returnable=no"]
        }
      }
      return true
    } catch {
      return false
    }
  }
}
