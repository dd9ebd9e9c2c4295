import RedressDesk
import RedressEngine
import RedressStore
import RedressWorkflow
import Testing

@Suite struct `A stored event` {
  /// Histories that between them hold most types of event.
  private func histories() throws -> [LoadedCase] {
    let ruled = try Rehearsal()
    _ = try ruled.open()
    _ = try ruled.desk.attach([ruled.photo], to: "lamp", party: "buyer")
    _ = try ruled.act("propose", by: "seller") { $0.remedy = ["refund=25%"] }
    _ = try ruled.act("refuse", by: "buyer") { $0.words = "too little, \"really\" \u{202E}" }
    try ruled.wait(hours: 24 * 7)
    _ = try ruled.act("ask", by: "platform") { $0.facts = ["question=can it travel?"] }
    _ = try ruled.act("answer", by: "buyer")
    _ = try ruled.act("answer", by: "seller")
    _ = try ruled.act("rule", by: "platform") {
      ($0.facts, $0.departs) = (["defect=major", "can-replace=no", "returnable=yes"], true)
      ($0.remedy, $0.words) = (["refund=60%"], "the buyer may keep the lamp's base")
    }
    try ruled.wait(hours: 24 * 60)
    let silent = try Rehearsal()
    _ = try silent.open()
    try silent.wait(hours: 24 * 60)
    return [try ruled.desk.load("lamp"), try silent.desk.load("lamp")]
  }

  @Test func `reads back as the event that was written`() throws {
    for loaded in try histories() {
      let codec = EventCodec(loaded.workflow)
      for (recorded, stored) in zip(loaded.history, loaded.file.events) {
        #expect(try codec.decode(stored) == recorded)
        let again = try codec.encode(recorded, actor: stored.actor)
        #expect(again.payload == stored.payload && again.type == stored.type)
      }
    }
  }

  @Test func `folds to the state that the live step reached`() throws {
    for loaded in try histories() {
      var state = Case(for: loaded.workflow)
      for recorded in loaded.history { state.apply(recorded, under: loaded.workflow) }
      #expect(state == loaded.state)
      #expect(state.end != nil)
    }
  }

  @Test func `of an unknown type or version stops the reading, with its name`() throws {
    let loaded = try #require(try histories().last)
    let codec = EventCodec(loaded.workflow)
    var event = try #require(loaded.file.events.first)
    event.version = 2
    #expect(throws: StoredEventError.unknownType("opened", version: 2)) { try codec.decode(event) }
    event.version = 1
    event.type = "teleported"
    #expect(throws: StoredEventError.unknownType("teleported", version: 1)) { try codec.decode(event) }
    event.type = "ended"
    #expect(throws: StoredEventError.malformed(type: "ended")) { try codec.decode(event) }
  }
}
