import RedressMoney
import RedressTime
import RedressWorkflow

// A second, slow walk, only where something is unknown: which facts an expression lacks.
extension Case {
  /// The given facts for whose want an expression is unknown, in the order in which it reads them, each once.
  mutating func missing(in id: ExpressionID, _ step: inout Step) -> [ID<Fact>] {
    var found: [ID<Fact>] = []
    _ = lacks(in: id, &step) { node in
      if case .fact(let fact) = node, !found.contains(fact) { found.append(fact) }
      return false
    }
    return found
  }

  /// Whether an expression is unknown for want of something, be it a given fact or no fact at all, of which something holds.
  mutating func lacks(
    in id: ExpressionID, _ step: inout Step, where holds: (ExpressionNode) -> Bool
  ) -> Bool {
    guard value(of: id, &step).isUnknown else { return false }
    switch step.workflow.nodes[id.index] {
    case .fact(let fact): return lacks(fact, &step, where: holds)
    case .not(let a), .negate(let a), .known(let a), .isOneOf(let a, _), .daysFor(_, let a):
      return lacks(in: a, &step, where: holds)
    case .and(let a, let b), .or(let a, let b), .compare(_, let a, let b), .add(let a, let b), .subtract(let a, let b),
      .multiply(let a, let b), .divide(let a, let b), .daysBetween(let a, let b):
      return lacks(in: a, &step, where: holds) || lacks(in: b, &step, where: holds)
    case .least(let operands), .greatest(let operands), .laterOf(let operands), .earlierOf(let operands):
      for slot in operands where lacks(in: step.workflow.operands[slot.index].operand, &step, where: holds) {
        return true
      }
      return false
    case .literal, .setting, .builtIn, .count, .countHere, .votes, .offer, .remedy, .outcome, .entered, .done, .ended:
      return holds(step.workflow.nodes[id.index])
    }
  }

  private mutating func lacks(_ fact: ID<Fact>, _ step: inout Step, where holds: (ExpressionNode) -> Bool) -> Bool {
    guard let derivation = step.workflow.facts[fact.index].derivation else { return holds(.fact(fact)) }
    for entry in derivation.cases {
      let condition = value(of: entry.condition, &step)
      if case .flag(false) = condition { continue }
      return lacks(in: condition.isUnknown ? entry.condition : entry.value, &step, where: holds)
    }
    return lacks(in: derivation.otherwise, &step, where: holds)
  }
}

extension Workflow {
  /// Whether an expression names a fact, itself or through a derived one.
  func mentions(_ fact: ID<Fact>, in id: ExpressionID) -> Bool {
    switch nodes[id.index] {
    case .fact(let named): return named == fact || isDerived(named, from: fact)
    case .not(let a), .negate(let a), .known(let a), .daysFor(_, let a): return mentions(fact, in: a)
    case .and(let a, let b), .or(let a, let b), .compare(_, let a, let b), .add(let a, let b), .subtract(let a, let b),
      .multiply(let a, let b), .divide(let a, let b), .daysBetween(let a, let b):
      return mentions(fact, in: a) || mentions(fact, in: b)
    case .isOneOf(let a, let operands):
      return mentions(fact, in: a) || mentions(fact, in: operands)
    case .least(let operands), .greatest(let operands), .laterOf(let operands), .earlierOf(let operands):
      return mentions(fact, in: operands)
    case .literal, .setting, .builtIn, .count, .countHere, .votes, .offer, .remedy, .outcome, .entered, .done, .ended:
      return false
    }
  }

  private func mentions(_ fact: ID<Fact>, in operands: Run<OperandSlot>) -> Bool {
    operands.contains { mentions(fact, in: self.operands[$0.index].operand) }
  }

  private func isDerived(_ derived: ID<Fact>, from fact: ID<Fact>) -> Bool {
    guard let derivation = facts[derived.index].derivation else { return false }
    return derivation.cases.contains {
      mentions(fact, in: $0.condition) || mentions(fact, in: $0.value)
    } || mentions(fact, in: derivation.otherwise)
  }

  /// Whether a condition counts evidence, so that an attachment handed in with an act may turn it.
  func countsEvidence(_ id: ExpressionID) -> Bool {
    switch nodes[id.index] {
    case .count(.evidence): true
    case .countHere(let slot): hereSlots[slot.index].counter.isOfEvidence
    case .not(let a), .negate(let a), .known(let a), .isOneOf(let a, _), .daysFor(_, let a): countsEvidence(a)
    case .and(let a, let b), .or(let a, let b), .compare(_, let a, let b), .add(let a, let b), .subtract(let a, let b),
      .multiply(let a, let b), .divide(let a, let b), .daysBetween(let a, let b):
      countsEvidence(a) || countsEvidence(b)
    case .least(let operands), .greatest(let operands), .laterOf(let operands), .earlierOf(let operands):
      operands.contains { countsEvidence(self.operands[$0.index].operand) }
    case .fact, .literal, .setting, .builtIn, .count(.times), .votes, .offer, .remedy, .outcome, .entered, .done,
      .ended:
      false
    }
  }
}

extension Counter {
  /// Whether it counts evidence.
  fileprivate var isOfEvidence: Bool {
    switch self {
    case .evidence: true
    case .times: false
    }
  }
}
