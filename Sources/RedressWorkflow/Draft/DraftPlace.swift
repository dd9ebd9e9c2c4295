package import RedressDiagnostics
package import RedressTime

/// `phase`, `interlude`, or the workflow itself.
package struct DraftPlace: Sendable {
  package var element: Span
  package var kind: PlaceKind
  package var id: Name
  package var title: Name?
  package var awaits: [Name] = []
  package var pays: Located<Pays>?
  package var seenBy: [Name]?
  package var windows: [DraftWindow] = []
  package var transitions: [DraftTransition] = []
  package var gates: [DraftGate] = []
  package var thresholds: [DraftThreshold] = []
  package var enter: [DraftEffect] = []
  package var places: [DraftPlace] = []
  package var runs: [DraftRun] = []
  package var endings: [DraftEnding] = []

  package init(element: Span, kind: PlaceKind, id: Name) {
    self.element = element
    self.kind = kind
    self.id = id
  }
}

/// A unit and how many of it, as written: `days="5"`.
package struct DraftAmount: Sendable {
  /// The attribute's name.
  package var unit: Located<CountingUnit>
  package var quantity: DraftCondition
  /// The id of a calendar or a party.
  package var calendar: Name?

  package init(
    unit: Located<CountingUnit>, quantity: DraftCondition, calendar: Name? = nil
  ) {
    self.unit = unit
    self.quantity = quantity
    self.calendar = calendar
  }
}

/// An amount with its anchor and rules, or an `until`.
package struct DraftDeadline: Sendable {
  /// Nil for the anchor itself.
  package var amount: DraftAmount?
  /// `from`, `before` or `until`.
  package var anchor: DraftCondition?
  /// Whether the anchor is an `until`.
  package var isUntil = false
  package var rule: CountingRule
  /// Where `first-day`, `ends`, `rolls` stand, for what is wrong with them.
  package var firstDay: Span?
  package var ends: Span?
  package var rolls: Span?

  package init(
    amount: DraftAmount? = nil, anchor: DraftCondition? = nil, isUntil: Bool = false, rule: CountingRule,
    firstDay: Span? = nil, ends: Span? = nil, rolls: Span? = nil
  ) {
    self.amount = amount
    self.anchor = anchor
    self.isUntil = isUntil
    self.rule = rule
    self.firstDay = firstDay
    self.ends = ends
    self.rolls = rolls
  }
}

/// `not-before` or `not-after`.
package struct DraftBound: Sendable {
  package var element: Span
  package var isCap: Bool
  package var deadline: DraftDeadline
  package var condition: DraftCondition?

  package init(
    element: Span, isCap: Bool, deadline: DraftDeadline, condition: DraftCondition? = nil
  ) {
    self.element = element
    self.isCap = isCap
    self.deadline = deadline
    self.condition = condition
  }
}

/// `remind`.
package struct DraftReminder: Sendable {
  package var element: Span
  package var party: [Name]
  /// Hours or days left.
  package var left: Located<Amount>

  package init(
    element: Span, party: [Name], left: Located<Amount>
  ) {
    self.element = element
    self.party = party
    self.left = left
  }
}

/// `expires`.
package struct DraftExpiry: Sendable {
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

/// `window`.
package struct DraftWindow: Sendable {
  package var element: Span
  package var id: Name?
  /// Nil when it has no amount or several, which has been said.
  package var deadline: DraftDeadline?
  package var condition: DraftCondition?
  package var bounds: [DraftBound]
  package var reminders: [DraftReminder]
  package var expiries: [DraftExpiry]

  package init(
    element: Span, id: Name? = nil, deadline: DraftDeadline? = nil, condition: DraftCondition? = nil,
    bounds: [DraftBound], reminders: [DraftReminder], expiries: [DraftExpiry]
  ) {
    self.element = element
    self.id = id
    self.deadline = deadline
    self.condition = condition
    self.bounds = bounds
    self.reminders = reminders
    self.expiries = expiries
  }
}

/// `evidence`.
package struct DraftGate: Sendable {
  package var element: Span
  package var from: [Name]
  package var seenBy: [Name]?
  package var takesLate: Bool

  package init(
    element: Span, from: [Name], seenBy: [Name]? = nil, takesLate: Bool
  ) {
    self.element = element
    self.from = from
    self.seenBy = seenBy
    self.takesLate = takesLate
  }
}

/// `needs` as written.
package enum DraftNeeds: Sendable {
  case all
  case majority
  case count(DraftCondition)
}

/// `on`.
package struct DraftTransition: Sendable {
  package var element: Span
  package var actions: [Name]
  package var by: [Name]
  package var whose: [Name]?
  package var condition: DraftCondition?
  package var bounds: [DraftBound]
  package var needs: Located<DraftNeeds>?
  /// Who has done one of these actions may not act.
  package var notWho: [Name]?
  package var approval: DraftApproval?
  /// How often, and within which amounts.
  package var limits = DraftLimits()
  package var effects: [DraftEffect]
  package var goto: Name?

  package init(
    element: Span, actions: [Name], by: [Name], whose: [Name]? = nil, condition: DraftCondition? = nil,
    bounds: [DraftBound], needs: Located<DraftNeeds>? = nil, effects: [DraftEffect], goto: Name? = nil
  ) {
    self.element = element
    self.actions = actions
    self.by = by
    self.whose = whose
    self.condition = condition
    self.bounds = bounds
    self.needs = needs
    self.effects = effects
    self.goto = goto
  }
}

/// Above which amount who else has to approve what is decided, as written.
package struct DraftApproval: Sendable {
  package var above: DraftCondition
  package var by: [Name]

  package init(above: DraftCondition, by: [Name]) {
    self.above = above
    self.by = by
  }
}

/// An effect, as written.
package struct DraftEffect: Sendable {
  package var element: Span
  package var kind: DraftEffectKind

  package init(
    element: Span, kind: DraftEffectKind
  ) {
    self.element = element
    self.kind = kind
  }
}

/// What an effect is.
package enum DraftEffectKind: Sendable {
  case set(fact: Name, to: DraftCondition)
  case adopt(from: Name)
  case award([DraftRemedy])
  case decide(ruling: Name)
  case fallBack
  case hold(amount: DraftCondition)
  /// `net`.
  case net(amount: DraftCondition)
  case credit(to: Name, amount: DraftCondition)
  /// `take-back`.
  case takeBack(from: Name)
  case restart(window: Name)
  case extend(window: Name, by: DraftAmount)
  case notify(party: [Name], text: Name)
}
