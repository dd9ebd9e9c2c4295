import RedressDiagnostics
import RedressMoney
import RedressWorkflow
import Testing

/// Files that a program made, or a person who means harm: the checker stays fast and does not run out of stack.
@Suite struct `A workflow of absurd size` {
  private let clock = ContinuousClock()

  private func expectQuick(_ change: (inout WorkflowDraft) -> Void) -> [Diagnostic] {
    var draft = WorkflowDraft.marketplace
    change(&draft)
    var diagnostics: [Diagnostic] = []
    let taken = clock.measure { diagnostics = draft.checked(digest: "d").diagnostics }
    #expect(taken < .seconds(5))
    return diagnostics
  }

  @Test func `with a long chain of derived facts is walked without recursion`() {
    let diagnostics = expectQuick { draft in
      for index in 0..<20_000 {
        draft.facts.append(.derived("f\(index)", .flag, is: not(bare("f\(index + 1)"))))
      }
      draft.facts.append(.derived("f20000", .flag, is: not(bare("f0"))))
    }
    #expect(diagnostics.contains { $0.code == 250 })
  }

  @Test func `with thousands of places that nothing leads to names the first of them`() {
    let diagnostics = expectQuick { draft in
      draft.root.places += (0..<5_000).map { index in .phase("p\(index)") { $0.windows = [.make(1, goto: "settled")] } }
    }
    #expect((1...50).contains(diagnostics.count { $0.code == 308 }))
  }

  @Test func `with thousands of unknown names stops guessing at them`() {
    let diagnostics = expectQuick { draft in
      draft.place("negotiation") { place in
        for index in 0..<3_000 { place.transitions.append(.on("propose", by: "buyer", goto: "reveiw\(index)")) }
      }
    }
    #expect(diagnostics.count { $0.code == 210 } == 3_000)
  }
}
