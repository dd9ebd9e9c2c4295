package import RedressDiagnostics
package import RedressMoney
package import RedressTime

/// A workflow as written: elements and attributes read, literals parsed, names not yet resolved.
///
/// The loader makes one; `checked(digest:)` turns it into a `Workflow` and all that is wrong with it.
package struct WorkflowDraft: Sendable {
  /// The element's name, for what is missing.
  package var element: Span
  /// The author's id.
  package var id: Name
  /// The author's version.
  package var version: Located<Int>?
  /// The name of the zone.
  package var zone: Located<Zone>?
  /// The currency of money literals.
  package var currency: Located<Currency>?
  /// False for `money="none"`.
  package var holdsMoney = true
  /// The words shown to people.
  package var title: Name?
  /// Declarations, in document order, those of fragments in the place of their `include`.
  package var parties: [DraftParty] = []
  /// Settings.
  package var settings: [DraftSetting] = []
  /// Calendars.
  package var calendars: [DraftCalendar] = []
  /// Reasons.
  package var reasons: [DraftReason] = []
  /// Kinds of evidence.
  package var evidenceKinds: [DraftEvidenceKind] = []
  /// Facts.
  package var facts: [DraftFact] = []
  /// Actions.
  package var actions: [DraftAction] = []
  /// Routes.
  package var routes: [DraftRoute] = []
  /// Ends.
  package var ends: [DraftEnd] = []
  /// Rulings.
  package var rulings: [DraftRuling] = []
  /// Guarantees.
  package var guarantees: [DraftGuarantee] = []
  /// The workflow itself as the outermost phase.
  package var root: DraftPlace

  /// An empty workflow of this id.
  package init(element: Span, id: Name, root: DraftPlace) {
    self.element = element
    self.id = id
    self.root = root
  }
}

/// `party`.
package struct DraftParty: Sendable {
  /// Where its element's name stands.
  package var element: Span
  package var id: Name
  package var title: Name?
  package var side: Located<Side>?
  package var seats: DraftCondition?
  package var calendar: Name?
  /// Whether it comes from a fragment, where being unused is no fault.
  package var isIncluded: Bool

  package init(
    element: Span, id: Name, title: Name? = nil, side: Located<Side>? = nil, seats: DraftCondition? = nil,
    calendar: Name? = nil, isIncluded: Bool
  ) {
    self.element = element
    self.id = id
    self.title = title
    self.side = side
    self.seats = seats
    self.calendar = calendar
    self.isIncluded = isIncluded
  }
}

/// `setting`.
package struct DraftSetting: Sendable {
  package var element: Span
  package var id: Name
  package var isMoney: Bool
  package var value: Located<DraftLiteral>?
  package var min: Located<DraftLiteral>?
  package var max: Located<DraftLiteral>?
  package var isIncluded: Bool

  package init(
    element: Span, id: Name, isMoney: Bool, value: Located<DraftLiteral>? = nil, min: Located<DraftLiteral>? = nil,
    max: Located<DraftLiteral>? = nil, isIncluded: Bool
  ) {
    self.element = element
    self.id = id
    self.isMoney = isMoney
    self.value = value
    self.min = min
    self.max = max
    self.isIncluded = isIncluded
  }
}

/// A literal number or amount.
package enum DraftLiteral: Sendable, Hashable {
  /// A number.
  case number(Rational)
  /// An amount.
  case money(Money)
}

/// `calendar`.
package struct DraftCalendar: Sendable {
  package var element: Span
  package var id: Name
  /// Nil when something in it was wrong and has been said.
  package var calendar: WorkingCalendar?
  package var isIncluded: Bool

  package init(
    element: Span, id: Name, calendar: WorkingCalendar? = nil, isIncluded: Bool
  ) {
    self.element = element
    self.id = id
    self.calendar = calendar
    self.isIncluded = isIncluded
  }
}

/// `reason`.
package struct DraftReason: Sendable {
  package var element: Span
  package var id: Name
  package var title: Name?
  package var expects: [DraftExpectation]
  package var isIncluded: Bool

  package init(
    element: Span, id: Name, title: Name? = nil, expects: [DraftExpectation], isIncluded: Bool
  ) {
    self.element = element
    self.id = id
    self.title = title
    self.expects = expects
    self.isIncluded = isIncluded
  }
}

/// `expects`.
package struct DraftExpectation: Sendable {
  package var kind: Name
  package var from: [Name]
  package var atLeast: Int

  package init(
    kind: Name, from: [Name], atLeast: Int
  ) {
    self.kind = kind
    self.from = from
    self.atLeast = atLeast
  }
}

/// `evidence-kind`.
package struct DraftEvidenceKind: Sendable {
  package var element: Span
  package var id: Name
  package var title: Name?
  package var media: [String]
  package var maxBytes: Int64?
  package var limit: Int?
  package var isIncluded: Bool

  package init(
    element: Span, id: Name, title: Name? = nil, media: [String], maxBytes: Int64? = nil, limit: Int? = nil,
    isIncluded: Bool
  ) {
    self.element = element
    self.id = id
    self.title = title
    self.media = media
    self.maxBytes = maxBytes
    self.limit = limit
    self.isIncluded = isIncluded
  }
}

/// The type a `fact` says it has.
package enum DraftFactType: Sendable, Hashable {
  case flag
  case choice
  case number
  case percent
  case money
  case instant
  case text
}

/// `fact`.
package struct DraftFact: Sendable {
  package var element: Span
  package var id: Name
  package var type: Located<DraftFactType>?
  package var sources: Located<FactSources>?
  package var isOptional: Bool
  package var min: Located<DraftLiteral>?
  package var max: Located<DraftLiteral>?
  package var ask: Name?
  package var tie: Name?
  package var values: [(id: Name, title: String)]
  /// Its cases and `otherwise` (or `is`, which is an `otherwise` alone); nil for a given fact.
  package var derivation: (cases: [(condition: DraftCondition, value: DraftCondition)], otherwise: DraftCondition?)?
  package var isIncluded: Bool

  package init(
    element: Span, id: Name, type: Located<DraftFactType>? = nil, sources: Located<FactSources>? = nil,
    isOptional: Bool, min: Located<DraftLiteral>? = nil, max: Located<DraftLiteral>? = nil, ask: Name? = nil,
    tie: Name? = nil, values: [(id: Name, title: String)],
    derivation: (cases: [(condition: DraftCondition, value: DraftCondition)], otherwise: DraftCondition?)? = nil,
    isIncluded: Bool
  ) {
    self.element = element
    self.id = id
    self.type = type
    self.sources = sources
    self.isOptional = isOptional
    self.min = min
    self.max = max
    self.ask = ask
    self.tie = tie
    self.values = values
    self.derivation = derivation
    self.isIncluded = isIncluded
  }
}

/// `action`.
package struct DraftAction: Sendable {
  package var element: Span
  package var id: Name
  package var title: Name?
  package var proposes: Located<RemedyKinds>?
  package var inputs: [(fact: Name, isRequired: Bool)]
  package var isIncluded: Bool

  package init(
    element: Span, id: Name, title: Name? = nil, proposes: Located<RemedyKinds>? = nil,
    inputs: [(fact: Name, isRequired: Bool)], isIncluded: Bool
  ) {
    self.element = element
    self.id = id
    self.title = title
    self.proposes = proposes
    self.inputs = inputs
    self.isIncluded = isIncluded
  }
}

/// `end`.
package struct DraftEnd: Sendable {
  package var element: Span
  package var id: Name
  package var title: Name?
  package var pays: Located<Pays>?
  package var handsBackAsChild: Bool
  package var isIncluded: Bool

  package init(
    element: Span, id: Name, title: Name? = nil, pays: Located<Pays>? = nil, handsBackAsChild: Bool, isIncluded: Bool
  ) {
    self.element = element
    self.id = id
    self.title = title
    self.pays = pays
    self.handsBackAsChild = handsBackAsChild
    self.isIncluded = isIncluded
  }
}

/// `route`.
package struct DraftRoute: Sendable {
  package var element: Span
  package var id: Name
  package var cases: [DraftRouteCase]
  package var otherwise: DraftRouteCase?
  package var isIncluded: Bool

  package init(
    element: Span, id: Name, cases: [DraftRouteCase], otherwise: DraftRouteCase? = nil, isIncluded: Bool
  ) {
    self.element = element
    self.id = id
    self.cases = cases
    self.otherwise = otherwise
    self.isIncluded = isIncluded
  }
}

/// `case` or `otherwise` of a route.
package struct DraftRouteCase: Sendable {
  package var element: Span
  package var condition: DraftCondition?
  package var goto: Name?
  package var effects: [DraftEffect]

  package init(
    element: Span, condition: DraftCondition? = nil, goto: Name? = nil, effects: [DraftEffect]
  ) {
    self.element = element
    self.condition = condition
    self.goto = goto
    self.effects = effects
  }
}

/// `ruling`.
package struct DraftRuling: Sendable {
  package var element: Span
  package var id: Name
  package var title: Name?
  package var rules: [DraftRule]
  package var otherwise: DraftRule?
  package var isIncluded: Bool

  package init(
    element: Span, id: Name, title: Name? = nil, rules: [DraftRule], otherwise: DraftRule? = nil, isIncluded: Bool
  ) {
    self.element = element
    self.id = id
    self.title = title
    self.rules = rules
    self.otherwise = otherwise
    self.isIncluded = isIncluded
  }
}

/// `rule` or `otherwise` of a ruling.
package struct DraftRule: Sendable {
  package var element: Span
  package var id: Name?
  package var condition: DraftCondition?
  package var remedies: [DraftRemedy]
  package var because: Name?

  package init(
    element: Span, id: Name? = nil, condition: DraftCondition? = nil, remedies: [DraftRemedy], because: Name? = nil
  ) {
    self.element = element
    self.id = id
    self.condition = condition
    self.remedies = remedies
    self.because = because
  }
}

/// A child of `guarantees`.
package enum DraftGuarantee: Sendable {
  case endsWithin(days: Located<Int>)
  case hears(party: Name, days: Located<Int>, before: Name)
  case never(place: Name, condition: DraftCondition?)
}
