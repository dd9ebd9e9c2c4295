import RedressEngine
import RedressWorkflow

/// Holds the history of a dispute against the laws of money.
struct Audit {
  /// The first law that is broken, in words; nil where all hold.
  let fault: String?

  init(_ dispute: RandomDispute) {
    fault = Self.prefixes(dispute) ?? Self.parts(dispute) ?? Self.settlement(dispute)
  }

  /// After every event the books balance, nobody holds less than nothing, and the engine's ledger says the same.
  private static func prefixes(_ dispute: RandomDispute) -> String? {
    var books = Books()
    var folded = CaseTree(for: dispute.workflow)
    for (number, event) in dispute.history.enumerated() {
      folded.apply(event)
      if let fault = books.enter(event) { return "\(fault) after event \(number + 1)" }
      let told = folded.nodes.map(\.state.ledger.held)
      if told != books.held { return "the engine holds \(told), the books \(books.held), after event \(number + 1)" }
      if books.captured > max(0, folded.root.state.pinned.paid) { return "\(books.captured) captured" }
    }
    return folded == dispute.tree ? nil : "the fold of the events is another case"
  }

  /// The refund of every remedy, shared out over its lines, adds up to it.
  private static func parts(_ dispute: RandomDispute) -> String? {
    for event in dispute.history {
      guard case .remedied(let remedy, _) = event.recorded.event else { continue }
      let lines = dispute.tree.nodes[event.node].state.pinned.lines
      let parts = remedy.refundPerLine(lines)
      if !parts.isEmpty, parts.reduce(0, +) != remedy.refund { return "\(parts) is not \(remedy.refund)" }
    }
    return nil
  }

  /// Each case that ended where its remedy is paid has paid it, or owes what is missing, or is owed what was too much.
  private static func settlement(_ dispute: RandomDispute) -> String? {
    for (number, node) in dispute.tree.nodes.enumerated() {
      guard let end = node.state.end, node.workflow.ends[end.index].pays == .remedy else { continue }
      if node.state.ledger.held != 0 { return "case \(number) ended and holds \(node.state.ledger.held)" }
      let refund = node.state.remedy?.refund ?? 0
      if node.state.remedy?.payments.isEmpty ?? true, settled(node) != refund {
        return "case \(number) decided \(refund) and settled \(settled(node))"
      }
    }
    return nil
  }

  private static func settled(_ node: CaseTree.Node) -> Int64 {
    let (claimant, respondent) = (Side.claimant, Side.respondent)
    func side(_ party: ID<Party>) -> Side { node.workflow.parties[party.index].side }
    return node.state.ledger.debts.reduce(node.state.ledger.paidToClaimant + node.state.ledger.paidElsewhere) {
      sum, debt in
      switch (side(debt.from), side(debt.to)) {
      case (respondent, claimant): sum + debt.amount
      case (claimant, respondent): sum - debt.amount
      default: sum
      }
    }
  }
}
