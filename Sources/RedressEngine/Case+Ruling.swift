import RedressMoney
import RedressWorkflow

/// What a decision table comes to.
enum Verdict {
  /// This rule is the first that holds.
  case rule(Int)
  /// A rule before the first that holds is unknown, or an amount of the one that holds is, for want of these findings.
  case missing([ID<Fact>])
}

extension Case {
  /// Scans a table: a rule is never skipped, so an unknown one stops the scan.
  mutating func verdict(of ruling: ID<Ruling>, _ step: inout Step) -> Verdict {
    for index in step.workflow.rulings[ruling.index].rules.indices {
      guard let condition = step.workflow.rulings[ruling.index].rules[index].condition else {
        return checkingAmounts(of: index, ruling, &step)
      }
      switch value(of: condition, &step) {
      case .flag(true): return checkingAmounts(of: index, ruling, &step)
      case .flag(false): continue
      case .unknown, .choice, .number, .money, .instant, .text: return .missing(missing(in: condition, &step))
      }
    }
    preconditionFailure("the last rule of a ruling has no condition")
  }

  private mutating func checkingAmounts(of rule: Int, _ ruling: ID<Ruling>, _ step: inout Step) -> Verdict {
    for element in step.workflow.rulings[ruling.index].rules[rule].remedy {
      let amounts = step.workflow.amounts(of: step.workflow.remedyElements[element.index])
      for amount in amounts where value(of: amount, &step).isUnknown { return .missing(missing(in: amount, &step)) }
    }
    return .rule(rule)
  }

  /// Decides a ruling: the table's remedy, or the neutral's own where it departs with a reason.
  mutating func decide(_ ruling: ID<Ruling>, _ step: inout Step) throws(Rejection) {
    if case .decided(let remedy, let source) = step.departing, source.ruling?.ruling == ruling {
      return emit(.remedied(remedy, source), &step)
    }
    step.reader = step.doer
    defer { step.reader = nil }
    let rule: Int
    switch verdict(of: ruling, &step) {
    case .rule(let first): rule = first
    case .missing(let facts): throw Rejection(brokenOff: .findingsMissing(ruling, facts))
    }
    let findings = step.workflow.rulings[ruling.index].findings.filter { !facts[$0.index].isUnknown }
    switch step.departing {
    case .to(let remedy, let because):
      emit(.remedied(remedy, .departure(ruling, rule: rule, findings: findings, because: because)), &step)
    case .no, .decided:
      let remedy = fixed(step.workflow.rulings[ruling.index].rules[rule].remedy, &step)
      emit(.remedied(remedy, .ruling(ruling, rule: rule, findings: findings)), &step)
    }
  }
}
