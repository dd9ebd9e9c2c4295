internal import RedressWorkflow

/// The names under which stored events speak of a workflow's things.
///
/// Indices are an affair of one build of the checker; a stored history must outlive it. What has an id is stored by it; what has
/// none (most windows, every `on`) by the id of its place and its number there, such as `review/on#2`.
struct WorkflowNames: Sendable {
  let workflow: Workflow
  let windows: NameTable<Window>
  let transitions: NameTable<Transition>
  let expiries: NameTable<Expiry>
  let reminders: NameTable<Reminder>
  let bounds: NameTable<Bound>

  init(_ workflow: Workflow) {
    self.workflow = workflow
    windows = NameTable(count: workflow.windows.count) { fill in
      for place in workflow.places {
        for (number, window) in place.windows.enumerated() {
          fill(window, workflow.windows[window.index].name ?? "\(place.name)/window#\(number + 1)")
        }
      }
    }
    transitions = NameTable(count: workflow.transitions.count) { fill in
      for place in workflow.places { Self.number(place.transitions, of: place.name, as: "on", fill) }
    }
    let windows = windows
    expiries = NameTable(count: workflow.expiries.count) { fill in
      for (index, window) in workflow.windows.enumerated() {
        Self.number(window.expiries, of: windows[ID(index)], as: "expires", fill)
      }
    }
    reminders = NameTable(count: workflow.reminders.count) { fill in
      for (index, window) in workflow.windows.enumerated() {
        Self.number(window.reminders, of: windows[ID(index)], as: "remind", fill)
      }
    }
    let transitions = transitions
    bounds = NameTable(count: workflow.bounds.count) { fill in
      for (index, window) in workflow.windows.enumerated() {
        Self.number(window.bounds, of: windows[ID(index)], as: "bound", fill)
      }
      for (index, transition) in workflow.transitions.enumerated() {
        Self.number(transition.bounds, of: transitions[ID(index)], as: "bound", fill)
      }
    }
  }

  private static func number<Thing>(
    _ run: Run<Thing>, of owner: String, as what: String, _ fill: (ID<Thing>, String) -> Void
  ) {
    for (number, thing) in run.enumerated() { fill(thing, "\(owner)/\(what)#\(number + 1)") }
  }
}

/// Names of one kind of thing by index, and back.
struct NameTable<Thing>: Sendable {
  private let names: [String]
  private let indices: [String: Int]

  /// Names `count` things, each as `naming` fills it in.
  init(count: Int, naming: ((ID<Thing>, String) -> Void) -> Void) {
    var names = [String](repeating: "", count: count)
    naming { id, name in names[id.index] = name }
    self.names = names
    indices = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  subscript(id: ID<Thing>) -> String { names[id.index] }

  /// The thing of this name.
  func id(_ name: String) throws(StoredEventError) -> ID<Thing> {
    guard let index = indices[name] else { throw .unknownName(name) }
    return ID(index)
  }
}

extension WorkflowNames {
  func name(_ party: ID<Party>) -> String { workflow.parties[party.index].name }
  func name(_ action: ID<Action>) -> String { workflow.actions[action.index].name }
  func name(_ fact: ID<Fact>) -> String { workflow.facts[fact.index].name }
  func name(_ place: ID<Place>) -> String { workflow.places[place.index].name }
  func name(_ end: ID<End>) -> String { workflow.ends[end.index].name }
  func name(_ route: ID<Route>) -> String { workflow.routes[route.index].name }
  func name(_ ruling: ID<Ruling>) -> String { workflow.rulings[ruling.index].name }
  func name(_ kind: ID<EvidenceKind>) -> String { workflow.evidenceKinds[kind.index].name }
  func name(_ reason: ID<Reason>) -> String { workflow.reasons[reason.index].name }
  func name(_ calendar: ID<CalendarEntry>) -> String { workflow.calendars[calendar.index].name }
  func name(_ setting: ID<Setting>) -> String { workflow.settings[setting.index].name }
  func names(_ parties: PartySet) -> [String] {
    workflow.parties.indices.map { ID<Party>($0) }.filter(parties.has).map(name)
  }

  func party(_ name: String) throws(StoredEventError) -> ID<Party> { try Self.found(workflow.party(named: name), name) }
  func action(_ name: String) throws(StoredEventError) -> ID<Action> {
    try Self.found(workflow.action(named: name), name)
  }
  func fact(_ name: String) throws(StoredEventError) -> ID<Fact> { try Self.found(workflow.fact(named: name), name) }
  func place(_ name: String) throws(StoredEventError) -> ID<Place> { try Self.found(workflow.place(named: name), name) }
  func end(_ name: String) throws(StoredEventError) -> ID<End> { try Self.found(workflow.end(named: name), name) }
  func ruling(_ name: String) throws(StoredEventError) -> ID<Ruling> {
    try Self.found(workflow.ruling(named: name), name)
  }
  func reason(_ name: String) throws(StoredEventError) -> ID<Reason> {
    try Self.found(workflow.reason(named: name), name)
  }
  func setting(_ name: String) throws(StoredEventError) -> ID<Setting> {
    try Self.found(workflow.setting(named: name), name)
  }
  func kind(_ name: String) throws(StoredEventError) -> ID<EvidenceKind> {
    try Self.found(workflow.evidenceKind(named: name), name)
  }
  func route(_ name: String) throws(StoredEventError) -> ID<Route> {
    try Self.found(Workflow.find(name, in: workflow.routes) { $0.name }, name)
  }
  func calendar(_ name: String) throws(StoredEventError) -> ID<CalendarEntry> {
    try Self.found(Workflow.find(name, in: workflow.calendars) { $0.name }, name)
  }
  func ended(_ form: ChildEndedV1) throws(StoredEventError) -> (ID<ChildRun>, ID<End>) {
    let run = try Self.found(workflow.run(named: form.run), form.run)
    return (run, try Self.found(workflow.runs[run.index].child.end(named: form.end), form.end))
  }
  func parties(_ names: [String]) throws(StoredEventError) -> PartySet {
    var set: PartySet = []
    for name in names { set.insert(PartySet(try party(name))) }
    return set
  }

  private static func found<Thing>(_ id: ID<Thing>?, _ name: String) throws(StoredEventError) -> ID<Thing> {
    guard let id else { throw .unknownName(name) }
    return id
  }
}
