import RedressDiagnostics
import RedressReport
import RedressTime
import Testing

@Suite struct `A screen` {
  @Test(arguments: [80, 120]) func `of an open case shows whose turn it is and all that is on the table`(
    width: Int
  ) throws {
    try Golden.expect(Samples.open.screen(Style(colour: false, width: width)), equals: "open-\(width).txt")
  }

  @Test func `in colour makes red what is due within a day`() throws {
    let screen = Samples.open.screen(Style(colour: true, width: 100))
    #expect(screen.contains("\u{1B}[31mbuyer, until 2026-02-05 09:59 -08:00 (in 23 h 59 min)\u{1B}[0m"))
    #expect(!screen.contains("\u{1B}[31mfrom"))
    try Golden.expect(screen, equals: "open-colour.txt")
  }

  @Test func `of an ended case shows the remedy with its reasons`() throws {
    try Golden.expect(Samples.ended.screen(Style(colour: false)), equals: "ended.txt")
  }

  @Test func `with details shows every event`() {
    #expect(Samples.open.screen(Style(colour: false), withDetails: true).contains("a bound lies there"))
    #expect(!Samples.open.screen(Style(colour: false)).contains("a bound lies there"))
  }

  @Test(arguments: [80, 120]) func `of an inbox puts the least time left first`(width: Int) throws {
    try Golden.expect(Samples.inbox.screen(Style(colour: false, width: width)), equals: "inbox-\(width).txt")
  }

  @Test func `of an inbox fits its width, and names whose turn it is where nobody was named`() throws {
    var inbox = Samples.inbox
    inbox.party = nil
    let lines = inbox.screen(Style(colour: false, width: 80)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains { $0.hasPrefix("soon-0002") && $0.contains("platform") })
  }

  @Test func `of an empty inbox is one line`() {
    var inbox = Samples.inbox
    (inbox.rows, inbox.total, inbox.overdue, inbox.dueWithinDay) = ([], 0, 0, 0)
    let screen = inbox.screen(Style(colour: false))
    #expect(screen == "0 open cases wait for platform, 2026-02-04 18:00 +00:00 (UTC)\n")
  }

  @Test func `of a ruling says what it gives, why, and on what it rests`() throws {
    let view = RulingView(
      id: "kfrm-27ab", ruling: Named("final-ruling", "final-ruling"), remedy: Samples.remedy,
      departsFrom: ElementsView(refund: nil, others: ["no remedy"]), evidence: Samples.open.evidence,
      consequence: "'appealable' begins")
    try Golden.expect(view.screen(Style(colour: false)), equals: "ruling.txt")
  }

  @Test func `of a question lists what may be answered`() throws {
    let view = QuestionView(
      name: "defect", ask: "How good are the goods?",
      answers: [Named("none", "As described"), Named("minor", "Usable, worth less"), Named("major", "major")])
    try Golden.expect(view.screen(Style(colour: false)), equals: "question.txt")
  }

  @Test func `of a deadline tells how it came about`() throws {
    let view = DeadlineView(
      id: "kfrm-27ab", window: "decision", time: Samples.time, due: Samples.instant("2026-02-24T08:00:00Z"),
      state: "runs",
      lines: [
        "counted on from Monday 2026-02-09T00:00:00-08:00, by the clock of 'America/Los_Angeles' (zone rules 2025b)",
        "not counted: 2026-02-14 (Saturday), 2026-02-15 (Sunday), 2026-02-16 (Washington's Birthday)",
      ])
    try Golden.expect(view.screen(Style(colour: false)), equals: "deadline.txt")
  }

  @Test func `of a rejection says what may be done instead and until when`() throws {
    let view = RejectionView(
      message: "'seller' cannot 'accept' here", acts: Samples.open.acts, time: Samples.time)
    try Golden.expect(view.screen(Style(colour: false)), equals: "rejection.txt")
  }
}

@Suite struct `An instant on a screen` {
  @Test(arguments: [
    ("2026-02-04T18:00:00Z", "2026-02-04 10:00 -08:00 (now)"),
    ("2026-07-01T00:00:30Z", "2026-06-30 17:00:30 -07:00 (in 146 d 6 h)"),
    ("2026-02-04T17:59:59.5Z", "2026-02-04 09:59:59 -08:00 (under 1 s ago)"),
    ("2026-02-03T18:00:00Z", "2026-02-03 10:00 -08:00 (1 d ago)"),
  ]) func `is written by the clock of its zone, with how far off it is`(text: String, shown: String) {
    #expect(Samples.time.both(Samples.instant(text)) == shown)
  }
}
