import RedressDiagnostics

/// A sort of thing that an id can name.
enum NameKind: Hashable, Sendable, CaseIterable {
  case party, calendar, evidenceKind, reason, setting, fact, action, place, route, end, window, run, ruling

  /// What one of them is called.
  var noun: String {
    switch self {
    case .party: "party"
    case .calendar: "calendar"
    case .evidenceKind: "evidence kind"
    case .reason: "reason"
    case .setting: "setting"
    case .fact: "fact"
    case .action: "action"
    case .place: "phase"
    case .route: "route"
    case .end: "end"
    case .window: "window"
    case .run: "run"
    case .ruling: "ruling"
    }
  }

  /// What several of them are called.
  var plural: String { self == .party ? "parties" : noun + "s" }
}

/// What an id stands for.
enum Referent: Hashable, Sendable {
  case party(ID<Party>)
  case calendar(ID<CalendarEntry>)
  case evidenceKind(ID<EvidenceKind>)
  case reason(ID<Reason>)
  case setting(ID<Setting>)
  case fact(ID<Fact>)
  case action(ID<Action>)
  case place(ID<Place>)
  case route(ID<Route>)
  case end(ID<End>)
  case window(ID<Window>)
  case run(ID<ChildRun>)
  case ruling(ID<Ruling>)

  /// Its sort.
  var kind: NameKind {
    switch self {
    case .party: .party
    case .calendar: .calendar
    case .evidenceKind: .evidenceKind
    case .reason: .reason
    case .setting: .setting
    case .fact: .fact
    case .action: .action
    case .place: .place
    case .route: .route
    case .end: .end
    case .window: .window
    case .run: .run
    case .ruling: .ruling
    }
  }
}

extension Referent {
  /// Where a `goto` to it leads; nil for what is no place.
  var target: Target? {
    switch self {
    case .place(let id): .place(id)
    case .route(let id): .route(id)
    case .end(let id): .end(id)
    case .party, .calendar, .evidenceKind, .reason, .setting, .fact, .action, .window, .run, .ruling:
      nil
    }
  }
}

/// The one space of ids of a workflow.
struct NameTable: Sendable {
  private var entries: [String: (referent: Referent, span: Span?)] = [:]
  /// The names in the order in which they were declared, so that messages do not depend on hashing.
  private var order: [String] = []

  /// What was declared with a name that was already taken: that has been reported, and names of it are no second fault.
  private var refused: [String: [Referent]] = [:]

  /// Adds a name; returns the earlier declaration when there is one, which then stays.
  mutating func declare(_ name: String, _ referent: Referent, at span: Span?) -> (referent: Referent, span: Span?)? {
    if let earlier = entries[name] { return earlier }
    entries[name] = (referent, span)
    order.append(name)
    return nil
  }

  /// What a name stands for.
  subscript(name: String) -> Referent? { entries[name]?.referent }

  /// Keeps what has a name that it may not have.
  mutating func refuse(_ name: String, _ referent: Referent) { refused[name, default: []].append(referent) }

  /// What a name stands for among some kinds, also when its declaration was refused.
  func referent(_ name: String, of kinds: Set<NameKind>) -> Referent? {
    if let found = self[name], kinds.contains(found.kind) { return found }
    return refused[name]?.first { kinds.contains($0.kind) }
  }

  /// The names of some kinds, in the order of their declaration.
  func names(of kinds: Set<NameKind>) -> [String] {
    order.filter { entries[$0].map { kinds.contains($0.referent.kind) } ?? false }
  }

  /// Names that no author may take: they would hide what the language itself says.
  static let reserved: Set<String> = [
    "opened", "now", "reason", "claimed", "paid", "held", "proposed", "goods", "shipping", "claimed-pieces", "back",
    "yes",
    "no", "and", "or", "not", "in",
    "lt", "le", "gt", "ge", "div",
  ]

  /// Whether a name is written like an id; the loader has reported any other, so nothing more is said of it.
  static func isID(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
