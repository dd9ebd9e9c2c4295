import RedressChance
import RedressDiagnostics
import RedressMoney
import RedressSimulation
import RedressWorkflow

/// Who acts where.
struct Seat: Sendable {
  let party: ID<Party>
  let place: ID<Place>
}

extension ScenarioResolver {
  mutating func responder(_ draft: RespondDraft) -> Responder? {
    let triggers = draft.triggers.compactMap { trigger -> Trigger? in
      let party = trigger.party.flatMap { self.party($0) }
      return action(trigger.action).map { Trigger($0, by: party) }
    }
    let condition = draft.condition.isEmpty ? nil : condition(draft.condition, at: .acting)
    guard let seat = seat(draft.party, draft.place, isWork: false) else { return nil }
    let never = depending(draft.never, at: .acting) { _, p in p }
    let choices = choices(draft.choices, seat)
    let reminded = reminded(draft.reminded)
    guard let delay = delay(draft.delays) else { return nil }
    return Responder(
      Stream(draft.id.value), party: seat.party, place: seat.place, when: condition, triggers: triggers,
      never: never ?? Depending(otherwise: 0), delay: delay, choices: choices, reminded: reminded)
  }

  mutating func work(_ draft: WorkDraft) -> Work? {
    let condition = draft.condition.isEmpty ? nil : condition(draft.condition, at: .acting)
    let findings = findings(draft.findings)
    let team = team(of: draft)
    guard let seat = seat(draft.party, draft.place, isWork: true) else { return nil }
    let choices = choices(draft.choices, seat)
    requireFindings(of: draft, seat)
    guard let team, let effort = depending(draft.effort, at: .acting, { _, shape in shape }) else { return nil }
    return Work(
      Stream(draft.id.value), party: seat.party, place: seat.place, when: condition, team: team, effort: effort,
      findings: findings, choices: choices)
  }

  private mutating func team(of draft: WorkDraft) -> ID<Team>? {
    if let team = draft.team { return self.team(named: team) }
    if self.draft.teams.count == 1 { return ID(0) }
    report(ScenarioProblem.whichTeam(draft.id, teams: self.draft.teams.map(\.id.value)))
    return nil
  }

  private mutating func seat(_ partyName: Name, _ placeName: Name, isWork: Bool) -> Seat? {
    let (party, place) = (party(partyName), place(placeName))
    guard let party else { return nil }
    let isNeutral = workflow.parties[party.index].side == .neutral
    if isNeutral != isWork { report(ScenarioProblem.wrongSide(partyName, isNeutral: isNeutral)) }
    return place.map { Seat(party: party, place: $0) }
  }

  private mutating func delay(_ cases: [Guarded<DelayDraft>]) -> Delay? {
    guard let last = cases.last?.content else { return nil }
    let window = last.window.flatMap { self.window($0) }
    return depending(cases, at: .acting) { _, delay in delay.shape }.map { hours in
      Delay(
        hours: hours, observedHours: last.forDays.map { $0 * 24 }, elasticity: last.elasticity,
        elasticityRange: last.low...last.high, window: window, rushShare: last.rush?.share ?? 0,
        rushLast: last.rush?.last ?? 0)
    }
  }

  private mutating func reminded(_ cases: [Guarded<(p: Double, shape: Shape)>]) -> ReminderReaction? {
    guard let p = depending(cases, at: .acting, { _, reaction in reaction.p }),
      let hours = depending(cases, at: .acting, { _, reaction in reaction.shape })
    else { return nil }
    return ReminderReaction(probability: p, hours: hours)
  }

  /// The options of all cases in a row, each probable in its own case and in no other.
  private mutating func choices(_ cases: [Guarded<[OptionDraft]>], _ seat: Seat) -> [Choice] {
    let conditions = cases.map { condition($0.condition, at: .acting) }
    var found: [Choice] = []
    for (index, options) in cases.enumerated() {
      for option in options.content {
        guard let deed = deed(option, seat) else { continue }
        let rows = conditions.dropLast().enumerated().map { row, when in
          Depending<Double>.Case(when: when, row == index ? option.p : 0)
        }
        let probability = Depending(rows, otherwise: index == cases.count - 1 ? option.p : 0)
        found.append(Choice(probability, deed))
      }
    }
    return found
  }

  private mutating func deed(_ option: OptionDraft, _ seat: Seat) -> Deed? {
    let attachments = option.attach.compactMap { share -> AttachmentModel? in
      guard let found = attachment(share) else { return nil }
      requireGate(share.name, seat)
      return found
    }
    guard let name = option.action else {
      if !option.remedies.isEmpty || !option.inputs.isEmpty { report(ScenarioProblem.nothingToSay(option.span)) }
      return Deed(nil, attachments: attachments)
    }
    guard let action = action(name) else { return nil }
    requireAct(name, action, seat)
    let facts = inputs(option, action)
    return Deed(
      action, facts: facts, proposal: proposal(option, action: action), attachments: attachments)
  }

  /// The inputs of an act; words that it needs are there by themselves.
  private mutating func inputs(_ option: OptionDraft, _ action: ID<Action>) -> [FactModel] {
    var found = models(option.inputs, from: .action, wanted: "that an action brings")
    for input in workflow.actions[action.index].inputs where input.isRequired {
      let fact = workflow.facts[input.fact.index]
      if option.inputs.contains(where: { $0.fact.value == fact.name }) { continue }
      if fact.type == .text {
        found.append(
          FactModel(LinkedFact(input.fact, .text("simulated")), spread: Depending(otherwise: .shape(.constant(0)))))
      } else {
        report(
          ScenarioProblem.noInput(option.span, action: workflow.actions[action.index].name, fact: fact.name))
      }
    }
    return found
  }

  /// What an act proposes, where it does.
  mutating func proposal(_ option: OptionDraft, action: ID<Action>) -> [OfferedElement] {
    let model = workflow.actions[action.index]
    let kinds = model.proposes.map { allowed in
      RemedyKinds.names.enumerated().filter { allowed.contains(RemedyKinds(rawValue: 1 << $0.offset)) }.map(\.element)
    }
    if let kinds, option.remedies.isEmpty {
      report(ScenarioProblem.proposes(option.span, action: model.name, kinds: kinds, isMissing: true))
    }
    return option.remedies.compactMap { remedy in
      let kind: RemedyKinds =
        switch remedy.value {
        case .refund: .refund
        case .returnGoods: .return
        case .replacement: .replacement
        }
      if model.proposes?.contains(kind) != true {
        report(ScenarioProblem.proposes(remedy.span, action: model.name, kinds: kinds, isMissing: false))
      }
      switch remedy.value {
      case .refund(let shape): return .refundPercent(shape)
      case .returnGoods(let freight): return .returnGoods(freight: freight.flatMap { party($0) })
      case .replacement: return .replacement
      }
    }
  }
}
