internal import RedressDiagnostics
package import RedressEngine
internal import RedressMoney
internal import RedressTime
package import RedressWorkflow

extension DossierView {
  /// Shows a case that is caught up to `names.time.now` to a party, or to everybody alike (nil).
  package init(_ state: Case, history: [Recorded], id: String, order: String, names: Names, reader: ID<Party>?) {
    let workflow = names.workflow
    let all = workflow.parties.indices.map { ID<Party>($0) }
    let isSeen = { (item: AttachedItem) in
      (reader.map { [$0] } ?? all).allSatisfy { item.party == $0 || item.seenBy.has($0) }
    }
    let seen = history.filter { recorded in
      if case .attached(let item) = recorded.event { return isSeen(item) }
      return (reader.map { [$0] } ?? all).allSatisfy { names.sees(recorded.event, $0) }
    }
    let numbers = state.items.filter(isSeen).map(\.number)
    view = CaseView(state, history: seen, id: id, order: order, names: names, viewer: reader)
    view.evidence.removeAll { !numbers.contains($0.number) }
    // What each may do next is for the screen of the day, not for the file.
    view.acts = []
    view.pending = nil
    view.thresholds = []
    self.reader = reader.map(names.named)
    course = names.course(of: state, seen)
    offers = names.offers(in: seen)
    decisions = names.decisions(in: history, seen: numbers)
    accounts = names.accounts(of: state, history)
  }
}

extension Names {
  /// Every proposal of a history with what became of it.
  fileprivate func offers(in history: [Recorded]) -> [OfferView] {
    let rounds = rounds(in: history)
    var offers: [OfferView] = []
    func end(_ version: Int, _ words: String) {
      guard let index = offers.firstIndex(where: { $0.proposal.version == version }) else { return }
      offers[index].fate = words
    }
    for recorded in history {
      switch recorded.event {
      case .proposed(let version, let party, let remedy):
        let made = name(party)
        for offer in offers where offer.proposal.party == made && offer.fate == Self.live {
          end(offer.proposal.version, "replaced by version \(version)")
        }
        let round = rounds.first { $0.proposal.version == version }
        let proposal = ProposalView(version: version, party: made, at: recorded.at, elements: elements(remedy))
        offers.append(OfferView(proposal: proposal, change: round?.change, apart: round?.apart, fate: Self.live))
      case .refused(let party, let version?): end(version, "refused by '\(name(party))'")
      case .accepted(let version, let party):
        let byThreshold = history.thresholdSet(accepting: version) == nil ? "" : " by its threshold"
        end(version, "accepted by '\(name(party))'\(byThreshold)")
      case .remedied(_, let source):
        if case .adoption(_, let version) = source { end(version, "adopted") }
        for offer in offers where offer.fate == Self.live { end(offer.proposal.version, "lapsed with the decision") }
      case .ended:
        for offer in offers where offer.fate == Self.live { end(offer.proposal.version, "lapsed at the end") }
      case _: continue
      }
    }
    return offers
  }

  private static let live = "stands"

  /// Every remedy of a history with its reasons; evidence that the reader does not see is left out.
  fileprivate func decisions(in history: [Recorded], seen: [Int]) -> [DecisionView] {
    let explained = Case.explainRemedies(in: history, under: workflow)
    return explained.enumerated().map { index, explained in
      let known = explained.findings.map { finding in
        FactView(
          name: workflow.facts[finding.fact.index].name, value: value(finding.value, of: finding.fact), isFinding: true)
      }.filter { $0.value.raw != "unknown" }
      var view = remedy(explained.remedy, from: explained.source, known: known, in: history)
      explain(&view, by: explained, seen: seen)
      return DecisionView(
        at: explained.at, party: explained.ruledBy.map(name), remedy: view,
        evidence: explained.evidence.filter(seen.contains), isReplaced: false)
    }.markingReplaced
  }
}

extension [DecisionView] {
  fileprivate var markingReplaced: [DecisionView] {
    var marked = self
    for index in indices.dropLast() { marked[index].isReplaced = true }
    return marked
  }
}
