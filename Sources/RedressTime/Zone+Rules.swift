// The one file below the shell that imports Foundation, which brings the toolchain's zone rules.
internal import Foundation

extension Zone {
  /// The version of the zone rules that every table comes from, such as "2025b".
  public static var dataVersion: String { TimeZone.timeZoneDataVersion }

  /// The canonical names of all zones, in order: Area/City names and "UTC".
  public static var names: [String] {
    // The toolchain lists Kolkata by its retired name only.
    (TimeZone.knownTimeZoneIdentifiers.filter(isCanonical) + ["Asia/Kolkata", "UTC"]).sorted()
  }

  private static func isCanonical(_ name: String) -> Bool {
    name.contains("/") && RetiredZoneNames.successor(of: name) == nil
  }

  /// Makes the zone of a canonical IANA name such as "Europe/Berlin", or of "UTC".
  ///
  /// Refused, with the nearest good name: abbreviations such as "EST", fixed offsets such as "GMT+1", names
  /// that IANA has retired, and other spellings. One call looks at every week of 230 years, a millisecond or two;
  /// keep the zone.
  public static func named(_ name: String) throws(UnknownZone) -> Zone {
    if name == "UTC" { return .utc }
    guard isCanonical(name), TimeZone.knownTimeZoneIdentifiers.contains(name) || name == "Asia/Kolkata",
      let rules = TimeZone(identifier: name)
    else { throw UnknownZone(name: name, among: names) }
    return Zone(table: rules.table(named: name))
  }
}

extension TimeZone {
  private func offset(at second: Int64) -> Int32 {
    Int32(clamping: secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
  }

  /// Finds every change of offset by looking at each week, then halving the week in which it changed.
  ///
  /// No zone has changed its offset and changed it back within a week; a test looks at every day of the most restless ones.
  fileprivate func table(named name: String) -> ZoneTable {
    let last = Instant.latest.microseconds / Microseconds.second
    let initial = offset(at: 0)
    var (here, now, transitions) = (Int64(0), initial, [Transition(offset: initial)])
    while here < last {
      let next = min(here + 7 * 86_400, last)
      let offset = offset(at: next)
      if offset != now {
        transitions.append(Transition(at: firstChange(after: here, until: next, from: now), offset: offset))
      }
      (here, now) = (next, offset)
    }
    return ZoneTable(identifier: name, transitions: transitions)
  }

  /// The second at which an offset is first another one, within a span at whose end it is.
  private func firstChange(after start: Int64, until end: Int64, from old: Int32) -> Int64 {
    var (low, high) = (start, end)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(at: middle) == old { low = middle } else { high = middle }
    }
    return high
  }
}
