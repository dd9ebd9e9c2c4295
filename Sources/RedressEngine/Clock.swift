public import RedressTime
public import RedressWorkflow

/// A window of a case: where its clock is.
public struct Clock: Sendable, Hashable {
  /// What a clock does.
  @frozen public enum State: Sendable, Hashable {
    /// Its place is not entered, or its `if` did not hold at entry.
    case absent
    /// Its anchor is not known yet.
    case waiting
    /// It runs.
    case running
    /// It stands, with what is left in its own unit.
    case standing(Remainder)
    /// It has expired, and its place lives on.
    case ended
  }

  /// What it does.
  public internal(set) var state = State.absent
  /// Its amount as read at entry or restart; nil for an instant by itself.
  public internal(set) var amount: Amount?
  /// From where to where it runs or ran; meaningless while absent or waiting.
  public internal(set) var span = ClockSpan(anchor: .earliest, end: .earliest, due: .earliest)
}

/// A bound of a window as read at entry: nothing while it does not apply.
struct BoundReading: Sendable, Hashable {
  var applies = false
  var amount: Amount?
  var at: Instant?
}

/// What an interlude suspended.
public struct Suspension: Sendable, Hashable {
  /// The interlude.
  public var interlude: ID<Place>
  /// The place to go back to.
  public var resume: ID<Place>
  /// The innermost place that was not suspended.
  public var base: ID<Place>
}

/// A live proposal.
public struct Proposal: Sendable, Hashable {
  /// Its version; versions count up over the whole case.
  public var version: Int
  /// Who made it.
  public var party: ID<Party>
  /// What it offers or asks.
  public var remedy: Remedy
}

/// Who has acted under a `needs` since its place was entered.
struct Concurrence: Sendable, Hashable {
  var on: ID<Transition>
  /// The version that is accepted; 0 for any other act.
  var version: Int
  /// One bit a person.
  var people: UInt64
}

/// What one party owes another, because held money does not cover it.
public struct Debt: Sendable, Hashable {
  /// Who owes.
  public var from: ID<Party>
  /// Whom.
  public var to: ID<Party>
  /// How much, in minor units.
  public var amount: Int64
}

/// The money of a case, in minor units.
///
/// What was taken in and received is what is held, plus what was handed down, credited and paid, at every moment; debts stand
/// beside it.
public struct Ledger: Sendable, Hashable {
  /// What was ever taken into escrow.
  public internal(set) var taken: Int64 = 0
  /// What a child took over from its parent, less what it handed back.
  public internal(set) var received: Int64 = 0
  /// What its children took over, less what they handed back.
  public internal(set) var handedDown: Int64 = 0
  /// What is in escrow now.
  public internal(set) var held: Int64 = 0
  /// What went to the claimant's side as refund.
  public internal(set) var paidToClaimant: Int64 = 0
  /// What went to the respondent's side.
  public internal(set) var paidToRespondent: Int64 = 0
  /// What went to each party as a payment of a remedy, in the order of parties; empty while there was none.
  public internal(set) var paidToParties: [Int64] = []
  /// What is owed beside it.
  public internal(set) var debts: [Debt] = []
  /// What few cases have, so that the others carry one word for it: empty, or one.
  var asides: [LedgerAside] = []
}

/// The part of a ledger that is used by few cases.
struct LedgerAside: Sendable, Hashable {
  var paidElsewhere: Int64 = 0
  var elsewhereFromHeld: Int64 = 0
  /// What each party has been credited and neither keeps nor has given back, in the order of parties.
  var credits: [Int64]
}

extension Ledger {
  /// What the claimant was paid elsewhere, and is netted off.
  public var paidElsewhere: Int64 { asides.isEmpty ? 0 : asides[0].paidElsewhere }
  /// How much of that came out of escrow.
  public var elsewhereFromHeld: Int64 { asides.isEmpty ? 0 : asides[0].elsewhereFromHeld }
  /// What each party has been credited provisionally, in the order of parties; empty while nothing ever was.
  public var credits: [Int64] { asides.isEmpty ? [] : asides[0].credits }
  /// What is credited provisionally in all.
  public var credited: Int64 { asides.isEmpty ? 0 : asides[0].credits.reduce(0, &+) }
}
