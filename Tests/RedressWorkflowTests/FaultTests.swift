import RedressDiagnostics
import RedressMoney
import RedressWorkflow
import Testing

@Suite struct `A workflow with one thing wrong` {
  static let faults =
    Fault.nameFaults + Fault.expressions + Fault.declarations + Fault.structure + Fault.rulings + Fault.moneyFaults
    + Fault.separation + Fault.negotiation + Fault.remedyFaults + Fault.credits

  @Test(arguments: faults) func `gives one diagnostic at the right word`(_ fault: Fault) {
    let diagnostics = WorkflowDraft.changed(fault.change)
    #expect(diagnostics.map(\.code) == [fault.code], "\(diagnostics.map(\.message))")
    #expect(diagnostics.first?.primary.span == spot(fault.word), "\(diagnostics)")
  }

  @Test(arguments: faults) func `is refused when that is an error`(_ fault: Fault) {
    var draft = WorkflowDraft.marketplace
    fault.change(&draft)
    let result = draft.checked(digest: "d")
    #expect((result.workflow == nil) == result.diagnostics.contains { $0.severity == .error })
  }

  @Test(arguments: faults) func `is explained in plain words`(_ fault: Fault) {
    for diagnostic in WorkflowDraft.changed(fault.change) {
      #expect(Explanation.page(for: diagnostic.code) != nil, "\(diagnostic.code) has no page")
      for text in [diagnostic.message, diagnostic.primary.text] + diagnostic.related.map(\.text) {
        #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("\n"), "\(text)")
        #expect(!["illegal", "invalid", "unexpected"].contains { text.contains($0) }, "\(text)")
      }
    }
  }

  @Test func `is met by a test for every code of the checker`() {
    // Child cases are told from whole files: a draft alone has no children.
    let ofChildren = Set<UInt16>(340...359).union([383])
    let tested = Set(Self.faults.map(\.code.number))
    let written = Explanation.allCodes.map(\.number).filter { (210...499).contains($0) && !ofChildren.contains($0) }
    #expect(written.filter { !tested.contains($0) } == [])
    #expect(tested.sorted() == written)
  }
}

@Suite struct `Names that cannot be found` {
  @Test func `are guessed when one is near`() {
    let diagnostics = WorkflowDraft.changed { draft in
      draft.place("talks") { $0.windows[0].expiries[0].goto = name("reveiw") }
    }
    #expect(diagnostics.map(\.fix) == ["did you mean 'review'?"])
    #expect(diagnostics.map(\.message) == ["no phase, route or end is named 'reveiw'"])
  }

  @Test func `are all reported, each once`() {
    let diagnostics = WorkflowDraft.changed { draft in
      draft.place("review") { $0.awaits = names("judge") }
      draft.place("talks") { $0.windows[0].expiries[0].goto = name("nowhere") }
      draft.firstRule(and: bare("colour") == quoted("red"))
    }
    #expect(diagnostics.map(\.code) == [210, 210, 220])
  }

  @Test func `are no second fault when their declaration was refused`() {
    let twice = WorkflowDraft.changed { draft in draft.actions[2].id = name("review") }
    #expect(!twice.contains { $0.code == 213 }, "\(twice.map(\.message))")
    #expect(twice.count { $0.code == 211 } == 1)
    let builtIn = WorkflowDraft.changed { draft in
      draft.settings[0].id = name("accept")
      draft.place("seller-response") { $0.windows[0].deadline?.amount?.quantity = bare("accept").condition }
    }
    #expect(builtIn.map(\.code) == [212])
  }

  @Test func `of sources that the loader has refused are not missed`() {
    let diagnostics = WorkflowDraft.changed { draft in
      draft.facts[0].sources = at([], "from")
      draft.place("return") { $0.enter = [.make(.set(fact: name("shipped"), to: bare("opened").condition))] }
    }
    #expect(diagnostics == [])
  }

  @Test func `that the loader has refused are not refused again`() {
    let diagnostics = WorkflowDraft.changed { draft in
      draft.place("review") { $0.awaits = [Name("", spot("phase")), Name("No Id", spot("awaits"))] }
    }
    #expect(diagnostics == [])
  }
}

@Suite struct `Expressions` {
  /// The node that a condition of the first rule comes to.
  private func node(_ expression: DraftExpression) throws -> ExpressionNode {
    var draft = WorkflowDraft.marketplace
    draft.facts.append(.derived("tried", .flag, is: expression))
    draft.rulings[0].rules[1].condition = (bare("tried") && bare("delivered")).condition
    let result = draft.checked(digest: "d")
    let workflow = try #require(result.workflow, "\(result.diagnostics.map(\.message))")
    let fact = try #require(workflow.fact(named: "tried"))
    let derivation = try #require(workflow.facts[fact.index].derivation)
    return workflow.nodes[derivation.otherwise.index]
  }

  @Test func `without facts come to a constant`() throws {
    #expect(try node(number(1) + number(2) >= number(3)) == .literal(.flag(true)))
    #expect(try node(number(7) / number(2) < number(3)) == .literal(.flag(false)))
    #expect(try node(not(money(100) + money(1) < money(101))) == .literal(.flag(true)))
    #expect(try node(number(1) / number(0) >= number(1)) == .literal(.unknown))
  }

  @Test func `with an unknown fact come to a constant where the language says so`() throws {
    #expect(try node(bare("delivered") || flag(true)) == .literal(.flag(true)))
    #expect(try node(bare("delivered") && flag(false)) == .literal(.flag(false)))
    #expect(try node(bare("delivered") && (number(1) / number(0) >= number(1))) != .literal(.unknown))
  }

  @Test func `hold choices as the position of their value`() throws {
    guard case .compare(.equal, _, _) = try node(bare("defect") == quoted("major")) else {
      Issue.record("a comparison with a fact is no constant")
      return
    }
    let draft = WorkflowDraft.marketplace
    let workflow = try #require(draft.checked(digest: "d").workflow)
    #expect(workflow.nodes.contains(.literal(.choice(2))))
  }
}
