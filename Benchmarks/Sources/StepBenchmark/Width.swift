import CAllocations
import RedressEngine
import RedressLanguage
import RedressMoney
import RedressTime
import RedressWorkflow

/// Counts what a step asks of the heap in workflows that are alike but for how much a step has to look at.
enum Width {
  /// How many allocations a step takes that looks at `width` phases, windows and conditions: an act, and a time at which a
  /// reminder fires.
  static func allocations(_ width: Int) throws -> Int {
    let text = workflow(width)
    let loaded = WorkflowLoader.load(
      "wide.xml", bytes: Array(text.utf8), including: { _ in .failure(.missing) }, digesting: { _ in "" })
    guard let workflow = loaded.workflow, let buyer = workflow.party(named: "buyer"),
      let note = workflow.action(named: "note")
    else { preconditionFailure("the wide workflow is faulty: \(loaded.diagnostics.map(\.message))") }
    let people = workflow.parties.indices.map { Binding(party: ID($0), person: "\($0)") }
    let opening = Opening(
      act: Act(.open, by: buyer, person: Person(0)), bindings: people, currency: try Currency(parsing: "USD"), paid: 100
    )
    let start = try Instant.parse("2026-02-02T18:00:00Z")
    var state = Case(for: workflow)
    var events: [Recorded] = []
    events.reserveCapacity(10_000)
    try state.reopen(opening, under: workflow, at: start, into: &events)
    let later = start.addingSaturating(microseconds: 3_600_000_000)
    let reminding = start.addingSaturating(microseconds: 100 * 3_600_000_000)
    let act = Input.act(Act(note, by: buyer, person: Person(0)))
    let before = RedressAllocations.count
    try state.bring(act, at: later, under: workflow, into: &events)
    try state.bring(.time, at: reminding, under: workflow, into: &events)
    precondition(events.contains { if case .reminded = $0.event { true } else { false } }, "no reminder fired")
    return RedressAllocations.count - before
  }

  private static func workflow(_ width: Int) -> String {
    let windows = (0..<width).map { number in
      """
      <phase id="p\(number)"><window id="w\(number)" hours="\(200 + number)">
        <remind party="buyer" hours-left="\(150 + number)"/><expires goto="over"/></window>
      \((0..<width).map { #"<on action="note" by="buyer" if="times('note') gt \#(100 + $0)"/>"# }.joined())
      """
    }
    return """
      <workflow xmlns="urn:redress:workflow:1" id="wide" version="1" time-zone="UTC" currency="USD">
      <title>Wide</title>
      <party id="buyer" side="claimant"/>
      <party id="seller" side="respondent"/>
      <action id="note"/>
      <on action="open" by="buyer" goto="top"/>
      <phase id="top"><on action="note" by="buyer"/>
      \(windows.joined())\(String(repeating: "</phase>", count: width))</phase>
      <end id="over" pays="respondent"/>
      </workflow>
      """
  }
}

/// The heap of this program.
enum RedressAllocations {
  /// How often it was asked since the program began.
  static var count: Int { Int(allocations()) }
}
