import RedressChance
import RedressDiagnostics
import RedressMoney
import RedressDesk
import RedressEngine
import RedressReport
import RedressSimulation
import RedressStore
import RedressTime
import RedressWorkflow

extension ForecastReport {
  /// The forecast for a program.
  var fields: [(String, JSONText)] {
    let workflow = standing.loaded.workflow
    return [
      ("case", .string(standing.loaded.id.text)), ("now", standing.now.json),
      ("zone", .string(workflow.zone.identifier)), ("workflow", .string(workflow.name)),
      ("workflowDigest", .string(workflow.digest)), ("scenario", .string(forecast.scenario.name)),
      ("digest", .string(forecast.scenario.digest)), ("arm", .string(forecast.arm.name)),
      ("seed", .string(String(forecast.scenario.seed))), ("runs", .number(runs)),
      ("currency", .optional(standing.state.pinned.currency?.code)), ("hours", json(hours, 1)),
      ("refund", json(refund, unit)), ("ends", .array(ends.map(json))), ("clocks", .array(silences.map(json))),
      ("notes", .array(notes.map { .string($0) })),
    ]
  }

  private var unit: Double { Double(standing.state.pinned.currency?.minorUnitsPerUnit ?? 1) }

  private func json(_ spread: Spread?, _ unit: Double) -> JSONText {
    guard let spread else { return .null }
    return .object([
      ("mean", .decimal(spread.average / unit)), ("low", spread.mean.map { .decimal($0.low / unit) } ?? .null),
      ("high", spread.mean.map { .decimal($0.high / unit) } ?? .null), ("tenth", .decimal(spread.tenth / unit)),
      ("median", .decimal(spread.median / unit)), ("ninetieth", .decimal(spread.ninetieth / unit)),
    ])
  }

  private func json(_ end: Share) -> JSONText {
    .object([
      ("end", .string(end.name)), ("title", .string(end.title)), ("probability", json(end.interval)),
      ("hours", json(end.hours, 1)), ("refund", json(end.refund, unit)),
    ])
  }

  private func json(_ each: (due: Instant, share: Share)) -> JSONText {
    .object([
      ("window", .string(each.share.name)), ("due", each.due.json), ("silence", json(each.share.interval)),
    ])
  }

  private func json(_ interval: Interval) -> JSONText {
    .object([
      ("mean", .decimal(interval.estimate)), ("low", .decimal(interval.low)), ("high", .decimal(interval.high)),
    ])
  }
}
