import RedressMoney
public import RedressTime
public import RedressWorkflow

extension Case {
  /// Opens a case: everything is pinned, the workflow is entered, then the place where its `on` leads.
  ///
  /// Refused, and then there is no case: an opening without people for every party, facts, a reason or a fitting claim, and
  /// one that no `on action="open"` of the workflow answers to.
  public static func open(
    _ opening: Opening, under workflow: Workflow, at now: Instant
  ) throws(Rejection) -> (case: Case, events: [Recorded]) {
    var opened = Case(for: workflow)
    var events: [Recorded] = []
    events.reserveCapacity(24)
    do throws(Rejection) {
      try opened.reopen(opening, under: workflow, at: now, into: &events)
    } catch {
      var refusal = error
      refusal.currency = opening.currency
      throw refusal
    }
    return (opened, events)
  }

  /// Opens another case in the memory of one that is over: what simulations of many cases use.
  ///
  /// What it was before is forgotten, and events are appended to `events`. Refused as by ``open(_:under:at:)``; the case and
  /// what was appended must then be dropped.
  public mutating func reopen(
    _ opening: Opening, under workflow: Workflow, at now: Instant, into events: inout [Recorded]
  ) throws(Rejection) {
    reset(for: workflow)
    var step = Step(workflow, at: now)
    swap(&step.events, &events)
    defer { swap(&step.events, &events) }
    try begin(opening, &step)
    try catchUp(to: step.now, &step)
  }

  /// Opens a case; what is due at once has yet to fire.
  mutating func begin(_ opening: Opening, _ step: inout Step) throws(Rejection) {
    guard opening.act.action == .open, !step.workflow.openings.isEmpty else { throw Rejection(.cannotOpen) }
    try pin(opening, &step)
    try requireSeats(&step)
    try requireOpen(opening.act.person, for: opening.act.party)
    let taken = min(pinned.paid, pinned.holdable ?? .max)
    if step.workflow.holdsMoney, step.workflow.holdsWholeOrder, taken > 0 { emit(.moneyMoved(.held(taken)), &step) }
    try takeOrder(opening, &step)
    let remedy = try proposal(of: opening.act, step.workflow)
    if let remedy { try requireCovered(remedy, step.workflow) }
    try checkInputs(of: opening.act, isOpening: true, step.workflow)
    try requireFacts(of: opening, step.workflow)
    try checkFiles(opening.act.attachments, by: opening.act.party, step.workflow)
    let on = try chooseOpening(for: opening.act, remedy, &step)
    try enter(opening.act, remedy, by: on, &step)
    try moveChangedAnchors(&step)
  }

  private mutating func pin(_ opening: Opening, _ step: inout Step) throws(Rejection) {
    emit(.opened(try opening.pinned(step.workflow)), &step)
  }

  /// A workflow with a `hold` takes the money in later; a proposal made with the opening is held to what was paid.
  mutating func requireCovered(_ remedy: Remedy, _ workflow: Workflow) throws(Rejection) {
    if workflow.holdsWholeOrder { return try requireHeld(remedy) }
    let (refund, most) = (remedy.mostRefund, min(pinned.paid, pinned.holdable ?? .max))
    guard refund <= most else { throw Rejection(.refundExceedsHeld(asked: refund, held: most)) }
  }

  /// Takes the facts of the order, which come before those of the opening act.
  private mutating func takeOrder(_ opening: Opening, _ step: inout Step) throws(Rejection) {
    for given in opening.facts {
      guard step.workflow.facts.indices.contains(given.fact.index),
        step.workflow.facts[given.fact.index].sources.contains(.opening)
      else { throw Rejection(.inputNotTaken(.open, given.fact)) }
      try check(given, step.workflow)
    }
    try take(opening.facts, by: opening.act.party, &step)
  }

  private mutating func requireFacts(of opening: Opening, _ workflow: Workflow) throws(Rejection) {
    for fact in workflow.requiredFacts {
      let isGiven = opening.facts.contains { $0.fact == fact }
      guard isGiven || opening.act.facts.contains(where: { $0.fact == fact }) else {
        throw Rejection(.openingFactMissing(fact))
      }
    }
  }

  /// The first `on` of the opening that an act matches.
  mutating func chooseOpening(
    for act: Act, _ remedy: Remedy?, _ step: inout Step
  ) throws(Rejection) -> ID<Transition> {
    step.proposed = remedy.map { .money($0.refund) } ?? .unknown
    if !act.facts.isEmpty || !act.attachments.isEmpty {
      step.brought = Brought(act)
      step.brought?.facts.removeAll { !facts[$0.fact.index].isUnknown }
    }
    defer { (step.brought, step.proposed) = (nil, .unknown) }
    var first: RejectionReason?
    for on in step.workflow.openings where step.workflow.answers(on, to: .open, by: act.party) {
      guard let reason = refusal(of: act, on, &step) else { return on }
      first = first ?? reason
    }
    throw Rejection(first ?? .notOpenHere(.open, act.party))
  }

  /// Opening enters the workflow itself first.
  mutating func enter(
    _ act: Act, _ remedy: Remedy?, by on: ID<Transition>, _ step: inout Step
  ) throws(Rejection) {
    emit(.acted(action: .open, party: act.party, person: act.person, on: on, words: act.words), &step)
    if !act.facts.isEmpty { try take(act.facts.filter { facts[$0.fact.index].isUnknown }, by: act.party, &step) }
    let admission = Admission(seenBy: step.workflow.audience(of: ID(0)), isLate: false)
    attach(act.attachments, by: act.party, act.person, admission, &step)
    conclude(act, remedy, &step)
    try enterOne(ID(0), &step)
    step.doer = act.party
    defer { step.doer = nil }
    try perform(step.workflow.transitions[on.index].effects, &step)
    let first = step.workflow.places[0].initial.map { Target.place($0) }
    guard let target = step.workflow.transitions[on.index].target ?? first else { return }
    try go(to: target, because: .act(.open, act.party, on), &step)
  }
}

extension Opening {
  /// What the case pins, checked.
  fileprivate func pinned(_ workflow: Workflow) throws(Rejection) -> OpenedCase {
    try checkBindings(workflow)
    if let reason, !workflow.reasons.indices.contains(reason.index) { throw Rejection(.reasonMissing) }
    guard workflow.reasons.isEmpty || reason != nil else { throw Rejection(.reasonMissing) }
    let (claimed, calendars, settings) = (
      try claim(workflow), try boundCalendars(workflow), try pinnedSettings(workflow)
    )
    return OpenedCase(
      party: act.party, person: act.person, bindings: bindings, calendars: calendars, settings: settings,
      reason: reason, currency: currency, paid: paid,
      claimed: claimed, lines: lines, order: order, holdable: holdable, shipping: lines.shipping(in: claimed))
  }

  private func checkBindings(_ workflow: Workflow) throws(Rejection) {
    guard bindings.count <= 64 else { throw Rejection(.tooManyPeople(limit: 64)) }
    for index in bindings.indices {
      let party = bindings[index].party
      guard workflow.parties.indices.contains(party.index) else { throw Rejection(.notBound(party)) }
      for earlier in 0..<index {
        if bindings[earlier].party == party, workflow.parties[party.index].seats == nil {
          throw Rejection(.partyBoundTwice(party))
        }
        if bindings[earlier].person == bindings[index].person { throw Rejection(.boundTwice(bindings[index].person)) }
      }
    }
    for index in workflow.parties.indices where !bindings.contains(where: { $0.party.index == index }) {
      throw Rejection(.partyUnbound(ID(index)))
    }
  }

  private func boundCalendars(_ workflow: Workflow) throws(Rejection) -> [ID<CalendarEntry>?] {
    var bound = workflow.partyCalendars
    for choice in calendars {
      guard bound.indices.contains(choice.party.index), workflow.calendars.indices.contains(choice.calendar.index)
      else { throw Rejection(.notBound(choice.party)) }
      bound[choice.party.index] = choice.calendar
    }
    return bound
  }

  private func pinnedSettings(_ workflow: Workflow) throws(Rejection) -> [Value] {
    var values = workflow.settingValues
    for override in settings {
      guard workflow.settings.indices.contains(override.setting.index),
        workflow.settings[override.setting.index].admits(override.value)
      else { throw Rejection(.settingRefused(override.setting)) }
      values[override.setting.index] = override.value
    }
    return values
  }

  /// What is claimed: a sum, the claimed lines, or all that was paid.
  private func claim(_ workflow: Workflow) throws(Rejection) -> Int64 {
    guard workflow.holdsMoney else { return claimed ?? paid }
    guard currency != nil, workflow.currency == nil || workflow.currency == currency else {
      throw Rejection(.currencyMismatch)
    }
    let ofLines = lines.reduce(Int64(0)) { $0.addingSaturating($1.paid) }
    let claim = claimed ?? (lines.isEmpty ? paid : ofLines)
    let areLinesGood = lines.allSatisfy { $0.paid >= 0 && $0.quantity > 0 && (0...$0.paid).contains($0.shipping) }
    guard areLinesGood, claim > 0, claim <= paid else { throw Rejection(.claimRefused(claimed: claim, paid: paid)) }
    return claim
  }
}

extension [ClaimedLine] {
  /// What of a claim is for shipping: that of its lines, or its part where another sum is claimed.
  func shipping(in claimed: Int64) -> Int64 {
    let shipping = reduce(Int64(0)) { $0.addingSaturating($1.shipping) }
    let goods = reduce(Int64(0)) { $0.addingSaturating($1.paid - $1.shipping) }
    if shipping == 0 || goods.addingSaturating(shipping) == claimed { return shipping }
    return apportion(claimed, byWorth: [goods, shipping])[1]
  }
}

extension Setting {
  /// Whether a case may override it with a value: only within bounds that the workflow gives.
  fileprivate func admits(_ value: Value) -> Bool {
    guard let least, let most else { return false }
    if case .number(let a) = value, case .number(let b) = least, case .number(let c) = most { return b <= a && a <= c }
    if case .money(let a) = value, case .money(let b) = least, case .money(let c) = most { return b <= a && a <= c }
    return false
  }
}
