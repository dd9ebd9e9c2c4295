import RedressDiagnostics
import RedressSimulation
import RedressWorkflow

extension ScenarioResolver {
  private mutating func known<Subject>(
    _ found: ID<Subject>?, _ name: Name, _ kind: String, among names: [String]
  ) -> ID<Subject>? {
    if found == nil { report(ScenarioProblem.unknownName(name, kind: kind, among: names)) }
    return found
  }

  mutating func party(_ name: Name) -> ID<Party>? {
    known(workflow.party(named: name.value), name, "party", among: workflow.parties.map(\.name))
  }

  mutating func action(_ name: Name) -> ID<Action>? {
    known(workflow.action(named: name.value), name, "action", among: workflow.actions.map(\.name))
  }

  mutating func fact(_ name: Name) -> ID<Fact>? {
    known(workflow.fact(named: name.value), name, "fact", among: workflow.facts.map(\.name))
  }

  mutating func window(_ name: Name) -> ID<Window>? {
    known(workflow.window(named: name.value), name, "window", among: workflow.windows.compactMap(\.name))
  }

  mutating func end(_ name: Name) -> ID<End>? {
    known(workflow.end(named: name.value), name, "end", among: workflow.ends.map(\.name))
  }

  mutating func evidenceKind(_ name: Name) -> ID<EvidenceKind>? {
    known(
      workflow.evidenceKind(named: name.value), name, "kind of evidence", among: workflow.evidenceKinds.map(\.name))
  }

  mutating func setting(_ name: Name) -> ID<Setting>? {
    known(workflow.setting(named: name.value), name, "setting", among: workflow.settings.map(\.name))
  }

  mutating func reason(_ name: Name) -> ID<Reason>? {
    known(workflow.reason(named: name.value), name, "reason", among: workflow.reasons.map(\.name))
  }

  mutating func calendar(_ name: Name) -> ID<CalendarEntry>? {
    let names = workflow.calendars.map(\.name)
    return known(names.firstIndex(of: name.value).map { ID($0) }, name, "calendar", among: names)
  }

  /// A place in which somebody may act.
  mutating func place(_ name: Name) -> ID<Place>? {
    if let place = workflow.place(named: name.value) { return place }
    let isRoute = workflow.routes.contains { $0.name == name.value }
    if workflow.end(named: name.value) != nil || isRoute {
      report(ScenarioProblem.nobodyActs(name, isEnd: !isRoute))
      return nil
    }
    return known(nil, name, "phase", among: workflow.places.map(\.name))
  }

  private mutating func own<Subject>(_ name: Name, _ kind: String, among names: [String]) -> ID<Subject>? {
    if let found = names.firstIndex(of: name.value) { return ID(found) }
    report(ScenarioProblem.unknownHere(name, kind: kind, among: names))
    return nil
  }

  mutating func team(named name: Name) -> ID<Team>? { own(name, "team", among: draft.teams.map(\.id.value)) }

  mutating func responder(named name: Name) -> ID<Responder>? {
    own(name, "respond", among: draft.responds.map(\.id.value))
  }

  /// A trait that the author named, by its place among all.
  mutating func trait(named name: Name) -> ID<Trait>? {
    if let found = traits.firstIndex(where: { $0.stream.name == "trait." + name.value }) { return ID(found) }
    let names = traits.map(\.stream.name).filter { $0.hasPrefix("trait.") }.map { String($0.dropFirst(6)) }
    report(ScenarioProblem.unknownHere(name, kind: "trait", among: names))
    return nil
  }
}
