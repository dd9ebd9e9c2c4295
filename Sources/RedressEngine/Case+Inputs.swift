import RedressMoney
import RedressTime
public import RedressWorkflow

extension Case {
  /// The proposal of an act with its amounts fixed; nil where its action makes none.
  mutating func proposal(of act: Act, _ workflow: Workflow) throws(Rejection) -> Remedy? {
    guard let allowed = workflow.actions[act.action.index].proposes else {
      if act.proposal.isEmpty { return nil }
      throw Rejection(
        .proposalNotTaken(act.action, try fixed(act.proposal, allowed: .everything, for: act.action, workflow).kinds))
    }
    guard !act.proposal.isEmpty else { throw Rejection(.proposalMissing(act.action)) }
    return try fixed(act.proposal, allowed: allowed, for: act.action, workflow)
  }

  /// Refuses a proposal to refund more than is held; a refund is a total, so what the claimant was paid already counts in.
  mutating func requireHeld(_ remedy: Remedy) throws(Rejection) {
    let refund = remedy.mostRefund
    let paid = ledger.paidToClaimant.addingSaturating(ledger.paidElsewhere)
    // What was credited provisionally can be kept or taken back for it.
    let held = ledger.held.addingSaturating(ledger.credited)
    guard refund <= held.addingSaturating(paid) else {
      throw Rejection(.refundExceedsHeld(asked: refund, held: held, paid: paid))
    }
  }

  /// Refuses facts that an action does not bring, values out of bounds, and an act without a required input.
  mutating func checkInputs(of act: Act, isOpening: Bool, _ workflow: Workflow) throws(Rejection) {
    for given in act.facts {
      guard takes(given.fact, with: act.action, isOpening: isOpening, workflow) else {
        throw Rejection(.inputNotTaken(act.action, given.fact))
      }
      try check(given, workflow)
    }
    for input in workflow.actions[act.action.index].inputs where input.isRequired {
      guard act.facts.contains(where: { $0.fact == input.fact && !$0.value.isBlank }) else {
        throw Rejection(.inputMissing(act.action, input.fact))
      }
    }
  }

  /// `find` and `rule` bring findings, `open` brings facts of the opening, and any action its declared inputs.
  private mutating func takes(_ fact: ID<Fact>, with action: ID<Action>, isOpening: Bool, _ workflow: Workflow) -> Bool
  {
    guard workflow.facts.indices.contains(fact.index) else { return false }
    if workflow.actions[action.index].inputs.contains(where: { $0.fact == fact }) { return true }
    let sources = workflow.facts[fact.index].sources
    if isOpening { return sources.contains(.opening) }
    return (action == .find || action == .rule) && sources.contains(.finding)
  }

  /// Refuses a value of another type or out of the fact's bounds.
  mutating func check(_ given: GivenFact, _ workflow: Workflow) throws(Rejection) {
    guard !workflow.facts[given.fact.index].sources.isEmpty, isGood(given, workflow) else {
      throw Rejection(.valueRefused(given.fact))
    }
  }

  private mutating func isGood(_ given: GivenFact, _ workflow: Workflow) -> Bool {
    let fact = given.fact.index
    return switch (given.value, workflow.facts[fact].type) {
    case (.value(.flag), .flag): true
    case (.value(.choice(let index)), .choice): Int(index) < workflow.facts[fact].values.count
    case (.value(.choice(let index)), .reason): Int(index) < workflow.reasons.count
    case (.value(.number(let number)), .number): workflow.facts[fact].admits(.number(number))
    case (.value(.number(let number)), .percent):
      number >= .zero && number <= Rational(100) && workflow.facts[fact].admits(.number(number))
    case (.value(.money(let amount)), .money): workflow.facts[fact].admits(.money(amount))
    case (.value(.instant(let instant)), .instant):
      instant.isInRange
        && (workflow.facts[fact].isUnbounded
          || workflow.facts[fact].admits(.number(Rational(days(to: instant, workflow.zone)))))
    case (.text, .text): true
    case (.value, _), (.text, _): false
    }
  }

  private mutating func days(to instant: Instant, _ zone: Zone) -> Int64 {
    Int64(zone.day(of: instant).number) - Int64(zone.day(of: openedAt).number)
  }
}

extension Case {
  /// Refuses a value of another type than the fact's, or out of its bounds.
  public func requireValue(_ given: GivenFact, under workflow: Workflow) throws(Rejection) {
    var reading = self
    try reading.check(given, workflow)
  }

  /// The remedy of elements as a person states them, its amounts fixed by this case.
  public func remedy(
    of requested: [RequestedRemedy], for action: ID<Action>, under workflow: Workflow
  ) throws(Rejection) -> Remedy {
    var reading = self
    return try reading.fixed(requested, allowed: .everything, for: action, workflow)
  }
}

extension GivenValue {
  /// Whether it is a text that says nothing.
  fileprivate var isBlank: Bool {
    switch self {
    case .value: false
    case .text(let text): !text.contains { !$0.isWhitespace }
    }
  }
}

extension Fact {
  /// Whether a number, an amount, or the days from `opened`, lies within its bounds.
  fileprivate func admits(_ value: Value) -> Bool {
    !isLess(value, least) && !isLess(most, value)
  }

  fileprivate var isUnbounded: Bool { least.isUnknown && most.isUnknown }

  private func isLess(_ left: Value, _ right: Value) -> Bool {
    if case .number(let a) = left, case .number(let b) = right { return a < b }
    if case .money(let a) = left, case .money(let b) = right { return a < b }
    return false
  }
}

extension RemedyKinds {
  /// Every sort.
  static var everything: RemedyKinds { RemedyKinds(rawValue: .max) }
}
