import RedressMoney
import RedressTime
import RedressWorkflow

// A second, slow walk, only for refusals: which facts an expression lacks.
extension Case {
  /// The given facts for whose want an expression is unknown, in the order in which it reads them, each once.
  mutating func missing(in id: ExpressionID, _ step: inout Step) -> [ID<Fact>] {
    var found: [ID<Fact>] = []
    collectMissing(in: id, into: &found, &step)
    return found
  }

  private mutating func collectMissing(in id: ExpressionID, into found: inout [ID<Fact>], _ step: inout Step) {
    guard value(of: id, &step) == .unknown else { return }
    switch step.workflow.nodes[id.index] {
    case .fact(let fact): collectMissing(of: fact, into: &found, &step)
    case .not(let a), .negate(let a), .known(let a): collectMissing(in: a, into: &found, &step)
    case .and(let a, let b), .or(let a, let b), .compare(_, let a, let b), .add(let a, let b), .subtract(let a, let b),
      .multiply(let a, let b), .divide(let a, let b), .daysBetween(let a, let b):
      collectMissing(in: a, into: &found, &step)
      collectMissing(in: b, into: &found, &step)
    case .isOneOf(let a, _): collectMissing(in: a, into: &found, &step)
    case .least(let operands), .greatest(let operands), .laterOf(let operands), .earlierOf(let operands):
      for slot in operands { collectMissing(in: step.workflow.operands[slot.index].operand, into: &found, &step) }
    case .literal, .setting, .builtIn, .count, .countHere, .offer, .remedy, .entered, .done: break
    }
  }

  private mutating func collectMissing(of fact: ID<Fact>, into found: inout [ID<Fact>], _ step: inout Step) {
    guard let derivation = step.workflow.facts[fact.index].derivation else {
      if !found.contains(fact) { found.append(fact) }
      return
    }
    for entry in derivation.cases {
      let condition = value(of: entry.condition, &step)
      if condition == .flag(false) { continue }
      collectMissing(in: condition == .unknown ? entry.condition : entry.value, into: &found, &step)
      return
    }
    collectMissing(in: derivation.otherwise, into: &found, &step)
  }

  /// Whether an expression names a fact, itself or through a derived one.
  mutating func mentions(_ fact: ID<Fact>, in id: ExpressionID, _ workflow: Workflow) -> Bool {
    switch workflow.nodes[id.index] {
    case .fact(let named): return named == fact || isDerived(named, from: fact, workflow)
    case .not(let a), .negate(let a), .known(let a): return mentions(fact, in: a, workflow)
    case .and(let a, let b), .or(let a, let b), .compare(_, let a, let b), .add(let a, let b), .subtract(let a, let b),
      .multiply(let a, let b), .divide(let a, let b), .daysBetween(let a, let b):
      return mentions(fact, in: a, workflow) || mentions(fact, in: b, workflow)
    case .isOneOf(let a, let operands):
      return mentions(fact, in: a, workflow) || mentions(fact, in: operands, workflow)
    case .least(let operands), .greatest(let operands), .laterOf(let operands), .earlierOf(let operands):
      return mentions(fact, in: operands, workflow)
    case .literal, .setting, .builtIn, .count, .countHere, .offer, .remedy, .entered, .done: return false
    }
  }

  private mutating func mentions(_ fact: ID<Fact>, in operands: Run<OperandSlot>, _ workflow: Workflow) -> Bool {
    operands.contains { mentions(fact, in: workflow.operands[$0.index].operand, workflow) }
  }

  private mutating func isDerived(_ derived: ID<Fact>, from fact: ID<Fact>, _ workflow: Workflow) -> Bool {
    guard let derivation = workflow.facts[derived.index].derivation else { return false }
    return derivation.cases.contains {
      mentions(fact, in: $0.condition, workflow) || mentions(fact, in: $0.value, workflow)
    } || mentions(fact, in: derivation.otherwise, workflow)
  }
}

extension Case {
  /// Whether a condition counts evidence, so that an attachment handed in with an act may turn it.
  mutating func countsEvidence(_ id: ExpressionID, _ workflow: Workflow) -> Bool {
    switch workflow.nodes[id.index] {
    case .count(.evidence): true
    case .countHere(let slot): workflow.hereSlots[slot.index].counter.isOfEvidence
    case .not(let a), .negate(let a), .known(let a), .isOneOf(let a, _): countsEvidence(a, workflow)
    case .and(let a, let b), .or(let a, let b), .compare(_, let a, let b), .add(let a, let b), .subtract(let a, let b),
      .multiply(let a, let b), .divide(let a, let b), .daysBetween(let a, let b):
      countsEvidence(a, workflow) || countsEvidence(b, workflow)
    case .least(let operands), .greatest(let operands), .laterOf(let operands), .earlierOf(let operands):
      operands.contains { countsEvidence(workflow.operands[$0.index].operand, workflow) }
    case .fact, .literal, .setting, .builtIn, .count(.times), .offer, .remedy, .entered, .done: false
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
