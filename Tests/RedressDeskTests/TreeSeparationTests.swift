import Foundation
import RedressDesk
import RedressEngine
import RedressStore
import RedressWorkflow
import Testing

/// A family with a child in which rulings are approved, written to a folder that goes away with it.
private final class Family {
  let rehearsal: Rehearsal
  private let folder: String

  init() throws {
    rehearsal = try Rehearsal()
    folder = "\(NSTemporaryDirectory())/redress-family-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in [("outer.xml", Self.outer), ("inner.xml", Self.inner), ("order.xml", Self.order)] {
      try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
    }
    var request = OpenRequest(workflow: "\(folder)/outer.xml", order: "\(folder)/order.xml", party: "buyer")
    request.caseID = CaseID("lamp")
    _ = try rehearsal.desk.open(request)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// An act in the child, by its only person or the one named.
  @discardableResult
  func act(_ action: String, by party: String, person: String? = nil, _ change: (inout ActRequest) -> Void = { _ in })
    throws -> Outcome
  {
    var request = ActRequest(caseName: "lamp/leg", action: action, party: party)
    request.person = person
    change(&request)
    return try rehearsal.desk.act(request)
  }

  func assign(_ person: String, to party: String, in address: String) throws {
    _ = try rehearsal.desk.assign(
      AssignRequest(caseName: address, party: party, person: person, because: "recusal"))
  }

  /// Who stands for a party in a case of the tree.
  func people(_ party: String, in address: String) throws -> [String] {
    let loaded = try rehearsal.desk.load(address)
    let id = try #require(loaded.workflow.party(named: party))
    return loaded.state.pinned.bindings.filter { $0.stands(for: id) }.map(\.person)
  }

  private static let parties = """
    <party id="buyer" side="claimant"/><party id="seller" side="respondent"/><party id="platform" side="neutral"/>
    <party id="supervisor" side="neutral"/>
    """

  private static let outer = """
    <workflow xmlns="urn:redress:workflow:1" id="outer" version="1" time-zone="UTC" currency="EUR">
      \(parties)<party id="carrier" side="other"/>
      <action id="again"/>
      <on action="open" by="buyer" goto="leg"/>
      <phase id="leg">
        <run href="inner.xml"/>
        <on end="all" goto="settled"/>
        <on action="again" by="carrier seller platform" goto="leg"/>
      </phase>
      <end id="settled" pays="respondent"/>
    </workflow>
    """

  private static let inner = """
    <workflow xmlns="urn:redress:workflow:1" id="inner" version="1" time-zone="UTC" currency="EUR">
      \(parties)
      <fact id="share" type="percent" from="finding"><ask>How much?</ask></fact>
      <phase id="review" awaits="platform">
        <window days="9"><expires goto="silent"/></window>
        <on action="withdraw" by="buyer seller" goto="silent"/>
        <on action="find" by="platform"/>
        <on action="rule" by="platform" approval-above="20.00 EUR" approved-by="supervisor" goto="granted">
          <decide ruling="verdict"/>
        </on>
      </phase>
      <end id="granted" pays="remedy"/><end id="silent" pays="respondent"/>
      <ruling id="verdict">
        <rule id="some" if="share gt 0"><refund percent="share"/></rule><otherwise><no-remedy/></otherwise>
      </ruling>
    </workflow>
    """

  private static let order = """
    <order xmlns="urn:redress:order:1" id="F-1" currency="EUR" paid="80.00" placed="2026-01-20T10:00:00Z">
      <party role="buyer" person="b-one" name="One"/><party role="seller" person="s-two" name="Two"/>
      <party role="platform" person="p-three" name="Three"/><party role="supervisor" person="u-four" name="Four"/>
      <party role="carrier" person="c-five" name="Five"/>
      <line id="1" sku="L-1" title="Lamp" quantity="1" unit-price="80.00"/>
    </order>
    """
}

extension DeskError {
  /// What the engine or the desk said no with.
  fileprivate var words: String {
    switch self {
    case .rejected(let rejection, let workflow, _): rejection.message(under: workflow)
    case .taken(let words), .request(let words): words
    case _: "\(self)"
    }
  }
}

/// The words of a refusal; fails where there is none.
private func refusal(_ body: () throws -> Void) -> String {
  do { try body() } catch { return (error as? DeskError)?.words ?? "\(error)" }
  Issue.record("nothing was refused")
  return ""
}

@Suite struct `Separate duties in a child case` {
  @Test func `let a ruling of it wait for another person, and take effect when that approves`() throws {
    let family = try Family()
    try family.act("rule", by: "platform") { $0.facts = ["share=60"] }
    let waiting = try family.rehearsal.desk.load("lamp/leg")
    #expect(waiting.state.pendingRuling?.remedy.refund == 48_00 && waiting.state.remedy == nil)
    #expect(waiting.file.row.projection.turn == "supervisor")
    #expect(refusal { try family.act("approve", by: "platform") }.hasPrefix("'platform' cannot 'approve' here"))
    try family.act("approve", by: "supervisor")
    let done = try family.rehearsal.desk.load("lamp")
    #expect(done.tree.nodes.map { $0.state.ledger.paidToClaimant } == [0, 48_00] && done.placeName == "settled")
    #expect(done.file.payments.map(\.payment.minorUnits) == [48_00, 32_00])
    #expect(try family.rehearsal.desk.audit().findings == [])
  }

  @Test func `let it fall when it is rejected, with a reason`() throws {
    let family = try Family()
    try family.act("rule", by: "platform") { $0.facts = ["share=60"] }
    #expect(!refusal { try family.act("reject", by: "supervisor") }.isEmpty)
    try family.act("reject", by: "supervisor") { $0.words = "too much" }
    #expect(try family.rehearsal.desk.load("lamp/leg").state.pendingRuling == nil)
    try family.act("rule", by: "platform") { $0.facts = ["share=20"] }
    #expect(try family.rehearsal.desk.load("lamp/leg").state.ledger.paidToClaimant == 16_00)
    #expect(try family.rehearsal.desk.audit().findings == [])
  }

  @Test func `let somebody be bound in it alone`() throws {
    let family = try Family()
    try family.assign("p-six", to: "platform", in: "lamp/leg")
    #expect(try family.people("platform", in: "lamp/leg") == ["p-six"])
    #expect(try family.people("platform", in: "lamp") == ["p-three"])
    #expect(
      refusal { try family.act("rule", by: "platform", person: "p-three") { $0.facts = ["share=10"] } }
        .contains("p-three"))
    try family.act("rule", by: "platform", person: "p-six") { $0.facts = ["share=10"] }
    #expect(try family.rehearsal.desk.load("lamp/leg").state.ledger.paidToClaimant == 8_00)
    #expect(try family.rehearsal.desk.audit().findings == [])
  }

  @Test func `come down from the case around, to open children and to those that open later`() throws {
    let family = try Family()
    try family.assign("p-six", to: "platform", in: "lamp")
    #expect(try family.people("platform", in: "lamp/leg") == ["p-six"])
    #expect(
      refusal { try family.act("rule", by: "platform", person: "p-three") { $0.facts = ["share=10"] } }
        .contains("p-three"))
    var again = ActRequest(caseName: "lamp", action: "again", party: "carrier")
    again.person = "c-five"
    _ = try family.rehearsal.desk.act(again)
    #expect(try family.rehearsal.desk.load("lamp").tree.nodes.count == 3)
    #expect(try family.people("platform", in: "lamp/2") == ["p-six"])
    #expect(try family.people("platform", in: "lamp/1") == ["p-six"], "a cancelled child stays as it was")
    try family.act("rule", by: "platform", person: "p-six") { $0.facts = ["share=10"] }
    #expect(try family.rehearsal.desk.load("lamp").placeName == "settled")
    #expect(try family.rehearsal.desk.audit().findings == [])
  }

  @Test func `leave a child as it is in which somebody else was bound alone`() throws {
    let family = try Family()
    try family.assign("p-six", to: "platform", in: "lamp/leg")
    try family.assign("p-seven", to: "platform", in: "lamp")
    #expect(try family.people("platform", in: "lamp") == ["p-seven"])
    #expect(try family.people("platform", in: "lamp/leg") == ["p-six"])
    #expect(try family.rehearsal.desk.audit().findings == [])
  }

  @Test func `keep everybody from two parties, those that the child does not know among them`() throws {
    let family = try Family()
    #expect(
      refusal { try family.assign("c-five", to: "platform", in: "lamp/leg") }
        == "'c-five' stands for 'carrier' in 'lamp', and nobody acts for two parties of a case")
    #expect(
      refusal { try family.assign("s-two", to: "platform", in: "lamp/leg") }.contains("'s-two' stands for 'seller'"))
    try family.assign("p-six", to: "platform", in: "lamp/leg")
    #expect(
      refusal { try family.assign("p-six", to: "supervisor", in: "lamp") }
        == "'p-six' stands for 'platform' in 'lamp/leg', and nobody acts for two parties of a case")
    #expect(refusal { try family.assign("x", to: "seller", in: "lamp/leg") }.contains("'seller'"))
    #expect(try family.rehearsal.desk.audit().findings == [])
  }
}
