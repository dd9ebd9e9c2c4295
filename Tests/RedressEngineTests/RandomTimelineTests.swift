import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A generator whose seed stands in the message of a failure.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Random inputs to one case: gaps of minutes to weeks, then an act of anybody that may well be refused.
struct RandomInputs {
  let workflow: Workflow
  var dice: Dice
  var now: Instant

  mutating func gap() {
    let minutes =
      dice.chance(90) ? Int64.random(in: 0...3_000, using: &dice) : Int64.random(in: 0...30_000, using: &dice)
    // Whole minutes, so that acts meet deadlines exactly now and then.
    now = Instant(microseconds: now.microseconds + minutes * 60_000_000)
  }

  mutating func input(to play: Case) -> Input {
    let awaited = Array(play.awaited(at: now, under: workflow).members)
    let party =
      dice.chance(60)
      ? awaited.randomElement(using: &dice) ?? ID(2) : ID(Int.random(in: 0..<workflow.parties.count, using: &dice))
    let person = Person(party.index)
    if dice.chance(15) { return .attach([attachment()], by: party, person: person) }
    let open = play.openActs(for: party, at: now, under: workflow).now
    let action =
      open.isEmpty || dice.chance(15)
      ? ID<Action>(Int.random(in: 1..<workflow.actions.count, using: &dice))
      : open[Int.random(in: 0..<open.count, using: &dice)].action
    return .act(act(action, party, person, play))
  }

  private mutating func act(_ action: ID<Action>, _ party: ID<Party>, _ person: Person, _ play: Case) -> Act {
    var act = Act(action, by: party, person: person)
    if workflow.actions[action.index].proposes != nil {
      act.proposal = [.refundPercent(Rational(Int64.random(in: 1...100, using: &dice)))]
    }
    if action == .accept { act.version = play.proposals.randomElement(using: &dice)?.version ?? 1 }
    if dice.chance(30) { act.attachments = [attachment()] }
    for index in workflow.facts.indices where takes(ID(index), action) && dice.chance(80) {
      act.facts.append(GivenFact(ID(index), value(for: workflow.facts[index])))
    }
    return act
  }

  private func takes(_ fact: ID<Fact>, _ action: ID<Action>) -> Bool {
    if workflow.actions[action.index].inputs.contains(where: { $0.fact == fact }) { return true }
    return (action == .rule || action == .find) && workflow.facts[fact.index].sources.contains(.finding)
  }

  private mutating func value(for fact: Fact) -> GivenValue {
    switch fact.type {
    case .flag: .value(.flag(dice.chance(50)))
    case .choice: .value(.choice(UInt16.random(in: 0..<UInt16(fact.values.count), using: &dice)))
    case .instant:
      .value(
        .instant(Instant(microseconds: now.microseconds + Int64.random(in: -9...9, using: &dice) * 86_400_000_000)))
    case .number, .percent: .value(.number(Rational(Int64.random(in: 0...100, using: &dice))))
    case .money: .value(.money(Int64.random(in: 0...10_000, using: &dice)))
    case .text: .text("words")
    case .reason: .value(.choice(0))
    }
  }

  private mutating func attachment() -> RedressEngine.Attachment {
    let kind = ID<EvidenceKind>(Int.random(in: 0..<workflow.evidenceKinds.count, using: &dice))
    return RedressEngine.Attachment(kind: kind, digest: "d", byteCount: 10, media: "image/jpeg", label: "f", note: nil)
  }
}

/// How many random timelines are played: `REDRESS_TIMELINES`, else enough for a second or two.
var timelineCount: Int {
  let wanted = unsafe getenv("REDRESS_TIMELINES").flatMap { unsafe Int(String(cString: $0)) }
  #if DEBUG
    return wanted ?? 1_000
  #else
    return wanted ?? 10_000
  #endif
}

@Suite struct `Random timelines` {
  static let restless = """
    <action id="ship"><input fact="shipped"/></action><action id="more"/><action id="ask"/><action id="answer"/>
    <action id="open" proposes="refund"/><action id="propose" proposes="refund"/><action id="appeal"/><action id="ask-more"/>
    <fact id="shipped" type="instant" from="action opening" optional="yes"/>
    <fact id="share" type="percent" from="finding"><ask>How much?</ask></fact>
    <on action="open" by="buyer" goto="work"/>
    <window id="life" days="28"><expires goto="over"/></window>
    <phase id="work">
      <evidence from="buyer seller" late="mark"/>
      <window id="whole" days="25"><not-before from="shipped"/><expires goto="payout"/></window>
      <on action="accept" by="buyer seller" goto="payout"/>
      <phase id="talk">
        <window id="talk-end" days="9"><remind party="seller" days-left="2"/><remind party="buyer" hours-left="12"/><expires goto="review"/></window>
        <window id="parcel" business-days="4" from="shipped" calendar="office"><expires if="times('ship') gt 1" goto="review"/><expires/></window>
        <on action="propose" by="buyer seller" if="times('propose') lt 6"><restart window="talk-end"/></on>
        <on action="ship" by="seller"/>
        <on action="more" by="buyer seller" if="times('more') lt 3" needs="all"><extend window="talk-end" business-days="2" calendar="office"/></on>
      </phase>
      <phase id="review" awaits="platform">
        <window id="same" business-days="5" calendar="office"><expires/></window>
        <window id="decision" business-days="5" calendar="office"><remind party="platform" hours-left="24"/><expires goto="payout"><award><refund percent="50"/></award></expires></window>
        <on action="ask" by="platform" if="times('ask') lt 3" goto="asking"/>
        <on action="rule" by="platform" goto="payout"><decide ruling="table"/></on>
        <on action="ship" by="seller"/>
      </phase>
      <interlude id="asking" awaits="buyer seller">
        <window id="asking-end" days="3"><remind party="buyer" hours-left="24"/><expires goto="back"/></window>
        <on action="answer" by="buyer seller" needs="all" goto="back"/>
        <on action="ship" by="seller"/>
        <on action="ask-more" by="platform" if="times('ask-more') lt 3" goto="asking-more"/>
        <on action="propose" by="platform" goto="talk"/>
      </interlude>
      <interlude id="asking-more"><window id="more-end" hours="36"><expires goto="back"/></window>
        <on action="answer" by="buyer seller" goto="back"/></interlude>
    </phase>
    <phase id="payout" pays="remedy">
      <window id="appeal-end" days="4"><expires goto="over"/></window>
      <evidence from="buyer seller"/>
      <on action="appeal" by="buyer seller" if="here(evidence('buyer')) + here(evidence('seller')) ge 1 and times('appeal') lt 2" goto="review"/>
    </phase>
    <end id="over" pays="remedy"/>
    <ruling id="table"><rule id="none" if="share = 0"><no-remedy/></rule><otherwise><refund percent="share"/></otherwise></ruling>
    """

  /// One timeline played twice: `lazy` sees only the inputs, `watched` is also looked at whenever something is due.
  private func play(_ stage: Stage, seed: UInt64) throws {
    var inputs = RandomInputs(workflow: stage.workflow, dice: Dice(state: seed), now: stage.start)
    let act = try stage.act(["open", "refund=60%"], by: ID(0), at: stage.start)
    var (lazy, lazyHistory) = try Case.open(try stage.opening(act), under: stage.workflow, at: stage.start)
    var (watched, watchedHistory) = (lazy, lazyHistory)
    for _ in 0..<40 where lazy.isOpen {
      inputs.gap()
      let input = inputs.dice.chance(10) ? .time : inputs.input(to: lazy)
      while let due = watched.nextDue, due <= inputs.now {
        try watched.bring(.time, at: due, under: stage.workflow, into: &watchedHistory)
      }
      let decision = lazy.decide(input, at: inputs.now, under: stage.workflow)
      lazy = decision.after
      lazyHistory += decision.events
      let refused = bring(input, to: &watched, at: inputs.now, stage.workflow, &watchedHistory)
      #expect(refused == decision.rejection, "seed \(seed)")
      if let rejection = decision.rejection { #expect(!rejection.brokeOff, "seed \(seed): \(rejection)") }
    }
    #expect(lazyHistory == watchedHistory, "seed \(seed)")
    #expect(lazy == watched, "seed \(seed)")
    check(lazyHistory, lazy, stage.workflow, seed)
  }

  private func bring(
    _ input: Input, to play: inout Case, at now: Instant, _ workflow: Workflow, _ history: inout [Recorded]
  ) -> Rejection? {
    do throws(Rejection) {
      try play.bring(input, at: now, under: workflow, into: &history)
      return nil
    } catch {
      return error
    }
  }

  /// At every prefix no money is lost and time does not go back; the fold of all is the state.
  private func check(_ history: [Recorded], _ end: Case, _ workflow: Workflow, _ seed: UInt64) {
    var folded = Case(for: workflow)
    var last = Instant.earliest
    for recorded in history {
      #expect(recorded.at >= last, "seed \(seed)")
      last = recorded.at
      folded.apply(recorded, under: workflow)
      let ledger = folded.ledger
      let parts =
        [ledger.held, ledger.paidToClaimant, ledger.paidToRespondent, ledger.elsewhereFromHeld] + ledger.paidToParties
        + ledger.credits
      if parts.reduce(0, +) != ledger.taken || parts.contains(where: { $0 < 0 }) {
        Issue.record("seed \(seed): money was lost at \(recorded.event)")
      }
    }
    #expect(folded == end, "seed \(seed)")
    if folded.end != nil { #expect(folded.ledger.held == 0, "seed \(seed)") }
  }

  @Test func `give the same history whether anybody looks or not`() throws {
    for (body, share) in [(Self.restless, 3), (Body.dispute, 1)] {
      let stage = try Stage(body, zone: "America/New_York")
      for seed in 0..<UInt64(timelineCount * share / 4) { try play(stage, seed: seed) }
    }
  }

  @Test func `reach every place, every expiry and every kind of refusal now and then`() throws {
    // Holds the test above to its purpose: random inputs that reach nothing prove nothing.
    let stage = try Stage(Self.restless)
    var entered: Set<ID<Place>> = []
    var expired: Set<ID<Window>> = []
    for seed in 0..<UInt64(200) {
      for recorded in try history(stage, seed: seed) {
        if case .entered(let place) = recorded.event { entered.insert(place) }
        if case .expired(let window, _) = recorded.event { expired.insert(window) }
      }
    }
    #expect(entered.count == stage.workflow.places.count)
    #expect(
      stage.workflow.windows.indices.filter { !expired.contains(ID($0)) }.map { stage.workflow.windows[$0].name } == [])
  }

  private func history(_ stage: Stage, seed: UInt64) throws -> [Recorded] {
    var inputs = RandomInputs(workflow: stage.workflow, dice: Dice(state: seed), now: stage.start)
    let act = try stage.act(["open", "refund=60%"], by: ID(0), at: stage.start)
    var (play, history) = try Case.open(try stage.opening(act), under: stage.workflow, at: stage.start)
    for _ in 0..<40 where play.isOpen {
      inputs.gap()
      _ = bring(inputs.input(to: play), to: &play, at: inputs.now, stage.workflow, &history)
    }
    return history
  }
}
