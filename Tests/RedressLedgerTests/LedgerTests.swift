import Foundation
import RedressDiagnostics
import RedressEngine
import RedressLanguage
import RedressWorkflow
import Testing

/// How many random cases are played: `REDRESS_CASES`, else a sample that takes a few seconds.
private var caseCount: UInt64 {
  let wanted = ProcessInfo.processInfo.environment["REDRESS_CASES"].flatMap(UInt64.init)
  #if DEBUG
    return wanted ?? 1_000
  #else
    return wanted ?? 20_000
  #endif
}

/// The shipped workflows that a case can be opened under, with those that their cases run.
private let names = [
  "marketplace-dispute", "panel-appeal", "service-dispute", "trade-assurance", "card-chargeback",
  "marketplace-returns", "order-lines", "transfer-error", "seller-reserve",
]

private func shipped(_ name: String) throws -> Workflow {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder = root.appending(path: "workflows")
  func bytes(_ file: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: file))) }
  let loaded = WorkflowLoader.load("\(name).xml", bytes: try bytes("\(name).xml")) { file in
    (try? bytes(file)).map { .success($0) } ?? .failure(.missing)
  } digesting: { _ in
    name
  }
  return try #require(loaded.workflow, "\(loaded.diagnostics.map(\.message))")
}

@Suite struct `The ledger of a random case` {
  @Test func `balances after every event, pays no more than was captured, and pays what was decided`() throws {
    let workflows = try names.map(shipped)
    var (opened, ended, paid, parents, credited) = (0, 0, 0, 0, 0)
    for seed in 0..<caseCount {
      guard var dispute = RandomDispute(workflows[Int(seed) % workflows.count], seed: seed) else { continue }
      opened += 1
      dispute.play()
      if let fault = Audit(dispute).fault { Issue.record("seed \(seed), \(dispute.workflow.name): \(fault)") }
      if !dispute.tree.root.state.isOpen { ended += 1 }
      if dispute.tree.nodes.contains(where: { $0.state.ledger.paidToClaimant > 0 }) { paid += 1 }
      if dispute.tree.nodes.count > 1 { parents += 1 }
      if !dispute.tree.root.state.ledger.credits.isEmpty { credited += 1 }
    }
    // Keeps the test to its purpose: most cases open, come to an end, and a good part of them pays.
    #expect(opened > Int(caseCount) / 2)
    #expect(ended > opened / 2)
    #expect(paid > opened / 10)
    #expect(parents > opened / 20)
    #expect(credited > opened / 50)
    print(
      "\(opened) of \(caseCount) cases from seed 0 opened, \(ended) ended, \(paid) paid back, \(parents) had children, "
        + "\(credited) had provisional credits")
  }

  @Test func `is found to be wrong when any one movement of money is left out`() throws {
    let workflows = try names.map(shipped)
    var movements = 0
    for seed in 0..<UInt64(200) {
      guard var dispute = RandomDispute(workflows[Int(seed) % workflows.count], seed: seed) else { continue }
      dispute.play()
      for index in dispute.history.indices {
        guard case .moneyMoved = dispute.history[index].recorded.event else { continue }
        var robbed = dispute
        robbed.history.remove(at: index)
        #expect(Audit(robbed).fault != nil, "seed \(seed), event \(index + 1)")
        movements += 1
      }
    }
    #expect(movements > 200)
  }
}
