import RedressStore
import RedressStoreLaws
import Testing

@Suite struct `The chain of a case` {
  /// A case of two hundred events, as a store wrote it.
  private func history(_ count: Int = 200) throws -> [StoredEvent] {
    let store = MemoryStore(desk: StoreLaw.desk)
    try store.putDefinition(Sample.definition)
    for seq in 0..<count {
      var step = Sample.step("c-1", after: Int64(seq), at: 1000 + Int64(seq))
      step.events = [Sample.event(payload: "{\"n\":\(seq)}")]
      _ = try store.append(step)
    }
    return try store.events(of: Sample.caseID("c-1"), after: 0, limit: count)
  }

  private func firstFault(in events: [StoredEvent], kept: ChainHead) -> Int64? {
    var verifier = ChainVerifier(caseID: Sample.caseID("c-1"))
    for event in events {
      if let fault = verifier.take(event) { return fault.seq }
    }
    return verifier.end(at: kept)?.seq
  }

  @Test func `P18: shows every flipped bit at the event that it is in`() throws {
    let events = try history()
    var verifier = ChainVerifier(caseID: Sample.caseID("c-1"))
    var mutations = 0
    for event in events {
      for mutated in Self.mutations(of: event) {
        var copy = verifier
        #expect(copy.take(mutated)?.seq == event.seq)
        mutations += 1
      }
      #expect(verifier.take(event) == nil)
    }
    #expect(mutations > 20_000)
  }

  /// Flips each bit of each stored field, where what comes out can be read back at all.
  private static func mutations(of event: StoredEvent) -> [StoredEvent] {
    var all: [StoredEvent] = []
    func add(_ change: (inout StoredEvent) -> Void) {
      var copy = event
      change(&copy)
      all.append(copy)
    }
    for bit in 0..<64 {
      for field in [\StoredEvent.seq, \.position, \.effectiveAt, \.recordedAt] {
        add { $0[keyPath: field] ^= 1 << bit }
      }
      for field in [\StoredEvent.version, \.part, \.writer] { add { $0[keyPath: field] ^= 1 << bit } }
    }
    for flipped in flips(event.payload) { add { $0.payload = flipped } }
    for flipped in flips(Array(event.type.utf8)) { add { $0.type = String(decoding: flipped, as: UTF8.self) } }
    for flipped in flips(Array(event.actor.utf8)) { add { $0.actor = String(decoding: flipped, as: UTF8.self) } }
    for flipped in flips(Array(event.commandID.text.utf8)) {
      if let id = CommandID(String(decoding: flipped, as: UTF8.self)) { add { $0.commandID = id } }
    }
    for flipped in flips(event.hash.bytes) { if let hash = Digest(bytes: flipped) { add { $0.hash = hash } } }
    for flipped in flips(event.prevHash.bytes) { if let hash = Digest(bytes: flipped) { add { $0.prevHash = hash } } }
    return all
  }

  private static func flips(_ bytes: [UInt8]) -> [[UInt8]] {
    (0..<(8 * bytes.count)).map { bit in
      var flipped = bytes
      flipped[bit / 8] ^= 1 << (bit % 8)
      return flipped
    }
  }

  @Test func `P18: shows every event that is missing, moved, doubled or made up`() throws {
    let events = try history(60)
    let last = try #require(events.last)
    let kept = ChainHead(seq: last.seq, hash: last.hash)
    #expect(firstFault(in: events, kept: kept) == nil)
    for index in events.indices {
      let seq = Int64(index) + 1
      var deleted = events
      deleted.remove(at: index)
      #expect(firstFault(in: deleted, kept: kept) == seq)
      var doubled = events
      doubled.insert(events[index], at: index)
      #expect(firstFault(in: doubled, kept: kept) == seq + 1)
      #expect(firstFault(in: Array(events[..<index]), kept: kept) == seq)
      if index > 0 {
        var swapped = events
        swapped.swapAt(index, index - 1)
        #expect(firstFault(in: swapped, kept: kept) == seq - 1)
      }
      #expect(firstFault(in: Self.rewritten(events, at: index), kept: kept) == seq + 1)
    }
  }

  /// Changes one event and gives it the hash that it should then have, as a careful forger would.
  private static func rewritten(_ events: [StoredEvent], at index: Int) -> [StoredEvent] {
    var forged = events
    forged[index].actor = "forger"
    forged[index].hash = forged[index].computedHash
    return forged
  }

  @Test func `hashes the same bytes in every version of the program`() throws {
    let event = StoredEvent(
      caseID: Sample.caseID("c-1"), seq: 1, position: 2, type: "opened", version: 3, effectiveAt: 4, recordedAt: 5,
      actor: "claimant", payload: Array("{}".utf8), commandID: Sample.command("k").id, part: 0, writer: 1,
      prevHash: .zero, hash: .zero)
    #expect(event.computedHash.hex == "3d5cdd18cff5e297b4a6bb14aedb8e4488d148d75e8adca6550fdfe94b132b0d")
  }

  @Test func `keeps fields apart that would run into each other`() throws {
    var event = try #require(try history(1).first)
    event.type = "ab"
    event.actor = "c"
    let hash = event.computedHash
    event.type = "a"
    event.actor = "bc"
    #expect(event.computedHash != hash)
  }
}

@Suite struct `The digest of a definition` {
  private func digest(_ main: String, _ included: [(String, String)] = [], name: String = "w.xml") -> Digest {
    Definition(
      main: .init(path: name, bytes: Array(main.utf8)),
      included: included.map { .init(path: $0.0, bytes: Array($0.1.utf8)) }
    ).digest
  }

  @Test func `covers the bytes of every file, wherever the workflow lies`() {
    let whole = digest("m", [("a", "1"), ("b", "2")])
    #expect(whole == digest("m", [("b", "2"), ("a", "1")], name: "elsewhere/x.xml"))
    let others = [
      digest("m"), digest("n", [("a", "1"), ("b", "2")]), digest("m", [("a", "1"), ("b", "3")]),
      digest("m", [("a", "2"), ("b", "1")]), digest("m", [("a", "12"), ("b", "")]),
      digest("m", [("a", "1"), ("c", "2")]),
      digest("m", [("a", "1")]), digest("ma", [("", "1"), ("b", "2")]),
    ]
    #expect(Set(others + [whole]).count == others.count + 1)
  }

  @Test func `is written and read in sixteens`() {
    let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Digest.sha256(Array("abc".utf8)).hex == hex)
    #expect(Digest(hex: hex.uppercased()) == Digest.sha256(Array("abc".utf8)))
    for wrong in ["", hex.dropLast() + "g", hex + "0", hex.dropLast() + "é", String(hex.dropLast())] {
      #expect(Digest(hex: String(wrong)) == nil)
    }
  }
}
