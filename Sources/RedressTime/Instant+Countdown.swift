extension Instant {
  /// Says how far off the instant is, seen from another: "in 3 d 4 h", "in 12 min", "overdue by 2 h", "due now".
  ///
  /// The two greatest units are told and the rest is dropped, so that nobody is promised more time than there
  /// is. A day here is 24 hours.
  public func countdown(from now: Instant) -> String {
    if self == now { return "due now" }
    let length = Instant.words(forMicroseconds: microseconds(since: now).magnitude)
    return self > now ? "in \(length)" : "overdue by \(length)"
  }

  /// A length of time in its two greatest units, such as "3 d 4 h", "2 h", "12 min", "40 s" or "under 1 s".
  public static func words(forMicroseconds microseconds: UInt64) -> String {
    let seconds = microseconds / 1_000_000
    if seconds == 0 { return "under 1 s" }
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400)
    let (great, small): (String, String?) =
      if days > 0 {
        ("\(days) d", hours % 24 > 0 ? "\(hours % 24) h" : nil)
      } else if hours > 0 {
        ("\(hours) h", minutes % 60 > 0 ? "\(minutes % 60) min" : nil)
      } else if minutes > 0 {
        ("\(minutes) min", nil)
      } else {
        ("\(seconds) s", nil)
      }
    return small.map { "\(great) \($0)" } ?? great
  }

  /// A length of time with nothing dropped, such as "1 d 2 h 0.5 s"; "0 s" for none.
  public static func exactWords(forMicroseconds microseconds: UInt64) -> String {
    let seconds = microseconds / 1_000_000
    let units = [(seconds / 86_400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "min")]
    var words = units.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let fraction = text(ofFraction: Int(microseconds % 1_000_000))
    if seconds % 60 > 0 || !fraction.isEmpty || words.isEmpty { words.append("\(seconds % 60)\(fraction) s") }
    return words.joined(separator: " ")
  }
}
