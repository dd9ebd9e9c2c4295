import RedressWorkflow

/// A count of evidence that a rule asks for.
struct EvidenceCounter: Hashable {
  var party: ID<Party>
  var kind: ID<EvidenceKind>?
}

/// What the rules of a ruling read, and what they compare it with; derived facts are read through.
struct RulingReads {
  private(set) var counters: [EvidenceCounter] = []
  private(set) var builtIns: Set<BuiltInFact> = []
  private var comparisons: [(ExpressionID, ExpressionID)] = []
  private var walked: Set<ID<Fact>> = []
  private let workflow: Workflow

  /// Reads the rules up to and with one of them, or all.
  init(of ruling: ID<Ruling>, upTo last: Int?, _ workflow: Workflow) {
    self.workflow = workflow
    let rules = workflow.rulings[ruling.index].rules
    for (index, rule) in rules.enumerated() where index <= last ?? rules.count {
      if let condition = rule.condition { walk(condition) }
      if last == nil || index == last { for element in rule.remedy { walk(workflow.remedyElements[element.index]) } }
    }
  }

  /// What a finding is compared with.
  func compared(with fact: ID<Fact>) -> [ExpressionID] { compared { $0 == .fact(fact) } }

  /// What a count is compared with.
  func compared(with counter: EvidenceCounter) -> [ExpressionID] {
    compared { $0 == .count(.evidence(counter.party, kind: counter.kind)) }
  }

  private func compared(_ isSought: (ExpressionNode) -> Bool) -> [ExpressionID] {
    comparisons.compactMap { left, right in
      if isSought(workflow.nodes[left.index]) { return right }
      return isSought(workflow.nodes[right.index]) ? left : nil
    }
  }

  private mutating func walk(_ element: RemedyElement) {
    for amount in workflow.amounts(of: element) { walk(amount) }
    if workflow.sharesClaim(element) { builtIns.insert(.claimed) }
  }

  private mutating func walk(_ id: ExpressionID) {
    switch workflow.nodes[id.index] {
    case .fact(let fact): walk(fact)
    case .builtIn(let fact): builtIns.insert(fact)
    case .compare(_, let a, let b):
      comparisons.append((a, b))
      walk(a)
      walk(b)
    case .and(let a, let b), .or(let a, let b), .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b),
      .divide(let a, let b), .daysBetween(let a, let b):
      walk(a)
      walk(b)
    case .not(let a), .negate(let a), .known(let a), .daysFor(_, let a): walk(a)
    case .isOneOf(let a, let literals):
      for slot in literals { comparisons.append((a, workflow.operands[slot.index].operand)) }
      walk(a)
    case .least(let operands), .greatest(let operands), .laterOf(let operands), .earlierOf(let operands):
      for slot in operands { walk(workflow.operands[slot.index].operand) }
    case .count(.evidence(let party, let kind)): add(EvidenceCounter(party: party, kind: kind))
    case .count(.times), .countHere, .literal, .setting, .votes, .offer, .remedy, .outcome, .entered, .done, .ended:
      break
    }
  }

  private mutating func add(_ counter: EvidenceCounter) {
    if !counters.contains(counter) { counters.append(counter) }
  }

  private mutating func walk(_ fact: ID<Fact>) {
    guard walked.insert(fact).inserted, let derivation = workflow.facts[fact.index].derivation else { return }
    for entry in derivation.cases {
      walk(entry.condition)
      walk(entry.value)
    }
    walk(derivation.otherwise)
  }
}
