import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow
import Testing

/// A case whose panel votes on `outcome` and `sum`; each input comes an hour after the one before.
private struct Panel {
  static let body = """
    <party id="panel" side="neutral" seats="seats"/>
    <setting id="seats" value="3" min="3" max="5"/>
    <fact id="outcome" type="choice" from="action" tie="stands">
      <value id="stands">Stands</value><value id="half">Half</value><value id="all">All</value>
    </fact>
    <fact id="sum" type="number" from="action"/>
    <action id="vote"><input fact="outcome"/><input fact="sum"/></action><action id="again"/><action id="close"/>
    <on action="open" by="buyer" goto="voting"/>
    <phase id="voting" awaits="panel">
      <window id="voting-time" days="9"><expires goto="over"/></window>
      <on action="vote" by="panel" needs="NEEDS" goto="heard"/>
      <on action="close" by="seller" if="votes(outcome) ge 2 and votes(outcome, 'half') = 1" goto="heard"/>
    </phase>
    <phase id="heard">
      <window days="9"><expires goto="over"/></window>
      <on action="again" by="buyer" goto="voting"/>
    </phase>
    <end id="over" pays="respondent"/>
    """
  let stage: Stage
  var play: Case
  var history: [Recorded]
  var now: Instant
  var refusal = ""

  init(needs: String = "all", people: Int = 3, seats: Int64? = nil) throws {
    stage = try Stage(Self.body.replacing("NEEDS", with: needs))
    now = stage.start
    let buyer = try stage.party("buyer")
    var opening = try stage.opening(Act(.open, by: buyer, person: Person(buyer.index)))
    for number in 1..<people {
      opening.bindings.append(Binding(party: try stage.party("panel"), person: "more-\(number)"))
    }
    if let seats, let setting = stage.workflow.setting(named: "seats") {
      opening.settings = [(setting, .number(Rational(seats)))]
    }
    (play, history) = try Case.open(opening, under: stage.workflow, at: now)
  }

  /// Whether an act is taken; the first of the panel is person 4, the others follow it.
  mutating func take(_ words: String, by party: String, _ person: Int? = nil) throws -> Bool {
    now = Instant(microseconds: now.microseconds + 3_600_000_000)
    let party = try stage.party(party)
    var act = try stage.act(words.split(separator: " "), by: party, at: now)
    act.person = Person(person ?? party.index)
    let decision = play.decide(.act(act), at: now, under: stage.workflow)
    (play, history) = (decision.after, history + decision.events)
    refusal = decision.rejection?.message(under: stage.workflow) ?? ""
    return decision.rejection == nil
  }

  mutating func vote(_ person: Int, _ value: String) throws -> Bool {
    try take("vote outcome=\(value)", by: "panel", person)
  }

  var place: String { stage.workflow.places[play.place.index].name }

  func value(of name: String) throws -> String {
    let fact = try #require(stage.workflow.fact(named: name))
    guard case .choice(let index) = play.value(of: fact, at: now, under: stage.workflow) else { return "unknown" }
    return stage.workflow.facts[fact.index].values[Int(index)].name
  }

  var votingOn: [String] {
    play.openBallots(under: stage.workflow).map { stage.workflow.facts[$0.index].name }
  }

  /// Whether folding the history gives the case again.
  var isReplayed: Bool {
    history.reduce(into: Case(for: stage.workflow)) { $0.apply($1, under: stage.workflow) } == play
  }
}

@Suite struct `People of one party` {
  @Test(arguments: [
    (["all", "half", "half"], "half"), (["all", "all", "stands"], "all"), (["all", "half", "stands"], "stands"),
  ])
  func `come to what most of them voted, and to the tie when none has most`(votes: [String], outcome: String) throws {
    var panel = try Panel()
    #expect(try panel.value(of: "outcome") == "stands")
    for (index, vote) in votes.enumerated() {
      #expect(panel.place == "voting")
      #expect(try panel.vote(4 + index, vote), "\(panel.refusal)")
    }
    #expect(panel.place == "heard")
    #expect(try panel.value(of: "outcome") == outcome)
    #expect(panel.isReplayed)
  }

  @Test func `may vote otherwise until the others have, and count once`() throws {
    var panel = try Panel()
    for vote in ["all", "half"] { #expect(try panel.vote(4, vote)) }
    #expect(panel.play.ballots.count == 1)
    #expect(try !panel.take("vote", by: "panel", 4))
    #expect(panel.refusal.hasPrefix("your 'vote' is recorded already"))
    #expect(panel.place == "voting")
    for person in 5...6 { #expect(try panel.vote(person, "half")) }
    #expect(try panel.value(of: "outcome") == "half")
  }

  @Test func `vote in rounds, the latest of which begins without ballots`() throws {
    var panel = try Panel()
    for person in 4...6 { #expect(try panel.vote(person, "all")) }
    #expect(panel.votingOn == [])
    #expect(try panel.take("again", by: "buyer"))
    #expect(panel.votingOn == ["outcome", "sum"])
    #expect(panel.play.ballots == [])
    #expect(try panel.value(of: "outcome") == "stands")
    #expect(panel.isReplayed)
  }

  @Test(arguments: [("majority", 2), ("2", 2), ("all", 3), ("3", 3)])
  func `are as many as 'needs' asks for`(needs: String, count: Int) throws {
    var panel = try Panel(needs: needs)
    for person in 4..<(4 + count) {
      #expect(panel.place == "voting")
      #expect(try panel.vote(person, "all"))
    }
    #expect(panel.place == "heard")
  }

  @Test func `are counted by 'votes', without what is being brought`() throws {
    var panel = try Panel()
    #expect(try panel.vote(4, "half"))
    #expect(try !panel.take("close", by: "seller"))
    #expect(try panel.vote(5, "all"))
    #expect(try panel.take("close", by: "seller"), "\(panel.refusal)")
  }

  @Test func `have no joint value of a number`() throws {
    var panel = try Panel()
    #expect(try panel.take("vote sum=4", by: "panel", 4))
    #expect(try panel.value(of: "sum") == "unknown")
    #expect(panel.play.ballots.count == 1)
  }

  @Test func `are awaited until the last of them has voted`() throws {
    var panel = try Panel()
    #expect(try panel.vote(4, "half") && panel.vote(5, "half"))
    let party = try panel.stage.party("panel")
    #expect(panel.play.awaited(at: panel.now, under: panel.stage.workflow) == PartySet(party))
  }

  @Test func `are no more than its seats in the case, and each stands for one party`() throws {
    for (people, seats) in [(4, nil), (5, Int64(4))] {
      let refused = #expect(throws: Rejection.self) { try Panel(people: people, seats: seats) }
      #expect(refused?.reason == .seatsTaken(ID(4)))
    }
    #expect(try Panel(people: 5, seats: 5).place == "voting")
    var panel = try Panel()
    #expect(try !panel.vote(1, "all"))
    #expect(panel.refusal.hasPrefix("'person-1' stands for 'seller' in this case, or did, and cannot act for 'panel'"))
  }

  @Test func `wait for nobody who is not there`() throws {
    var panel = try Panel(needs: "3", people: 2)
    #expect(try panel.vote(4, "all") && panel.vote(5, "stands"))
    #expect(panel.place == "heard")
    #expect(try panel.value(of: "outcome") == "stands")
  }
}
