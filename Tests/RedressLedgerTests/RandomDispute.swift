import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow

/// A dispute under a workflow, on a random order, played by people who do whatever is open to them, and sometimes what is not.
struct RandomDispute {
  let workflow: Workflow
  var chance: Chance
  var now: Instant
  private(set) var tree: CaseTree
  var history: [TreeEvent]

  /// Opens one; nil where chance brings together an opening that the workflow refuses.
  init?(_ workflow: Workflow, seed: UInt64) {
    var chance = Chance(seed: seed)
    // A Monday of January 2026, and up to a year more.
    let now = Instant(microseconds: 1_767_600_000_000_000 + chance.number(0...500_000) * 60_000_000)
    guard let opening = Self.opening(workflow, at: now, &chance),
      let opened = try? CaseTree.open(opening, under: workflow, at: now)
    else { return nil }
    (self.workflow, self.chance, self.now) = (workflow, chance, now)
    (tree, history) = (opened.tree, opened.events)
  }

  /// Plays until the case has ended, or long enough.
  mutating func play() {
    for _ in 0..<80 where tree.root.state.isOpen {
      passTime()
      let open = tree.nodes.indices.filter { tree.nodes[$0].state.isOpen }
      let node = open.randomElement(using: &chance) ?? 0
      let input = chance.happens(30) ? Input.time : input(to: node)
      let decision = tree.decide(input, to: node, at: now)
      history += decision.events
      tree = decision.after
    }
  }

  private mutating func passTime() {
    if chance.happens(40), let due = tree.nextDue {
      now = max(now, due)
    } else {
      now = Instant(microseconds: now.microseconds + chance.number(0...5_000) * 60_000_000)
    }
  }

  private mutating func input(to node: Int) -> Input {
    let workflow = tree.nodes[node].workflow
    let party = ID<Party>(Int.random(in: 0..<workflow.parties.count, using: &chance))
    let people = tree.nodes[node].state.pinned.bindings.indices.filter {
      tree.nodes[node].state.pinned.bindings[$0].party == party
    }
    let person = Person(people.randomElement(using: &chance) ?? 0)
    if chance.happens(25) { return .attach([Self.attachment(workflow, &chance)], by: party, person: person) }
    let acts = tree.openActs(for: party, in: node, at: now).now
    guard let action = acts.randomElement(using: &chance)?.action else { return .time }
    var act = Act(action, by: party, person: person)
    act.words = chance.happens(20) ? "because" : nil
    act.version = tree.nodes[node].state.proposals.randomElement(using: &chance)?.version
    Self.fill(&act, workflow, tree.nodes[node].state.pinned.lines, now, &chance)
    return .act(act)
  }
}

extension RandomDispute {
  /// An order of one to five lines in a currency with no, two or three decimals, and a claim for some of it.
  private static func opening(_ workflow: Workflow, at now: Instant, _ chance: inout Chance) -> Opening? {
    guard let on = workflow.openings.randomElement(using: &chance) else { return nil }
    let parties = workflow.transitions[on.index].parties.members
    guard let party = Array(parties).randomElement(using: &chance) else { return nil }
    var bindings: [Binding] = []
    for index in workflow.parties.indices {
      for seat in 0..<(workflow.parties[index].seats == nil ? 1 : Int(chance.number(1...3))) {
        bindings.append(Binding(party: ID(index), person: "\(index)-\(seat)"))
      }
    }
    let codes = ["JPY", "KWD", "EUR", "USD"]
    let currency = workflow.currency ?? (try? Currency(parsing: codes[Int(chance.number(0...3))]))
    let lines = (1...Int(chance.number(1...5))).map { number -> ClaimedLine in
      let paid = chance.number(0...30_000)
      return ClaimedLine(
        line: "\(number)", quantity: Int(chance.number(1...4)), paid: paid, shipping: chance.number(0...paid / 5))
    }
    let claimed = lines.filter { _ in chance.happens(70) }
    let first = bindings.firstIndex { $0.party == party } ?? 0
    var act = Act(.open, by: party, person: Person(first))
    fill(&act, workflow, workflow.holdsMoney ? claimed : [], now, &chance)
    let paid = workflow.holdsMoney ? lines.reduce(0) { $0 + $1.paid } : 0
    var opening = Opening(act: act, bindings: bindings, currency: workflow.holdsMoney ? currency : nil, paid: paid)
    if workflow.holdsMoney { opening.lines = claimed }
    opening.reason = workflow.reasons.isEmpty ? nil : ID(Int.random(in: 0..<workflow.reasons.count, using: &chance))
    for index in workflow.facts.indices where workflow.facts[index].sources.contains(.opening) {
      guard let value = value(for: workflow.facts[index], now, &chance) else { continue }
      if !workflow.facts[index].isOptional || chance.happens(60) { opening.facts.append(GivenFact(ID(index), value)) }
    }
    return opening
  }

  /// Gives an act what it needs: inputs, findings, a proposal, and now and then evidence.
  private static func fill(
    _ act: inout Act, _ workflow: Workflow, _ lines: [ClaimedLine], _ now: Instant, _ chance: inout Chance
  ) {
    let action = workflow.actions[act.action.index]
    for input in action.inputs where input.isRequired || chance.happens(60) {
      guard let value = value(for: workflow.facts[input.fact.index], now, &chance) else { continue }
      act.facts.append(GivenFact(input.fact, value))
    }
    if act.action == .find || act.action == .rule {
      for index in workflow.facts.indices where workflow.facts[index].sources.contains(.finding) {
        guard chance.happens(90), let value = value(for: workflow.facts[index], now, &chance) else { continue }
        act.facts.append(GivenFact(ID(index), value))
      }
    }
    if let kinds = action.proposes { act.proposal = remedies(kinds, workflow, lines, &chance) }
    if act.action == .rule, chance.happens(20) {
      let remedy = remedies([.refund, .return, .replacement, .pay], workflow, lines, &chance)
      act.departure = Departure(remedy: remedy, because: "it is fair")
    }
    if chance.happens(40), !workflow.evidenceKinds.isEmpty { act.attachments = [attachment(workflow, &chance)] }
  }

  /// Half of the time, where lines are claimed, a remedy that may name them.
  private static func remedies(
    _ kinds: RemedyKinds, _ workflow: Workflow, _ lines: [ClaimedLine], _ chance: inout Chance
  ) -> [RequestedRemedy] {
    if !lines.isEmpty, chance.happens(50) { return chance.remedy(for: lines, of: kinds) }
    var remedies: [RequestedRemedy] = []
    if kinds.contains(.refund) {
      remedies.append(
        chance.happens(50)
          ? .refundPercent(Rational(chance.number(1...100)))
          : .refundAmount(chance.number(1...40_000)))
    }
    if kinds.contains(.return), chance.happens(30) { remedies.append(.returnGoods(freight: nil)) }
    if kinds.contains(.replacement), chance.happens(30) { remedies.append(.replacement) }
    if kinds.contains(.pay), chance.happens(20), workflow.parties.count > 1 {
      let (to, from) = (Int(chance.number(0...Int64(workflow.parties.count - 1))), Int(chance.number(0...1)))
      if to != from { remedies.append(.pay(to: ID(to), from: ID(from), amount: chance.number(1...5_000))) }
    }
    return remedies
  }

  private static func value(for fact: Fact, _ now: Instant, _ chance: inout Chance) -> GivenValue? {
    switch fact.type {
    case .flag: .value(.flag(chance.happens(50)))
    case .choice: .value(.choice(UInt16(chance.number(0...Int64(fact.values.count - 1)))))
    case .instant: .value(.instant(Instant(microseconds: now.microseconds + chance.number(-30...3) * 86_400_000_000)))
    case .number, .percent: .value(.number(Rational(chance.number(0...100))))
    case .money: .value(.money(chance.number(0...10_000)))
    case .text: .text("words")
    case .reason: nil
    }
  }

  private static func attachment(_ workflow: Workflow, _ chance: inout Chance) -> RedressEngine.Attachment {
    let kind = ID<EvidenceKind>(Int.random(in: 0..<max(1, workflow.evidenceKinds.count), using: &chance))
    let media = workflow.evidenceKinds[kind.index].media.first ?? "image/jpeg"
    return RedressEngine.Attachment(kind: kind, digest: "d", byteCount: 10, media: media, label: "f", note: nil)
  }
}
