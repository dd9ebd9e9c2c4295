public import RedressMoney
public import RedressTime

/// A checked workflow: names resolved to dense indices, types checked, nothing dangling.
///
/// It is immutable, and the checker of this module is the only way to make one, so the engine never meets a `goto` that leads
/// nowhere. It is a class only so that a copy costs one reference count; it has no identity that means anything.
public final class Workflow: Sendable {
  /// The parts of a workflow, as the checker hands them over.
  package struct Parts: Sendable {
    package var name = ""
    package var title = ""
    package var version = 1
    package var digest = ""
    package var zone: Zone = .utc
    package var currency: Currency?
    package var holdsMoney = true
    package var holdsWholeOrder = true
    package var parties: [Party] = []
    package var settings: [Setting] = []
    package var calendars: [CalendarEntry] = []
    package var reasons: [Reason] = []
    package var evidenceKinds: [EvidenceKind] = []
    package var facts: [Fact] = []
    package var actions: [Action] = []
    package var places: [Place] = []
    package var ends: [End] = []
    package var routes: [Route] = []
    package var windows: [Window] = []
    package var transitions: [Transition] = []
    package var gates: [EvidenceGate] = []
    package var thresholds: [ThresholdGate] = []
    package var bounds: [Bound] = []
    package var reminders: [Reminder] = []
    package var expiries: [Expiry] = []
    package var effects: [Effect] = []
    package var remedyElements: [RemedyElement] = []
    package var rulings: [Ruling] = []
    package var nodes: [ExpressionNode] = []
    package var operands: [OperandSlot] = []
    package var hereSlots: [HereSlot] = []
    package var texts: [String] = []
    package var guarantees: [Guarantee] = []
    package var hasChangingAnchors = false
    package var openings: [ID<Transition>] = []
    package var runs: [ChildRun] = []
    package var endings: [RunEnding] = []
    package init() {}
  }

  /// The author's id.
  public let name: String
  /// The words shown to people.
  public let title: String
  /// The author's version.
  public let version: Int
  /// SHA-256 over the bytes of the file, of every included fragment and of the same of every child, in hexadecimal; handed in
  /// by the caller of the loader.
  public let digest: String
  /// The zone of dates and of windows without a calendar.
  public let zone: Zone
  /// The currency that the file's money literals are in; nil when it has none.
  public let currency: Currency?
  /// Whether its cases hold money.
  public let holdsMoney: Bool
  /// Whether a root case holds the order's paid amount from its opening: true unless the file has a `hold`.
  public let holdsWholeOrder: Bool
  /// The parties, in document order, as is everything below.
  public let parties: [Party]
  /// The settings.
  public let settings: [Setting]
  /// The calendars.
  public let calendars: [CalendarEntry]
  /// The reasons.
  public let reasons: [Reason]
  /// The kinds of evidence.
  public let evidenceKinds: [EvidenceKind]
  /// The facts.
  public let facts: [Fact]
  /// The actions: the built-in ones first.
  public let actions: [Action]
  /// The places, the workflow itself first, outer before inner.
  public let places: [Place]
  /// The ends.
  public let ends: [End]
  /// The routes.
  public let routes: [Route]
  /// The windows, those of one place together.
  public let windows: [Window]
  /// The transitions, those of one place together.
  public let transitions: [Transition]
  /// The evidence gates.
  public let gates: [EvidenceGate]
  /// Who may set thresholds, and who else sees them.
  public let thresholds: [ThresholdGate]
  /// The bounds of windows and transitions.
  public let bounds: [Bound]
  /// The reminders of windows.
  public let reminders: [Reminder]
  /// The expiries of windows.
  public let expiries: [Expiry]
  /// The effects.
  public let effects: [Effect]
  /// The elements of remedies.
  public let remedyElements: [RemedyElement]
  /// The rulings.
  public let rulings: [Ruling]
  /// The nodes of all expressions.
  public let nodes: [ExpressionNode]
  /// The operands of functions that take many.
  public let operands: [OperandSlot]
  /// The counts remembered at entries.
  public let hereSlots: [HereSlot]
  /// The literal texts.
  public let texts: [String]
  /// The promises to prove.
  public let guarantees: [Guarantee]
  /// Whether some anchor reads more than facts and what is pinned: what was done or entered, a count, the reason, the remedy.
  public let hasChangingAnchors: Bool
  /// The `on action="open"` of the workflow, in document order.
  public let openings: [ID<Transition>]
  /// The runs of child cases, those of one place together.
  public let runs: [ChildRun]
  /// What follows when child cases end, that of one run together.
  public let endings: [RunEnding]

  /// The actions of which a case remembers who has done them, because some `on` keeps those people out.
  public let rememberedActions: ActionSet
  /// The calendar of each party's place, unless a case binds another.
  public let partyCalendars: [ID<CalendarEntry>?]
  /// The facts without which no case opens.
  public let requiredFacts: [ID<Fact>]
  /// The value of each setting, unless a case overrides it.
  public let settingValues: [Value]
  /// The window of each reminder.
  public let windowOfReminder: [ID<Window>]
  /// Where a list of operands begins that is nothing but choices: which; nil anywhere else.
  public let choices: [ChoiceSet?]

  /// Takes over parts that the checker has found whole.
  package init(_ parts: Parts) {
    name = parts.name
    title = parts.title
    version = parts.version
    digest = parts.digest
    zone = parts.zone
    currency = parts.currency
    holdsMoney = parts.holdsMoney
    holdsWholeOrder = parts.holdsWholeOrder
    parties = parts.parties
    settings = parts.settings
    calendars = parts.calendars
    reasons = parts.reasons
    evidenceKinds = parts.evidenceKinds
    facts = parts.facts
    actions = parts.actions
    places = parts.places
    ends = parts.ends
    routes = parts.routes
    windows = parts.windows
    transitions = parts.transitions
    gates = parts.gates
    thresholds = parts.thresholds
    bounds = parts.bounds
    reminders = parts.reminders
    expiries = parts.expiries
    effects = parts.effects
    remedyElements = parts.remedyElements
    rulings = parts.rulings
    nodes = parts.nodes
    operands = parts.operands
    hereSlots = parts.hereSlots
    texts = parts.texts
    guarantees = parts.guarantees
    hasChangingAnchors = parts.hasChangingAnchors
    openings = parts.openings
    runs = parts.runs
    endings = parts.endings
    rememberedActions = parts.transitions.reduce(into: []) { $0.formUnion($1.notWho) }
    partyCalendars = parts.parties.map(\.calendar)
    requiredFacts = parts.facts.indices.filter { index in
      parts.facts[index].sources.contains(.opening) && !parts.facts[index].isOptional
    }.map { ID($0) }
    settingValues = parts.settings.map(\.value)
    windowOfReminder = parts.windowOfReminder
    choices = parts.choices
  }
}

extension Workflow {
  /// The index of the thing with this name among `things`, or nil.
  package static func find<Thing>(_ name: String, in things: [Thing], by key: (Thing) -> String?) -> ID<Thing>? {
    things.firstIndex { key($0) == name }.map { ID<Thing>($0) }
  }

  /// The party with this id.
  public func party(named name: String) -> ID<Party>? { Self.find(name, in: parties) { $0.name } }
  /// The action with this id.
  public func action(named name: String) -> ID<Action>? { Self.find(name, in: actions) { $0.name } }
  /// The fact with this id.
  public func fact(named name: String) -> ID<Fact>? { Self.find(name, in: facts) { $0.name } }
  /// The place with this id.
  public func place(named name: String) -> ID<Place>? { Self.find(name, in: places) { $0.name } }
  /// The end with this id.
  public func end(named name: String) -> ID<End>? { Self.find(name, in: ends) { $0.name } }
  /// The window with this id.
  public func window(named name: String) -> ID<Window>? { Self.find(name, in: windows) { $0.name } }
  /// The reason with this id.
  public func reason(named name: String) -> ID<Reason>? { Self.find(name, in: reasons) { $0.name } }
  /// The kind of evidence with this id.
  public func evidenceKind(named name: String) -> ID<EvidenceKind>? { Self.find(name, in: evidenceKinds) { $0.name } }
  /// The setting with this id.
  public func setting(named name: String) -> ID<Setting>? { Self.find(name, in: settings) { $0.name } }
  /// The run of child cases with this name.
  public func run(named name: String) -> ID<ChildRun>? { Self.find(name, in: runs) { $0.name } }
  /// The ruling with this id.
  public func ruling(named name: String) -> ID<Ruling>? { Self.find(name, in: rulings) { $0.name } }
}
