import Foundation
import RedressTime

/// The table of deadlines that a second implementation computed; `Golden/make_table.py` says how it is made.
struct GoldenTable: Sendable {
  /// The version of the zone rules it was made with.
  private(set) var version = ""

  /// The lines that hold a question and its answer.
  private(set) var rows: [Row] = []

  private var counters: [String: WorkingCalendar] = [:]
  private var zones: [String: Zone] = [:]

  /// A question about a deadline, and the answer of the second implementation.
  struct Row: Sendable {
    let line: String
    let fields: [String]

    var answer: String { fields[fields.count - 1] }
  }

  /// Something in the table that is not as its header says.
  struct Unreadable: Error { let line: String }

  private static let shared = Result {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try GoldenTable(contentsOf: folder.appendingPathComponent("Golden/deadlines.tsv").path)
  }

  /// The committed table, read once.
  static func committed() throws -> GoldenTable { try shared.get() }

  init(contentsOf path: String) throws {
    var plans: [(fields: [String], holidays: [NamedDays], working: [NamedDays])] = []
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      switch fields[0] {
      case "# zone data": version = fields[1]
      case "calendar": plans.append((fields, [], []))
      case "holiday": plans[plans.count - 1].holidays.append(try Self.days(fields))
      case "working-day": plans[plans.count - 1].working.append(try Self.days(fields))
      case "deadline", "stand", "extend": rows.append(Row(line: String(line), fields: fields))
      default: guard line.hasPrefix("#") else { throw Unreadable(line: String(line)) }
      }
    }
    for plan in plans { try add(plan.fields, plan.holidays, plan.working) }
    for row in rows where row.fields[1] != "-" && zones[row.fields[1]] == nil {
      zones[row.fields[1]] = try Zone.named(row.fields[1])
    }
  }

  private mutating func add(_ fields: [String], _ holidays: [NamedDays], _ working: [NamedDays]) throws {
    let zone = try Zone.named(fields[2])
    let weekend = Weekdays(fields[3].split(separator: ",").compactMap { Weekday(named: String($0)) })
    let valid = try Self.days(["", "", fields[4], ""])
    counters[fields[1]] = try WorkingCalendar(
      id: fields[1], zone: zone, weekend: weekend, valid: valid.first...valid.last, holidays: holidays,
      workingDays: working)
  }

  private static func days(_ fields: [String]) throws -> NamedDays {
    let ends = fields[2].split(separator: "/").compactMap { Day.parse($0) }
    guard ends.count == 2 else { throw Unreadable(line: fields.joined(separator: "\t")) }
    return NamedDays(fields[3], ends[0], through: ends[1])
  }

  /// A calendar of the table.
  func calendar(_ name: String) throws -> WorkingCalendar {
    guard let calendar = counters[name] else { throw Unreadable(line: name) }
    return calendar
  }

  /// What a row asks, answered by us, in the words of the table.
  func ourAnswer(to row: Row) throws -> String {
    let fields = row.fields
    let counter = DeadlineCounter(
      rule: rule(fields[6]), zone: zones[fields[1]] ?? .utc, calendar: counters[fields[2]])
    do {
      return try due(fields, by: counter).formatted(in: counter.zone)
    } catch let error as DeadlineError {
      switch error {
      case .outsideCalendar: return "outsideCalendar"
      case .noBusinessDay: return "noBusinessDay"
      case .withoutCalendar: return "withoutCalendar"
      case .outOfRange: return "outOfRange"
      }
    }
  }

  private func due(_ fields: [String], by counter: DeadlineCounter) throws -> Instant {
    let amount = try amount(fields[5], fields[4])
    let due = try counter.deadline(from: Instant.parse(fields[3]), amount)
    switch fields[0] {
    case "stand":
      let rest = try counter.remainder(of: due, at: Instant.parse(fields[7]), unit: amount.unit)
      return try counter.resumed(rest, at: Instant.parse(fields[8]))
    case "extend":
      return try counter.extended(due, by: self.amount(fields[8], fields[7]), calendar: counters[fields[9]])
    default: return due
    }
  }

  private func rule(_ flags: String) -> CountingRule {
    CountingRule(
      firstDayCounts: flags.contains("f"), endsAtEndOfDay: flags.contains("e"),
      roll: flags.contains("n") ? .next : flags.contains("p") ? .previous : .none, backwards: flags.contains("b"))
  }

  private func amount(_ text: String, _ unit: String) throws -> Amount {
    guard let unit = CountingUnit.allCases.first(where: { $0.name == unit }) else { throw Unreadable(line: unit) }
    let parts = text.split(separator: ".").map(String.init)
    let denominator = Int64(parts.count == 1 ? 1 : Int(pow(10, Double(parts[1].count))))
    guard let number = Int64(parts.joined()) else { throw Unreadable(line: text) }
    return try Amount(numerator: number, denominator: denominator, unit)
  }
}
