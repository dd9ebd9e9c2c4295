import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressWorkflow

extension Fault {
  static let nameFaults: [Fault] = [
    Fault("a goto to nowhere", 210, under: "reveiw") {
      $0.place("talks") { $0.windows[0].expiries[0].goto = name("reveiw") }
    },
    Fault("an unknown party", 210, under: "saler") { $0.place("review") { $0.awaits = names("saler") } },
    Fault("an unknown calendar", 210, under: "ofice") {
      $0.place("review") { $0.windows[0].deadline?.amount?.calendar = name("ofice") }
      $0.parties[0].calendar = name("office")
    },
    Fault("an unknown kind in a condition", 210, under: "foto") {
      $0.firstRule(and: call("evidence", "buyer", "foto") >= number(1))
    },
    Fault("a text that is no id", 210, under: "The Buyer") {
      $0.firstRule(and: call("evidence", "The Buyer") >= number(1))
    },
    Fault("an unknown remedy", 210, under: "refnd") {
      $0.routes[0].cases[0].condition = call("remedy", "refnd").condition
    },
    Fault("an unknown ruling", 210, under: "first-ruling") {
      $0.guarantees = [.hears(party: name("seller"), days: at(3, "days"), before: name("first-ruling"))]
    },
    Fault("a phase and an end of one id", 211, under: "review") { $0.ends.append(.end("review", pays: .remedy)) },
    Fault("a fact called like a built-in one", 212, under: "paid") {
      $0.facts.append(.given("paid", .money, .opening))
    },
    Fault("a setting called like a built-in action", 212, under: "accept") {
      $0.settings.append(
        DraftSetting(
          element: spot("setting"), id: name("accept"), isMoney: false, value: at(.number(.one), "value"),
          isIncluded: true))
    },
    Fault("a phase where a party is wanted", 213, under: "review") {
      $0.place("review") { $0.awaits = names("review") }
    },
    Fault("a party named twice", 214, under: "seller") {
      $0.place("negotiation") { $0.awaits = names("seller seller") }
    },
    Fault("an action that nobody declared", 215, under: "chat") {
      $0.place("negotiation") { $0.transitions.append(.on("chat", by: "buyer")) }
    },
    Fault("two rules of one id", 216, under: "lost") { $0.rulings[0].rules[1].id = name("lost") },
    Fault("two values of one id", 216, under: "minor") {
      $0.facts[3].values.append((id: name("minor"), title: "again"))
    },
    Fault("too many parties", 217, under: "party") { draft in
      draft.parties += (0..<30).map {
        DraftParty(element: spot("party"), id: name("extra-\($0)"), side: at(.other, "side"), isIncluded: true)
      }
    },
  ]

  static let expressions: [Fault] = [
    Fault("a name that nobody declared", 220, under: "deliverd") {
      $0.facts[2] = .given("received", .flag, .finding)
      $0.rulings[0].rules[1].condition = bare("received").condition
      $0.firstRule(if: not(bare("deliverd")))
    },
    Fault("a phase as a value", 221, under: "talks") { $0.firstRule(and: bare("talks") == number(1)) },
    Fault("a function that does not exist", 222, under: "evidnce") {
      $0.firstRule(and: call("evidnce", "buyer") >= number(1))
    },
    Fault("too few operands", 223, under: "days-between") {
      $0.firstRule(and: call("days-between", of: [bare("shipped")]) >= number(1))
    },
    Fault("an id without quotes", 223, under: "buyer") {
      $0.firstRule(and: call("evidence", of: [bare("buyer")]) >= number(1))
    },
    Fault("here without a count", 223, under: "shipped") {
      $0.refuse(if: call("here", of: [bare("shipped")]) >= number(1))
    },
    Fault("a choice against a number", 224, under: "3") { $0.firstRule(and: bare("defect") == number(3)) },
    Fault("an amount plus a number", 224, under: "7") { $0.firstRule(and: bare("claimed") + number(7) >= money(100)) },
    Fault("a value that a choice cannot have", 225, under: "mayor") {
      $0.firstRule(and: bare("defect") == quoted("mayor"))
    },
    Fault("a reason that is none", 225, under: "late") { $0.firstRule(and: quoted("late") == bare("reason")) },
    Fault("a value in a list that a choice cannot have", 225, under: "huge") {
      $0.firstRule(and: .isOneOf(bare("defect"), [quoted("major"), quoted("huge")], spot("in")))
    },
    Fault("a number as a condition", 226, under: "8") { $0.firstRule(if: number(8) || bare("delivered")) },
    Fault("an instant as an amount of days", 226, under: "shipped") {
      $0.place("return") { $0.windows[0].deadline?.amount?.quantity = bare("shipped").condition }
    },
    Fault("money times money", 226, under: "held") { $0.firstRule(and: bare("paid") * bare("held") >= money(100)) },
    Fault("a reason that is more than another", 227, under: "lt") {
      $0.firstRule(and: bare("reason") < quoted("damaged"))
    },
    Fault("the proposal in an act without one", 228, under: "proposed") {
      $0.refuse(if: bare("proposed") >= money(100))
    },
    Fault("the proposal outside an act", 228, under: "proposed") { $0.firstRule(and: bare("proposed") >= money(100)) },
    Fault("here in a ruling", 229, under: "here") {
      $0.firstRule(and: call("here", of: [call("times", "ask")]) >= number(1))
    },
    Fault("now in an anchor", 230, under: "now") {
      $0.place("talks") { $0.windows[0].deadline?.anchor = bare("now").condition }
    },
    Fault("votes on what nobody votes on", 259, under: "defect") {
      $0.firstRule(and: call("votes", of: [bare("defect")]) >= number(1))
    },
    Fault("seats for nobody", 258, under: "if") { $0.parties[2].seats = number(0).condition },
    Fault("seats known only in a case", 258, under: "if") {
      $0.parties[2].seats = call("times", "ask").condition
    },
    Fault("a vote without a tie", 257, under: "fact") {
      $0.parties[2].seats = number(3).condition
      for index in $0.facts.indices where $0.facts[index].type?.value == .flag { $0.facts[index].tie = name("no") }
    },
    Fault("a negative number of days", 232, under: "if") {
      $0.place("return") {
        $0.windows[0].deadline?.amount?.quantity = DraftExpression.negate(number(3), spot("-")).condition
      }
    },
    Fault("half a day from a setting", 232, under: "if") {
      $0.settings[0].min = Rational(1, 2).map { at(.number($0), "min") }
    },
  ]

  static let declarations: [Fault] = [
    Fault("a fact from nowhere", 240, under: "fact") { $0.facts[0].sources = nil },
    Fault("a derived fact with a source", 241, under: "from") {
      $0.facts[2] = .derived("delivered", .flag, is: call("remedy", "return"))
      $0.facts[2].sources = at(.opening, "from")
    },
    Fault("a derived fact that may have no value", 242, under: "fact") {
      $0.facts[2] = .derived("delivered", .flag, is: flag(true))
      $0.facts[2].derivation = (
        cases: [(condition: call("remedy", "return").condition, value: flag(true).condition)], otherwise: nil
      )
    },
    Fault("a choice without values", 243, under: "fact") {
      $0.facts.append(.given("grade", .choice, .opening)); $0.readGrade()
    },
    Fault("a flag with values", 243, under: "perhaps") {
      $0.facts[2].values = [(id: name("perhaps"), title: "Perhaps")]
    },
    Fault("a least flag", 244, under: "min") { $0.facts[2].min = at(.number(.one), "min") },
    Fault("bounds the wrong way round", 245, under: "max") { $0.settings[0].max = at(.number(.zero), "max") },
    Fault("a setting over its greatest value", 245, under: "value") {
      $0.settings[0].value = at(.number(Rational(16)), "value")
    },
    Fault("a finding that asks nothing", 246, under: "fact") { $0.facts[2].ask = nil },
    Fault("a tie of an instant", 247, under: "first") { $0.facts[0].tie = name("first") },
    Fault("a tie that is no value", 225, under: "equal") { $0.facts[3].tie = name("equal") },
    Fault("a set of a fact that comes from elsewhere", 248, under: "shipped") {
      $0.place("return") { $0.enter = [.make(.set(fact: name("shipped"), to: bare("opened").condition))] }
    },
    Fault("a set of a derived fact", 249, under: "late") {
      $0.facts.append(.derived("late", .flag, is: bare("shipped") < bare("opened")))
      $0.place("return") { $0.enter = [.make(.set(fact: name("late"), to: flag(true).condition))] }
    },
    Fault("facts derived from each other", 250, under: "one") {
      $0.facts += [.derived("one", .flag, is: not(bare("two"))), .derived("two", .flag, is: not(bare("one")))]
    },
    Fault("an input that no action has", 251, under: "from") {
      $0.facts.append(.given("tracking", .text, .action))
      $0.firstRule(and: call("known", of: [bare("tracking")]))
    },
    Fault("a finding that nobody records", 252, under: "from") { draft in
      draft.facts[3] = .given("defect", .choice, .opening, values: "none minor major")
      draft.place("review") { $0.transitions[1].actions = names("answer") }
    },
    Fault("a ruling by the seller", 253, under: "seller") {
      $0.place("review") { $0.transitions[1].by = names("platform seller") }
    },
    Fault("an accept that proposes", 254, under: "proposes") {
      $0.actions.append(
        DraftAction(
          element: spot("action"), id: name("accept"), proposes: at(.refund, "proposes"), inputs: [], isIncluded: false)
      )
    },
    Fault("whose without accept", 255, under: "buyer") {
      $0.place("appealable") { $0.transitions[0].whose = names("buyer") }
    },
    Fault("a fact that nobody reads", 256, under: "weight") { $0.facts.append(.given("weight", .number, .opening)) },
    Fault("an action that no place takes", 256, under: "chat") {
      $0.actions.append(DraftAction(element: spot("action"), id: name("chat"), inputs: [], isIncluded: false))
    },
  ]
}

extension WorkflowDraft {
  /// Reads the fact `grade` somewhere.
  fileprivate mutating func readGrade() { firstRule(and: call("known", of: [bare("grade")])) }
}
