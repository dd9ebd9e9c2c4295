extension Instant: CustomStringConvertible {
  /// The instant by a zone's clock, "2026-03-14T09:00:00+01:00"; a fraction only if it is not zero.
  public func formatted(in zone: Zone) -> String {
    let offset = zone.offset(at: self)
    return formattedWithoutOffset(in: zone) + Instant.text(ofOffset: offset)
  }

  /// The instant by the clock of UTC, "2026-03-14T08:00:00Z"; a fraction only if it is not zero.
  public var formattedUTC: String { formattedWithoutOffset(in: .utc) + "Z" }

  /// The instant by the clock of UTC.
  public var description: String { formattedUTC }

  private func formattedWithoutOffset(in zone: Zone) -> String {
    let (day, time) = zone.local(self)
    let seconds = Int(time / Microseconds.second)
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(day)T\(clock)\(Instant.text(ofFraction: Int(time % Microseconds.second)))"
  }

  /// Microseconds as the fraction of a second: ".25"; nothing for zero.
  static func text(ofFraction microseconds: Int) -> String {
    if microseconds == 0 { return "" }
    var digits = padded(microseconds, 6)[...]
    while digits.last == "0" { digits = digits.dropLast() }
    return ".\(digits)"
  }

  private static func text(ofOffset offset: Int) -> String {
    let size = Int(offset.magnitude)
    let seconds = size % 60 == 0 ? "" : ":" + padded(size % 60, 2)
    return (offset < 0 ? "-" : "+") + padded(size / 3600, 2) + ":" + padded(size / 60 % 60, 2) + seconds
  }
}
