/// Where cases are kept; every store keeps the promises of the store laws.
///
/// Calls block. A store belongs to one thread at a time; several processes may open the same one.
public protocol CaseStore {
  /// Stores a step whole, or says why not; when it returns `appended`, the step survives a loss of power.
  func append(_ step: Append) throws(StoreError) -> AppendOutcome
  /// Moves the rehearsal clock by a command of its own and returns what is remembered of the command.
  func moveClock(to instant: Int64, by command: Command) throws(StoreError) -> StoredAnswer
  /// Returns what is remembered of a command, or nil if it was never carried out.
  func answer(to command: CommandID) throws(StoreError) -> StoredAnswer?

  /// Returns what the store says about itself.
  func desk() throws(StoreError) -> DeskRow
  /// Notes that a live desk's clock was believed at this instant; it is never moved back.
  func noteClock(_ instant: Int64) throws(StoreError)
  /// Notes which time-zone data deadlines are now computed with.
  func recordZoneData(_ version: String) throws(StoreError)
  /// Refuses writers older than this from now on; it is never lowered.
  func raiseMinimumWriter(to version: Int) throws(StoreError)

  /// Keeps a definition; doing it again changes nothing.
  func putDefinition(_ definition: Definition) throws(StoreError)
  /// Returns a definition whose bytes still have the digest that was asked for.
  func definition(_ digest: Digest) throws(StoreError) -> Definition?

  /// Returns the names that begin with this text, in order.
  func cases(beginningWith prefix: String, limit: Int) throws(StoreError) -> [CaseID]
  /// Returns how a case stands, or nil if there is none of this name.
  func row(of caseID: CaseID) throws(StoreError) -> CaseRow?
  /// Returns a whole case as it was at one moment, with the events after `seq`.
  func file(of caseID: CaseID, eventsAfter seq: Int64) throws(StoreError) -> CaseFile?
  /// Lists cases.
  func rows(_ query: InboxQuery) throws(StoreError) -> [CaseRow]
  /// Counts the cases that a query would list if it had neither cursor nor limit.
  func count(_ query: InboxQuery) throws(StoreError) -> Int

  /// Returns at most `limit` events of a case, in order, after event `seq`.
  func events(of caseID: CaseID, after seq: Int64, limit: Int) throws(StoreError) -> [StoredEvent]
  /// Returns at most `limit` events of the log, in order, after this position.
  func events(afterPosition position: Int64, limit: Int) throws(StoreError) -> [StoredEvent]

  /// Returns timers due at or before an instant, soonest first, then by case and timer.
  func due(atOrBefore instant: Int64, limit: Int) throws(StoreError) -> [DueTimer]
  /// Returns the instant of the soonest pending timer of all.
  func nextDue() throws(StoreError) -> Int64?

  /// Returns notices that wait to be sent, oldest first.
  func pendingNotices(limit: Int) throws(StoreError) -> [StoredNotice]
  /// Returns every notice of a case, oldest first.
  func notices(of caseID: CaseID) throws(StoreError) -> [StoredNotice]
  /// Notes that notices were sent; naming one twice keeps the first instant.
  func markSent(_ keys: [String], at instant: Int64) throws(StoreError)

  /// Returns what every case takes of an order, or keeps of it, in the order in which they opened.
  func claims(on orderID: String) throws(StoreError) -> [StoredClaim]

  /// Lists payments, oldest first.
  func payments(_ query: PaymentQuery) throws(StoreError) -> [StoredPayment]
  /// Returns the payment of this key.
  func payment(_ key: String) throws(StoreError) -> StoredPayment?
  /// Marks the payments of these keys as instructed; each is handed out as moved at most once for each time that it may be.
  func instruct(_ keys: [String], at instant: Int64) throws(StoreError) -> [PaymentOutcome]
  /// Notes what whoever pays says of a payment; saying the same again changes nothing.
  func answer(_ key: String, _ answer: PaymentAnswer, at instant: Int64) throws(StoreError) -> PaymentOutcome
}

/// What a shortened case name stands for.
public enum CaseMatch: Sendable, Hashable {
  /// No case begins like this.
  case none
  /// Exactly one case is meant.
  case one(CaseID)
  /// Several begin like this; some of them, in order.
  case several([CaseID])
}

extension CaseStore {
  /// Finds the one case that a name or an unambiguous beginning stands for; a whole name always wins.
  public func match(_ text: String) throws(StoreError) -> CaseMatch {
    if let whole = CaseID(text), try row(of: whole) != nil { return .one(whole) }
    let found = try cases(beginningWith: text, limit: 1000)
    guard let first = found.first else { return .none }
    return found.count == 1 ? .one(first) : .several(found)
  }
}
