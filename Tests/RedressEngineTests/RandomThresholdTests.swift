import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow
import Testing

/// Talks between phases in which accepting is open, and some in which it is not.
private let restless = """
  <action id="open" proposes="refund"/><action id="propose" proposes="refund"/><action id="leave"/><action id="return-to"/>
  <on action="open" by="buyer" goto="talks"/>
  <window id="life" days="40"><expires goto="closed"/></window>
  <phase id="talks">
    <window days="4"><expires goto="pause"/></window>
    <threshold by="buyer seller"/>
    <evidence from="buyer seller"/>
    <on action="propose" by="buyer seller" times="9"/>
    <on action="accept" by="buyer" if="evidence('buyer') ge 1" goto="settled"/>
    <on action="accept" by="seller" goto="settled"><not-before days="2" from="opened"/></on>
    <on action="leave" by="buyer seller" goto="pause"/>
  </phase>
  <phase id="pause">
    <window days="3"><expires goto="talks"/></window>
    <on action="propose" by="buyer seller" times="9"/>
    <on action="return-to" by="seller" goto="talks"/>
  </phase>
  <end id="settled" pays="remedy"/><end id="closed" pays="respondent"/>
  """

@Suite struct `Random thresholds` {
  /// What was set and proposed, as a history tells it: an account of its own of what a threshold may accept.
  private struct Account {
    var thresholds: [ID<Party>: Threshold] = [:]
    var proposals: [Int: (party: ID<Party>, refund: Int64)] = [:]
    var met = 0

    mutating func take(_ recorded: Recorded) -> Bool {
      switch recorded.event {
      case .thresholdSet(let threshold): thresholds[threshold.party] = threshold
      case .thresholdWithdrawn(let party, _, _): thresholds[party] = nil
      case .proposed(let version, let party, let remedy): proposals[version] = (party, remedy.refund)
      case .thresholdMet(let party, let number, let version, let setAt):
        met += 1
        guard let threshold = thresholds.removeValue(forKey: party), let proposal = proposals[version] else {
          return false
        }
        let isEnough =
          threshold.isLeast ? proposal.refund >= threshold.amount : proposal.refund <= threshold.amount
        return isEnough && threshold.number == number && threshold.setAt == setAt && proposal.party != party
          && threshold.until.map { recorded.at < $0 } ?? true
      case _: break
      }
      return true
    }
  }

  private func threshold(_ inputs: inout RandomInputs) -> Input {
    let party = ID<Party>(Int.random(in: 0...1, using: &inputs.dice))
    guard inputs.dice.chance(85) else {
      return .threshold(ThresholdChange(nil, by: party, person: Person(party.index)))
    }
    let share = Rational(Int64.random(in: 1...100, using: &inputs.dice))
    let until = Instant(
      microseconds: inputs.now.microseconds + Int64.random(in: 1...9, using: &inputs.dice) * 86_400_000_000)
    let asked = RequestedThreshold(
      .percent(share), isLeast: party.index == 0, until: inputs.dice.chance(30) ? until : nil)
    return .threshold(ThresholdChange(asked, by: party, person: Person(party.index)))
  }

  /// Plays one case that is seen only when something is brought, and one that is looked at all the time; returns how many
  /// thresholds were met.
  private func play(_ stage: Stage, seed: UInt64) throws -> Int {
    var inputs = RandomInputs(workflow: stage.workflow, dice: Dice(state: seed), now: stage.start)
    let act = try stage.act(["open", "refund=60%"], by: ID(0), at: stage.start)
    var (lazy, history) = try Case.open(try stage.opening(act), under: stage.workflow, at: stage.start)
    var (watched, seen) = (lazy, history)
    for _ in 0..<30 where lazy.isOpen {
      let before = inputs.now
      inputs.gap()
      let input = inputs.dice.chance(25) ? threshold(&inputs) : inputs.input(to: lazy)
      let middle = Instant(microseconds: (before.microseconds + inputs.now.microseconds) / 2)
      for instant in [middle, inputs.now] {
        let look = watched.decide(.time, at: instant, under: stage.workflow)
        (watched, seen) = (look.after, seen + look.events)
      }
      let decision = lazy.decide(input, at: inputs.now, under: stage.workflow)
      (lazy, history) = (decision.after, history + decision.events)
      let second = watched.decide(input, at: inputs.now, under: stage.workflow)
      (watched, seen) = (second.after, seen + second.events)
      #expect(second.rejection == decision.rejection, "seed \(seed)")
    }
    #expect(history == seen && lazy == watched, "seed \(seed)")
    #expect(
      history.reduce(into: Case(for: stage.workflow)) { $0.apply($1, under: stage.workflow) } == lazy, "seed \(seed)")
    var account = Account()
    for recorded in history where !account.take(recorded) { Issue.record("seed \(seed): \(recorded.event)") }
    return account.met
  }

  @Test func `accept only what satisfies them, and alike whether a case is watched or not`() throws {
    let stage = try Stage(restless)
    var met = 0
    for seed in UInt64(20_261)..<20_561 { met += try play(stage, seed: seed) }
    #expect(met > 30, "\(met) of 300 cases met a threshold")
  }
}

@Suite struct `A threshold in a tree` {
  private let body = """
    <action id="open" proposes="refund"/><action id="propose" proposes="refund"/>
    <on action="open" by="buyer" goto="asking"/>
    <threshold by="buyer"/>
    <phase id="asking">
      <window days="5"><expires goto="settled"/></window>
      <on action="propose" by="seller" goto="waiting"/>
    </phase>
    <phase id="waiting">
      <run href="leg.xml"/>
      <on end="all" goto="talks"/>
    </phase>
    <phase id="talks">
      <window days="5"><expires goto="settled"/></window>
      <on action="accept" by="buyer" goto="settled"/>
    </phase>
    <end id="settled" pays="remedy"/>
    """

  @Test func `accepts when the end of a child opens the way, at that instant`() throws {
    var stage = try TreeStage(body, ["leg.xml": Family.leg])
    try stage.bring("buyer open refund=100%", at: "0d")
    let buyer = ID<Party>(0)
    let asked = RequestedThreshold(.amount(40_00), isLeast: true)
    stage.decide(
      .threshold(ThresholdChange(asked, by: buyer, person: Person(0))), to: 0, at: try stage.instant("1d"))
    #expect(stage.rejection == nil)
    try stage.bring("seller propose refund=50.00", at: "1d")
    try stage.bring("buyer ship @waiting", at: "1d")
    #expect(stage.rejection == nil)
    #expect(stage.tree.root.state.proposals.count == 2)
    try stage.bring("time", at: "30d")
    let met = stage.history.first { if case .thresholdMet = $0.recorded.event { true } else { false } }
    #expect(met?.recorded.at == (try stage.instant("11d")))
    #expect(stage.tree.root.state.end != nil)
    #expect(stage.tree.root.state.ledger.paidToClaimant == 50_00)
  }
}
