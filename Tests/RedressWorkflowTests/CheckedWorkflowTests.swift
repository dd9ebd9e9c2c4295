import RedressDiagnostics
import RedressMoney
import RedressWorkflow
import Testing

@Suite struct `A workflow with nothing wrong` {
  private func checked() throws -> Workflow {
    let result = WorkflowDraft.marketplace.checked(digest: "d1")
    #expect(result.diagnostics == [Diagnostic](), "\(result.diagnostics.map(\.message))")
    return try #require(result.workflow)
  }

  @Test func `is checked without a word`() throws {
    let workflow = try checked()
    #expect(workflow.name == "marketplace")
    #expect(workflow.version == 2)
    #expect(workflow.digest == "d1")
    #expect(workflow.holdsWholeOrder)
  }

  @Test func `numbers its places in document order, outer before inner`() throws {
    let workflow = try checked()
    #expect(
      workflow.places.map(\.name) == [
        "marketplace", "undecided", "talks", "seller-response", "negotiation", "review", "more-information",
        "appealable", "return",
      ])
    #expect(workflow.places.map(\.depth) == [0, 1, 2, 3, 3, 2, 2, 1, 1])
    #expect(workflow.places.map(\.insideEnd) == [9, 7, 5, 4, 5, 6, 7, 8, 9])
    #expect(workflow.places[1].initial == workflow.place(named: "talks"))
    #expect(workflow.places[6].kind == .interlude)
  }

  @Test func `keeps what belongs to a place together`() throws {
    let workflow = try checked()
    for (index, place) in workflow.places.enumerated() {
      #expect(place.windows.allSatisfy { workflow.windows[$0.index].place == ID(index) })
      #expect(place.transitions.allSatisfy { workflow.transitions[$0.index].place == ID(index) })
      #expect(place.hereSlots.allSatisfy { workflow.hereSlots[$0.index].place == ID(index) })
    }
    #expect(workflow.places.reduce(0) { $0 + $1.windows.count } == workflow.windows.count)
    #expect(workflow.places.reduce(0) { $0 + $1.hereSlots.count } == workflow.hereSlots.count)
    #expect(workflow.hereSlots.count == 2)
  }

  @Test func `has the built-in actions first, with what a declaration adds`() throws {
    let workflow = try checked()
    #expect(workflow.actions.prefix(9).map(\.name) == ID<Action>.builtInNames)
    #expect(workflow.actions[ID<Action>.open.index].proposes == [.refund, .return])
    #expect(workflow.actions.dropFirst(9).map(\.name) == ["ask", "answer", "appeal"])
  }

  @Test func `knows where cases open and which findings a ruling rests on`() throws {
    let workflow = try checked()
    #expect(workflow.openings == [ID(0)])
    #expect(workflow.rulings[0].findings.map { workflow.facts[$0.index].name } == ["delivered", "defect"])
    #expect(workflow.rulings[0].rules.map(\.name) == ["lost", "arrived", "grave", "slight", "otherwise"])
    #expect(workflow.rulings[0].rules[0].conditionText == "if")
  }

  @Test func `can convert a claim to another reason`() throws {
    var draft = WorkflowDraft.marketplace
    draft.place("return") {
      $0.enter = [.make(.set(fact: name("reason"), to: quoted("damaged").condition))]
    }
    let workflow = try #require(draft.checked(digest: "d").workflow)
    guard
      case .setReason(let node)? = workflow.effects.first(where: { if case .setReason = $0 { true } else { false } })
    else {
      Issue.record("no effect sets the reason")
      return
    }
    #expect(workflow.nodes[node.index] == .literal(.choice(1)))
  }

  @Test func `has operands before the nodes that read them`() throws {
    let workflow = try checked()
    for (index, node) in workflow.nodes.enumerated() {
      #expect(node.operands(in: workflow).allSatisfy { $0.index < index }, "\(node)")
    }
  }
}

extension ExpressionNode {
  /// The nodes that this one reads.
  func operands(in workflow: Workflow) -> [ExpressionID] {
    switch self {
    case .literal, .fact, .setting, .builtIn, .count, .countHere, .offer, .remedy, .outcome, .entered, .done, .ended: []
    case .votes(_, let value): value.map { [$0] } ?? []
    case .not(let operand), .negate(let operand), .known(let operand), .daysFor(_, let operand): [operand]
    case .and(let left, let right), .or(let left, let right), .compare(_, let left, let right),
      .add(let left, let right),
      .subtract(let left, let right), .multiply(let left, let right), .divide(let left, let right),
      .daysBetween(let left, let right):
      [left, right]
    case .isOneOf(let operand, let list): [operand] + list.map { workflow.operands[$0.index].operand }
    case .least(let list), .greatest(let list), .laterOf(let list), .earlierOf(let list):
      list.map { workflow.operands[$0.index].operand }
    }
  }
}
