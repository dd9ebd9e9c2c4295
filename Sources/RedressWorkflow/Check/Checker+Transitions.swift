import RedressDiagnostics
import RedressMoney

extension Checker {
  /// Compiles an `on`; one that is wrong keeps its index.
  mutating func compile(_ transition: DraftTransition, _ place: ID<Place>) {
    let actions = actions(transition.actions)
    let by = parties(transition.by)
    let whose = transition.whose.map { parties($0) }
    let makesProposal = actions.members.contains { parts.actions[$0.index].proposes != nil }
    let scope = Scope(place, .act(makesProposal: makesProposal))
    let condition = compileCondition(transition.condition, scope, of: "this 'on'")
    let bounds = compile(transition.bounds, scope.at(.other))
    let needs = transition.needs.flatMap { compile($0, by, scope.at(.other)) }
    let effects = compile(transition.effects, scope.at(.other), EffectSite(.running, place))
    let target = transition.goto.flatMap { self.target($0, from: place) }
    let notWho = transition.notWho.map { self.actions($0) } ?? []
    let approval = transition.approval.flatMap { compile($0, scope.at(.other)) }
    let limits = compile(transition.limits, scope.at(.other))
    inspect(transition, actions, by)
    inspect(transition.limits, limits, of: transition, makesProposal: makesProposal)
    if actions.has(.open) { inspectOpening(transition, place, target) }
    parts.transitions.append(
      Transition(
        place: place, actions: actions, parties: by, whose: whose, condition: condition, bounds: bounds, needs: needs,
        effects: effects, target: target, notWho: notWho, approval: approval, limits: limits,
        conditionText: transition.condition?.text.value, origin: transition.element))
  }

  private mutating func inspect(_ transition: DraftTransition, _ actions: ActionSet, _ by: PartySet) {
    if let first = transition.whose?.first, !actions.isEmpty, !actions.has(.accept) {
      report(.whoseWithoutAccept(first, transition: transition.element))
    }
    guard actions.has(.find) || actions.has(.rule) else { return }
    for name in transition.by {
      guard case .party(let id) = names[name.value], let side = draft.parties[id.index].side else { continue }
      if side.value != .neutral { report(.findingByParty(name, side: side)) }
    }
  }

  /// A case opens in the workflow itself, and from there into a phase, a route or an end.
  private mutating func inspectOpening(_ transition: DraftTransition, _ place: ID<Place>, _ target: Target?) {
    if place.index != 0 {
      let name = transition.actions.first { $0.value == "open" }
      return report(.openingInside(at: name?.span ?? transition.element, place: layout[place.index].draft.id))
    }
    guard case .place(let id) = target, let goto = transition.goto else { return }
    if lineage(of: id.index).contains(where: { layout[$0].draft.kind == .interlude }) {
      report(.openingIntoInterlude(goto))
    }
  }

  private mutating func compile(_ approval: DraftApproval, _ scope: Scope) -> Approval? {
    let by = parties(approval.by)
    guard let above = compile(approval.above, as: .money, scope), !by.isEmpty else { return nil }
    return Approval(above: above, by: by)
  }

  /// How many must act: no more than there are.
  private mutating func compile(_ needs: Located<DraftNeeds>, _ by: PartySet, _ scope: Scope) -> Needs? {
    switch needs.value {
    case .all: return .all
    case .majority: return .majority
    case .count(let condition):
      guard let id = compile(condition, as: .number, scope) else { return nil }
      let people = people(of: by)
      for number in possibleNumbers(id) where !isSeats(id, of: by) {
        if !number.isWhole || number < .one {
          report(.needsNoNumber(number, at: needs.span))
          break
        }
        if Rational(Int64(people)) < number, !unresolved.contains(.party) {
          report(.needsTooMany(number, people: people, seated: by.members.contains(where: hasSeats), at: needs.span))
          break
        }
      }
      return .count(id)
    }
  }
}
