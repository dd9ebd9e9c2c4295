import RedressDesk
import RedressEngine
import RedressMoney
import RedressStore
import RedressTime
import RedressWorkflow
import Testing

private let line = LinePart(line: "2")
private let pieces = LinePart(line: "a\u{202E}b \"x\"", quantity: 3)
private let third = Rational(250, 3) ?? .one

private let sums: [RefundTerm] = [
  RefundTerm(amount: 0), RefundTerm(amount: .max, words: "Übernahme, \"in words\"\n\u{0}"),
  RefundTerm(amount: 12, part: line), RefundTerm(amount: 12, part: pieces, isCapped: true),
  RefundTerm(amount: 7, share: .init(percent: third, basis: .claim, whole: 9)),
  RefundTerm(
    amount: 7, share: .init(percent: .one, basis: .goods, whole: .max, pieces: .init(third, of: 4)), part: line),
  RefundTerm(amount: 7, share: .init(percent: .zero, basis: .shipping, whole: 0), words: "Freight"),
  RefundTerm(amount: 7, share: .init(percent: Rational(100), basis: .other, whole: 7), part: pieces, isCapped: true),
]

/// Each sort of term, with and without everything that it may hold.
private let terms: [RemedyTerm] =
  sums.map { .refund($0) } + sums.map { .deduction($0) } + [
    .returned(ReturnTerm()), .returned(ReturnTerm(part: line, days: 0)),
    .returned(ReturnTerm(part: pieces, freight: ID(1), days: 3_650)), .replacement(ReplacementTerm()),
    .replacement(ReplacementTerm(part: line, days: 10, difference: -5)),
    .replacement(ReplacementTerm(part: pieces, difference: .max, instead: sums)),
  ]

@Suite struct `A stored remedy` {
  @Test func `reads back as it was written, term by term, wherever a remedy is stored`() throws {
    let rehearsal = try Rehearsal()
    _ = try rehearsal.open()
    let loaded = try rehearsal.desk.load("lamp")
    let codec = EventCodec(loaded.workflow)
    for term in terms {
      let remedy = Remedy(
        kinds: [.refund, .return, .replacement, .pay, .perform], refund: 7, freight: ID(0),
        payments: [Payment(to: ID(0), from: ID(2), amount: 3, words: "Delay")],
        performances: [Performance(by: ID(1), words: "repairs it")], terms: [term, term])
      for event in [
        Event.proposed(version: 3, party: ID(1), remedy), .remedied(remedy, .fallBack),
        .remedied(remedy, .acceptance(version: 2, by: ID(0))),
      ] {
        let recorded = Recorded(at: Instant(microseconds: 1_772_409_600_000_000), event)
        let written = try codec.encode(recorded, actor: "seller")
        var stored = try #require(loaded.file.events.first)
        (stored.type, stored.version, stored.payload) = (written.type, written.version, written.payload)
        stored.effectiveAt = written.effectiveAt
        #expect(try codec.decode(stored) == recorded, "\(term)")
      }
    }
  }

  @Test func `that names a sort or a basis which nobody knows stops the reading`() throws {
    let rehearsal = try Rehearsal()
    _ = try rehearsal.open()
    let loaded = try rehearsal.desk.load("lamp")
    let codec = EventCodec(loaded.workflow)
    let remedy = Remedy(kinds: .refund, refund: 7, terms: [.refund(sums[6])])
    let written = try codec.encode(
      Recorded(at: Instant(microseconds: 1_772_409_600_000_000), .remedied(remedy, .award)), actor: "seller")
    var stored = try #require(loaded.file.events.first)
    (stored.type, stored.version) = (written.type, written.version)
    let payload = String(decoding: written.payload, as: UTF8.self)
    for (old, new) in [("\"refund\"", "\"refunded\""), ("\"shipping\"", "\"freight\""), ("\"0/1\"", "\"0\"")] {
      let damaged = payload.replacing(old, with: new)
      try #require(damaged != payload, "\(payload)")
      stored.payload = Array(damaged.utf8)
      #expect(throws: StoredEventError.self, "\(damaged)") { try codec.decode(stored) }
    }
  }
}
