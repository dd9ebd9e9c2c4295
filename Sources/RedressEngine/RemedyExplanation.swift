public import RedressTime
public import RedressWorkflow

/// Why a remedy is what it is.
public struct RemedyExplanation: Sendable, Hashable {
  /// A finding as it stood when the remedy was made.
  public struct Finding: Sendable, Hashable {
    /// The fact.
    public var fact: ID<Fact>
    /// Its value.
    public var value: Value
  }

  /// The remedy.
  public var remedy: Remedy
  /// What made it: a rule, an acceptance, silence.
  public var source: RemedySource
  /// When.
  public var at: Instant
  /// Who ruled; nil where nobody did.
  public var ruledBy: ID<Party>?
  /// The findings that the table reads, as they stood.
  public var findings: [Finding]
  /// The numbers of the evidence that could be counted: what the party who ruled could see.
  public var evidence: [Int]
  /// What the rules up to the one that held read of the case; nothing where nobody ruled.
  public var grounds = RulingGrounds()
  /// What would have changed what the table gave; nothing where nobody ruled.
  public var alternatives: [RulingAlternative] = []
}

extension RemedyExplanation {
  /// The same, holding from the instant at which it was approved.
  fileprivate func holding(at instant: Instant) -> RemedyExplanation {
    var copy = self
    copy.at = instant
    return copy
  }
}

extension Case {
  /// Explains every remedy of a history, in order; the last is the one that holds.
  public static func explainRemedies(
    in history: [Recorded], under workflow: Workflow
  ) -> [RemedyExplanation] {
    var replay = Case(for: workflow)
    var explained: [RemedyExplanation] = []
    var actor: ID<Party>?
    // A ruling that waited rests on what was known when it was made.
    var waited: RemedyExplanation?
    for recorded in history {
      switch recorded.event {
      case .acted(_, let party, _, _, _): actor = party
      case .expired: actor = nil
      case .remedied(let remedy, let source):
        var explanation = replay.explanation(of: remedy, source, at: recorded.at, by: actor, under: workflow)
        if let waited, waited.remedy == remedy, waited.source == source {
          explanation = waited.holding(at: recorded.at)
        }
        explained.append(explanation)
      case .pended(let ruling, _):
        waited = replay.explanation(
          of: ruling.remedy, ruling.source, at: recorded.at, by: ruling.party, under: workflow)
      case .thresholdSet, .thresholdWithdrawn, .thresholdMet, .opened, .recorded, .assigned, .reached, .factGiven,
        .balloted, .reasonGiven, .textTaken, .attached,
        .proposed,
        .refused, .accepted, .left, .suspended, .resumed, .unwound, .entered, .routed, .boundRead, .clockStarted,
        .clockRestarted, .clockMoved, .clockStood, .reminderSet, .reminded, .reminderDropped, .notified, .moneyMoved,
        .childEnded, .cancelled, .ended:
        break
      }
      replay.apply(recorded, under: workflow)
    }
    return explained
  }

  /// Explains a remedy that a case as it stands comes to, made by a party or by no one.
  public func explanation(
    of remedy: Remedy, _ source: RemedySource, at instant: Instant, by actor: ID<Party>?, under workflow: Workflow
  ) -> RemedyExplanation {
    let findings = source.findings.map {
      RemedyExplanation.Finding(fact: $0, value: value(of: $0, at: instant, under: workflow))
    }
    var explanation = RemedyExplanation(
      remedy: remedy, source: source, at: instant, ruledBy: source.ruling == nil ? nil : actor, findings: findings,
      evidence: [])
    guard let (ruling, rule) = source.ruling else { return explanation }
    explanation.evidence = visibleItems(for: actor).map(\.number)
    explanation.grounds = grounds(of: ruling, upTo: rule, ruledBy: actor, under: workflow)
    explanation.alternatives = alternatives(to: ruling, ruledBy: actor, at: instant, under: workflow)
    return explanation
  }
}

extension RemedySource {
  /// The ruling and the place of its rule; nil for a remedy that no table gave.
  public var ruling: (ruling: ID<Ruling>, rule: Int)? {
    switch self {
    case .ruling(let ruling, let rule, _), .departure(let ruling, let rule, _, _): (ruling, rule)
    case .adoption, .acceptance, .award, .fallBack: nil
    }
  }

  /// The findings that its table reads.
  public var findings: [ID<Fact>] {
    switch self {
    case .ruling(_, _, let findings), .departure(_, _, let findings, _): findings
    case .adoption, .acceptance, .award, .fallBack: []
    }
  }
}
