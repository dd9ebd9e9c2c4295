import RedressEngine
import RedressMoney
import RedressWorkflow

/// Why something cannot be said in the terms of another workflow, in words.
struct Untranslatable: Error {
  var words: String
}

/// Turns what was brought under one workflow into the terms of another, by names.
struct Translation {
  let old: Workflow
  let new: Workflow
  /// The texts that the old case had taken in.
  let texts: [String]
  /// The people of the old case, by their numbers.
  let people: [Binding]

  func party(_ party: ID<Party>) throws(Untranslatable) -> ID<Party> {
    try found(new.party(named: old.parties[party.index].name), "party", old.parties[party.index].name)
  }

  func action(_ action: ID<Action>) throws(Untranslatable) -> ID<Action> {
    try found(new.action(named: old.actions[action.index].name), "action", old.actions[action.index].name)
  }

  func kind(_ kind: ID<EvidenceKind>) throws(Untranslatable) -> ID<EvidenceKind> {
    let name = old.evidenceKinds[kind.index].name
    return try found(new.evidenceKind(named: name), "kind of evidence", name)
  }

  func reason(_ reason: ID<Reason>) throws(Untranslatable) -> ID<Reason> {
    try found(new.reason(named: old.reasons[reason.index].name), "reason", old.reasons[reason.index].name)
  }

  private func found<Thing>(_ thing: Thing?, _ sort: String, _ name: String) throws(Untranslatable) -> Thing {
    guard let thing else { throw Untranslatable(words: "there is no \(sort) '\(name)' there") }
    return thing
  }

  /// A fact with its value; a choice is known by its name.
  func given(_ fact: ID<Fact>, _ value: Value) throws(Untranslatable) -> GivenFact {
    let name = old.facts[fact.index].name
    let own = try found(new.fact(named: name), "fact", name)
    switch value {
    case .choice(let position): return GivenFact(own, .value(.choice(try choice(position, of: fact, in: own))))
    case .text(let index): return GivenFact(own, .text(text(Int(index))))
    case .unknown, .flag, .number, .money, .instant: return GivenFact(own, .value(value))
    }
  }

  private func choice(_ position: UInt16, of fact: ID<Fact>, in own: ID<Fact>) throws(Untranslatable) -> UInt16 {
    if old.facts[fact.index].type == .reason { return try reason(ID(Int(position))).raw }
    let name = old.facts[fact.index].values[Int(position)].name
    let index = new.facts[own.index].values.firstIndex { $0.name == name }
    return UInt16(try found(index, "value of '\(old.facts[fact.index].name)'", name))
  }

  private func text(_ index: Int) -> String {
    if index < old.texts.count { return old.texts[index] }
    let own = index - old.texts.count
    return own < texts.count ? texts[own] : ""
  }

  func files(_ files: [Attachment]) throws(Untranslatable) -> [Attachment] {
    var own: [Attachment] = []
    for file in files {
      var file = file
      file.kind = try kind(file.kind)
      own.append(file)
    }
    return own
  }

  /// The number that somebody has in another case.
  func person(_ person: Person, in bindings: [Binding]) throws(Untranslatable) -> Person {
    guard people.indices.contains(person.index) else { return person }
    let id = people[person.index].person
    guard let index = bindings.firstIndex(where: { $0.person == id }) else {
      throw Untranslatable(words: "'\(id)' stands for nobody there")
    }
    return Person(index)
  }
}

extension Translation {
  /// The elements by which somebody would ask for a remedy whose amounts were fixed.
  func requested(_ remedy: Remedy) throws(Untranslatable) -> [RequestedRemedy] {
    var elements: [RequestedRemedy] = []
    for term in remedy.terms { elements.append(try requested(term)) }
    func has(_ sort: RemedyKinds, _ isTold: (RemedyTerm) -> Bool) -> Bool {
      remedy.kinds.contains(sort) && !remedy.terms.contains(where: isTold)
    }
    if has(.refund, { if case .refund = $0 { true } else { false } }), remedy.refund > 0 {
      elements.insert(.refundAmount(remedy.refund), at: 0)
    }
    if has(.return, { if case .returned = $0 { true } else { false } }) {
      elements.append(.returnGoods(freight: try freight(remedy.freight)))
    }
    if has(.replacement, { if case .replacement = $0 { true } else { false } }) { elements.append(.replacement) }
    for payment in remedy.payments {
      elements.append(.pay(to: try party(payment.to), from: try party(payment.from), amount: payment.amount))
    }
    for duty in remedy.performances { elements.append(.perform(by: try party(duty.by), words: duty.words)) }
    return elements.isEmpty ? [.noRemedy] : elements
  }

  private func requested(_ term: RemedyTerm) throws(Untranslatable) -> RequestedRemedy {
    switch term {
    case .refund(let refund): .refund(sum(refund))
    case .deduction(let deduction): .deduct(sum(deduction))
    case .returned(let goods):
      .returned(ReturnTerm(part: goods.part, freight: try freight(goods.freight), days: goods.days))
    case .replacement(let other):
      .replaced(
        RequestedReplacement(
          part: other.part, days: other.days, difference: other.difference, instead: other.instead.map(sum)))
    }
  }

  private func freight(_ payer: ID<Party>?) throws(Untranslatable) -> ID<Party>? {
    guard let payer else { return nil }
    return try party(payer)
  }

  private func sum(_ term: RefundTerm) -> RequestedSum {
    guard let share = term.share, share.basis != .other, !term.isCapped, share.pieces == nil else {
      return RequestedSum(.amount(term.amount), part: term.part, words: term.words)
    }
    return RequestedSum(.percent(share.percent), of: share.basis, part: term.part, words: term.words)
  }
}
