import RedressMoney
import RedressWorkflow

/// Whether a neutral departs from what the table gives; a word where the remedy itself would be carried along by every act.
enum Departing {
  case no
  /// To this remedy, with its amounts fixed, for this reason.
  indirect case to(Remedy, because: String)
  /// What was decided before, and is approved now.
  indirect case decided(Remedy, RemedySource)
}

extension Case {
  /// Performs effects in document order; most lists of them are empty.
  @inline(__always) mutating func perform(_ effects: Run<Effect>, _ step: inout Step) throws(Rejection) {
    if !effects.isEmpty { try performEach(of: effects, &step) }
  }

  private mutating func performEach(of effects: Run<Effect>, _ step: inout Step) throws(Rejection) {
    for effect in effects {
      switch step.workflow.effects[effect.index] {
      case .set(let fact, let expression):
        let value = value(of: expression, &step)
        try give(fact, value, by: nil, &step)
      case .setReason(let expression):
        if case .choice(let index) = value(of: expression, &step) { emit(.reasonGiven(ID(Int(index))), &step) }
      case .adopt(let party): adopt(from: party, &step)
      case .award(let elements): emit(.remedied(fixed(elements, &step), .award), &step)
      case .decide(let ruling): try decide(ruling, &step)
      case .fallBack: fallBack(&step)
      case .hold(let amount): hold(amount, &step)
      case .net(let amount): net(amount, &step)
      case .credit(let party, let amount): credit(amount, to: party, &step)
      case .takeBack(let party): takeBack(from: party, &step)
      case .restart(let window): try restart(window, &step)
      case .extend(let window, let amount): try extend(window, by: amount, &step)
      case .notify(let parties, let text): emit(.notified(parties, text: text), &step)
      }
    }
  }

  /// Records the value of a fact and moves the clocks whose anchors name it.
  mutating func give(_ fact: ID<Fact>, _ value: Value, by party: ID<Party>?, _ step: inout Step) throws(Rejection) {
    emit(.factGiven(fact, value, by: party), &step)
    try moveAnchors(naming: fact, &step)
  }

  private mutating func adopt(from party: ID<Party>, _ step: inout Step) {
    for index in proposals.indices where proposals[index].party == party {
      let source = RemedySource.adoption(from: party, version: proposals[index].version)
      return emit(.remedied(proposals[index].remedy, source), &step)
    }
  }

  /// Records what the claimant was paid elsewhere; what escrow still has of it has left escrow with that.
  private mutating func net(_ amount: ExpressionID, _ step: inout Step) {
    guard case .money(let units) = value(of: amount, &step), units > 0,
      !ledger.paidElsewhere.addingReportingOverflow(units).overflow
    else { return }
    emit(.moneyMoved(.paidElsewhere(units, fromHeld: min(units, ledger.held))), &step)
  }

  private mutating func hold(_ amount: ExpressionID, _ step: inout Step) {
    guard case .money(let asked) = value(of: amount, &step) else { return }
    let others = step.kin?.limit(of: self) ?? pinned.holdable
    let units = min(asked, others.map { $0 - ledger.taken } ?? asked)
    guard units > 0, !ledger.taken.addingReportingOverflow(units).overflow else { return }
    emit(.moneyMoved(.held(units)), &step)
  }
}
