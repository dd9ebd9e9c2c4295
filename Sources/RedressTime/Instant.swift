/// A point in time, in whole microseconds since 1970-01-01T00:00:00Z.
///
/// Instants have no zone and no calendar. Civil fields come from a ``Zone``. Leap seconds do not
/// exist here, as they do not exist in POSIX time. Any count of microseconds is an instant, but only
/// those of the years 1970 to 2199 (UTC) are read from text or come out of a deadline.
@frozen
public struct Instant: Sendable, Hashable, Comparable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public var microseconds: Int64

  /// Makes the instant that many microseconds after 1970-01-01T00:00:00Z.
  @inlinable
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// Says whether one instant lies before another.
  @inlinable
  public static func < (one: Instant, other: Instant) -> Bool { one.microseconds < other.microseconds }
}

extension Instant {
  /// The first instant a deadline may have: 1970-01-01T00:00:00Z.
  @inlinable public static var earliest: Instant { Instant(microseconds: 0) }

  /// The last instant a deadline may have: 2199-12-31T23:59:59.999999Z.
  @inlinable public static var latest: Instant { Instant(microseconds: 7_258_118_400_000_000 - 1) }

  /// Whether the instant lies in the years 1970 to 2199, counted in UTC.
  @inlinable public var isInRange: Bool { self >= .earliest && self <= .latest }

  /// Whether a window that ends at this instant is over at another.
  ///
  /// Windows are half open: a microsecond before its end an act is in time, at its end it is late.
  @inlinable
  public func isOver(at now: Instant) -> Bool { now >= self }

  /// Returns the instant that many microseconds later, or nil beyond the years 1970 to 2199.
  @inlinable
  public func adding(microseconds count: Int64) -> Instant? {
    let (sum, overflow) = microseconds.addingReportingOverflow(count)
    let moved = Instant(microseconds: sum)
    return overflow || !moved.isInRange ? nil : moved
  }

  /// Returns the instant that many microseconds later, held within the years 1970 to 2199.
  @inlinable
  public func addingSaturating(microseconds count: Int64) -> Instant {
    let (sum, overflow) = microseconds.addingReportingOverflow(count)
    guard !overflow else { return count < 0 ? .earliest : .latest }
    return min(max(Instant(microseconds: sum), .earliest), .latest)
  }

  /// Returns the microseconds from another instant to this one, held within what an `Int64` can say.
  @inlinable
  public func microseconds(since other: Instant) -> Int64 {
    let (difference, overflow) = microseconds.subtractingReportingOverflow(other.microseconds)
    guard overflow else { return difference }
    return self < other ? .min : .max
  }
}

/// The lengths of the units of elapsed time, in microseconds.
@usableFromInline
package enum Microseconds {
  @usableFromInline package static let second: Int64 = 1_000_000
  @usableFromInline package static let minute: Int64 = 60 * second
  @usableFromInline package static let hour: Int64 = 60 * minute
  @usableFromInline package static let day: Int64 = 24 * hour
}
