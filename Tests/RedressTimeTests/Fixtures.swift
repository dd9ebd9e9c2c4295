import RedressTime
import Testing

/// The instant of a text that is known to be good.
func at(_ text: String) throws -> Instant { try Instant.parse(text) }

/// The date of a text that is known to be good.
func day(_ text: String) throws -> Day { try #require(Day.parse(text), "\(text) is a date") }

/// A calendar of the committed table.
func calendar(_ name: String) throws -> WorkingCalendar { try GoldenTable.committed().calendar(name) }

extension DeadlineCounter {
  /// A counter by a zone or by a calendar.
  static func by(_ zone: String, _ rule: CountingRule = CountingRule()) throws -> DeadlineCounter {
    DeadlineCounter(rule: rule, zone: try Zone.named(zone))
  }

  static func by(_ calendar: WorkingCalendar, _ rule: CountingRule = CountingRule()) -> DeadlineCounter {
    DeadlineCounter(rule: rule, zone: .utc, calendar: calendar)
  }

  /// The deadline of an amount from a text, as text by the counter's clock.
  func due(_ count: Int64, _ unit: CountingUnit, from anchor: String) throws -> String {
    try deadline(from: at(anchor), Amount(count, unit)).formatted(in: zone)
  }
}

extension CountingRule {
  static let endOfDay = CountingRule(endsAtEndOfDay: true)
  static let firstDayToEndOfDay = CountingRule(firstDayCounts: true, endsAtEndOfDay: true)
}

/// Every zone, made once.
enum AllZones {
  private static let made = Result { try Zone.names.map { try Zone.named($0) } }

  static func get() throws -> [Zone] { try made.get() }
}
