internal import RedressDiagnostics
public import RedressEngine
public import RedressMoney
internal import RedressTime
public import RedressWorkflow

/// Turns the indices and amounts of a case back into the words of its workflow.
public struct Names: Sendable {
  /// The workflow whose names they are.
  public let workflow: Workflow
  /// The currency of the case; nil where nothing is paid.
  public let currency: Currency?
  /// Writes instants.
  public let time: TimeText
  /// What the case claims, in minor units.
  let claimed: Int64
  /// What its child cases are called, by their numbers in the tree.
  public var children: [Int: String] = [:]
  /// The texts that the case has taken in.
  let texts: [String]
  /// Who stands for whom.
  let bindings: [Binding]
  /// The facts that people vote on now, so that no ballot is shown.
  let secret: [ID<Fact>]
  /// What people have come to on each fact that they voted on and vote on no more.
  let joint: [ID<Fact>: Value]

  /// Names for a case as it stands.
  public init(_ state: Case, under workflow: Workflow, time: TimeText) {
    self.workflow = workflow
    self.time = time
    currency = state.pinned.currency
    claimed = state.pinned.claimed
    texts = state.texts
    bindings = state.pinned.bindings
    let secret = state.openBallots(under: workflow)
    self.secret = secret
    joint = state.votedFacts(under: workflow).filter { !secret.contains($0) }.reduce(into: [:]) { joint, fact in
      joint[fact] = state.value(of: fact, at: time.now, under: workflow)
    }
  }

  func named(_ party: ID<Party>) -> Named {
    .init(workflow.parties[party.index].name, workflow.parties[party.index].title)
  }
  func named(_ place: ID<Place>) -> Named {
    .init(workflow.places[place.index].name, workflow.places[place.index].title)
  }
  func named(_ end: ID<End>) -> Named { .init(workflow.ends[end.index].name, workflow.ends[end.index].title) }
  func named(_ reason: ID<Reason>) -> Named {
    .init(workflow.reasons[reason.index].name, workflow.reasons[reason.index].title)
  }
  func named(_ action: ID<Action>) -> Named {
    .init(workflow.actions[action.index].name, workflow.actions[action.index].title)
  }

  func name(_ party: ID<Party>) -> String { safe(workflow.parties[party.index].name) }
  func name(_ place: ID<Place>) -> String { safe(workflow.places[place.index].name) }
  func name(_ fact: ID<Fact>) -> String { safe(workflow.facts[fact.index].name) }
  func name(_ action: ID<Action>) -> String { safe(workflow.actions[action.index].name) }
  func name(_ kind: ID<EvidenceKind>) -> String { safe(workflow.evidenceKinds[kind.index].name) }
  func name(_ ruling: ID<Ruling>) -> String { safe(workflow.rulings[ruling.index].name) }

  /// A window's own id, or that of its place.
  func name(_ window: ID<Window>) -> String {
    let window = workflow.windows[window.index]
    return safe(window.name ?? workflow.places[window.place.index].name)
  }

  func names(_ parties: PartySet) -> [String] {
    workflow.parties.indices.filter { parties.has(ID($0)) }.map { name(ID<Party>($0)) }
  }

  /// An amount with its currency.
  func money(_ minorUnits: Int64) -> String {
    currency.map { "\(Money(minorUnits: minorUnits, currency: $0))" } ?? "\(minorUnits)"
  }

  /// The value of a fact as the command line would write it; texts are as their giver wrote them.
  func value(_ value: Value, of fact: ID<Fact>) -> Untrusted {
    let fact = workflow.facts[fact.index]
    switch value {
    case .unknown: return Untrusted("unknown")
    case .flag(let flag): return Untrusted(flag ? "yes" : "no")
    case .choice(let index): return Untrusted(choice(Int(index), of: fact))
    case .number(let number): return Untrusted(fact.type == .percent ? "\(number.shareText) %" : "\(number)")
    case .money(let amount): return Untrusted(money(amount))
    case .instant(let instant): return Untrusted(time.absolute(instant))
    case .text(let index): return Untrusted(text(Int(index)))
    }
  }

  /// Texts of the workflow come first, then those of the case.
  private func text(_ index: Int) -> String {
    if index < workflow.texts.count { return workflow.texts[index] }
    let own = index - workflow.texts.count
    return own < texts.count ? texts[own] : ""
  }

  private func choice(_ index: Int, of fact: Fact) -> String {
    if fact.type == .reason { return index < workflow.reasons.count ? workflow.reasons[index].name : "" }
    return index < fact.values.count ? fact.values[index].name : ""
  }
}
