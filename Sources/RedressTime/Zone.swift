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
  public static let utc = Zone(table: ZoneTable(identifier: "UTC", transitions: [Transition(offset: 0)]))
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
  /// The first instant of the new offset.
  var at: Instant

  /// Microseconds to add to UTC from then on.
  var ahead: Int64

  /// A change at a second to so many seconds; without one, what was before any.
  init(at second: Int64? = nil, offset: Int32) {
    at = Instant(microseconds: second.map { $0 * Microseconds.second } ?? .min)
    ahead = Int64(offset) * Microseconds.second
  }
}

/// What is added to UTC, and between which instants.
struct Offset {
  /// Microseconds to add to UTC.
  var ahead: Int64

  /// The first instant of it; the least of all where none is known.
  var since: Instant

  /// The first instant of the next; the greatest of all where none is known.
  var until: Instant
}

/// What a zone knows, shared by all its copies and never changed.
///
/// A lookup takes the instant's span of some hundred days from an index, then walks the few changes in it.
final class ZoneTable: Sendable {
  let identifier: String

  /// In ascending order, never empty: the first is what was before any change.
  private let transitions: [Transition]

  /// For each span of time, the index of the transition in force at its start.
  private let inForce: [Int32]

  private static let spanBits: Int64 = 43
  private static let spans = Int(Instant.latest.microseconds >> spanBits) + 1

  init(identifier: String, transitions: [Transition]) {
    self.identifier = identifier
    self.transitions = transitions
    inForce = Self.inForce(transitions)
  }

  private static func inForce(_ transitions: [Transition]) -> [Int32] {
    var index = 0
    return (0..<spans).map { span in
      let start = Instant(microseconds: Int64(span) << spanBits)
      while index + 1 < transitions.count, transitions[index + 1].at < start { index += 1 }
      return Int32(index)
    }
  }

  /// The offset in force at an instant.
  func offset(at instant: Instant) -> Offset {
    let span = Int(max(0, instant.microseconds) >> Self.spanBits)
    var index = span < inForce.count ? Int(inForce[span]) : transitions.count - 1
    var now = transitions[index]
    while index + 1 < transitions.count {
      let next = transitions[index + 1]
      guard next.at <= instant else { return Offset(ahead: now.ahead, since: now.at, until: next.at) }
      (index, now) = (index + 1, next)
    }
    return Offset(ahead: now.ahead, since: now.at, until: Instant(microseconds: .max))
  }
}
