import RedressDiagnostics
import RedressWorkflow

extension Fault {
  static let credits: [Fault] = [
    Fault("a credit to a party that takes no side", 380, under: "platform") {
      $0.credit("platform", bare("claimed"))
    },
    Fault("a credit that an end leaves unsettled", 381, under: "effect") {
      $0.credit("buyer", bare("claimed"))
      $0.ends[2].pays = at(.nothing, "pays")
    },
    Fault("a credit whose way to such an end takes back from somebody else", 381, under: "effect") { draft in
      draft.credit("buyer", bare("claimed"))
      draft.credit("seller", bare("held"))
      draft.ends[2].pays = at(.nothing, "pays")
      draft.place("return") { $0.windows[0].expiries[0].effects = [.make(.takeBack(from: name("seller")))] }
    },
    Fault("a credit of twice the claim", 382, under: "claimed") {
      $0.credit("buyer", bare("claimed") * number(2), under: "claimed")
    },
    Fault("a credit of all and more", 382, under: "paid") {
      $0.credit("seller", money(1) + bare("paid"), under: "paid")
    },
    Fault("taking back of nothing", 384, under: "seller") { draft in
      draft.credit("buyer", bare("claimed"))
      draft.place("appealable") { $0.transitions[0].effects.append(.make(.takeBack(from: name("seller")))) }
    },
    Fault("a credit that an end settles at once", 385, under: "effect") { draft in
      draft.place("return") {
        $0.transitions[0].effects = [.make(.credit(to: name("buyer"), amount: bare("claimed").condition))]
      }
    },
  ]
}

extension WorkflowDraft {
  /// Credits a party with the appeal.
  mutating func credit(_ party: String, _ amount: DraftExpression, under word: String = "amount") {
    let written = DraftCondition(text: Name(word, spot(word)), expression: amount)
    place("appealable") { $0.transitions[0].effects.append(.make(.credit(to: name(party), amount: written))) }
  }
}
