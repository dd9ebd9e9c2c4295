/// A time zone: its name and every change of its offset in the years 1970 to 2199.
///
/// The table is made once, from the rules of the toolchain (``dataVersion``), by ``named(_:)``. After that a
/// zone is a plain value: looking something up neither allocates nor asks anybody. Two zones are equal when
/// their names are.
public struct Zone: Sendable {
  let table: ZoneTable

  init(table: ZoneTable) { self.table = table }

  /// The canonical IANA name, such as "Europe/Berlin", or "UTC".
  public var identifier: String { table.identifier }

  /// Coordinated universal time.
  public static let utc = Zone(table: ZoneTable(identifier: "UTC", initialOffset: 0, transitions: []))
}

extension Zone: Hashable {
  /// Says whether two zones have the same name.
  public static func == (one: Zone, other: Zone) -> Bool {
    one.table === other.table || one.identifier == other.identifier
  }

  /// Feeds the name, which is all that tells zones apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

/// A change of a zone's offset.
struct Transition: Sendable, Hashable {
  /// The first instant of the new offset, in seconds since 1970-01-01T00:00:00Z.
  var second: Int64

  /// Seconds to add to UTC from then on.
  var offset: Int32
}

/// What a zone knows, shared by all its copies and never changed.
///
/// A lookup takes the instant's span of some hundred days from an index, then walks the few changes in it.
final class ZoneTable: Sendable {
  let identifier: String

  /// Seconds to add to UTC before the first transition.
  private let initialOffset: Int32

  /// In ascending order of their seconds.
  private let transitions: [Transition]

  /// For each span of time, how many transitions lie before its start.
  private let before: [Int32]

  private static let spanBits: Int64 = 23
  private static let spans = Int((Instant.latest.microseconds / Microseconds.second) >> spanBits) + 1

  init(identifier: String, initialOffset: Int32, transitions: [Transition]) {
    self.identifier = identifier
    self.initialOffset = initialOffset
    self.transitions = transitions
    var counted = 0
    before = (0..<ZoneTable.spans).map { span in
      while counted < transitions.count, transitions[counted].second < Int64(span) << ZoneTable.spanBits {
        counted += 1
      }
      return Int32(counted)
    }
  }

  /// The index of the first transition after a second.
  private func index(after second: Int64) -> Int {
    let span = Int(max(0, second) >> ZoneTable.spanBits)
    var index = span < before.count ? Int(before[span]) : transitions.count
    while index < transitions.count, transitions[index].second <= second { index += 1 }
    return index
  }

  /// The offset in force at a second.
  func seconds(at second: Int64) -> Int64 {
    let index = index(after: second)
    return Int64(index > 0 ? transitions[index - 1].offset : initialOffset)
  }

  /// The offset in force at a second, and the second since which it is; nil for always.
  func offset(at second: Int64) -> (seconds: Int64, since: Int64?) {
    let index = index(after: second)
    guard index > 0 else { return (Int64(initialOffset), nil) }
    return (Int64(transitions[index - 1].offset), transitions[index - 1].second)
  }
}
