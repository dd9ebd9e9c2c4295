import RedressDiagnostics
import RedressMoney
import RedressReport
import RedressTime

/// Hand-made values for screens.
enum Samples {
  static let now = instant("2026-02-04T18:00:00Z")

  static func instant(_ text: String) -> Instant {
    do { return try Instant.parse(text) } catch { preconditionFailure("the sample '\(text)' is no instant: \(error)") }
  }

  static func money(_ text: String) -> Money {
    do { return try Money(parsing: text) } catch { preconditionFailure("the sample '\(text)' is no amount: \(error)") }
  }

  static func zone(_ name: String) -> Zone {
    do { return try Zone.named(name) } catch { preconditionFailure("the sample '\(name)' is no zone: \(error)") }
  }

  static let losAngeles = zone("America/Los_Angeles")
  static let time = TimeText(zone: losAngeles, now: now)

  /// An open case with all that a screen can show.
  static var open: CaseView {
    var view = CaseView(
      id: "kfrm-27ab",
      workflow: WorkflowName(
        Named("marketplace-dispute", "Buyer protection dispute"), version: 2,
        digest: "922fb82c525100112233445566778899aabbccddeeff00112233445566778899"), time: time)
    view.order = Untrusted("D-4004")
    view.openedAt = instant("2026-02-02T18:00:00Z")
    view.reason = Named("damaged-goods", "Damaged: the goods")
    view.places = [Named("undecided", "undecided"), Named("talks", "talks"), Named("buyer-turn", "buyer-turn")]
    view.awaits = ["buyer"]
    view.clocks = [
      ClockView(
        window: "talks-end", phase: "talks", isRunning: true, due: instant("2026-02-09T08:00:00Z"), state: "runs",
        silence: "'review' begins"),
      ClockView(
        window: "buyer-turn-end", phase: "buyer-turn", isRunning: true, due: instant("2026-02-05T17:59:00Z"),
        state: "runs", silence: "'review' begins"),
      ClockView(
        window: "decision", phase: "review", isRunning: false, due: nil, state: "stands; left: 9 business days",
        silence: "the proposal of 'buyer' is adopted"),
    ]
    view.parties = [
      PartyView(party: Named("buyer", "The buyer"), side: "claimant", person: Untrusted("b-ferro")),
      PartyView(party: Named("seller", "seller"), side: "respondent", person: Untrusted("s-harbour")),
      PartyView(party: Named("platform", "platform"), side: "neutral", person: nil),
    ]
    view.lines = [
      LineView(
        line: Untrusted("1"), title: Untrusted("Table lamp with linen shade"), quantity: 1, paid: money("92.72 USD"))
    ]
    view.money = MoneyView(
      paid: money("92.72 USD"), claimed: money("92.72 USD"), held: money("92.72 USD"), toClaimant: money("0.00 USD"),
      toRespondent: money("0.00 USD"))
    view.proposals = [
      ProposalView(
        version: 1, party: "buyer", at: instant("2026-02-02T18:00:00Z"),
        elements: ElementsView(refund: money("92.72 USD"), share: "100 %", others: ["the goods go back"])),
      ProposalView(
        version: 2, party: "seller", at: instant("2026-02-04T17:00:00Z"),
        elements: ElementsView(refund: money("23.18 USD"), share: "25 %")),
    ]
    view.evidence = [
      EvidenceView(
        number: 1, party: "buyer", kind: "photo", label: Untrusted("torn-box.jpg"),
        note: Untrusted("the box at the door"),
        media: "image/jpeg", byteCount: 127_773,
        digest: "29b35c44c88a00112233445566778899aabbccddeeff00112233445566778899",
        seenBy: ["buyer", "seller", "platform"], isLate: false),
      EvidenceView(
        number: 2, party: "seller", kind: "tracking", label: Untrusted("追跡.json"), note: nil,
        media: "application/json", byteCount: 592,
        digest: "135628126cdb00112233445566778899aabbccddeeff00112233445566778899", seenBy: ["seller", "platform"],
        isLate: true),
    ]
    view.facts = [FactView(name: "defect", value: Untrusted("major"), isFinding: true)]
    view.acts = [
      ActView(party: "buyer", action: Named("accept", "accept"), from: nil, until: nil, needs: "version 2 of seller"),
      ActView(
        party: "buyer", action: Named("propose", "propose"), from: nil, until: instant("2026-02-05T17:59:00Z"),
        needs: "a proposal of refund, return, replacement"),
      ActView(party: "buyer", action: Named("escalate", "escalate"), from: instant("2026-02-06T08:00:00Z"), until: nil),
    ]
    view.timeline = [
      TimelineEntry(
        at: instant("2026-02-02T18:00:00Z"), actor: "buyer", event: "opened", words: "opens a case for 'damaged-goods'"),
      TimelineEntry(
        at: instant("2026-02-02T18:00:00Z"), actor: "", event: "bound-read", words: "a bound lies there", isDetail: true
      ),
      TimelineEntry(
        at: instant("2026-02-04T17:00:00Z"), actor: "seller", event: "proposed",
        words: "proposes version 2: refund 23.18 USD (25 % of the claim)"),
    ]
    return view
  }

  /// The same case, ended by a ruling.
  static var ended: CaseView {
    var view = open
    view.awaits = []
    view.clocks = []
    view.proposals = []
    view.acts = []
    view.places = [Named("settled", "settled")]
    view.ending = EndingView(end: Named("settled", "settled"), at: now, cause: "'rule' of 'platform'")
    view.remedy = remedy
    view.notStored = 2
    return view
  }

  static var remedy: RemedyView {
    RemedyView(
      elements: ElementsView(
        refund: money("92.72 USD"), share: "100 %", others: ["the goods go back at the cost of 'seller'"]),
      source: "ruling 'final-ruling', rule 'major-return'", rule: "major-return: defect = 'major' and returnable",
      because: Untrusted("The goods cannot be used for their purpose; they go back at the seller's cost."),
      findings: [FactView(name: "defect", value: Untrusted("major"), isFinding: true)])
  }

  static func row(_ id: String, due: String?, turn: String = "platform") -> InboxRow {
    InboxRow(
      id: id, workflow: "marketplace-dispute", phase: "review", turn: turn, due: due.map(instant),
      reason: "damaged-goods", claimed: money("92.72 USD"), order: Untrusted("D-4004"),
      openedAt: instant("2026-01-20T18:00:00Z"))
  }

  static var inbox: InboxView {
    var view = InboxView(
      rows: [
        row("late-0001", due: "2026-02-04T16:30:00Z"), row("soon-0002", due: "2026-02-04T18:10:00Z"),
        row("week-0003", due: "2026-02-11T08:00:00Z"), row("none-0004", due: nil, turn: ""),
      ], total: 40, dueWithinDay: 2, overdue: 1, party: "platform", isOfEnded: false,
      time: TimeText(zone: .utc, now: now))
    view.silences = [
      PhaseSilence(
        workflow: "marketplace-dispute", phase: "review", window: "decision",
        silence: "the proposal of 'buyer' is adopted and 'carry-out' decides where to go on")
    ]
    return view
  }
}
