import RedressEngine
import RedressMoney
import RedressWorkflow
import Testing

/// Yen, dinar and euro have the same whole amounts here but for their decimals, so an amount is written for each.
private func money(_ yen: String, _ dinar: String, _ euro: String) -> [String: String] {
  ["JPY": "\(yen) JPY", "KWD": "\(dinar) KWD", "EUR": "\(euro) EUR"]
}

/// The amounts that rows name with `ONE`, `TWO` and `CAP`.
private let named: [String: [String: String]] = [
  "ONE": money("400", "4.000", "40.00"), "TWO": money("100", "1.000", "10.00"),
]

private let awards: [AwardRow] = [
  // 1505 × 0.333 = 501.165; 15 005 × 0.333 = 4996.665.
  .init(xml: #"<refund percent="33.3"/>"#, refunds: [501, 4997, 4997], outcome: "partial"),
  // Halves go up: 752.5 and 7502.5.
  .init(xml: #"<refund percent="50"/>"#, refunds: [753, 7503, 7503], outcome: "partial"),
  .init(xml: #"<refund percent="100"/>"#, refunds: [1505, 15_005, 15_005], outcome: "full"),
  // Half of the goods: 677.5 and 6752.5.
  .init(
    xml: #"<refund percent="50" of="goods"/>"#, refunds: [678, 6753, 6753], outcome: "partial",
    terms: [[678], [6753], [6753]]),
  .init(
    xml: #"<refund percent="100" of="shipping"/>"#, refunds: [150, 1500, 1500], outcome: "partial",
    terms: [[150], [1500], [1500]]),
  // Three of four pieces: 1355 × 3 ÷ 4 = 1016.25; 13 505 × 3 ÷ 4 = 10 128.75.
  .init(
    xml: #"<refund percent="100" of="goods" quantity="short"/>"#, refunds: [1016, 10_129, 10_129], outcome: "partial",
    terms: [[1016], [10_129], [10_129]]),
  // No more pieces than are claimed.
  .init(
    xml: #"<refund percent="100" of="goods" quantity="9"/>"#, refunds: [1355, 13_505, 13_505], outcome: "partial",
    terms: [[1355], [13_505], [13_505]]),
  // A third of three of four pieces is rounded once: 1505 × 0.333 × 0.75 = 375.87; 15 005 × 0.24975 = 3747.49.
  .init(
    xml: #"<refund percent="33.3" quantity="3"/>"#, refunds: [376, 3747, 3747], outcome: "partial",
    terms: [[376], [3747], [3747]]),
  .init(xml: #"<refund amount="ONE"/>"#, refunds: [400, 4000, 4000], outcome: "partial"),
  .init(
    xml: #"<refund percent="50" at-most="ONE"/>"#, refunds: [400, 4000, 4000], outcome: "partial",
    terms: [[400], [4000], [4000]]),
  .init(xml: #"<refund percent="20" at-most="ONE"/>"#, refunds: [301, 3001, 3001], outcome: "partial"),
  // The two parts of the claim are all of it.
  .init(
    xml: #"<refund percent="100" of="goods"/><refund percent="100" of="shipping"/>"#,
    refunds: [1505, 15_005, 15_005], outcome: "full", terms: [[1355, 150], [13_505, 1500], [13_505, 1500]]),
  // 15 % of the goods: 203.25 and 2025.75.
  .init(
    xml: #"<refund percent="100"/><deduct percent="15" of="goods">Restocking</deduct>"#,
    refunds: [1302, 12_979, 12_979], outcome: "partial",
    terms: [[1505, -203], [15_005, -2026], [15_005, -2026]]),
  .init(
    xml: #"<deduct percent="15" of="goods" at-most="TWO"/><refund percent="100"/>"#,
    refunds: [1405, 14_005, 14_005], outcome: "partial",
    terms: [[1505, -100], [15_005, -1000], [15_005, -1000]]),
  // A deduction takes no more than there is, and the next one finds nothing.
  .init(
    xml: #"<refund amount="TWO"/><deduct amount="ONE"/><deduct amount="TWO"/>"#, refunds: [0, 0, 0], outcome: "none",
    terms: [[100, -100, 0], [1000, -1000, 0], [1000, -1000, 0]]),
  .init(xml: #"<return freight="seller" days="14"/>"#, refunds: [0, 0, 0], outcome: "none"),
  .init(xml: #"<return/><refund percent="100"/>"#, refunds: [1505, 15_005, 15_005], outcome: "full"),
  .init(xml: #"<replacement days="10"/>"#, refunds: [0, 0, 0], outcome: "replacement"),
  .init(xml: #"<replacement/><refund percent="10"/>"#, refunds: [151, 1501, 1501], outcome: "mixed"),
  // 1400 - 1355, 14 000 - 13 505.
  .init(
    xml: #"<replacement price-difference="dearer - goods"/>"#, refunds: [0, 0, 0], outcome: "replacement",
    difference: [45, 495, 495]),
  .init(
    xml: #"<replacement price-difference="cheaper - goods"/>"#, refunds: [0, 0, 0], outcome: "replacement",
    difference: [-55, -505, -505]),
  .init(
    xml: #"<replacement><instead><refund percent="50"/></instead></replacement>"#, refunds: [0, 0, 0],
    outcome: "replacement"),
  .init(xml: #"<perform by="seller">Publish a correction.</perform>"#, refunds: [0, 0, 0], outcome: "none"),
  .init(
    xml: #"<pay to="buyer" from="platform" amount="TWO">Delay</pay><refund percent="100" of="shipping"/>"#,
    refunds: [150, 1500, 1500], outcome: "partial", terms: [[150], [1500], [1500]]),
  .init(xml: #"<no-remedy/>"#, refunds: [0, 0, 0], outcome: "none"),
]

private func written(_ xml: String, in code: String) -> String {
  named.reduce(xml) { $0.replacing($1.key, with: $1.value[code] ?? "") }
}

extension Remedy {
  /// The amounts of its refunds and deductions, in order.
  fileprivate var sums: [Int64] {
    terms.compactMap { term in
      switch term {
      case .refund(let refund): refund.amount
      case .deduction(let deduction): -deduction.amount
      case .returned, .replacement: nil
      }
    }
  }
}

@Suite struct `A remedy of a workflow` {
  @Test(arguments: awards) func `comes to what it says in currencies of no, two and three decimals`(row: AwardRow)
    throws
  {
    for (index, code) in RemedyStage.codes.enumerated() {
      var stage = try RemedyStage(code, awarding: written(row.xml, in: code))
      stage.act("award")
      let remedy = try #require(stage.play.remedy, "\(code): \(stage.rejection.debugDescription)")
      #expect(remedy.refund == row.refunds[index], "\(code)")
      #expect(remedy.sums == row.terms?[index] ?? [], "\(code)")
      #expect(difference(remedy) == row.difference[index], "\(code)")
      #expect("\(remedy.outcome(claimed: stage.play.pinned.claimed))" == row.outcome, "\(code)")
      stage.act("finish")
      #expect(stage.end == "\(row.outcome)-end", "\(code)")
      #expect(stage.play.ledger.paidToClaimant == remedy.refund, "\(code)")
      #expect((stage.play.ledger.paidToParties.first ?? 0) == max(0, -row.difference[index]), "\(code)")
    }
  }

  /// What the buyer is to pay to the seller, less what the seller is to pay to the buyer, as a difference in price.
  private func difference(_ remedy: Remedy) -> Int64 {
    remedy.payments.reduce(0) { sum, payment in
      guard payment.words == "price difference" else { return sum }
      return sum + (payment.from == ID(0) ? payment.amount : -payment.amount)
    }
  }

  @Test(arguments: RemedyStage.codes) func `leaves compensation by the platform out of what is held`(code: String)
    throws
  {
    var stage = try RemedyStage(
      code, awarding: written(#"<pay to="buyer" from="platform" amount="TWO"/><refund percent="100"/>"#, in: code))
    stage.act("award")
    stage.act("finish")
    let debt = try #require(stage.play.ledger.debts.first)
    #expect((debt.from, debt.to, debt.amount) == (ID(2), ID(0), code == "JPY" ? 100 : 1000))
    #expect(stage.play.ledger.paidToClaimant == stage.play.pinned.claimed && stage.play.ledger.held == 0)
  }

  @Test func `keeps the days of returns and replacements, and who pays the freight`() throws {
    var stage = try RemedyStage(
      "EUR", awarding: #"<return freight="seller" days="14"/><replacement days="short"/><refund percent="10"/>"#)
    stage.act("award")
    let remedy = try #require(stage.play.remedy)
    let seller = try #require(stage.stage.workflow.party(named: "seller"))
    #expect(
      remedy.terms.filter { if case .refund = $0 { false } else { true } } == [
        .returned(ReturnTerm(freight: seller, days: 14)), .replacement(ReplacementTerm(days: 3)),
      ])
    #expect(remedy.freight == seller)
  }

  @Test(arguments: RemedyStage.codes) func `gives up a replacement for the refund instead of it`(code: String) throws {
    let (half, tenth, all): (Int64, Int64, Int64) = code == "JPY" ? (753, 151, 1505) : (7503, 1501, 15_005)
    let instead =
      #"<replacement price-difference="dearer - goods"><instead><refund percent="50"/></instead></replacement>"#
    for (xml, before, after, outcome) in [
      (instead, 0, half, "partial"), (instead + #"<refund percent="10"/>"#, tenth, tenth + half, "partial"),
      (instead.replacing("50", with: "100"), 0, all, "full"),
    ] {
      var stage = try RemedyStage(code, awarding: xml)
      stage.act("award")
      #expect(stage.play.remedy?.refund == before && stage.play.remedy?.mostRefund == after, "\(xml)")
      #expect(stage.play.remedy?.payments.count == 1)
      stage.act("give-up")
      let remedy = try #require(stage.play.remedy)
      #expect(remedy.refund == after && remedy.payments.isEmpty, "\(xml)")
      #expect(!remedy.kinds.contains(.replacement) && !remedy.kinds.contains(.pay))
      #expect("\(remedy.outcome(claimed: all))" == outcome)
      stage.act("finish")
      #expect(stage.end == "\(outcome)-end" && stage.play.ledger.paidToClaimant == after)
    }
  }

  @Test func `stays as it is where no replacement says what holds instead`() throws {
    var stage = try RemedyStage("EUR", awarding: #"<replacement days="3"/><refund percent="10"/>"#)
    stage.act("award")
    let before = stage.play.remedy
    stage.act("give-up")
    #expect(stage.rejection == nil && stage.play.remedy == before && before?.refund == 1501)
  }
}
