import RedressDesk
import RedressDiagnostics
import RedressReport
import RedressStore

extension Session {
  /// Answers with what a command brought and where the case now stands.
  func answer(_ command: String, _ outcome: Outcome, asJSON: Bool) throws {
    hasStored = true
    let standing = Standing(outcome.loaded, at: outcome.at)
    let view = standing.view()
    let events = outcome.events.map(standing.entry)
    try answer(command, asJSON: asJSON, fields: view.summaryJSON + fields(of: outcome, events)) {
      let repeated = outcome.wasRepeated ? "this command was carried out before; nothing happened now\n" : ""
      return repeated + view.answer(events, receipt: receipt(outcome), style)
    }
  }

  private func fields(of outcome: Outcome, _ events: [TimelineEntry]) -> [(String, JSONText)] {
    [
      ("repeated", .bool(outcome.wasRepeated)), ("events", .array(events.map(\.json))),
      (
        "receipt",
        outcome.receipt.map {
          .object([("position", .number(Int($0.position))), ("hash", .string($0.hash.hex))])
        } ?? .null
      ),
    ]
  }

  private func receipt(_ outcome: Outcome) -> String? {
    outcome.receipt.map { "\($0.position) \($0.hash.hex.prefix(16))" }
  }

  /// Answers with text that is made only when it is wanted.
  private func answer(
    _ command: String, asJSON: Bool, fields: @autoclosure () -> [(String, JSONText)], _ text: () -> String
  ) throws {
    try answer(command, asJSON: asJSON, fields: fields(), text: text())
  }
}
