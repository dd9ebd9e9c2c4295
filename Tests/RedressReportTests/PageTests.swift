import RedressDiagnostics
import RedressMoney
import RedressTime
import Testing

@testable import RedressReport

/// Texts that would do something in a page if they reached it as they are.
private let hostile = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</style><script>x()",
  "<a href=\"javascript:alert(1)\">x</a>", "<meta http-equiv=refresh content=\"0;url=http://x\">",
  "</title><svg onload=x>",
  "<!--", "]]>", "&lt;script&gt;", "a\u{202E}b\u{2066}c", "\u{0}<\u{0}script>", "<form action=http://x><input></form>",
  "\u{2069}\u{2069}</bdi><b>",
]

@Suite struct `A page of a case` {
  @Test(arguments: hostile) func `keeps text of parties inert wherever it comes in (L20)`(text: String) {
    let page = Self.dossier(with: text).page
    #expect(PageScan(page).dangers == [])
    for start in ["<script", "<img src=x", "<a ", "<b>", "<form", "<!--", "<svg onload"] {
      #expect(!page.contains(start), "the page has \(start)")
    }
    #expect(!page.unicodeScalars.contains { $0.value != 0x0A && $0.properties.generalCategory == .control })
    #expect(!page.unicodeScalars.contains { $0.properties.generalCategory == .format })
  }

  @Test func `forbids scripts, addresses and forms by its own policy (L20)`() {
    let page = Self.dossier(with: "x").page
    #expect(
      page.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:"
      ))
    let style = DossierView.style.description
    for word in ["url(", "@import", "expression(", "http", "</"] { #expect(!style.contains(word)) }
    #expect(style.contains("@page { size: A4"))
  }

  @Test func `says for whom it is`() {
    var dossier = Self.dossier(with: "x")
    #expect(dossier.page.contains("As seen by <strong>all parties alike</strong>"))
    dossier.reader = Named("platform", "The platform")
    #expect(dossier.page.contains("As seen by <strong>The platform (platform)</strong>"))
  }

  @Test func `has a picture among the evidence, and names other files by their digest`() throws {
    var dossier = Self.dossier(with: "x")
    let picture: Picture = try #require(Picture(media: "image/jpeg", bytes: [0xFF, 0xD8, 0xFF, 0xE0]))
    dossier.pictures[1] = picture
    #expect(dossier.page.contains("src=\"data:image/jpeg;base64,/9j/4A==\""))
    for item in dossier.view.evidence { #expect(dossier.page.contains(item.digest)) }
    #expect(PageScan(dossier.page).elements.count { $0.name == "img" } == 1)
  }

  @Test func `books money so that each row and all balances come to nothing`() throws {
    let accounts = try #require(Self.dossier(with: "x").accounts)
    #expect(accounts.entries.allSatisfy { $0.amounts.reduce(0, +) == 0 })
    #expect(accounts.balances == [-9272, 0, 9272])
  }

  private static func dossier(with text: String) -> DossierView {
    var view = Samples.ended
    view.order = Untrusted(text)
    view.id = text
    view.workflow.name = Named(text, text)
    view.parties[0].person = Untrusted(text)
    view.lines[0].title = Untrusted(text)
    view.evidence[0].note = Untrusted(text)
    view.evidence[1].label = Untrusted(text)
    view.evidence[1].media = text
    view.facts[0].value = Untrusted(text)
    view.timeline[0].words = "says “\(Untrusted(text).forTerminal())”"
    view.payments = [
      PaymentView(
        key: text, id: text, kind: "escrow", payer: text, payee: text, amount: Samples.money("92.72 USD"), state: text,
        decidedAt: Samples.now)
    ]
    view.payments[0].reference = Untrusted(text)
    var remedy = Samples.remedy
    remedy.because = Untrusted(text)
    remedy.rule = text
    return DossierView(
      view: view, reader: nil, course: course(text),
      offers: Samples.open.proposals.map { OfferView(proposal: $0, change: nil, apart: nil, fate: text) },
      decisions: [DecisionView(at: Samples.now, party: text, remedy: remedy, evidence: [1], isReplaced: false)],
      accounts: accounts(text))
  }

  private static func course(_ text: String) -> CourseView {
    let opened = Samples.instant("2026-02-02T18:00:00Z")
    let run = CourseView.Run(
      started: opened, stretches: [.init(from: opened, to: Samples.now)], due: Samples.now, fate: .expired(Samples.now))
    return CourseView(
      opened: opened, last: Samples.now, isEnded: true, lanes: [.init(name: text, marks: [opened])],
      stays: [
        .init(
          name: text, depth: 0, isInterlude: false, stretches: [.init(from: opened, to: Samples.now)],
          windows: [.init(name: text, runs: [run])])
      ])
  }

  private static func accounts(_ text: String) -> AccountsView {
    AccountsView(
      names: ["payment", "held", text],
      entries: [
        .init(at: Samples.now, words: text, amounts: [-9272, 9272, 0]),
        .init(at: Samples.now, words: text, amounts: [0, -9272, 9272]),
      ], debts: [text], currency: Samples.money("1.00 USD").currency)
  }
}

@Suite struct `A picture of a page` {
  @Test(
    arguments: [
      ([], ""), ([0x66], "Zg=="), ([0x66, 0x6F], "Zm8="), ([0x66, 0x6F, 0x6F], "Zm9v"), ([0xFB, 0xFF, 0xBF], "+/+/"),
      ([0x66, 0x6F, 0x6F, 0x62, 0x61, 0x72], "Zm9vYmFy"),
    ] as [([UInt8], String)]) func `is written as RFC 4648 says`(rest: [UInt8], text: String) throws
  {
    // A signature of nine bytes takes twelve characters, so that what follows begins a group of its own.
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]
    let picture = try #require(Picture(media: "image/png", bytes: signature + rest))
    #expect(picture.base64 == "iVBORw0KGgoA" + text)
  }

  @Test func `is taken only where its bytes begin like its type, up to its limit (E16)`() {
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF]
    #expect(Picture(media: "image/jpeg", bytes: jpeg) != nil)
    #expect(Picture(media: "image/png", bytes: jpeg) == nil)
    #expect(Picture(media: "image/svg+xml", bytes: Array("<svg/>".utf8)) == nil)
    #expect(Picture(media: "image/jpeg", bytes: jpeg + [UInt8](repeating: 0, count: Picture.largest - 3)) != nil)
    #expect(Picture(media: "image/jpeg", bytes: jpeg + [UInt8](repeating: 0, count: Picture.largest - 2)) == nil)
  }
}

@Suite struct `A scale of time` {
  @Test(arguments: ["UTC", "America/Los_Angeles", "Australia/Lord_Howe", "Pacific/Apia"])
  func `has marks whose words keep apart, from minutes to a century`(zone: String) {
    let zone = Samples.zone(zone)
    var length: Int64 = 1
    while length < 100 * 365 * 86_400 {
      let opened = Samples.instant("2026-03-07T21:34:56Z").addingSaturating(microseconds: length * 7)
      let last = opened.addingSaturating(microseconds: length * 1_000_000)
      let course = CourseView(opened: opened, last: last, isEnded: true, lanes: [], stays: [])
      let scale = TimeScale(course, left: 190, width: 606)
      let ticks = scale.ticks(in: zone)
      #expect((1...9).contains(ticks.count), "\(length) s: \(ticks.count) marks")
      for (one, next) in zip(ticks, ticks.dropFirst()) {
        let room = scale.x(next.at) - scale.x(one.at)
        #expect(room * 2 > 13 * (one.words.count + next.words.count) / 2, "\(length) s: \(one.words) \(next.words)")
      }
      length = length * 5 / 4 + 1
    }
  }

  @Test func `holds the ends of clocks, but for those far beyond what happened`() {
    let opened = Samples.instant("2026-02-02T18:00:00Z")
    func scale(due days: Int64) -> TimeScale {
      let due = opened.addingSaturating(microseconds: days * 86_400_000_000)
      let run = CourseView.Run(started: opened, stretches: [], due: due, fate: .left(Samples.now))
      let stay = CourseView.Stay(
        name: "a", depth: 0, isInterlude: false, stretches: [], windows: [.init(name: "w", runs: [run])])
      let last = opened.addingSaturating(microseconds: 9 * 86_400_000_000)
      return TimeScale(
        CourseView(opened: opened, last: last, isEnded: true, lanes: [], stays: [stay]), left: 0, width: 600)
    }
    #expect(scale(due: 11).until > scale(due: 9).until)
    #expect(scale(due: 100).until == scale(due: 9).until)
    #expect(scale(due: 9).x(opened) == 0)
    #expect(scale(due: 9).x(scale(due: 9).until) == 600)
    #expect(scale(due: 9).x(.latest) == 600)
  }
}
