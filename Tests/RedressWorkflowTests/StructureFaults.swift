import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressWorkflow

extension Fault {
  static let structure: [Fault] = [
    Fault("a window without expires", 301, under: "window") {
      $0.place("return") { place in
        place.windows.append(.make(2))
        place.windows[1].expiries = []
      }
    },
    Fault("a last expires with a condition", 301, under: "if") {
      $0.place("return") { $0.windows[0].expiries[0].condition = call("remedy", "return").condition }
    },
    Fault("an expires after one that always holds", 302, under: "late") {
      $0.place("return") { place in
        var late = place.windows[0].expiries[0]
        late.element = spot("late")
        place.windows[0].expiries.append(late)
      }
    },
    Fault("a rule after one that always holds", 302, under: "arrived") {
      $0.rulings[0].rules[0].condition = flag(true).condition
    },
    Fault("back outside an interlude", 303, under: "back") {
      $0.place("return") { $0.transitions[0].goto = name("back") }
    },
    Fault("a ring of routes", 304, under: "carry-out") {
      $0.routes.append(
        DraftRoute(
          element: spot("route"), id: name("around"), cases: [],
          otherwise: DraftRouteCase(element: spot("otherwise"), goto: name("carry-out"), effects: []), isIncluded: false
        ))
      $0.routes[0].cases.append(
        DraftRouteCase(
          element: spot("case"), condition: call("remedy", "refund").condition, goto: name("around"), effects: []))
    },
    Fault("a phase without a clock", 305, under: "return") { draft in
      draft.place("return") { place in
        place.windows = []
        place.transitions.append(.on("refuse", by: "seller", goto: "not-returned"))
      }
    },
    Fault("a phase whose clock leads nowhere", 305, under: "return") { draft in
      draft.place("return") { place in
        place.windows[0].expiries[0].goto = nil
        place.transitions.append(.on("refuse", by: "seller", goto: "not-returned"))
      }
    },
    Fault("a route without otherwise", 307, under: "route") { draft in
      draft.routes[0].otherwise = nil
    },
    Fault("a phase that nothing leads to", 308, under: "limbo") {
      $0.root.places.append(.phase("limbo") { $0.windows = [.make(1, goto: "nowhere")] })
      $0.ends.append(.end("nowhere", pays: .respondent))
    },
    Fault("an end that nothing leads to", 308, under: "nowhere") { $0.ends.append(.end("nowhere", pays: .respondent)) },
    Fault("an empty workflow", 309, under: "workflow") {
      $0 = .init(element: spot("workflow"), id: name("w"), root: .phase("w", kind: .workflow))
    },
    Fault("a phase without a way out", 310, under: "return") { draft in
      draft.place("return") { place in
        place.windows = []
        place.transitions = []
      }
      draft.place("appealable") { $0.windows[0].expiries[0].goto = name("not-returned") }
    },
    Fault("a ruling without rules", 311, under: "ruling") { draft in
      draft.rulings[0].rules = []
      draft.rulings[0].otherwise = nil
      draft.facts.removeLast(2)
    },
    Fault("a ruling without otherwise", 312, under: "ruling") { $0.rulings[0].otherwise = nil },
    Fault("a rule that can never hold", 313, under: "if") { $0.firstRule(and: number(1) >= number(2)) },
    Fault("an on whose condition is never known", 313, under: "if") {
      $0.refuse(if: number(1) / number(0) >= number(2))
    },
    Fault("adopting from a party that never proposes", 314, under: "platform") {
      $0.place("review") { $0.windows[0].expiries[0].effects = [.make(.adopt(from: name("platform")))] }
    },
    Fault("a reminder longer than its window", 316, under: "days-left") { draft in
      draft.place("return") { place in
        guard let left = try? Amount(20, .days) else { return }
        place.windows[0].reminders = [
          DraftReminder(element: spot("remind"), party: names("seller"), left: at(left, "days-left"))
        ]
      }
    },
    Fault("a restart of a window with an anchor", 317, under: "talks-end") {
      $0.place("negotiation") { $0.transitions[0].effects = [.make(.restart(window: name("talks-end")))] }
    },
    Fault("a restart of a window elsewhere", 318, under: "decision") {
      $0.place("negotiation") { $0.transitions[0].effects = [.make(.restart(window: name("decision")))] }
    },
    Fault("a restart of a window that has not begun", 318, under: "response") {
      $0.place("seller-response") { $0.enter = [.make(.restart(window: name("response")))] }
    },
    Fault("business days without a calendar", 323, under: "business-days") {
      $0.place("review") { $0.windows[0].deadline?.amount?.calendar = nil }
    },
    Fault("rolls without a calendar", 323, under: "rolls") {
      $0.place("return") { place in
        place.windows[0].deadline?.rule.roll = .next
        place.windows[0].deadline?.rolls = spot("rolls")
      }
    },
    Fault("the calendar of a party that has none", 323, under: "seller") {
      $0.place("review") { $0.windows[0].deadline?.amount?.calendar = name("seller") }
    },
    Fault("a calendar shorter than the window", 324, under: "office") {
      $0.place("review") { $0.windows[0].deadline?.amount?.quantity = number(300).condition }
    },
    Fault("a first day without an end of day", 325, under: "first-day") {
      $0.place("talks") { place in
        place.windows[0].deadline?.rule.endsAtEndOfDay = false
        place.windows[0].deadline?.firstDay = spot("first-day")
      }
    },
    Fault("an opening inside a phase", 326, under: "open") {
      $0.place("negotiation") { $0.transitions.append(.on("open", by: "buyer")) }
    },
    Fault("an opening into an interlude", 327, under: "more-information") {
      $0.root.transitions.append(.on("open", by: "seller", goto: "more-information"))
    },
  ]

  static let rulings: [Fault] = [
    Fault("evidence counted that nothing lets in", 320, under: "platform") {
      $0.firstRule(and: call("evidence", "platform") >= number(1))
    },
    Fault("evidence expected that nothing lets in", 321, under: "platform") {
      $0.reasons[1].expects[0].from = names("platform")
    },
    Fault("evidence counted that the ruler may not see", 328, under: "seller") { draft in
      draft.place("undecided") { $0.gates = [.from("buyer"), .from("seller", seenBy: "buyer")] }
      draft.place("appealable") { $0.gates = [.from("buyer"), .from("seller", seenBy: "seller")] }
      draft.firstRule(and: call("evidence", "seller") >= number(1))
    },
    Fault("more people than there are", 322, under: "needs") {
      $0.place("more-information") { $0.transitions[0].needs = at(.count(number(3).condition), "needs") }
    },
    Fault("nobody needed", 322, under: "needs") {
      $0.place("more-information") { $0.transitions[0].needs = at(.count(number(0).condition), "needs") }
    },
    Fault("an act that is never open", 329, under: "not-after") {
      $0.root.transitions[0].bounds[1].deadline.anchor = bare("shipped").condition
      $0.root.transitions[0].bounds[1].deadline.amount?.quantity = number(10).condition
      $0.facts.remove(at: 1)
    },
    Fault("windows that end together", 331, under: "twin") { draft in
      draft.place("return") { place in
        place.windows.append(.make(id: "twin", 14, goto: "settled"))
      }
    },
    Fault("withdrawing after a ruling", 332, under: "withdraw") { draft in
      draft.place("appealable") { $0.transitions.append(.on("withdraw", by: "buyer", goto: "withdrawn")) }
    },
    Fault("accepting where nobody else proposes", 330, under: "buyer") { draft in
      draft.place("undecided") { $0.transitions[1].whose = names("buyer") }
    },
  ]

  static let moneyFaults: [Fault] = [
    Fault("an amount without a currency", 410, under: "100 USD") {
      $0.currency = nil
      $0.firstRule(and: bare("claimed") >= money(100))
    },
    Fault("an amount in another currency", 411, under: "100 EUR") {
      $0.firstRule(and: bare("claimed") >= money(100, "EUR"))
    },
    Fault("more than all", 412, under: "if") {
      $0.rulings[0].rules[0].remedies.append(
        DraftRemedy(element: spot("remedy"), kind: .refundPercent(number(1).condition, of: nil)))
    },
    Fault("payments where nothing is held", 413, under: "hold") { draft in
      draft.holdsMoney = false
      draft.ends = draft.ends.map { .end($0.id.value, pays: nil) }
      for index in draft.actions.indices { draft.actions[index].proposes?.value = [.return] }
      draft.rulings[0].rules = []
      draft.facts.removeLast(2)
      draft.place("return") {
        $0.enter = [DraftEffect(element: spot("hold"), kind: .hold(amount: bare("claimed").condition))]
      }
    },
    Fault("an end that pays nothing", 414, under: "end") { $0.ends[0] = .end("withdrawn", pays: nil) },
    Fault("a percentage over 100", 415, under: "if") {
      $0.rulings[0].rules[0].remedies[0].kind = .refundPercent(number(101).condition, of: nil)
    },
    Fault("a setting that could be over 100", 415, under: "if") {
      $0.settings.append(
        DraftSetting(
          element: spot("setting"), id: name("share"), isMoney: false, value: at(.number(Rational(50)), "value"),
          min: at(.number(.zero), "min"), max: at(.number(Rational(150)), "max"), isIncluded: false))
      $0.rulings[0].rules[0].remedies[0].kind = .refundPercent(bare("share").condition, of: nil)
    },
    Fault("a derived percentage over 100", 415, under: "if") {
      $0.facts.append(.derived("share", .percent, is: number(60) + number(50)))
      $0.rulings[0].rules[0].remedies[0].kind = .refundPercent(bare("share").condition, of: nil)
    },
    Fault("no remedy beside another", 416, under: "nothing") {
      $0.rulings[0].rules[0].remedies.append(DraftRemedy(element: spot("nothing"), kind: .noRemedy))
    },
    Fault("an amount below nothing", 417, under: "if") {
      $0.rulings[0].rules[0].remedies[0].kind = .refundAmount(
        DraftExpression.negate(money(100), spot("-")).condition)
    },
    Fault("a party that pays itself", 418, under: "seller") {
      $0.rulings[0].rules[0].remedies.append(
        DraftRemedy(
          element: spot("remedy"),
          kind: .pay(to: name("seller"), from: name("seller"), amount: money(5).condition)))
    },
  ]

  static let remedyFaults: [Fault] = [
    Fault("a deduction from nothing", 420, under: "deduction") {
      $0.rulings[0].rules[0].remedies = [
        DraftRemedy(element: spot("deduction"), kind: .deduct(DraftSum(measure: .percent(number(10).condition))))
      ]
    },
    Fault("falling back on nothing", 421, under: "fall-back") { draft in
      for index in draft.actions.indices { draft.actions[index].proposes?.value.remove(.replacement) }
      draft.place("return") { $0.enter = [DraftEffect(element: spot("fall-back"), kind: .fallBack)] }
    },
    Fault("nothing instead", 422, under: "instead") {
      let replacement = DraftReplacement(insteadElement: spot("instead"))
      $0.rulings[0].rules[0].remedies.append(
        DraftRemedy(element: spot("remedy"), kind: .replacement(replacement)))
    },
    Fault("less than no pieces", 423, under: "if") {
      let sum = DraftSum(
        measure: .percent(number(10).condition), quantity: DraftExpression.negate(number(1), spot("-")).condition)
      $0.rulings[0].rules[0].remedies = [DraftRemedy(element: spot("remedy"), kind: .refund(sum))]
    },
    Fault("half a day", 424, under: "if") {
      $0.rulings[0].rules[0].remedies.append(
        DraftRemedy(
          element: spot("remedy"), kind: .returnGoods(freight: nil, days: (number(1) / number(2)).condition)))
    },
    Fault("a difference that nobody pays", 425, under: "if") {
      for index in $0.parties.indices where $0.parties[index].side?.value == .respondent {
        $0.parties[index].side?.value = .other
      }
      let replacement = DraftReplacement(difference: money(5).condition)
      $0.rulings[0].rules[0].remedies.append(
        DraftRemedy(element: spot("remedy"), kind: .replacement(replacement)))
    },
  ]
}
