import RedressDiagnostics

extension Checker {
  /// What a name stands for, when it is of one of these kinds; else says what is wrong with it.
  mutating func resolve(_ name: Name, as kinds: Set<NameKind>, expected: String) -> Referent? {
    if let found = names.referent(name.value, of: kinds) {
      used.insert(found)
      return found
    }
    unresolved.formUnion(kinds)
    guard let found = names[name.value] else {
      guard NameTable.isID(name.value) else { return nil }
      report(.unknownName(name, expected: expected, candidates: candidates(kinds)))
      return nil
    }
    report(.wrongKind(name, found: found.kind, expected: expected))
    return nil
  }

  /// The names that could have been meant; none once so much is wrong that nobody reads on, because guessing takes time.
  func candidates(_ kinds: Set<NameKind>) -> [String] { diagnostics.count < 100 ? names.names(of: kinds) : [] }

  /// The party with this id.
  mutating func party(_ name: Name) -> ID<Party>? {
    guard case .party(let id) = resolve(name, as: [.party], expected: "party") else { return nil }
    return id
  }

  /// The parties of a list; one named twice is a warning.
  mutating func parties(_ list: [Name]) -> PartySet {
    var result: PartySet = []
    for name in list {
      guard let id = party(name) else { continue }
      if result.has(id) { report(.repeated(name, kind: .party)) }
      result.insert(PartySet(id))
    }
    return result
  }

  /// The actions of a list.
  mutating func actions(_ list: [Name]) -> ActionSet {
    var result: ActionSet = []
    for name in list {
      guard let id = action(name) else { continue }
      if result.has(id) { report(.repeated(name, kind: .action)) }
      result.insert(ActionSet(id))
    }
    return result
  }

  /// The action with this id.
  mutating func action(_ name: Name) -> ID<Action>? {
    if names[name.value] == nil {
      unresolved.insert(.action)
      guard NameTable.isID(name.value) else { return nil }
      report(.undeclaredAction(name, candidates: candidates([.action])))
      return nil
    }
    guard case .action(let id) = resolve(name, as: [.action], expected: "action") else { return nil }
    return id
  }

  /// The fact with this id.
  mutating func fact(_ name: Name) -> ID<Fact>? {
    guard case .fact(let id) = resolve(name, as: [.fact], expected: "fact") else { return nil }
    return id
  }

  /// The kind of evidence with this id.
  mutating func evidenceKind(_ name: Name) -> ID<EvidenceKind>? {
    guard case .evidenceKind(let id) = resolve(name, as: [.evidenceKind], expected: "evidence kind") else { return nil }
    return id
  }

  /// The ruling with this id.
  mutating func ruling(_ name: Name) -> ID<Ruling>? {
    guard case .ruling(let id) = resolve(name, as: [.ruling], expected: "ruling") else { return nil }
    return id
  }

  /// The window with this id.
  mutating func window(_ name: Name) -> ID<Window>? {
    guard case .window(let id) = resolve(name, as: [.window], expected: "window") else { return nil }
    return id
  }

  /// The phase with this id.
  mutating func place(_ name: Name) -> ID<Place>? {
    guard case .place(let id) = resolve(name, as: [.place], expected: "phase") else { return nil }
    return id
  }

  /// Where a `goto` leads, from a place or, for a route, from anywhere.
  mutating func target(_ name: Name, from place: ID<Place>?) -> Target? {
    if name.value == "back" {
      if !canGoBack(from: place) { report(.backOutsideInterlude(name)) }
      return .back
    }
    return target(named: name)
  }

  /// A phase, route or end.
  mutating func target(named name: Name) -> Target? {
    resolve(name, as: [.place, .route, .end], expected: "phase, route or end")?.target
  }

  /// Whether a place stands in an interlude; a route does when there is one at all that could lead to it.
  private func canGoBack(from place: ID<Place>?) -> Bool {
    guard let place else { return layout.contains { $0.draft.kind == .interlude } }
    return lineage(of: place.index).contains { layout[$0].draft.kind == .interlude }
  }

  /// A place and the places around it, from inner to outer.
  func lineage(of place: Int) -> [Int] {
    var result = [place]
    while let last = result.last, let parent = layout[last].parent { result.append(parent) }
    return result
  }
}
