import RedressDiagnostics
import RedressMoney

extension Checker {
  /// Parties, calendars, kinds of evidence, reasons, settings and actions.
  mutating func compileDeclarations() {
    factTypes = draft.facts.indices.map { type(ofFact: $0) }
    parts.calendars = draft.calendars.compactMap { entry in
      entry.calendar.map { CalendarEntry(name: entry.id.value, calendar: $0) }
    }
    parts.evidenceKinds = draft.evidenceKinds.map {
      EvidenceKind(
        name: $0.id.value, title: $0.title?.value ?? $0.id.value, media: $0.media, maxBytes: $0.maxBytes,
        limit: $0.limit)
    }
    for reason in draft.reasons { compile(reason) }
    for setting in draft.settings { compile(setting) }
    for party in draft.parties { compile(party) }
    compileActions()
  }

  private mutating func compile(_ party: DraftParty) {
    let calendar = party.calendar.flatMap { calendarEntry($0) }
    parts.parties.append(
      Party(
        name: party.id.value, title: party.title?.value ?? party.id.value, side: party.side?.value ?? .other,
        calendar: calendar, seats: party.seats.flatMap { compile(seats: $0) }))
  }

  private mutating func calendarEntry(_ name: Name) -> ID<CalendarEntry>? {
    guard case .calendar(let id) = resolve(name, as: [.calendar], expected: "calendar") else { return nil }
    return id
  }

  private mutating func compile(_ reason: DraftReason) {
    var expects: [ExpectedEvidence] = []
    for expectation in reason.expects {
      let from = parties(expectation.from)
      guard let kind = evidenceKind(expectation.kind) else { continue }
      expects.append(ExpectedEvidence(kind: kind, from: from, atLeast: expectation.atLeast))
    }
    parts.reasons.append(
      Reason(name: reason.id.value, title: reason.title?.value ?? reason.id.value, expects: expects))
  }

  private mutating func compile(_ setting: DraftSetting) {
    let type: ValueType = setting.isMoney ? .money : .number
    let value = setting.value.flatMap { bound($0, type, of: setting.id) }
    let least = setting.min.flatMap { bound($0, type, of: setting.id) }
    let most = setting.max.flatMap { bound($0, type, of: setting.id) }
    inspectRange(setting.id, value: setting.value, min: setting.min, max: setting.max)
    parts.settings.append(
      Setting(name: setting.id.value, type: type, value: value ?? .unknown, least: least, most: most))
  }

  /// A literal of a setting or of the bounds of a fact; says so when it is of another type.
  mutating func bound(_ literal: Located<DraftLiteral>, _ type: ValueType, of name: Name) -> Value? {
    switch literal.value {
    case .number(let number):
      if type == .money {
        report(.typeExpected(describe(.money), found: describe(.number), at: literal.span))
        return nil
      }
      return .number(number)
    case .money(let money):
      if type != .money {
        report(.typeExpected(describe(.number), found: describe(.money), at: literal.span))
        return nil
      }
      return isInCurrency(money, at: literal.span) ? .money(money.minorUnits) : nil
    }
  }

  /// Says so when bounds are the wrong way round, or a value is outside them.
  mutating func inspectRange(
    _ name: Name, value: Located<DraftLiteral>?, min: Located<DraftLiteral>?, max: Located<DraftLiteral>?
  ) {
    if let min, let max, max.value.isLess(than: min.value) {
      return report(.emptyRange(name, min: min, max: max))
    }
    guard let value else { return }
    if let min, value.value.isLess(than: min.value) { report(.outsideRange(name, value, limit: min, isMax: false)) }
    if let max, max.value.isLess(than: value.value) { report(.outsideRange(name, value, limit: max, isMax: true)) }
  }

  private mutating func compileActions() {
    let builtIn = ID<Action>.builtInNames
    for (index, name) in builtIn.enumerated() {
      compile(draft.actions.first { $0.id.value == name }, named: name, ID(index))
    }
    for action in draft.actions where !builtIn.contains(action.id.value) {
      compile(action, named: action.id.value, ID(parts.actions.count))
    }
  }

  private mutating func compile(_ action: DraftAction?, named name: String, _ id: ID<Action>) {
    var inputs: [ActionInput] = []
    for input in action?.inputs ?? [] {
      guard let fact = fact(input.fact) else { continue }
      inspectInput(input.fact, fact, of: id)
      inputs.append(ActionInput(fact: fact, isRequired: input.isRequired))
    }
    var proposes = action?.proposes?.value
    if let kinds = action?.proposes { inspectProposes(kinds, of: id, named: name) }
    if id == .propose, proposes == nil { proposes = .all }
    parts.actions.append(
      Action(name: name, title: action?.title?.value ?? name, inputs: inputs, proposes: proposes))
  }

  private mutating func inspectProposes(_ kinds: Located<RemedyKinds>, of id: ID<Action>, named name: String) {
    let others: [ID<Action>] = [.accept, .refuse, .withdraw, .find, .rule]
    if others.contains(id) { report(.makesNoProposal(name, at: kinds.span)) }
    if !draft.holdsMoney, kinds.value.contains(.refund) { report(.moneyInMoneyless("'refund'", at: kinds.span)) }
  }

  /// An input brings a value, so the fact must take one from there.
  private mutating func inspectInput(_ name: Name, _ fact: ID<Fact>, of action: ID<Action>) {
    let sources = draft.facts[fact.index].sources?.value ?? []
    guard draft.facts[fact.index].derivation == nil else {
      return report(.derivedTakesNone(name, by: "an action"))
    }
    let allowed: FactSources =
      if action == .open { [.action, .opening] } else if action == .find || action == .rule {
        [.action, .finding]
      } else {
        .action
      }
    guard let written = draft.facts[fact.index].sources, !sources.isEmpty, sources.isDisjoint(with: allowed) else {
      return
    }
    report(.sourceMissing(name, "action", taker: "an input of an action", sources: written.span))
  }
}

extension RemedyKinds {
  /// Every sort.
  static let all = RemedyKinds(rawValue: 63)
}

extension DraftLiteral {
  /// Whether it is less than another of the same type; amounts of two currencies are not compared.
  func isLess(than other: DraftLiteral) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.money(let left), .money(let right)): left.currency == right.currency && left.minorUnits < right.minorUnits
    case (.number, .money), (.money, .number): false
    }
  }

  /// As an author would write it.
  var text: String {
    switch self {
    case .number(let number): number.description
    case .money(let money): money.description
    }
  }
}
