internal import RedressDiagnostics
internal import RedressEngine
public import RedressMoney
public import RedressTime
internal import RedressWorkflow

/// What a party accepts without being asked.
public struct ThresholdView: Sendable, Hashable {
  /// Whose it is.
  public var party: String
  /// Its number among those of the party.
  public var number: Int
  /// When it was set.
  public var setAt: Instant
  /// The least or the most refund.
  public var amount: Money?
  /// Whether it is the least.
  public var isLeast: Bool
  /// Whether a proposal may ask for the goods back.
  public var takesReturn: Bool
  /// Until when it holds; nil for as long as the case is open.
  public var until: Instant?
  /// Who else sees it.
  public var seenBy: [String]
  /// All of that in words.
  public var words: String
}

extension Names {
  /// The thresholds that hold, as far as a viewer may see them; the desk sees all.
  func thresholds(of state: Case, viewer: ID<Party>?) -> [ThresholdView] {
    workflow.parties.indices.compactMap { index in
      guard let threshold = state.threshold(of: ID(index)), threshold.until.map({ time.now < $0 }) ?? true,
        viewer.map({ $0 == threshold.party || threshold.seenBy.has($0) }) ?? true
      else { return nil }
      return ThresholdView(
        party: workflow.parties[index].name, number: threshold.number, setAt: threshold.setAt,
        amount: currency.map { Money(minorUnits: threshold.amount, currency: $0) }, isLeast: threshold.isLeast,
        takesReturn: threshold.takesReturn, until: threshold.until, seenBy: names(threshold.seenBy),
        words: words(threshold))
    }
  }

  /// What a threshold accepts.
  func words(_ threshold: Threshold) -> String {
    let share = threshold.percent.map { " (\($0) % of the claim)" } ?? ""
    return "a refund of \(threshold.isLeast ? "at least" : "at most") \(money(threshold.amount))\(share)"
      + (threshold.takesReturn ? ", also with a return at no cost of its own" : "")
      + (threshold.until.map { ", until \(time.absolute($0))" } ?? "")
  }

  /// The line of the timeline for what happens to a threshold.
  func threshold(_ event: Event) -> Line {
    switch event {
    case .thresholdSet(let threshold):
      Line(
        event: "threshold-set", actor: name(threshold.party),
        words: "accepts from now on \(words(threshold)): threshold \(threshold.number)\(seen(threshold.seenBy))")
    case .thresholdWithdrawn(let party, let number, let seenBy):
      Line(
        event: "threshold-withdrawn", actor: name(party), words: "takes threshold \(number) back\(seen(seenBy))")
    case .thresholdMet(let party, _, let version, let setAt):
      Line(
        event: "threshold-met", actor: name(party),
        words: "version \(version) is accepted by the threshold that '\(name(party))' set on \(time.absolute(setAt))")
    case _: preconditionFailure("only what happens to thresholds comes here")
    }
  }

  private func seen(_ parties: PartySet) -> String {
    let names = names(parties)
    return names.isEmpty ? ", seen by nobody else" : ", seen by \(names.joined(separator: " and ")) too"
  }

  /// The act of setting a threshold, where a party may.
  func thresholdAct(of party: ID<Party>, _ state: Case) -> [ActView] {
    guard state.maySetThreshold(party, under: workflow) else { return [] }
    let isLeast = workflow.parties[party.index].side == .claimant
    return [
      ActView(
        party: workflow.parties[party.index].name, action: Named("threshold", "threshold"), from: nil, until: nil,
        needs: isLeast ? "the least refund that it takes" : "the most refund that it gives")
    ]
  }

  /// What limits the proposals that a party makes by an act, in words; empty where nothing does.
  func limits(of act: OpenAct, _ party: ID<Party>?, _ state: Case?) -> String {
    guard let party, let state else { return "" }
    let range = state.offers(by: act, of: party, at: time.now, under: workflow)
    var words: [String] = []
    switch (range.least, range.most) {
    case (let least?, let most?): words.append("a refund from \(money(least)) to \(money(most))")
    case (let least?, nil): words.append("a refund of \(money(least)) or more")
    case (nil, let most?): words.append("a refund of \(money(most)) or less")
    case (nil, nil): break
    }
    if let left = range.timesLeft { words.append(left == 1 ? "once more" : "\(left) more times") }
    return words.joined(separator: ", ")
  }
}

extension [Recorded] {
  /// When the threshold was set by which a version was accepted; nil for what a person accepted.
  func thresholdSet(accepting version: Int) -> Instant? {
    for recorded in self {
      if case .thresholdMet(_, _, version, let setAt) = recorded.event { return setAt }
    }
    return nil
  }
}
