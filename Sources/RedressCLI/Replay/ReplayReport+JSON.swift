import RedressDesk
import RedressDiagnostics
import RedressMoney
import RedressReport
import RedressTime
import RedressWorkflow

extension ReplayReport {
  /// The report for a program.
  var fields: [(String, JSONText)] {
    [
      ("now", now.json), ("workflow", .string(workflow.name)), ("workflowVersion", .number(workflow.version)),
      ("workflowDigest", .string(workflow.digest)), ("replayed", .number(rows.count)), ("alike", .number(alike)),
      ("unopened", .number(unopened)), ("others", .number(others)), ("cases", .array(rows.map(json))),
      (
        "totals",
        .array(
          totals.map { sum in
            .object([
              ("currency", .string(sum.currency.code)), ("old", money(sum.old, sum.currency)),
              ("new", money(sum.new, sum.currency)),
            ])
          })
      ),
    ]
  }

  private func json(_ row: Row) -> JSONText {
    .object([
      ("case", .string(row.id)), ("alike", .bool(row.isAlike)), ("zone", .string(row.zone.identifier)),
      ("old", json(row.old, row)), ("new", row.new.map { json($0, row) } ?? .null),
      ("first", json(row.first)), ("firstEvent", json(row.firstEvent)),
      (
        "refused",
        .array(
          row.refused.map { refused in
            .object([
              ("at", refused.at.json), ("party", .optional(refused.party)), ("what", .string(refused.what)),
              ("words", .string(refused.words)),
            ])
          })
      ),
    ])
  }

  private func json(_ result: Result, _ row: Row) -> JSONText {
    .object([
      ("place", .string(result.place)), ("endedAt", result.endedAt.map(\.json) ?? .null),
      ("money", row.currency.map { money(result, $0) } ?? .null),
    ])
  }

  private func money(_ result: Result, _ currency: Currency) -> JSONText {
    func json(_ amount: Int64) -> JSONText {
      .object([
        ("text", .string("\(Money(minorUnits: amount, currency: currency))")), ("minorUnits", .number(Int(amount))),
      ])
    }
    return .object([("toClaimant", json(result.claimant)), ("toRespondent", json(result.respondent))])
  }

  private func json(_ parting: Parting?) -> JSONText {
    guard let parting else { return .null }
    return .object([
      ("at", parting.at.json), ("old", .optional(parting.old)), ("new", .optional(parting.new)),
    ])
  }
}
