import Foundation
import RedressDiagnostics
import RedressEngine
import RedressLanguage
import RedressMoney
import RedressTime
import RedressWorkflow
import Testing

/// How many random remedies are asked for: `REDRESS_REMEDIES`, else a sample that takes a few seconds.
private let remedyCount = ProcessInfo.processInfo.environment["REDRESS_REMEDIES"].flatMap(Int.init) ?? 20_000

private let text = """
  <workflow xmlns="urn:redress:workflow:1" id="any" version="1" time-zone="UTC">
    <title>Any remedy</title>
    <party id="buyer" side="claimant"/><party id="seller" side="respondent"/>
    <action id="open" proposes="refund return replacement pay perform no-remedy"/><action id="give-up"/>
    <on action="open" by="buyer" goto="asked"/>
    <phase id="asked">
      <window days="5"><expires goto="done"/></window><on action="accept" by="seller" goto="agreed"/>
    </phase>
    <phase id="agreed">
      <window days="5"><expires goto="done"/></window>
      <on action="give-up" by="seller" goto="done"><fall-back/></on>
    </phase>
    <end id="done" pays="remedy"/>
  </workflow>
  """

@Suite struct `A random remedy` {
  private let workflow: Workflow
  private let start: Instant

  init() throws {
    let loaded = WorkflowLoader.load(
      "any.xml", bytes: Array(text.utf8), including: { _ in .success([]) }, digesting: { _ in "any" })
    workflow = try #require(loaded.workflow, "\(loaded.diagnostics.map(\.message))")
    start = try Instant.parse("2026-03-02T00:00:00Z")
  }

  /// Opens a case that asks for a remedy; nil where it is refused.
  private func open(_ order: RandomOrder, _ asked: [RequestedRemedy]) -> Case? {
    var act = Act(.open, by: ID(0), person: Person(0))
    act.proposal = asked
    let paid = order.lines.reduce(Int64(0)) { $0 + $1.paid }
    var opening = Opening(
      act: act, bindings: [Binding(party: ID(0), person: "b"), Binding(party: ID(1), person: "s")],
      currency: order.currency, paid: paid)
    opening.lines = order.lines
    return try? Case.open(opening, under: workflow, at: start).case
  }

  @Test func `adds up to the last unit, and gives no more for a line than was paid for it less what was given back`()
    throws
  {
    var chance = Chance(seed: 20_260_302)
    var (asked, taken, fallen, byLine, lessByFee) = (0, 0, 0, 0, 0)
    while asked < remedyCount {
      guard let order = RandomOrder(&chance) else { continue }
      for _ in 0..<20 {
        asked += 1
        let elements = chance.remedy(for: order.lines)
        let opened = open(order, elements)
        let slow = SlowRemedy(elements, order.lines, held: order.lines.reduce(0) { $0 + $1.paid })
        #expect((opened == nil) == (slow == nil), "remedy \(asked): \(elements) of \(order.lines)")
        guard let opened, let slow, let remedy = opened.proposals.first?.remedy else { continue }
        taken += 1
        let fault = fault(remedy, slow, order)
        #expect(fault == nil, "remedy \(asked): \(elements) of \(order.lines): \(fault ?? "")")
        if remedy.terms.contains(where: { $0.namesLine }) { byLine += 1 }
        if remedy.terms.contains(where: { if case .deduction = $0 { true } else { false } }) { lessByFee += 1 }
        if slow.most > slow.refund {
          fallen += 1
          let fault = faultAfterFallingBack(opened, slow, order)
          #expect(fault == nil, "remedy \(asked), given up: \(elements) of \(order.lines): \(fault ?? "")")
        }
      }
    }
    print(
      "\(asked) remedies from seed 20260302: \(taken) taken, \(byLine) by line, \(lessByFee) less a fee, \(fallen) given up"
    )
    #expect(taken > asked / 3 && byLine > asked / 10 && lessByFee > asked / 50 && fallen > asked / 50)
  }

  private func fault(_ remedy: Remedy, _ slow: SlowRemedy, _ order: RandomOrder) -> String? {
    if remedy.refund != slow.refund { return "\(remedy.refund), and slowly \(slow.refund)" }
    if remedy.mostRefund != slow.most { return "at most \(remedy.mostRefund), and slowly \(slow.most)" }
    let sums = remedy.terms.compactMap(\.sum)
    if !sums.isEmpty, sums.reduce(0, +) != remedy.refund { return "\(sums) are not \(remedy.refund)" }
    let parts = remedy.refundPerLine(order.lines)
    if parts != slow.perLine() { return "\(parts), and slowly \(slow.perLine())" }
    return fault(parts, of: remedy.refund, order)
  }

  private func fault(_ parts: [Int64], of refund: Int64, _ order: RandomOrder) -> String? {
    if parts.reduce(0, +) != refund { return "\(parts) are not \(refund)" }
    for (place, part) in parts.enumerated() where part < 0 || part + order.earlier[place] > order.shares[place] {
      return "\(part) after \(order.earlier[place]) for a line of \(order.shares[place])"
    }
    return nil
  }

  /// The same once the remedy is agreed and its replacements are given up, and the money is paid.
  private func faultAfterFallingBack(_ opened: Case, _ slow: SlowRemedy, _ order: RandomOrder) -> String? {
    var accept = Act(.accept, by: ID(1), person: Person(1))
    accept.version = 1
    guard let action = workflow.action(named: "give-up") else { return "no action" }
    let agreed = opened.decide(.act(accept), at: start, under: workflow).after
    let done = agreed.decide(.act(Act(action, by: ID(1), person: Person(1))), at: start, under: workflow).after
    guard let remedy = done.remedy else { return "no remedy" }
    if remedy.refund != slow.most { return "\(remedy.refund), and slowly \(slow.most)" }
    if done.ledger.paidToClaimant != slow.most { return "paid \(done.ledger.paidToClaimant) of \(slow.most)" }
    let parts = remedy.refundPerLine(order.lines)
    if parts != slow.perLine(givingUp: true) { return "\(parts), and slowly \(slow.perLine(givingUp: true))" }
    return fault(parts, of: remedy.refund, order)
  }
}

extension RemedyTerm {
  /// What it adds to the refund; nil for goods.
  fileprivate var sum: Int64? {
    switch self {
    case .refund(let refund): refund.amount
    case .deduction(let deduction): -deduction.amount
    case .returned, .replacement: nil
    }
  }

  fileprivate var namesLine: Bool {
    switch self {
    case .refund(let refund), .deduction(let refund): refund.part != nil
    case .returned(let goods): goods.part != nil
    case .replacement(let other): other.part != nil
    }
  }
}
