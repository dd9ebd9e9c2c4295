import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow

/// A claim for three pieces of line `a` and one of line `b`, in the sizes of a currency.
///
///            JPY: a 1000 (shipping 100), b 505 (50)       claimed 1505, goods 1355, shipping 150
///            KWD: a 10.000 (1.000), b 5.005 (0.500)       claimed 15.005, goods 13.505, shipping 1.500
///            EUR: a 100.00 (10.00), b 50.05 (5.00)        claimed 150.05, goods 135.05, shipping 15.00
struct RemedyStage {
  let stage: Stage
  private(set) var play: Case
  private(set) var rejection: Rejection?

  static let codes = ["JPY", "KWD", "EUR"]

  /// Opens the case with a proposal, and holds all that was paid for the two lines.
  init(_ code: String, awarding remedies: String = "<no-remedy/>", asking proposal: [RequestedRemedy] = []) throws {
    let workflow = try Stage.load(Self.text(code, remedies))
    stage = Stage(reading: workflow, from: try Instant.parse("2026-03-02T00:00:00Z"))
    play = Case(for: workflow)
    var act = Act(.open, by: ID(0), person: Person(0))
    act.proposal = proposal.isEmpty ? [.noRemedy] : proposal
    let lines = Self.lines(code)
    var opening = Opening(
      act: act, bindings: workflow.parties.indices.map { Binding(party: ID($0), person: "person-\($0)") },
      currency: Currency(code), paid: lines.reduce(0) { $0 + $1.paid })
    opening.lines = lines
    do throws(Rejection) {
      play = try Case.open(opening, under: workflow, at: stage.start).case
    } catch {
      rejection = error
    }
  }

  static func lines(_ code: String) -> [ClaimedLine] {
    let (a, b, shippingA, shippingB): (Int64, Int64, Int64, Int64) =
      code == "JPY" ? (1000, 505, 100, 50) : (10_000, 5_005, 1_000, 500)
    return [
      ClaimedLine(line: "a", quantity: 3, paid: a, shipping: shippingA),
      ClaimedLine(line: "b", quantity: 1, paid: b, shipping: shippingB),
    ]
  }

  /// A platform act.
  mutating func act(_ name: String) {
    guard let action = stage.workflow.action(named: name), let platform = stage.workflow.party(named: "platform") else {
      return
    }
    let act = Act(action, by: platform, person: Person(platform.index))
    let decision = play.decide(.act(act), at: stage.start, under: stage.workflow)
    (play, rejection) = (decision.after, decision.rejection)
  }

  /// The end, by the outcome that the workflow itself asks for.
  var end: String { play.end.map { stage.workflow.ends[$0.index].name } ?? "open" }

  private static func text(_ code: String, _ remedies: String) -> String {
    let (dearer, cheaper) =
      ["JPY": ("1400", "1300"), "KWD": ("14.000", "13.000"), "EUR": ("140.00", "130.00")][code] ?? ("", "")
    let outcomes = ["full", "partial", "replacement", "mixed"]
    let cases = outcomes.map { "<case if=\"outcome('\($0)')\" goto=\"\($0)-end\"/>" }.joined()
    let ends = (outcomes + ["none"]).map { "<end id=\"\($0)-end\" pays=\"remedy\"/>" }.joined()
    return """
      <workflow xmlns="urn:redress:workflow:1" id="test" version="1" time-zone="UTC" currency="\(code)">
        <title>Test</title>
        <party id="buyer" side="claimant"/><party id="seller" side="respondent"/><party id="platform" side="neutral"/>
        <setting id="dearer" type="money" value="\(dearer) \(code)"/><setting id="cheaper" type="money" value="\(cheaper) \(code)"/>
        <setting id="short" value="3"/>
        <action id="open" proposes="refund return replacement pay perform no-remedy"/>
        <action id="award"/><action id="give-up"/><action id="finish"/>
        <on action="open" by="buyer" goto="wait"/>
        <phase id="wait">
          <window days="9"><expires goto="none-end"/></window>
          <on action="award" by="platform"><award>\(remedies.replacing("MONEY", with: code))</award></on>
          <on action="give-up" by="platform"><fall-back/></on>
          <on action="finish" by="platform" goto="which"/>
        </phase>
        <route id="which">\(cases)<otherwise goto="none-end"/></route>
        \(ends)
      </workflow>
      """
  }
}

/// A remedy of a workflow, and what it comes to in each currency, worked out by hand.
struct AwardRow: CustomStringConvertible, Sendable {
  var xml: String
  /// The refund in minor units of yen, dinar and euro.
  var refunds: [Int64]
  var outcome: String
  /// What each party is to pay by it: positive from the buyer to the seller, negative the other way.
  var difference: [Int64] = [0, 0, 0]
  /// The amounts of its terms, those taken off below nothing; nil where the sum tells all.
  var terms: [[Int64]]?
  var description: String { xml }
}
