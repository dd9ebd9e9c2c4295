public import RedressEngine
public import RedressStore
public import RedressTime
internal import RedressWorkflow

/// What firing did to one case.
public struct Firing: Sendable {
  /// The case as it stands afterwards.
  public let loaded: LoadedCase
  /// How many events fired.
  public let newEvents: Int

  /// The events that fired, those of children among them.
  public var events: ArraySlice<TreeEvent> { loaded.events.suffix(newEvents) }
}

extension Desk {
  /// Fires all that is due by now, case by case, soonest first, and hands each to `report`; returns how many cases moved.
  ///
  /// A case that somebody else moved meanwhile is looked at again in the next round. A damaged one is left as it is, and
  /// thrown once the others have fired.
  @discardableResult
  public func tick(while goesOn: () -> Bool = { true }, _ report: (Firing) -> Void = { _ in }) throws(DeskError) -> Int
  {
    var fired = 0
    var damage: [CaseID: DeskError] = [:]
    var seen: Set<DueTimer> = []
    while goesOn() {
      let now = try trustedNow()
      let due = try stored { () throws(StoreError) in try store.due(atOrBefore: now.microseconds, limit: 500) }
      let sound = due.filter { damage[$0.caseID] == nil }
      if sound.isEmpty, let left = due.first.flatMap({ damage[$0.caseID] }) { throw left }
      if due.isEmpty { return fired }
      for timer in sound where goesOn() {
        do {
          guard let firing = try fire(timer.caseID, at: now, again: !seen.insert(timer).inserted) else { continue }
          fired += 1
          report(firing)
        } catch {
          guard case .damaged = error else { throw error }
          damage[timer.caseID] = error
        }
      }
    }
    return fired
  }

  /// Fires what is due in one case; nil when somebody else did.
  ///
  /// A timer that is there `again` though nothing is due is not of the store's making, and would be looked at for ever.
  @discardableResult
  func fire(_ id: CaseID, at now: Instant, again: Bool = false) throws(DeskError) -> Firing? {
    let loaded = try load(id.text)
    guard let due = loaded.tree.nextDue, due <= now else {
      if again { throw .damaged(id, "its timer is due and nothing in its events is; 'redress audit' says more") }
      return nil
    }
    let command = try command(nil, asking: ["tick"])
    do {
      let outcome = try bring(.time, to: loaded, by: command, actor: "timer")
      return Firing(loaded: outcome.loaded, newEvents: outcome.newEvents)
    } catch {
      if case .conflict = error { return nil }
      throw error
    }
  }

  /// Moves the clock of a rehearsal and fires what is due by then.
  @discardableResult
  public func advance(
    to instant: Instant, commandID: CommandID? = nil, _ report: (Firing) -> Void = { _ in }
  ) throws(DeskError) -> Int {
    guard row.kind == .rehearsal else {
      throw .wrongDesk("a live desk takes its time from the machine; 'advance' is for a rehearsal")
    }
    let command = try command(commandID, asking: ["advance", "\(instant.microseconds)"])
    _ = try stored { () throws(StoreError) in try store.moveClock(to: instant.microseconds, by: command) }
    return try tick(report)
  }

  /// The instant of the next clock of any case, or nil.
  public func nextDue() throws(DeskError) -> Instant? {
    try stored { () throws(StoreError) in try store.nextDue() }.map(Instant.init(microseconds:))
  }
}
