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
}

/// `reason`.
package struct DraftReason: Sendable {
  package var element: Span
  package var id: Name
  package var title: Name?
  package var expects: [DraftExpectation]
  package var isIncluded: Bool
}

/// `expects`.
package struct DraftExpectation: Sendable {
  package var kind: Name
  package var from: [Name]
  package var atLeast: Int
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
}

/// `action`.
package struct DraftAction: Sendable {
  package var element: Span
  package var id: Name
  package var title: Name?
  package var proposes: Located<RemedyKinds>?
  package var inputs: [(fact: Name, isRequired: Bool)]
  package var isIncluded: Bool
}

/// `end`.
package struct DraftEnd: Sendable {
  package var element: Span
  package var id: Name
  package var title: Name?
  package var pays: Located<Pays>?
  package var handsBackAsChild: Bool
  package var isIncluded: Bool
}

/// `route`.
package struct DraftRoute: Sendable {
  package var element: Span
  package var id: Name
  package var cases: [DraftRouteCase]
  package var otherwise: DraftRouteCase?
  package var isIncluded: Bool
}

/// `case` or `otherwise` of a route.
package struct DraftRouteCase: Sendable {
  package var element: Span
  package var condition: DraftCondition?
  package var goto: Name?
  package var effects: [DraftEffect]
}

/// `ruling`.
package struct DraftRuling: Sendable {
  package var element: Span
  package var id: Name
  package var title: Name?
  package var rules: [DraftRule]
  package var otherwise: DraftRule?
  package var isIncluded: Bool
}

/// `rule` or `otherwise` of a ruling.
package struct DraftRule: Sendable {
  package var element: Span
  package var id: Name?
  package var condition: DraftCondition?
  package var remedies: [DraftRemedy]
  package var because: Name?
}

/// A child of `guarantees`.
package enum DraftGuarantee: Sendable {
  case endsWithin(days: Located<Int>)
  case hears(party: Name, days: Located<Int>, before: Name)
  case never(place: Name, condition: DraftCondition?)
}
