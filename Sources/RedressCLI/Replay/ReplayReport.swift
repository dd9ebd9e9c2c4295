import RedressDesk
import RedressDiagnostics
import RedressEngine
import RedressMoney
import RedressReport
import RedressStore
import RedressTime
import RedressWorkflow

/// Recorded cases beside what they would have come to under another workflow.
struct ReplayReport {
  /// Where a case stands at the end.
  struct Result: Equatable {
    /// Its end, or the place that it stands in.
    var place: String
    var endedAt: Instant?
    /// What went to the claimant and to the respondent, in minor units.
    var claimant: Int64
    var respondent: Int64

    /// Whether it comes to the same, be it at another time.
    func isAlike(_ other: Self) -> Bool {
      place == other.place && (endedAt == nil) == (other.endedAt == nil) && claimant == other.claimant
        && respondent == other.respondent
    }
  }

  /// A line of both timelines at which they part.
  struct Parting {
    var at: Instant
    /// What happened then; nil where nothing did any more.
    var old: String?
    /// What would have happened.
    var new: String?
  }

  /// A case.
  struct Row {
    var id: String
    var old: Result
    /// Nil where it could not be opened.
    var new: Result?
    var currency: Currency?
    /// Where the timelines part first.
    var first: Parting?
    /// Where they part first beside the ends of clocks.
    var firstEvent: Parting?
    var refused: [Replay.Refused]
    var zone: Zone

    /// Whether it comes to the same.
    var isAlike: Bool { new.map(old.isAlike) ?? false }
  }

  let workflow: Workflow
  let now: Instant
  private(set) var rows: [Row] = []
  /// How many cases were left out, since their workflow has another id.
  var others = 0

  init(workflow: Workflow, now: Instant) { (self.workflow, self.now) = (workflow, now) }

  /// Adds a case as it stands and as it would.
  mutating func add(_ standing: Standing, _ replay: Replay) {
    let old = standing.tree.root
    var row = Row(
      id: standing.loaded.id.text, old: Result(old), currency: old.state.pinned.currency, refused: replay.refused,
      zone: old.workflow.zone)
    if let tree = replay.tree {
      row.new = Result(tree.root)
      let first = lines(standing.history, of: old)
      let second = lines(replay.events.history(of: 0), of: tree.root)
      row.first = Self.parting(first, second)
      row.firstEvent = Self.parting(first.filter { !$0.isOfClock }, second.filter { !$0.isOfClock })
    }
    rows.append(row)
  }

  /// A line of a timeline.
  private struct Line: Equatable {
    var at: Instant
    var words: String
    var isOfClock: Bool
  }

  /// What a reader in no hurry sees of a history.
  private func lines(_ history: [Recorded], of node: CaseTree.Node) -> [Line] {
    let names = Names(node.state, under: node.workflow, time: TimeText(zone: node.workflow.zone, now: now))
    return history.compactMap { recorded in
      let entry = names.entry(recorded)
      guard !entry.isDetail else { return nil }
      let words = entry.actor.isEmpty || entry.actor == "timer" ? entry.words : "\(entry.actor) \(entry.words)"
      return Line(at: entry.at, words: words, isOfClock: entry.event.hasPrefix("clock-"))
    }
  }

  private static func parting(_ old: [Line], _ new: [Line]) -> Parting? {
    let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let (was, would) = (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
    guard let at = [was?.at, would?.at].compactMap(\.self).min() else { return nil }
    // What comes later in one of them does not happen in it at that instant.
    return Parting(at: at, old: was?.at == at ? was?.words : nil, new: would?.at == at ? would?.words : nil)
  }
}

extension ReplayReport.Result {
  fileprivate init(_ node: CaseTree.Node) {
    let (state, workflow) = (node.state, node.workflow)
    place = state.end.map { workflow.ends[$0.index].name } ?? workflow.places[state.place.index].name
    endedAt = state.end == nil ? nil : state.lastAt
    (claimant, respondent) = (state.ledger.paidToClaimant, state.ledger.paidToRespondent)
  }
}

extension ReplayReport {
  var alike: Int { rows.count { $0.isAlike } }
  var unopened: Int { rows.count { $0.new == nil } }
  var otherwise: [Row] { rows.filter { !$0.isAlike } }

  /// What went, and would have gone, to claimants and respondents, over the cases that could be opened, by currency.
  var totals: [(currency: Currency, old: Result, new: Result)] {
    var sums: [String: (currency: Currency, old: Result, new: Result)] = [:]
    let none = Result(place: "", endedAt: nil, claimant: 0, respondent: 0)
    for row in rows {
      guard let currency = row.currency, let new = row.new else { continue }
      var sum = sums[currency.code] ?? (currency, none, none)
      sum.old.claimant += row.old.claimant
      sum.old.respondent += row.old.respondent
      sum.new.claimant += new.claimant
      sum.new.respondent += new.respondent
      sums[currency.code] = sum
    }
    return sums.values.sorted { $0.currency.code < $1.currency.code }
  }
}
