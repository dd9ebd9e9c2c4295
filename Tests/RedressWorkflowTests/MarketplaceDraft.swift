import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressWorkflow

extension WorkflowDraft {
  /// A whole workflow with nothing wrong in it: what the tests change one thing of.
  static var marketplace: WorkflowDraft {
    var draft = WorkflowDraft(
      element: spot("workflow"), id: name("marketplace"), root: .phase("marketplace", kind: .workflow) { $0.fillRoot() }
    )
    draft.version = at(2, "version")
    draft.currency = Currency("USD").map { at($0, "currency") }
    draft.declareParties()
    draft.declareFacts()
    draft.declareOutcomes()
    return draft
  }

  /// What is wrong with it after a change.
  static func changed(_ change: (inout WorkflowDraft) -> Void) -> [Diagnostic] {
    var draft = marketplace
    change(&draft)
    return draft.checked(digest: "d").diagnostics
  }

  private mutating func declareParties() {
    parties = [("buyer", Side.claimant), ("seller", .respondent), ("platform", .neutral)].map {
      DraftParty(
        element: spot("party"), id: name($0.0), side: at($0.1, "side"),
        calendar: $0.0 == "platform" ? name("office") : nil, isIncluded: false)
    }
    let year = (Day(year: 2026, month: 1, day: 1), Day(year: 2026, month: 12, day: 31))
    if case let (first?, last?) = year {
      let calendar = try? WorkingCalendar(id: "office", zone: .utc, valid: first...last)
      calendars = [DraftCalendar(element: spot("calendar"), id: name("office"), calendar: calendar, isIncluded: false)]
    }
    evidenceKinds = [
      DraftEvidenceKind(element: spot("evidence-kind"), id: name("photo"), media: ["image/jpeg"], isIncluded: false)
    ]
    reasons = [
      DraftReason(element: spot("reason"), id: name("not-received"), expects: [], isIncluded: false),
      DraftReason(
        element: spot("reason"), id: name("damaged"),
        expects: [DraftExpectation(kind: name("photo"), from: names("buyer"), atLeast: 1)], isIncluded: false),
    ]
    settings = [
      DraftSetting(
        element: spot("setting"), id: name("response-days"), isMoney: false, value: at(.number(Rational(5)), "value"),
        min: at(.number(Rational(1)), "min"), max: at(.number(Rational(15)), "max"), isIncluded: false)
    ]
  }

  private mutating func declareFacts() {
    facts = [
      .given("shipped", .instant, .opening), .given("promised-by", .instant, .opening),
      .given("delivered", .flag, .finding), .given("defect", .choice, .finding, values: "none minor major"),
    ]
    actions = [("open", true), ("propose", true), ("ask", false), ("answer", false), ("appeal", false)].map {
      DraftAction(
        element: spot("action"), id: name($0.0), proposes: $0.1 ? at([.refund, .return], "proposes") : nil, inputs: [],
        isIncluded: false)
    }
  }

  private mutating func declareOutcomes() {
    routes = [
      DraftRoute(
        element: spot("route"), id: name("carry-out"),
        cases: [
          DraftRouteCase(
            element: spot("case"), condition: call("remedy", "return").condition, goto: name("return"), effects: [])
        ], otherwise: DraftRouteCase(element: spot("otherwise"), goto: name("settled"), effects: []), isIncluded: false)
    ]
    ends = [
      .end("withdrawn", pays: .respondent), .end("settled", pays: .remedy), .end("not-returned", pays: .respondent),
    ]
    let received = bare("reason") == quoted("not-received")
    let damaged = bare("reason") == quoted("damaged")
    rulings = [
      DraftRuling(
        element: spot("ruling"), id: name("final-ruling"),
        rules: [
          .rule("lost", if: received && not(bare("delivered")), .refundPercent(number(100).condition, of: nil)),
          .rule("arrived", if: received && bare("delivered"), .noRemedy),
          .rule(
            "grave",
            if: damaged && bare("defect") == quoted("major") && call("evidence", "buyer", "photo") >= number(1),
            .returnGoods(freight: name("seller")), .refundPercent(number(100).condition, of: nil)),
          .rule(
            "slight", if: damaged && bare("defect") == quoted("minor"), .refundPercent(number(30).condition, of: nil)),
        ], otherwise: .rule(nil, if: nil, .noRemedy), isIncluded: false)
    ]
    guarantees = [
      .endsWithin(days: at(120, "days")),
      .hears(party: name("seller"), days: at(3, "days"), before: name("final-ruling")),
    ]
  }
}

extension DraftPlace {
  fileprivate mutating func fillRoot() {
    transitions = [.on("open", by: "buyer", goto: "undecided")]
    transitions[0].bounds = [
      DraftBound(
        element: spot("not-before"), isCap: false,
        deadline: DraftDeadline(
          amount: DraftAmount(unit: at(.days, "days"), quantity: number(10).condition),
          anchor: bare("shipped").condition, rule: CountingRule(endsAtEndOfDay: true))),
      DraftBound(
        element: spot("not-after"), isCap: true,
        deadline: DraftDeadline(
          amount: DraftAmount(unit: at(.days, "days"), quantity: number(15).condition),
          anchor: bare("promised-by").condition, rule: CountingRule())),
    ]
    places = [
      .phase("undecided") { $0.fillUndecided() },
      .phase("appealable") { place in
        place.windows = [.make(7, goto: "carry-out")]
        place.gates = [.from("buyer seller")]
        let fresh =
          call("here", of: [call("evidence", "buyer")]) + call("here", of: [call("evidence", "seller")]) >= number(1)
        place.transitions = [.on("appeal", by: "buyer seller", if: fresh, goto: "review")]
      },
      .phase("return") { place in
        place.windows = [.make(14, goto: "not-returned")]
        place.transitions = [.on("answer", by: "seller", goto: "settled")]
      },
    ]
  }

  fileprivate mutating func fillUndecided() {
    gates = [.from("buyer seller")]
    transitions = [
      .on("withdraw", by: "buyer", goto: "withdrawn"), .on("accept", by: "buyer seller", goto: "carry-out"),
    ]
    places = [
      .phase("talks") { place in
        place.windows = [.make(id: "talks-end", 7, goto: "review")]
        place.windows[0].deadline?.anchor = bare("opened").condition
        place.windows[0].deadline?.rule = CountingRule(firstDayCounts: true, endsAtEndOfDay: true)
        place.places = [
          .phase("seller-response") { $0.fillResponse() }, .phase("negotiation") { $0.fillNegotiation() },
        ]
      },
      .phase("review") { place in
        place.awaits = names("platform")
        place.windows = [
          .make(
            id: "decision", 10, .businessDays, calendar: "office", goto: "carry-out",
            effects: [.adopt(from: name("buyer"))]
          )
        ]
        place.transitions = [
          .on("ask", by: "platform", if: call("times", "ask") < number(2), goto: "more-information"),
          .on("rule", by: "platform", goto: "appealable", effects: [.decide(ruling: name("final-ruling"))]),
        ]
      },
      .phase("more-information", kind: .interlude) { place in
        place.windows = [.make(3, goto: "back")]
        place.transitions = [.on("answer", by: "buyer seller", goto: "back", needs: .all)]
      },
    ]
  }

  private mutating func fillResponse() {
    awaits = names("seller")
    windows = [.make(id: "response", 5, goto: "carry-out", effects: [.adopt(from: name("buyer"))])]
    windows[0].deadline?.amount?.quantity = bare("response-days").condition
    if let day = try? Amount(24, .hours) {
      windows[0].reminders = [
        DraftReminder(element: spot("remind"), party: names("seller"), left: at(day, "hours-left"))
      ]
    }
    transitions = [
      .on(
        "propose", by: "buyer", if: call("times", "propose") < number(10),
        effects: [.restart(window: name("response"))]),
      .on("propose", by: "seller", goto: "negotiation"),
      .on("refuse", by: "seller", if: call("evidence", "seller") >= number(1), goto: "negotiation"),
    ]
  }

  private mutating func fillNegotiation() {
    awaits = names("buyer seller")
    transitions = [.on("propose", by: "buyer seller", if: call("times", "propose") < number(10))]
  }
}
