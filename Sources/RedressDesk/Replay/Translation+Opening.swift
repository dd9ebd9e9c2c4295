import RedressEngine
import RedressMoney
import RedressWorkflow

extension Translation {
  /// What a case opened with, for opening one under the other workflow; with what of it the other does not know.
  ///
  /// Settings and calendars that the old workflow gave are those of the new one; what the case itself said stays.
  func opening(_ recorded: RecordedInputs) throws(Untranslatable) -> (opening: Opening, unknown: [String]) {
    guard let opened = recorded.opened, let whole = recorded.opening else {
      throw Untranslatable(words: "its opening is not told")
    }
    let bindings = opened.bindings.compactMap { binding -> Binding? in
      new.party(named: old.parties[binding.party.index].name).map { Binding(party: $0, person: binding.person) }
    }
    let (first, unknown) = known(whole)
    let act = try self.act(first, version: nil, bindings)
    var opening = Opening(act: act, bindings: bindings, currency: opened.currency, paid: opened.paid)
    var missing = unknown
    for (fact, value) in recorded.orderFacts {
      do throws(Untranslatable) { opening.facts.append(try given(fact, value)) } catch { missing.append(error.words) }
    }
    if let reason = opened.reason, !new.reasons.isEmpty { opening.reason = try self.reason(reason) }
    opening.claimed = opened.claimed
    (opening.lines, opening.order, opening.holdable) = (opened.lines, opened.order, opened.holdable)
    for (index, value) in opened.settings.enumerated() where value != old.settings[index].value {
      if let setting = new.setting(named: old.settings[index].name) { opening.settings.append((setting, value)) }
    }
    for (index, calendar) in opened.calendars.enumerated() where calendar != old.partyCalendars[index] {
      guard let calendar, let party = new.party(named: old.parties[index].name),
        let own = new.calendars.firstIndex(where: { $0.name == old.calendars[calendar.index].name })
      else { continue }
      opening.calendars.append((party: party, calendar: ID<CalendarEntry>(own)))
    }
    return (opening, missing)
  }

  /// The opening act without facts that the other workflow has not.
  private func known(_ act: RecordedAct) -> (RecordedAct, [String]) {
    var act = act
    var unknown: [String] = []
    act.facts.removeAll { fact, _ in
      let name = old.facts[fact.index].name
      guard new.fact(named: name) == nil else { return false }
      unknown.append("there is no fact '\(name)' there")
      return true
    }
    return (act, unknown)
  }

  /// An act in the terms of the other workflow; the version is that of the other case.
  func act(_ recorded: RecordedAct, version: Int?, _ bindings: [Binding]) throws(Untranslatable) -> Act {
    var act = Act(
      try action(recorded.action), by: try party(recorded.party), person: try person(recorded.person, in: bindings))
    for (fact, value) in recorded.facts { act.facts.append(try given(fact, value)) }
    if let proposal = recorded.proposal { act.proposal = try requested(proposal.remedy) }
    act.version = version
    act.words = recorded.words
    act.attachments = try files(recorded.files)
    if let departure = recorded.departure {
      act.departure = Departure(remedy: try requested(departure.remedy), because: departure.because)
    }
    return act
  }
}
