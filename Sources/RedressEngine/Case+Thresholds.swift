import RedressMoney
import RedressTime
public import RedressWorkflow

extension Case {
  /// Whether a party may set a threshold where the case stands.
  public func maySetThreshold(_ party: ID<Party>, under workflow: Workflow) -> Bool {
    isOpen && thresholdGate(for: party, workflow) != nil
  }

  private func thresholdGate(for party: ID<Party>, _ workflow: Workflow) -> ThresholdGate? {
    var candidate: ID<Place>? = workflow.thresholds.isEmpty ? nil : place
    while let here = candidate {
      for gate in workflow.places[here.index].thresholds where workflow.thresholds[gate.index].by.has(party) {
        return workflow.thresholds[gate.index]
      }
      candidate = workflow.places[here.index].parent
    }
    return nil
  }

  /// Takes what a party says beforehand, in place of what it said before; taking it back is open as long as the case is.
  mutating func take(_ change: ThresholdChange, _ step: inout Step) throws(Rejection) {
    try requireOpen(change.person, for: change.party)
    guard let asked = change.threshold else {
      guard let standing = threshold(of: change.party) else { throw Rejection(.thresholdMissing(change.party)) }
      return emit(
        .thresholdWithdrawn(change.party, number: standing.number, seenBy: standing.seenBy), &step)
    }
    guard let gate = thresholdGate(for: change.party, step.workflow) else {
      throw Rejection(.thresholdClosed(change.party))
    }
    guard asked.isLeast == (step.workflow.parties[change.party.index].side == .claimant) else {
      throw Rejection(.thresholdReversed(change.party, isLeast: asked.isLeast))
    }
    if let until = asked.until, until <= step.now { throw Rejection(.thresholdOver(until)) }
    emit(.thresholdSet(try threshold(asked, of: change, seenBy: gate.seenBy, &step)), &step)
  }

  /// A threshold with its amount fixed as that of a proposal is.
  private mutating func threshold(
    _ asked: RequestedThreshold, of change: ThresholdChange, seenBy: PartySet, _ step: inout Step
  ) throws(Rejection) -> Threshold {
    // Whatever an amount is refused for as a refund, it is none that somebody could say beforehand.
    let sum = RequestedRemedy.refund(RequestedSum(asked.measure))
    guard let amount = try? fixed([sum], allowed: .refund, for: .accept, step.workflow).refund else {
      throw Rejection(.thresholdNothing)
    }
    guard amount <= pinned.paid else { throw Rejection(.thresholdBeyond(asked: amount, paid: pinned.paid)) }
    var percent: Rational?
    if case .percent(let share) = asked.measure { percent = share }
    let earlier = aside.first?.thresholds.first { $0.threshold.party == change.party }
    return Threshold(
      number: (earlier?.threshold.number ?? 0) + 1, party: change.party, person: change.person, setAt: step.now,
      amount: amount, percent: percent, isLeast: asked.isLeast, takesReturn: asked.takesReturn, until: asked.until,
      seenBy: seenBy)
  }

  mutating func applyThreshold(_ threshold: Threshold) {
    if aside.isEmpty { aside.append(Aside()) }
    aside[0].thresholds.removeAll { $0.threshold.party == threshold.party }
    aside[0].thresholds.append(StandingThreshold(threshold: threshold))
  }

  /// A threshold that is taken back, or has accepted something, stays only for its number.
  mutating func closeThreshold(of party: ID<Party>) {
    guard let index = aside.first?.thresholds.firstIndex(where: { $0.threshold.party == party }) else { return }
    aside[0].thresholds[index].isOpen = false
  }
}

extension Case {
  /// Lets thresholds accept what satisfies them, at the end of a step; a case without any has nothing to look at.
  @inline(__always) mutating func meetThresholds(_ step: inout Step) {
    if !aside.isEmpty, !proposals.isEmpty { meetEachThreshold(&step) }
  }

  /// Of several the proposal that was made first is accepted; each threshold accepts once.
  private mutating func meetEachThreshold(_ step: inout Step) {
    for proposal in proposals.sorted(by: { $0.version < $1.version }) {
      for threshold in aside[0].thresholds.filter(\.isOpen).map(\.threshold)
      where satisfies(proposal, threshold, step) && accept(proposal.version, by: threshold, &step) {
        return meetThresholds(&step)
      }
    }
  }

  private func satisfies(_ proposal: Proposal, _ threshold: Threshold, _ step: Step) -> Bool {
    let parties = step.workflow.parties
    guard parties[proposal.party.index].side != parties[threshold.party.index].side else { return false }
    if let until = threshold.until, until <= step.now { return false }
    return threshold.admits(proposal.remedy)
  }

  /// Accepts in the name of the party; what it could not do itself leaves no trace.
  private mutating func accept(_ version: Int, by threshold: Threshold, _ step: inout Step) -> Bool {
    let (before, outer) = (self, step)
    var act = Act(.accept, by: threshold.party, person: threshold.person)
    act.version = version
    let opener = step.kin?.opener
    step.kin?.opener = Opener(act)
    do throws(Rejection) {
      emit(.thresholdMet(threshold.party, number: threshold.number, version: version, setAt: threshold.setAt), &step)
      try take(act, &step)
      try moveChangedAnchors(&step)
      step.kin?.opener = opener
      return true
    } catch {
      (self, step) = (before, outer)
      return false
    }
  }
}
