import RedressChance
import RedressTime

/// When cases arrive: each by one draw, at which the rate summed up from the one before reaches it.
struct ArrivalClock: Sendable {
  private let week: WeekClock
  private let key: ChanceKey
  /// Cases a microsecond in each hour of the local week, Monday's first; one number where all are alike.
  private let rates: [Double]

  init(_ arrivals: Arrivals, factor: Double, zone: Zone, key: ChanceKey) {
    week = WeekClock(zone)
    self.key = key
    let perMicrosecond = arrivals.perHour * factor / 3.6e9
    let isEven = arrivals.weekdays.isEmpty && arrivals.hours.isEmpty
    rates = isEven ? [perMicrosecond] : Self.profile(arrivals).map { $0 * perMicrosecond }
  }

  /// What each hour of the week has of an even rate.
  private static func profile(_ arrivals: Arrivals) -> [Double] {
    let days = arrivals.weekdays.isEmpty ? Array(repeating: 1, count: 7) : arrivals.weekdays
    let hours = arrivals.hours.isEmpty ? Array(repeating: 1, count: 24) : arrivals.hours
    let weights = days.flatMap { day in hours.map { day * $0 } }
    let mean = weights.reduce(0, +) / Double(weights.count)
    return weights.map { $0 / mean }
  }

  /// When the case with a number arrives, counted from the arrival before it.
  func arrival(of number: UInt32, after last: Int64) -> Int64 {
    var left = -Portable.log(1 - key.draw(number, 0, .zero).unit)
    guard rates.count > 1 else { return last + max(0, Int64((left / rates[0]).rounded())) }
    var at = last
    // A week has some rate above 0, so a few weeks bring every draw to its end.
    while true {
      let (hour, end) = week.hour(of: at)
      let rate = rates[hour]
      let span = Double(end - at)
      if rate * span >= left { return at + min(Int64((left / rate).rounded()), end - at) }
      left -= rate * span
      at = end
    }
  }
}
