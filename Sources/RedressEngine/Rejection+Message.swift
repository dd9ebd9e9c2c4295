internal import RedressDiagnostics
public import RedressMoney
public import RedressTime
public import RedressWorkflow

extension Rejection {
  /// One line that says which rule, in which state, at which instant, and what may be done instead.
  ///
  /// Instants are those of `zone`, the workflow's own unless another is given. Amounts are in the case's currency, unless
  /// another is given.
  public func message(under workflow: Workflow, in zone: Zone? = nil, currency: Currency? = nil) -> String {
    let words = Words(
      workflow: workflow, zone: zone ?? workflow.zone, currency: currency ?? self.currency ?? workflow.currency)
    return words.sentence(reason) + words.instead(now, gate, later)
  }
}

/// The words of rejections, with the names of one workflow.
private struct Words {
  let workflow: Workflow
  let zone: Zone
  let currency: Currency?

  func sentence(_ reason: RejectionReason) -> String {
    switch reason {
    case .ended(let end): "the case has ended in \(name(end)), and nothing more can be done in it"
    case .cancelled: "the case was cancelled with what ran it, and nothing more can be done in it"
    case .suspended: "the case stands still as long as what runs it is interrupted"
    case .childRefuses(let run, let line, let reason): sentence(of: run, line, reason)
    case .notBound(let party): "only who is bound to \(name(party)) acts for it"
    case .conflict(let person, let own, let asked):
      "'\(person)' stands for \(name(own)) in this case, or did, and cannot act for \(name(asked)): "
        + "nobody acts for two parties; bind somebody else"
    case .hasLeft(let person, let party): "'\(person)' no longer stands for \(name(party)); somebody else does"
    case .boundAlready(let person, let party): "'\(person)' stands for \(name(party)) already"
    case .assignmentRefused(let party):
      "\(name(party)) is not neutral; only for neutral parties somebody else can be bound"
    case .keptOut(let person, let action, let done):
      "'\(person)' has done \(name(done)) in this case, so somebody else must \(name(action)) here; "
        + "bind another person with 'redress assign'"
    case .ownRuling(let action, let person):
      "'\(person)' made the ruling and cannot \(name(action)) it; somebody else must"
    case .reasonWanted(.some(let action)): "\(name(action)) needs its reason in words"
    case .reasonWanted(nil): "say in words why somebody else is bound"
    case .notOpenHere(let action, let party): "\(name(party)) cannot \(name(action)) here"
    case .tooEarly(let action, let opens): "\(name(action)) opens at \(text(opens))"
    case .neverOpen(let action, let opens, let closed):
      "\(name(action)) is never open: it would open at \(text(opens)) and closes at \(text(closed))"
    case .tooLate(let action, let closed): "\(name(action)) closed at \(text(closed))"
    case .anchorUnknown(let action, let facts):
      "when \(name(action)) is open counts from \(names(facts)), not known yet"
    case .conditionFails(let action, let on):
      "the condition of \(name(action)) does not hold"
        + (workflow.transitions[on.index].conditionText.map { ": \($0)" } ?? "")
    case .conditionUnknown(let action, _, []): "the condition of \(name(action)) cannot be answered yet"
    case .conditionUnknown(let action, _, let facts):
      "the condition of \(name(action)) cannot be answered without \(names(facts))"
    case .inputMissing(let action, let fact): "\(name(action)) needs a value for \(name(fact))"
    case .inputNotTaken(let action, let fact): "\(name(action)) does not take \(name(fact)); leave it out"
    case .valueRefused(let fact): "\(name(fact)) takes \(description(of: fact))"
    case .amountRefused:
      "an amount is above zero, and a share above 0 % and at most 100 %; to give nothing, write 'nothing'"
    case .proposalMissing(let action): "\(name(action)) needs a proposal: say which remedy"
    case .proposalNotTaken(let action, let kinds): "\(name(action)) does not propose \(names(kinds)); leave it out"
    case .refundExceedsHeld(let asked, let held, let paid):
      "a refund of \(text(asked)) is more than the \(text(held)) held"
        + (paid > 0 ? " and the \(text(paid)) paid already" : "")
    case .lineNotClaimed(let line, []): "line '\(safe(line))' is not claimed, and no line is"
    case .lineNotClaimed(let line, let claimed):
      "line '\(safe(line))' is not claimed; "
        + (nearestName(to: line, in: claimed).map { "did you mean '\(safe($0))'?" }
          ?? "these are: \(list(claimed.map(safe), "and"))")
    case .piecesNotClaimed(let line, let asked, let claimed):
      "\(asked) pieces of line '\(safe(line))' are not from 1 to the \(claimed) claimed"
    case .refundExceedsLine(let line, let asked, let paid):
      "\(text(asked)) for line '\(safe(line))' is more than the \(text(paid)) paid for it"
    case .deductionLeavesNothing(of: 0):
      "there is no refund from which anything can be deducted; add one, or write 'nothing'"
    case .deductionLeavesNothing(let whole):
      "what is deducted leaves nothing of what it is taken off, of a refund of \(text(whole)); deduct less, or write 'nothing'"
    case .versionNotLive(nil, []), .versionNotLive(.some, []): "no proposal is live"
    case .versionNotLive(nil, let live): "name the version; live \(versions(live))"
    case .versionNotLive(let version?, let live): "version \(version) is not live; live \(versions(live))"
    case .versionNotForYou(let version): "version \(version) is not for you to accept here"
    case .ownProposal(let version): "version \(version) is your own proposal; the other side answers it"
    case .doneOften(let action, let party, let most):
      "\(name(party)) may \(name(action)) at most \(most == 1 ? "once" : "\(most) times") in a case, and has done so"
    case .offerRefused(let offer): sentence(refusing: offer)
    case .thresholdClosed, .thresholdReversed, .thresholdNothing, .thresholdBeyond, .thresholdOver, .thresholdMissing:
      sentence(ofThreshold: reason)
    case .findingsMissing(let ruling, []): "\(name(ruling)) cannot be decided on what is known"
    case .findingsMissing(let ruling, let facts):
      "\(name(ruling)) cannot be decided without \(names(facts)); find them first"
    case .departureRefused: "a departure needs a ruling to depart from, a remedy, and a written reason"
    case .alreadyRecorded(let action): "your \(name(action)) is recorded already; others have yet to act"
    case .evidenceClosed(let party): "\(name(party)) cannot attach evidence here"
    case .evidenceLimit(let kind, let limit): "each party gives at most \(limit) of \(name(kind))"
    case .mediaRefused(let kind, let found): "\(name(kind)) takes \(media(of: kind)), and this file is \(found)"
    case .tooLarge(let kind, let count):
      "\(name(kind)) takes at most \(bytes(of: kind)) bytes, and this file has \(count)"
    case .currencyMismatch: "the order is not in \(currencyNeeded); nothing is converted"
    case .cannotOpen: "no case of this workflow can be opened directly"
    case .reasonMissing: "say why: \(list(workflow.reasons.map { "'\($0.name)'" }, "or"))"
    case .openingFactMissing(let fact): "opening needs a value for \(name(fact))"
    case .partyUnbound(let party): "nobody is bound to \(name(party))"
    case .partyBoundTwice(let party): "two people are bound to \(name(party)); bind one"
    case .seatsTaken(let party): "more people are bound to \(name(party)) than it has seats"
    case .tooManyPeople(let limit): "a case binds at most \(limit) people"
    case .boundTwice: "one person is bound to two parties; bind each person to one"
    case .settingRefused(let setting): sentence(refusing: setting)
    case .claimRefused(let claimed, let paid):
      "a claim of \(text(claimed)) is not above zero and within the \(text(paid)) paid"
    case .timeRefused(let window): "\(name(window)) has no length that can be counted; the workflow has a defect"
    case .deadlineOutOfReach(let window, let day?):
      "\(name(window)) reaches \(day), which its calendar says nothing about"
    case .deadlineOutOfReach(let window, nil): "\(name(window)) has no end that can be counted"
    case .timeGoesBack(let last): "the case has seen \(text(last)) already; nothing earlier can be brought to it"
    case .doesNotRest: "the clocks of this workflow fire without end at one instant; the workflow has a defect"
    }
  }

  private func sentence(of run: ID<ChildRun>, _ line: Int?, _ reason: RejectionReason) -> String {
    let child = Words(workflow: workflow.runs[run.index].child, zone: zone, currency: currency)
    let about = line.map { " for claimed line \($0)" } ?? ""
    return "'\(workflow.runs[run.index].name)'\(about) would not open: \(child.sentence(reason))"
  }

  private func sentence(refusing offer: RefusedOffer) -> String {
    let (asked, range) = (offer.asked, offer.range)
    let instead: String
    switch (range.least, range.most) {
    case (let least?, let most?) where most < least: instead = "no refund can be proposed here any more"
    case (let least?, let most?) where most == least: instead = "only \(text(least)) can be proposed here"
    case (let least?, let most?): instead = "propose from \(text(least)) to \(text(most))"
    case (let least?, nil): instead = "propose \(text(least)) or more"
    case (nil, let most?): instead = "propose \(text(most)) or less"
    case (nil, nil): preconditionFailure("a refund is refused by a limit")
    }
    let isLess = range.least.map { asked < $0 } ?? false
    if let previous = range.previous, previous == (isLess ? range.least : range.most) {
      return "a refund of \(text(asked)) goes back behind your own proposal of \(text(previous)); \(instead)"
    }
    return
      "a refund of \(text(asked)) is \(isLess ? "less than the least" : "more than the most") that can be proposed; "
      + instead
  }

  private func sentence(ofThreshold reason: RejectionReason) -> String {
    switch reason {
    case .thresholdClosed(let party): "\(name(party)) cannot set a threshold here"
    case .thresholdReversed(let party, isLeast: true):
      "\(name(party)) gives, so its threshold is the most that it gives: say 'at most'"
    case .thresholdReversed(let party, isLeast: false):
      "\(name(party)) claims, so its threshold is the least that it takes: say 'at least'"
    case .thresholdNothing: "a threshold is an amount above zero, or a share above 0 % and at most 100 %"
    case .thresholdBeyond(let asked, let paid):
      "a threshold of \(text(asked)) is more than the \(text(paid)) that was paid"
    case .thresholdOver(let until): "the threshold would be over at \(text(until)), before it holds"
    case .thresholdMissing(let party): "\(name(party)) has no threshold to take back"
    case _: preconditionFailure("only what is wrong with thresholds comes here")
    }
  }

  /// What may be done instead, and until when.
  func instead(_ now: [OpenAct], _ gate: OpenGate?, _ later: [OpenAct]) -> String {
    var parts: [String] = []
    func until(_ instant: Instant?) -> String { instant.map { " until \(text($0))" } ?? "" }
    let acts =
      now.map { act in name(act.action) + until(act.until) } + (gate.map { ["'attach'" + until($0.until)] } ?? [])
    if !acts.isEmpty {
      parts.append("open now: \(acts.joined(separator: ", "))")
    }
    if !later.isEmpty {
      let acts = later.map { act in name(act.action) + (act.from.map { " from \(text($0))" } ?? "") }
      parts.append("open later: \(acts.joined(separator: ", "))")
    }
    return parts.map { "; " + $0 }.joined()
  }
}

extension Words {
  private func name(_ action: ID<Action>) -> String { "'\(workflow.actions[action.index].name)'" }
  private func name(_ fact: ID<Fact>) -> String { "'\(workflow.facts[fact.index].name)'" }
  private func name(_ end: ID<End>) -> String { "'\(workflow.ends[end.index].name)'" }
  private func name(_ ruling: ID<Ruling>) -> String { "'\(workflow.rulings[ruling.index].name)'" }
  private func name(_ kind: ID<EvidenceKind>) -> String { "'\(workflow.evidenceKinds[kind.index].name)'" }

  private func name(_ party: ID<Party>) -> String {
    workflow.parties.indices.contains(party.index) ? "'\(workflow.parties[party.index].name)'" : "an unknown party"
  }

  private func name(_ window: ID<Window>?) -> String {
    guard let window else { return "a bound" }
    let found = workflow.windows[window.index]
    return found.name.map { "window '\($0)'" } ?? "the window of '\(workflow.places[found.place.index].name)'"
  }

  private func names(_ facts: [ID<Fact>]) -> String { facts.isEmpty ? "a fact" : list(facts.map(name), "and") }

  private func names(_ kinds: RemedyKinds) -> String {
    let held = RemedyKinds.names.indices.filter { kinds.rawValue & (1 << UInt8($0)) != 0 }
    return list(held.map { RemedyKinds.names[$0] }, "or")
  }

  private func list(_ words: [String], _ last: String) -> String {
    guard words.count > 1, let final = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + final
  }

  private func versions(_ live: [Int]) -> String {
    (live.count == 1 ? "is " : "are ") + list(live.map(String.init), "and")
  }

  private func text(_ instant: Instant) -> String { instant.formatted(in: zone) }

  private func text(_ amount: Int64) -> String {
    currency.map { Money(minorUnits: amount, currency: $0).description } ?? "\(amount) minor units"
  }

  private func safe(_ line: String) -> String { Untrusted(line).forTerminal() }

  private var currencyNeeded: String { workflow.currency?.code ?? "a currency" }

  private func media(of kind: ID<EvidenceKind>) -> String { list(workflow.evidenceKinds[kind.index].media, "or") }

  private func bytes(of kind: ID<EvidenceKind>) -> Int64 { workflow.evidenceKinds[kind.index].maxBytes ?? .max }

  private func sentence(refusing setting: ID<Setting>) -> String {
    guard workflow.settings.indices.contains(setting.index) else { return "no such setting" }
    let found = workflow.settings[setting.index]
    guard let least = found.least, let most = found.most else { return "'\(found.name)' cannot be set for a case" }
    return "'\(found.name)' is from \(text(least)) to \(text(most))"
  }

  private func text(_ value: Value) -> String {
    switch value {
    case .unknown: "unknown"
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): number.description
    case .money(let amount): text(amount)
    case .instant(let instant): text(instant)
    case .choice(let index): "\(index)"
    case .text: "a text"
    }
  }

  private func description(of fact: ID<Fact>) -> String {
    let found = workflow.facts[fact.index]
    let sort =
      switch found.type {
      case .flag: "yes or no"
      case .choice: list(found.values.map { "'\($0.name)'" }, "or")
      case .reason: list(workflow.reasons.map { "'\($0.name)'" }, "or")
      case .number: "a number"
      case .percent: "a percentage from 0 to 100"
      case .money: "an amount"
      case .instant: "an instant"
      case .text: "a text"
      }
    let unit = found.type == .instant ? " days from opening" : ""
    let least = found.least == .unknown ? "" : ", at least \(text(found.least))\(unit)"
    let most = found.most == .unknown ? "" : ", at most \(text(found.most))\(unit)"
    return sort + least + most
  }
}
