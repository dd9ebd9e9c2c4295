internal import RedressDiagnostics
public import RedressEngine
internal import RedressTime
internal import RedressWorkflow

extension Names {
  /// The line of the timeline for an event.
  public func entry(_ recorded: Recorded) -> TimelineEntry {
    let line = line(recorded.event)
    return TimelineEntry(
      at: recorded.at, actor: line.actor, event: line.event, words: line.words, isDetail: line.isDetail)
  }

  /// What a line of the timeline says.
  struct Line {
    var event: String
    var actor = ""
    var words: String
    /// Whether a reader in a hurry can do without.
    var isDetail = false
  }

  private func line(_ event: Event) -> Line {
    switch event {
    case .opened(let opened): self.opened(opened)
    case .pended, .assigned: duty(event)
    case .thresholdSet, .thresholdWithdrawn, .thresholdMet: threshold(event)
    case .acted, .recorded, .reached, .refused, .accepted, .proposed, .attached, .factGiven, .balloted, .textTaken:
      act(event)
    case .reasonGiven(let reason):
      Line(event: "reason-given", words: "the claim is now made for '\(safe(named(reason).name))'")
    case .remedied(let remedy, let source):
      Line(event: "remedied", words: "the remedy is: \(elements(remedy).words); \(words(source))")
    case .left, .suspended, .resumed, .unwound, .entered, .routed: move(event)
    case .boundRead, .clockStarted, .clockRestarted, .clockMoved, .clockStood, .reminderSet, .reminded,
      .reminderDropped, .expired:
      clock(event)
    case .notified(let parties, let text):
      Line(
        event: "notified",
        words: "\(names(parties).joined(separator: " and ")) is told: \(safe(workflow.texts[Int(text)]))")
    case .moneyMoved(let movement): Line(event: "money-moved", words: words(movement))
    case .childEnded(let run, let node, let end):
      Line(event: "child-ended", words: "the child case \(name(node, run)) ends as \(name(end, run))")
    case .cancelled:
      Line(event: "cancelled", words: "the case is cancelled: what ran it has been left")
    case .ended(let end, let cause):
      Line(event: "ended", words: "the case ends as '\(safe(named(end).name))', by \(words(cause))")
    }
  }

  private func opened(_ opened: OpenedCase) -> Line {
    let reason = opened.reason.map { " for '\(safe(named($0).name))'" } ?? ""
    let claim = opened.currency == nil ? "" : ": \(money(opened.claimed)) of \(money(opened.paid)) paid"
    return Line(event: "opened", actor: name(opened.party), words: "opens a case\(reason)\(claim)")
  }

  private func act(_ event: Event) -> Line {
    switch event {
    case .acted(let action, let party, _, _, let words):
      Line(
        event: "acted", actor: name(party), words: "does '\(name(action))'\(quoted(isVoting(party) ? nil : words))",
        isDetail: words == nil && saysMoreByItself(action))
    case .recorded(let action, let party, _, _, _, let words):
      Line(
        event: "recorded", actor: name(party),
        words: "does '\(name(action))'\(quoted(isVoting(party) ? nil : words)); it counts when others have done so too")
    case .reached: Line(event: "reached", words: "enough have acted")
    case .refused(let party, let version):
      Line(
        event: "refused", actor: name(party),
        words: version.map { "refuses version \($0)" } ?? "refuses what the other side proposes",
        isDetail: version == nil)
    case .accepted(let version, let party):
      Line(event: "accepted", actor: name(party), words: "accepts version \(version)")
    case .proposed(let version, let party, let remedy):
      Line(event: "proposed", actor: name(party), words: "proposes version \(version): \(elements(remedy).words)")
    case .attached(let item): attached(item)
    case .factGiven(let fact, let value, let party): given(fact, value, by: party)
    case .balloted(let fact, let value, let party, let person): ballot(fact, value, party, person)
    case .textTaken: Line(event: "text-taken", words: "a text is taken in", isDetail: true)
    case _: preconditionFailure("only what parties do comes here")
    }
  }

  private func duty(_ event: Event) -> Line {
    switch event {
    case .pended(let ruling, let words):
      let approvers = workflow.transitions[ruling.on.index].approval.map { names($0.by) } ?? []
      return Line(
        event: "pended", actor: name(ruling.party),
        words: "rules: \(elements(ruling.remedy).words); \(self.words(ruling.source)); "
          + "it waits for the approval of \(approvers.joined(separator: " or "))\(quoted(words))")
    case .assigned(let party, let person, let instead, let because):
      let leaving = instead.map { " instead of \(self.person($0))" } ?? ""
      return Line(
        event: "assigned", actor: "desk",
        words: "\(safe(person)) stands for '\(name(party))'\(leaving)\(quoted(because))")
    case _: preconditionFailure("only who does what comes here")
    }
  }

  /// The id of a person of the case.
  func person(_ person: Person) -> String {
    bindings.indices.contains(person.index) ? safe(bindings[person.index].person) : "somebody"
  }

  /// Whether the events that follow an act tell all of it.
  private func saysMoreByItself(_ action: ID<Action>) -> Bool {
    let told: [ID<Action>] = [.open, .propose, .accept, .find]
    return told.contains(action)
  }

  private func given(_ fact: ID<Fact>, _ value: Value, by party: ID<Party>?) -> Line {
    let sources = workflow.facts[fact.index].sources
    let shown = "\(name(fact)) = \(self.value(value, of: fact).forTerminal())"
    if party == nil || sources == .opening {
      return Line(event: "fact-given", words: "known: \(shown)", isDetail: true)
    }
    return Line(
      event: "fact-given", actor: party.map(name) ?? "",
      words: "\(sources.contains(.finding) ? "finds" : "says"): \(shown)")
  }

  /// Who has voted is no secret; what is one until the phase is left.
  private func ballot(_ fact: ID<Fact>, _ value: Value, _ party: ID<Party>, _ person: Person) -> Line {
    let who = self.person(person)
    let what =
      secret.contains(fact) ? "on \(name(fact))" : "\(name(fact)) = \(self.value(value, of: fact).forTerminal())"
    return Line(event: "balloted", actor: name(party), words: "\(who) votes \(what)")
  }

  /// Whether the words of a party could tell what one of its people has voted.
  private func isVoting(_ party: ID<Party>) -> Bool {
    !secret.isEmpty && workflow.parties[party.index].seats != nil
  }

  private func attached(_ item: AttachedItem) -> Line {
    let attachment = item.attachment
    let note = attachment.note.map { ": \(safe($0))" } ?? ""
    return Line(
      event: "attached", actor: name(item.party),
      words: "gives evidence \(item.number), \(name(attachment.kind)) '\(safe(attachment.label))', "
        + "sha-256 \(attachment.digest.prefix(12))\(note)\(item.isLate ? " (late)" : "")")
  }

  private func quoted(_ words: String?) -> String { words.map { ": “\(safe($0))”" } ?? "" }

  private func move(_ event: Event) -> Line {
    switch event {
    case .left(let place): Line(event: "left", words: "'\(name(place))' is left", isDetail: true)
    case .suspended(_, _, let interlude):
      Line(event: "suspended", words: "'\(name(interlude))' comes between; the clocks inside stand")
    case .resumed(let place): Line(event: "resumed", words: "back to '\(name(place))'")
    case .unwound(let interlude):
      Line(event: "unwound", words: "what '\(name(interlude))' had suspended is left", isDetail: true)
    case .entered(let place):
      Line(event: "entered", words: "'\(name(place))' begins\(turn(place))", isDetail: place == ID(0))
    case .routed(let route):
      Line(event: "routed", words: "by way of '\(safe(workflow.routes[route.index].name))'", isDetail: true)
    case _: preconditionFailure("only moves come here")
    }
  }

  private func turn(_ place: ID<Place>) -> String {
    let awaited = names(workflow.places[place.index].awaits)
    return awaited.isEmpty ? "" : ": it is the turn of \(awaited.joined(separator: " and "))"
  }

  private func clock(_ event: Event) -> Line {
    switch event {
    case .boundRead(_, _, let instant):
      Line(
        event: "bound-read", words: "a bound lies at \(instant.map(time.absolute) ?? "an instant not known yet")",
        isDetail: true)
    case .clockStarted(let window, _, let span):
      Line(
        event: "clock-started",
        words: span.map { "clock '\(name(window))' runs until \(time.absolute($0.due))" }
          ?? "clock '\(name(window))' waits for what it is counted from")
    case .clockRestarted(let window, _, let span):
      Line(
        event: "clock-restarted",
        words: "clock '\(name(window))' is counted anew and runs until \(time.absolute(span.due))")
    case .clockMoved(let window, let move, let span):
      Line(
        event: "clock-moved", words: "clock '\(name(window))' \(words(move)) and runs until \(time.absolute(span.due))")
    case .clockStood(let window, let rest):
      Line(event: "clock-stood", words: "clock '\(name(window))' stands; left: \(words(rest))")
    case .reminderSet(_, let instant):
      Line(event: "reminder-set", words: "a reminder is set for \(time.absolute(instant))", isDetail: true)
    case .reminded(let reminder, let window, let due):
      Line(
        event: "reminded", actor: "timer",
        words: "\(names(workflow.reminders[reminder.index].party).joined(separator: " and ")) is reminded: "
          + "'\(name(window))' ends \(time.absolute(due))")
    case .reminderDropped: Line(event: "reminder-dropped", words: "a reminder is dropped", isDetail: true)
    case .expired(let window, _):
      Line(event: "expired", actor: "timer", words: "the time of '\(name(window))' is over")
    case _: preconditionFailure("only what clocks do comes here")
    }
  }

  private func words(_ move: ClockMove) -> String {
    switch move {
    case .extended: "is extended"
    case .anchored: "is counted anew from a new fact"
    case .resumed: "goes on"
    }
  }

  private func words(_ movement: MoneyMovement) -> String {
    switch movement {
    case .held(let amount): "\(money(amount)) is held"
    case .paidToClaimant(let amount): "\(money(amount)) goes to the claimant"
    case .paidToRespondent(let amount): "\(money(amount)) goes to the respondent"
    case .paid(let to, let amount): "\(money(amount)) goes to '\(name(to))'"
    case .paidElsewhere(0, let gone): "\(money(gone)) of what was paid elsewhere is held no more"
    case .paidElsewhere(let amount, _): "\(money(amount)) was paid to the claimant elsewhere"
    case .credited(let to, let amount): "\(money(amount)) is credited to '\(name(to))', provisionally"
    case .creditKept(let by, let amount): "'\(name(by))' keeps \(money(amount)) that was credited"
    case .creditTakenBack(let from, let amount): "\(money(amount)) that was credited is taken back from '\(name(from))'"
    case .takenOver(let amount): "\(money(amount)) is taken over from the case around"
    case .handedBack(let amount): "\(money(amount)) is handed back to the case around"
    case .owed(let from, let to, let total): "'\(name(from))' owes '\(name(to))' \(money(total)) in all"
    }
  }

  func words(_ cause: EndCause) -> String {
    switch cause {
    case .act(let action, let party, _): "'\(name(action))' of '\(name(party))'"
    case .child(let run, let node, let end): "the end of \(name(node, run)) as \(name(end, run))"
    case .expiry(let window, _): "the end of '\(name(window))', in which nobody acted"
    }
  }

  private func name(_ child: Int, _ run: ID<ChildRun>) -> String {
    "'\(safe(children[child] ?? workflow.runs[run.index].name))'"
  }

  private func name(_ end: ID<End>, _ run: ID<ChildRun>) -> String {
    "'\(safe(workflow.runs[run.index].child.ends[end.index].name))'"
  }

  /// What is left of a clock that stands.
  func words(_ rest: Remainder) -> String { "\(rest)" }
}
