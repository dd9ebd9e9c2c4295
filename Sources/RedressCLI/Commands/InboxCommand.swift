import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressEngine
import RedressMoney
import RedressReport
import RedressStore
import RedressTime
import RedressWorkflow

/// `redress inbox`.
struct InboxCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox", abstract: "Lists open cases, least time left first.",
    discussion: """
      Example: redress inbox --as platform --within 1

      Cases are listed from their rows; 'redress show' tells the rest of each.
      """)

  @Option(name: .customLong("as"), help: ArgumentHelp("Only cases where it is this party's turn.", valueName: "party"))
  var party: String?

  @Option(help: "Only cases in this phase, or that ended so.")
  var phase: String?

  @Option(help: "Only cases opened for this reason.")
  var reason: String?

  @Option(help: ArgumentHelp("Only cases of this workflow.", valueName: "id"))
  var workflow: String?

  @Option(help: ArgumentHelp("Only cases due within so many days.", valueName: "days"))
  var within: Int?

  @Flag(help: "Only cases whose clocks have run out and wait to be fired.")
  var overdue = false

  @Flag(help: "List ended cases.")
  var ended = false

  @Option(help: "The most cases to list.")
  var limit = 50

  @Option(help: ArgumentHelp("The zone of the instants, such as Europe/Berlin.", valueName: "zone"))
  var zone: String?

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func validate() throws {
    if !(1...10_000).contains(limit) { throw ValidationError("'--limit' takes 1 to 10000") }
    if let within, !(0...36_500).contains(within) { throw ValidationError("'--within' takes 0 to 36500 days") }
    if overdue, within != nil { throw ValidationError("'--overdue' and '--within' exclude each other") }
  }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    let now = try desk.now()
    let view = try view(of: desk, TimeText(zone: try zoneOrUTC(), now: now))
    if view.rows.isEmpty { try requireKnownNames(desk) }
    try session.answer(Self.title, asJSON: asJSON, fields: view.json, text: view.screen(session.style))
    return .done
  }

  private func zoneOrUTC() throws -> Zone {
    guard let zone else { return .utc }
    do { return try Zone.named(zone) } catch { throw Failure(.usage, "\(error)") }
  }

  private func view(of desk: Desk, _ time: TimeText) throws -> InboxView {
    let now = time.now
    var query = InboxQuery(
      status: ended ? .ended : .open, phase: phase, reason: reason, workflowID: workflow, turn: party, limit: limit)
    let (soon, late) = (try due(query, by: now.addingSaturating(days: 1), desk), try due(query, by: now, desk))
    if overdue { query.dueBy = now.microseconds }
    if let within { query.dueBy = now.addingSaturating(days: within).microseconds }
    let found = try desk.store.rows(query)
    var rows = found.map(InboxRow.init)
    if !ended { try addChildren(to: &rows, of: found, desk, now) }
    let total = rows.count < limit ? rows.count : try desk.store.count(query)
    var view = InboxView(
      rows: rows, total: total, dueWithinDay: soon, overdue: late, party: party, isOfEnded: ended, time: time)
    if !ended { view.silences = try silences(of: found, desk, time) }
    return view
  }

  /// What silence leads to in the phases of the rows; each workflow is read once, however many cases it has.
  private func silences(of rows: [CaseRow], _ desk: Desk, _ time: TimeText) throws -> [PhaseSilence] {
    var digests: [Digest] = []
    for row in rows where !digests.contains(row.projection.workflowDigest) {
      digests.append(row.projection.workflowDigest)
    }
    return try digests.prefix(Self.workflowsMost).flatMap { digest in
      let workflow = try desk.workflow(digest)
      let names = Names(Case(for: workflow), under: workflow, time: time)
      var phases: [String] = []
      for row in rows where row.projection.workflowDigest == digest && !phases.contains(row.projection.phase) {
        phases.append(row.projection.phase)
      }
      return phases.flatMap(names.silences)
    }
  }

  /// The children that wait for somebody, under their roots; only cases whose workflow runs others are loaded for it.
  private func addChildren(to rows: inout [InboxRow], of found: [CaseRow], _ desk: Desk, _ now: Instant) throws {
    for (index, row) in found.enumerated() where try !desk.workflow(row.projection.workflowDigest).runs.isEmpty {
      let standing = Standing(try desk.load(row.caseID.text), at: now)
      rows[index].children = standing.openChildren(awaiting: party)
    }
  }

  /// A list stays quick: what silence means is told for so many workflows.
  private static let workflowsMost = 3

  /// How many cases of a query are due by an instant; none where ended ones are asked for.
  private func due(_ query: InboxQuery, by instant: Instant, _ desk: Desk) throws -> Int {
    if ended { return 0 }
    var query = query
    query.dueBy = instant.microseconds
    return try desk.store.count(query)
  }
}

extension InboxRow {
  /// A row of the store by names.
  init(_ row: CaseRow) {
    let projection = row.projection
    self.init(
      id: row.caseID.text, workflow: projection.workflowID, phase: projection.phase, turn: projection.turn,
      due: projection.nextDue.map(Instant.init(microseconds:)), reason: projection.reason,
      claimed: Currency(projection.currency).map { Money(minorUnits: projection.claimedMinorUnits, currency: $0) },
      order: Untrusted(projection.orderID), openedAt: Instant(microseconds: projection.openedAt))
  }
}

extension Instant {
  /// The instant so many times 24 hours later.
  func addingSaturating(days: Int) -> Instant { addingSaturating(microseconds: Int64(days) * 86_400_000_000) }
}
