internal import RedressStore
public import RedressTime

/// What a desk makes of its clock.
public struct DeskClock: Sendable, Hashable {
  /// What time it is on the desk.
  public let now: Instant
  /// What the machine says; the same as `now` for a rehearsal.
  public let machine: Instant
  /// Whether the machine's clock stands so far ahead of the last writing that nothing fires until somebody confirms it.
  public let isSuspect: Bool
}

extension Desk {
  /// How far the machine's clock may run ahead of the last writing: 400 days.
  ///
  /// A machine that starts with a dead battery may say any year, and a wrong clock must not end a window of anybody.
  private static let farthest: Int64 = 400 * 86_400_000_000

  /// Reads the desk's clock: the machine's for a live one, never before the last writing; its own for a rehearsal.
  ///
  /// A suspect clock is not believed: the time is then that of the last writing, so that reading works and nothing is due.
  public func clock() throws(DeskError) -> DeskClock {
    let current = try stored { () throws(StoreError) in try store.desk() }
    if let clock = current.rehearsalClock {
      return DeskClock(now: Instant(microseconds: clock), machine: Instant(microseconds: clock), isSuspect: false)
    }
    let machine = wallClock()
    let isSuspect = machine - current.recordedAt > Self.farthest
    let now = isSuspect ? current.recordedAt : max(machine, current.recordedAt)
    return DeskClock(now: Instant(microseconds: now), machine: Instant(microseconds: machine), isSuspect: isSuspect)
  }

  /// What time it is on this desk, for showing.
  public func now() throws(DeskError) -> Instant { try clock().now }

  /// What time it is on this desk, for acting and firing: a suspect clock is refused.
  func trustedNow() throws(DeskError) -> Instant {
    let clock = try clock()
    if clock.isSuspect { throw .suspectClock(machine: clock.machine, last: clock.now) }
    return clock.now
  }

  /// Takes the machine's clock as right, so that what is due by it fires from now on.
  public func confirmClock() throws(DeskError) -> DeskClock {
    guard row.kind == .live else { throw .wrongDesk("a rehearsal has a clock of its own, which is always right") }
    let machine = wallClock()
    try stored { () throws(StoreError) in try store.noteClock(machine) }
    return try clock()
  }
}
